"""Puts the benchmark authority into the database through COPY, in one transaction: all of it or nothing."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from random import Random
from time import monotonic
from typing import Any

from django.db import connection
from psycopg import IntegrityError

from kith.access import database as access
from kith.access.kept import KEPT
from kith.audit.acts import act
from kith.demo.large import areas, asking, cases, lives, rows, town
from kith.demo.models import Demonstration
from kith.foreseen import Foreseen
from kith.operations.management.commands.migrate import as_owner

NOTE_TABLES = ("encounters_note", "encounters_mention")
BATCH = 5_000
ANOTHER = "This benchmark authority was made in another way, and nothing can be added to it: make it anew (--fresh)."
BESIDE = (lives, areas, asking)
TIES = """
SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
WHERE contype = 'f' AND conrelid::regclass::text = ANY(%s) ORDER BY 1, 2
"""
INDEXES = """
SELECT quote_ident(i.indexname), i.indexdef FROM pg_indexes i WHERE i.schemaname = 'public' AND i.tablename = ANY(%s)
AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname) ORDER BY 1
"""


@dataclass(frozen=True)
class Loaded:
    """What was loaded, how long it took, and whom to sign in as: addresses of a worker, a supervisor and a context lead."""

    notes: int
    mentions: int
    seconds: float
    worker: str
    supervisor: str
    lead: str

    @property
    def rows_per_second(self) -> float:
        """Notes and mentions a second, indexes and search column included."""
        return (self.notes + self.mentions) / max(self.seconds, 0.001)


def load_large(
    *, people: int, contexts: int, notes: int, seed: int, at: datetime, progress: Callable[[int, int, str], None] = lambda *_: None
) -> Loaded:
    """Add a benchmark authority of this size to a migrated database, as its owner, and mark it as a demonstration.

    The same seed gives the same rows; two seeds may stand side by side. Nobody else may be using the database: its tables
    are locked until the end. `progress(done, total, what)` is told about notes, then about indexes.
    """
    began = monotonic()
    made = town.gather(people=people, contexts=contexts, seed=seed, today=at.date())
    with as_owner(), act("demo.load", by=None, at=at) as doing:
        doing.facts = [f"seed {seed}", f"{people} young people", f"{contexts} contexts", f"{notes} notes"]
        Demonstration.objects.get_or_create(only=True, defaults={"began_at": at, "seed": seed, "size": "large"})
        with connection.cursor() as cursor, _open_for_loading(cursor, progress, NOTE_TABLES):
            for table, found in rows.settled(made):
                copy(cursor, table, rows.COLUMNS[table], found)
            of_cases = cases.gathered(made)
            for table, columns, found in cases.settled(of_cases):
                copy(cursor, table, columns, found)
            _load_beside(cursor, made, of_cases)
            mentions = _load_notes(cursor, made, notes, progress)
    _settle()
    addresses = (rows.address(made, what, 0) for what in ("worker", "supervisor", "lead"))
    return Loaded(notes, mentions, monotonic() - began, *addresses)


def add_beside(*, people: int, contexts: int, at: datetime) -> None:
    """Add what stands beside notes and cases to a benchmark authority of this size that was made before Kith had it.

    Everybody is gathered again from the seed and the day it was made on, so that keys are the same: `people` and `contexts`
    are those it was made with. Raises `Foreseen` where they are not: the database refuses, and nothing is added.
    """
    mark = Demonstration.objects.get()
    made = town.gather(people=people, contexts=contexts, seed=mark.seed, today=mark.began_at.date())
    for _ in rows.settled(made):
        """Each draws from the same chance as it did then."""
    with as_owner(), act("demo.load", by=None, at=at) as doing, connection.cursor() as cursor:
        doing.facts = [f"seed {mark.seed}", "what stands beside notes and cases"]
        with _open_for_loading(cursor, lambda *_: None, ()):
            try:
                _load_beside(cursor, made, cases.gathered(made))
            except IntegrityError as refused:
                raise Foreseen(ANOTHER) from refused
    _settle()


def _load_beside(cursor: Any, made: town.Large, of_cases: cases.Rows) -> None:
    """Rows of lives, contexts and surveys, by a chance of their own: what is drawn for notes stays as it was."""
    made = replace(made, random=Random(f"{made.seed} beside"))
    for part in BESIDE:
        for table, found in part.gathered(made, of_cases).items():
            copy(cursor, table, part.COLUMNS[table], found)


def copy(cursor: Any, table: str, columns: str, found: Any) -> None:
    """Send rows to a table through COPY."""
    with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as stream:
        for row in found:
            stream.write_row(row)


def _load_notes(cursor: Any, made: town.Large, count: int, progress: Callable[[int, int, str], None]) -> int:
    """Notes and their mentions, a batch of each in turn."""
    coming, done, mentions = rows.notes(made, count), 0, 0
    while batch := list(islice(coming, BATCH)):
        copy(cursor, "encounters_note", rows.NOTE, (note for note, _ in batch))
        named = [mention for _, found in batch for mention in found]
        copy(cursor, "encounters_mention", rows.MENTION, named)
        done, mentions = done + len(batch), mentions + len(named)
        progress(done, count, "notes")
    return mentions


@contextmanager
def _open_for_loading(cursor: Any, progress: Callable[[int, int, str], None], tables: Sequence[str]) -> Iterator[None]:
    """Take away what slows a load or refuses it (row-level security; of `tables` foreign keys and indexes), and put it back after.

    All inside the caller's transaction, so that nobody ever sees the tables without it.
    """
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    cursor.execute("SET LOCAL maintenance_work_mem = '256MB'")
    for table in sorted({kept.table for tables in KEPT.values() for kept in tables}):
        cursor.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
    cursor.execute(TIES, [list(tables)])
    ties = cursor.fetchall()
    cursor.execute(INDEXES, [list(tables)])
    indexes = cursor.fetchall()
    for table, name, _ in ties:
        cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    for name, _ in indexes:
        cursor.execute(f"DROP INDEX {name}")
    yield
    again = [definition for _, definition in indexes]
    again += [f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}" for table, name, definition in ties]
    for done, statement in enumerate(again):
        progress(done, len(again), "indexes and ties")
        cursor.execute(statement)
    access.apply(cursor)


def _settle() -> None:
    """Tell the planner what there is, and clear the way for index-only reads."""
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE)")
