"""What makes a context's name fair, and how a map of somebody's world is laid out. Plain Python."""

import math
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from kith.foundation.refusals import Refused
from kith.language.naming import names_in

LEAST_COUNTED = 3
CENTRE = (320.0, 260.0)
RINGS = {3: 105.0, 2: 165.0, 1: 225.0}


@dataclass(frozen=True)
class Spot:
    """A place on the drawing: x and y in SVG units."""

    x: float
    y: float


def check_name(name: str, *, known: Iterable[str] = (), field: str = "name") -> str:
    """A context's name, spaces tidied. Raises `Refused` when there is none, or it names somebody (V03).

    `known` are the names of young people that whoever writes it works with.
    """
    name = " ".join(name.split())
    if not name:
        raise Refused("Give it the name people use for it.", field=field)
    if found := names_in(name, known=known, title=True):
        raise Refused(
            f"“{found[0].words}” looks like somebody’s name. A place, school or group of friends is called by a neutral "
            "name that names no young person: what is it near, or what do people do there?",
            field=field,
        )
    return name


def check_inside(name: str, key: Hashable, parent: str, above: Sequence[Hashable]) -> None:
    """Raises `Refused` when a context would come to lie inside itself.

    `key` is the context, `parent` what people call the one it would lie in, `above` that one's key and those it lies in.

    >>> check_inside("Bay 4", 4, "the station", [1])
    """
    if above and above[0] == key:
        raise Refused(f"{name} cannot be inside itself.", field="parent")
    if key in above:
        raise Refused(f"{parent} is itself inside {name}: move it out of there first.", field="parent")


def count_words(people: int, notes: int, *, days: int) -> str:
    """How often something has been named, for somebody without a right to the notes: nothing below 3 young people.

    >>> count_words(2, 9, days=90)
    'Named by fewer than 3 young people in 90 days, so no number is shown.'
    """
    if people < LEAST_COUNTED:
        return f"Named by fewer than {LEAST_COUNTED} young people in {days} days, so no number is shown."
    return f"Named by {people} young people in {notes} notes in {days} days."


def lay_out(pulls: Sequence[int]) -> list[Spot]:
    """Where each context goes around the young person, clockwise from the top: a stronger pull is nearer."""
    spots = []
    for place, pull in enumerate(pulls):
        angle = 2 * math.pi * place / max(len(pulls), 1) - math.pi / 2
        ring = RINGS.get(pull, RINGS[1])
        spots.append(
            Spot(round(CENTRE[0] + ring * 1.25 * math.cos(angle), 1), round(CENTRE[1] + ring * math.sin(angle), 1))
        )
    return spots
