"""Who and where the benchmark authority is: teams, workers, young people, contexts, drawn from a seed."""

from bisect import bisect
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from random import Random
from uuid import UUID

from kith.demo.bank import themes_good, themes_hard
from kith.demo.composing import Speaks
from kith.demo.large.invented import SORTS, place_name, surname
from kith.demo.rules import Thing, pronoun_things
from kith.demo.town import names

DAYS = 3 * 365
WORKERS_IN_A_TEAM = 5
YOUNG_PEOPLE_OF_A_WORKER = 100
LEAN = 0.9


@dataclass
class Somebody:
    """A young person of the benchmark authority: their key, their worker's, and what their notes may speak of."""

    key: UUID
    known_as: str
    family: str
    pronouns: str
    worker: UUID
    speaks: Speaks


@dataclass
class Large:
    """The whole benchmark authority, except its notes."""

    random: Random
    seed: int
    today: date
    organisation: UUID
    lead: UUID
    teams: list[UUID] = field(default_factory=list)
    workers: list[UUID] = field(default_factory=list)
    supervisors: list[UUID] = field(default_factory=list)
    places: list[tuple[UUID, str, str]] = field(default_factory=list)  # key, sort, name
    vehicles: list[Thing] = field(default_factory=list)
    adults: list[Thing] = field(default_factory=list)
    young: list[Somebody] = field(default_factory=list)

    def day(self, number: int) -> date:
        """A day of the three years; the last is yesterday."""
        return self.today - timedelta(days=DAYS - number)


def key_at(day: date, random: Random) -> UUID:
    """A version 7 UUID as of noon that day, from this source of chance (see `foundation.ids`)."""
    milliseconds = int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp() * 1000)
    high = (milliseconds & 0xFFFF_FFFF_FFFF) << 16 | 0x7000 | random.getrandbits(12)
    return UUID(int=high << 64 | 0x8000_0000_0000_0000 | random.getrandbits(62))


def gather(*, people: int, contexts: int, seed: int, today: date) -> Large:
    """Everybody and everywhere: a worker for each hundred young people, a supervisor for each five workers."""
    random = Random(seed)  # noqa: S311 - a story, not a secret
    first = today - timedelta(days=DAYS + 1)
    town = Large(random, seed, today, key_at(first, random), key_at(first, random))
    workers = max(WORKERS_IN_A_TEAM, -(-people // YOUNG_PEOPLE_OF_A_WORKER))
    for number in range(workers):
        if number % WORKERS_IN_A_TEAM == 0:
            town.teams.append(key_at(first, random))
            town.supervisors.append(key_at(first, random))
        town.workers.append(key_at(first, random))
    town.places = [(key_at(first, random), *place_name(number)) for number in range(contexts)]
    town.vehicles = [_vehicle(number, first, random) for number in range(max(10, contexts // 10))]
    town.adults = [_adult(number, first, random) for number in range(max(10, contexts // 20))]
    _people(town, people, first)
    return town


def _vehicle(number: int, first: date, random: Random) -> Thing:
    colour = ("white", "black", "silver", "blue", "red", "grey", "green")[number % 7]
    kind = ("hatchback", "van", "estate", "moped", "saloon", "pick-up")[number // 7 % 6]
    return Thing(f"the {colour} {kind}", "vehicle", str(key_at(first, random)))


def _adult(number: int, first: date, random: Random) -> Thing:
    return Thing(f"{('Cal', 'Des', 'Vin', 'Roz', 'Taz')[number % 5]} {surname(number * 3)}", "adult", str(key_at(first, random)))


def _people(town: Large, people: int, first: date) -> None:
    spots = _spots(town)
    for number in range(people):
        pronouns = ("he/him", "she/her", "he/him", "she/her", "they/them")[number % 5]
        known_as = names.FIRST[pronouns][town.random.randrange(len(names.FIRST[pronouns]))]
        key, worker = key_at(first, town.random), town.workers[number % len(town.workers)]
        speaks = _speaks(town, spots, known_as, pronouns, number)
        town.young.append(Somebody(key, known_as, surname(town.random.randrange(2000)), pronouns, worker, speaks))


def _spots(town: Large) -> dict[str, tuple[list[Thing], list[float]]]:
    """The places of each sort, with how popular each and those before it are together (Zipf-like)."""
    spots = {}
    for wanted in SORTS:
        things = [Thing(name, "context", str(key)) for key, sort, name in town.places if sort == wanted]
        spots[wanted] = (things, list(accumulate(1 / (place + 1) ** LEAN for place in range(len(things)))))
    return spots


def pick(random: Random, spots: tuple[list[Thing], list[float]]) -> Thing:
    """One place of a sort, popular ones more often."""
    things, weights = spots
    return things[bisect(weights, random.random() * weights[-1], hi=len(things) - 1)]


def _speaks(town: Large, spots: dict[str, tuple[list[Thing], list[float]]], name: str, pronouns: str, number: int) -> Speaks:
    random = town.random
    loves = random.choice(list(names.LOVES))
    letters = random.choice("ABCDEFGHJKLMNPRST") + random.choice("ABCDFGHKLMNPRST")
    things = pronoun_things(pronouns) | {
        "name": Thing(name), "home": Thing(random.choice(names.HOMES).split(" and ")[0]), "loves": Thing(loves),
        "loves_doing": Thing(names.LOVES[loves]), "friend": Thing(letters, "initials", letters), "friend2": Thing(letters[::-1], "initials", letters[::-1]),
    }  # fmt: skip
    places = {sort: [pick(random, spots[sort]) for _ in range(3)] for sort in SORTS if spots[sort][0]}
    teams = len(town.teams)
    team = number % len(town.workers) // WORKERS_IN_A_TEAM
    adults = town.adults[team % len(town.adults) :: teams][:4] or town.adults[:1]
    themes = dict.fromkeys(themes_good.THEMES, 1.0) | dict.fromkeys(themes_hard.THEMES, 0.35)
    return Speaks(things, places, adults, random.sample(town.vehicles, 3), themes)
