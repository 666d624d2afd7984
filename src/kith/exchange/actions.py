"""A file is brought in: looked at whole, then stored batch by batch, each batch one act in one transaction."""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError, connection

from kith.access.viewers import standing_as_kith
from kith.accounts.models import User
from kith.audit.acts import act
from kith.database.grounds import embedded_server
from kith.exchange import files
from kith.exchange.batches import in_batches
from kith.exchange.jobs import Job
from kith.exchange.models import Import
from kith.exchange.pace import many_rows
from kith.exchange.refusals import ImportRefused
from kith.exchange.report import Report
from kith.exchange.terms import BATCH_ROWS, State

ONE_AT_A_TIME = 7_465_368  # "kith" on a telephone's keys, and a little: the advisory lock that imports hold
ROOM = 32_000_000
"""Bytes: two of the 16 MB files that PostgreSQL keeps its log in."""
AGAIN = "What is already in stays in, whole; run the same command again and it goes on from there."


@dataclass(frozen=True)
class Brought:
    """A file as it is being brought in: what is kept about it, and who brings it (None for Kith itself)."""

    path: Path
    fingerprint: str
    by: User | None


def look(*, job: Job, report: Report, at: datetime, progress: Callable[[int], None] = lambda _: None) -> None:
    """Say what bringing this file in would do. Nothing is changed.

    Raises `ImportRefused` with one sentence when the file cannot be brought in.
    """
    with _plainly(), _planned_anew(), many_rows(), ThreadPoolExecutor(1) as hands:
        for rows, ready in _prepared(job, report, hands, BATCH_ROWS):
            _count(report, job.counts(ready))
            progress(rows)


def bring_in(
    *,
    job: Job,
    path: Path,
    report: Report,
    by: User | None,
    at: datetime,
    progress: Callable[[int], None] = lambda _: None,
    batch: int = BATCH_ROWS,
) -> None:
    """Store what a file brings. A second run adds nothing; a run after a broken one goes on where that stopped.

    Every batch is one transaction with its own row in the audit. Raises `ImportRefused` with one sentence.
    """
    with _plainly(), _alone(), _planned_anew(), many_rows(), ThreadPoolExecutor(1) as hands:
        brought = Brought(path, files.fingerprint(path), by)
        for rows, ready in _prepared(job, report, hands, batch):
            counts = job.counts(ready)
            if counts["new"]:
                _store(job, ready, brought, at)
                _count(report, counts)
            progress(rows)
        _finish(job, report, brought, at)


def _prepared(job: Job, report: Report, hands: ThreadPoolExecutor, most: int) -> Iterator[tuple[int, Any]]:
    """Batches ready to store. While one is being stored, another thread reads and prepares what comes next."""
    rows = job.rows()
    batches = in_batches(rows, most_rows=most)
    reading = hands.submit(next, batches, None)
    waiting: tuple[int, Future[Any]] | None = None
    while (batch := reading.result()) is not None:
        reading = hands.submit(next, batches, None)
        with standing_as_kith("seeing what an import would add"):
            found = job.sort(batch.rows)
        report.say([*batch.remarks, *found.remarks])
        report.tally.already += found.already
        coming = len(batch.rows), hands.submit(job.prepare, found.new)
        if waiting:
            yield waiting[0], waiting[1].result()
        waiting = coming
    if waiting:
        yield waiting[0], waiting[1].result()


def _count(report: Report, counts: dict[str, int]) -> None:
    report.tally.new += counts["new"]
    report.tally.add_more(**{name: count for name, count in counts.items() if name != "new"})


def _store(job: Job, ready: Any, brought: Brought, at: datetime) -> None:
    """One batch. Its commit does not wait for the disk: the closing act's does, and takes all before it along.

    After a power cut the last batches may not be there, whole, and neither is the record of them; a second run adds them.
    """
    counts = job.counts(ready)
    with act(f"exchange.import.{job.what.value}", by=brought.by, at=at) as doing, standing_as_kith("storing an import"):
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL synchronous_commit = off")
        record = _record(job, brought, at)
        keys = job.store(ready, at=at)
        record.rows_done += len(keys)
        record.save()
        doing.about, doing.content = record.pk, keys
        doing.facts = [f"{count} {name.replace('_', ' ')}" for name, count in counts.items()]


def _record(job: Job, brought: Brought, at: datetime) -> Import:
    """What is kept about this file (inside an act)."""
    found: Import | None = Import.objects.filter(what=job.what.value, fingerprint=brought.fingerprint).first()
    if found:
        found.state = State.UNDER_WAY.value
        return found
    return Import(
        what=job.what.value,
        fingerprint=brought.fingerprint,
        file_name=brought.path.name[:200],
        by=brought.by,
        began_at=at,
    )


def _finish(job: Job, report: Report, brought: Brought, at: datetime) -> None:
    """What follows when every row is in, once: a file that is done stays done."""
    record = Import.objects.filter(what=job.what.value, fingerprint=brought.fingerprint).first()
    if record is None or record.state == State.DONE.value:
        return
    report.tally.add_more(**job.finish(at=at))
    with (
        act("exchange.import.done", by=brought.by, at=at, about=record) as doing,
        standing_as_kith("closing an import"),
    ):
        record.state = State.DONE.value
        record.save()
        doing.facts = [f"{record.rows_done} rows"]


@contextmanager
def _planned_anew() -> Iterator[None]:
    """Every statement of ours is planned for the thousands of keys it holds; a plan made once for any keys looks at each row for each.

    The database's own checks of what a row refers to keep the plan they made once: they look one key up.
    """
    connection.ensure_connection()
    held = connection.connection
    before, held.prepare_threshold = held.prepare_threshold, None
    try:
        yield
    finally:
        held.prepare_threshold = before


@contextmanager
def _alone() -> Iterator[None]:
    """One import at a time; the database lets go by itself when a process dies."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [ONE_AT_A_TIME])
        if not cursor.fetchone()[0]:
            raise ImportRefused("Another import is under way. Wait until it has finished, then run this one again.")
    try:
        yield
    finally:
        if connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [ONE_AT_A_TIME])


@contextmanager
def _plainly() -> Iterator[None]:
    """Troubles of the database that we foresaw, as sentences."""
    try:
        yield
    except (DatabaseError, psycopg.Error) as trouble:
        raise ImportRefused(f"{_what_happened(trouble)} {AGAIN}") from trouble


def _what_happened(trouble: BaseException) -> str:
    cause = trouble if isinstance(trouble, psycopg.Error) else trouble.__cause__
    if isinstance(cause, psycopg.errors.DiskFull):
        return "The database's disk is full."
    if isinstance(cause, psycopg.errors.IntegrityError):
        return "Something with the same number was added while this ran."
    if isinstance(trouble, OperationalError | InterfaceError) or isinstance(
        cause, psycopg.OperationalError | psycopg.InterfaceError
    ):
        return "The database was lost; hardly any room is left on its disk." if _crowded() else "The database was lost."
    raise trouble


def _crowded() -> bool:
    """Is too little room left beside the embedded database for it to go on? A full disk may take it down before it says so."""
    server = embedded_server(settings.KITH)
    return server is not None and shutil.disk_usage(server.places.data).free < ROOM
