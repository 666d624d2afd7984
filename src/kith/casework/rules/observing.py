"""What visits to a place can tell, and when it is too soon to say (PRACTICE 4.9, V19). Plain Python."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

LEAST_VISITS = 3
SCALES = {
    "lighting": "Lighting",
    "sight_lines": "Sight lines",
    "feels_safe_us": "How safe it felt to us",
    "feels_safe_young": "How safe it felt to young people",
}


@dataclass(frozen=True)
class Middle:
    """The middle answer on one scale, with how many there are: never a mean of words."""

    words: str
    middle: str
    answers: int


def too_soon(bands: Sequence[str]) -> str:
    """Why nothing can be concluded from these visits yet, or "". `bands` holds the time band of each visit.

    >>> too_soon(["evening", "evening", "evening"])
    'It has been observed at one time only. Go again at other times: after school, in the evening, at the weekend.'
    """
    if not bands:
        return ""
    if len(set(bands)) == 1:
        return "It has been observed at one time only. Go again at other times: after school, in the evening, at the weekend."
    if len(bands) < LEAST_VISITS:
        return f"There are {len(bands)} visits, where {LEAST_VISITS} at different times are needed before anything is concluded."
    return ""


def middles(visits: Sequence[object]) -> list[Middle]:
    """The median and number of answers for each scale, 1 very poor to 5 very good."""
    return [_middle(name, words, visits) for name, words in SCALES.items()]


def _middle(name: str, words: str, visits: Sequence[object]) -> Middle:
    given = [value for visit in visits if (value := getattr(visit, name)) is not None]
    return Middle(words, f"{median(given):g}" if given else "Not answered", len(given))
