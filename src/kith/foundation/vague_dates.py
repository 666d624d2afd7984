"""Dates as people give them: "12 March 2026", "March 2026", "spring 2025", "2024". Plain Python."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from kith.foundation.refusals import Refused

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}
MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
EARLIEST_YEAR = 1900


@dataclass(frozen=True)
class VagueDate:
    """A span of days and the words it was given in.

    >>> str(read("spring 2025")), read("spring 2025").first.isoformat()
    ('spring 2025', '2025-03-01')
    """

    words: str
    first: date
    last: date

    def __str__(self) -> str:
        """The words as they were given."""
        return self.words

    @property
    def exact(self) -> bool:
        """True when one day was meant."""
        return self.first == self.last


def _span(year: int, first_month: int, last_month: int, words: str) -> VagueDate:
    over, month = divmod(last_month - 1, 12)
    last_day = calendar.monthrange(year + over, month + 1)[1]
    return VagueDate(words, date(year, first_month, 1), date(year + over, month + 1, last_day))


def _day(words: str) -> VagueDate | None:
    numbers = re.fullmatch(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})", words)
    named = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),? (\d{4})", words.lower())
    iso = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", words)
    if numbers:
        day, month, year = (int(part) for part in numbers.groups())
    elif iso:
        year, month, day = (int(part) for part in iso.groups())
    elif named and named[2] in MONTHS:
        day, month, year = int(named[1]), MONTHS[named[2]], int(named[3])
    else:
        return None
    found = date(year, month, day)
    return VagueDate(words, found, found)


def _loose(words: str) -> VagueDate | None:
    part, _, year = words.lower().removeprefix("about ").rpartition(" ")
    if not re.fullmatch(r"\d{4}", year):
        return None
    if not part:
        return _span(int(year), 1, 12, words)
    if part in SEASONS:
        return _span(int(year), *SEASONS[part], words)
    if part in MONTHS:
        return _span(int(year), MONTHS[part], MONTHS[part], words)
    return None


def read(words: str) -> VagueDate:
    """Read a date given as a day, a month, a season or a year.

    Raises `Refused` with a sentence when the words are not a date or the year is before 1900.
    """
    words = " ".join(words.split())
    try:
        found = _day(words) or _loose(words)
    except ValueError:
        raise Refused(f"“{words}” is not a day in the calendar.") from None
    if found is None:
        raise Refused(f"“{words}” is not a date we can read. Try 12 March 2026, March 2026, spring 2025 or 2024.")
    if found.first.year < EARLIEST_YEAR:
        raise Refused(f"“{words}” is too long ago to be right.")
    return found


def say(day: date) -> str:
    """A day in words: 12 March 2026."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"
