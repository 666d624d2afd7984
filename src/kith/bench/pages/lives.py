"""The pages of a young person beside their case: places, safety plan, agreement, reaching out, times missing, referrals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.urls import reverse

from kith.access.viewers import Viewer, standing_as
from kith.bench.pages.signed_in import Knows
from kith.bench.pages.terms import Page
from kith.casework.models import ChildReferral, MemberPart, NRMReferral
from kith.encounters.models import MissingEpisode
from kith.mapping.models import SafetyMark
from kith.plans.models import SafetyPlan
from kith.relationships.models import OutreachAttempt, WorkingAgreement

OF_A_YOUNG_PERSON: dict[str, tuple[type[Any], str]] = {
    "Places and safety": (SafetyMark, "mapping:places"),
    "Places and safety, choosing one": (SafetyMark, "mapping:choose-place"),
    "A safety plan": (SafetyPlan, "plans:safety"),
    "A safety plan, large": (SafetyPlan, "plans:safety-large"),
    "A safety plan, its next version": (SafetyPlan, "plans:make-safety"),
    "Plan and safety": (SafetyPlan, "plans:person"),
    "A working agreement": (WorkingAgreement, "relationships:agreement"),
    "A working agreement, its next version": (WorkingAgreement, "relationships:agree"),
    "Reaching out": (OutreachAttempt, "relationships:reaching"),
    "Times missing": (MissingEpisode, "encounters:missing"),
    "Referrals of a young person": (ChildReferral, "casework:child-referrals"),
    "Referring a young person": (ChildReferral, "casework:refer-child"),
    "Recognised in the National Referral Mechanism": (NRMReferral, "casework:nrm"),
    "Parts of friendships in their own file": (MemberPart, "casework:parts"),
}


def pages_of_lives(one: Knows) -> Iterator[Page]:
    """What a worker opens about the young people they work with."""
    viewer = Viewer.of(one.user)
    for name, (model, address) in OF_A_YOUNG_PERSON.items():
        yield Page(name, one.session, reverse(address, args=[_whose(viewer, model)]))
    yield Page("A time missing", one.session, reverse("encounters:time-missing", args=[_first(viewer, MissingEpisode).pk]))
    mark = _first(viewer, SafetyMark)
    yield Page("How one place feels", one.session, reverse("mapping:mark", args=[mark.person_id, mark.context_id]))
    yield Page("Their Story, chronology", one.session, reverse("encounters:chronology", args=[one.person]))


def _first(viewer: Viewer, model: type[Any]) -> Any:
    """The first of these rows that this viewer may see."""
    with standing_as(viewer):
        return model.objects.visible_to(viewer).earliest("id")


def _whose(viewer: Viewer, model: type[Any]) -> UUID:
    person: UUID = _first(viewer, model).person_id
    return person
