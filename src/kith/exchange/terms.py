"""The words of an import, and how much of a file is read at once. Plain Python."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class What(StrEnum):
    """What a file brings."""

    PLACES = "places"
    CHILDREN = "children"
    NOTES = "notes"


WHAT_WORDS = {What.PLACES: "Places", What.CHILDREN: "Young people", What.NOTES: "Notes"}


class State(StrEnum):
    """How far an import has come."""

    UNDER_WAY = "under_way"
    DONE = "done"


STATE_WORDS = {State.UNDER_WAY: "Under way, or stopped before its end", State.DONE: "Done"}


class Outcome(StrEnum):
    """What is said about one row."""

    REJECTED = "rejected"
    WARNING = "warning"
    DIFFERS = "differs"


class Where(NamedTuple):
    """Where a row stands: the line of the file it begins on, and which row it is, both counted from 1."""

    line: int
    row: int

    def __str__(self) -> str:
        """The line and the row, in words."""
        return f"line {self.line}, row {self.row}"


class Remark(NamedTuple):
    """Something to say about one row, for whoever mends the file."""

    where: Where
    outcome: Outcome
    reason: str


@dataclass
class Tally:
    """How many rows came to what. `more` counts what else an import makes, by its plural name."""

    new: int = 0
    already: int = 0
    differs: int = 0
    rejected: int = 0
    warnings: int = 0
    more: dict[str, int] = field(default_factory=dict)

    def add_more(self, **counts: int) -> None:
        """Count what else was made; an underscore in a name is a space."""
        for name, count in counts.items():
            words = name.replace("_", " ")
            self.more[words] = self.more.get(words, 0) + count


BATCH_ROWS = 4_000
BATCH_CHARACTERS = 8_000_000
LONGEST_LINE = 1_000_000
LONGEST_FEATURE = 16_000_000
MOST_COLUMNS = 500
MOST_CHARACTERS = 200_000
MOST_UNPACKED = 400_000_000
MOST_STRETCHED = 150
NOT_NAMES = frozenset(
    {"", "-", "?", "n/a", "na", "nil", "none", "null", "unknown", "unnamed", "not known", "no name", "tbc"}
)
NAME_NOT_KNOWN = "Name not yet known"
