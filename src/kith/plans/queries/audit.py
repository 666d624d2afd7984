"""What a plan is read back from: how contexts were weighed, who was asked to meetings, which worries were named."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Protocol

from django.db.models.functions import Coalesce

from kith.access.viewers import Viewer
from kith.casework.models import Attendance, Case, ElementAnswer, Weight, WeightiestContext
from kith.casework.terms.meetings import MeetingState
from kith.contexts.models import Context
from kith.contexts.terms import ContextKind
from kith.plans.models import AffectedCase, PlanAction
from kith.plans.rules.audit import STRUCTURAL, Place, PlanFacts, Step
from kith.plans.rules.audit import read_back as _read_back
from kith.plans.rules.goals import said_of
from kith.plans.terms.goals import ActionState, Owner, Target


class Shown(Protocol):
    """Anything that shows an action."""

    @property
    def action(self) -> PlanAction: ...


def read_back(viewer: Viewer, case: Case, actions: Iterable[Shown], *, goals: int) -> list[str]:
    """What a plan with so many goals leaves out, in sentences (5 queries)."""
    return _read_back(known(viewer, case, actions, goals=goals))


def known(viewer: Viewer, case: Case, actions: Iterable[Shown], *, goals: int) -> PlanFacts:
    """What the rules of the audit ask about one plan; goals set aside do not count (5 queries)."""
    weighed = weights(viewer, case)
    chosen = WeightiestContext.objects.visible_to(viewer).filter(case=case).select_related("context").first()
    return PlanFacts(
        steps=tuple(_step(shown.action, case) for shown in actions),
        places=tuple(place for place in weighed.values()),
        weightiest=(weighed.get(chosen.context_id) or _place(chosen.context)) if chosen else None,
        reach=_reach(viewer, case),
        structural=_structural(viewer, case),
        goals=goals,
        elsewhere=_elsewhere(viewer, case),
    )


def _elsewhere(viewer: Viewer, case: Case) -> frozenset[Any]:
    """The contexts that the plans a young person's is tied to are working on."""
    if not case.person_id:
        return frozenset()
    ties = AffectedCase.objects.visible_to(viewer).filter(case=case, ended_on=None).values("context_case")
    owed = PlanAction.objects.visible_to(viewer).filter(case__in=ties, state=ActionState.OWED.value)
    return frozenset(owed.values_list(Coalesce("context_id", "case__context_id"), flat=True))


def weights(viewer: Viewer, case: Case) -> dict[Any, Place]:
    """Every context as the newest sheet of each voice weighs it (1 query)."""
    rows = Weight.objects.visible_to(viewer).filter(case=case).select_related("context", "sheet")
    newest: dict[str, Any] = {}
    harms: dict[Any, list[int]] = defaultdict(list)
    contexts: dict[Any, Context] = {}
    for row in rows.order_by("-sheet__filled_on", "-sheet__id", "id"):
        if newest.setdefault(row.sheet.voice, row.sheet_id) == row.sheet_id:
            contexts[row.context_id] = row.context
            if row.harm is not None:
                harms[row.context_id].append(row.harm)
    return {key: _place(context, tuple(harms[key])) for key, context in contexts.items()}


def _place(context: Context, harms: tuple[int, ...] = ()) -> Place:
    return Place(context.pk, context.name, context.kind == ContextKind.HOME.value, harms)


def _step(action: PlanAction, case: Case) -> Step:
    """An action of a context's plan that names no place is in that context."""
    element = action.response.goal.element if action.response else ""
    state, owner, target = ActionState(action.state), Owner(action.owner), Target(action.target)
    return Step(action.context_id or case.context_id, target, owner, state, element)


def _reach(viewer: Viewer, case: Case) -> frozenset[Any]:
    rows = Attendance.objects.visible_to(viewer).filter(case=case, reach_into__isnull=False)
    return frozenset(rows.exclude(meeting__state=MeetingState.CALLED_OFF.value).values_list("reach_into", flat=True))


def _structural(viewer: Viewer, case: Case) -> tuple[tuple[str, str], ...]:
    rows = ElementAnswer.objects.visible_to(viewer).filter(case=case, side=3, element__in=STRUCTURAL).exclude(worry="")
    return tuple((code, said_of(case.level, 3, code)) for code in dict.fromkeys(rows.values_list("element", flat=True)))
