"""Times one page after another through Django's whole stack in this process, and its SQL through the bare driver."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter, process_time
from typing import Any
from urllib.parse import urlencode

import psycopg
from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from kith.access.terms import Role
from kith.bench.pages.areas import pages_of_areas
from kith.bench.pages.cases import pages_of_cases
from kith.bench.pages.lists import pages_of_lists
from kith.bench.pages.lives import pages_of_lives
from kith.bench.pages.signed_in import COMMON, Knows, knows, session_of, with_role
from kith.bench.pages.terms import Page, Timed, middle
from kith.foreseen import Foreseen
from kith.foundation.ids import uuid7

WARM_UP = 5
REPLAYS = 20


def timed(notes: int, runs: int) -> Iterator[Timed]:
    """Every page, each `runs` times after a few to warm up."""
    for page in pages():
        yield _time(page, notes, runs)


def pages() -> Iterator[Page]:
    """Every main page of a worker, and those of a supervisor and a context lead that differ."""
    one = knows(with_role(Role.YOUTH_WORKER)[0])
    supervisor, leads = session_of(with_role(Role.SUPERVISOR)[0]), with_role(Role.CONTEXT_LEAD)[0]
    lead = session_of(leads)
    yield from _of_a_young_person(one)
    yield from _of_places(one)
    yield from _of_words(one, supervisor)
    yield Page("My work, a supervisor's", supervisor, reverse("my-work"))
    yield Page("Young people, a supervisor's", supervisor, reverse("people:all"), rows_over_everything=True)
    yield Page("My work, a context lead's", lead, reverse("my-work"))
    yield Page("Questions", lead, reverse("patterns:all"), rows_over_everything=True)
    yield Page("A context named most, to its lead", lead, reverse("contexts:one", args=[one.context]))
    yield from pages_of_cases(one, supervisor, (leads, lead))
    yield from pages_of_lives(one)
    yield from pages_of_areas(leads, lead)
    yield from pages_of_lists(one, supervisor, lead)
    yield from _of_writing(one)


def _of_a_young_person(one: Knows) -> Iterator[Page]:
    story = reverse("encounters:story", args=[one.person])
    yield Page("My work", one.session, reverse("my-work"))
    yield Page("Young people", one.session, reverse("people:all"), rows_over_everything=True)
    yield Page("A young person", one.session, reverse("people:one", args=[one.person]))
    yield Page("Their World", one.session, reverse("contexts:world", args=[one.person]))
    yield Page("Their Story", one.session, story)
    yield Page("Their Story, last page", one.session, f"{story}?page=5")
    yield Page(
        "Newest notes (part of a page)", one.session, reverse("encounters:recent", args=[one.person]), fragment=True
    )
    yield Page("A note", one.session, reverse("encounters:one", args=[one.note]))


def _of_places(one: Knows) -> Iterator[Page]:
    yield Page("Contexts", one.session, reverse("contexts:all"), rows_over_everything=True)
    yield Page("A context named most", one.session, reverse("contexts:one", args=[one.context]))
    yield Page(
        "What names it (part of a page)", one.session, reverse("encounters:named", args=[one.context]), fragment=True
    )


def _of_words(one: Knows, supervisor: str) -> Iterator[Page]:
    for kind, words in (("rare", one.rare), ("common", COMMON), ("no", "zyzzyva")):
        asked = urlencode({"words": words})
        yield Page(f"Search, {kind} word", one.session, f"{reverse('search')}?{asked}", rows_over_everything=True)
        yield Page(
            f"Search in notes, {kind} word",
            one.session,
            f"{reverse('encounters:search')}?{asked}",
            rows_over_everything=True,
        )
    asked = urlencode({"words": COMMON})
    yield Page(
        "Search in notes, common word, a supervisor's",
        supervisor,
        f"{reverse('encounters:search')}?{asked}",
        rows_over_everything=True,
    )


def _of_writing(one: Knows) -> Iterator[Page]:
    draft, sequence = uuid7(), iter(range(1, 1_000_000))
    yield Page("Write a note", one.session, reverse("encounters:new"))
    yield Page(
        "Offers while writing", one.session, reverse("encounters:offers"), lambda: one.typed(draft), fragment=True
    )
    yield Page(
        "Saving a draft",
        one.session,
        reverse("encounters:keep", args=[draft]),
        lambda: {**one.typed(draft), "draft_client": "bench", "draft_sequence": str(next(sequence))},
    )
    yield Page("Saving a note", one.session, reverse("encounters:new"), lambda: one.typed(uuid7()), saving=True)


def _time(page: Page, notes: int, runs: int) -> Timed:
    client = Client(SERVER_NAME="localhost")
    client.cookies[settings.SESSION_COOKIE_NAME] = page.session
    for _ in range(WARM_UP):
        _ask(client, page)
    walls, cpus = [], []
    for _ in range(runs):
        wall, cpu = perf_counter(), process_time()
        _ask(client, page)
        cpus.append((process_time() - cpu) * 1000)
        walls.append((perf_counter() - wall) * 1000)
    queries = _recorded(client, page)
    return Timed(
        page=page.name, notes=notes, runs=runs, p50=middle(walls), p95=middle(walls, 0.95), cpu=middle(cpus),
        bare=_bare(queries), queries=len(queries), rows_over_everything=page.rows_over_everything, saving=page.saving,
    )  # fmt: skip


def _ask(client: Client, page: Page) -> None:
    headers = {"HX-Request": "true"} if page.fragment else {}
    answer = (
        client.post(page.path, page.typed(), headers=headers) if page.typed else client.get(page.path, headers=headers)
    )
    if answer.status_code not in ((200, 302) if page.typed else (200,)):
        raise Foreseen(f"{page.name} ({page.path}) answered {answer.status_code}.")


Query = tuple[str, Any, bool]


@contextmanager
def recording() -> Iterator[list[Query]]:
    """Every statement sent while this is open: its words, its values, and whether the values are many rows."""
    sent: list[Query] = []

    def keep(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        sent.append((sql, params, many))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(keep):
        yield sent


def _recorded(client: Client, page: Page) -> list[Query]:
    """The page's statements; what it wrote is rolled back, so that they can be sent again.

    The fewest of three goes: once a minute a session is kept as well, whatever the page.
    """
    goes = []
    for _ in range(3):
        with transaction.atomic(), recording() as sent:
            _ask(client, page)
            transaction.set_rollback(True)
        goes.append(sent)
    return min(goes, key=len)


def _bare(queries: list[Query]) -> float:
    """Milliseconds that the driver alone needs for the same statements, each fetched whole, in one transaction."""
    address = settings.GROUNDS.app.for_psycopg()
    with psycopg.connect(**address, autocommit=True, cursor_factory=psycopg.ClientCursor) as bare:
        times = []
        for _ in range(REPLAYS):
            began = perf_counter()
            with bare.transaction(force_rollback=True), bare.cursor() as cursor:
                for sql, params, many in queries:
                    _send(cursor, sql, params, many)
            times.append((perf_counter() - began) * 1000)
    return middle(times)


def _send(cursor: Any, sql: str, params: Any, many: bool) -> None:
    if many:
        cursor.executemany(sql, params)
        return
    cursor.execute(sql, params)
    if cursor.description:
        cursor.fetchall()
