"""Asif's referral to the National Referral Mechanism, for stories to start from."""

from datetime import date

from kith.casework.actions import slavery as actions
from kith.casework.models import NRMReferral
from kith.casework.terms.slavery import Exploitation
from tests.given.cast import NOON, Cast

REFERRED = date(2026, 3, 2)


def asif_referred(cast: Cast, *, to_a_pilot_panel: bool = True) -> NRMReferral:
    """Ali writes down that Asif is referred: adults make him carry for them."""
    return actions.refer_as_victim(
        person=cast.asif, referred_on=REFERRED, first_responder="Riverside Children's Services", reference="R-1",
        exploitation=[Exploitation.CRIMINAL], indicators="Adults made him carry bags, and hurt him when one was lost.",
        to_a_pilot_panel=to_a_pilot_panel, told_young_person="That nobody thinks he chose it.", by=cast.ali, at=NOON,
    )  # fmt: skip
