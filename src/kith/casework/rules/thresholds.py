"""A threshold explains itself: which band is suggested, because of what, and what is not known (PRACTICE 4.2).

A suggestion is never a decision: a person agrees, or decides otherwise and says why (V10).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kith.casework.terms.thresholds import CRITERION_WORDS, TOGETHER, CriterionKind, Met
from kith.foundation.refusals import Refused

ENOUGH_TOGETHER = 2


@dataclass(frozen=True)
class Looked:
    """One criterion with what was found: `band` is the code of the band it belongs to, "A" the lowest."""

    code: str
    band: str
    kind: CriterionKind
    text: str
    met: Met
    evidence: str = ""


@dataclass(frozen=True)
class Suggestion:
    """The band suggested with its reasons; what protects stands beside it; and what is not, or only partly, known."""

    band: str
    because: tuple[str, ...]
    protects: tuple[str, ...]
    not_known: tuple[str, ...]


def suggest(looked: Sequence[Looked], *, bands: Sequence[str]) -> Suggestion:
    """The highest band with a severity criterion met, or with two kinds met of how often, how many, how long and no adult.

    What protects lowers nothing: it is printed beside. With no band reached, a place stands where every place does: at the
    lowest of `bands`.
    """
    reached = [band for band in sorted(set(bands), reverse=True) if _reasons(looked, band)]
    band = reached[0] if reached else min(bands, default="")
    because = _reasons(looked, band) or (_without_reasons(looked, band),)
    return Suggestion(band, because, _protects(looked), _not_known(looked))


def _reasons(looked: Iterable[Looked], band: str) -> tuple[str, ...]:
    """Why a band is reached, in sentences; none when it is not."""
    here = [one for one in looked if one.band == band and one.met is Met.MET]
    severe = [one for one in here if one.kind is CriterionKind.SEVERITY]
    together = [one for one in here if one.kind in TOGETHER]
    if len({one.kind for one in together}) < ENOUGH_TOGETHER:
        together = []
    return tuple(_because(one) for one in (*severe, *together))


def _without_reasons(looked: Iterable[Looked], band: str) -> str:
    """Nothing found is not the same as nothing known."""
    if all(one.met is Met.NOT_KNOWN for one in looked):
        return "Because nothing is known yet: find out more before you decide."
    return f"Because nothing that was looked at reaches a band above {band}."


def _because(one: Looked) -> str:
    return f"Because {_named(one)}" + (f" {_full(one.evidence)}" if one.evidence.strip() else "")


def _named(one: Looked) -> str:
    return f"{one.code}, {CRITERION_WORDS[one.kind].lower()}: {_full(one.text)}"


def _full(words: str) -> str:
    words = " ".join(words.split())
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _protects(looked: Iterable[Looked]) -> tuple[str, ...]:
    kinds = {Met.MET: "", Met.PARTLY: "Partly: "}
    found = [one for one in looked if one.kind is CriterionKind.PROTECTIVE and one.met in kinds]
    return tuple(f"{kinds[one.met]}{_named(one)} {_full(one.evidence) if one.evidence else ''}".strip() for one in found)


def _not_known(looked: Iterable[Looked]) -> tuple[str, ...]:
    said = {Met.NOT_KNOWN: "Not known", Met.PARTLY: "Only partly met, so it was not counted"}
    found = [one for one in looked if one.met in said and one.kind is not CriterionKind.PROTECTIVE]
    unasked = [one for one in looked if one.met is Met.NOT_KNOWN and one.kind is CriterionKind.PROTECTIVE]
    return tuple(f"{said[one.met]}: {_named(one)}" for one in (*found, *unasked))


def check_decision(*, suggested: str, decided: str, why: str, bands: Iterable[str]) -> bool:
    """Whether a decision goes against the suggestion. Raises `Refused` when it does and says no reason (V10)."""
    if decided not in set(bands):
        raise Refused("Choose one of the bands.", field="decided")
    if decided != suggested and not why.strip():
        raise Refused("Say why you decide otherwise than suggested.", field="why")
    return decided != suggested


@dataclass(frozen=True)
class Written:
    """One criterion of a statement that is being written."""

    code: str
    band: str
    kind: CriterionKind


def unready(bands: Sequence[str], criteria: Sequence[Written]) -> list[str]:
    """What a statement lacks before it can be published, in sentences."""
    lacks = []
    if len(bands) < ENOUGH_TOGETHER:
        lacks.append("It needs at least two bands.")
    for band in sorted(bands)[1:]:
        here = {one.kind for one in criteria if one.band == band}
        if CriterionKind.SEVERITY not in here and len(here & TOGETHER) < ENOUGH_TOGETHER:
            lacks.append(f"Nothing could reach band {band}: give it a criterion of how serious it is, or two of the others.")
    return lacks
