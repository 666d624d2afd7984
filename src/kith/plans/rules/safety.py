"""What a safety plan needs (PRACTICE 4.14): adults answer each thing a young person will do, and carry at least as much."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from kith.foundation.refusals import Refused
from kith.foundation.vague_dates import say
from kith.plans.terms.safety import FIRST_REVIEW_DAYS, NEXT_REVIEW_DAYS, PartOwner, Promise, Section


@dataclass(frozen=True)
class Line:
    """One line of a plan; `answered_by` are the lines in which adults answer it, `kept_as` its key once it is kept."""

    section: Section
    promise: Promise
    owner: PartOwner
    words: str
    answered_by: tuple["Line", ...] = field(default_factory=tuple)
    kept_as: UUID | None = field(default=None, compare=False)


def all_lines(lines: Iterable[Line]) -> list[Line]:
    """Every line, with the ones that answer others after those they answer."""
    return [one for line in lines for one in (line, *line.answered_by)]


def unanswered(lines: Iterable[Line]) -> list[Line]:
    """Each “I will” that no adult answers."""
    return [line for line in lines if line.promise is Promise.MINE and not line.answered_by]


def check_lines(lines: Sequence[Line]) -> None:
    """Raises `Refused` when the plan is empty, or when an “I will” has no “adults will”."""
    if not lines:
        raise Refused("There is nothing in it yet. Begin with one safe place, or one person.")
    if alone := unanswered(lines):
        said = " and ".join(f"“{line.words}”" for line in alone)
        raise Refused(f"No adult answers {said}. What will adults do, so that it is not theirs alone?")


def balance(lines: Iterable[Line]) -> str:
    """A warning when the plan asks more of a young person than of adults; "" otherwise."""
    every = all_lines(lines)
    mine = sum(line.promise is Promise.MINE for line in every)
    adults = sum(line.promise is Promise.ADULTS for line in every)
    if adults >= mine:
        return ""
    return f"It asks {mine} things of a young person and {adults} of adults. What else can adults and services do?"


def latest_review(made_on: date, *, first: bool) -> date:
    """By when a plan is looked at again: within four weeks the first time, within twelve after that."""
    return made_on + timedelta(days=FIRST_REVIEW_DAYS if first else NEXT_REVIEW_DAYS)


def check_review(made_on: date, review_on: date, *, first: bool, today: date) -> None:
    """Raises `Refused` when it was made in a day to come, or is looked at again too late or too early."""
    if made_on > today:
        raise Refused("That day has not come yet.", field="made_on")
    latest = latest_review(made_on, first=first)
    if review_on <= made_on:
        raise Refused("Look at it again after the day it was made.", field="review_on")
    if review_on > latest:
        weeks = (FIRST_REVIEW_DAYS if first else NEXT_REVIEW_DAYS) // 7
        raise Refused(f"Look at it again within {weeks} weeks: by {say(latest)}.", field="review_on")
