"""The words of the wording checker: levels, pairs, prompts and local edits (PRACTICE section 7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]


class Level(StrEnum):
    """How strongly another wording is offered. None of them stops anybody saving."""

    REWRITE = "rewrite"
    CONSIDER = "consider"
    CHECK_MEANING = "check_meaning"


LEVEL_LABELS = {
    Level.REWRITE: "Another way to say this",
    Level.CONSIDER: "Something to consider",
    Level.CHECK_MEANING: "Is this what you mean?",
}

STRENGTH = {Level.REWRITE: 3, Level.CONSIDER: 2, Level.CHECK_MEANING: 1}


GAP = "…"
ADVICE = ("ask ", "describe ", "leave ", "put ", "say ")


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of the word list: what to notice, why, and what might be said instead.

    `avoid` is the row as people talk about it; `phrases` and `unless` are written in the notation of
    `kith.language.notation`. A match that touches an `unless` phrase is an ordinary use and stays quiet.
    """

    code: str
    avoid: str
    level: Level
    why: str
    offers: tuple[str, ...]
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """A word list for one language: its pairs, its named word groups, and the proper names it never questions."""

    language: str
    pairs: tuple[Pair, ...]
    groups: tuple[tuple[str, str], ...] = ()
    proper_names: tuple[str, ...] = ()
    speech: str = ""
    draft: bool = False


@dataclass(frozen=True, slots=True)
class LocalPack:
    """What one authority adds to or silences in a pack, under a version it can name."""

    version: str
    add: tuple[Pair, ...] = ()
    silence_pairs: frozenset[str] = frozenset()
    silence_phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prompt:
    """One place in a text where another wording is offered; `start` and `end` count code points."""

    start: int
    end: int
    surface: str
    level: Level
    why: str
    offers: tuple[str, ...]
    code: str = ""

    @property
    def level_label(self) -> str:
        """The level as the writer reads it."""
        return LEVEL_LABELS[self.level]

    @property
    def key(self) -> str:
        """What a page remembers, while it is open, when the writer keeps these words."""
        return " ".join(self.surface.casefold().split())

    def as_record(self) -> dict[str, object]:
        """The prompt as `kith wording` writes it: start, end, surface, level, why, offers."""
        return {
            "start": self.start,
            "end": self.end,
            "surface": self.surface,
            "level": self.level.value,
            "why": self.why,
            "offers": list(self.offers),
        }


def is_advice(offer: str) -> bool:
    """Whether an offer says what to do, so that it cannot stand in a text as it is.

    >>> is_advice("describe what happened"), is_advice("describes being hurt")
    (True, False)
    """
    return offer.startswith(ADVICE)


def touches(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span shares at least one code point with any of the others.

    >>> touches((3, 5), [(0, 3), (5, 9)])
    False
    """
    return any(span[0] < end and start < span[1] for start, end in others)
