"""What a goal, an indicator, an action and a closing need before they are kept: decided on paper (PRACTICE 2.1, 8.1, 8.5)."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from kith.casework.terms.assessments import TRIANGLES, AssessmentKind, Element
from kith.casework.terms.cases import Level
from kith.contexts.terms import ContextKind
from kith.foundation.refusals import Refused
from kith.foundation.vague_dates import say
from kith.plans.terms.goals import LATEST_BASELINE_DAYS, LONGEST_INTERIM_DAYS, MOST_GOALS, Evidence, GoalState

KIND_OF_CONTEXT = {
    ContextKind.SCHOOL_EDUCATION: AssessmentKind.SCHOOL,
    ContextKind.FRIENDS_PEERS: AssessmentKind.FRIENDS_PEERS,
    ContextKind.ONLINE_SPACE: AssessmentKind.ONLINE,
}
SAID_BY_YOUNG_PEOPLE = frozenset({Evidence.EXPERIENCED, Evidence.SUSTAINED})


def kinds_for(level: Level, context_kind: str = "") -> tuple[AssessmentKind, ...]:
    """Whose elements a goal can be made from, before anything is assessed: a young person's and their contexts', or one."""
    if level is Level.ONE:
        return (AssessmentKind.CHILD_FAMILY, AssessmentKind.NEIGHBOURHOOD, AssessmentKind.SCHOOL)
    return (KIND_OF_CONTEXT.get(ContextKind(context_kind), AssessmentKind.NEIGHBOURHOOD),)


def how_many(states: Collection[str]) -> str:
    """How many goals a plan has, in words; those set aside are not counted with the rest.

    >>> how_many([]), how_many(["agreed"]), how_many(["agreed", "reached", "set_aside"])
    ('None yet', '1 goal', '2 goals, 1 of them reached')
    """
    kept = [state for state in states if state != GoalState.SET_ASIDE]
    if not kept:
        return "None yet"
    reached = sum(1 for state in kept if state == GoalState.REACHED)
    words = f"{len(kept)} goal{'s' if len(kept) != 1 else ''}"
    return f"{words}, {reached} of them reached" if reached else words


def element(kind: str, side: int, code: str) -> Element:
    """One element of a triangle.

    Raises:
        Refused: when there is no such element.
    """
    try:
        found = next(one for one in TRIANGLES[AssessmentKind(kind)][side - 1].elements if one.code == code)
    except (ValueError, IndexError, StopIteration):
        raise Refused("Choose what the goal is about.", field="element") from None
    return found


def said_of(level: Level, side: int, code: str) -> str:
    """What an element is called on a goal, the child's triangle first for a young person's goal."""
    kinds = sorted(TRIANGLES, key=lambda kind: (kind is AssessmentKind.CHILD_FAMILY) is not (level is Level.ONE))
    for kind in kinds:
        for one in TRIANGLES[kind][side - 1].elements:
            if one.code == code:
                return one.words
    return code


def check_room(goals: int) -> None:
    """A plan has five goals at the most."""
    if goals >= MOST_GOALS:
        raise Refused(f"There are {MOST_GOALS} goals already. Set one aside before you add another.", field="goal_words")


def check_indicator(
    words: str, *, baseline: str, baseline_on: date | None, baseline_by: date | None, today: date
) -> None:
    """How we will know, and where things stand today or by when we will know.

    Raises:
        Refused: when nothing is said, or there is neither a baseline with its day nor a day to take it by.
    """
    if not words.strip():
        raise Refused("Say how we will know. A goal without a way to tell is not kept.", field="indicator_words")
    if baseline.strip():
        _check_taken(baseline_on, today)
        return
    if baseline_on:
        raise Refused("Say where things stood on that day.", field="baseline")
    if baseline_by is None:
        raise Refused("Say where things stand now, or by when we will know.", field="baseline_by")
    latest = today + timedelta(days=LATEST_BASELINE_DAYS)
    if not today <= baseline_by <= latest:
        raise Refused(f"Choose a day between today and {say(latest)}.", field="baseline_by")


def _check_taken(on: date | None, today: date) -> None:
    if on is None:
        raise Refused("Say on which day things stood like that.", field="baseline_on")
    if on > today:
        raise Refused("That day has not come yet.", field="baseline_on")


def check_due(due_on: date, *, interim: bool, today: date) -> None:
    """An action is due today or later; an interim safety action is looked at again within 14 days."""
    if due_on < today:
        raise Refused("That day has passed. By when can it be done?", field="due_on")
    latest = today + timedelta(days=LONGEST_INTERIM_DAYS)
    if interim and due_on > latest:
        raise Refused(
            f"Look at it again within {LONGEST_INTERIM_DAYS} days: by {say(latest)}. What lasts longer goes into the plan.",
            field="due_on",
        )


def check_owner(name: str) -> str:
    """Who does it, by name or by what they do there."""
    if not name.strip():
        raise Refused("Say who does it: a name, or what they do there.", field="owner_name")
    return name.strip()


def without_evidence(evidence: Iterable[tuple[str, Evidence | None]]) -> tuple[str, ...]:
    """The goals of which young people do not say that something changed.

    >>> without_evidence([("Safe at the stop", Evidence.EXPERIENCED), ("A light that works", Evidence.ACTIVITY_DONE)])
    ('A light that works',)
    """
    return tuple(words for words, rung in evidence if rung not in SAID_BY_YOUNG_PEOPLE)


def check_closing(*, level: Level, goals: int, unproven: tuple[str, ...], because: str) -> None:
    """A case closes when young people say that it changed, or it says plainly that it closes without (PRACTICE 8.5)."""
    needs = bool(unproven) or (level is Level.TWO and not goals)
    if needs and not because.strip():
        of = f" about {' and '.join(f'“{words}”' for words in unproven)}" if unproven else ""
        raise Refused(
            f"Young people have not said that something changed{of}. Say why it closes all the same.",
            field="without_evidence_because",
        )


def positive(key: str) -> str:
    """The statement a goal starts from, by an element's key; "" when there is no such element.

    >>> positive("neighbourhood:2:presence"), positive("neighbourhood:9:x")
    ('Adults who care are there when young people are', '')
    """
    kind, _, rest = key.partition(":")
    side, _, code = rest.partition(":")
    try:
        return element(kind, int(side), code).positive
    except (Refused, ValueError):
        return ""
