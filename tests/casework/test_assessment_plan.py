"""An assessment of a place is planned before anybody goes: at least two, safely, with a promise that the system keeps."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.audit.models import Entry
from kith.casework.actions import assessment_plans as actions
from kith.casework.actions import assessments, cases
from kith.casework.actions.assessment_plans import Planned
from kith.casework.models import Assessment, AssessmentPlan, Clock
from kith.casework.queries import cases as case_queries
from kith.casework.rules import assessment_plans as rules
from kith.casework.rules.assessment_plans import Held
from kith.casework.terms.assessment_plans import Component, Progress
from kith.casework.terms.assessments import TRIANGLES, AssessmentKind
from kith.casework.terms.cases import CaseState
from kith.casework.terms.saying import SourceKind
from kith.foundation.refusals import Refused
from kith.language.rules import prompts
from kith.plans.queries import work
from tests.given import assessments as given
from tests.given import cases as given_cases
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, opened, questions, sent, words_of

pytestmark = pytest.mark.django_db
K, C, P = AssessmentKind, Component, Progress
PLANNED = Planned(
    questions="Who is there after seven, and who helps?",
    boundaries="The station, the underpass and the shops as far as the bridge.",
    who_goes="Ali and Noor",
    safety="Sam knows where they are until both have gone home.",
    information="One side of paper. Anybody can say no, then or later.",
)
PROMISED = NOON.date() + timedelta(days=20)


def place(cast: Cast, kind: AssessmentKind = K.NEIGHBOURHOOD) -> Assessment:
    return given.of_place(given_cases.place_case(cast), by=cast.dee, kind=kind)


def planned(assessment: Assessment, by: object, *, on: date = PROMISED, seen: str = "", at=NOON, **changed: str) -> AssessmentPlan:
    return actions.plan_assessment(
        assessment=assessment, planned=replace(PLANNED, **changed), feedback_on=on, seen=seen, by=by, at=at,
        not_a_child=("Sam",),
    )  # fmt: skip


def promise() -> Clock:
    with standing_as_kith("looking"):
        return Clock.objects.get(kind="feedback_promise")


def late(user: object, today: date) -> list[str]:
    viewer = Viewer.of(user)
    with standing_as(viewer):
        return [str(clock.get_kind_display()) for clock in case_queries.late(viewer, today=today)]


def test_whoever_works_on_a_place_can_plan_its_assessment_and_the_promise_stands_with_the_days_of_the_case(cast: Cast):
    made = place(cast)
    planned(made, cast.noor)
    clock = promise()
    assert (clock.due_on, clock.met_on, clock.person_id) == (PROMISED, None, None)
    page = words_of(cast.ali, "casework:assessment-plan", made.case_id, made.pk)
    assert all(words in page for words in vars(PLANNED).values())
    assert "what we found by 1 April 2026" in page
    assert "Ali and Noor</span>" in words_of(cast.ali, "casework:assessment", made.case_id, made.pk)
    assert "Tell those who took part what we found, as we promised" in words_of(cast.dee, "casework:one", made.case_id)


@pytest.mark.parametrize("alone", ["Ali", "Ali, ", "Ali and Ali", " & Noor"])
def test_nobody_goes_alone(cast: Cast, alone: str):
    with pytest.raises(Refused, match="Nobody goes alone. Name at least two") as refusal:
        planned(place(cast), cast.ali, who_goes=alone)
    assert refusal.value.field == "who_goes"


@pytest.mark.parametrize("part", sorted(vars(PLANNED)))
def test_every_part_of_a_plan_is_needed(cast: Cast, part: str):
    with pytest.raises(Refused) as refusal:
        planned(place(cast), cast.ali, **{part: " "})
    assert refusal.value.field == part


def test_a_plan_names_no_young_person(cast: Cast):
    with pytest.raises(Refused, match="Asif"):
        planned(place(cast), cast.ali, questions="Where does Asif go after seven?")


def test_a_promise_is_for_a_day_to_come_and_once_it_has_passed_it_stays(cast: Cast):
    made = place(cast)
    with pytest.raises(Refused, match="That day is over") as refusal:
        planned(made, cast.ali, on=NOON.date() - timedelta(days=1))
    assert refusal.value.field == "feedback_on"
    plan = planned(made, cast.ali, on=NOON.date())  # today is in time
    later = planned(made, cast.ali, on=PROMISED, seen=actions.plans.mark_of(plan))
    after = NOON + timedelta(days=30)
    mark = actions.plans.mark_of(later)
    with pytest.raises(Refused, match="The day we promised has passed, and stays"):
        planned(made, cast.ali, on=after.date() + timedelta(days=9), seen=mark, at=after)
    planned(made, cast.ali, on=PROMISED, seen=mark, at=after, safety="Sam rings at nine.")  # the rest can still change
    assert promise().due_on == PROMISED


def test_a_promise_that_has_come_due_is_late_as_the_system_s_own_until_it_is_kept(cast: Cast):
    made = place(cast)
    planned(made, cast.ali)
    after = PROMISED + timedelta(days=1)
    said = "Tell those who took part what we found, as we promised"
    assert said not in late(cast.dee, PROMISED)
    assert said in late(cast.dee, after)
    viewer = Viewer.of(cast.dee)
    with standing_as(viewer):
        soon = work.due(viewer, at=NOON + timedelta(days=21))
    assert [one.is_late for one in soon if one.what == said] == [True]
    then = NOON + timedelta(days=21)
    actions.keep_promise(assessment=made, told_on=after, how="At the youth club, with pizza.", by=cast.ali, at=then)
    assert said not in late(cast.dee, after)
    page = words_of(cast.dee, "casework:assessment-plan", made.case_id, made.pk)
    assert "Those who took part were told what we found on 2 April 2026" in page
    assert "At the youth club, with pizza." in page
    assert "Say that they were told" not in page
    with pytest.raises(Refused, match="said already"):
        actions.keep_promise(assessment=made, told_on=after, how="Again.", by=cast.ali, at=then)
    mark = actions.plans.mark_of(AssessmentPlan(**{f: getattr(PLANNED, f) for f in vars(PLANNED)}, promise=promise()))
    with pytest.raises(Refused, match="told already"):
        planned(made, cast.ali, on=PROMISED + timedelta(days=60), seen=mark, at=then)


def test_telling_them_has_a_day_and_a_way(cast: Cast):
    made = place(cast)
    with pytest.raises(Refused, match="Nothing is promised yet"):
        actions.keep_promise(assessment=made, told_on=NOON.date(), how="On paper.", by=cast.ali, at=NOON)
    planned(made, cast.ali)
    for day, how, because in (
        (NOON.date() + timedelta(days=1), "On paper.", "has not happened yet"),
        (NOON.date() - timedelta(days=1), "On paper.", "before the assessment began"),
        (NOON.date(), " ", "how they were told"),
    ):
        with pytest.raises(Refused, match=because):
            actions.keep_promise(assessment=made, told_on=day, how=how, by=cast.ali, at=NOON)


def test_a_promise_does_not_stand_still_and_outlives_the_rest_of_its_case(cast: Cast):
    made = place(cast)
    planned(made, cast.ali)
    with pytest.raises(Refused, match="does not stand still"):
        cases.pause(clock=promise(), why="We are busy.", by=cast.dee, at=NOON)
    given_cases.move(made.case, CaseState.STEPPED_DOWN, CaseState.CLOSED, by=cast.dee)
    assert promise().stopped_on is None
    actions.keep_promise(assessment=made, told_on=NOON.date(), how="By letter.", by=cast.ali, at=NOON)
    assert promise().met_on == NOON.date()


def test_closing_an_assessment_warns_in_words_while_the_promise_is_open_and_stops_nothing(cast: Cast):
    made = place(cast)
    planned(made, cast.ali)
    warning = "We promised to tell those who took part what we found by"
    for name in ("casework:complete", "casework:end-assessment"):
        assert warning in words_of(cast.ali, name, made.case_id, made.pk)
    given.all_sides(made, by=cast.ali)
    assessments.complete(assessment=made, few_sources_because="They asked us to wait.", by=cast.ali, at=NOON)
    actions.keep_promise(assessment=made, told_on=NOON.date(), how="In the shelter.", by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="no longer open"):
        planned(made, cast.ali, seen=actions.plans.mark_of(_standing(made)))


def _standing(assessment: Assessment) -> AssessmentPlan:
    with standing_as_kith("looking"):
        return AssessmentPlan.objects.select_related("promise").get(assessment=assessment)


def test_two_people_planning_at_once_lose_nothing(cast: Cast):
    made = place(cast)
    planned(made, cast.ali)
    with pytest.raises(Refused, match="While you were writing, Ali did: Who is there after seven"):
        planned(made, cast.noor, safety="We ring Dee.")


def test_other_assessments_are_not_asked_for_a_plan(cast: Cast):
    made = place(cast, K.ONLINE)
    for name in ("casework:assessment-plan", "casework:plan-assessment", "casework:keep-promise"):
        assert opened(cast.ali, name, made.case_id, made.pk).status_code == 302
    assert "The plan of this assessment" not in words_of(cast.ali, "casework:assessment", made.case_id, made.pk)
    with pytest.raises(Refused, match="Only an assessment of a place or a school"):
        planned(made, cast.ali)


def test_a_school_has_a_plan_and_no_list_of_parts(cast: Cast):
    made = place(cast, K.SCHOOL)
    planned(made, cast.ali)
    assert "What it is made of" not in words_of(cast.ali, "casework:assessment-plan", made.case_id, made.pk)


def test_the_parts_show_what_kith_can_see_and_who_did_it(cast: Cast):
    made = place(cast)
    given.heard(made, SourceKind.BUSINESS, by=cast.noor, words="We close at six.")
    page = words_of(cast.ali, "casework:assessment-plan", made.case_id, made.pk)
    business = page[page.index("Survey of businesses") :]
    assert re.search(r"In progress.*?Noor, 12 March 2026", business[: business.index("</li>")], re.S)
    assert "0 of 10 are ready or not needed" in page
    goals = page[page.index(">Goals<") :]
    assert "See the plan of the case" in goals[: goals.index("</li>")], "they are kept elsewhere, and not said to be missing"
    assert not prompts(re.sub(r"<[^>]+>", " ", page))


def test_a_part_is_marked_by_hand_and_given_back_to_what_kith_can_see(cast: Cast):
    made = place(cast)
    keys = (made.case_id, made.pk, "business")
    refused = sent(cast.ali, "casework:mark-component", *keys, progress="not_needed", because="")
    assert refused.status_code == 422
    assert "Say why it is not needed." in refused.content.decode()
    assert sent(cast.ali, "casework:mark-component", *keys, progress="not_needed", because="There are no shops.").status_code == 302
    page = words_of(cast.dee, "casework:assessment-plan", made.case_id, made.pk)
    assert "Not needed, because: There are no shops." in page
    assert "1 of 10 are ready or not needed" in page
    sent(cast.ali, "casework:mark-component", *keys, progress="not_started", because="")
    assert "There are no shops." not in words_of(cast.dee, "casework:assessment-plan", made.case_id, made.pk)
    assert opened(cast.ali, "casework:mark-component", made.case_id, made.pk, "something").status_code == 404


HELD = Held(K.NEIGHBOURHOOD)
SIDE_TWO = frozenset(one.code for one in TRIANGLES[K.NEIGHBOURHOOD][1].elements)


@pytest.mark.parametrize(
    ("component", "held", "progress"),
    [
        *((one, HELD, P.NOT_STARTED) for one in C),
        (C.DESK_DATA, replace(HELD, sources=frozenset({"data"})), P.IN_PROGRESS),
        (C.SESSIONS, replace(HELD, sources=frozenset({"peer_group_work"})), P.IN_PROGRESS),
        (C.SESSIONS, replace(HELD, sources=frozenset({"business"})), P.NOT_STARTED),
        (C.VISITS, replace(HELD, bands=("evening",)), P.IN_PROGRESS),
        (C.VISITS, replace(HELD, bands=("evening", "weekend", "after_school")), P.READY),
        (C.GUARDIANSHIP, replace(HELD, answered=frozenset({"presence"})), P.IN_PROGRESS),
        (C.GUARDIANSHIP, replace(HELD, answered=SIDE_TWO), P.READY),
        (C.POLICIES, replace(HELD, answered=frozenset({"policies"})), P.READY),
        (C.WEIGHTING, replace(HELD, is_weighed=True), P.READY),
        (C.SAFETY_MAPS, replace(HELD, has_picture=True), P.IN_PROGRESS),
    ],
)
def test_how_far_a_part_is_by_what_kith_knows(component: Component, held: Held, progress: Progress):
    assert rules.seen(component, held) is progress


def test_the_plan_is_typed_on_a_page_that_keeps_what_was_typed(cast: Cast):
    made = place(cast)
    day = {"feedback_on_day": "1", "feedback_on_month": "1", "feedback_on_year": "2040"}
    keys, typed = (made.case_id, made.pk), {**vars(PLANNED), **day, "who_goes": "Ali"}
    refused = sent(cast.ali, "casework:plan-assessment", *keys, **typed)
    assert refused.status_code == 422
    page = refused.content.decode()
    assert "Nobody goes alone" in page
    assert PLANNED.safety in page
    assert sent(cast.ali, "casework:plan-assessment", *keys, **{**typed, "who_goes": "Ali and Noor"}, not_a_child="Sam").status_code == 302
    with standing_as_kith("looking"):
        assert AssessmentPlan.objects.get().by_id == cast.ali.pk
        assert Entry.objects.filter(verb="casework.plan_assessment").count() == 1


def test_a_plan_in_a_young_person_s_case_is_for_those_who_work_with_them(cast: Cast):
    made = given.opened(given_cases.asifs_case(cast), K.SCHOOL, by=cast.ali)
    with pytest.raises(Absent):
        planned(made, cast.noor)
    planned(made, cast.ali)
    assert answers_like_nothing(cast.noor, "casework:assessment-plan", made.case_id, made.pk)
    assert promise().person_id == cast.asif.pk


def test_the_page_asks_no_more_however_much_was_marked(cast: Cast):
    made = place(cast)
    planned(made, cast.ali)
    before = questions(cast.ali, "casework:assessment-plan", made.case_id, made.pk)
    for one in C:
        actions.mark_component(
            assessment=made, component=one, progress=P.READY, because="", by=cast.noor, at=NOON
        )
    assert questions(cast.ali, "casework:assessment-plan", made.case_id, made.pk) == before
