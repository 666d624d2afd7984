"""`docs/benchmarks.md`: the last figures of each benchmark, with the machine and the day, one section each."""

import os
import platform
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

import psutil

from kith.bench.terms import BENCHES, Bench
from kith.database import installation

PAGE = Path("docs") / "benchmarks.md"
TOP = (
    "# Benchmarks",
    "",
    "The last figures, as `kith bench NAME --write` measured them on the machine named in each section. Goals are the",
    "project's own. Written by the command: run it again rather than changing a figure here.",
    "",
)
HEAD = ("what", "ours", "reference", "ratio", "goal", "met", "sizes")
PLAIN = {"name", "ours", "reference", "ratio", "goal", "met"}


def write(
    page: Path,
    bench: Bench,
    rows: Sequence[dict[str, Any]],
    *,
    table: Callable[[Any], list[str]] | None,
    on: date,
    busy: float,
    paces: Sequence[float],
) -> None:
    """Rewrite one benchmark's section of the page; the other sections stay as they are.

    `table` makes the rows' lines (one a row when None); `busy` is the load average before the benchmark began, `paces` are
    what `pace` said before it and after it.
    """
    page.parent.mkdir(parents=True, exist_ok=True)
    sections = _sections(page.read_text(encoding="utf-8")) if page.exists() else {}
    sections[bench.name] = "\n".join(
        [f"## {bench.name}", "", bench.shows, "", *machine(on, busy, paces), "", *(table or plain_table)(rows), ""]
    )
    wanted = [sections[one.name] for one in BENCHES if one.name in sections]
    draft = page.with_suffix(".new")
    draft.write_text("\n".join([*TOP, *wanted]), encoding="utf-8")
    draft.replace(page)


def _sections(text: str) -> dict[str, str]:
    """The page's sections by name, each from its heading to its last line."""
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)[1:]
    return {name: f"## {name}{body.rstrip()}\n" for name, body in zip(parts[::2], parts[1::2], strict=True)}


def pace() -> float:
    """Milliseconds that a million steps of a plain loop take now: lent machines are fast at one hour and slow at the next."""
    began, total = perf_counter(), 0
    for step in range(1_000_000):
        total += step
    return (perf_counter() - began) * 1000


def machine(on: date, busy: float, paces: Sequence[float]) -> list[str]:
    """Lines of a table that say where and when this was measured."""
    facts = {
        "cores": os.cpu_count(),
        "memory": f"{psutil.virtual_memory().total / 2**30:.0f} GiB",
        "Python": platform.python_version(),
        "PostgreSQL": _postgresql(),
        "measured on": on.isoformat(),
        "others busy before it began (load average)": f"{busy:.1f}",
        "ms for a million steps of a plain loop, before and after": " / ".join(f"{one:.0f}" for one in paces),
    }
    return [_line(facts), _line("---" for _ in facts), _line(facts.values())]


def _postgresql() -> str:
    done = installation.run("postgres", "--version", user=installation.RunAs(), folder=Path.cwd())
    return done.stdout.strip().rpartition(" ")[2] or "not known"


def plain_table(rows: Iterable[dict[str, Any]]) -> list[str]:
    """One line for each measurement."""
    return [_line(HEAD), _line("---" for _ in HEAD), *(_line(_cells(row)) for row in rows)]


def _cells(row: dict[str, Any]) -> list[str]:
    met = {True: "yes", False: "no", None: ""}[row["met"]]
    sizes = ", ".join(f"{name} {_short(value)}" for name, value in row.items() if name not in PLAIN)
    return [row["name"], *(_short(row[name]) for name in ("ours", "reference", "ratio", "goal")), met, sizes]


def _short(value: Any) -> str:
    """A figure with the digits that mean something.

    >>> _short(1234567), _short(0.123456), _short(None), _short(12345.6)
    ('1,234,567', '0.123', '', '12,346')
    """
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return "" if value is None else str(value)


def _line(cells: Iterable[Any]) -> str:
    return f"| {' | '.join(map(str, cells))} |"
