"""Everybody at once: the biggest authority served for real, fifty workers reading and writing at a fixed rate."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kith.bench.pages import terms
from kith.bench.pages.authorities import Authority
from kith.foreseen import Foreseen

THREADS = 64
WARM_UP = 200
SAVES = 640
RATES = (40, 60, 80, 100, 120, 160, 200)


def mixed(authority: Authority, *, seconds: int) -> list[dict[str, Any]]:
    """Rows: p95 at each rate until one no longer holds, the highest that held, and sixteen writers at once."""
    requests = authority.ask("sign-in", str(terms.WORKERS_SIGNED_IN))
    with served(authority) as port:
        asked = {"port": port, "requests": requests, "threads": THREADS, "writes": terms.WRITES}
        generate({**asked, "rate": 20, "total": WARM_UP})
        held, rows = 0, []
        for rate in RATES:
            rows.append(at_rate(rate, generate({**asked, "rate": rate, "total": rate * seconds}), authority.size))
            if not rows[-1]["held"]:
                break
            held = rate
        return [*rows, _most(held, authority.size), at_once(asked, requests, authority.size)]


def at_rate(rate: int, told: dict[str, Any], size: str) -> dict[str, Any]:
    """One rate: p95 in milliseconds from the moment each request was meant to leave."""
    p50, p95, p99 = (terms.middle(told["seconds"], share) * 1000 for share in (0.5, 0.95, 0.99))
    held = p95 <= terms.MOST_MIXED_MS and not told["errors"]
    return {
        "name": f"mixed load, {rate} requests a second", "ours": p95, "reference": None, "ratio": None,
        "goal": terms.MOST_MIXED_MS if rate == terms.RATE else None, "met": held if rate == terms.RATE else None, "held": held,
        "p50": p50, "p99": p99, "errors": told["errors"], "requests": len(told["seconds"]), "statuses": told["statuses"], "size": size,
    }  # fmt: skip


def _most(held: int, size: str) -> dict[str, Any]:
    return {
        "name": "mixed load, most requests a second that hold", "ours": held, "reference": None, "ratio": None,
        "goal": terms.RATE, "met": held >= terms.RATE, "size": size,
    }  # fmt: skip


def at_once(asked: dict[str, Any], requests: list[dict[str, str]], size: str) -> dict[str, Any]:
    """Sixteen writers who each press Save again as soon as they are answered."""
    saves = [one for one in requests if one["body"]]
    wanted = {"requests": saves, "writes": 1.0, "rate": 0, "total": SAVES, "threads": terms.WRITERS_AT_ONCE}
    told = generate({**asked, **wanted})
    most = max(told["seconds"], default=0.0)
    return {
        "name": "sixteen writers at once, slowest save in seconds", "ours": most, "reference": None, "ratio": None,
        "goal": terms.MOST_WRITING_S, "met": most < terms.MOST_WRITING_S and not told["errors"], "errors": told["errors"],
        "saves": len(told["seconds"]), "saves_a_second": len(told["seconds"]) / told["lasted"], "statuses": told["statuses"], "size": size,
    }  # fmt: skip


def generate(wanted: dict[str, Any]) -> dict[str, Any]:
    """Run the load generator in its own process."""
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "kith.bench.pages.generating"], input=json.dumps(wanted), stdout=subprocess.PIPE, text=True, check=True
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@contextmanager
def served(authority: Authority) -> Iterator[int]:
    """`kith serve` on this authority for as long as the block runs; yields its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "kith", "serve", "--port", str(port)], env=authority.environment(), stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        if not any(line.startswith("Kith is at") for line in process.stdout):
            raise Foreseen("kith serve did not start; the lines above say why.")
        yield port
    finally:
        process.terminate()
        process.wait(60)
