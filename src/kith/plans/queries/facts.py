"""What is known of a case when it is asked to move: what casework knows, and what plans know (PRACTICE 2.1)."""

from dataclasses import replace
from datetime import date

from django.db.models import Exists, OuterRef

from kith.access.viewers import Viewer
from kith.casework.models import Case, Step
from kith.casework.queries import facts as casework
from kith.casework.rules.walking import CaseFacts
from kith.casework.terms.cases import CaseState
from kith.plans.models import Closing, GoalOutcome, Indicator, SafetyGoal
from kith.plans.terms.goals import YOUNG_PEOPLE_REPORT, GoalState


def facts(viewer: Viewer, case: Case, *, today: date) -> CaseFacts:
    """Everything the guards of a walk ask about, for one case (casework's queries and 3 more)."""
    found, closing = list(_goals(viewer, case)), closing_of(viewer, case)
    return replace(
        casework.facts(viewer, case, today=today),
        goals=len(found),
        goals_without_indicator=tuple(goal.words for goal in found if not goal.has_indicator),
        goals_without_young_people=tuple(goal.words for goal in found if not goal.has_young_people),
        goals_without_outcome=tuple(goal.words for goal in found if not goal.has_outcome),
        has_closing=closing is not None,
        told_those_who_took_part=bool(closing and closing.feedback),
    )


def _goals(viewer: Viewer, case: Case) -> list:  # type: ignore[type-arg]
    indicators = Indicator.objects.visible_to(viewer).filter(goal=OuterRef("pk"))
    theirs = indicators.filter(source__in=[source.value for source in YOUNG_PEOPLE_REPORT])
    outcomes = GoalOutcome.objects.visible_to(viewer).filter(goal=OuterRef("pk"))
    rows = SafetyGoal.objects.visible_to(viewer).filter(case=case).exclude(state=GoalState.SET_ASIDE.value)
    return list(
        rows.annotate(has_indicator=Exists(indicators), has_young_people=Exists(theirs), has_outcome=Exists(outcomes))
    )


def closing_of(viewer: Viewer, case: Case) -> Closing | None:
    """What was said of how it closes, since it was last closed: a case opened again says it again (1 query)."""
    rows = Closing.objects.visible_to(viewer).filter(case=case).select_related("by")
    if case.standing is not CaseState.CLOSED:
        closed = Step.objects.visible_to(viewer).filter(case=case, to_state=CaseState.CLOSED.value)
        rows = rows.exclude(Exists(closed.filter(at__gte=OuterRef("at"))))
    return rows.first()  # type: ignore[no-any-return]
