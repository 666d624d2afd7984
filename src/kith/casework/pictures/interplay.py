"""The drawing of how contexts act on each other: a box for each, and arrows with words. Plain Python.

Boxes stand in a ring, and each arrow bows to its own side, so that there and back are two arrows. A dashed arrow is a
possibility. What an arrow says stands on it, with its number in the table.
"""

import math
import textwrap
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kith.casework.terms.weighting import ON_THE_ARROW, Effect

BOX_WIDE, PADDING, LINE = 156.0, 20.0, 17.0
LETTERS, MOST_LINES = 15, 3
LEAST_RING, ROOM, SQUASH = 170.0, 196.0, 0.72
BOW, BOW_MORE = 0.16, 0.13
WORDS_AT = 0.4
HEAD, GAP = 11.0, 5.0
MARGIN = 100.0
FEW = 8
INK = {
    Effect.UNDERMINES: "#8c2f14",
    Effect.BUILDS: "#1d4137",
    Effect.MIXED: "#6b4a00",
    Effect.UNKNOWN: "#484949",
}


@dataclass(frozen=True)
class Box:
    """A context to draw, and what is read aloud of it."""

    key: str
    name: str
    aloud: str


@dataclass(frozen=True)
class Acts:
    """An arrow to draw, by the keys of its ends."""

    number: int
    from_key: str
    to_key: str
    effect: Effect
    agreed: bool


@dataclass(frozen=True)
class Node:
    """A context as drawn: a box and the lines of its name."""

    key: str
    aloud: str
    x: str
    y: str
    left: str
    top: str
    wide: str
    high: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Arrow:
    """An arrow as drawn: its path, its head, and its words with where they stand."""

    path: str
    head: str
    ink: str
    dashes: str
    words: str
    x: str
    y: str


@dataclass(frozen=True)
class Picture:
    """A whole drawing: boxes clockwise from the top, arrows in the order of their numbers."""

    view_box: str
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    large: bool


@dataclass(frozen=True)
class _Spot:
    x: float
    y: float
    high: float


def draw(boxes: Sequence[Box], acts: Sequence[Acts]) -> Picture:
    """Lay out boxes in a ring in the order given, and the arrows between them."""
    lines = [_lines(box.name) for box in boxes]
    spots = _ring([len(each) * LINE + PADDING for each in lines])
    by_key = {box.key: spot for box, spot in zip(boxes, spots, strict=True)}
    nodes = [_node(box, spot, each) for box, spot, each in zip(boxes, spots, lines, strict=True)]
    drawn: Counter[tuple[str, str]] = Counter()
    arrows = []
    for one in acts:
        pair = (one.from_key, one.to_key)
        arrows.append(_arrow(one, by_key[one.from_key], by_key[one.to_key], BOW + BOW_MORE * drawn[pair]))
        drawn[pair] += 1
    return Picture(_view_box(spots), tuple(nodes), tuple(arrows), large=len(boxes) > FEW)


def _lines(name: str) -> list[str]:
    return textwrap.wrap(name, LETTERS, max_lines=MOST_LINES, placeholder=" …") or [name[:LETTERS]]


def _ring(heights: Sequence[float]) -> list[_Spot]:
    many = len(heights)
    ring = max(LEAST_RING, many * ROOM / (2 * math.pi * SQUASH))
    start = math.pi if many == 2 else -math.pi / 2
    angles = [start + 2 * math.pi * n / max(many, 1) for n in range(many)]
    return [_Spot(ring * 1.25 * math.cos(a), ring * math.sin(a), high) for a, high in zip(angles, heights, strict=True)]


def _node(box: Box, spot: _Spot, lines: Sequence[str]) -> Node:
    first = spot.y + 5 - (len(lines) - 1) * LINE / 2
    return Node(
        key=box.key,
        aloud=box.aloud,
        x=_n(spot.x),
        y=_n(spot.y),
        left=_n(spot.x - BOX_WIDE / 2),
        top=_n(spot.y - spot.high / 2),
        wide=_n(BOX_WIDE),
        high=_n(spot.high),
        lines=tuple((line, _n(first + n * LINE)) for n, line in enumerate(lines)),
    )


def _arrow(one: Acts, here: _Spot, there: _Spot, bow: float) -> Arrow:
    across, down = there.x - here.x, there.y - here.y
    bend = ((here.x + there.x) / 2 - down * bow, (here.y + there.y) / 2 + across * bow)
    x1, y1 = _edge(here, *bend)
    x2, y2 = _edge(there, *bend)
    far = math.hypot(x2 - bend[0], y2 - bend[1]) or 1.0
    ux, uy = (x2 - bend[0]) / far, (y2 - bend[1]) / far
    neck_x, neck_y = x2 - ux * HEAD, y2 - uy * HEAD
    t = WORDS_AT
    at = [(1 - t) ** 2 * a + 2 * t * (1 - t) * b + t**2 * c for a, b, c in ((x1, bend[0], neck_x), (y1, bend[1], neck_y))]
    half = HEAD / 2
    return Arrow(
        path=f"M{_n(x1)} {_n(y1)} Q{_n(bend[0])} {_n(bend[1])} {_n(neck_x)} {_n(neck_y)}",
        head=f"{_n(x2)},{_n(y2)} {_n(neck_x - uy * half)},{_n(neck_y + ux * half)} {_n(neck_x + uy * half)},{_n(neck_y - ux * half)}",
        ink=INK[one.effect],
        dashes="" if one.agreed else "7 5",
        words=f"{one.number}: {ON_THE_ARROW[one.effect]}",
        x=_n(at[0]),
        y=_n(at[1] + 5),
    )


def _edge(spot: _Spot, x: float, y: float) -> tuple[float, float]:
    """Where the line from the middle of a box towards a point leaves the box, and a little further."""
    across, down = x - spot.x, y - spot.y
    by_side = (BOX_WIDE / 2 + GAP) / abs(across) if across else math.inf
    by_top = (spot.high / 2 + GAP) / abs(down) if down else math.inf
    part = min(by_side, by_top, 1.0)
    return spot.x + across * part, spot.y + down * part


def _view_box(spots: Sequence[_Spot]) -> str:
    xs, ys = [spot.x for spot in spots] or [0.0], [spot.y for spot in spots] or [0.0]
    left, top = min(xs) - MARGIN, min(ys) - MARGIN
    return f"{left:.0f} {top:.0f} {max(xs) + MARGIN - left:.0f} {max(ys) + MARGIN - top:.0f}"


def _n(number: float) -> str:
    return f"{number:.1f}"
