"""When an assessment can be called complete, and what has to be said first (V19, V23, V25, PRACTICE 4.5). Plain Python."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from kith.casework.terms.assessments import TRIANGLES, AssessmentKind, Element, Side
from kith.casework.terms.saying import FROM_YOUNG_PEOPLE, SOURCE_WORDS, SourceKind
from kith.foundation.refusals import Refused
from kith.foundation.working_days import working_days_between

LEAST_SOURCES = 3
WORKING_DAYS = 45


@dataclass(frozen=True)
class Found:
    """What an assessment holds when somebody wants to call it complete."""

    kind: AssessmentKind
    answered: frozenset[str]
    sources: frozenset[str]
    wording: tuple[str, ...] = ()
    opened_on: date = date.min
    late_because: str = ""
    has_proportionality: bool = True

    @property
    def total(self) -> int:
        """How many elements its triangle asks about."""
        return sum(len(side.elements) for side in TRIANGLES[self.kind])

    @property
    def completeness(self) -> str:
        """Answered of all, and nothing else: never a number of how good or how worrying.

        >>> Found(AssessmentKind.CHILD_FAMILY, frozenset({"health"}), frozenset()).completeness
        '1 of 20 answered'
        """
        return f"{len(self.answered)} of {self.total} answered"

    @property
    def sides(self) -> frozenset[int]:
        """The sides on which something has been answered; "not known, because" is an answer."""
        return frozenset(s.number for s in TRIANGLES[self.kind] if any(e.code in self.answered for e in s.elements))

    @property
    def heard_young_people(self) -> bool:
        """Has any young person been a source?"""
        return bool(self.sources & {source.value for source in FROM_YOUNG_PEOPLE})


def element(kind: AssessmentKind, code: str) -> tuple[Side, Element]:
    """An element with its side. Raises `KeyError` when this triangle does not ask about it."""
    for side in TRIANGLES[kind]:
        for one in side.elements:
            if one.code == code:
                return side, one
    raise KeyError(code)


def few_sources(found: Found) -> list[str]:
    """What is thin about the sources, in sentences; a reason is needed to go on in spite of it (V23)."""
    said = []
    if not found.heard_young_people:
        said.append("No young person has been heard.")
    if len(found.sources) < LEAST_SOURCES:
        kinds = _kinds(found.sources)
        said.append(f"Kinds of source so far: {len(found.sources)}{kinds}; {LEAST_SOURCES} make a fuller picture.")
    return said


def _kinds(sources: Collection[str]) -> str:
    names = [SOURCE_WORDS[SourceKind(source)].lower() for source in sorted(sources)]
    return f" ({', '.join(names)})" if names else ""


def silent_sides(found: Found) -> list[str]:
    """The sides on which nothing has been answered, as they are called."""
    return [side.words for side in TRIANGLES[found.kind] if side.number not in found.sides]


def days_over(opened_on: date, today: date) -> int:
    """How many working days an assessment is over its 45."""
    return max(0, working_days_between(opened_on, today) - WORKING_DAYS)


def check_complete(found: Found, *, few_sources_because: str, kept_wording_because: str, today: date) -> None:
    """Raises `Refused` with what is missing, and the field where it can be said."""
    if silent := silent_sides(found):
        raise Refused(f"Nothing is answered yet on: {'; '.join(silent)}. “Not known, because” is an answer.")
    if not found.has_proportionality:
        raise Refused("Say first why this is needed and what the least would be: it is with the analysis.")
    if days_over(found.opened_on, today) and not found.late_because:
        raise Refused("It has taken more than 45 working days. Say why, with the analysis.")
    thin = few_sources(found)
    if thin and not few_sources_because.strip():
        raise Refused(f"{' '.join(thin)} Ask them first, or say why not.", field="few_sources_because")
    if found.wording and not kept_wording_because.strip():
        words = "”, “".join(found.wording)
        raise Refused(f"“{words}” could be put more fairly. Change it, or say why it is kept.", field="kept_wording_because")
