"""Who is looking: a person who has signed in, with the relations they stand in, known to Python and to the database."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q

from kith.access.kept import KEPT, Kept
from kith.access.policy import relations_that_may
from kith.access.rules import could_ever, relations_of_roles
from kith.access.terms import TO_A_YOUNG_PERSON, WHERE_NOBODY_IS_NAMED, Anchor, Doing, Relation, Resource
from kith.foundation.among import Keys

NOBODY = ("", "", "", "")
_standing: ContextVar[tuple[str, str, str, str]] = ContextVar("standing", default=NOBODY)


class Absent(Exception):
    """It does not exist, or not for you: the same answer, always."""


@dataclass(frozen=True)
class Viewer:
    """Somebody looking. Relations to young people are read once, when first needed (1 query)."""

    user_id: UUID
    name: str
    roles: frozenset[str]
    team_id: UUID | None
    held: frozenset[Relation] = field(default_factory=frozenset)

    @classmethod
    def of(cls, user: Any) -> "Viewer":
        """The viewer that a signed-in user is."""
        roles = frozenset(user.roles)
        return cls(user.pk, user.name, roles, user.team_id, relations_of_roles(roles))

    @cached_property
    def standing(self) -> Mapping[UUID, frozenset[Relation]]:
        """Every young person this viewer stands in a relation to, with the relations."""
        found: dict[UUID, set[Relation]] = {}
        if Relation.STAFF not in self.held:
            return {}
        with standing_as(self), connection.cursor() as cursor:
            cursor.execute("SELECT person_id, relation FROM access_standing()")
            for person, relation in cursor.fetchall():
                found.setdefault(person, set()).add(Relation(relation))
        return {person: frozenset(relations) for person, relations in found.items()}

    @cached_property
    def supervised(self) -> frozenset[UUID]:
        """The workers this viewer supervises today (1 query)."""
        with standing_as(self), connection.cursor() as cursor:
            cursor.execute("SELECT unnest(access_supervised())")
            return frozenset(row[0] for row in cursor.fetchall())

    @cached_property
    def listed(self) -> frozenset[UUID]:
        """The adults of concern on whose restricted list this viewer's team is (1 query)."""
        with standing_as(self), connection.cursor() as cursor:
            cursor.execute("SELECT unnest(access_listed())")
            return frozenset(row[0] for row in cursor.fetchall())

    def people(self, resource: Resource, doing: Doing = Doing.SEE) -> Keys:
        """The young people whose `resource` this viewer may see, add to or change."""
        wanted = relations_that_may(resource, doing)
        if wanted not in self._people:
            self._people[wanted] = Keys(person for person, relations in self.standing.items() if relations & wanted)
        return self._people[wanted]

    @cached_property
    def _people(self) -> dict[frozenset[Relation], Keys]:
        """What `people` has found: each kind of record asks, and many ask the same."""
        return {}

    def relation_to(self, person: UUID | None) -> str:
        """The relation to write in the audit: the closest one to this young person, or what the roles carry."""
        for relation in TO_A_YOUNG_PERSON:
            if person is not None and relation in self.standing.get(person, ()):
                return relation.value
        closest = [
            r
            for r in (Relation.CONTEXT_LEAD, Relation.CHAIR, Relation.STAFF, Relation.DPO, Relation.ADMINISTRATOR)
            if r in self.held
        ]
        return closest[0].value if closest and person is None else "none"

    def may_ever(self, resource: Resource, doing: Doing) -> bool:
        """Could this viewer do this with any record of the kind?"""
        return could_ever(self.roles, resource, doing)

    def may(self, resource: Resource, doing: Doing, *, person: UUID | None = None) -> bool:
        """May this viewer do this, by what their roles carry or by a relation to this young person?"""
        wanted = relations_that_may(resource, doing)
        if person is None and self.may_where_nobody_is_named(wanted):
            return True
        return bool(wanted & self.held) or bool(person and self.standing.get(person, frozenset()) & wanted)

    def may_where_nobody_is_named(self, wanted: frozenset[Relation]) -> bool:
        """Is one of these relations theirs for what is about a context and no young person?"""
        return any(WHERE_NOBODY_IS_NAMED[r] in self.held for r in wanted if r in WHERE_NOBODY_IS_NAMED)


def require(viewer: Viewer, resource: Resource, doing: Doing, *, person: UUID | None = None) -> None:
    """Raise `Absent` unless the viewer may do this. Every action asks before anything else."""
    if not viewer.may(resource, doing, person=person):
        raise Absent


def visible(kept: Kept, resource: Resource, viewer: Viewer, doing: Doing = Doing.SEE) -> Q:
    """The queryset twin of the row-level security: which rows of a table this viewer may see."""
    wanted = relations_that_may(resource, doing)
    if wanted & viewer.held:
        return Q()
    if kept.anchor == Anchor.PERSON:
        theirs = Q(**{f"{kept.column}__among": viewer.people(resource, doing)})
        nameless = viewer.may_where_nobody_is_named(wanted)
        return theirs | Q(**{f"{kept.column}__isnull": True}) if nameless else theirs
    if kept.anchor == Anchor.AUTHOR:
        whose = [viewer.user_id] if wanted & {Relation.AUTHOR, Relation.KEEPER} else []
        if Relation.AUTHORS_SUPERVISOR in wanted:
            whose += viewer.supervised
        return Q(**{f"{kept.column}__among": whose})
    if kept.anchor == Anchor.LIST:
        return Q(**{f"{kept.column}__among": viewer.listed})
    return Q(pk__in=[])


def kept_at(table: str) -> tuple[Resource, Kept]:
    """The resource and place that a database table is in the policy."""
    return next((r, kept) for r, tables in KEPT.items() for kept in tables if kept.table == table)


def _say(standing: tuple[str, str, str, str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('kith.viewer', %s, true), set_config('kith.relations', %s, true),"
            " set_config('kith.team', %s, true), set_config('kith.standing', %s, true)",
            standing,
        )


@contextmanager
def _standing_with(standing: tuple[str, str, str, str]) -> Iterator[None]:
    before, inside = _standing.get(), connection.in_atomic_block
    if before == standing and inside:
        yield
        return
    with transaction.atomic():
        token = _standing.set(standing)
        _say(standing)
        try:
            yield
            if inside:
                _say(before)
        finally:
            _standing.reset(token)


@contextmanager
def standing_as(viewer: Viewer) -> Iterator[None]:
    """Open a transaction in which the database knows this viewer is looking."""
    relations = ",".join(sorted(viewer.held))
    with _standing_with((str(viewer.user_id), relations, str(viewer.team_id or ""), "")):
        yield


@contextmanager
def standing_as_kith(because: str) -> Iterator[None]:
    """Open a transaction in which Kith itself looks, for counting, importing and background work.

    `because` is for the reader of the code; what is done is audited by the act inside. Never used to show a record.
    """
    assert because
    with _standing_with((_standing.get()[0], _standing.get()[1], _standing.get()[2], "system")):
        yield
