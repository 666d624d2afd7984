"""What a mark needs, and the picture of an area that many marks make without giving anybody away. Plain Python (V27)."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from kith.contexts.terms import ContextKind, TimeBand
from kith.foundation.refusals import Refused
from kith.mapping.terms.safety_maps import LEAST_PEOPLE, NO_AREA, Feel, Share


@dataclass(frozen=True)
class Counted:
    """The newest mark of one young person about one place, as far as it is counted. `whose` is only told apart."""

    whose: Hashable
    feel: Feel
    bands: frozenset[TimeBand]


@dataclass(frozen=True)
class Picture:
    """How a place feels to young people: cells that rest on enough of them, and nothing else.

    There is no total and no row or column of sums, so that a cell that is not shown cannot be worked out.
    """

    cells: dict[tuple[TimeBand, Feel], int]

    def count(self, band: TimeBand, feel: Feel) -> int | None:
        """How many young people say this of this time; None when fewer do than are shown."""
        return self.cells.get((band, feel))


def picture(marks: Iterable[Counted], *, least: int = LEAST_PEOPLE) -> Picture | None:
    """The picture of a place, or None while too few young people have added to it (V27). `least` is never below three."""
    least, whose, cells = max(least, LEAST_PEOPLE), set(), defaultdict(set)
    for mark in marks:
        whose.add(mark.whose)
        for band in mark.bands:
            cells[band, mark.feel].add(mark.whose)
    if len(whose) < least:
        return None
    return Picture({cell: len(people) for cell, people in cells.items() if len(people) >= least})


def month_begins(today: date) -> date:
    """The first day of this month: what was chosen since is not in the picture yet, so that no day can be read from it."""
    return today.replace(day=1)


def check_mark(*, bands: Collection[TimeBand], made_with: str, made_on: date, today: date) -> None:
    """Raises `Refused` when it is not said when it feels so, with whom it was made, or on which day."""
    if not bands:
        raise Refused("Say when it feels like this. More than one is fine.", field="bands")
    if made_on > today:
        raise Refused("That day has not happened yet.", field="made_on")
    if not made_with.strip():
        raise Refused("Say who made it together.", field="made_with")


def check_share(share: Share, kind: ContextKind) -> None:
    """Raises `Refused` when what is about a home or a group of friends would be added to the picture of an area."""
    if share is Share.ADD_TO_AREA_PICTURE and kind in NO_AREA:
        raise Refused("There is no picture of a home or of a group of friends. Choose one of the others.", field="share")
