"""Everybody at once: the biggest authority served for real, fifty workers reading and writing at a fixed rate."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

import psutil

from kith.bench.pages import terms
from kith.bench.pages.authorities import Authority
from kith.foreseen import Foreseen

THREADS = 64
WARM_UP_RATE, WARM_UP = 20, 200
SAVES = 640
RATES = (40, 60, 80, 100, 120, 160, 200)


@dataclass(frozen=True)
class Served:
    """A `kith serve` on one authority: its port, and its processes, so that what they cost can be told."""

    authority: Authority
    port: int
    pid: int

    def cpu(self) -> tuple[float, float]:
        """CPU seconds used so far by Kith's processes, and by the database's (0.0 when it is a server elsewhere)."""
        kith = psutil.Process(self.pid)
        ours = [kith, *kith.children(recursive=True)]
        return sum(map(_seconds, ours)), sum(map(_seconds, self._database()))

    def _database(self) -> Iterator[psutil.Process]:
        for process in psutil.process_iter():
            with suppress(psutil.Error, OSError):
                if process.name().startswith("postgres") and process.cwd().startswith(str(self.authority.folder)):
                    yield process

    def generate(self, **wanted: Any) -> dict[str, Any]:
        """Run the load generator in its own process; adds CPU milliseconds a request of each side."""
        before = self.cpu()
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-m", "kith.bench.pages.generating"], input=json.dumps({**wanted, "port": self.port}),
            stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
        told: dict[str, Any] = json.loads(done.stdout)
        used = [after - earlier for after, earlier in zip(self.cpu(), before, strict=True)]
        names = ("kith_cpu_ms", "database_cpu_ms", "generator_cpu_ms")
        asked = max(1, len(told["seconds"]))
        return told | {name: spent * 1000 / asked for name, spent in zip(names, [*used, told["cpu"]], strict=True)}


def _seconds(process: psutil.Process) -> float:
    with suppress(psutil.Error):
        times = process.cpu_times()
        return float(times.user + times.system)
    return 0.0


def mixed(authority: Authority, *, seconds: int) -> list[dict[str, Any]]:
    """Rows: p95 at each rate until one no longer holds, the highest that held, and sixteen writers at once."""
    requests = authority.ask("sign-in", str(terms.WORKERS_SIGNED_IN))
    with served(authority) as kith:
        asked: dict[str, Any] = {"requests": requests, "threads": THREADS, "writes": terms.WRITES}
        kith.generate(**asked, rate=WARM_UP_RATE, total=WARM_UP)
        held, rows = 0, []
        for rate in RATES:
            rows.append(at_rate(rate, kith.generate(**asked, rate=rate, total=rate * seconds), authority.size))
            if not rows[-1]["held"]:
                break
            held = rate
        return [*rows, most(held, authority.size), at_once(kith, requests)]


def at_rate(rate: int, told: dict[str, Any], size: str) -> dict[str, Any]:
    """One rate: p95 in milliseconds from the moment each request was meant to leave."""
    p50, p95, p99 = (terms.middle(told["seconds"], share) * 1000 for share in (0.5, 0.95, 0.99))
    held = p95 <= terms.MOST_MIXED_MS and not told["errors"]
    judged = rate == terms.RATE
    return {
        "name": f"p95 in ms at {rate} requests a second", "ours": p95, "reference": None, "ratio": None,
        "goal": terms.MOST_MIXED_MS if judged else None, "met": held if judged else None,
        "held": held, "p50": p50, "p99": p99, **_told(told), "size": size,
    }  # fmt: skip


def most(held: int, size: str) -> dict[str, Any]:
    """The highest rate that held."""
    return {
        "name": "most requests a second that hold", "ours": held, "reference": None, "ratio": None,
        "goal": terms.RATE, "met": held >= terms.RATE, "size": size,
    }  # fmt: skip


def at_once(kith: Served, requests: list[dict[str, str]]) -> dict[str, Any]:
    """Sixteen writers who each press Save again as soon as they are answered."""
    saves = [one for one in requests if one["body"]]
    told = kith.generate(requests=saves, writes=1.0, rate=0, total=SAVES, threads=terms.WRITERS_AT_ONCE)
    slowest = max(told["seconds"], default=0.0)
    return {
        "name": "slowest save in seconds, sixteen writers at once", "ours": slowest, "reference": None, "ratio": None,
        "goal": terms.MOST_WRITING_S, "met": slowest < terms.MOST_WRITING_S and not told["errors"],
        "saves_a_second": len(told["seconds"]) / told["lasted"], **_told(told), "size": kith.authority.size,
    }  # fmt: skip


def _told(told: dict[str, Any]) -> dict[str, Any]:
    costs = {name: value for name, value in told.items() if name.endswith("_cpu_ms")}
    return {"errors": told["errors"], "requests": len(told["seconds"]), "statuses": told["statuses"], **costs}


@contextmanager
def served(authority: Authority) -> Iterator[Served]:
    """`kith serve` on this authority for as long as the block runs."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "kith", "serve", "--port", str(port)],
        env=authority.environment(), stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        if not any(line.startswith("Kith is at") for line in process.stdout):
            raise Foreseen("kith serve did not start; the lines above say why.")
        yield Served(authority, port, process.pid)
    finally:
        process.terminate()
        process.wait(60)
