"""The drawing of somebody's world as plain data: where each circle, ring and word stands. Plain Python.

The picture answers one question, "What is around Asif, and what does it do for his safety?", and its table says the
same. What a context does is told by a sign, a shape and a word, never by colour alone; a thicker ring and a nearer
place are a stronger pull. Words have a paler copy behind them, because not every printer knows about outlined text.
"""

import math
import textwrap
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kith.contexts.rules import CENTRE, RINGS, Spot, lay_out
from kith.contexts.terms import EFFECT_SIGNS, EFFECT_WORDS, PULL_WORDS, Effect

SIZE = 26
BOX = (122, 124)
WIDER = 1.25
ROOMY, MOST_STRETCH = 1.3, 2.4
TURNS = 6
FEW = 12
LINE = 17
LETTERS = 15
MOST_LINES = 3
MARGIN = (76, 48, 76, 96)
INK = {
    Effect.KEEPS_SAFE: "#1d4137",
    Effect.DEPENDS: "#6b4a00",
    Effect.LINKED_TO_HARM: "#8c2f14",
    Effect.NOT_KNOWN: "#484949",
}
PAPER = {
    Effect.KEEPS_SAFE: "#dcebe4",
    Effect.DEPENDS: "#fbeecb",
    Effect.LINKED_TO_HARM: "#fae3da",
    Effect.NOT_KNOWN: "#f1f1ee",
}
RING = {1: 2, 2: 4.5, 3: 8}


@dataclass(frozen=True)
class Placed:
    """A context to draw. `pull` is 1 (a little) to 3 (a lot)."""

    key: str
    name: str
    pull: int
    effect: Effect


@dataclass(frozen=True)
class Node:
    """One context as drawn: a shape with its sign, and the lines of its label, each with its own height."""

    key: str
    number: int
    x: float
    y: float
    shape: str
    points: str
    sign: str
    ink: str
    paper: str
    ring: float
    dashes: str
    lines: tuple[tuple[str, float], ...]
    says: str
    says_y: float
    aloud: str


@dataclass(frozen=True)
class Picture:
    """A whole drawing: its `view_box`, the young person in the middle, guide rings, nodes clockwise from the top."""

    view_box: str
    x: float
    y: float
    rings: tuple[tuple[float, float], ...]
    nodes: tuple[Node, ...]
    large: bool


def draw(places: Sequence[Placed]) -> Picture:
    """Lay out a map: clockwise from the top, stretched until no two labels touch (or as far as a page allows)."""
    spots = _room_for([place.pull for place in places])
    stretch = _stretch(spots)
    spots = [Spot(_far(spot.x, CENTRE[0], stretch), _far(spot.y, CENTRE[1], stretch)) for spot in spots]
    nodes = [_node(number, place, spot) for number, (place, spot) in enumerate(zip(places, spots, strict=True), 1)]
    rings = tuple((round(r * WIDER * stretch, 1), round(r * stretch, 1)) for r in sorted(RINGS.values()))
    return Picture(_view_box(spots), *CENTRE, rings, tuple(sorted(nodes, key=_clockwise)), large=len(places) > FEW)


def _room_for(pulls: Sequence[int]) -> list[Spot]:
    """In the order drawn where there is room for it; else each ring by itself, turned so that rings do not line up."""
    as_drawn = lay_out(pulls)
    if _stretch(as_drawn) <= ROOMY:
        return as_drawn
    turns = [turn / TURNS for turn in range(TURNS)]
    ways = [_ring_by_ring(pulls, {3: 0.0, 2: middle, 1: outer}) for middle in turns for outer in turns]
    return min([as_drawn, *ways], key=_stretch)


def _ring_by_ring(pulls: Sequence[int], turned: dict[int, float]) -> list[Spot]:
    """Each ring's places spread evenly over it; `turned` says how far each ring is turned, in steps of its own."""
    on_ring = Counter(pulls)
    placed: Counter[int] = Counter()
    spots = []
    for pull in pulls:
        angle = 2 * math.pi * (placed[pull] + turned[pull]) / on_ring[pull] - math.pi / 2
        placed[pull] += 1
        x = CENTRE[0] + RINGS[pull] * WIDER * math.cos(angle)
        spots.append(Spot(round(x, 1), round(CENTRE[1] + RINGS[pull] * math.sin(angle), 1)))
    return spots


def _clockwise(node: Node) -> float:
    return (math.atan2(node.y - CENTRE[1], node.x - CENTRE[0]) + math.pi / 2 + 0.001) % (2 * math.pi)


def _far(at: float, centre: float, stretch: float) -> float:
    return round(centre + (at - centre) * stretch, 1)


def _stretch(spots: Sequence[Spot]) -> float:
    """How many times larger the drawing must be for every shape and its label to have a box of its own."""
    middle = Spot(*CENTRE)
    pairs = [(a, b) for n, a in enumerate(spots) for b in (*spots[:n], middle)]
    room = min((max(abs(a.x - b.x) / BOX[0], abs(a.y - b.y) / BOX[1]) for a, b in pairs), default=1.0)
    return min(MOST_STRETCH, max(1.0, 1 / max(room, 0.01)))


def _view_box(spots: Sequence[Spot]) -> str:
    left, top, right, bottom = MARGIN
    xs, ys = [CENTRE[0], *(s.x for s in spots)], [CENTRE[1], *(s.y for s in spots)]
    x, y = min(xs) - left, min(ys) - top
    return f"{x:.0f} {y:.0f} {max(xs) + right - x:.0f} {max(ys) + bottom - y:.0f}"


def _node(number: int, place: Placed, spot: Spot) -> Node:
    lines = _label(place.name)
    first = spot.y + SIZE + 22
    does = EFFECT_WORDS[place.effect].lower()
    return Node(
        key=place.key,
        number=number,
        x=spot.x,
        y=spot.y,
        shape=SHAPES[place.effect][0],
        points=_points(place.effect, spot),
        sign=EFFECT_SIGNS[place.effect],
        ink=INK[place.effect],
        paper=PAPER[place.effect],
        ring=RING[place.pull],
        dashes="5 4" if place.effect is Effect.NOT_KNOWN else "",
        lines=tuple((line, round(first + n * LINE, 1)) for n, line in enumerate(lines)),
        says=does,
        says_y=round(first + len(lines) * LINE, 1),
        aloud=f"{place.name}: {does}, pulls {PULL_WORDS[place.pull].lower()}",
    )


SHAPES: dict[Effect, tuple[str, tuple[tuple[float, float], ...]]] = {
    Effect.KEEPS_SAFE: ("circle", ()),
    Effect.DEPENDS: ("polygon", ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9))),
    Effect.LINKED_TO_HARM: ("polygon", ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0))),
    Effect.NOT_KNOWN: ("circle", ()),
}


def _points(effect: Effect, spot: Spot) -> str:
    return " ".join(f"{spot.x + x * SIZE:.1f},{spot.y + y * SIZE:.1f}" for x, y in SHAPES[effect][1])


def _label(name: str) -> list[str]:
    """A name in at most three short lines.

    >>> _label("Riverside Bus Station")
    ['Riverside Bus', 'Station']
    """
    return textwrap.wrap(name, LETTERS, max_lines=MOST_LINES, placeholder=" …") or [name[:LETTERS]]
