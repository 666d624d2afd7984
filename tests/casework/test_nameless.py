"""What is written about a context names no young person (PRACTICE 4.1, V03, V07); their own case is never checked."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from kith.access.viewers import standing_as_kith
from kith.casework.actions import assessments, cases, checks, interplay, meetings, observing, weighting
from kith.casework.actions.assessments import Said
from kith.casework.actions.observing import Seen
from kith.casework.actions.weighting import Weighed
from kith.casework.models import Case, Clock
from kith.casework.terms.assessments import TRIANGLES, AssessmentKind, TimeBand, Trend
from kith.casework.terms.cases import CaseState
from kith.casework.terms.meetings import AGENDAS, Item, MeetingKind
from kith.casework.terms.saying import SourceKind, Voice
from kith.casework.terms.weighting import Effect
from kith.language.nameless import NamesSomebody
from kith.plans.actions import closing, goals, responses
from kith.plans.actions.goals import KnownBy
from kith.plans.terms.goals import ActionState, Approach, Direction, Evidence, GoalState, IndicatorSource
from tests.given import assessments as assessing
from tests.given import cases as given
from tests.given import plans
from tests.given.cast import NOON, Cast
from tests.given.pages import sent, words_of
from tests.given.referrals import bus_station

pytestmark = pytest.mark.django_db
NAME = "Jordan Smith"
NAMED = f"{NAME} waits there after school, with friends from the same street."
YEAR = timedelta(days=400)

Ready = tuple[Callable[..., Any], dict[str, Any]]


def assessment(case: Case, by: Any) -> Any:
    if case.person_id:
        return assessing.opened(case, AssessmentKind.CHILD_FAMILY, by=by)
    return assessing.of_place(case, by=by)


def gathering(case: Case, by: Any) -> Any:
    return given.core_group(case, by=by) if case.person_id else given.conference(case, by=by)


def minute(case: Case, by: Any, told: str) -> Ready:
    found = gathering(case, by)
    return meetings.minute, {"meeting": found, "item": AGENDAS[MeetingKind(found.kind)][0], "words": told}


def call_off(case: Case, by: Any, told: str) -> Ready:
    return meetings.call_off, {"meeting": gathering(case, by), "why": told}


def statement(case: Case, by: Any, told: str) -> Ready:
    said = Said(told, Voice.PRACTITIONER, SourceKind.BUSINESS, NOON.date())
    return assessments.add_statement, {"assessment": assessment(case, by), "said": said}


def who_said_it(case: Case, by: Any, told: str) -> Ready:
    said = Said("It is fine until seven.", Voice.PRACTITIONER, SourceKind.BUSINESS, NOON.date(), told)
    return assessments.add_statement, {"assessment": assessment(case, by), "said": said}


def element(case: Case, by: Any, told: str) -> Ready:
    found = assessment(case, by)
    code = TRIANGLES[AssessmentKind(found.kind)][0].elements[0].code
    said = {"strength": told, "worry": "", "not_known": "", "trend": Trend.SAME, "seen": None}
    return assessments.answer, {"assessment": found, "element": code, **said}


def analysis(case: Case, by: Any, told: str) -> Ready:
    found = assessment(case, by)
    said = {"questions": "", "proportionality": "We look at the place.", "structural": "", "analysis": told, "late_because": ""}
    return assessments.analyse, {"assessment": found, "seen": assessments.assessing.mark_of(found), **said}


def ended(case: Case, by: Any, told: str) -> Ready:
    return assessments.end, {"assessment": assessment(case, by), "why": told}


def visit(case: Case, by: Any, told: str) -> Ready:
    seen = Seen(NOON.date(), NOON.time(), (NOON + timedelta(hours=1)).time(), next(iter(TimeBand)), "Dee", around=told)
    return observing.observe, {"assessment": assessment(case, by), "seen": seen}


def check_note(case: Case, by: Any, told: str) -> Ready:
    day = NOON.date() + timedelta(days=30)
    return checks.ask, {"case": case, "before": "The walk", "answers": assessing.GOOD, "notes": {"trust": told}, "ends_on": day}


def weighed(case: Case, by: Any, told: str) -> Ready:
    with standing_as_kith("choosing what to weigh"):
        first, second = weighting.Context.objects.exclude(kind="home")[:2]
    sheet = [Weighed(first, 1, 2, evidence=told), Weighed(second, 1, 2)]
    who = {"voice": Voice.PRACTITIONER, "said_by": "Dee", "filled_on": NOON.date()}
    return weighting.weigh, {"case": case, "weighed": sheet, **who}


def chosen(case: Case, by: Any, told: str) -> Ready:
    action, facts = weighed(case, by, "")
    action(**facts, by=by, at=NOON)
    return weighting.choose_first, {"case": case, "context": facts["weighed"][0].context, "rationale": told}


def drawn(case: Case, by: Any, told: str) -> Ready:
    with standing_as_kith("choosing what to draw"):
        first, second = weighting.Context.objects.exclude(kind="home")[:2]
    link = {"from_context": first, "to_context": second, "effect": Effect.UNDERMINES, "voice": Voice.PRACTITIONER}
    return interplay.draw, {"case": case, "because": told, "drawn_on": NOON.date(), **link}


def undrawn(case: Case, by: Any, told: str) -> Ready:
    action, facts = drawn(case, by, "men who wait there follow to the park")
    return interplay.end, {"link": action(**facts, by=by, at=NOON), "why": told}


def moved(case: Case, by: Any, told: str) -> Ready:
    to = CaseState.DECISION if case.person_id else CaseState.SCREENED
    return cases.move, {"case": case, "to": to, "why": told, "facts": given.EVERYTHING_THERE, "seen_moves": case.moves}


def handed_on(case: Case, by: Any, told: str) -> Ready:
    return cases.hand_on, {"case": case, "lead": by, "why": told}


def _clock(case: Case) -> Clock:
    with standing_as_kith("looking for its clock"):
        return Clock.objects.filter(case=case)[0]  # type: ignore[no-any-return]


def paused(case: Case, by: Any, told: str) -> Ready:
    return cases.pause, {"clock": _clock(case), "why": told}


def why_late(case: Case, by: Any, told: str) -> Ready:
    return cases.say_why_late, {"clock": _clock(case), "why": told, "at": NOON + YEAR}


def goal(case: Case, by: Any, told: str) -> Ready:
    facts = {"element": plans.PRESENCE, "chosen_by": Voice.YOUNG_PERSON, "known_by": plans.THEY_SAY}
    return goals.agree_goal, {"case": case, "goal_words": told, **facts}


def indicator(case: Case, by: Any, told: str) -> Ready:
    known = KnownBy(told, IndicatorSource.OBSERVATION, Direction.UP, baseline_by=plans.SOON)
    return goals.add_indicator, {"goal": plans.goal(case, by), "known_by": known}


def settled(case: Case, by: Any, told: str) -> Ready:
    return goals.settle_goal, {"goal": plans.goal(case, by), "state": GoalState.SET_ASIDE, "why": told}


def outcome(case: Case, by: Any, told: str) -> Ready:
    facts = {"evidence": next(iter(Evidence)), "displacement": "Nobody has looked.", "who_benefited": ""}
    return goals.say_outcome, {"goal": plans.goal(case, by), "statement": told, **facts}


def response(case: Case, by: Any, told: str) -> Ready:
    return responses.respond, {"goal": plans.goal(case, by), "approach": Approach.GUARDIANS, "response_words": told}


def action(case: Case, by: Any, told: str) -> Ready:
    return responses.agree_action, {"response": plans.response(plans.goal(case, by), by), "owed": plans.owed(words=told)}


def interim(case: Case, by: Any, told: str) -> Ready:
    return responses.agree_interim, {"case": case, "owed": plans.owed(words=told)}


def came_of_it(case: Case, by: Any, told: str) -> Ready:
    made = plans.action(plans.response(plans.goal(case, by), by), by)
    return responses.end_action, {"ended": made, "state": ActionState.DONE, "what_came_of_it": told}


def remains(case: Case, by: Any, told: str) -> Ready:
    plans.outcome(plans.goal(case, by), by)
    said = {"who_keeps_looking_out": "Priya", "feedback": "At the café.", "no_feedback_because": "", "without_evidence_because": ""}
    return closing.say_what_remains, {"case": case, "what_remains": told, "keep_until": NOON.date() + YEAR, **said}


EVERY = [
    minute, call_off, statement, who_said_it, element, analysis, ended, visit, check_note, weighed, chosen, drawn, undrawn,
    moved, handed_on, paused, why_late, goal, indicator, settled, outcome, response, action, interim, came_of_it, remains,
]  # fmt: skip


@pytest.mark.parametrize("written", EVERY)
def test_a_contexts_case_names_no_young_person_unless_it_is_said_to_be_an_adults_name(cast: Cast, written: Any):
    act, facts = written(given.place_case(cast), cast.dee, NAMED)
    facts = {"at": NOON, **facts}
    with pytest.raises(NamesSomebody, match="looks like somebody’s name"):
        act(**facts, by=cast.dee)
    act(**facts, by=cast.dee, not_a_child=[NAME])


@pytest.mark.parametrize("written", EVERY)
def test_a_young_persons_own_case_is_never_checked(cast: Cast, written: Any):
    act, facts = written(given.asifs_case(cast), cast.ali, NAMED)
    act(**{"at": NOON, **facts}, by=cast.ali)


def test_only_those_somebody_works_with_are_known_by_name(cast: Cast):
    case = given.place_case(cast)
    for by, name in ((cast.ali, "Mina"), (cast.dee, "Asif")):
        goals.agree_goal(**goal(case, by, f"{name} can wait there in peace")[1], by=by, at=NOON)
    with pytest.raises(NamesSomebody):
        goals.agree_goal(**goal(case, cast.ali, "Asif can wait there in peace")[1], by=cast.ali, at=NOON)


def test_taking_up_a_referral_names_nobody(cast: Cast):
    assert sent(cast.dee, "casework:take-up", bus_station(cast).pk, why=NAMED).status_code == 422


def test_the_page_keeps_what_was_typed_and_asks_whose_name_it_is(cast: Cast):
    meeting = given.conference(given.place_case(cast), by=cast.dee)
    typed = {"item": Item.YOUNG_PEOPLE_SAY.value, "words": NAMED, "said_by": "The school"}
    at = ("casework:minute", meeting.case_id, meeting.pk)
    answer = sent(cast.dee, *at, **typed)
    said = answer.content.decode()
    assert answer.status_code == 422
    assert NAMED in said
    assert f"“{NAME}” is an adult or a place" in said
    kept = sent(cast.dee, *at, **{**typed, "words": ""}, not_a_child=NAME).content.decode()
    assert f'value="{NAME}" checked' in kept
    assert sent(cast.dee, *at, **typed, not_a_child=NAME).status_code == 302


def test_v07_the_chair_is_shown_the_names_that_were_found_before_they_confirm(cast: Cast):
    meeting = given.conference(given.place_case(cast), by=cast.dee)
    for item in (Item.YOUNG_PEOPLE_SAY, Item.PARENTS_SAY, Item.DECISIONS):
        meetings.minute(meeting=meeting, item=item, words=NAMED, by=cast.dee, at=NOON, not_a_child=[NAME])
    look = meetings.Record(review_on=NOON.date() + timedelta(days=60))
    meetings.hold(meeting=meeting, record=look, by=cast.dee, at=NOON)
    at = ("casework:close-meeting", meeting.case_id, meeting.pk)
    assert f"“{NAME}” is an adult or a place" in words_of(cast.dee, *at)
    answer = sent(cast.dee, *at, names_free="on")
    assert answer.status_code == 422
    assert "Say of each whether it is an adult’s" in answer.content.decode()
    assert sent(cast.dee, *at, names_free="on", not_a_child=NAME).status_code == 302
