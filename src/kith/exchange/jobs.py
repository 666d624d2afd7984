"""What every import can do: read a file whole, give its rows, sort them by what is there, prepare and store them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from kith.exchange.terms import Remark, What


@dataclass
class Sorted:
    """A batch after looking at what Kith already holds: rows that are new, how many were there, and remarks."""

    new: list[Any] = field(default_factory=list)
    already: int = 0
    remarks: list[Remark] = field(default_factory=list)


class Job(Protocol):
    """One outside format."""

    what: What

    def check(self) -> int | None:
        """Read the whole file once, before anything is written; how many rows it has, if that is known.

        Raises `ImportRefused` when the file is broken anywhere.
        """

    def rows(self) -> Iterator[Any]:
        """Each row as the format's own type with a `size` in characters, or a `Remark`, in the file's order."""

    def sort(self, rows: Sequence[Any]) -> Sorted:
        """Which of these rows are new (looks into the database, changes nothing)."""

    def prepare(self, rows: list[Any]) -> Any:
        """What takes thought but no database, done in another thread while the batch before is being stored."""

    def counts(self, prepared: Any) -> dict[str, int]:
        """How many rows a prepared batch has (`new`), and what else it makes."""

    def store(self, prepared: Any, *, at: datetime) -> list[str]:
        """Store a batch, inside an open act; the outside keys of its rows, for the audit's commitment."""

    def finish(self, *, at: datetime) -> dict[str, int]:
        """What follows when every row is in; counts of what came of it."""
