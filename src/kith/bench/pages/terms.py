"""Sizes, goals and what is told between the processes of this benchmark. Plain Python."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

SIZES = {"1k": 1_000, "10k": 10_000, "100k": 100_000, "1m": 1_000_000}
USUAL = ("10k", "100k", "1m")
QUICK = ("1k", "10k")
NOTES_OF_A_YOUNG_PERSON, NOTES_OF_A_CONTEXT = 50, 200
SEED = 1884

MOST_MS = 100.0
MOST_SAVING_MS = 50.0
MOST_CPU_ABOVE_DRIVER_MS = 20.0
GROWTH, GROWTH_OF_LISTS = 0.25, 0.5

RATE, MOST_MIXED_MS = 80, 250.0
WRITES = 0.1
WORKERS_SIGNED_IN = 50
WRITERS_AT_ONCE, MOST_WRITING_S = 16, 1.0


@dataclass(frozen=True)
class Page:
    """One page as somebody asks for it; `typed` makes what is posted, anew each time."""

    name: str
    session: str
    path: str
    typed: Callable[[], dict[str, Any]] | None = None
    rows_over_everything: bool = False
    saving: bool = False
    fragment: bool = False


@dataclass(frozen=True)
class Timed:
    """One page of one authority: milliseconds and queries."""

    page: str
    notes: int
    runs: int
    p50: float
    p95: float
    cpu: float
    bare: float
    queries: int
    rows_over_everything: bool = False
    saving: bool = False


@dataclass(frozen=True)
class Request:
    """One request of the mixed load: as whom, and what; a write has a body with a place for a new id."""

    session: str
    path: str
    body: str = ""


@dataclass
class Answered:
    """What the mixed load was answered: seconds from the moment each request was meant to leave."""

    seconds: list[float] = field(default_factory=list)
    errors: int = 0
    lasted: float = 0.0
    cpu: float = 0.0


def middle(values: list[float], share: float = 0.5) -> float:
    """The value below which this share of the values lies (nearest rank); 0.0 of nothing.

    >>> middle([3.0, 1.0, 2.0]), middle([1.0, 2.0, 3.0, 4.0], 0.95)
    (2.0, 4.0)
    """
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))] if ranked else 0.0
