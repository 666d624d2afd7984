"""A school that looks at itself: what an area shows, and what is still owed (PRACTICE 4.11). Plain Python.

There is no number for a school: an area has counts, its lowest items and its middle in words, and areas are not added up.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_high, median_low

from kith.casework.terms.school import IN_ORDER, IN_PLACE_WORDS, OWES, InPlace
from kith.foundation.refusals import Refused

NAMED = 3


@dataclass(frozen=True)
class Given:
    """One item, what was answered, and what is said about changing it."""

    text: str
    answer: InPlace | None = None
    lever: str = ""
    owner: str = ""
    due_on: date | None = None


@dataclass(frozen=True)
class AreaShows:
    """What one area shows: how many of each answer, its middle in words, its lowest items. Never a number for all of them."""

    counts: tuple[tuple[str, int], ...]
    answered: int
    items: int
    middle: str
    lowest: tuple[str, ...]


def lacks(given: Given) -> list[str]:
    """What is not said yet about something that is not, or only partly, in place.

    >>> lacks(Given("x", InPlace.PARTLY, owner="Head of year"))
    ['what can move it', 'by when']
    """
    if given.answer not in OWES:
        return []
    said = {"what can move it": given.lever, "who does it": given.owner.strip(), "by when": given.due_on}
    return [words for words, value in said.items() if not value]


def shows(area: Sequence[Given]) -> AreaShows:
    """One area's counts, middle and lowest items."""
    answers = [one.answer for one in area if one.answer]
    counts = tuple((IN_PLACE_WORDS[kind], answers.count(kind)) for kind in InPlace)
    return AreaShows(counts, len(answers), len(area), middle(answers), lowest(area))


def middle(answers: Iterable[InPlace]) -> str:
    """The middle answer in words, "not applicable" left out; "" when there is none.

    >>> middle([InPlace.NOT_YET, InPlace.IN_PLACE, InPlace.PARTLY])
    'Partly'
    >>> middle([InPlace.NOT_YET, InPlace.PARTLY])
    'Between “Not in place yet” and “Partly”'
    """
    places = [IN_ORDER.index(answer) for answer in answers if answer in IN_ORDER]
    if not places:
        return ""
    low, high = (IN_PLACE_WORDS[IN_ORDER[found]] for found in (median_low(places), median_high(places)))
    return low if low == high else f"Between “{low}” and “{high}”"


def lowest(area: Sequence[Given]) -> tuple[str, ...]:
    """The items furthest from being in place, in the order of the list; none when all that was answered is in place."""
    found = [answer for answer in IN_ORDER if answer in OWES and any(one.answer is answer for one in area)]
    return tuple(one.text for one in area if found and one.answer is found[0])


def check_said(given: Iterable[Given]) -> None:
    """Raises `Refused` naming the items that still need a lever, somebody and a day."""
    open_ones = [one.text for one in given if lacks(one)]
    if not open_ones:
        return
    more = len(open_ones) - NAMED
    rest = f" and {more} more" if more > 0 else ""
    names = "”, “".join(open_ones[:NAMED])
    raise Refused(f"The school’s look at itself still needs what can move it, who does it and by when for: “{names}”{rest}.")


def overdue(due_on: date | None, today: date) -> bool:
    """Has the day passed?"""
    return due_on is not None and due_on < today
