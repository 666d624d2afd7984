"""Meetings, from arranging to minutes: who may, what is kept, what the pages say and ask of the database."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.casework.actions import meetings as actions
from kith.casework.actions.meetings import Record
from kith.casework.forms.meetings import Arrange
from kith.casework.models import Case, Clock, Meeting
from kith.casework.queries import meetings as queries
from kith.casework.rules import clocks
from kith.casework.terms.cases import CaseState
from kith.casework.terms.clocks import ClockKind
from kith.casework.terms.meetings import (
    Attending,
    CareAttribution,
    CensusCategory,
    ConferenceType,
    HarmLocation,
    Item,
    MeetingKind,
)
from kith.casework.terms.referrals import LegalBasis
from kith.foundation.clock import now
from kith.foundation.refusals import Refused
from tests.given import cases as given
from tests.given.cast import NOON, Cast
from tests.given.pages import sent

BACKEND = "django.contrib.auth.backends.ModelBackend"
LOOK_AGAIN = date(2026, 6, 1)


def conference(cast: Cast, case: Case | None = None, **more: Any) -> Meeting:
    facts = {
        "case": case or given.place_case(cast), "kind": MeetingKind.CONTEXT_CONFERENCE, "when": NOON, "chair_name": "Chris Ade",
        "legal_basis": LegalBasis.SECTIONS_10_11, "conference_type": ConferenceType.SOCIAL_CARE_CHAIRED, "by": cast.dee, "at": NOON,
    }  # fmt: skip
    return actions.arrange(**{**facts, **more})


def written_up(meeting: Meeting, by: Any, record: Record | None = None) -> Meeting:
    for item in (Item.YOUNG_PEOPLE_SAY, Item.PARENTS_SAY, Item.DECISIONS):
        actions.minute(meeting=meeting, item=item, words="The far bench is where it happens.", by=by, at=NOON)
    actions.hold(meeting=meeting, record=record or Record(review_on=LOOK_AGAIN), by=by, at=NOON)
    with standing_as(Viewer.of(by)):
        return Meeting.objects.get(pk=meeting.pk)  # type: ignore[no-any-return]


@pytest.mark.django_db
def test_v07_a_conference_closes_only_when_its_chair_says_no_young_person_is_named(cast: Cast):
    meeting = written_up(conference(cast), cast.dee)
    with pytest.raises(Refused, match="no young person is named"):
        actions.close(meeting=meeting, names_free=False, by=cast.dee, at=NOON)
    actions.close(meeting=meeting, names_free=True, by=cast.dee, at=NOON)
    with standing_as(Viewer.of(cast.dee)):
        kept = Meeting.objects.get(pk=meeting.pk)
    assert (kept.state, kept.names_free, kept.names_free_by_id) == ("closed", True, cast.dee.pk)


@pytest.mark.django_db
@pytest.mark.parametrize("plan_comes_first", [True, False])
def test_a_review_is_due_on_the_day_the_conference_chose_where_that_is_sooner(cast: Cast, plan_comes_first: bool):
    case = given.place_case(cast)
    given.decide_to_assess(case)
    given.move(case, CaseState.ASSESSMENT_COMPLETE, CaseState.GOALS_SET, by=cast.dee)
    if plan_comes_first:
        given.move(case, CaseState.PLAN_ACTIVE, by=cast.dee)
    meeting = written_up(conference(cast, case), cast.dee, Record(review_on=LOOK_AGAIN))
    actions.close(meeting=meeting, names_free=True, by=cast.dee, at=NOON)
    if not plan_comes_first:
        given.move(case, CaseState.PLAN_ACTIVE, by=cast.dee)
    with standing_as_kith("looking"):
        clock = Clock.objects.get(case=case, kind=ClockKind.CONTEXT_REVIEW_FIRST.value)
    assert clocks.due(ClockKind.CONTEXT_REVIEW_FIRST, NOON.date()) == date(2026, 6, 12)
    assert clock.due_on == LOOK_AGAIN


@pytest.mark.django_db
@pytest.mark.parametrize("plan_comes_first", [True, False])
def test_the_day_a_core_group_meets_again_moves_no_review(cast: Cast, plan_comes_first: bool):
    case = given.asifs_case(cast)
    moves = [CaseState.STRATEGY_DISCUSSION, CaseState.SECTION_47_ENQUIRY, CaseState.CHILD_IN_NEED, CaseState.PLAN_ACTIVE]
    given.move(case, CaseState.DECISION, *(moves if plan_comes_first else moves[:-1]), by=cast.ali)
    meeting = written_up(given.core_group(case, by=cast.ali), cast.ali, Record(review_on=NOON.date() + timedelta(days=21)))
    actions.close(meeting=meeting, names_free=False, by=cast.ali, at=NOON)
    if not plan_comes_first:
        given.move(case, CaseState.PLAN_ACTIVE, by=cast.ali)
    with standing_as_kith("looking"):
        clock = Clock.objects.get(case=case, kind=ClockKind.REVIEW_FIRST.value)
    assert clock.due_on == clocks.due(ClockKind.REVIEW_FIRST, NOON.date())


@pytest.mark.django_db
def test_those_who_chair_or_lead_on_contexts_can_be_chosen_to_chair(cast: Cast):
    with standing_as(Viewer.of(cast.ali)):
        offered = set(Arrange(kinds=[MeetingKind.REVIEW]).fields["chair"].queryset)
    assert {cast.ali, cast.dee} <= offered
    assert not offered & {cast.dana, cast.ade, cast.priya}


@pytest.mark.django_db
def test_where_the_chair_has_an_account_nobody_else_closes_it(cast: Cast):
    meeting = written_up(conference(cast, chair=cast.sam, chair_name="Sam"), cast.dee)
    with pytest.raises(Refused, match="Only its chair, Sam"):
        actions.close(meeting=meeting, names_free=True, by=cast.dee, at=NOON)


@pytest.mark.django_db
def test_nothing_is_added_to_a_closed_meeting(cast: Cast):
    meeting = written_up(conference(cast), cast.dee)
    actions.close(meeting=meeting, names_free=True, by=cast.dee, at=NOON)
    with standing_as(Viewer.of(cast.dee)):
        meeting = Meeting.objects.get(pk=meeting.pk)
    with pytest.raises(Refused, match="Nothing is added to it any more"):
        actions.minute(meeting=meeting, item=Item.DECISIONS, words="Late.", by=cast.dee, at=NOON)
    with pytest.raises(Refused, match="Nothing is added"):
        actions.invite(meeting=meeting, name="Priya", by=cast.dee, at=NOON)


@pytest.mark.django_db
def test_v13_a_roth_conference_closes_with_a_category_for_the_return(cast: Cast):
    case = given.asifs_case(cast)
    meeting = conference(
        cast, case, kind=MeetingKind.ROTH_CONFERENCE, legal_basis=LegalBasis.SECTION_47, by=cast.ali, conference_type=ConferenceType.NOT_SAID
    )
    assert meeting.local_category == "Risk Outside the Home"
    outside = Record(harm_location=HarmLocation.OUTSIDE, attribution=CareAttribution.NONE, review_on=LOOK_AGAIN)
    meeting = written_up(meeting, cast.ali, outside)
    with pytest.raises(Refused, match="No census category"):
        actions.close(meeting=meeting, names_free=False, by=cast.ali, at=NOON)
    again = Record((), HarmLocation.OUTSIDE, CareAttribution.NONE, CensusCategory.EMOTIONAL, LOOK_AGAIN)
    actions.hold(meeting=meeting, record=again, by=cast.ali, at=NOON)
    actions.close(meeting=meeting, names_free=False, by=cast.ali, at=NOON)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"legal_basis": None}, "welfare basis"),
        ({"chair_name": " "}, "who chairs"),
        ({"conference_type": ConferenceType.NOT_SAID}, "how it is held"),
        ({"kind": MeetingKind.STRATEGY_DISCUSSION}, "not for this sort of case"),
    ],
)
def test_a_meeting_is_arranged_on_a_welfare_basis_with_a_chair(cast: Cast, change: dict[str, Any], words: str):
    with pytest.raises(Refused, match=words):
        conference(cast, **change)


@pytest.mark.django_db
def test_a_meeting_about_a_young_person_opens_only_to_those_who_work_with_them(cast: Cast):
    case = given.asifs_case(cast)
    meeting = conference(cast, case, kind=MeetingKind.CORE_GROUP, by=cast.ali, conference_type=ConferenceType.NOT_SAID)
    for stranger in (cast.noor, cast.dee):
        with standing_as(Viewer.of(stranger)):
            assert not Meeting.objects.filter(pk=meeting.pk).exists()
            with pytest.raises(Absent):
                queries.page(Viewer.of(stranger), case.pk, meeting.pk)


@pytest.mark.django_db
def test_anybody_here_reads_a_conference_about_a_place_and_only_leads_and_chairs_write_in_it(cast: Cast):
    meeting = conference(cast)
    with standing_as(Viewer.of(cast.noor)):
        assert Meeting.objects.filter(pk=meeting.pk).exists()
    with pytest.raises(Absent):
        actions.minute(meeting=meeting, item=Item.DECISIONS, words="Mine.", by=cast.noor, at=NOON)


@pytest.mark.django_db
def test_a_closed_conference_lets_the_case_move_on(cast: Cast):
    from kith.casework.queries.facts import facts

    case = given.place_case(cast)
    meeting = written_up(conference(cast, case), cast.dee)
    viewer = Viewer.of(cast.dee)
    with standing_as(viewer):
        assert not facts(viewer, case, today=NOON.date()).conference_closed
    actions.close(meeting=meeting, names_free=True, by=cast.dee, at=NOON)
    with standing_as(viewer):
        assert facts(viewer, case, today=NOON.date()).conference_closed


@pytest.mark.django_db
def test_the_whole_of_a_conference_through_its_pages(client, cast: Cast):
    case = given.place_case(cast)
    client.force_login(cast.dee, backend=BACKEND)
    day = now() - timedelta(days=1)
    arranged = {
        "kind": "context_conference", "conference_type": "family_group_style", "day_0": day.day, "day_1": day.month, "day_2": day.year,
        "day_day": day.day, "day_month": day.month, "day_year": day.year, "time": "15:30", "where": "The Loft",
        "chair_name": "Chris Ade", "legal_basis": "sections_10_11",
    }  # fmt: skip
    answer = client.post(reverse("casework:arrange", args=[case.pk]), arranged)
    assert answer.status_code == 302, answer.content.decode()
    with standing_as_kith("finding it"):
        meeting = Meeting.objects.get(case=case)
    here = [case.pk, meeting.pk]
    client.post(reverse("casework:invite", args=here), {"name": "Priya", "role": "Manager", "attending": "came", "reach_into": cast.bus_station.pk})
    for item in ("young_people_say", "parents_say", "decisions"):
        client.post(reverse("casework:minute", args=here), {"item": item, "words": f"About {item}."})
    soon = day + timedelta(days=60)
    when = {"review_on_day": soon.day, "review_on_month": soon.month, "review_on_year": soon.year}
    assert client.post(reverse("casework:held", args=here), when).status_code == 302
    kept = client.post(reverse("casework:close-meeting", args=here), {})
    assert kept.status_code == 422
    assert "has not confirmed that no young person is named" in kept.content.decode()
    assert client.post(reverse("casework:close-meeting", args=here), {"names_free": "on"}).status_code == 302
    minutes = client.get(reverse("casework:minutes", args=here)).content.decode()
    assert minutes.index("About young_people_say.") < minutes.index("About decisions.")
    assert "Priya, Manager" in minutes
    assert "Dee confirmed that no young person is named" in minutes


@pytest.mark.django_db
def test_a_meetings_page_asks_the_same_few_questions_however_long_it_was(client, cast: Cast, django_assert_max_num_queries):
    meeting = conference(cast)
    url = reverse("casework:meeting", args=[meeting.case_id, meeting.pk])
    client.force_login(cast.dee, backend=BACKEND)
    client.get(url)
    counts = []
    for _ in range(2):
        for item in (Item.FINDINGS, Item.STRENGTHS, Item.DISSENT):
            actions.minute(meeting=meeting, item=item, words="Said.", by=cast.dee, at=NOON)
            actions.invite(meeting=meeting, name="Somebody", attending=Attending.CAME, by=cast.dee, at=NOON)
        with django_assert_max_num_queries(40) as asked:
            assert client.get(url).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]


@pytest.mark.django_db
def test_the_day_to_look_again_is_after_the_meeting_and_is_asked_about_at_once(cast: Cast):
    meeting = conference(cast)
    with pytest.raises(Refused, match="Look again after the day it was held, 12 March 2026.") as refused:
        actions.hold(meeting=meeting, record=Record(review_on=date(2020, 1, 1)), by=cast.dee, at=NOON)
    assert refused.value.field == "review_on"
    actions.hold(meeting=meeting, record=Record(), by=cast.dee, at=NOON)


@pytest.mark.django_db
def test_a_time_that_is_none_is_asked_again_by_the_name_of_its_question(cast: Cast):
    answer = sent(cast.dee, "casework:arrange", given.place_case(cast).pk, kind="context_conference", time="25:99")
    assert answer.status_code == 422
    assert "“What time?” needs hours and minutes, like 15:30" in answer.content.decode()
