"""A made-up town for benchmarks: names and notes without end, the same for the same seed."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kith.encounters.spotting import Name
from kith.encounters.spotting.ordinary import ORDINARY
from kith.encounters.spotting.vocabulary import one_slip_apart

SEED = 2020
LETTERS = "abcdefghijklmnopqrstuvwxyz"
OPENINGS = [
    "b",
    "br",
    "c",
    "ch",
    "cl",
    "d",
    "dr",
    "f",
    "fr",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "qu",
    "r",
    "s",
    "sh",
    "st",
    "t",
    "th",
    "tr",
    "v",
    "w",
    "y",
    "z",
]
MIDDLES = ["a", "e", "i", "o", "u", "ai", "ea", "ee", "oo", "ou"]
CLOSINGS = ["b", "d", "ck", "l", "ll", "m", "n", "nd", "ng", "r", "rd", "rn", "s", "st", "t", "th", "x"]
PLACES = [
    "Park",
    "Street",
    "Road",
    "Avenue",
    "Lane",
    "Court",
    "Square",
    "Gardens",
    "Primary School",
    "High School",
    "Bus Station",
    "Leisure Centre",
    "Library",
    "Skate Park",
    "Arcade",
]
GROUPS = [
    "Youth Club",
    "Football Club",
    "Community Trust",
    "Boxing Gym",
    "Taxis",
    "Surgery",
    "Kebab House",
    "Housing Association",
]
SENTENCES = (
    "We cycled along the canal and stopped for chips because it had started to rain.",
    "He was quiet at first but talked more once we were moving.",
    "School has been better this week, though he finds the afternoons long and would rather be outside.",
    "She said the best part of her day is the walk home with her cousin.",
    "We agreed what I would write down and who would read it.",
    "His mum called on 14 March and asked if we could meet earlier next time.",
    "They laughed about the film and then asked me what I thought of it.",
    "I will ring on Tuesday at 4.30 to see how the meeting with his teacher went.",
    "He doesn't feel safe there after dark and usually takes the long way round with friends.",
)  # fmt: skip
PLANTED = (
    "He told me he often goes to {} after school.",
    "We rode past {} and he pointed out where people sit.",
    "She mentioned {} twice and said it matters to her.",
    "I asked about {}, and he said he would think about it.",
)
ABOUT_PEOPLE = (
    "He said {} was waiting near the shops.",
    "She told me that {} had given her a lift.",
    "We talked about {}, who he met last summer.",
)


@dataclass(frozen=True)
class Planted:
    """A note with one thing planted: where it stands, and the record it names (None for a person nobody knows)."""

    text: str
    start: int
    end: int
    id: str | None


class Town:
    """Made-up names without end, the same for the same seed. `folder` may hold given names with their frequencies."""

    def __init__(self, seed: int = SEED, folder: Path | None = None) -> None:
        self.random = random.Random(seed)  # noqa: S311 (made-up data)
        self.given, self.given_weights = _given(folder) or self._words(4_000, 1)
        self.family, self.family_weights = self._words(60_000, 2)
        self.stems, self.stem_weights = self._words(40_000, 2)

    def _words(self, count: int, least: int) -> tuple[list[str], list[float]]:
        words: dict[str, None] = {}
        while len(words) < count:
            pieces = self.random.choice((least, 2, 3))
            word = "".join(map(self._syllable, range(pieces)))
            if word not in ORDINARY:
                words[word.capitalize()] = None
        total, weights = 0.0, []
        for rank in range(count):
            total += 1 / (rank + 20)
            weights.append(total)
        return list(words), weights

    def _syllable(self, _at: int) -> str:
        pick = self.random.choice
        return pick(OPENINGS) + pick(MIDDLES) + (pick(CLOSINGS) if self.random.random() < 0.6 else "")

    def _one(self, words: list[str], weights: list[float]) -> str:
        return self.random.choices(words, cum_weights=weights)[0]

    def person(self) -> str:
        """A given name and a family name."""
        return f"{self._one(self.given, self.given_weights)} {self._one(self.family, self.family_weights)}"

    def name(self, number: int) -> Name:
        """One record: six in ten people, the rest places, organisations and vehicles."""
        share = number % 20
        if share < 12:
            return Name(f"n{number}", "adult_of_concern", self.person())
        stem = self._one(self.stems, self.stem_weights)
        if share < 17:
            return Name(f"n{number}", "place", f"{stem} {self.random.choice(PLACES)}")
        if share < 19:
            return Name(f"n{number}", "organisation", f"{stem} {self.random.choice(GROUPS)}")
        return Name(
            f"n{number}", "vehicle", f"{stem} {self._one(self.family, self.family_weights)} van", plate=self._plate()
        )

    def _plate(self) -> str:
        pick = self.random.choice
        digits = f"{self.random.randint(2, 73):02}"
        letters = "".join(pick(LETTERS) for _ in range(5)).upper()
        return f"{letters[:2]}{digits} {letters[2:]}"

    def names(self, count: int) -> Iterator[Name]:
        """The first `count` records."""
        return map(self.name, range(count))

    def slip(self, written: str) -> str:
        """The name with one typing slip in a word of four letters or more."""
        words = written.split(" ")
        at = self.random.choice([place for place, word in enumerate(words) if len(word) >= 4])
        while True:
            slipped = self._slipped(words[at])
            if one_slip_apart(slipped.lower(), words[at].lower()):
                return " ".join([*words[:at], slipped, *words[at + 1 :]])

    def _slipped(self, word: str) -> str:
        at, how = self.random.randrange(1, len(word)), self.random.randrange(4)
        new = self.random.choice(LETTERS)
        if how == 3:
            return word[: at - 1] + word[at - 1 : at + 1][::-1].lower().capitalize() + word[at + 1 :] if at == 1 else (
                word[: at - 1] + word[at - 1 : at + 1][::-1] + word[at + 1 :])  # fmt: skip
        return word[:at] + ("" if how == 0 else new) + word[at + (how != 1) :]

    def note(
        self, surface: str, key: str | None, templates: tuple[str, ...] = PLANTED, *, length: int = 500
    ) -> Planted:
        """A note of about `length` characters with the surface planted in it."""
        before = [self.random.choice(SENTENCES) for _ in range(length // 180)]
        after = [self.random.choice(SENTENCES) for _ in range(length // 180)]
        template = self.random.choice(templates)
        start = sum(len(one) + 1 for one in before) + template.index("{}")
        return Planted(" ".join([*before, template.format(surface), *after]), start, start + len(surface), key)


def _given(folder: Path | None) -> tuple[list[str], list[float]] | None:
    found = sorted(folder.glob("*forenames*.csv")) if folder else []
    if not found:
        return None
    names: list[str] = []
    weights: list[float] = []
    with found[0].open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names.append(row["name"].title())
            weights.append((weights[-1] if weights else 0.0) + float(row["n"]))
    return names, weights
