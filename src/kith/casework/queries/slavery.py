"""Referrals to the National Referral Mechanism that a viewer may see."""

from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from uuid import UUID

from django.db.models import Prefetch

from kith.access.terms import Doing
from kith.access.viewers import Viewer
from kith.casework.models import NRMDecision, NRMReferral
from kith.casework.rules import slavery as rules
from kith.casework.rules.slavery import Decided
from kith.casework.terms.slavery import EXPLOITATION_WORDS, Decision, Exploitation, Grounds

MOST = 40


@dataclass(frozen=True)
class Recognised:
    """A referral, how its two decisions stand, its panel in words, and every decision there was.

    There is no decision that leaves a referral out.
    """

    referral: NRMReferral
    exploitation: str
    standing: tuple[str, ...]
    panel: str
    history: tuple[NRMDecision, ...]


def referrals_of(viewer: Viewer, person: UUID, *, today: date) -> list[Recognised]:
    """Every referral of a young person, latest first, whatever was decided (2 queries)."""
    decisions = NRMDecision.objects.visible_to(viewer).select_related("by")
    rows = NRMReferral.objects.visible_to(viewer).filter(person_id=person).select_related("by")
    rows = rows.prefetch_related(Prefetch("decisions", queryset=decisions, to_attr="decided"))
    return [_recognised(row, today) for row in rows[:MOST]]


def one(viewer: Viewer, person: UUID, pk: UUID) -> NRMReferral:
    """One referral of one young person that this viewer may change, or `Absent` (1 query)."""
    rows = NRMReferral.objects.filter(person_id=person).select_related("person")
    return cast(NRMReferral, rows.one_for(viewer, pk, Doing.CHANGE))


def _recognised(row: Any, today: date) -> Recognised:
    decided = [Decided(Grounds(one.grounds), Decision(one.decision), one.on) for one in row.decided]
    kinds = ", ".join(EXPLOITATION_WORDS[Exploitation(kind)] for kind in row.exploitation)
    first = next((one.on for one in decided if one.grounds is Grounds.REASONABLE), None)
    panel = rules.panel_words(referred_on=row.referred_on, decided_on=first, today=today)
    standing = tuple(rules.stands(decided, grounds) for grounds in Grounds)
    return Recognised(row, kinds, standing, panel if row.to_a_pilot_panel else "", tuple(row.decided))
