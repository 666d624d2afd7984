"""What a viewer may see of people: young people and those around them, vehicles, adults of concern."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Any, cast
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from kith.access.terms import Doing
from kith.access.viewers import Absent, Viewer, standing_as
from kith.people import rules, sealed
from kith.people.models import (
    AdultListing,
    AdultOfConcern,
    Allocation,
    FamilyMember,
    Identifier,
    OwnWord,
    Vehicle,
    Whereabouts,
    YoungPerson,
)

ALIKE = 0.8
MOST_WORDS_SHOWN = 3


@dataclass(frozen=True)
class Introduction:
    """The top of each page about a young person: name, age as far as known, who works with them."""

    person: YoungPerson
    age: str
    work: tuple[Allocation, ...]
    said: OwnWord | None

    @property
    def workers(self) -> str:
        """Who works with them, in words: "Ali and Noor"."""
        return _and(allocation.worker.name for allocation in self.work)


@dataclass(frozen=True)
class Overview:
    """The whole first page: their words, what they would say about themselves, family, and who is around."""

    introduction: Introduction
    words: tuple[OwnWord, ...]
    family: tuple[FamilyMember, ...]
    identifiers: tuple[Identifier, ...]


@dataclass(frozen=True)
class Stay:
    """Where somebody lives or stays, opened, and the earlier stays by their days only."""

    address: str
    since: date | None
    earlier: tuple[Whereabouts, ...]


@dataclass(frozen=True)
class Listed:
    """A young person in a list."""

    person: YoungPerson
    age: str
    workers: str


def _and(names: Iterable[str]) -> str:
    given = list(names)
    return " and ".join([", ".join(given[:-1]), given[-1]] if len(given) > 1 else given)


def _open_work() -> QuerySet[Allocation]:
    return Allocation.objects.filter(until_on=None).select_related("worker__team").order_by("kind", "from_on", "id")


def one(viewer: Viewer, pk: UUID, doing: Doing = Doing.SEE) -> YoungPerson:
    """One young person, or `Absent` (1 query)."""
    return cast(YoungPerson, YoungPerson.objects.one_for(viewer, pk, doing))


def names(viewer: Viewer) -> list[str]:
    """What the young people this viewer works with are called, in each form it is written (1 query).

    Only theirs, so that a form that catches names never tells anybody of a record they may not see.
    """
    with standing_as(viewer):
        rows = YoungPerson.objects.visible_to(viewer).values_list("known_as", "first_names", "family_name")
        found = {form for row in rows for form in rules.name_forms(*row)}
    return sorted(found)


def young_people(viewer: Viewer, *, words: str = "", whose: str = "") -> QuerySet[YoungPerson]:
    """Young people this viewer may see, by name; `whose` is "mine", "supervised" or "" for all.

    `words` are looked for anywhere in the name they use and the names on their papers.
    """
    rows = YoungPerson.objects.visible_to(viewer).order_by("known_as", "family_name", "id")
    for word in words.split():
        rows = rows.filter(
            Q(known_as__icontains=word) | Q(family_name__icontains=word) | Q(first_names__icontains=word)
        )
    workers = {"mine": [viewer.user_id], "supervised": list(viewer.supervised) if whose == "supervised" else []}.get(
        whose
    )
    if workers is not None:
        work = Allocation.objects.filter(person=OuterRef("pk"), until_on=None, worker_id__among=workers)
        rows = rows.filter(Exists(work))
    return cast(
        QuerySet[YoungPerson],
        rows.prefetch_related(Prefetch("allocations", queryset=_open_work(), to_attr="open_work")),
    )


def listed(people: Iterable[YoungPerson], today: date) -> list[Listed]:
    """Rows of a list, from young people with their work prefetched."""
    return [_listed(person, today) for person in people]


def _listed(person: Any, today: date) -> Listed:
    age = rules.age_words(person.born_first, person.born_last, today)
    return Listed(person, age, _and(allocation.worker.name for allocation in person.open_work))


def introduction(viewer: Viewer, pk: UUID, today: date) -> Introduction:
    """The top of each page about a young person, or `Absent` (3 queries)."""
    person = one(viewer, pk)
    age = rules.age_words(person.born_first, person.born_last, today)
    work = tuple(_open_work().filter(person=person))
    return Introduction(
        person, age, work, OwnWord.objects.visible_to(viewer).filter(person=person).select_related("heard_by").first()
    )


def overview(viewer: Viewer, pk: UUID, today: date) -> Overview:
    """A young person's first page, or `Absent` (6 queries)."""
    top = introduction(viewer, pk, today)
    mine = {"person": top.person}
    words = OwnWord.objects.visible_to(viewer).filter(**mine).select_related("heard_by")[: MOST_WORDS_SHOWN + 1]
    family = FamilyMember.objects.visible_to(viewer).filter(until_on=None, **mine)
    numbers = Identifier.objects.visible_to(viewer).filter(until_on=None, **mine).order_by("kind", "id")
    return Overview(top, tuple(words)[1:], tuple(family), tuple(numbers))


def alike(viewer: Viewer, known_as: str, family_name: str = "") -> list[YoungPerson]:
    """Young people this viewer already sees whose name is like this one: perhaps the same young person (1 query)."""
    if not known_as.strip():
        return []
    people = YoungPerson.objects.visible_to(viewer).order_by("known_as", "family_name", "id")
    return [person for person in people if _like(person, known_as, family_name)]


def _like(person: YoungPerson, known_as: str, family_name: str) -> bool:
    families_differ = family_name.strip() and person.family_name and not _close(family_name, person.family_name)
    return not families_differ and any(_close(known_as, name) for name in (person.known_as, person.first_names) if name)


def _close(one_name: str, other: str) -> bool:
    first, second = (" ".join(name.casefold().split()) for name in (one_name, other))
    shorter, longer = sorted((first, second), key=len)
    begins = (
        len(shorter) > 0 and longer.startswith(shorter) and (len(shorter) > 2 or shorter == longer or len(longer) < 3)
    )
    return begins or SequenceMatcher(None, first, second).ratio() >= ALIKE


def stay(viewer: Viewer, pk: UUID) -> tuple[YoungPerson, Stay]:
    """Where a young person lives or stays now, opened; earlier ones by their days alone (4 queries), or `Absent`."""
    person = one(viewer, pk)
    rows = list(Whereabouts.objects.visible_to(viewer).filter(person=person))
    current = next((row for row in rows if row.until_on is None), None)
    earlier = tuple(row for row in rows if row.until_on is not None)
    if current is None:
        return person, Stay("", None, earlier)
    return person, Stay(sealed.read(current), current.from_on, earlier)


def allocation(viewer: Viewer, pk: UUID, person: UUID) -> Allocation:
    """One open allocation of this young person, or `Absent` (1 query)."""
    rows = Allocation.objects.select_related("worker", "person").filter(person_id=person, until_on=None)
    return cast(Allocation, rows.one_for(viewer, pk, Doing.CHANGE))


def family_member(viewer: Viewer, pk: UUID, person: UUID) -> FamilyMember:
    """Somebody in this young person's family, as they stand there now, or `Absent` (1 query)."""
    rows = FamilyMember.objects.select_related("person").filter(person_id=person, until_on=None)
    return cast(FamilyMember, rows.one_for(viewer, pk, Doing.CHANGE))


def identifier(viewer: Viewer, pk: UUID, person: UUID) -> Identifier:
    """A number this young person is known by now, or `Absent` (1 query)."""
    rows = Identifier.objects.select_related("person").filter(person_id=person, until_on=None)
    return cast(Identifier, rows.one_for(viewer, pk, Doing.CHANGE))


def vehicles(viewer: Viewer, words: str = "") -> QuerySet[Vehicle]:
    """Vehicles by description, other names, or part of a plate; `?` is a character nobody saw, on either side."""
    rows = Vehicle.objects.visible_to(viewer).order_by("description", "plate", "id")
    if not words.strip():
        return cast(QuerySet[Vehicle], rows)
    found = Q(description__icontains=words.strip()) | Q(aliases__icontains=words.strip())
    plate = rules.plain_plate(words)
    if plate.strip("?"):
        found |= Q(plate__regex="".join("." if seen == "?" else f"[{seen}?]" for seen in plate))
    return cast(QuerySet[Vehicle], rows.filter(found))


def vehicle(viewer: Viewer, pk: UUID, doing: Doing = Doing.SEE) -> Vehicle:
    """One vehicle, or `Absent` (1 query)."""
    return cast(Vehicle, Vehicle.objects.one_for(viewer, pk, doing))


def adults(viewer: Viewer, words: str = "") -> QuerySet[AdultOfConcern]:
    """Adults of concern on a list this viewer's team is on, by name or another name."""
    rows = AdultOfConcern.objects.visible_to(viewer).order_by("name", "id")
    if words.strip():
        rows = rows.filter(Q(name__icontains=words.strip()) | Q(aliases__icontains=words.strip()))
    return cast(QuerySet[AdultOfConcern], rows)


def adult(viewer: Viewer, pk: UUID, doing: Doing = Doing.SEE) -> AdultOfConcern:
    """One adult of concern, or `Absent` (1 query)."""
    rows = AdultOfConcern.objects.visible_to(viewer, doing).select_related("recorded_by").filter(pk=pk)
    if found := rows.first():
        return cast(AdultOfConcern, found)
    raise Absent


def listings(viewer: Viewer, of: AdultOfConcern) -> list[AdultListing]:
    """The teams on an adult's restricted list, with why they need to know (1 query)."""
    rows = AdultListing.objects.filter(adult=of).select_related("team__organisation").order_by("team__name", "id")
    return list(rows)
