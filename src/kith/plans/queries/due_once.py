"""What is due is asked in words that are made once: making them anew takes longer than the database takes to answer.

The question is made for a viewer that stands for anybody with the same roles: each of its values is a mark. Those who ask
put their own values where the marks are. So `visible_to` stays the one place that says what may be seen.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID, uuid5

from django.db import connection
from psycopg.sql import Literal, as_string

from kith.access.terms import Doing, Relation, Resource
from kith.access.viewers import Viewer
from kith.foundation.among import Keys
from kith.plans.queries.due_rows import Row, union

THEIR_WORKERS = {Relation.ALLOCATED, Relation.CO_WORKER}
SOMEBODY = UUID(int=1)
THEIRS = uuid5(SOMEBODY, "theirs")
SOME_DAY = date(1111, 11, 11)
MARKS: Mapping[UUID, tuple[Resource, Doing]] = {
    uuid5(SOMEBODY, f"{resource} {doing}"): (resource, doing) for resource in Resource for doing in Doing
}


class Anybody(Viewer):
    """Whoever has these roles: the young people they see are a mark for each kind of record."""

    def people(self, resource: Resource, doing: Doing = Doing.SEE) -> Keys:
        """The mark for the young people whose `resource` they may see."""
        return Keys([uuid5(SOMEBODY, f"{resource} {doing}")])


def rows(viewer: Viewer, *, at: datetime) -> list[Row]:
    """Everything with a day that waits for this viewer, soonest first (1 query)."""
    theirs = Keys(person for person, relations in viewer.standing.items() if relations & THEIR_WORKERS)
    words, marks = _question(viewer.roles, viewer.held, bool(theirs))
    named = MARKS.keys() & {_key(mark) for mark in marks}
    people = {THEIRS: theirs, **{key: viewer.people(*MARKS[key]) for key in named}}
    with connection.cursor() as cursor:
        cursor.execute(words, [_own(mark, viewer, people, at.date()) for mark in marks])
        return [Row(*row) for row in cursor.fetchall()]


@cache
def _question(roles: frozenset[str], held: frozenset[Relation], works_with_somebody: bool) -> tuple[str, tuple[Any, ...]]:
    anybody = Anybody(SOMEBODY, "", roles, None, held)
    asked = union(anybody, Keys([THEIRS] if works_with_somebody else []), SOME_DAY)
    return _ours_written_out(*asked.query.sql_with_params())


def _ours_written_out(words: str, marks: Iterable[Any]) -> tuple[str, tuple[Any, ...]]:
    """Our own words (a state, a kind) stand in the question itself: an index of what is still owed is of no use for a state not yet known."""
    first, *rest = words.split("%s")
    kept = []
    for mark, after in zip(marks, rest, strict=True):
        kept += [] if isinstance(mark, str) else [mark]
        first += (as_string(Literal(mark)).replace("%", "%%") if isinstance(mark, str) else "%s") + after
    return first, tuple(kept)


def _key(mark: Any) -> Any:
    return mark[0] if isinstance(mark, Keys) and len(mark) == 1 else None


def _own(mark: Any, viewer: Viewer, people: Mapping[Any, Keys], today: date) -> Any:
    """This viewer's own value for a mark; every day counts from today. What is no mark is the same for everybody."""
    if mark == SOMEBODY:
        return viewer.user_id
    if isinstance(mark, date):
        return today + (mark - SOME_DAY)
    return people.get(_key(mark), mark)
