"""The cases of Riverside: around places, a school and a group of friends, and around young people."""

from kith.accounts.models import User
from kith.casework.models import Case
from kith.demo.seeding import asif_case, bus_station, other_cases, other_places, surveys
from kith.demo.seeding.acting import acting, ago
from kith.demo.seeding.world import Known, Riverside
from kith.demo.story.bus_station_plan import TIES
from kith.plans.actions import links


def tell(town: Riverside, asif: Known) -> None:
    """Every case that this town can have, each at its own stage; those the bus station bears on are tied to its plan."""
    station = bus_station.tell(town)
    surveys.ask(town)
    other_places.tell_school(town)
    other_places.tell_friends(town)
    his = asif_case.tell(town, asif)
    others = other_cases.tell(town)
    if station:
        tied = [(asif, his)] if his else []
        for number, (known, case) in enumerate([*tied, *others]):
            _tie(town, case, station, by=known.worker, days=64 - number)


def _tie(town: Riverside, case: Case, station: Case, *, by: User, days: int) -> None:
    why, changes = TIES[by.team.name if by.team else ""]
    acting(by, links.tie, case=case, context_case=station, why=why, what_it_changes=changes, at=ago(town, days))
