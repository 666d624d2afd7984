"""Introduces the young people, as they would introduce themselves."""

from kith.accounts.models import User
from kith.contexts import actions as contexts
from kith.contexts.actions import Drawn
from kith.contexts.models import Context
from kith.contexts.terms import Effect
from kith.demo.bank import themes_good, themes_hard
from kith.demo.rules import Thing, fill, pronoun_things
from kith.demo.seeding.world import DAYS, Known, Riverside
from kith.demo.town import names, places
from kith.people import actions as people
from kith.people.models import YoungPerson
from kith.people.terms import Tie, WorkKind

SPACES = ("outdoor", "shop", "club", "school", "transit", "sport", "street", "estate", "quiet", "online")
EFFECTS = {"club": Effect.KEEPS_SAFE, "quiet": Effect.KEEPS_SAFE, "sport": Effect.KEEPS_SAFE, "street": Effect.LINKED_TO_HARM,
           "transit": Effect.DEPENDS, "shop": Effect.DEPENDS, "online": Effect.NOT_KNOWN}  # fmt: skip


def meet_everybody(town: Riverside, *, how_many: int) -> None:
    """Open so many young people's records, shared out among the workers, with family, own words and a map each."""
    workers = town.workers()
    for number in range(how_many):
        pronouns = ("he/him", "she/her", "he/him", "she/her", "he/him", "they/them")[number % 6]
        known = _meet(town, number, workers[number % len(workers)], pronouns)
        town.young.append(known)
        if number % 5 == 0:
            _work_alongside(town, known)


def _meet(town: Riverside, number: int, worker: User, pronouns: str) -> Known:
    random, since = town.random, int(number / 60 * DAYS * 0.8) % 430
    first_names = names.FIRST[pronouns]
    name = first_names[(number // 2) % len(first_names)]
    loves = random.choice(list(names.LOVES))
    home = random.choice(names.HOMES)
    things = pronoun_things(pronouns) | {
        "name": Thing(name), "home": Thing(home.split(" and ")[0]), "loves": Thing(loves), "loves_doing": Thing(names.LOVES[loves]),
        "friend": _initials(town), "friend2": _initials(town),
    }  # fmt: skip
    at = town.moment(since, 9 + number % 8)
    person = people.meet(
        known_as=name, family_name=names.FAMILY[number * 7 % len(names.FAMILY)], pronouns=pronouns, by=worker, at=at,
        born=_born(town, number), loves=loves.capitalize(), good_at=random.choice(names.GOOD_AT).capitalize(),
        hopes=_say(random.choice(names.HOPES), things), trusts=_say(random.choice(names.TRUSTS), things),
        good_to_know=_say(random.choice(names.GOOD_TO_KNOW), things), why="Referred for support outside the home.",
    )  # fmt: skip
    people.add_family(person=person, name=home.split(" and ")[0].capitalize(), tie=_tie(home), by=worker, at=at,
                      good_to_know="Would like to hear good news too.")  # fmt: skip
    ward = list(places.WARDS)[number % len(places.WARDS)]
    return Known(person, worker, ward, since, things, _near(town, ward), _adults(town, worker), town.vehicles, _themes(town))


def known_of(town: Riverside, person: YoungPerson, worker: User, *, name: str, pronouns: str, home: str, ward: str, since: int) -> Known:
    """Somebody whose story is told by hand, with what a composed note would need too."""
    things = pronoun_things(pronouns) | {"name": Thing(name), "home": Thing(home)}
    return Known(person, worker, ward, since, things, _near(town, ward), _adults(town, worker), town.vehicles, _themes(town))


def _say(sentence: str, things: dict[str, Thing]) -> str:
    return fill(sentence, things).text


def _born(town: Riverside, number: int) -> str:
    year = town.today.year - town.random.randint(12, 17)
    return (f"spring {year}", f"{year}", f"{town.random.randint(1, 28)} June {year}", f"October {year}", "")[number % 5]


def _tie(home: str) -> Tie:
    ties = {"mum": Tie.MOTHER, "dad": Tie.FATHER, "nan": Tie.GRANDPARENT, "grandad": Tie.GRANDPARENT, "foster carer": Tie.CARER,
            "older sister": Tie.SIBLING}  # fmt: skip
    return ties.get(home.split(" and ")[0], Tie.OTHER)


def _initials(town: Riverside) -> Thing:
    letters = town.random.choice("ABCDEFGHJKLMNOPRSTWYZ") + town.random.choice("ABCDFGHKLMNPRSTVW")
    return Thing(letters, "initials", letters)


def _near(town: Riverside, ward: str) -> dict[str, list[Thing]]:
    """Their ward's places first, then those of the next, of each sort."""
    wards = list(places.WARDS)
    order = wards[wards.index(ward) :] + wards[: wards.index(ward)]
    return {sort: [place for each in order for place in town.places.get((each, sort), [])][:4] for sort in SPACES}


def _adults(town: Riverside, worker: User) -> list[Thing]:
    return town.adults.get(worker.team.name, []) if worker.team else []


def _themes(town: Riverside) -> dict[str, float]:
    """How much each theme comes up for this young person: mostly good or ordinary things."""
    weights = {name: town.random.uniform(0.6, 1.6) for name in themes_good.THEMES}
    weights |= {name: town.random.choice((0.0, 0.2, 0.5)) for name in themes_hard.THEMES}
    return weights


def _work_alongside(town: Riverside, known: Known) -> None:
    mates = [u for u in town.workers() if u.team_id == known.worker.team_id and u.pk != known.worker.pk]
    if mates:
        people.allocate(person=known.person, worker=town.random.choice(mates), kind=WorkKind.CO_WORKER, by=known.worker,
                        why="So that there is always somebody they know.", at=town.moment(known.since + 14))  # fmt: skip


def draw_maps(town: Riverside) -> None:
    """A map of each young person's world, drawn with them; some drew a second one later."""
    by_id = {str(context.pk): context for context in town.contexts.values()}
    for number, known in enumerate(town.young):
        _draw(town, known, by_id, day=min(known.since + 45, DAYS - 2))
        if number % 4 == 0:
            _draw(town, known, by_id, day=DAYS - 12)


def _draw(town: Riverside, known: Known, by_id: dict[str, Context], *, day: int) -> None:
    chosen = [(sort, town.random.choice(found)) for sort, found in known.places.items() if found]
    drawn = [
        Drawn(context=by_id[thing.key], pull=town.random.randint(1, 3), effect=EFFECTS.get(sort, Effect.DEPENDS))
        for sort, thing in chosen
    ]
    contexts.draw_world(person=known.person, places=drawn, drawn_on=town.day(day), drawn_with=known.person.known_as,
                        by=known.worker, at=town.moment(day, 17))  # fmt: skip

