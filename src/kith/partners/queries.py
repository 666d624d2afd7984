"""What a viewer may see of partners: organisations, and who has reach into a context."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast
from uuid import UUID

from django.db.models import OuterRef, Prefetch, Q, QuerySet, Subquery

from kith.access.terms import Doing, Resource
from kith.access.viewers import Absent, Viewer
from kith.accounts import queries as accounts
from kith.accounts.models import Organisation
from kith.contexts import queries as contexts
from kith.contexts.models import Context, Responsibility
from kith.contexts.terms import TimeBand
from kith.partners import rules
from kith.partners.models import LooksOut, Reach
from kith.partners.rules import Slot
from kith.partners.terms import Capacity, Weekday

MANY = 100


@dataclass(frozen=True)
class OrganisationPage:
    """One organisation: what it answers for, and where its people have reach."""

    organisation: Organisation
    answers_for: tuple[Responsibility, ...]
    reaches: tuple[Reach, ...]


def organisations(*, words: str = "", kind: str = "") -> QuerySet[Organisation]:
    """The directory, by name, narrowed by words in a name or another name and by kind."""
    rows = accounts.organisations().order_by("name", "id")
    if words.strip():
        rows = rows.filter(Q(name__icontains=words.strip()) | Q(aliases__icontains=words.strip()))
    return rows.filter(kind=kind) if kind else rows


def page(pk: UUID) -> OrganisationPage:
    """One organisation's page, or `Absent` (3 queries)."""
    organisation = Organisation.objects.filter(pk=pk).first()
    if organisation is None:
        raise Absent
    answers_for = (
        Responsibility.objects.filter(organisation=organisation)
        .select_related("context")
        .order_by("context__name", "id")
    )
    reaches = (
        Reach.objects.filter(organisation=organisation, until_on=None)
        .select_related("context")
        .order_by("context__name", "id")
    )
    return OrganisationPage(organisation, tuple(answers_for[:MANY]), tuple(reaches[:MANY]))


def reach_into(viewer: Viewer, pk: UUID) -> tuple[Context, list[Reach]]:
    """A context and who has reach into it, each with what was said last of how ready they are, or `Absent` (3 queries)."""
    context = contexts.one(viewer, pk)
    rows = Reach.objects.filter(context=context, until_on=None).select_related("organisation")
    return context, list(rows.prefetch_related(Prefetch("looks_out", queryset=_last(), to_attr="readiness")))


def _last() -> QuerySet[LooksOut]:
    """What was said last of each adult."""
    newest = LooksOut.objects.filter(reach=OuterRef("reach")).order_by("-at", "-id").values("pk")[:1]
    return cast(QuerySet[LooksOut], LooksOut.objects.filter(pk=Subquery(newest)).select_related("by"))


@dataclass(frozen=True)
class Guardian:
    """An adult who is in a context, nameless: how ready they are to look out for young people there, and when."""

    capacity: Capacity
    there: frozenset[Slot]
    said_on: date


def guardians(context: UUID) -> list[Guardian]:
    """The adults of whom it was said how ready they are to look out for young people in a context (1 query)."""
    return [
        Guardian(
            Capacity(one.capacity), rules.slots({Weekday(day) for day in one.days}, {TimeBand(band) for band in one.bands}), one.said_on
        )
        for one in _last().filter(reach__context=context, reach__until_on=None)
    ]


def readiness(of: Reach) -> Sequence[LooksOut]:
    """What was said of how ready somebody is, newest first (1 query)."""
    return list(LooksOut.objects.filter(reach=of).select_related("by")[:MANY])


def reach(viewer: Viewer, pk: UUID) -> Reach:
    """Somebody's reach as it stands now, or `Absent` (1 query)."""
    found = Reach.objects.filter(pk=pk, until_on=None).select_related("context", "organisation").first()
    if found is None or not viewer.may(Resource.ORGANISATION, Doing.CHANGE):
        raise Absent
    return cast(Reach, found)


def bodies_for(of: Reach, words: str) -> list[Organisation]:
    """Organisations to choose from when somebody's reach is changed: theirs is always among them (1 query)."""
    found = likely_bodies(of.context, words)
    return found if of.organisation is None or of.organisation in found else [of.organisation, *found]


def likely_bodies(context: Context, words: str) -> list[Organisation]:
    """Organisations to choose from: those the words find, or those already tied to this context (1 query)."""
    if words.strip():
        return accounts.organisations_named(words)
    tied = Q(responsibilities__context=context) | Q(reaches__context=context, reaches__until_on=None)
    return list(accounts.organisations().filter(tied).distinct())
