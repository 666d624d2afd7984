"""What the plan of an assessment needs, and how far each of its components is. Plain Python (PRACTICE 4.8)."""

import re
from dataclasses import dataclass
from datetime import date

from kith.casework.rules.observing import too_soon
from kith.casework.terms.assessment_plans import COMPONENTS, LEAST_WHO_GO, PLANNED, Component, Progress
from kith.casework.terms.assessments import TRIANGLES, AssessmentKind
from kith.foundation.refusals import Refused

NEEDED = {
    "questions": "Say what you want to understand.",
    "boundaries": "Say in words where it ends: streets, stops, a fence.",
    "who_goes": "Say who goes.",
    "safety": "Say how those who go stay safe: who knows where they are, and whom they ring.",
    "information": "Say what people are told before they are asked, and how they say yes or no.",
}
GUARDIANSHIP_SIDE = 2


@dataclass(frozen=True)
class Held:
    """What an assessment holds already, as far as Kith knows."""

    kind: AssessmentKind
    sources: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()
    bands: tuple[str, ...] = ()
    is_weighed: bool = False
    has_picture: bool = False


def names(who_goes: str) -> list[str]:
    """The names in a few words of who goes.

    >>> names("Ali and Noor"), names("Ali, Noor & Mr Shah"), names("Alessandra")
    (['Ali', 'Noor'], ['Ali', 'Noor', 'Mr Shah'], ['Alessandra'])
    """
    given = re.split(r"[,;&+\n]|\band\b|\bwith\b", who_goes)
    return list(dict.fromkeys(name.strip() for name in given if name.strip()))


def check_plan(kind: AssessmentKind, said: dict[str, str]) -> None:
    """Raises `Refused` when a plan does not fit this assessment, leaves something out, or sends somebody alone."""
    if kind not in PLANNED:
        raise Refused("Only an assessment of a place or a school has a plan of this kind.")
    for field, sentence in NEEDED.items():
        if not said[field].strip():
            raise Refused(sentence, field=field)
    if len(names(said["who_goes"])) < LEAST_WHO_GO:
        raise Refused("Nobody goes alone. Name at least two who go together.", field="who_goes")


def check_promise(feedback_on: date, *, promised: date | None, kept: bool, today: date) -> None:
    """Raises `Refused` for a day that is over, and for moving a promise that has come due or is kept."""
    if feedback_on == promised:
        return
    if kept:
        raise Refused("They have been told already. The day that was promised stays.", field="feedback_on")
    if promised and promised < today:
        raise Refused("The day we promised has passed, and stays. Say when they were told, and how.", field="feedback_on")
    if feedback_on < today:
        raise Refused("That day is over. Promise a day on which people can still be told.", field="feedback_on")


def check_told(told_on: date, how: str, *, since: date, today: date) -> None:
    """Raises `Refused` unless people were told on a day since the assessment began, in a way that is said."""
    if told_on > today:
        raise Refused("That day has not happened yet.", field="told_on")
    if told_on < since:
        raise Refused("That is before the assessment began.", field="told_on")
    if not how.strip():
        raise Refused("Say how they were told, and what they said.", field="how")


def promise_open(due_on: date, *, today: date) -> str:
    """What is said of a promise that is not kept, where an assessment closes.

    >>> promise_open(date(2026, 3, 20), today=date(2026, 3, 12))
    'We promised to tell those who took part what we found by 20 March 2026. It is not said yet that they were told.'
    """
    day = f"{due_on.day} {due_on:%B %Y}"
    came = "That day has passed, and it is" if due_on < today else "It is"
    return f"We promised to tell those who took part what we found by {day}. {came} not said yet that they were told."


def seen(component: Component, held: Held) -> Progress:
    """How far a component is, by what Kith knows itself. What it cannot know is not started until somebody says so."""
    if component is Component.VISITS and held.bands:
        return Progress.IN_PROGRESS if too_soon(held.bands) else Progress.READY
    if component is Component.GUARDIANSHIP:
        return _side(held)
    if component is Component.POLICIES and "policies" in held.answered:
        return Progress.READY
    if component is Component.WEIGHTING and held.is_weighed:
        return Progress.READY
    if component is Component.SAFETY_MAPS and held.has_picture:
        return Progress.IN_PROGRESS
    begun = held.sources & {source.value for source in COMPONENTS[component].sources}
    return Progress.IN_PROGRESS if begun else Progress.NOT_STARTED


def _side(held: Held) -> Progress:
    asked = next(side for side in TRIANGLES[held.kind] if side.number == GUARDIANSHIP_SIDE).elements
    answered = [one for one in asked if one.code in held.answered]
    if not answered:
        return Progress.NOT_STARTED
    return Progress.READY if len(answered) == len(asked) else Progress.IN_PROGRESS


def check_mark(progress: Progress, because: str) -> None:
    """Raises `Refused` when a component is left out without a reason."""
    if progress is Progress.NOT_NEEDED and not because.strip():
        raise Refused("Say why it is not needed.", field="because")
