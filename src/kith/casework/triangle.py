"""The drawing of a triangle as plain data: three sides, each as thick as far as it is answered. Plain Python.

It answers one question, "Which sides has anybody looked at?". It shows no score: a dark line is an answer, whatever the
answer says. The sections below it say the same in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

CORNERS = ((40.0, 250.0), (180.0, 20.0), (320.0, 250.0))
ROUND = ((0, 1), (1, 2), (2, 0))
WORDS_AT = ((92.0, 120.0, "end"), (268.0, 120.0, "start"), (180.0, 282.0, "middle"))


@dataclass(frozen=True)
class Line:
    """One side as it is drawn: from, to, and how far it is dark; with its number and its words."""

    number: int
    x1: float
    y1: float
    x2: float
    y2: float
    dark_x: float
    dark_y: float
    x: float
    y: float
    anchor: str
    says: str


def draw(sides: Sequence[tuple[int, int]]) -> list[Line]:
    """Three lines from (answered, of how many) for each side.

    >>> draw([(1, 2), (0, 3), (3, 3)])[0].says
    '1 of 2'
    """
    return [_line(number, *side) for number, side in enumerate(sides)]


def _line(number: int, answered: int, total: int) -> Line:
    (x1, y1), (x2, y2) = (CORNERS[end] for end in ROUND[number])
    share = answered / total if total else 0.0
    x, y, anchor = WORDS_AT[number]
    dark = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
    return Line(number + 1, x1, y1, x2, y2, *dark, x, y, anchor, f"{answered} of {total}")
