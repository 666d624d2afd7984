"""Builds the town through the real actions: who works there, its places, its partners."""

import secrets

from kith.access.viewers import Viewer, standing_as
from kith.accounts import actions as accounts
from kith.accounts.models import User
from kith.accounts.terms import OrganisationKind
from kith.contexts import actions as contexts
from kith.contexts.terms import ContextKind
from kith.demo.seeding.world import Riverside, thing_of
from kith.demo.town import around, names, places, staff
from kith.partners import actions as partners
from kith.partners.terms import ReachKind
from kith.people import actions as people

FIRST_DAY = 0


def build(town: Riverside) -> None:
    """Everything that stands before anybody is met."""
    _staff(town)
    _places(town)
    _partners(town)
    _adults_and_vehicles(town)


def _staff(town: Riverside) -> None:
    at = town.moment(FIRST_DAY)
    for name, kind, team in staff.TEAMS:
        if name not in town.organisations:
            town.organisations[name] = accounts.found(name=name, kind=OrganisationKind(kind), by=None, at=at)
        town.teams[team] = accounts.form_team(organisation=town.organisations[name], name=team, by=None, at=at)
    for name, team, roles, supervisor, _ in staff.STAFF:
        user = _welcome(town, name, team, roles)
        town.users[name] = user
        if supervisor:
            accounts.supervise(supervisor=town.users[supervisor], worker=user, by=None, at=at)


def _welcome(town: Riverside, name: str, team: str, roles: tuple) -> User:  # type: ignore[type-arg]
    """An account whose password nobody knows: the demonstration's sign-in page offers it with one click."""
    return accounts.welcome(
        name=name, email=staff.address(name), password=secrets.token_urlsafe(24), team=town.teams.get(team),
        roles=roles, by=None, at=town.moment(FIRST_DAY),
    )  # fmt: skip


def _places(town: Riverside) -> None:
    lines = [(ward, *_cells(line)) for ward, table in places.PLACES.items() for line in table.strip().splitlines()]
    for number, (ward, sort, name, said) in enumerate(lines[: town.scale.contexts]):
        _place(town, number, ward, sort, name, said)


def _cells(line: str) -> tuple[str, str, str]:
    sort, name, said = (cell.strip() for cell in line.split("|"))
    return sort, name, said


def _place(town: Riverside, number: int, ward: str, sort: str, name: str, said: str) -> None:
    calls = [word.strip() for word in said.split(",")]
    context = contexts.notice(
        name=name, kind=ContextKind(places.KINDS[sort]), aliases=[call for call in calls if call != name],
        geometry=_point(town, ward, sort), by=town.users["Dee Marchetti"], at=town.moment(FIRST_DAY, 10 + number % 6),
        what_is_good=places.GOOD.get(sort, ""), what_worries=places.WORRIES.get(sort, ""),
        who_spends_time=f"Young people from {ward} and nearby.",
    )  # fmt: skip
    town.contexts[name], town.sorts[name] = context, sort
    town.named[name] = thing_of(context, "context", name)
    town.places.setdefault((ward, sort), []).append(thing_of(context, "context", calls[0]))


def _point(town: Riverside, ward: str, sort: str) -> dict[str, object] | None:
    if sort in ("online", "group"):
        return None
    longitude, latitude = places.WARDS[ward]
    east, north = town.random.uniform(-0.008, 0.008), town.random.uniform(-0.004, 0.004)
    start = [round(longitude + east, 5), round(latitude + north, 5)]
    if sort == "route":
        return {"type": "LineString", "coordinates": [start, [round(start[0] + 0.02, 5), round(start[1] + 0.006, 5)]]}
    return {"type": "Point", "coordinates": start}


def _partners(town: Riverside) -> None:
    dee, at = town.users["Dee Marchetti"], town.moment(FIRST_DAY, 16)
    for name, kind, aliases in around.ORGANISATIONS:
        town.organisations[name] = partners.introduce(name=name, kind=OrganisationKind(kind), aliases=aliases, by=dee, at=at)
        town.named[name] = thing_of(town.organisations[name], "organisation", name)
    for where, who, what in around.RESPONSIBLE:
        if where in town.contexts:
            contexts.say_responsible(context=town.contexts[where], organisation=town.organisations[who], for_what=what, by=dee, at=at)
    for where, name, role, organisation, kind, times, how in around.REACHES:
        if where in town.contexts:
            partners.say_reach(
                context=town.contexts[where], kind=ReachKind(kind), name=name, role=role, times=times, how_to_reach=how,
                organisation=town.organisations.get(organisation), by=dee, at=at,
            )  # fmt: skip


def _adults_and_vehicles(town: Riverside) -> None:
    workers, at = town.workers(), town.moment(FIRST_DAY + 1)
    for number, (name, alias, why) in enumerate(names.ADULTS):
        by = workers[number % len(workers)]
        adult = people.record_adult(name=name, aliases=(alias,), why=why, by=by, at=at)
        town.named[name] = thing_of(adult, "adult", alias)
        own = next(team for team in town.teams.values() if team.pk == by.team_id)
        town.adults.setdefault(own.name, []).append(town.named[name])
        if number % 3 == 0:
            other = next(team for team in town.teams.values() if team.pk != by.team_id)
            with standing_as(Viewer.of(by)):
                people.list_adult(adult=adult, team=other, by=by, why="Their young people name the same adult.", at=at)
            town.adults.setdefault(other.name, []).append(town.named[name])
    for description, plate, said in names.VEHICLES:
        car = people.record_vehicle(description=description, plate=plate, aliases=(said.removeprefix("the "),), by=workers[0], at=at)
        town.named[description] = thing_of(car, "vehicle", said)
        town.vehicles.append(town.named[description])
