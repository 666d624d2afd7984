"""What we are late with is the system's: shown to those who may see the case, and told without blame."""

from datetime import timedelta

import pytest

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.audit.acts import act
from kith.casework.actions import cases as actions
from kith.casework.models import Case, Clock
from kith.casework.queries import cases as queries
from kith.casework.terms.cases import CaseState
from kith.casework.terms.clocks import ClockKind
from kith.casework.terms.meetings import MeetingKind
from kith.casework.terms.referrals import LegalBasis
from kith.contexts import actions as contexts
from kith.contexts.terms import ContextKind
from kith.language.rules import prompts
from tests.given import cases as given
from tests.given.cast import NOON, Cast
from tests.given.pages import questions, words_of

S = CaseState
SOON = NOON.date() + timedelta(days=5)


def late_for(user, *, on=SOON) -> set[tuple[object, str]]:
    viewer = Viewer.of(user)
    with standing_as(viewer):
        return {(clock.case_id, clock.kind) for clock in queries.late(viewer, today=on)}


def clock_of(case: Case, kind: ClockKind) -> Clock:
    with standing_as_kith("looking"):
        return Clock.objects.get(case=case, kind=kind.value)


@pytest.mark.django_db
def test_those_who_may_see_a_case_see_what_we_are_late_with_and_nobody_else_does(cast: Cast):
    child, place = given.asifs_case(cast), given.place_case(cast)
    theirs, ours = (child.pk, "referral_decision"), (place.pk, "context_screening")
    assert late_for(cast.sam) == late_for(cast.ali) == {theirs, ours}
    assert late_for(cast.dee) == late_for(cast.noor) == {ours}
    assert late_for(cast.priya) == set()
    assert late_for(cast.sam, on=NOON.date() + timedelta(days=1)) == set()


@pytest.mark.django_db
def test_what_is_done_stands_still_or_is_no_longer_due_is_not_late(cast: Cast):
    child, place = given.asifs_case(cast), given.place_case(cast)
    given.move(child, S.DECISION, by=cast.ali)
    actions.pause(clock=clock_of(place, ClockKind.CONTEXT_SCREENING), why="A fire alarm.", by=cast.dee, at=NOON)
    assert late_for(cast.sam) == set()
    given.move(child, S.CLOSED, by=cast.ali)
    assert late_for(cast.sam, on=NOON.date() + timedelta(days=300)) == set()


@pytest.mark.django_db
def test_the_page_says_it_is_ours_and_blames_nobody(cast: Cast):
    case = given.asifs_case(cast)
    clock = clock_of(case, ClockKind.REFERRAL_DECISION)
    actions.say_why_late(clock=clock, why="Two of us were ill.", by=cast.ali, at=NOON + timedelta(days=9))
    page = words_of(cast.sam, "casework:late")
    for said in ("These days are the system’s.", "Asif", "We are ", "What we did not manage: Two of us were ill.", "Ali"):
        assert said in page
    assert not prompts(page)
    assert "Asif" not in words_of(cast.noor, "casework:late")
    assert "/cases/late/" in words_of(cast.sam, "casework:all")


@pytest.mark.django_db
def test_nothing_late_is_said_too(cast: Cast):
    assert "Nothing is late in the cases you may see." in words_of(cast.dee, "casework:late")


@pytest.mark.django_db
def test_the_page_is_in_stretches_and_asks_no_more_however_much_is_late(cast: Cast):
    given.place_case(cast)
    before = questions(cast.dee, "casework:late")
    for number in range(27):
        context = contexts.notice(name=f"Stop {number}", kind=ContextKind.PLACE, by=cast.dee, at=NOON)
        actions.open_context_case(
            context=context, legal_basis=LegalBasis.SECTIONS_10_11, why="Named.", by=cast.dee, at=NOON
        )
    assert questions(cast.dee, "casework:late") == before
    first, second = (words_of(cast.dee, "casework:late", page=page) for page in (1, 2))
    assert (first.count('scope="row"'), second.count('scope="row"')) == (25, 3)


@pytest.mark.django_db
def test_a_conference_that_is_no_longer_needed_is_no_longer_due(cast: Cast):
    case = given.move(given.asifs_case(cast), S.STRATEGY_DISCUSSION, S.SECTION_47_ENQUIRY, by=cast.ali)
    assert clock_of(case, ClockKind.INITIAL_CONFERENCE).stopped_on is None
    given.move(case, S.CHILD_IN_NEED, by=cast.ali)
    assert clock_of(case, ClockKind.INITIAL_CONFERENCE).stopped_on == NOON.date()
    assert clock_of(case, ClockKind.ASSESSMENT).met_on == NOON.date()
    page = words_of(cast.ali, "casework:story", case.pk)
    assert "No longer due from 12 March 2026" in page
    assert clock_of(case, ClockKind.REFERRAL_DECISION).met_on == NOON.date()  # to talk at once was the decision
    assert "We are" not in page  # nothing goes on being late


@pytest.mark.django_db
def test_a_conference_meets_the_assessment_and_starts_the_core_group_and_the_first_review(cast: Cast):
    case = given.asifs_case(cast)
    given.move(case, S.STRATEGY_DISCUSSION, S.SECTION_47_ENQUIRY, S.INITIAL_CONFERENCE, by=cast.ali)
    assert clock_of(case, ClockKind.ASSESSMENT).met_on == NOON.date()
    assert clock_of(case, ClockKind.INITIAL_CONFERENCE).met_on == NOON.date()
    given.move(case, S.PLAN_ACTIVE, by=cast.ali)
    assert clock_of(case, ClockKind.REVIEW_FIRST).due_on.isoformat() == "2026-06-12"  # one, from the conference


@pytest.mark.django_db
def test_a_core_group_that_is_closed_meets_its_clock_and_no_other_meeting_does(cast: Cast):
    case = given.asifs_case(cast)
    given.move(case, S.STRATEGY_DISCUSSION, S.SECTION_47_ENQUIRY, S.ROTH_CONFERENCE, by=cast.ali)
    for kind, met in ((MeetingKind.REVIEW, None), (MeetingKind.CORE_GROUP, NOON.date())):
        with act("tests.close", by=cast.ali, at=NOON, about=case, person=case.person_id):
            actions.meet_by_meeting(case=case, kind=kind, on=NOON.date())
        assert clock_of(case, ClockKind.CORE_GROUP_FIRST).met_on == met


@pytest.mark.django_db
def test_an_assessment_of_a_place_that_is_stepped_down_is_no_longer_due(cast: Cast):
    case = given.move(given.place_case(cast), S.SCREENED, S.ASSESSMENT, S.STEPPED_DOWN, by=cast.dee)
    assert clock_of(case, ClockKind.CONTEXT_ASSESSMENT).stopped_on == NOON.date()
