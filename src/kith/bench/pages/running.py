"""Runs the whole benchmark: each authority in processes of its own, one after another, then everybody at once."""

import math
from collections.abc import Iterator, Sequence
from typing import Any

from kith.bench.pages import terms
from kith.bench.pages.authorities import Authority, authorities
from kith.bench.pages.mixed import mixed
from kith.bench.pages.terms import Timed

RUNS, QUICK_RUNS = 100, 30
SECONDS, QUICK_SECONDS = 20, 5


def run(*, quick: bool = False, sizes: Sequence[str] = (), fresh: bool = False) -> list[dict[str, Any]]:
    """Measure every page at every size, then the mixed load at the largest; rows in the order they are read.

    `sizes` are of `terms.SIZES`. Authorities made before are used again unless `fresh`: a million notes take minutes.
    """
    chosen = tuple(sizes) or (terms.QUICK if quick else terms.USUAL)
    everywhere = authorities(tuple(sorted(chosen, key=terms.SIZES.__getitem__)))
    found: dict[str, list[Timed]] = {}
    for authority in everywhere:
        authority.ready(fresh=fresh)
        authority.ask("make", str(terms.SIZES[authority.size]))
        for one in _timed(authority, QUICK_RUNS if quick else RUNS):
            found.setdefault(one.page, []).append(one)
    rows = [row for at_sizes in found.values() for row in of_page(at_sizes)]
    return [*rows, *mixed(everywhere[-1], seconds=QUICK_SECONDS if quick else SECONDS)]


def _timed(authority: Authority, runs: int) -> list[Timed]:
    return [Timed(**one) for one in authority.ask("time", str(terms.SIZES[authority.size]), str(runs))]


def of_page(at_sizes: list[Timed]) -> Iterator[dict[str, Any]]:
    """One page's rows: time, queries, growth from the size before the largest, and its own share of the work."""
    last = at_sizes[-1]
    sizes = {"page": last.page, "notes": last.notes, "runs": last.runs}
    most = terms.MOST_SAVING_MS if last.saving else terms.MOST_MS
    p50s = {str(one.notes): round(one.p50, 1) for one in at_sizes}
    yield row(f"{last.page}: p95 in ms", last.p95, goal=most, met=last.p95 <= most, p50=p50s, **sizes)
    counts = {one.queries for one in at_sizes}
    yield row(f"{last.page}: queries", last.queries, goal=at_sizes[0].queries, met=len(counts) == 1, **sizes)
    if len(at_sizes) > 1:
        least = terms.GROWTH_OF_LISTS if last.rows_over_everything else terms.GROWTH
        grown = growth(at_sizes[-2], last)
        yield row(f"{last.page}: growth exponent", grown, goal=least, met=grown <= least, **sizes)
    above = last.cpu - last.bare
    goal = terms.MOST_CPU_ABOVE_DRIVER_MS
    yield {
        **row(f"{last.page}: CPU in ms above bare driver", above, goal=goal, met=above <= goal, **sizes),
        "cpu": last.cpu,
        "reference": last.bare,
        "ratio": last.cpu / last.bare,
    }


def growth(smaller: Timed, larger: Timed) -> float:
    """The exponent with which a page's middle time grows with the notes: 0 not at all, 1 as they do."""
    return math.log10(larger.p50 / smaller.p50) / math.log10(larger.notes / smaller.notes)


def row(name: str, ours: float, *, goal: float, met: bool, **more: Any) -> dict[str, Any]:
    """One measurement against its goal."""
    return {"name": name, "ours": ours, "reference": None, "ratio": None, "goal": goal, "met": met, **more}
