"""The rows of the benchmark authority, table by table, in the order of their columns."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import Any

from kith.access.terms import Role
from kith.demo.composing import compose
from kith.demo.large.town import DAYS, WORKERS_IN_A_TEAM, Large, Somebody, key_at
from kith.demo.rules import Deck, Passage, Thing, popular
from kith.demo.town.places import KINDS
from kith.encounters.terms import NARRATIVE, SPOTTED_IN

Row = tuple[Any, ...]
NO_PASSWORD = "!nobody signs in with this"  # noqa: S105 - Django's mark of an unusable password is the first character
COLUMNS = {
    "accounts_organisation": "id, name, kind, aliases, changed_at",
    "accounts_team": "id, organisation_id, name",
    "accounts_user": "id, password, email, name, team_id, roles, is_active",
    "accounts_supervision": "id, supervisor_id, worker_id, from_on",
    "contexts_context": "id, name, kind, aliases, longitude, latitude, geometry, what_is_good, what_worries, who_spends_time, status, changed_at",
    "people_vehicle": "id, description, plate, aliases, changed_at",
    "people_adultofconcern": "id, name, aliases, description, changed_at",
    "people_adultlisting": "id, adult_id, team_id, why",
    "people_youngperson": "id, known_as, first_names, family_name, pronouns, born_words, loves, good_at, hopes, trusts, good_to_know, opened_on",
    "people_allocation": "id, person_id, worker_id, kind, from_on",
}
NOTE = (
    "id, person_id, author_id, author_words, happened_on, written_at, activity, started_by, who_was_there, mood_arrive, mood_leave, "
    "text, own_words, pointed_out, telling_us, known, known_because"
)
MENTION = (
    "id, note_id, person_id, kind, context_id, vehicle_id, adult_id, organisation_id, key, initials, state, field, start, \"end\", surface, "
    "why, info_class, happened_on"
)


def settled(town: Large) -> Iterator[tuple[str, list[Row]]]:
    """Every table but those of the notes, each after those it points at."""
    at, first = datetime.combine(town.day(0), time(9), UTC), town.day(0)
    yield "accounts_organisation", [(town.organisation, f"Greater Riverside {town.seed}", "authority", [], at)]
    yield "accounts_team", [(key, town.organisation, f"Team {number + 1}") for number, key in enumerate(town.teams)]
    yield "accounts_user", list(_users(town))
    yield "accounts_supervision", [
        (key_at(first, town.random), town.supervisors[number // WORKERS_IN_A_TEAM], worker, first) for number, worker in enumerate(town.workers)
    ]
    yield "contexts_context", [_context(number, *place, at) for number, place in enumerate(town.places)]
    yield "people_vehicle", [(car.key, car.words.removeprefix("the ").capitalize(), f"Q{n:05d}", [], at) for n, car in enumerate(town.vehicles)]
    yield "people_adultofconcern", [(adult.key, adult.words, [], "", at) for adult in town.adults]
    yield "people_adultlisting", list(_listings(town))
    yield "people_youngperson", [
        (one.key, one.known_as, "", one.family, one.pronouns, "", one.speaks.things["loves"].words.capitalize(), "", "", "", "", first) for one in town.young
    ]
    yield "people_allocation", [(key_at(first, town.random), one.key, one.worker, "allocated", first) for one in town.young]


def address(town: Large, what: str, number: int) -> str:
    """The address of the n-th worker, supervisor or lead of this authority.

    The seed is in it, so that two sizes can stand in one database.
    """
    return f"{what}{number}.{town.seed}@large.riverside.example"


def _users(town: Large) -> Iterator[Row]:
    for number, key in enumerate(town.workers):
        yield key, NO_PASSWORD, address(town, "worker", number), f"Worker {number + 1}", town.teams[number // WORKERS_IN_A_TEAM], [Role.YOUTH_WORKER.value], True
    for number, key in enumerate(town.supervisors):
        yield key, NO_PASSWORD, address(town, "supervisor", number), f"Supervisor {number + 1}", town.teams[number], [Role.SUPERVISOR.value], True
    yield town.lead, NO_PASSWORD, address(town, "lead", 0), "Context lead", None, [Role.CONTEXT_LEAD.value], True


def _listings(town: Large) -> Iterator[Row]:
    """Each adult on the list of the teams whose notes may name them, as `_speaks` deals them out."""
    spoken = {(one.worker, adult.key) for one in town.young for adult in one.speaks.adults}
    of_team = {worker: town.teams[number // WORKERS_IN_A_TEAM] for number, worker in enumerate(town.workers)}
    for team, adult in sorted({(of_team[worker], adult) for worker, adult in spoken}):
        yield key_at(town.day(0), town.random), adult, team, "Named by young people of this team."


def _context(number: int, key: Any, sort: str, name: str, at: datetime) -> Row:
    longitude, latitude = round(3.0 + number % 100 * 0.004, 4), round(55.7 + number // 100 * 0.003, 4)
    point = f'{{"type": "Point", "coordinates": [{longitude}, {latitude}]}}'
    return key, name, KINDS[sort], [], longitude, latitude, point, "", "", "", "known", at


def notes(town: Large, count: int) -> Iterator[tuple[Row, list[Row]]]:
    """Each note's row with its mentions' rows, in the order of their days."""
    deck, crowd = Deck(town.random), [one for one in town.young for _ in range(1 + town.random.randrange(3))]
    for number in range(count):
        day = town.day(number * DAYS // count)
        yield _note(town, deck, crowd[town.random.randrange(len(crowd))], day)


def _note(town: Large, deck: Deck, one: Somebody, day: Any) -> tuple[Row, list[Row]]:
    told = compose(town.random, deck, one.speaks, on=day)
    if town.random.random() < 0.45:
        told.fields["text"].add(_passing(town, one))
    key, text = key_at(day, town.random), {name: told.fields[name].text if name in told.fields else "" for name in NARRATIVE}
    written = datetime(day.year, day.month, day.day, 12 + town.random.randrange(8), town.random.randrange(60), tzinfo=UTC)
    row = (
        key, one.key, one.worker, "", day, written, told.activity, told.started_by, told.who_was_there, told.mood_arrive, told.mood_leave,
        text["text"], text["own_words"], text["pointed_out"], text["telling_us"], told.known or "not_said", told.known_because,
    )  # fmt: skip
    return row, [
        _mention(town, key, one, day, name, told.fields[name].text, span) for name in SPOTTED_IN if name in told.fields for span in told.fields[name].spans
    ]


def _passing(town: Large, one: Somebody) -> Passage:
    place = popular(town.random, town.random.choice(list(one.speaks.places.values())))
    before = town.random.choice(("On the way we passed ", "We talked about ", "Plans to go to ", "Came home by way of "))
    return Passage(f"{before}{place.words}.", [(len(before), len(before) + len(place.words), place)])


def _mention(town: Large, note: Any, one: Somebody, day: Any, name: str, text: str, span: tuple[int, int, Thing]) -> Row:
    start, end, thing = span
    ids = tuple(thing.key if thing.kind == kind else None for kind in ("context", "vehicle", "adult", "organisation"))
    initials = thing.key if thing.kind == "initials" else ""
    key = None if initials else thing.key
    return (
        key_at(day, town.random), note, one.key, thing.kind, *ids, key, initials, "confirmed", name, start, end, text[start:end], "", "context_note", day,
    )  # fmt: skip
