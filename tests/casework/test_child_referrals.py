"""A young person's referral always asks about the contexts of their life; when they may be at risk now, nothing waits."""

import pytest

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.audit.models import Entry
from kith.casework.actions import children as actions
from kith.casework.models import Alert, Case, ChildReferral, ReferralContext
from kith.casework.terms.cases import CaseState
from kith.casework.terms.referrals import LegalBasis
from kith.foundation.refusals import Refused
from tests.given import cases
from tests.given import referrals as given
from tests.given.cast import NOON, Cast

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
