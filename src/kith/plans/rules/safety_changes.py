"""A young person's or a family's line is theirs: a new version that changes it or leaves it out says why (PRACTICE 4.14)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from uuid import UUID

from kith.foundation.refusals import Refused
from kith.plans.rules.safety import Line, all_lines
from kith.plans.terms.safety import THEIRS, Because, PartOwner


@dataclass(frozen=True)
class Change:
    """A line of theirs that a new version words anew, or leaves out (`now` is None)."""

    was: Line
    now: Line | None

    @property
    def asks(self) -> str:
        """What is to be answered, in a sentence."""
        whose = "the young person’s" if self.was.owner is PartOwner.YOUNG_PERSON else "the family’s"
        said = f"“{self.was.words}” is {whose} line"
        return f"{said}, and now says “{self.now.words}”. Why?" if self.now else f"{said}, and is left out now. Why?"


@dataclass(frozen=True)
class Reason:
    """Why a line of theirs is not what it was: who asked for it, on which day they were asked, and what they said."""

    because: Because
    asked_on: date | None = None
    said: str = ""


def changes(before: Iterable[Line], after: Iterable[Line]) -> list[Change]:
    """Each line of theirs that the new version does not hold word for word, beside the line that stands for it now.

    Of several new lines in the same part, the one closest in words stands for an old one. Spaces and line breaks do not
    count; nor does the order, nor which adults answer.
    """
    left, new = _theirs(before), _theirs(after)
    for line in list(left):
        if (same := next((one for one in new if _key(one) == _key(line)), None)) is not None:
            left.remove(line)
            new.remove(same)
    now = _closest(left, new)
    return [Change(line, now.get(n)) for n, line in enumerate(left)]


def _theirs(lines: Iterable[Line]) -> list[Line]:
    return [line for line in all_lines(lines) if line.owner in THEIRS]


def _key(line: Line) -> tuple[str, ...]:
    return (*_part(line), plain(line.words))


def _part(line: Line) -> tuple[str, ...]:
    return line.section.value, line.owner.value, line.promise.value


def plain(words: str) -> str:
    """Words without what a box adds: line breaks, and spaces more than one."""
    return " ".join(words.split())


def _closest(left: Sequence[Line], new: Sequence[Line]) -> dict[int, Line]:
    alike = [
        (SequenceMatcher(None, plain(old.words), plain(one.words)).ratio(), n, m)
        for n, old in enumerate(left)
        for m, one in enumerate(new)
        if _part(old) == _part(one)
    ]
    found: dict[int, int] = {}
    for _, n, m in sorted(alike, key=lambda pair: -pair[0]):
        if n not in found and m not in found.values():
            found[n] = m
    return {n: new[m] for n, m in found.items()}


def check_reasons(found: Sequence[Change], given: Mapping[UUID | None, Reason], *, today: date) -> None:
    """Raises `Refused` for the first change that nobody gave a reason for, or whose day does not fit."""
    for change in found:
        reason = given.get(change.was.kept_as)
        if reason is None:
            raise Refused(change.asks)
        if problem := day_problem(reason.because, reason.asked_on, today=today):
            raise Refused(problem)


def day_problem(because: Because, asked_on: date | None, *, today: date) -> str:
    """What is wrong with the day on which they were asked; "" when nothing is."""
    if because is not Because.ASKED:
        return "Only what they were asked has a day. Say that you asked them, or leave the day out." if asked_on else ""
    if asked_on is None:
        return "On which day did you ask them?"
    return "That day has not come yet." if asked_on > today else ""
