"""How fast a file is brought in, beside a bare COPY of the same rows into the same indexed tables (DESIGN section 5).

Works in a database of its own, made for the run and dropped after it, so that no authority's records are touched. Once, before
anything is timed, ours reads a made-up file and stores what it brings, and the rows it stored are taken down as texts. Then ours
(reading the file, checking it, storing) and a bare COPY of those rows take turns from the same state (`bare_copy.level`), the
one that goes first in one round going second in the next. COPY starts from rows that are already read and checked.
"""

from __future__ import annotations

import json
import statistics
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

import psycopg

from kith.access.terms import Role
from kith.accounts import actions as accounts
from kith.accounts.models import User
from kith.accounts.terms import OrganisationKind
from kith.bench import bare_copy, import_files
from kith.bench.scratch import scratch_database
from kith.contexts.terms import ContextKind
from kith.exchange.actions import bring_in
from kith.exchange.cin.bringing import Children
from kith.exchange.geojson.bringing import Places
from kith.exchange.geojson.reading import Fields
from kith.exchange.jobs import Job
from kith.exchange.notes.bringing import Notes
from kith.exchange.notes.naming import Spotted
from kith.exchange.notes.reading import Asked, Row
from kith.exchange.report import Report
from kith.foundation.clock import now

GOAL = 0.5


@dataclass
class Kind:
    """One kind of import: the file it needs, the job that reads it, the tables it fills, and others it adds to."""

    name: str
    tables: tuple[str, ...]
    write: Callable[[Path, int, int], None]
    job: Callable[[Path], Job]
    rows: int
    also: tuple[str, ...] = ()


def run(*, quick: bool = False) -> list[dict[str, Any]]:
    """Rows a second of ours and of bare COPY for places, children and notes; the ratio is the median of the rounds."""
    rounds, part = (3, 4) if quick else (5, 1)
    found = []
    for notes in (False, True):
        with scratch_database(), tempfile.TemporaryDirectory() as folder:
            kinds = _kinds(_somebody())
            chosen = [kinds[2], _without_spotting(kinds[2])] if notes else kinds[:2]
            if notes:
                _settle(kinds[:2], Path(folder))
            with bare_copy.owner_alone() as owner:
                found += [_measure(owner, kind, Path(folder), kind.rows // part, rounds) for kind in chosen]
    return found


def _settle(kinds: list[Kind], folder: Path, rows: int = 4_000) -> None:
    """The places and young people that notes are about."""
    for kind in kinds:
        path = folder / f"first-{kind.name}"
        kind.write(path, rows, 0)
        _ours(kind.job(path), path)


def _measure(owner: psycopg.Connection, kind: Kind, folder: Path, rows: int, rounds: int) -> dict[str, Any]:
    path = folder / kind.name
    kind.write(path, rows, 0)
    cleared = (*kind.tables, *kind.also)
    bare_copy.level(owner, cleared)
    _ours(kind.job(path), path)
    texts = bare_copy.taken_down(owner, kind.tables)
    turns = (lambda: _ours(kind.job(path), path), lambda: bare_copy.copied(owner, texts))
    times = []
    for number in range(rounds):
        taken = {}
        for side in ((0, 1), (1, 0))[number % 2]:
            bare_copy.level(owner, cleared)
            taken[side] = turns[side]()
        times.append((taken[0], taken[1]))
    return _row(kind, rows, times)


def _row(kind: Kind, rows: int, times: list[tuple[float, float]]) -> dict[str, Any]:
    ours, reference = (statistics.median(rows / pair[side] for pair in times) for side in (0, 1))
    ratios = sorted(copied / stored for stored, copied in times)
    ratio = statistics.median(ratios)
    goal = GOAL if kind.name in {"places", "children", "notes"} else None
    name = f"rows a second, {kind.name}, against bare COPY"
    return {
        "name": name, "ours": ours, "reference": reference, "ratio": ratio, "goal": goal,
        "met": None if goal is None else ratio >= goal, "rows": rows, "rounds": len(times),
        "lowest_ratio": ratios[0], "highest_ratio": ratios[-1],
    }  # fmt: skip


def _ours(job: Job, path: Path) -> float:
    began = perf_counter()
    with Report() as report:
        job.check()
        bring_in(job=job, path=path, report=report, by=None, at=now())
    taken = perf_counter() - began
    if report.tally.rejected or not report.tally.new:
        raise RuntimeError(f"{report.tally.rejected} made-up rows were rejected, {report.tally.new} stored.")
    return taken


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
            lambda path: Notes(path, _asked(), at=now()),
            20_000,
            also=("patterns_question",),
        ),
    ]


def _asked() -> Asked:
    return Asked(("subject=who,date=day,author=by,text=said",), date.today())  # noqa: DTZ011 (a day for made-up notes)


def _without_spotting(notes: Kind) -> Kind:
    return replace(notes, name="notes without spotting", job=lambda path: _NamingNothing(path, _asked(), at=now()))


class _NamingNothing(Notes):
    """Notes brought in as if nothing in them had a name."""

    def _named(self, row: Row) -> list[Spotted]:
        return []


if __name__ == "__main__":
    import django

    django.setup()
    print(json.dumps(run(quick=True), indent=1))
