"""What makes an attempt to reach out and an agreement whole, and what a service may say of its own tries. Plain Python."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kith.foundation.refusals import Refused
from kith.relationships.terms import (
    DAYS_WITHOUT_CONTACT,
    NEEDED,
    NEEDS_A_DIFFERENCE,
    NEEDS_A_NEXT_TRY,
    PARTS_OF_A_DAY,
    CameBack,
)

EARLIEST = date(1990, 1, 1)
IN_QUOTES = re.compile(r"“[^”]*”|\"[^\"]*\"")
BLAMES = re.compile(
    r"\b(?:(?:did|does|do|would|will|could|can)(?: not|n[’']t)|didnt|doesnt|wont|never|fail(?:s|ed|ing)? to|refus(?:es|ed|ing) to|unwilling to)"
    r"(?: \w+ly)? engage\b|\b(?:non|dis)[- ]?engag(?:ed|ement|ing)\b|\bnot(?: \w+ly)? engaging\b|\black of engagement\b",
    re.IGNORECASE,
)
SAY_WHAT_CAME_BACK = (
    "“{words}” tells nothing of what we did. Say what we tried, what came back, and what would be a different way."
)


@dataclass(frozen=True)
class Tried:
    """What the service may say of its tries, all of it about the service."""

    times: int = 0
    ways: int = 0
    parts_of_a_day: int = 0

    @property
    def words(self) -> str:
        """How often and in how many ways we tried.

        >>> Tried(6, 4, 3).words
        'We tried 6 times, in 4 ways and at 3 different times of day.'
        """
        if not self.times:
            return "We have not tried yet."
        if self.times == 1:
            return "We tried once."
        ways = f"in {self.ways} ways" if self.ways > 1 else "in one way"
        hours = f"at {self.parts_of_a_day} different times of day" if self.parts_of_a_day > 1 else "at one time of day"
        return f"We tried {self.times} times, {ways} and {hours}."

    @property
    def always_the_same(self) -> bool:
        """Three tries or more, all made the same way or all at the same time of day."""
        return self.times > 2 and 1 in (self.ways, self.parts_of_a_day)


def tried(attempts: Iterable[tuple[str, datetime]]) -> Tried:
    """Count tries from (channel, local moment) of each."""
    made = list(attempts)
    ways, parts = {channel for channel, _ in made}, {part_of_a_day(moment) for _, moment in made}
    return Tried(len(made), len(ways), len(parts))


def part_of_a_day(moment: datetime) -> str:
    """Morning from 5, afternoon from 12, evening from 17, night from 21.

    >>> part_of_a_day(datetime(2026, 3, 12, 19, 30))
    'evening'
    """
    return next(part for first, part in PARTS_OF_A_DAY if moment.hour >= first)


def check_blames_nobody(told: Mapping[str, str]) -> None:
    """Raises `Refused` for "did not engage" and its kin; between quotation marks they are somebody's words and may stand."""
    for field, text in told.items():
        if found := BLAMES.search(" ".join(IN_QUOTES.sub(" ", text).split())):
            raise Refused(SAY_WHAT_CAME_BACK.format(words=found.group()), field=field)


def check_attempt(
    *, tried_at: datetime, offered: Sequence[object], came_back: CameBack, next_try: str, how_different: str, at: datetime
) -> None:
    """Raises `Refused` when it has not happened yet, offered nothing, or leaves it there when nothing came back."""
    if tried_at > at:
        raise Refused("That has not happened yet.", field="tried_on")
    if tried_at.date() < EARLIEST:
        raise Refused("That is too long ago: is the year right?", field="tried_on")
    if not offered:
        raise Refused("Say what we offered. Just to say hello is enough.", field="offered")
    if came_back in NEEDS_A_NEXT_TRY and not next_try.strip():
        raise Refused("Say what we try next. Nobody is left there because this try did not reach them.", field="next_try")
    if came_back in NEEDS_A_DIFFERENCE and not how_different.strip():
        raise Refused("Say how the next try is different: another way, another time, something else to offer.", field="how_different")


def check_agreement(parts: Mapping[str, str], *, made_with: str, made_on: date, today: date) -> None:
    """Raises `Refused` when an agreement leaves out what must be clear, says with nobody, or is of a day to come."""
    for field, sentence in NEEDED.items():
        if not parts[field].strip():
            raise Refused(sentence, field=field)
    if not made_with.strip():
        raise Refused("Say who it was made with.", field="made_with")
    check_day(made_on, today=today, field="made_on")


def check_day(day: date, *, today: date, field: str) -> None:
    """Raises `Refused` for a day to come, or one too long ago to be right."""
    if day > today:
        raise Refused("That day has not happened yet.", field=field)
    if day < EARLIEST:
        raise Refused("That is too long ago: is the year right?", field=field)


def differently(last: date, *, today: date) -> str:
    """The question for a worker and their supervisor after so many days without contact; "" before that.

    `last` is the last day of contact, or the day the record was opened when there was none yet.
    """
    days = (today - last) // timedelta(days=1)
    return f"{days} days without contact. How do we reach out differently?" if days >= DAYS_WITHOUT_CONTACT else ""
