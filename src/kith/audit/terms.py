"""The words of the audit."""

from dataclasses import dataclass
from enum import StrEnum

FIRST = b"\0" * 32


class Outcome(StrEnum):
    """What came of it."""

    DONE = "done"
    OPENED = "opened"
    REFUSED = "refused"


@dataclass(frozen=True)
class Happening:
    """One thing that somebody did or opened; ids and words only, never what a record says.

    `at` is an aware ISO 8601 time; ids are strings or ""; `facts` are short words (counts, field names).
    """

    verb: str
    outcome: str
    at: str
    actor: str = ""
    session: str = ""
    relation: str = ""
    why: str = ""
    about: str = ""
    person: str = ""
    facts: str = ""
    digest: str = ""
