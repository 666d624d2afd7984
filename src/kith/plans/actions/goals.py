"""Goals are agreed, indicators and baselines added, goals reached or set aside, outcomes said."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.actions.names import check_nameless
from kith.casework.models import Case
from kith.casework.terms.saying import Voice
from kith.foundation.refusals import Refused
from kith.plans.models import GoalOutcome, Indicator, SafetyGoal
from kith.plans.rules import goals as rules
from kith.plans.terms.goals import Direction, Evidence, GoalState, IndicatorSource

CLOSED = "This case is closed. Open it again first."


@dataclass(frozen=True)
class KnownBy:
    """How we will know, who tells us, which way is better, and where things stand or by when we will know."""

    words: str
    source: IndicatorSource
    direction: Direction
    baseline: str = ""
    baseline_on: date | None = None
    baseline_by: date | None = None


@dataclass(frozen=True)
class Chosen:
    """The element of an assessment that a goal is made from."""

    kind: str
    side: int
    code: str


def check_open(case: Case) -> None:
    """Raises `Refused` when the case is closed or rests."""
    if case.closed_at:
        raise Refused(CLOSED)


def agree_goal(
    *, case: Case, element: Chosen, goal_words: str, chosen_by: Voice, known_by: KnownBy, by: User, at: datetime,
    not_a_child: Collection[str] = (),
) -> SafetyGoal:
    """Agree a goal, made from an element of the assessment, with its first indicator: five at the most (V01)."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.ADD, person=case.person_id)
    check_open(case)
    rules.element(element.kind, element.side, element.code)
    if not goal_words.strip():
        raise Refused("Say how things will be when this is reached.", field="goal_words")
    _check_known(known_by, at)
    check_nameless(case, by, {"goal_words": goal_words, **_told(known_by)}, not_a_child)
    goal = SafetyGoal(case=case, person_id=case.person_id, side=element.side, element=element.code, by=by)
    goal.words, goal.chosen_by, goal.agreed_on = goal_words.strip(), chosen_by.value, at.date()
    with act("plans.agree_goal", by=by, at=at, about=goal, person=case.person_id):
        # Whoever adds one waits for whoever adds another: two people cannot make a sixth between them.
        list(SafetyGoal.objects.select_for_update().filter(case=case))
        rules.check_room(SafetyGoal.objects.filter(case=case).exclude(state=GoalState.SET_ASIDE.value).count())
        goal.save(force_insert=True)
        _indicate(goal, known_by)
    return goal


def _told(known_by: KnownBy) -> dict[str, str]:
    return {"words": known_by.words, "baseline": known_by.baseline}


def _check_known(known_by: KnownBy, at: datetime) -> None:
    rules.check_indicator(
        known_by.words, baseline=known_by.baseline, baseline_on=known_by.baseline_on, baseline_by=known_by.baseline_by,
        today=at.date(),
    )  # fmt: skip


def _indicate(goal: SafetyGoal, known_by: KnownBy) -> Indicator:
    return Indicator.objects.create(  # type: ignore[no-any-return]
        goal=goal, case_id=goal.case_id, person_id=goal.person_id, words=known_by.words.strip(),
        source=known_by.source.value, direction=known_by.direction.value, baseline=known_by.baseline.strip(),
        baseline_on=known_by.baseline_on, baseline_by=None if known_by.baseline.strip() else known_by.baseline_by,
    )  # fmt: skip


def add_indicator(
    *, goal: SafetyGoal, known_by: KnownBy, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> Indicator:  # fmt: skip
    """Say another way to know."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.ADD, person=goal.person_id)
    _check_known(known_by, at)
    check_nameless(goal, by, _told(known_by), not_a_child)
    with act("plans.add_indicator", by=by, at=at, about=goal, person=goal.person_id):
        return _indicate(goal, known_by)


def take_baseline(
    *, indicator: Indicator, baseline: str, baseline_on: date, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> None:  # fmt: skip
    """Say where things stood on a day, when that was to be found out later. What has been said is not said again."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=indicator.person_id)
    if not baseline.strip():
        raise Refused("Say where things stood on that day.", field="baseline")
    if baseline_on > at.date():
        raise Refused("That day has not come yet.", field="baseline_on")
    check_nameless(indicator, by, {"baseline": baseline}, not_a_child)
    with act("plans.take_baseline", by=by, at=at, about=indicator, person=indicator.person_id):
        kept = Indicator.objects.select_for_update().get(pk=indicator.pk)
        if kept.baseline:
            raise Refused(f"It has been said already: {kept.baseline}", field="baseline")
        Indicator.objects.filter(pk=kept.pk).update(baseline=baseline.strip(), baseline_on=baseline_on)


def settle_goal(
    *, goal: SafetyGoal, state: GoalState, why: str, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> None:  # fmt: skip
    """Say that a goal is reached, set it aside, or take it up again, with the reason."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=goal.person_id)
    if not why.strip():
        raise Refused("Say why.", field="why")
    check_nameless(goal, by, {"why": why}, not_a_child)
    with act("plans.settle_goal", by=by, at=at, why=why.strip(), about=goal, person=goal.person_id) as doing:
        doing.facts = [goal.state, state.value]
        siblings = list(SafetyGoal.objects.select_for_update().filter(case=goal.case_id))
        others = [one for one in siblings if one.pk != goal.pk and one.state != GoalState.SET_ASIDE.value]
        if state is not GoalState.SET_ASIDE:
            rules.check_room(len(others))
        SafetyGoal.objects.filter(pk=goal.pk).update(state=state.value)


def say_outcome(
    *, goal: SafetyGoal, statement: str, evidence: Evidence, displacement: str, who_benefited: str, by: User, at: datetime,
    not_a_child: Collection[str] = (),
) -> GoalOutcome:
    """Say at a review what came of a goal, on what evidence, whether harm moved elsewhere, and for whom it is better."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.ADD, person=goal.person_id)
    if not statement.strip():
        raise Refused("Say what changed, or that nothing has yet.", field="statement")
    if evidence in rules.SAID_BY_YOUNG_PEOPLE and not displacement.strip():
        raise Refused("Say whether harm may have moved somewhere else, or that nobody has looked.", field="displacement")
    texts = {"statement": statement, "displacement": displacement, "who_benefited": who_benefited}
    check_nameless(goal, by, texts, not_a_child)
    with act("plans.say_outcome", by=by, at=at, about=goal, person=goal.person_id) as doing:
        doing.facts = [evidence.value]
        return GoalOutcome.objects.create(  # type: ignore[no-any-return]
            goal=goal, case_id=goal.case_id, person_id=goal.person_id, statement=statement.strip(),
            evidence=evidence.value, displacement=displacement.strip(), who_benefited=who_benefited.strip(),
            said_on=at.date(), by=by,
        )  # fmt: skip
