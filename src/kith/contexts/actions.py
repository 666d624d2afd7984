"""What is done about contexts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import Organisation, User
from kith.audit.acts import act
from kith.contexts import geometry as geometries
from kith.contexts import rules
from kith.contexts.models import Context, Responsibility, World, WorldPlace
from kith.contexts.terms import MOST_ON_A_MAP, ContextKind, Effect, Status
from kith.foundation.refusals import Refused
from kith.language import nameless
from kith.people import queries as people
from kith.people.models import YoungPerson

MOVES_WAIT = 5_468_449  # the advisory lock that moving one context into another holds
DESCRIBED = ("what_is_good", "what_worries", "who_spends_time")


@dataclass(frozen=True)
class Drawn:
    """One context as it is being drawn into somebody's world. `pull` is 1 (a little) to 3 (a lot)."""

    context: Context
    pull: int
    effect: Effect
    words: str = ""


def notice(
    *,
    name: str,
    kind: ContextKind,
    by: User,
    at: datetime,
    aliases: Sequence[str] = (),
    geometry: dict[str, Any] | None = None,
    parent: Context | None = None,
    not_a_child: Collection[str] = (),
    **described: str,
) -> Context:
    """Put a context on record, so that it can be named, looked after and, one day, referred.

    `geometry` is GeoJSON in longitude and latitude; `described` may say what is good here, what worries people and who spends time here.
    Nothing of it names a young person; `not_a_child` are the names somebody has said are an adult's or a place's.
    """
    require(Viewer.of(by), Resource.CONTEXT, Doing.ADD)
    context = Context(kind=kind.value, parent=parent)
    known = people.names(Viewer.of(by))
    _name(context, name, aliases, known)
    _say(context, described, known, not_a_child)
    _place(context, geometry)
    with act("contexts.notice", by=by, at=at, about=context) as doing:
        doing.facts = [kind.value]
        context.save()
    return context


def _name(context: Context, name: str, aliases: Sequence[str], known: Collection[str]) -> None:
    """Names that stood there before are not asked about again; a new one names no young person (V03)."""
    before = {context.name, *context.aliases}
    given = [alias for alias in aliases if alias.strip()]
    context.name = name if name in before and name else rules.check_name(name, known=known)
    context.aliases = [one if one in before else rules.check_name(one, known=known, field="aliases") for one in given]


def _say(context: Context, described: Mapping[str, str], known: Collection[str], not_a_child: Collection[str]) -> None:
    """What its page says: words that stood there before are not asked about again; new ones name no young person."""
    told = {field: described[field] for field in DESCRIBED if field in described}
    new = {field: text for field, text in told.items() if text != getattr(context, field)}
    nameless.check(new, known=known, not_a_child=not_a_child)
    for field, text in told.items():
        setattr(context, field, text)


def _place(context: Context, geometry: dict[str, Any] | None) -> None:
    if geometry is None:
        context.geometry = context.longitude = context.latitude = None
        return
    context.geometry = geometries.check_geometry(geometry)
    context.longitude, context.latitude = geometries.middle(context.geometry)


def describe(
    *,
    context: Context,
    by: User,
    at: datetime,
    name: str,
    kind: ContextKind,
    aliases: Sequence[str],
    not_a_child: Collection[str] = (),
    **described: str,
) -> None:
    """Change what a context's page says about it; nothing new names a young person."""
    require(Viewer.of(by), Resource.CONTEXT, Doing.CHANGE)
    known = people.names(Viewer.of(by))
    with act("contexts.describe", by=by, at=at, about=context) as doing:
        _name(context, name, aliases, known)
        context.kind = kind.value
        _say(context, described, known, not_a_child)
        doing.content = [context.name, context.aliases, described]
        context.save()


def locate(*, context: Context, geometry: dict[str, Any] | None, by: User, at: datetime) -> None:
    """Say where a context is, as GeoJSON in longitude and latitude, or None when it is nowhere in particular."""
    require(Viewer.of(by), Resource.CONTEXT, Doing.CHANGE)
    _place(context, geometry)
    with act("contexts.locate", by=by, at=at, about=context) as doing:
        doing.content = geometry
        context.save()


def put_inside(*, context: Context, parent: Context | None, by: User, at: datetime) -> None:
    """Say which context this one is part of, or, with None, that it is not inside anything.

    Refused when it would come to lie inside itself, however far up. Moves wait for one another: two that are made at
    the same moment could close a ring that neither would alone.
    """
    require(Viewer.of(by), Resource.CONTEXT, Doing.CHANGE)
    with act("contexts.put_inside", by=by, at=at, about=context) as doing:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [MOVES_WAIT])
        if parent is not None:
            rules.check_inside(context.name, context.pk, parent.name, _with_all_above(parent))
        doing.facts = [f"inside {parent.pk}" if parent else "not inside anything"]
        context.parent = parent
        context.save(update_fields=["parent", "changed_at"])


def _with_all_above(context: Context) -> list[UUID]:
    """A context's key, then that of the one it lies in, and so on up (1 query for each step)."""
    above: list[UUID] = []
    here: UUID | None = context.pk
    while here is not None and here not in above:
        above.append(here)
        here = Context.objects.filter(pk=here).values_list("parent_id", flat=True).first()
    return above


def say_responsible(
    *,
    context: Context,
    organisation: Organisation,
    for_what: str,
    by: User,
    at: datetime,
    not_a_child: Collection[str] = (),
) -> None:
    """Say which body answers for a context, and for what; that names no young person."""
    require(Viewer.of(by), Resource.CONTEXT, Doing.CHANGE)
    nameless.check({"for_what": for_what}, known=people.names(Viewer.of(by)), not_a_child=not_a_child)
    if Responsibility.objects.filter(context=context, organisation=organisation).exists():
        raise Refused(f"{organisation.name} is already down as responsible here.", field="organisation")
    with act("contexts.say_responsible", by=by, at=at, about=context) as doing:
        doing.facts = [str(organisation.pk)]
        Responsibility.objects.create(context=context, organisation=organisation, for_what=for_what.strip())


def retire(*, context: Context, by: User, why: str, at: datetime, not_a_child: Collection[str] = ()) -> None:
    """Say that a context is no longer there; its history stays. What happened to it names no young person."""
    require(Viewer.of(by), Resource.CONTEXT, Doing.CHANGE)
    if not why.strip():
        raise Refused("Say what happened to it.", field="why")
    nameless.check({"why": why}, known=people.names(Viewer.of(by)), not_a_child=not_a_child)
    with act("contexts.retire", by=by, why=why, at=at, about=context):
        context.status = Status.NO_LONGER.value
        context.save()


def draw_world(
    *, person: YoungPerson, places: Sequence[Drawn], drawn_on: date, drawn_with: str, by: User, at: datetime
) -> World:
    """Keep a map of what is around a young person. Older maps stay, so that two can be compared."""
    require(Viewer.of(by), Resource.YOUNG_PERSON, Doing.CHANGE, person=person.pk)
    if not places:
        raise Refused("Put at least one context on the map.")
    if len(places) > MOST_ON_A_MAP:
        raise Refused(f"A map holds at most {MOST_ON_A_MAP} contexts: choose the ones that matter most.")
    if drawn_on > at.date():
        raise Refused("That day has not happened yet.", field="drawn_on")
    world = World(person=person, drawn_by=by, drawn_with=drawn_with.strip(), drawn_on=drawn_on)
    with act("contexts.draw_world", by=by, at=at, about=world, person=person.pk) as doing:
        doing.facts = [f"{len(places)} contexts"]
        world.save()
        rows = [
            WorldPlace(world=world, person=person, context=d.context, pull=d.pull, effect=d.effect.value, words=d.words)
            for d in places
        ]
        WorldPlace.objects.bulk_create(rows)
    return world
