"""The bare COPY that imports are measured beside: the same rows into the same tables, from the same state.

Both sides begin with empty tables and indexes, nothing waiting to be written to disk, and nothing else at work in the
database: the tables are emptied, vacuumed and looked at by the planner, and a checkpoint is made, before each side's turn.
The tables are the very ones that ours fills, with their indexes, checks, foreign keys and columns the database works out.
COPY cannot write where row-level security holds its writer, so for its turn the owner is let past; ours never is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter
from typing import Any

import psycopg
from django.conf import settings
from psycopg import sql

from kith.bench.scratch import named
from kith.database import roles
from kith.database.grounds import embedded_server

COLUMNS = """
SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
ORDER BY attnum
"""
TABLES = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname"
HELD = "SELECT relforcerowsecurity FROM pg_class WHERE oid = %s::regclass"
Texts = list[tuple[str | None, ...]]


@contextmanager
def owner_alone() -> Iterator[psycopg.Connection]:
    """A connection of the tables' owner; autovacuum leaves the tables alone, so that it runs in nobody's turn."""
    with roles.connect(settings.GROUNDS.owner) as owner:
        owner.execute("SET kith.standing = 'system'")
        for (table,) in owner.execute(TABLES).fetchall():
            owner.execute(named("ALTER TABLE {} SET (autovacuum_enabled = off)", table))
        yield owner


def level(owner: psycopg.Connection, tables: Sequence[str]) -> None:
    """The state both sides begin from: these tables (and what refers to them) empty, the rest at rest."""
    owner.execute(sql.SQL("TRUNCATE {} CASCADE").format(sql.SQL(", ").join(map(sql.Identifier, tables))))
    owner.execute("DELETE FROM exchange_import")
    owner.execute("VACUUM (ANALYZE)")
    _checkpoint()


def _checkpoint() -> None:
    """Write down what waits. Only the embedded server's superuser may ask; on another server it comes when it comes."""
    server = embedded_server(settings.KITH)
    if server:
        with roles.connect(server.keeper()) as keeper:
            keeper.execute("CHECKPOINT")


def taken_down(owner: psycopg.Connection, tables: Sequence[str]) -> dict[str, Texts]:
    """Every row of these tables as texts, so that COPY has nothing to convert."""
    return {table: _rows(owner, table) for table in tables}


def _rows(owner: psycopg.Connection, table: str) -> Texts:
    texts = sql.SQL(", ").join(sql.SQL("{}::text").format(name) for name in _columns(owner, table))
    query = sql.SQL("SELECT {} FROM {} ORDER BY id").format(texts, sql.Identifier(table))
    return owner.execute(query).fetchall()


def copied(owner: psycopg.Connection, rows: dict[str, Texts]) -> float:
    """Seconds that copying these rows takes, in one transaction."""
    with _let_past(owner, rows):
        began = perf_counter()
        with owner.transaction():
            for table, texts in rows.items():
                _copy(owner, table, texts)
        return perf_counter() - began


@contextmanager
def _let_past(owner: psycopg.Connection, tables: Iterable[str]) -> Iterator[None]:
    """Until the block ends row-level security does not hold the owner of these tables."""
    held = [table for table in tables if owner.execute(HELD, [table]).fetchone() == (True,)]
    for table in held:
        owner.execute(named("ALTER TABLE {} NO FORCE ROW LEVEL SECURITY", table))
    try:
        yield
    finally:
        for table in held:
            owner.execute(named("ALTER TABLE {} FORCE ROW LEVEL SECURITY", table))


def _copy(owner: psycopg.Connection, table: str, rows: Texts) -> None:
    names = sql.SQL(", ").join(_columns(owner, table))
    with owner.cursor().copy(sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table), names)) as copy:
        for row in rows:
            copy.write_row(row)


def _columns(owner: psycopg.Connection, table: str) -> list[Any]:
    return [sql.Identifier(name) for (name,) in owner.execute(COLUMNS, [table])]
