"""Before a case closes: what came of each goal, what remains, and who goes on."""

from datetime import timedelta

import pytest

from kith.access.viewers import Absent
from kith.casework.terms.cases import CaseState as S
from kith.foundation.refusals import Refused
from kith.plans.actions import closing, goals
from kith.plans.terms.goals import Evidence
from tests.given import cases, plans
from tests.given.cast import NOON, Cast
from tests.given.pages import sent, words_of
from tests.given.plans import TODAY
from tests.plans.test_goals import known, ready_for_goals

pytestmark = pytest.mark.django_db


def test_what_came_of_a_goal_says_whether_harm_moved_elsewhere(cast: Cast):
    goal = plans.goal(cases.place_case(cast), cast.dee)
    told = {"goal": goal, "statement": "It is better.", "who_benefited": "", "by": cast.dee, "at": NOON}
    with pytest.raises(Refused, match="moved somewhere else"):
        goals.say_outcome(**told, evidence=Evidence.EXPERIENCED, displacement="")
    goals.say_outcome(**told, evidence=Evidence.ACTIVITY_DONE, displacement="")
    with pytest.raises(Refused, match="Say what changed"):
        goals.say_outcome(**{**told, "statement": " "}, evidence=Evidence.NONE, displacement="")


def remains(case, by, **more):
    said = {
        "what_remains": "Fridays late.", "who_keeps_looking_out": "Priya’s staff; they ring Dee.", "feedback": "Six heard it.",
        "no_feedback_because": "", "without_evidence_because": "", "keep_until": TODAY + timedelta(365),
    }  # fmt: skip
    return closing.say_what_remains(case=case, by=by, at=NOON, **{**said, **more})


def test_closing_needs_an_outcome_for_each_goal_and_what_remains(cast: Cast):
    case = ready_for_goals(cast)
    goal = plans.goal(case, cast.dee)
    cases.move(case, S.GOALS_SET, S.PLAN_ACTIVE, S.IN_REVIEW, by=cast.dee)
    answer = sent(cast.dee, "plans:move", case.pk, to="closed", why="It is safer.", seen_moves=case.moves)
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "Nothing is said of what came of the goal" in said
    assert "who goes on looking out and how long it is kept is not said" in said
    plans.outcome(goal, cast.dee)
    remains(case, cast.dee)
    assert sent(cast.dee, "plans:move", case.pk, to="closed", why="Safer.", seen_moves=case.moves).status_code == 302


def test_closing_without_evidence_that_young_people_would_recognise_says_why(cast: Cast):
    case = cases.place_case(cast)
    with pytest.raises(Refused, match="have not said that something changed. Say why"):
        remains(case, cast.dee)
    goal = plans.goal(case, cast.dee)
    plans.outcome(goal, cast.dee, Evidence.CONDITION_CHANGED)
    with pytest.raises(Refused, match="changed about “Adults who care are at the stop"):
        remains(case, cast.dee)
    remains(case, cast.dee, without_evidence_because="The station was torn down.")
    assert known(cast, case).has_closing


def test_only_those_who_decide_are_asked_what_remains(cast: Cast):
    case = cases.place_case(cast)
    assert "Say what remains" in words_of(cast.dee, "plans:plan", case.pk)
    assert "Say what remains" not in words_of(cast.ali, "plans:plan", case.pk)


def test_v24_closing_without_going_back_to_those_who_took_part_is_warned_of(cast: Cast):
    case = ready_for_goals(cast)
    with pytest.raises(Refused, match="or why they have not"):
        remains(case, cast.dee, feedback="")
    remains(case, cast.dee, feedback="", no_feedback_because="They moved away.", without_evidence_because="No goals.")
    found = known(cast, case)
    assert (found.has_closing, found.told_those_who_took_part) == (True, False)
    assert "have not heard what came of it" in words_of(cast.dee, "plans:move", case.pk)
    assert sent(cast.dee, "plans:move", case.pk, to="closed", why="Rest.", seen_moves=case.moves).status_code == 302


def test_a_case_that_was_opened_again_says_again_what_remains(cast: Cast):
    case = ready_for_goals(cast)
    remains(case, cast.dee, without_evidence_because="No goals.")
    cases.move(case, S.CLOSED, by=cast.dee)
    assert known(cast, case).has_closing
    with pytest.raises(Refused, match="This case is closed"):
        plans.goal(case, cast.dee)
    cases.move(case, S.ASSESSMENT, by=cast.dee)
    assert not known(cast, case).has_closing


@pytest.mark.parametrize("empty", ["what_remains", "who_keeps_looking_out"])
def test_what_is_said_before_closing_is_said_in_full(empty, cast: Cast):
    case = cases.place_case(cast)
    with pytest.raises(Refused, match="is one"):
        remains(case, cast.dee, **{empty: " "})
    with pytest.raises(Refused, match="a day to come"):
        remains(case, cast.dee, keep_until=TODAY)
    with pytest.raises(Absent):
        remains(case, cast.ali)
