"""The lists that stand by themselves: partners, vehicles, adults, whom to refer."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from kith.access.viewers import Viewer, standing_as
from kith.bench.pages.signed_in import Knows
from kith.bench.pages.terms import Page
from kith.encounters.models import Mention


def pages_of_lists(one: Knows, supervisor: str, lead: str) -> Iterator[Page]:
    """What a worker, a supervisor and a context lead look through, and one of each."""
    viewer = Viewer.of(one.user)
    with standing_as(viewer):
        named = Mention.objects.visible_to(viewer)
        adult = named.exclude(adult=None).earliest("id").adult_id
        car = named.exclude(vehicle=None).earliest("id").vehicle_id
    yield Page("Whom to refer", supervisor, reverse("casework:young-people"), rows_over_everything=True)
    yield Page("Vehicles", one.session, reverse("people:vehicles"), rows_over_everything=True)
    yield Page("A vehicle", one.session, reverse("people:vehicle", args=[car]))
    yield Page("Notes that name a vehicle", one.session, reverse("encounters:named_vehicle", args=[car]))
    yield Page("Adults of concern", one.session, reverse("people:adults"), rows_over_everything=True)
    yield Page("An adult of concern", one.session, reverse("people:adult", args=[adult]))
    yield Page("Notes that name an adult", one.session, reverse("encounters:named_adult", args=[adult]))
    yield Page("Partners", lead, reverse("partners:all"), rows_over_everything=True)
    yield Page("Who has reach into a context", lead, reverse("partners:reach", args=[one.context]))
