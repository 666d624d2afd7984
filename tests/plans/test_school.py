"""What a school owes after looking at itself: it stands in its owner's own work, and becomes an action of the plan."""

from datetime import timedelta
from typing import Any

import pytest

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.casework.actions import assessments as assessing
from kith.casework.models import Assessment, SchoolAnswer
from kith.casework.terms.school import InPlace, SchoolLever
from kith.foundation.clock import now
from kith.foundation.refusals import Refused
from kith.plans.actions import responses as actions
from kith.plans.models import PlanAction, Response
from kith.plans.queries import work
from kith.plans.terms.goals import FROM_A_SCHOOL, ActionState, Lever, Target
from tests.given import cases, plans
from tests.given import schools as given
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, opened, sent, words_of

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
SOON = NOON.date() + 20 * DAY
OWED = {"lever": SchoolLever.SUPERVISION, "owner": "Head of year", "due_on": SOON}
CORRIDORS = "Corridors are looked after"


@pytest.fixture
def made(cast: Cast) -> Assessment:
    return given.assessed(cast)


def corridors(made: Assessment, *, by: Any, how: InPlace = InPlace.PARTLY, **more: Any) -> SchoolAnswer:
    return given.answered(made, given.items(made)[1], how, by=by, **{**OWED, **more})


def due(user: Any, *, at: Any = NOON) -> list[work.Due]:
    viewer = Viewer.of(user)
    with standing_as(viewer):
        return [one for one in work.due(viewer, at=at) if one.what == CORRIDORS]


def response(made: Assessment, cast: Cast) -> Response:
    return plans.response(plans.goal(made.case, cast.dee), cast.dee)


def agree(answer: SchoolAnswer, cast: Cast, of: Response, **more: Any) -> PlanAction:
    owed = plans.owed(owner_user=cast.dee, **more)
    return actions.agree_school_action(answer=answer, response=of, owed=owed, by=cast.dee, at=NOON)


def test_it_stands_in_the_work_of_whoever_said_it_is_theirs(cast: Cast, made: Assessment):
    corridors(made, by=cast.noor, mine=True)
    (one,) = due(cast.noor)
    assert (one.on, one.about) == (SOON, "Riverside Bus Station")
    assert one.when == "Due on 1 April 2026 (Head of year)"
    assert opened(cast.noor, "my-work").client.get(one.href).status_code == 200
    assert not due(cast.dee)
    assert not due(cast.ali)


def test_what_is_owed_by_somebody_without_an_account_stands_in_the_leads_work(cast: Cast, made: Assessment):
    corridors(made, by=cast.noor)
    assert made.case.lead_id == cast.dee.pk
    assert due(cast.dee)
    assert not due(cast.noor)
    assert due(cast.dee, at=NOON + 21 * DAY)[0].is_late
    assert not due(cast.dee, at=NOON - 9 * DAY)


def test_it_goes_when_it_is_in_place_or_answered_anew(cast: Cast, made: Assessment):
    first = corridors(made, by=cast.dee)
    corridors(made, by=cast.dee, seen=first.pk, how=InPlace.IN_PLACE)
    assert not due(cast.dee)


def test_it_becomes_an_action_of_the_plan_and_is_owed_once(cast: Cast, made: Assessment):
    answer, of = corridors(made, by=cast.dee, mine=True), response(made, cast)
    agreed = agree(answer, cast, of, words="Somebody by the far stairs")
    assert not due(cast.dee)
    viewer = Viewer.of(cast.dee)
    with standing_as(viewer):
        assert "Somebody by the far stairs" in [one.what for one in work.due(viewer, at=NOON)]
    with pytest.raises(Refused, match="an action of the plan already"):
        agree(answer, cast, of)
    actions.end_action(ended=agreed, state=ActionState.DONE, what_came_of_it="They are there.", by=cast.dee, at=NOON)
    assert due(cast.dee)


def test_what_has_been_answered_anew_since_is_refused(cast: Cast, made: Assessment):
    answer, of = corridors(made, by=cast.dee), response(made, cast)
    corridors(made, by=cast.dee, seen=answer.pk, how=InPlace.IN_PLACE)
    with pytest.raises(Refused, match="answered anew"):
        agree(answer, cast, of)


def test_it_is_part_of_a_response_of_its_own_plan(cast: Cast, made: Assessment):
    answer, other = corridors(made, by=cast.dee), cases.asifs_case(cast)
    theirs, owed = plans.response(plans.goal(other, cast.ali), cast.ali), plans.owed()
    with pytest.raises(Refused, match="another plan"):
        actions.agree_school_action(answer=answer, response=theirs, owed=owed, by=cast.ali, at=NOON)


def test_the_form_says_already_what_the_school_has_said(cast: Cast, made: Assessment):
    at, day = now(), now().date() + 20 * DAY
    answer = given.answered(made, given.items(made)[1], InPlace.PARTLY, by=cast.dee, at=at, **OWED | {"due_on": day, "mine": True})
    keys = ("plans:agree-school-action", made.case_id, answer.pk)
    assert "This plan has no response yet" in words_of(cast.dee, *keys)
    of = response(made, cast)
    form = opened(cast.dee, *keys).context["form"]
    said = {name: form[name].value() for name in ("action_words", "owner", "owner_name", "owner_user", "due_on", "lever")}
    assert said == {
        "action_words": f"Places, times and supervision: {CORRIDORS}", "owner": "school", "owner_name": "Head of year",
        "owner_user": cast.dee.pk, "due_on": day, "lever": Lever.STAFFING.value,
    }  # fmt: skip
    typed = {**said, "lever": "staffing", "target": Target.CONTEXT_CONDITION.value, "response": of.pk}
    del typed["due_on"]
    typed |= {"due_on_day": day.day, "due_on_month": day.month, "due_on_year": day.year}
    asked = sent(cast.dee, *keys, **typed | {"response": ""})
    assert asked.status_code == 422
    assert "Choose the response it is part of." in asked.content.decode()
    assert "Head of year" in asked.content.decode()
    assert sent(cast.dee, *keys, **typed).status_code == 302
    with standing_as_kith("looking"):
        kept = PlanAction.objects.get()
    assert (kept.school_answer_id, kept.response_id, kept.owner_user_id, kept.due_on) == (answer.pk, of.pk, cast.dee.pk, day)
    again = opened(cast.dee, *keys)
    assert again.status_code == 302
    assert again.url == f"/cases/{made.case_id}/plan/"


def test_the_plan_names_nobody_here_too(cast: Cast, made: Assessment):
    answer, of = corridors(made, by=cast.dee), response(made, cast)
    with pytest.raises(Refused, match="looks like somebody’s name"):
        agree(answer, cast, of, words="Jordan Smith is walked to the gate.")


def test_it_is_offered_where_it_is_owed_as_long_as_the_assessment_is_open(cast: Cast, made: Assessment):
    answer = corridors(made, by=cast.dee)
    keys, offer = (made.case_id, made.pk), f"/cases/{made.case_id}/plan/school/{answer.pk}/"
    assert offer in words_of(cast.dee, "casework:school", *keys)
    assert offer in words_of(cast.dee, "casework:school-item", *keys, answer.item_id)
    assessing.end(assessment=made, why="The school closed.", by=cast.dee, at=now())
    assert offer not in words_of(cast.dee, "casework:school", *keys)


def test_an_answer_of_another_case_or_one_that_owes_nothing_is_not_there(cast: Cast, made: Assessment):
    answer = corridors(made, by=cast.dee, how=InPlace.IN_PLACE, due_on=None)
    assert answers_like_nothing(cast.dee, "plans:agree-school-action", made.case_id, answer.pk)
    again = corridors(made, by=cast.dee, seen=answer.pk)
    other = cases.asifs_case(cast)
    assert answers_like_nothing(cast.ali, "plans:agree-school-action", other.pk, again.pk)


def test_every_lever_of_a_school_is_one_of_the_plans_or_left_open():
    assert set(FROM_A_SCHOOL) <= set(SchoolLever)
    assert Lever.NONE not in FROM_A_SCHOOL.values()
