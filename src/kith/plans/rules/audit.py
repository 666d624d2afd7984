"""A plan read back to those who make it: sentences about what it leaves out, never a mark (PRACTICE 4.3, 4.18)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import median
from typing import Any

from kith.casework.rules.meetings import reach_gap
from kith.casework.terms.weighting import WEIGHTED
from kith.foundation.vague_dates import say
from kith.plans.terms.goals import (
    ASKED_OF_THEM,
    LEAST_CONDITIONS,
    MOST_AT_HOME,
    MOST_OF_THEIRS,
    SOCIAL_CONDITIONS,
    THEIRS,
    ActionState,
    Owner,
    Target,
)

STRUCTURAL = frozenset(
    {"poverty", "discrimination", "housing", "policies", "enforcement", "income", "employment", "integration"}
)


@dataclass(frozen=True)
class Step:
    """What the audit asks of one action: where, aimed at what, whose, and whether it is still to do."""

    context: Any
    target: Target
    owner: Owner
    state: ActionState = ActionState.OWED
    element: str = ""


@dataclass(frozen=True)
class Place:
    """A context as it was weighed: what each voice says of the harm, in their newest sheet."""

    key: Any
    name: str
    is_home: bool
    harms: tuple[int, ...] = ()

    @property
    def harm(self) -> float | None:
        """The middle of what the voices say; nothing when nobody knows.

        >>> Place("bus", "The bus station", False, (4, 3, 1)).harm
        3
        """
        return median(self.harms) if self.harms else None


@dataclass(frozen=True)
class PlanFacts:
    """What a plan is read back from. A context also counts as worked on when a plan this one is tied to does it."""

    steps: tuple[Step, ...] = ()
    places: tuple[Place, ...] = ()
    weightiest: Place | None = None
    reach: frozenset[Any] = frozenset()
    structural: tuple[tuple[str, str], ...] = field(default_factory=tuple)
    goals: int = 0
    elsewhere: frozenset[Any] = frozenset()  # contexts that the plans this one is tied to are working on


def read_back(facts: PlanFacts) -> list[str]:
    """Everything the plan leaves out, in sentences; nothing before there is a goal or an action to read."""
    if not facts.goals and not facts.steps:
        return []
    live = [step for step in facts.steps if step.state is not ActionState.NOT_NEEDED]
    owed = [step for step in live if step.state is ActionState.OWED]
    worked_on = {step.context for step in owed} | facts.elsewhere
    found = [*_weightiest(facts, worked_on), *_uncovered(facts, worked_on), *_theirs(live), *_conditions(live)]
    return [*found, *_matches(facts, live), *_reach(facts), *_structural(facts, live)]


def still_not_known(indicators: Iterable[tuple[str, str, date | None]], *, today: date) -> list[str]:
    """The ways to know whose baseline was to be taken by a day that has passed. Each is (words, baseline, by).

    >>> still_not_known([("They say so", "", date(2026, 3, 1)), ("A visit", "2 of 6", None)], today=date(2026, 3, 2))
    ['Where things stand on “They say so” was to be known by 1 March 2026.']
    """
    late = [(words, by) for words, baseline, by in indicators if not baseline and by and by < today]
    return [f"Where things stand on “{words}” was to be known by {say(by)}." for words, by in late]


def share(part: Iterable[Any], whole: Sequence[Any]) -> float:
    """How much of the whole a part is; nothing of nothing.

    >>> share([1], [1, 2, 3, 4]), share([], [])
    (0.25, 0.0)
    """
    return len(list(part)) / len(whole) if whole else 0.0


def uncovered(places: Iterable[Place], worked_on: Collection[Any]) -> tuple[Place, ...]:
    """The contexts weighed 2 or more for harm where nothing is being done."""
    return tuple(place for place in places if (place.harm or 0) >= WEIGHTED and place.key not in worked_on)


def _weightiest(facts: PlanFacts, worked_on: Collection[Any]) -> list[str]:
    first = facts.weightiest
    if first is None:
        return ["Nobody has said yet which context weighs most, so we do not know whether the plan starts there."]
    if first.key in worked_on:
        return []
    return [f"{first.name} was chosen to change first, and no action there is still to do."]


def _uncovered(facts: PlanFacts, worked_on: Collection[Any]) -> list[str]:
    said = facts.weightiest.key if facts.weightiest else None
    missing = [place.name for place in uncovered(facts.places, worked_on) if place.key != said]
    weighed = sum((place.harm or 0) >= WEIGHTED for place in facts.places)
    if not missing:
        return []
    return [f"{_and(missing)} weigh{'s' if len(missing) == 1 else ''} on harm, and nothing is being done there yet"
            f" ({len(missing)} of {weighed} contexts that weigh)."]  # fmt: skip


def _theirs(live: Sequence[Step]) -> list[str]:
    theirs = [step for step in live if step.owner in THEIRS]
    if share(theirs, live) <= MOST_OF_THEIRS:
        return []
    return [f"{len(theirs)} of {len(live)} actions are for the young person or their parents to do."
            " What could adults, services and places carry instead?"]  # fmt: skip


def _conditions(live: Sequence[Step]) -> list[str]:
    aimed = [step for step in live if step.target in SOCIAL_CONDITIONS]
    if not live or share(aimed, live) >= LEAST_CONDITIONS:
        return []
    return [f"{len(aimed)} of {len(live)} actions set out to change what is around young people."
            " What would make the places safer for everybody there?"]  # fmt: skip


def _matches(facts: PlanFacts, live: Sequence[Step]) -> list[str]:
    first = facts.weightiest
    asked = [step for step in live if step.target in ASKED_OF_THEM]
    if first is None or first.is_home or share(asked, live) <= MOST_AT_HOME:
        return []
    return [f"The plan does not match the weighting: {first.name} was chosen to change first, and {len(asked)} of"
            f" {len(live)} actions are aimed at home or at the young person."]  # fmt: skip


def _reach(facts: PlanFacts) -> list[str]:
    first = facts.weightiest
    gap = reach_gap(first.key, first.name, facts.reach) if first and not first.is_home else ""
    return [gap] if gap else []


def _structural(facts: PlanFacts, live: Sequence[Step]) -> list[str]:
    answered = {step.element for step in live}
    missing = [words for code, words in facts.structural if code not in answered]
    if not missing:
        return []
    worries = list(dict.fromkeys(missing))
    named = "was named as a worry" if len(worries) == 1 else "were named as worries"
    return [f"{_and(f'“{words}”' for words in worries)} {named}, and no action answers {'it' if len(worries) == 1 else 'them'}."
            " Telling whoever decides about it is an action too."]  # fmt: skip


def _and(names: Iterable[str]) -> str:
    given = list(names)
    return " and ".join([", ".join(given[:-1]), given[-1]] if len(given) > 1 else given)
