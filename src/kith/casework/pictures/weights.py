"""The drawing of how much contexts weigh: a circle for each, and beside it where each voice stands. Plain Python.

A circle's area is in proportion to the middle of what voices say of harm. Each voice has a mark of its own shape, in a
lane of its own, so that nothing is told by colour alone and no two marks lie on each other.
"""

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from kith.casework.terms.saying import Voice

UNIT = 20.0
LEAST = 0.25
WIDE, TOP, ROW = 800, 74, 112
CIRCLE_X, NAME_X = 58, 120
STRIPS = (385.0, 625.0)
STEP = 36.0
NOT_KNOWN_AT = -30.0
LANE = 16.0
MARK = 6.5
LETTERS, MOST_LINES, LINE = 20, 3, 17
INK = {
    Voice.YOUNG_PERSON: "#1d4137",
    Voice.PARENT_CARER: "#8c2f14",
    Voice.PRACTITIONER: "#1d3c73",
    Voice.PARTNER: "#6b4a00",
}
CORNERS: dict[Voice, tuple[tuple[float, float], ...]] = {
    Voice.YOUNG_PERSON: (),
    Voice.PARENT_CARER: ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    Voice.PRACTITIONER: ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    Voice.PARTNER: ((0, -1.2), (1.2, 1), (-1.2, 1)),
}


@dataclass(frozen=True)
class Says:
    """What one voice says of one context; None when they do not know."""

    voice: Voice
    harm: int | None
    safety: int | None


@dataclass(frozen=True)
class Placed:
    """A context to draw: the middle of what voices say of harm, each voice, and what is read aloud."""

    key: str
    name: str
    middle: float | None
    says: tuple[Says, ...]
    talk: bool
    aloud: str


@dataclass(frozen=True)
class Mark:
    """Where one voice stands on a strip: a circle when it has no corners. `open` when they do not know."""

    x: str
    y: str
    points: str
    ink: str
    open: bool


@dataclass(frozen=True)
class Row:
    """One context as drawn. `spans` are the heavy lines from the lowest to the highest on each strip."""

    key: str
    aloud: str
    cx: str
    y: str
    r: str
    dashed: bool
    lines: tuple[tuple[str, str], ...]
    marks: tuple[Mark, ...]
    spans: tuple[tuple[str, str], ...]
    talk: bool
    below: str


@dataclass(frozen=True)
class Picture:
    """A whole drawing: its `view_box`, the strips with their ticks, and the rows from top to bottom."""

    view_box: str
    name_x: int
    strips: tuple[tuple[str, str, tuple[str, ...], str], ...]
    rows: tuple[Row, ...]


def radius(weight: float | None) -> float:
    """A circle's radius, so that its area is in proportion to the weight; even none can be seen.

    >>> radius(4), radius(1), radius(0), radius(None)
    (40.0, 20.0, 10.0, 10.0)
    """
    return UNIT * math.sqrt(max(weight or 0, LEAST))


def draw(places: Sequence[Placed]) -> Picture:
    """Lay out every context, one below the other in the order given."""
    rows = tuple(_row(place, TOP + n * ROW + ROW / 2) for n, place in enumerate(places))
    strips = tuple(
        (heading, _n(left), tuple(_n(left + n * STEP) for n in range(5)), _n(left + NOT_KNOWN_AT))
        for heading, left in zip(("Influence on harm", "Influence on safety"), STRIPS, strict=True)
    )
    return Picture(f"0 0 {WIDE} {TOP + ROW * len(places)}", NAME_X, strips, rows)


def _row(place: Placed, y: float) -> Row:
    lines = textwrap.wrap(place.name, LETTERS, max_lines=MOST_LINES, placeholder=" …") or [place.name[:LETTERS]]
    first = y + 5 - (len(lines) - 1) * LINE / 2
    harms, safeties = [one.harm for one in place.says], [one.safety for one in place.says]
    return Row(
        key=place.key,
        aloud=place.aloud,
        cx=str(CIRCLE_X),
        y=_n(y),
        r=_n(radius(place.middle)),
        dashed=place.middle is None,
        lines=tuple((line, _n(first + n * LINE)) for n, line in enumerate(lines)),
        marks=(*_marks(place.says, harms, STRIPS[0], y), *_marks(place.says, safeties, STRIPS[1], y)),
        spans=tuple(_span(values, left) for values, left in ((harms, STRIPS[0]), (safeties, STRIPS[1]))),
        talk=place.talk,
        below=_n(y + ROW / 2 - 8),
    )


def _marks(says: Sequence[Says], values: Sequence[int | None], left: float, y: float) -> list[Mark]:
    first = y - (len(says) - 1) * LANE / 2
    found = []
    for n, (one, value) in enumerate(zip(says, values, strict=True)):
        x = left + (NOT_KNOWN_AT if value is None else value * STEP)
        at = first + n * LANE
        points = " ".join(f"{x + dx * MARK:.1f},{at + dy * MARK:.1f}" for dx, dy in CORNERS[one.voice])
        found.append(Mark(_n(x), _n(at), points, INK[one.voice], open=value is None))
    return found


def _span(values: Sequence[int | None], left: float) -> tuple[str, str]:
    known = [value for value in values if value is not None]
    return (_n(left + min(known) * STEP), _n(left + max(known) * STEP)) if known else ("", "")


def _n(number: float) -> str:
    return f"{number:.1f}"


def key() -> list[dict[str, str]]:
    """The mark of each voice, for the key."""
    return [
        {
            "voice": voice.value,
            "ink": INK[voice],
            "points": " ".join(f"{10 + dx * MARK:.1f},{10 + dy * MARK:.1f}" for dx, dy in CORNERS[voice]),
        }
        for voice in Voice
    ]
