"""The cases of Riverside: around places, a school and a group of friends, and around young people."""

from kith.demo.seeding import bus_station, other_places
from kith.demo.seeding.world import Known, Riverside


def tell(town: Riverside, asif: Known) -> None:
    """Every case that this town can have, each at its own stage."""
    bus_station.tell(town)
    other_places.tell_school(town)
    other_places.tell_friends(town)
