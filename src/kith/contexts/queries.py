"""What a viewer may see of contexts, and of the maps of a young person's world."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from uuid import UUID

from django.db.models import Q, QuerySet

from kith.access.terms import Doing
from kith.access.viewers import Absent, Viewer
from kith.contexts.models import Context, Responsibility, World, WorldPlace
from kith.contexts.picture import Placed
from kith.contexts.terms import PULL_WORDS, Effect, Status
from kith.foundation.vague_dates import say
from kith.people import queries as people
from kith.people.models import YoungPerson

NEARBY = 9
INSIDE = 40
ABOUT_A_MILE = 1600
METRES_OF_A_DEGREE = 111_320
TWO_PAGES = 30
POSSESSIVE = {"he": "his", "she": "her"}
QUOTES = "“”‘’\"'"


@dataclass(frozen=True)
class Near:
    """A context with a number on a map, and how far it is from the one the page is about (metres, 0 for itself)."""

    number: int
    context: Context
    metres: int

    @property
    def how_far(self) -> str:
        """In words: "here", "about 250 m"."""
        if self.number == 1:
            return "Here"
        return (
            f"About {self.metres / 1000:.1f} km"
            if self.metres >= 1000
            else f"About {max(10, round(self.metres, -1))} m"
        )


@dataclass(frozen=True)
class ContextPage:
    """All that contexts know about one context; who has reach and the notes are shown by the apps that know them."""

    context: Context
    inside: tuple[Context, ...]
    responsible: tuple[Responsibility, ...]
    near: tuple[Near, ...]


def _named(words: str) -> Q:
    return Q(name__icontains=words) | Q(aliases__icontains=words)


def listed(viewer: Viewer, *, words: str = "", kind: str = "", gone: bool = False) -> QuerySet[Context]:
    """Contexts by name, narrowed by words in a name or alias and by kind; those no longer there only when asked for."""
    status = Status.NO_LONGER if gone else Status.KNOWN
    rows = Context.objects.visible_to(viewer).filter(status=status.value).select_related("parent")
    if words.strip():
        rows = rows.filter(_named(words.strip()))
    return cast(QuerySet[Context], rows.filter(kind=kind) if kind else rows)


def one(viewer: Viewer, pk: UUID, doing: Doing = Doing.SEE) -> Context:
    """One context, or `Absent` (1 query)."""
    return cast(Context, Context.objects.select_related("parent").one_for(viewer, pk, doing))


def page(viewer: Viewer, pk: UUID) -> ContextPage:
    """A context's page, or `Absent` (4 queries)."""
    context = one(viewer, pk)
    inside = Context.objects.visible_to(viewer).filter(parent=context, status=Status.KNOWN.value)[:INSIDE]
    bodies = (
        Responsibility.objects.filter(context=context)
        .select_related("organisation")
        .order_by("organisation__name", "id")
    )
    return ContextPage(context, tuple(inside), tuple(bodies), tuple(_near(viewer, context)))


def _near(viewer: Viewer, context: Context) -> list[Near]:
    """The context itself and the nearest others within about a mile, for a map that says where it lies (1 query)."""
    if context.latitude is None or context.longitude is None:
        return []
    north = ABOUT_A_MILE / METRES_OF_A_DEGREE
    east = north / max(math.cos(math.radians(context.latitude)), 0.01)
    box = {
        "latitude__range": (context.latitude - north, context.latitude + north),
        "longitude__range": (context.longitude - east, context.longitude + east),
    }
    rows = Context.objects.visible_to(viewer).filter(status=Status.KNOWN.value, **box).exclude(pk=context.pk)
    by_distance = sorted(((_metres(context, other), other) for other in rows), key=lambda pair: pair[0])[:NEARBY]
    return [Near(1, context, 0), *(Near(n, other, round(far)) for n, (far, other) in enumerate(by_distance, 2))]


def _metres(one_place: Any, other: Any) -> float:
    """Metres between two points, good enough within a town (equirectangular)."""
    across = (other.longitude - one_place.longitude) * math.cos(math.radians(one_place.latitude))
    return math.hypot(across, other.latitude - one_place.latitude) * METRES_OF_A_DEGREE


@dataclass(frozen=True)
class Drawing:
    """One map of somebody's world: who drew it, and what is on it in the order it was drawn."""

    world: World
    places: tuple[WorldPlace, ...]

    @property
    def said(self) -> str:
        """Who drew it and when, in words."""
        together = f"with {self.world.drawn_with} " if self.world.drawn_with else ""
        return f"Drawn {together}by {self.world.drawn_by.name}, {say(self.world.drawn_on)}"


@dataclass(frozen=True)
class Change:
    """What changed for one context between two maps, in words; "" where it is not on that map."""

    context: Context
    before: str
    after: str

    @property
    def differs(self) -> bool:
        """Is it not the same on both?"""
        return self.before != self.after


@dataclass(frozen=True)
class WorldPage:
    """A young person's world: the map looked at, another beside it when asked for, and every version there is."""

    introduction: people.Introduction
    versions: tuple[World, ...]
    drawing: Drawing | None
    beside: Drawing | None

    @property
    def question(self) -> str:
        """What the map answers, in their pronoun as far as it is known."""
        person = self.introduction.person
        whose = POSSESSIVE.get(person.pronouns.split("/")[0].strip().lower(), "their")
        return f"What is around {person.known_as}, and what does it do for {whose} safety?"

    @property
    def changes(self) -> list[Change]:
        """What changed from the older of the two maps to the newer, context by context."""
        if self.drawing is None or self.beside is None:
            return []
        before, after = ({p.context: in_words(p) for p in d.places} for d in (self.beside, self.drawing))
        return [Change(context, before.get(context, ""), after.get(context, "")) for context in {**after, **before}]


def quoted(words: str) -> str:
    """Somebody's words in one pair of quotation marks, whichever they were written in; "" for none.

    >>> quoted('"It is quiet."'), quoted("quiet")
    ('“It is quiet.”', '“quiet”')
    """
    return f"“{words.strip().strip(QUOTES)}”" if words.strip() else ""


def in_words(place: WorldPlace) -> str:
    """What a context does and how strongly it pulls: "Linked to harm; pulls a lot"."""
    return f"{place.get_effect_display()}; pulls {PULL_WORDS[place.pull].lower()}"


def world(viewer: Viewer, person: UUID, *, today: date, chosen: str = "", beside: str = "") -> WorldPage:
    """A young person's world, or `Absent` (5 queries, one more with another map beside it).

    `chosen` and `beside` are ids of maps; without `chosen` the newest is shown, and an unknown id is `Absent`.
    """
    top = people.introduction(viewer, person, today)
    versions = tuple(World.objects.visible_to(viewer).filter(person=top.person).select_related("drawn_by")[:TWO_PAGES])
    first = _version(versions, chosen) if chosen else next(iter(versions), None)
    second = _version(versions, beside) if beside else None
    if first and second and (second.drawn_on, second.pk) > (first.drawn_on, first.pk):
        first, second = second, first
    return WorldPage(top, versions, _drawing(viewer, first), _drawing(viewer, second if second != first else None))


def _version(versions: Sequence[World], pk: str) -> World:
    found = next((version for version in versions if str(version.pk) == pk), None)
    if found is None:
        raise Absent
    return found


def _drawing(viewer: Viewer, of: World | None) -> Drawing | None:
    if of is None:
        return None
    places = WorldPlace.objects.visible_to(viewer).filter(world=of).select_related("context")
    return Drawing(of, tuple(places))


def placed(places: Iterable[WorldPlace]) -> list[Placed]:
    """What `picture.draw` needs to know about each context on a map."""
    return [Placed(str(p.context_id), p.context.name, p.pull, Effect(p.effect)) for p in places]


def to_choose_from(
    viewer: Viewer, person: UUID, *, words: str, chosen: Sequence[str]
) -> tuple[YoungPerson, list[Context], list[Context]]:
    """A young person; the contexts chosen so far; and others to choose from (4 queries), or `Absent`.

    Others are those whose name has `words`, or without words those on earlier maps.
    """
    who = people.one(viewer, person, Doing.CHANGE)
    known = Context.objects.visible_to(viewer).filter(status=Status.KNOWN.value)
    picked = by_keys(viewer, chosen)
    if words.strip():
        others = known.filter(_named(words.strip()))
    else:
        others = known.filter(pk__in=WorldPlace.objects.visible_to(viewer).filter(person=who).values("context"))
    return who, picked, list(others.exclude(pk__in=[context.pk for context in picked])[:INSIDE])


def by_keys(viewer: Viewer, keys: Sequence[str]) -> list[Context]:
    """Contexts by their ids, in the order given; what is not an id, or not there, is left out (1 query)."""
    wanted = [key for key in (_key(text) for text in keys) if key]
    found = {context.pk: context for context in Context.objects.visible_to(viewer).filter(pk__in=wanted)}
    return [found[key] for key in dict.fromkeys(wanted) if key in found]


def could_hold(viewer: Viewer, context: Context, words: str) -> list[Context]:
    """Contexts this one could be inside: the one it is in, then those the words find (1 query)."""
    known = Q(status=Status.KNOWN.value) & _named(words.strip()) if words.strip() else Q(pk=context.parent_id)
    rows = Context.objects.visible_to(viewer).filter(known | Q(pk=context.parent_id)).exclude(pk=context.pk)
    return sorted(rows[: INSIDE + 1], key=lambda one: one.pk != context.parent_id)


def _key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def latest_answers(viewer: Viewer, person: UUID) -> dict[UUID, WorldPlace]:
    """What each context was last said to do for this young person, to start a new map from (1 query)."""
    rows = WorldPlace.objects.visible_to(viewer).filter(person_id=person).order_by("world__drawn_on", "world_id")
    return {place.context_id: place for place in rows}
