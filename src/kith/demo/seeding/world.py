"""What has been set up so far, and the words each young person's notes may use."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from kith.accounts.models import Organisation, Team, User
from kith.contexts.models import Context
from kith.demo.rules import Deck, Thing
from kith.people.models import YoungPerson

DAYS = 548
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Scale:
    """How much to make. The demonstration's own size is the default; tests make less."""

    people: int = 60
    notes: int = 1500
    contexts: int = 120


@dataclass
class Known:
    """A young person, their worker, and everything their notes may speak of."""

    person: YoungPerson
    worker: User
    ward: str
    since: int
    things: dict[str, Thing]
    places: dict[str, list[Thing]]
    adults: list[Thing]
    vehicles: list[Thing]
    themes: dict[str, float]


@dataclass
class Riverside:
    """The town while it is being told. `today` is the day the demonstration is made; the last note is yesterday's."""

    random: Random
    today: date
    scale: Scale
    deck: Deck
    users: dict[str, User] = field(default_factory=dict)
    teams: dict[str, Team] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    contexts: dict[str, Context] = field(default_factory=dict)
    sorts: dict[str, str] = field(default_factory=dict)
    places: dict[tuple[str, str], list[Thing]] = field(default_factory=dict)
    adults: dict[str, list[Thing]] = field(default_factory=dict)
    vehicles: list[Thing] = field(default_factory=list)
    named: dict[str, Thing] = field(default_factory=dict)
    young: list[Known] = field(default_factory=list)

    def day(self, number: int) -> date:
        """The day so many days after the beginning; day 547 is yesterday."""
        return self.today - timedelta(days=DAYS - number)

    def moment(self, number: int, hour: int = 9, minute: int = 0) -> datetime:
        """A moment of that day."""
        return timezone.make_aware(datetime.combine(self.day(number), time(hour, minute)))

    def workers(self) -> Sequence[User]:
        """Those who work with young people directly."""
        return [user for user in self.users.values() if {"youth_worker", "practitioner"} & set(user.roles)]


def begin(*, seed: int, today: date, scale: Scale) -> Riverside:
    """An empty town with its own source of chance."""
    random = Random(seed)  # noqa: S311 - a story, not a secret
    return Riverside(random, today, scale, Deck(random))


def thing_of(record: Any, kind: str, words: str) -> Thing:
    """A record as a note names it."""
    return Thing(words, kind, str(record.pk))
