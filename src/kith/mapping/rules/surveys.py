"""How answers to a survey are counted, shown and compared, so that nobody can be picked out (PRACTICE 4.10, 8.4, V17).

Plain Python. A number of people below `LEAST_SHOWN` is hidden in a breakdown, and with it whatever else is needed so that it
cannot be worked out from what is shown.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from kith.foundation.refusals import Refused
from kith.mapping.terms.surveys import WaveState

LEAST_SHOWN = 5
LEAST_COMPARED = 20
HALF_WIDTH = 1.959963984540054  # the normal quantile of a 95% interval
LONGEST = timedelta(days=183)
OPENED_BEFORE = timedelta(days=31)
TOO_FEW_TO_COMPARE = "Too few to compare"
TOO_FEW_TO_SAY = "Too few people answered for anything of it to be added: it could tell who said what."
ENDED_FOR_NOW = "This survey has closed. Thank you for coming; the people here still want to hear what you think."


class Share(NamedTuple):
    """How many of those who had a view agreed. `answered` counts everybody who answered, `not_known` those who do not know."""

    positive: int
    answered: int
    not_known: int

    @property
    def of(self) -> int:
        """How many had a view: those who answered, without those who do not know."""
        return self.answered - self.not_known

    @property
    def percent(self) -> float | None:
        """(n4 + n5) / (n - dk), in a hundred; None when nobody had a view."""
        return 100 * self.positive / self.of if self.of else None

    @property
    def rounded(self) -> int:
        """The same in whole figures, a half rounded up; 0 when nobody had a view.

        >>> Share(5, 8, 0).rounded
        63
        """
        return (200 * self.positive + self.of) // (2 * self.of) if self.of else 0


@dataclass(frozen=True)
class Interval:
    """Where a share probably lies, from 0 to 1."""

    low: float
    high: float

    def overlaps(self, other: "Interval") -> bool:
        """Do the two have anything in common?"""
        return self.low <= other.high and other.low <= self.high


def together(shares: Iterable[Share]) -> Share:
    """Several groups' answers to one sentence as one.

    >>> together([Share(2, 4, 1), Share(1, 3, 0)])
    Share(positive=3, answered=7, not_known=1)
    """
    positive = answered = not_known = 0
    for one in shares:
        positive, answered, not_known = positive + one.positive, answered + one.answered, not_known + one.not_known
    return Share(positive, answered, not_known)


def wilson(positive: int, of: int) -> Interval:
    """Wilson's 95% interval for a share (E. B. Wilson, 1927): it never leaves 0 to 1, also for few.

    >>> [round(end, 3) for end in (wilson(8, 10).low, wilson(8, 10).high)]
    [0.49, 0.943]
    """
    if of < 1 or not 0 <= positive <= of:
        raise ValueError("An interval needs some answers, and no more that agree than there are.")
    square = HALF_WIDTH**2
    middle = (positive + square / 2) / (of + square)
    around = HALF_WIDTH / (of + square) * math.sqrt(positive * (of - positive) / of + square / 4)
    return Interval(max(0.0, middle - around), min(1.0, middle + around))


def hidden(counts: Sequence[int]) -> frozenset[int]:
    """Which places of a row of counts are hidden, so that no small one can be worked out from the rest and the total.

    Small is 1 to 4. A small count is never hidden alone: unless the small ones together leave enough open, one more is
    hidden, the first that is not small, whatever its size. Where then nothing is left but noughts, all are hidden. The
    total may be shown when it is 5 or more; that nobody can derive a hidden count, even by knowing this rule, is tested by
    trying every row there could be.

    >>> sorted(hidden([2, 9, 14]))
    [0, 1]
    """
    small = {place for place, count in enumerate(counts) if 0 < count < LEAST_SHOWN}
    if not small:
        return frozenset()
    together, several = sum(counts[place] for place in small), len(small)
    leaves_open = several > 1 and max(LEAST_SHOWN, several + 2) <= together < several * (LEAST_SHOWN - 1)
    large = [place for place, count in enumerate(counts) if count >= LEAST_SHOWN]
    found = small if leaves_open else small | set(large[:1])
    return frozenset(found) if set(large) - found else frozenset(range(len(counts)))


def hidden_in_row(counts: Sequence[int], groups_hidden: Collection[int]) -> frozenset[int]:
    """Which cells of one sentence's row are hidden, where some groups of the breakdown are hidden in every row.

    Together the hidden groups are one more count that anybody can work out, so it is looked at like the others, and first.
    """
    seen = [place for place in range(len(counts)) if place not in groups_hidden]
    rest = [sum(counts[place] for place in groups_hidden)] if groups_hidden else []
    found = hidden([*rest, *(counts[place] for place in seen)])
    return frozenset(groups_hidden) | {place for at, place in enumerate(seen, len(rest)) if at in found}


@dataclass(frozen=True)
class Change:
    """What two waves say of one sentence, beside each other; nothing but a sentence when there are too few to compare."""

    says: str
    points: int | None = None
    before: Interval | None = None
    after: Interval | None = None


def compare(before: Share, after: Share, *, answers_before: int, answers_after: int) -> Change:
    """The difference between two waves with each one's interval, or that there are too few to compare (V17).

    Too few is fewer than 20 answers in either wave, or fewer than 20 with a view on this sentence (PRACTICE 8.4).
    """
    if min(answers_before, answers_after, before.of, after.of) < LEAST_COMPARED:
        return Change(TOO_FEW_TO_COMPARE)
    was, now = wilson(before.positive, before.of), wilson(after.positive, after.of)
    points = after.rounded - before.rounded
    if points == 0:
        return Change("About the same as before", 0, was, now)
    which = "Higher" if points > 0 else "Lower"
    chance = "could be chance" if was.overlaps(now) else "more than chance would explain"
    return Change(f"{which} than before; {chance}", points, was, now)


def state(opens_on: date, closes_on: date, closed_on: date | None, today: date) -> WaveState:
    """Where a wave stands today."""
    if closed_on is not None:
        return WaveState.CLOSED
    if today < opens_on:
        return WaveState.NOT_YET
    return WaveState.OPEN if today <= closes_on else WaveState.ENDED


def check_days(opens_on: date, closes_on: date, today: date) -> None:
    """Raises `Refused` for days on which a wave cannot open or end."""
    if opens_on < today - OPENED_BEFORE:
        raise Refused("That is more than a month ago. Give the day on which people were first asked.", field="opens_on")
    if opens_on > today + LONGEST:
        raise Refused("That is more than half a year ahead. Open it nearer the day.", field="opens_on")
    if closes_on < max(opens_on, today):
        raise Refused("Its last day must not be over, nor before its first.", field="closes_on")
    if closes_on - opens_on > LONGEST:
        raise Refused("A wave is half a year at most: what people say should be of one time.", field="closes_on")


def check_answer(scores: Mapping[str, int], words: Mapping[str, str], *, codes: Collection[str]) -> None:
    """Raises `Refused` when nothing is answered. `codes` are the sentences asked: an answer to another is our own mistake."""
    if not set(scores) <= set(codes):
        raise ValueError("An answer to something that was not asked.")
    if not scores and not any(text.strip() for text in words.values()):
        raise Refused("Nothing is answered yet. Answer as many or as few as you like, and send it then.")
