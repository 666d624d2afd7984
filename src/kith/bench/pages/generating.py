"""Asks at a fixed rate whatever the answers do, in a process of its own: `python -m kith.bench.pages.generating`.

Reads one JSON object from standard input (`port`, `rate`, `total`, `requests`, `writes`, `threads`) and prints one.
Each answer is timed from the moment its request was meant to leave, so that time spent waiting in a queue counts (open
loop). A rate of 0 means that each thread asks again as soon as it is answered, and is timed from then.
"""

import json
import random
import sys
import threading
import time
from collections import Counter
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from http.client import HTTPConnection, HTTPException
from typing import Any

from kith.bench.pages.signing import headers
from kith.bench.pages.terms import Answered
from kith.foundation.ids import uuid7

FINE = {200, 302}


@dataclass
class Asking:
    """The requests of one run, shared out to threads in the order of their moments."""

    port: int
    rate: float
    total: int
    reads: list[dict[str, str]]
    saves: list[dict[str, str]]
    writes: float
    chance: random.Random = field(default_factory=lambda: random.Random(1))  # noqa: S311 - a benchmark
    told: Answered = field(default_factory=Answered)
    statuses: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)
    sent: int = 0

    def next(self) -> tuple[float | None, dict[str, str]] | None:
        """The moment the next request is meant to leave, in seconds from the beginning, and the request."""
        with self.lock:
            if self.sent == self.total:
                return None
            number, self.sent = self.sent, self.sent + 1
            chosen = self.chance.choice(self.saves if self.chance.random() < self.writes else self.reads)
        return number / self.rate if self.rate else None, chosen

    def keep(self, status: str, seconds: float) -> None:
        """What one request was answered."""
        with self.lock:
            self.told.seconds.append(seconds)
            self.statuses[status] += 1
            self.told.errors += status not in {str(fine) for fine in FINE}


def ask(asking: Asking, began: float) -> None:
    """One thread: wait for each moment, ask, and keep how long it took since that moment."""
    connection = HTTPConnection("127.0.0.1", asking.port, timeout=60)
    while (found := asking.next()) is not None:
        moment, request = found
        meant = time.perf_counter() if moment is None else began + moment
        time.sleep(max(0.0, meant - time.perf_counter()))
        status = _send(connection, request)
        asking.keep(status, time.perf_counter() - meant)


def _send(connection: HTTPConnection, request: dict[str, str]) -> str:
    body = request["body"].replace("DRAFT", str(uuid7()))
    try:
        connection.request("POST" if body else "GET", request["path"], body or None, headers(request["session"]))
        answer = connection.getresponse()
        answer.read()
    except (OSError, HTTPException) as reason:
        with suppress(OSError):
            connection.close()
        return type(reason).__name__
    return str(answer.status)


def run(wanted: dict[str, Any]) -> dict[str, Any]:
    """Ask everything, and say what was answered."""
    requests = wanted["requests"]
    asking = Asking(
        wanted["port"], wanted["rate"], wanted["total"], [r for r in requests if not r["body"]],
        [r for r in requests if r["body"]], wanted["writes"],
    )  # fmt: skip
    began = time.perf_counter() + 0.2
    threads = [threading.Thread(target=ask, args=(asking, began)) for _ in range(wanted["threads"])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    asking.told.lasted, asking.told.cpu = time.perf_counter() - began, time.process_time()
    return {**asdict(asking.told), "statuses": dict(asking.statuses)}


if __name__ == "__main__":
    json.dump(run(json.load(sys.stdin)), sys.stdout)
