"""A case's plan as it is read: goals first, what answers each, what was done for safety at once, what it leaves out."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast
from uuid import UUID

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer
from kith.casework.models import Case
from kith.casework.queries.cases import Top
from kith.plans.models import Closing, GoalOutcome, Indicator, PlanAction, Response, SafetyGoal
from kith.plans.queries import audit
from kith.plans.queries.facts import closing_of
from kith.plans.rules.audit import still_not_known
from kith.plans.rules.goals import how_many, said_of
from kith.plans.terms.goals import MOST_GOALS, YOUNG_PEOPLE_REPORT, ActionState, GoalState, IndicatorSource

MOST_OWED = 10


@dataclass(frozen=True)
class ActionShown:
    """An action, and whether it is late."""

    action: PlanAction
    is_late: bool


@dataclass(frozen=True)
class ResponseShown:
    """A response with its actions."""

    response: Response
    actions: tuple[ActionShown, ...]


@dataclass(frozen=True)
class GoalShown:
    """A goal with how we will know, what answers it and what came of it."""

    goal: SafetyGoal
    about: str
    indicators: tuple[Indicator, ...]
    responses: tuple[ResponseShown, ...]
    outcomes: tuple[GoalOutcome, ...]

    @property
    def asks_young_people(self) -> bool:
        """Does something that young people tell us show whether it is reached? (V02)"""
        return any(IndicatorSource(one.source) in YOUNG_PEOPLE_REPORT for one in self.indicators)

    @property
    def is_set_aside(self) -> bool:
        """Has it been put aside?"""
        return self.goal.state == GoalState.SET_ASIDE.value


@dataclass(frozen=True)
class Plan:
    """One case's goals, with all that hangs on them, and its interim safety actions."""

    goals: tuple[GoalShown, ...] = ()
    set_aside: tuple[GoalShown, ...] = ()
    interim: tuple[ActionShown, ...] = ()

    @property
    def actions(self) -> list[ActionShown]:
        """Every action of the plan, interim ones first."""
        planned = [shown for goal in (*self.goals, *self.set_aside) for r in goal.responses for shown in r.actions]
        return [*self.interim, *planned]

    @property
    def in_short(self) -> str:
        """How much is to do and how much of it is late, in words."""
        owed = [shown for shown in self.actions if shown.action.state == ActionState.OWED.value]
        late = sum(shown.is_late for shown in owed)
        if not owed:
            return "Nothing is to do at the moment"
        said = f"{len(owed)} action{'s' if len(owed) != 1 else ''} to do"
        return f"{said}, {late} late" if late else said


@dataclass(frozen=True)
class PlanPage:
    """The plan's page."""

    top: Top
    plan: Plan
    warnings: list[str]
    closing: Closing | None
    may_close: bool
    most: int = field(default=MOST_GOALS)

    @property
    def has_room(self) -> bool:
        """Can another goal be added?"""
        return len(self.plan.goals) < self.most


def page(viewer: Viewer, top: Top, found: Plan, *, today: date) -> PlanPage:
    """A plan with what it leaves out (6 queries)."""
    gaps = audit.read_back(viewer, top.case, found.actions, goals=len(found.goals))
    left_out = [*_still_not_known(found, today), *gaps]
    may_close = viewer.may(Resource.CASE, Doing.CHANGE, person=top.case.person_id)
    return PlanPage(top, found, left_out, closing_of(viewer, top.case), may_close)


def _still_not_known(found: Plan, today: date) -> list[str]:
    known_by = [one for shown in found.goals for one in shown.indicators]
    return still_not_known(((one.words, one.baseline, one.baseline_by) for one in known_by), today=today)


def how_many_goals(viewer: Viewer, case: Case) -> str:
    """How many goals a case has, in words (1 query)."""
    return how_many(list(SafetyGoal.objects.visible_to(viewer).filter(case=case).values_list("state", flat=True)))


def plan(viewer: Viewer, case: Case, *, today: date) -> Plan:
    """A case's plan as it stands now (5 queries)."""
    return plans(viewer, [case], today=today)[case.pk]


def plans(viewer: Viewer, of: Iterable[Case], *, today: date) -> dict[Any, Plan]:
    """The plans of several cases, by the case's id (5 queries, however many)."""
    which = list(of)
    gather = {model: _grouped(model, which, viewer) for model in (Indicator, Response, PlanAction, GoalOutcome)}
    actions = {key: tuple(_shown(one, today) for one in rows) for key, rows in gather[PlanAction].items()}
    level = {case.pk: case.level for case in which}
    shown = defaultdict(list)
    for goal in SafetyGoal.objects.visible_to(viewer).filter(case__in=which):
        responses = tuple(ResponseShown(one, actions.get(one.pk, ())) for one in gather[Response].get(goal.pk, ()))
        about = said_of(level[goal.case_id], goal.side, goal.element)
        known_by, came = gather[Indicator].get(goal.pk, ()), gather[GoalOutcome].get(goal.pk, ())
        shown[goal.case_id].append(GoalShown(goal, about, tuple(known_by), responses, tuple(came)))
    return {case.pk: _plan(shown[case.pk], actions.get(("interim", case.pk), ())) for case in which}


def _plan(goals: list[GoalShown], interim: tuple[ActionShown, ...]) -> Plan:
    kept = tuple(one for one in goals if not one.is_set_aside)
    return Plan(kept, tuple(one for one in goals if one.is_set_aside), interim)


def _grouped(model: Any, which: list[Case], viewer: Viewer) -> dict[Any, list[Any]]:
    rows = model.objects.visible_to(viewer).filter(case__in=which)
    if model is PlanAction:
        rows = rows.select_related("context", "organisation", "response__goal")
    found: dict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        found[_belongs(row)].append(row)
    return found


def _belongs(row: Any) -> Any:
    if isinstance(row, PlanAction):
        return row.response_id or ("interim", row.case_id)
    return row.goal_id


def _shown(action: PlanAction, today: date) -> ActionShown:
    return ActionShown(action, action.state == ActionState.OWED.value and action.due_on < today)


def goal(viewer: Viewer, case: UUID, pk: UUID, doing: Doing = Doing.SEE) -> SafetyGoal:
    """One goal of one case, or `Absent` (1 query)."""
    return cast(SafetyGoal, SafetyGoal.objects.filter(case_id=case).select_related("case").one_for(viewer, pk, doing))


def indicator(viewer: Viewer, case: UUID, pk: UUID, doing: Doing = Doing.SEE) -> Indicator:
    """One way to know, of one case, or `Absent` (1 query)."""
    return cast(Indicator, Indicator.objects.filter(case_id=case).select_related("goal").one_for(viewer, pk, doing))


def response(viewer: Viewer, case: UUID, pk: UUID, doing: Doing = Doing.SEE) -> Response:
    """One response of one case, or `Absent` (1 query)."""
    rows = Response.objects.filter(case_id=case).select_related("case__context", "case__person", "goal")
    return cast(Response, rows.one_for(viewer, pk, doing))


def action(viewer: Viewer, case: UUID, pk: UUID, doing: Doing = Doing.SEE) -> PlanAction:
    """One action of one case, or `Absent` (1 query)."""
    return cast(PlanAction, PlanAction.objects.filter(case_id=case).select_related("case").one_for(viewer, pk, doing))
