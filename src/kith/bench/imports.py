"""How fast a file is brought in, beside a bare COPY of the same rows into the same indexed tables (DESIGN section 5).

Works in a database of its own, made for the run and dropped after it, so that no authority's records are touched. In each
round ours reads a made-up file, checks it and stores what it brings; then the very rows it stored are copied as they are into
tables with the same columns, indexes, checks and foreign keys, but without row-level security or audit. COPY starts from rows
that are already read and checked, as texts in memory; ours starts from the file.
"""

from __future__ import annotations

import json
import os
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from psycopg import sql

from kith.access.terms import Role
from kith.accounts import actions as accounts
from kith.accounts.models import User
from kith.accounts.terms import OrganisationKind
from kith.bench import import_files
from kith.contexts.terms import ContextKind
from kith.database import roles
from kith.exchange.actions import bring_in
from kith.exchange.cin.bringing import Children
from kith.exchange.geojson.bringing import Places
from kith.exchange.geojson.reading import Fields
from kith.exchange.jobs import Job
from kith.exchange.notes import naming
from kith.exchange.notes.bringing import Notes
from kith.exchange.notes.reading import Asked
from kith.exchange.report import Report
from kith.foundation.clock import now

GOAL = 0.5
KEYS = """
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'f'
"""
COLUMNS = """
SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
ORDER BY attnum
"""


@dataclass
class Kind:
    """One kind of import: the file it needs, the job that reads it, and the tables it fills."""

    name: str
    tables: tuple[str, ...]
    write: Callable[[Path, int, int], None]
    job: Callable[[Path], Job]
    rows: int


def run(*, quick: bool = False) -> list[dict[str, Any]]:
    """Rows a second of ours and of bare COPY for places, children and notes; the ratio is the median of the rounds."""
    rounds, part = (3, 2) if quick else (5, 1)
    found = []
    for notes in (False, True):
        with scratch_database(), tempfile.TemporaryDirectory() as folder:
            kinds = _kinds(_somebody())
            chosen = [kinds[2], _without_spotting(kinds[2])] if notes else kinds[:2]
            if notes:
                _settle(kinds[:2], Path(folder))
            found += [_measure(kind, Path(folder), kind.rows // part, rounds) for kind in chosen]
    return found


def _settle(kinds: list[Kind], folder: Path, rows: int = 4_000) -> None:
    """The places and young people that notes are about."""
    for kind in kinds:
        path = folder / f"first-{kind.name}"
        kind.write(path, rows, 0)
        _ours(kind.job(path), path)


def _measure(kind: Kind, folder: Path, rows: int, rounds: int) -> dict[str, Any]:
    with roles.connect(settings.GROUNDS.owner) as owner:
        owner.execute("SET kith.standing = 'system'")
        _make_twins(owner, kind.tables)
        times = [_round(owner, kind, folder / f"{kind.name}-{number}", rows, number) for number in range(rounds)]
    return _row(kind, rows, times)


def _row(kind: Kind, rows: int, times: list[tuple[float, float]]) -> dict[str, Any]:
    ours, reference = (statistics.median(rows / pair[side] for pair in times) for side in (0, 1))
    ratio = statistics.median(copied / stored for stored, copied in times)
    goal = GOAL if kind.name in {"places", "children", "notes"} else None
    name = f"rows a second, {kind.name}, against bare COPY"
    return {
        "name": name, "ours": ours, "reference": reference, "ratio": ratio, "goal": goal,
        "met": None if goal is None else ratio >= goal, "rows": rows, "rounds": len(times),
    }  # fmt: skip


def _round(owner: psycopg.Connection, kind: Kind, path: Path, rows: int, number: int) -> tuple[float, float]:
    """Seconds for ours and for COPY, of the same new rows."""
    kind.write(path, rows, number)
    since = _marks(owner, kind.tables)
    stored = _ours(kind.job(path), path)
    rows_of = {table: _dump(owner, table, since[table]) for table in kind.tables}
    began = perf_counter()
    with owner.transaction():
        for table in kind.tables:
            _copy(owner, table, rows_of[table])
    return stored, perf_counter() - began


def _ours(job: Job, path: Path) -> float:
    began = perf_counter()
    with Report() as report:
        job.check()
        bring_in(job=job, path=path, report=report, by=None, at=now())
    if report.tally.rejected:
        raise RuntimeError(f"{report.tally.rejected} made-up rows were rejected: {report.first[0]}")
    return perf_counter() - began


# Bare COPY -----------------------------------------------------------------------------------------------------------
def _make_twins(owner: psycopg.Connection, tables: tuple[str, ...]) -> None:
    for table in tables:
        owner.execute(_named("DROP TABLE IF EXISTS {} CASCADE", f"bare_{table}"))
        owner.execute(_named("CREATE TABLE {} (LIKE {} INCLUDING ALL)", f"bare_{table}", table))
        for name, definition in owner.execute(KEYS, [table]).fetchall():
            owner.execute(
                _named("ALTER TABLE {} ADD CONSTRAINT {} ", f"bare_{table}", name)
                + sql.SQL(_to_twin(definition, tables))
            )
        here = sql.SQL(", ").join(_columns(owner, table))
        owner.execute(
            sql.SQL("INSERT INTO {} ({}) SELECT {} FROM {}").format(
                sql.Identifier(f"bare_{table}"), here, here, sql.Identifier(table)
            )
        )


def _to_twin(definition: str, tables: tuple[str, ...]) -> Any:
    for table in tables:
        definition = definition.replace(f"REFERENCES {table}(", f"REFERENCES bare_{table}(")
    return definition


def _marks(owner: psycopg.Connection, tables: tuple[str, ...]) -> dict[str, Any]:
    """The newest id of each table: ids sort by the time they were made."""
    return {table: owner.execute(_named("SELECT max(id::text) FROM {}", table)).fetchone()[0] or "" for table in tables}  # type: ignore[index]


def _dump(owner: psycopg.Connection, table: str, since: str) -> list[tuple[str | None, ...]]:
    """The new rows as texts, so that COPY has nothing to convert."""
    texts = sql.SQL(", ").join(sql.SQL("{}::text").format(name) for name in _columns(owner, table))
    query = sql.SQL("SELECT {} FROM {} WHERE id::text > {} ORDER BY id").format(
        texts, sql.Identifier(table), sql.Literal(since)
    )
    return owner.execute(query).fetchall()


def _copy(owner: psycopg.Connection, table: str, rows: list[tuple[str | None, ...]]) -> None:
    names = sql.SQL(", ").join(_columns(owner, table))
    with owner.cursor().copy(sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(f"bare_{table}"), names)) as copy:
        for row in rows:
            copy.write_row(row)


def _columns(owner: psycopg.Connection, table: str) -> list[sql.Identifier]:
    return [sql.Identifier(name) for (name,) in owner.execute(COLUMNS, [table])]


def _named(statement: str, *names: str) -> sql.Composed:
    return sql.SQL(statement).format(*map(sql.Identifier, names))


# A database of its own -----------------------------------------------------------------------------------------------
@contextmanager
def scratch_database() -> Iterator[None]:
    """An empty, migrated database that Django's connections point at until the block ends."""
    name, grounds = f"kith_bench_{os.getpid()}", settings.GROUNDS
    with roles.connect(grounds.owner.on("postgres")) as owner:
        owner.execute(_named("CREATE DATABASE {}", name))
    before = {alias: connections[alias].settings_dict for alias in ("default", "owner")}
    try:
        _point_at(before, name, roles.Grounds(grounds.owner.on(name), grounds.app.on(name), grounds.app_role_is_ours))
        call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
        yield
    finally:
        for alias, kept in before.items():
            connections[alias].close()
            connections[alias].settings_dict = kept
        settings.GROUNDS = grounds
        _drop(grounds, name)


def _drop(grounds: roles.Grounds, name: str) -> None:
    """Drop the database; a connection that was just closed may still be leaving."""
    with roles.connect(grounds.owner.on("postgres")) as owner:
        for _ in range(100):
            try:
                owner.execute(_named("DROP DATABASE IF EXISTS {}", name))
                return
            except psycopg.errors.ObjectInUse:
                sleep(0.1)


def _point_at(before: dict[str, dict[str, Any]], name: str, grounds: roles.Grounds) -> None:
    for alias, kept in before.items():
        options = {key: value for key, value in kept["OPTIONS"].items() if key != "pool"}
        if alias == "owner":
            options["options"] = grounds.owner_options()
        connections[alias].close()
        connections[alias].settings_dict = {**kept, "NAME": name, "OPTIONS": options}
    settings.GROUNDS = grounds


# What is measured ----------------------------------------------------------------------------------------------------
def _somebody() -> User:
    here = accounts.found(name="Bench", kind=OrganisationKind.AUTHORITY, by=None, at=now())
    team = accounts.form_team(organisation=here, name="Bench", by=None, at=now())
    return accounts.welcome(
        name="Bench",
        email="bench@bench.example",
        password="a long enough sentence",  # noqa: S106 (a database made for the run and dropped after it)
        team=team,
        roles=[Role.PRACTITIONER],
        by=None,
        at=now(),
    )


def _kinds(worker: User) -> list[Kind]:
    people = ("people_youngperson", "people_identifier", "people_allocation")
    asked = Asked(("subject=who,date=day,author=by,text=said",), date.today())  # noqa: DTZ011 (a day for made-up notes)
    return [
        Kind(
            "places",
            ("contexts_context",),
            import_files.write_places,
            lambda path: Places(path, kind=ContextKind.PLACE, fields=Fields("name", path.name)),
            60_000,
        ),
        Kind(
            "children",
            people,
            import_files.write_children,
            lambda path: Children(path, today=date.today(), worker=worker),  # noqa: DTZ011 (a day for made-up children)
            40_000,
        ),
        Kind(
            "notes",
            ("encounters_note", "encounters_mention"),
            import_files.write_notes,
            lambda path: Notes(path, asked, at=now()),
            20_000,
        ),
    ]


def _without_spotting(notes: Kind) -> Kind:
    def job(path: Path) -> Job:
        made = notes.job(path)
        made._note = lambda key, found, index: _plain_note(made, key, found)  # type: ignore[attr-defined]
        return made

    return Kind(
        "notes without spotting",
        notes.tables,
        lambda path, rows, number: import_files.write_notes(path, rows, number + 100),
        job,
        notes.rows,
    )


def _plain_note(job: Any, key: str, found: Any) -> Any:
    kept, naming.named_in = naming.named_in, lambda texts, index: []
    try:
        return Notes._note(job, key, found, job._index)
    finally:
        naming.named_in = kept


if __name__ == "__main__":
    import django

    django.setup()
    print(json.dumps(run(quick=True), indent=1))
