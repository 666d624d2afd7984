"""Working days in England: not a weekend, not a bank holiday. Plain Python over the `holidays` library."""

import calendar
from datetime import date, timedelta
from functools import cache

ONE_DAY = timedelta(days=1)
DAYS_OF_A_WEEK, WEEKDAYS = 7, 5


@cache
def bank_holidays(year: int) -> frozenset[date]:
    """England's bank holidays in one year, with the days given in lieu."""
    from holidays import country_holidays

    return frozenset(country_holidays("GB", subdiv="ENG", years=year))


def is_working_day(day: date) -> bool:
    """Is this neither a weekend nor a bank holiday in England?

    >>> is_working_day(date(2026, 12, 25)), is_working_day(date(2026, 12, 24))
    (False, True)
    """
    return day.weekday() < calendar.SATURDAY and day not in bank_holidays(day.year)


def after_working_days(start: date, days: int) -> date:
    """The day that is so many working days after `start`, which is day 0 whichever day it is.

    >>> after_working_days(date(2026, 12, 24), 1)  # over Christmas and a weekend
    datetime.date(2026, 12, 29)
    """
    day, left = start, days
    while left > 0:
        day += ONE_DAY
        left -= is_working_day(day)
    return day


def working_days_between(first: date, last: date) -> int:
    """How many working days come after `first`, up to and including `last`; 0 when `last` is not later.

    >>> working_days_between(date(2026, 12, 24), date(2026, 12, 29))
    1
    """
    if last <= first:
        return 0
    weeks, rest = divmod((last - first).days, DAYS_OF_A_WEEK)
    weekdays = weeks * WEEKDAYS + sum((last - timedelta(days=n)).weekday() < calendar.SATURDAY for n in range(rest))
    years = range(first.year, last.year + 1)
    return weekdays - sum(first < day <= last and day.weekday() < calendar.SATURDAY for year in years for day in bank_holidays(year))


def after_months(start: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month.

    >>> after_months(date(2026, 11, 30), 3)
    datetime.date(2027, 2, 28)
    """
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))
