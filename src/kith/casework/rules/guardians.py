"""Do adults look out for young people when young people are there? By part of the week, never by person (PRACTICE 4.15).

A part of the week is covered when at least one adult who is there then is willing, confident or connected. Plain Python.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from kith.contexts.terms import BAND_WORDS, TimeBand
from kith.partners.rules import Slot, days_of, in_words
from kith.partners.terms import LOOKS_OUT, Capacity

NOBODY = "nobody yet"


@dataclass(frozen=True)
class Adult:
    """An adult who is in the context, nameless: how ready they are, and when they are there."""

    capacity: Capacity
    there: frozenset[Slot]


@dataclass(frozen=True)
class Visit:
    """One visit: in which part of the week, and whether young people were around; None when that is not known."""

    band: TimeBand
    young_people: bool | None


@dataclass(frozen=True)
class BandShows:
    """One part of the week. `used`: whether young people were seen there then; None when nobody knows yet."""

    band: TimeBand
    used: bool | None
    covered: bool
    adults: str
    gaps: str

    @property
    def words(self) -> str:
        """Which part of the week it is."""
        return BAND_WORDS[self.band]

    @property
    def sentence(self) -> str:
        """All of it in a sentence.

        >>> BandShows(TimeBand.WEEKEND, True, False, "nobody yet", "").sentence
        'At the weekend: nobody yet.'
        """
        return f"{self.words}: {self.adults}.{f' {self.gaps}' if self.gaps else ''}"


@dataclass(frozen=True)
class Coverage:
    """Every part of the week, and in how many of those in which young people are there an adult looks out for them."""

    bands: tuple[BandShows, ...]

    @property
    def used(self) -> int:
        """In how many parts of the week young people were seen there."""
        return sum(1 for one in self.bands if one.used)

    @property
    def covered(self) -> int:
        """In how many of those an adult looks out for them."""
        return sum(1 for one in self.bands if one.used and one.covered)

    @property
    def share(self) -> str:
        """The share in words; what is not known is said."""
        if not self.used:
            return "We do not know yet when young people are there: no visit has said so."
        parts = "part of the week" if self.used == 1 else f"{self.used} parts of the week"
        return f"Of the {parts} in which young people were seen there, an adult looks out for them in {self.covered or 'none'}."


def coverage(adults: Sequence[Adult], visits: Iterable[Visit]) -> Coverage:
    """Each part of the week with whether young people are there and which adults are."""
    seen = list(visits)
    return Coverage(tuple(_band(band, adults, seen) for band in TimeBand))


def _band(band: TimeBand, adults: Sequence[Adult], visits: Sequence[Visit]) -> BandShows:
    there = [one for one in adults if one.capacity >= Capacity.PRESENT and any(slot[0] is band for slot in one.there)]
    looking = [one for one in there if one.capacity >= LOOKS_OUT]
    days = {day for one in looking for part, day in one.there if part is band}
    without = [day for day in days_of(band) if day not in days]
    gaps = f"Nobody yet on {in_words(without)}." if looking and without else ""
    return BandShows(band, used(band, visits), bool(looking), adults_in_words([one.capacity for one in there]), gaps)


def used(band: TimeBand, visits: Iterable[Visit]) -> bool | None:
    """Were young people seen there in this part of the week? None when no visit says."""
    said = {visit.young_people for visit in visits if visit.band is band} - {None}
    return True in said if said else None


def adults_in_words(there: Collection[Capacity]) -> str:
    """How many adults are there, and how many of them are ready for more than being there.

    >>> adults_in_words([Capacity.WILLING, Capacity.CONFIDENT])
    '2 adults, one of them confident'
    """
    if not there:
        return NOBODY
    many = len(there)
    confident = sum(1 for one in there if one >= Capacity.CONFIDENT)
    willing = sum(1 for one in there if one >= LOOKS_OUT)
    adults = "1 adult" if many == 1 else f"{many} adults"
    if not willing:
        return f"{adults}, of whom we know no more than that they are there"
    which, ready = ("confident", confident) if confident else ("willing", willing)
    if ready == many:
        return f"{adults}, {'' if many == 1 else 'both ' if many == 2 else 'all of them '}{which}"
    return f"{adults}, {'one' if ready == 1 else ready} of them {which}"
