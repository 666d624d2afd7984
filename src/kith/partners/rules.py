"""When somebody is there: days of the week and parts of the day that fit each other. Plain Python."""

from collections.abc import Collection, Iterable, Sequence

from kith.contexts.terms import TimeBand
from kith.foundation.refusals import Refused
from kith.partners.terms import DAY_WORDS, WEEKEND, Weekday

Slot = tuple[TimeBand, Weekday]


def days_of(band: TimeBand) -> tuple[Weekday, ...]:
    """The days on which a part of the week falls: the weekend is a part by itself."""
    return WEEKEND if band is TimeBand.WEEKEND else tuple(day for day in Weekday if day not in WEEKEND)


def slots(days: Collection[Weekday], bands: Collection[TimeBand]) -> frozenset[Slot]:
    """Every part of every day that is meant.

    >>> sorted(slots({Weekday.SUNDAY}, {TimeBand.WEEKEND}))
    [(<TimeBand.WEEKEND: 'weekend'>, <Weekday.SUNDAY: 6>)]
    """
    return frozenset((band, day) for band in bands for day in days if day in days_of(band))


def check_times(days: Collection[Weekday], bands: Collection[TimeBand]) -> None:
    """Raises `Refused` when a day has no part of the day with it, or a part no day."""
    meant = slots(days, bands)
    if TimeBand.WEEKEND in bands and not set(days) & set(WEEKEND):
        raise Refused("“At the weekend” needs Saturday, Sunday, or both.", field="days")
    if any(band not in {one for one, _ in meant} for band in bands):
        raise Refused("On which days are they there?", field="days")
    alone = [day for day in sorted(days) if day not in {one for _, one in meant}]
    if alone and alone[0] in WEEKEND:
        raise Refused(f"{DAY_WORDS[alone[0]]} is part of “At the weekend”: tick that too, or take the day out.", field="bands")
    if alone:
        raise Refused(f"At which times on {DAY_WORDS[alone[0]]}?", field="bands")


def in_words(days: Iterable[Weekday]) -> str:
    """Days of the week as one would say them.

    >>> in_words([Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.SATURDAY])
    'Monday to Wednesday and Saturday'
    """
    runs: list[list[Weekday]] = []
    for day in sorted(set(days)):
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return together([said for run in runs for said in _run(run)])


def _run(run: Sequence[Weekday]) -> list[str]:
    if len(run) > 2:
        return [f"{DAY_WORDS[run[0]]} to {DAY_WORDS[run[-1]]}"]
    return [DAY_WORDS[day] for day in run]


def together(said: Sequence[str]) -> str:
    """Several things in one sentence.

    >>> together(["Monday", "Tuesday", "Friday"])
    'Monday, Tuesday and Friday'
    """
    return f"{', '.join(said[:-1])} and {said[-1]}" if len(said) > 1 else "".join(said)
