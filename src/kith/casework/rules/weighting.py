"""How much each context weighs, as each voice sees it (PRACTICE 4.3). Plain Python.

Voices stand side by side. The middle of what they say orders a suggestion; where they differ, that is worth talking
about and is never averaged away. Nothing is added up, and no figure is about a person. "We do not know yet" is not none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from kith.casework.terms.weighting import (
    FEWEST_CONTEXTS,
    HARM_SCALE,
    LEAST_RATIONALE,
    LEAST_REASON,
    MOST_CONTEXTS,
    NOT_KNOWN_WORDS,
    STRONG,
    WORTH_TALKING,
)
from kith.foundation.refusals import Refused


@dataclass(frozen=True)
class Said:
    """What one voice says of one context: influence on harm and on safety, 0 to 4, None when they do not know."""

    context: str
    harm: int | None
    safety: int | None
    evidence: int = 0


@dataclass(frozen=True)
class Standing:
    """Where one context stands between the voices."""

    context: str
    harm: float | None
    lowest: int | None
    highest: int | None
    safety: float | None
    evidence: int

    @property
    def is_worth_talking_about(self) -> bool:
        """Do voices see it so differently that they should talk? A prompt, not an error."""
        return self.lowest is not None and self.highest is not None and self.highest - self.lowest >= WORTH_TALKING


def stand(said: Iterable[Said]) -> list[Standing]:
    """Where each context stands, in the order each was first spoken of."""
    by_context: dict[str, list[Said]] = {}
    for one in said:
        by_context.setdefault(one.context, []).append(one)
    return [_standing(context, rows) for context, rows in by_context.items()]


def _standing(context: str, rows: Sequence[Said]) -> Standing:
    harms = [one.harm for one in rows if one.harm is not None]
    safeties = [one.safety for one in rows if one.safety is not None]
    return Standing(
        context=context,
        harm=median(harms) if harms else None,
        lowest=min(harms, default=None),
        highest=max(harms, default=None),
        safety=median(safeties) if safeties else None,
        evidence=sum(one.evidence for one in rows),
    )


def in_order(standings: Iterable[Standing]) -> list[list[Standing]]:
    """The suggested order, each place shared by those that tie: most harm, then least safety, then most evidence.

    What nobody knows comes after what somebody knows: it never counts as none.
    """
    ordered: dict[tuple[float, ...], list[Standing]] = {}
    for one in sorted(standings, key=_weighs):
        ordered.setdefault(_weighs(one), []).append(one)
    return list(ordered.values())


def _weighs(one: Standing) -> tuple[float, ...]:
    harm, safety = one.harm, one.safety
    return (harm is None, -(harm or 0), safety is None, safety or 0, -one.evidence)


def in_words(value: float | None, scale: dict[int, str] = HARM_SCALE) -> str:
    """A place on a scale in words.

    >>> in_words(3), in_words(1.5), in_words(None)
    ('Strong', 'Between “A little” and “Some”', 'We do not know yet')
    """
    if value is None:
        return NOT_KNOWN_WORDS
    if value == int(value):
        return scale[int(value)]
    return f"Between “{scale[int(value)]}” and “{scale[int(value) + 1]}”"


def range_in_words(one: Standing) -> str:
    """From the lowest to the highest that voices say, or what they all say."""
    if one.lowest is None or one.highest is None:
        return NOT_KNOWN_WORDS
    if one.lowest == one.highest:
        return HARM_SCALE[one.lowest]
    return f"From “{HARM_SCALE[one.lowest]}” to “{HARM_SCALE[one.highest]}”"


def wanting(*, harm: int | None, safety: int | None, if_this_changed: str, evidence: str) -> list[tuple[str, str]]:
    """What is still to be said of one context, as (field, sentence)."""
    found = []
    if (harm or 0) >= STRONG and len(if_this_changed.strip()) < LEAST_REASON:
        found.append(
            ("if_this_changed", f"Say in at least {LEAST_REASON} letters what would get better if this changed first.")
        )
    if max(harm or 0, safety or 0) >= STRONG and not evidence.strip():
        found.append(("evidence", "Say how this is known: it is said to be strong."))
    return found


def check_number(contexts: Sequence[object]) -> None:
    """Raises `Refused` unless there are two to seven different contexts."""
    if len(set(contexts)) != len(contexts):
        raise Refused("A context is weighed once on a sheet.")
    if not FEWEST_CONTEXTS <= len(contexts) <= MOST_CONTEXTS:
        raise Refused(f"Weigh {FEWEST_CONTEXTS} to {MOST_CONTEXTS} contexts: those that matter most.")


def check_day(day: date, *, today: date, field: str) -> None:
    """Raises `Refused` when a day has not happened yet."""
    if day > today:
        raise Refused("That day has not happened yet.", field=field)


def check_rationale(rationale: str) -> str:
    """Why people chose it, spaces tidied. Raises `Refused` when it is too short to follow."""
    said = " ".join(rationale.split())
    if len(said) < LEAST_RATIONALE:
        raise Refused(
            f"Say why in at least {LEAST_RATIONALE} letters, so that somebody who was not there can follow.",
            field="rationale",
        )
    return said


def pieces_of_evidence(text: str) -> int:
    """How many pieces of evidence were given: one on a line.

    >>> pieces_of_evidence("Asif, 3 March\\n\\nThe walk on Tuesday\\n")
    2
    """
    return len([line for line in text.splitlines() if line.strip()])


def reminder(named: int, every: int, known_as: str) -> str:
    """How many of the notes marked as harm name a context.

    >>> reminder(5, 9, "Asif"), reminder(1, 1, "Asif")
    ('5 of 9 notes about Asif marked as harm by others name it.', 'The one note about Asif marked as harm by others names it.')
    """
    if every == 1:
        return f"The one note about {known_as} marked as harm by others names it."
    return f"{named} of {every} notes about {known_as} marked as harm by others {'names' if named == 1 else 'name'} it."


def clause(words: str) -> str:
    """What was written after "because", to stand inside a sentence.

    >>> clause("because men wait there after school.")
    'men wait there after school'
    """
    said = " ".join(words.split()).rstrip(".")
    return said[len("because ") :] if said.lower().startswith("because ") else said


def chosen_in_words(first: str, rationale: str, *, together_with: str = "") -> str:
    """The sentence that the plan starts from.

    >>> chosen_in_words("the bus station", "threats start there.", together_with="school")
    'the bus station and school together weigh most because threats start there, so we work on the bus station first.'
    """
    who = f"{first} and {together_with} together weigh" if together_with else f"{first} weighs"
    return f"{who} most because {clause(rationale)}, so we work on {first} first."
