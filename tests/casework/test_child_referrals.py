"""A young person's referral always asks about the contexts of their life; when they may be at risk now, nothing waits."""

from datetime import date, timedelta

import pytest

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.audit.models import Entry
from kith.casework.actions import children as actions
from kith.casework.actions.cases import move, open_child_case
from kith.casework.models import Alert, Case, ChildReferral, Clock, ReferralContext
from kith.casework.queries.facts import facts
from kith.casework.rules.walking import lacking
from kith.casework.terms.cases import CaseState, Level
from kith.casework.terms.referrals import CameAs, LegalBasis
from kith.foundation.refusals import Refused
from tests.given import cases
from tests.given import referrals as given
from tests.given.cast import NOON, Cast
from tests.given.pages import sent, words_of

pytestmark = pytest.mark.django_db


def test_a_referral_opens_a_case_and_the_next_one_joins_it(cast: Cast):
    first, second = given.asif(cast), given.asif(cast)
    assert first.case == second.case
    assert first.case.standing is CaseState.REFERRAL
    with standing_as(Viewer.of(cast.ali)):
        assert ReferralContext.objects.filter(context=cast.bus_station).count() == 2


def test_it_opens_only_to_those_who_work_with_them(cast: Cast):
    given.asif(cast)
    with standing_as(Viewer.of(cast.noor)):
        assert not ChildReferral.objects.exists()
    with pytest.raises(Absent):
        actions.refer_child(
            person=cast.asif, from_whom="x", legal_basis=LegalBasis.SECTION_17, contexts=[], harm_types=[],
            what_worries="x", friends="x", by=cast.noor, at=NOON,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "because"),
    [
        ({"friends": ""}, "friends, school, neighbourhood or online"),
        ({"from_whom": " "}, "who refers them"),
        ({"what_worries": ""}, "what worries them"),
    ],
)
def test_something_is_said_of_contexts_or_why_not(cast: Cast, told: dict, because: str):
    with pytest.raises(Refused, match=because):
        given.asif(cast, **told)
    given.asif(cast, friends="", contexts_not_known="New to town; his cousin could tell us.")


def test_v28_a_childs_referral_without_a_welfare_basis_is_refused(cast: Cast):
    with pytest.raises(Refused, match="welfare basis"):
        given.asif(cast, legal_basis=None)


@pytest.mark.parametrize("opened_before", [True, False])
def test_a_child_at_risk_now_goes_to_a_strategy_discussion_at_once(cast: Cast, opened_before: bool):
    if opened_before:
        cases.asifs_case(cast)
    case = actions.act_now(person=cast.asif, why="Seen taken into a car.", legal_basis=LegalBasis.SECTION_47, by=cast.ali, at=NOON)
    assert case.standing is CaseState.STRATEGY_DISCUSSION
    again = actions.act_now(person=cast.asif, why="Again.", legal_basis=LegalBasis.SECTION_47, by=cast.ali, at=NOON)
    assert again == case
    for wrong in ({"why": " "}, {"legal_basis": None}):
        with pytest.raises(Refused, match="Say"):
            actions.act_now(**{"person": cast.asif, "why": "x", "legal_basis": LegalBasis.SECTION_47, "by": cast.ali, "at": NOON} | wrong)


def test_an_alert_is_raised_from_any_state_by_anybody_here_and_the_places_case_stays_where_it_is(cast: Cast):
    case = cases.place_case(cast)
    actions.alert(case=case, why="A young person was driven away.", by=cast.noor, at=NOON)
    with standing_as_kith("looking"):
        assert Case.objects.get(pk=case.pk).standing is CaseState.REFERRED
        assert Alert.objects.get(case=case).by == cast.noor
        assert Entry.objects.order_by("id").last().why == "A young person was driven away."
    with pytest.raises(Absent):
        actions.alert(case=case, why="x", by=cast.priya, at=NOON)


@pytest.mark.parametrize(("why", "because"), [(" ", "Say why"), ("Asif was driven away.", "looks like somebody’s name")])
def test_an_alert_says_why_and_names_nobody(cast: Cast, why: str, because: str):
    with pytest.raises(Refused, match=because):
        actions.alert(case=cases.place_case(cast), why=why, by=cast.ali, at=NOON)


def test_an_alert_on_a_childs_own_case_is_a_move(cast: Cast):
    with pytest.raises(Refused, match="own case"):
        actions.alert(case=cases.asifs_case(cast), why="x", by=cast.ali, at=NOON)


def clocks(cast: Cast) -> dict[str, date]:
    """Asif's running clocks, with the day each started."""
    with standing_as(Viewer.of(cast.ali)):
        return dict(Clock.objects.filter(person=cast.asif, met_on=None, stopped_on=None).values_list("kind", "starts_on"))


def contacted(cast: Cast) -> Case:
    """His head of year asks for advice."""
    case = given.asif(cast, came_as=CameAs.CONTACT).case
    assert case is not None
    return case


def test_a_first_contact_waits_for_a_decision_and_starts_no_clock(cast: Cast):
    case = contacted(cast)
    assert case.standing is CaseState.CONTACT
    assert clocks(cast) == {}
    assert "His head of year asks for advice." in words_of(cast.ali, "casework:story", case.pk)
    assert "First contact, 12 March 2026" in words_of(cast.ali, "casework:child-referrals", cast.asif.pk)


def test_a_first_contact_that_becomes_a_referral_starts_its_clocks_on_that_day(cast: Cast):
    case, later = contacted(cast), NOON + timedelta(days=6)
    known = facts(Viewer.of(cast.ali), case, today=later.date())
    moved = {"to": CaseState.REFERRAL, "why": "It is more than a question.", "facts": known, "seen_moves": case.moves}
    move(case=case, **moved, by=cast.ali, at=later)
    assert clocks(cast) == {"referral_decision": later.date(), "assessment": later.date()}


def test_a_referral_that_follows_a_first_contact_makes_it_one_on_the_day_it_is_received(cast: Cast):
    case, later = contacted(cast), NOON + timedelta(days=6)
    facts_of_it = {"from_whom": "His school", "legal_basis": LegalBasis.SECTION_17, "contexts": [], "harm_types": []}
    again = actions.refer_child(person=cast.asif, what_worries="Errands.", friends="Two.", **facts_of_it, by=cast.ali, at=later)
    assert again.case == case
    assert again.case.standing is CaseState.REFERRAL
    assert clocks(cast) == {"referral_decision": later.date(), "assessment": later.date()}


def test_advice_is_given_and_a_first_contact_closed_with_why_and_nothing_else(cast: Cast):
    case = contacted(cast)
    assert "Move it on" in words_of(cast.ali, "casework:one", case.pk)
    typed = {"to": "closed", "seen_moves": case.moves}
    assert sent(cast.ali, "plans:move", case.pk, **typed, why="").status_code == 422
    assert sent(cast.ali, "plans:move", case.pk, **typed, why="We told her how the youth club works.").status_code == 302
    with standing_as(Viewer.of(cast.ali)):
        assert Case.objects.get(pk=case.pk).standing is CaseState.CLOSED
    assert "We told her how the youth club works." in words_of(cast.ali, "casework:story", case.pk)


def test_closing_a_referred_case_still_asks_for_what_remains(cast: Cast):
    case = given.asif(cast).case
    known = facts(Viewer.of(cast.ali), case, today=NOON.date())
    assert lacking(Level.ONE, CaseState.CLOSED, known)


def test_advice_about_somebody_who_has_a_case_joins_it_where_it_stands(cast: Cast):
    case = cases.asifs_case(cast)
    assert contacted(cast) == case
    with standing_as(Viewer.of(cast.ali)):
        assert Case.objects.get(pk=case.pk).standing is CaseState.REFERRAL


def test_a_context_begins_at_its_referral_and_nowhere_else(cast: Cast):
    with pytest.raises(Refused, match="does not begin at “Closed”"):
        open_child_case(
            person=cast.asif, legal_basis=LegalBasis.SECTION_17, why="x", by=cast.ali, at=NOON, first=CaseState.CLOSED
        )


def test_the_form_asks_which_it_is_and_a_child_at_risk_does_not_wait_for_the_answer(cast: Cast):
    asks = words_of(cast.ali, "casework:refer-child", cast.asif.pk)
    assert "Is this a referral, or a first contact?" in asks
    typed = {"from_whom": "A club leader", "what_worries": "Errands.", "friends": "Two.", "legal_basis": "section_17"}
    assert sent(cast.ali, "casework:refer-child", cast.asif.pk, **typed, came_as="contact").status_code == 302
    with standing_as(Viewer.of(cast.ali)):
        case = Case.objects.get()
        assert case.standing is CaseState.CONTACT
    acted = actions.act_now(person=cast.asif, why="He has not come home.", legal_basis=LegalBasis.SECTION_47, by=cast.ali, at=NOON)
    assert acted.standing is CaseState.STRATEGY_DISCUSSION
