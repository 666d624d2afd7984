"""Referrals for stories to start from: of the bus station, from outside, and of Asif."""

from typing import Any
from unittest.mock import patch

from kith.casework.actions import children
from kith.casework.actions import referrals as actions
from kith.casework.models import ChildReferral, ContextReferral
from kith.casework.terms.referrals import HarmType, LegalBasis
from kith.casework.terms.saying import Answer
from tests.given.cast import NOON, Cast


def bus_station(cast: Cast, **told: Any) -> ContextReferral:
    """Noor refers the bus station."""
    given = {"context": cast.bus_station, "place_words": "", "legal_basis": LegalBasis.SECTIONS_10_11,
             "harm_types": [HarmType.CRIMINAL_EXPLOITATION], "what_worries": "Grown men wait by bay 4 after school.",
             "at": NOON} | told  # fmt: skip
    return actions.refer_context(by=cast.noor, **given)


def from_outside(**told: Any) -> ContextReferral:
    """Somebody who keeps a shop tells us about a car park."""
    given = {"place_words": "The car park behind the shops", "what_worries": "Cars stop for young people at night.",
             "address": "192.0.2.7", "name": "Bev", "contact": "01632 960001", "may_come_back": True, "at": NOON} | told  # fmt: skip
    return actions.refer_from_outside(**given)


def asif(cast: Cast, **told: Any) -> ChildReferral:
    """Ali takes a referral about Asif."""
    given = {"from_whom": "His head of year", "legal_basis": LegalBasis.SECTION_17, "contexts": [cast.bus_station],
             "harm_types": [HarmType.CRIMINAL_EXPLOITATION], "what_worries": "Men at the bus station give him errands.",
             "friends": "Two friends look out for him.", "they_know": Answer.YES} | told  # fmt: skip
    return children.refer_child(person=cast.asif, by=cast.ali, at=NOON, **given)


def an_hour_takes(most: int) -> Any:
    """As if the setting said so."""
    return patch("django.conf.settings.KITH_PUBLIC_REFERRALS_AN_HOUR", most, create=True)
