"""What plans keep."""

from kith.plans.models.goals import GoalOutcome, Indicator, PlanAction, Response, SafetyGoal
from kith.plans.models.links import AffectedCase, Closing
from kith.plans.models.safety import SafetyPlan, SafetyPlanChange, SafetyPlanLine

__all__ = [
    "AffectedCase", "Closing", "GoalOutcome", "Indicator", "PlanAction", "Response", "SafetyGoal", "SafetyPlan",
    "SafetyPlanChange", "SafetyPlanLine",
]  # fmt: skip
