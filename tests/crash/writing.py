"""Workers who save notes over HTTP and remember which ones Kith said it had saved."""

import itertools
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from kith.foundation.ids import uuid7
from tests.crash.authority import TEXT

CSRF = "a" * 32
NOT_NOW = 503
SAVED = 302
PAUSE = 0.25  # seconds before somebody tries again


@dataclass
class Told:
    """What the writers were told, note by note."""

    saved: set[UUID] = field(default_factory=set)
    slowest: float = 0.0
    interruptions: int = 0
    surprises: list[str] = field(default_factory=list)


class Writer:
    """One worker's browser."""

    def __init__(self, port: int, session: str, person: str, named: list[tuple[str, str, str]]) -> None:
        self.port, self.session, self.person, self.named = port, session, person, named

    def typed(self, note: UUID, number: int) -> dict[str, Any]:
        """The form as this worker fills it in, with three things ticked."""
        text = TEXT.format(pronoun="he", number=number)
        places = [(kind, key, text.index(words), len(words)) for kind, key, words in self.named]
        return {
            "csrfmiddlewaretoken": CSRF, "person": self.person, "draft": str(note), "version": "0", "do": "save",
            "text": text, "happened_on_day": "12", "happened_on_month": "3", "happened_on_year": "2026",
            "named": [f"text:{start}:{start + length}:{kind}:{key}" for kind, key, start, length in places],
        }  # fmt: skip

    def save(self, note: UUID, number: int) -> tuple[int, str]:
        """Press Save once: the status and the page. Raises OSError or HTTPException when the answer is cut off."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("POST", "/notes/new/", urlencode(self.typed(note, number), doseq=True), self.headers())
            answer: HTTPResponse = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def headers(self) -> dict[str, str]:
        """As a browser that has signed in."""
        cookies = f"kith_session={self.session}; kith_csrf={CSRF}"
        return {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookies}


def writers(port: int, authority: dict[str, Any]) -> list[Writer]:
    """Everybody who writes in this authority."""
    return [Writer(port, one["session"], one["person"], authority["named"]) for one in authority["writers"]]


def save_until_told(writer: Writer, number: int, told: Told, *, giving_up: Callable[[], bool]) -> None:
    """Press Save on one note again and again until Kith says it is saved, as a person would after a fault."""
    note = uuid7()
    while not giving_up():
        began = time.monotonic()
        with suppress(OSError, HTTPException):
            status, page = writer.save(note, number)
            if status == SAVED:
                told.saved.add(note)
                told.slowest = max(told.slowest, time.monotonic() - began)
                return
            if status != NOT_NOW:
                told.surprises.append(f"{status}: {page[:300]}")
                return
        told.interruptions += 1
        time.sleep(PAUSE)


class Crowd:
    """Several writers at once, sharing out the numbers of notes still to write."""

    def __init__(self, team: list[Writer], notes: int) -> None:
        self.told = Told()
        self._numbers: Iterator[int] = iter(itertools.islice(itertools.count(1), notes))
        self._lock, self._over = threading.Lock(), threading.Event()
        self._threads = [threading.Thread(target=self._write, args=(one,), daemon=True) for one in team]

    def __enter__(self) -> "Crowd":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *failed: object) -> None:
        if failed[0] is not None:
            self._over.set()
        for thread in self._threads:
            thread.join(120)

    def wait_for(self, saved: int) -> None:
        """Until so many notes are saved, or nobody writes any more."""
        while len(self.told.saved) < saved and any(thread.is_alive() for thread in self._threads):
            time.sleep(0.002)

    def _write(self, writer: Writer) -> None:
        while (number := self._next()) is not None:
            save_until_told(writer, number, self.told, giving_up=self._over.is_set)

    def _next(self) -> int | None:
        with self._lock:
            return next(self._numbers, None)
