"""The pages benchmark as it is read: one line for each page, then the mixed load."""

from collections.abc import Iterable
from typing import Any

HEAD = ("page", "queries", "p50, ms at each size", "p95, ms", "growth", "CPU, ms", "driver alone, ms", "goals")
MIXED_HEAD = ("mixed load", "figure", "p50, ms", "p99, ms", "errors", "goal", "met")


def table(rows: Iterable[dict[str, Any]]) -> list[str]:
    """The lines of Markdown for these rows."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    others = []
    for one in rows:
        if "page" in one:
            found.setdefault(one["page"], {})[one["name"].removeprefix(f"{one['page']}: ")] = one
        else:
            others.append(one)
    lines = [_line(HEAD), _line(["---"] * len(HEAD)), *(_line(_page(page, parts)) for page, parts in found.items())]
    if others:
        lines += ["", _line(MIXED_HEAD), _line(["---"] * len(MIXED_HEAD)), *(_line(_mixed(one)) for one in others)]
    return lines


def _page(page: str, parts: dict[str, dict[str, Any]]) -> list[str]:
    time, queries, cpu = parts["p95 in ms"], parts["queries"], parts["CPU in ms above bare driver"]
    grown = parts.get("growth exponent")
    missed = [name for name, one in parts.items() if not one["met"]]
    sizes = " / ".join(f"{value:.1f} ({int(notes):,})" for notes, value in time["p50"].items())
    return [
        page, str(queries["ours"]), sizes, f"{time['ours']:.1f}", f"{grown['ours']:.2f}" if grown else "",
        f"{cpu['cpu']:.1f}", f"{cpu['reference']:.1f}", "missed: " + ", ".join(missed) if missed else "all met",
    ]  # fmt: skip


def _mixed(one: dict[str, Any]) -> list[str]:
    p50, p99 = (f"{one[name]:.0f}" if name in one else "" for name in ("p50", "p99"))
    met = {True: "yes", False: "no", None: ""}[one["met"]]
    return [one["name"], f"{one['ours']:.3g}", p50, p99, str(one.get("errors", "")), str(one["goal"] or ""), met]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
