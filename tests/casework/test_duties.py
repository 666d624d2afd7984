"""The duty to share in section 16LA is a basis only from the day it holds."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.casework.actions import cases as actions
from kith.casework.forms.cases import legal_basis
from kith.casework.rules import duties
from kith.casework.terms.referrals import LegalBasis
from kith.foundation.clock import today
from kith.foundation.refusals import Refused
from tests.given.cast import NOON, Cast

SINCE = date(2027, 9, 1)
NEW = LegalBasis.SECTION_16LA


@pytest.mark.parametrize(
    ("on", "since", "holds"),
    [
        (SINCE, None, False),
        (SINCE - timedelta(days=1), SINCE, False),
        (SINCE, SINCE, True),
        (SINCE + timedelta(days=1), SINCE, True),
    ],
)
def test_it_holds_from_its_day_on_and_not_at_all_while_nobody_has_set_one(on, since, holds):
    assert duties.section_16la_holds(on, since=since) is holds
    assert (NEW in duties.bases(on, since=since)) is holds


@given(st.dates(), st.none() | st.dates())
def test_every_other_basis_always_stands(on, since):
    assert set(duties.bases(on, since=since)) | {NEW} == set(LegalBasis)


@pytest.mark.parametrize("since", [None, "tomorrow", "today"])
def test_it_is_offered_in_forms_only_when_it_holds(settings, since):
    days = {None: None, "tomorrow": today() + timedelta(days=1), "today": today()}
    settings.KITH_SECTION_16LA_FROM = days[since]
    offered = {value for value, _ in legal_basis().choices}
    assert (NEW.value in offered) is (since == "today")
    assert LegalBasis.SECTION_17.value in offered


@pytest.mark.django_db
def test_a_case_is_not_opened_on_it_before_its_day(cast: Cast, settings):
    wanted = {"context": cast.park, "legal_basis": NEW, "why": "Asked.", "by": cast.dee, "at": NOON}
    with pytest.raises(Refused, match="not in force yet"):
        actions.open_context_case(**wanted)
    settings.KITH_SECTION_16LA_FROM = NOON.date()
    assert actions.open_context_case(**wanted).legal_basis == NEW.value
