"""The words that names are made of, and the one-letter slips they are written with.

A deletes-1 index over words, not names: every word is kept under each of its one-letter-shorter forms, so a
slip is found by
looking up the forms of what was written. Distance is optimal string alignment: one letter added, dropped,
changed, or two
neighbours swapped (ANALYSIS section 1).
"""

from __future__ import annotations

from array import array
from pathlib import Path

from kith.encounters.spotting.keeping import Drawers
from kith.encounters.spotting.ordinary import ORDINARY

SHORTEST = 4
"""The fewest letters of a word that is ever corrected: among shorter words nearly everything is one letter apart."""

LONGEST_WORD = 40
"""The most letters of a word that is ever corrected."""

_REMEMBERED = 20_000
_PERHAPS = 1 << 21
WELL_KNOWN: frozenset[str] = frozenset(Path(__file__).with_name("given.txt").read_text(encoding="ascii").split())
"""Everyday first and family names of these islands: "Sarah" was meant when "Sarah" was written, even if we
only know a Sara."""


def shorter_by_one(word: str) -> set[str]:
    """Every form of the word with one letter left out: `shorter_by_one("park")` is {"ark", "prk", "pak", "par"}."""
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def one_slip_apart(one: str, other: str) -> bool:
    """Whether two different words are one typing slip apart: `one_slip_apart("tannery", "tanneyr")` is True."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1 or one == other:
        return False
    at = 0
    while at < len(one) and one[at] == other[at]:
        at += 1
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    if one[at + 1 :] == other[at + 1 :]:
        return True
    return one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]


class Vocabulary:
    """Counted words with their slips. `_perhaps` marks which forms may be kept, so that most look-ups end at
    once (a mark
    left by a word since unlearned costs a look-up, no more). `counts` may be read directly: a word is known
    when it is a key."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self._words: list[str] = []
        self._free = array("I")
        self._slips = Drawers()
        self._perhaps = bytearray(_PERHAPS)
        self._remembered: dict[str, tuple[str, ...]] = {}

    def learn(self, word: str, *, shared: bool = True) -> None:
        """Count one more use of the word; the first use makes its slips findable."""
        seen = self.counts.get(word, 0)
        self.counts[word] = seen + 1
        if seen or not SHORTEST <= len(word) <= LONGEST_WORD or not word.isalpha():
            return
        number = self._number_for(word)
        for form in shorter_by_one(word) | {word}:
            self._slips.put(form, number, shared=shared)
            self._perhaps[hash(form) >> 40 & _PERHAPS - 1] = 1
        self._remembered = {}

    def unlearn(self, word: str) -> None:
        """Count one use less; the last one makes the word unknown."""
        left = self.counts.get(word, 0) - 1
        if left > 0:
            self.counts[word] = left
            return
        self.counts.pop(word, None)
        for number in self._slips.get(word):
            if self._words[number] == word:
                for form in shorter_by_one(word) | {word}:
                    self._slips.take(form, number)
                self._words[number] = ""
                self._free.append(number)
        self._remembered = {}

    def _number_for(self, word: str) -> int:
        if self._free:
            number = self._free.pop()
            self._words[number] = word
            return number
        self._words.append(word)
        return len(self._words) - 1

    def is_strange(self, word: str) -> bool:
        """Whether a written word is neither known, nor everyday English, nor a well-known name, nor too short
        to correct."""
        return (
            SHORTEST <= len(word) <= LONGEST_WORD and word not in self.counts and word not in ORDINARY
            and word not in WELL_KNOWN and word.isalpha()
        )  # fmt: skip

    def meant_by(self, word: str) -> tuple[str, ...]:
        """The known words one slip away from a strange one, in alphabetical order; () for none."""
        remembered = self._remembered
        known = remembered.get(word)
        if known is None:
            known = self._look_up(word)
            if len(remembered) >= _REMEMBERED:
                self._remembered = remembered = {}
            remembered[word] = known
        return known

    def _look_up(self, word: str) -> tuple[str, ...]:
        perhaps, words, numbers = self._perhaps, self._words, set()
        for form in (word, *shorter_by_one(word)):
            if perhaps[hash(form) >> 40 & _PERHAPS - 1]:
                numbers.update(self._slips.get(form))
        return tuple(sorted({words[number] for number in numbers if one_slip_apart(words[number], word)}))
