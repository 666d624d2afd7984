"""What a school owes after looking at itself, and the action of the plan that it has become."""

from typing import cast
from uuid import UUID

from django.db.models import QuerySet

from kith.access.viewers import Viewer
from kith.casework.models import SchoolAnswer
from kith.casework.terms.school import OWES
from kith.plans.models import PlanAction, Response
from kith.plans.terms.goals import ActionState, GoalState


def owed(viewer: Viewer, case: UUID, pk: UUID) -> SchoolAnswer:
    """One answer of a case that holds and is not, or only partly, in place; else `Absent` (1 query)."""
    rows = SchoolAnswer.objects.filter(case_id=case, until_at=None, answer__in=sorted(OWES))
    return cast(SchoolAnswer, rows.select_related("item", "owner_user", "case__context").one_for(viewer, pk))


def action_of(viewer: Viewer, answer: SchoolAnswer) -> PlanAction | None:
    """The action of the plan that it has become and that is still owed (1 query)."""
    rows = PlanAction.objects.visible_to(viewer).filter(
        school_answer__assessment=answer.assessment_id, school_answer__item=answer.item_id, state=ActionState.OWED.value
    )
    return cast("PlanAction | None", rows.first())


def responses(viewer: Viewer, case: UUID) -> QuerySet[Response]:
    """What an action of this case can be part of: each response to a goal that is not set aside (1 query)."""
    rows = Response.objects.visible_to(viewer).filter(case_id=case).exclude(goal__state=GoalState.SET_ASIDE.value)
    return cast(QuerySet[Response], rows.select_related("goal"))
