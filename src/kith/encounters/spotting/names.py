"""The words of spotting: a name Kith knows, a mention found in a note, and what is already known about the note."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

PEOPLE = frozenset({
    "person", "adult_of_concern", "adult", "young_person", "child", "family", "parent", "carer",
    "guardian", "worker", "practitioner", "professional", "friend",
})  # fmt: skip
SEVERAL = "several"
"""The kind of a mention whose candidates are of different kinds."""


class Name(NamedTuple):
    """Something the authority knows by name (ANALYSIS section 1).

    `id` is the record's own key; `kind` is any word ("place", "vehicle", "adult_of_concern"). Only the kinds
    in `PEOPLE`
    are read as given name and family name. `aliases` are whole other names, never parts of one.
    """

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    plate: str | None = None
    phone: str | None = None
    handle: str | None = None


class Mention(NamedTuple):
    """A stretch of a note that may name something known. It is an offer: a person confirms it.

    `start` and `end` count code points; `surface` is `text[start:end]`. `id` is set only when the note says
    which record it
    is; otherwise `candidates` holds every record it may be (it also holds the one when `id` is set). A shared
    first name
    too common to choose from (more than `CROWD` people) lists none and says so. `why` is a sentence for the worker.
    """

    start: int
    end: int
    surface: str
    id: str | None
    kind: str
    candidates: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Confirmed:
    """An earlier use of some words that a worker confirmed: which record it was, and on which day."""

    id: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known before reading a note.

    `confirmed`: words used before, in any case -> what they stood for. `about`: ids already linked to this note.
    `may_see`: answers whether the viewer may see a record; a record they may not see does not exist for `spot`.
    """

    confirmed: Mapping[str, Confirmed] = field(default_factory=dict)
    about: frozenset[str] = frozenset()
    may_see: Callable[[str], bool] | None = None


CROWD = 40
"""The most people one first name or family name is offered for; beyond it a choice helps nobody."""
