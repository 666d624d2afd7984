"""An assessment of a place or a school is planned, its promise is kept, and its components are marked."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require, standing_as_kith
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.actions.assessments import hold
from kith.casework.actions.names import check_nameless
from kith.casework.models import Assessment, AssessmentPlan, Clock, ComponentMark
from kith.casework.queries import assessment_plans as plans
from kith.casework.rules import assessment_plans as rules
from kith.casework.terms.assessment_plans import Component, Progress
from kith.casework.terms.assessments import AssessmentKind
from kith.casework.terms.clocks import FEEDBACK_PROMISE
from kith.foundation.refusals import Refused

OURS = "the day of a promise stands with the case's other days, which Kith keeps"


@dataclass(frozen=True)
class Planned:
    """What a plan says; `who_goes` are the names of at least two."""

    questions: str
    boundaries: str
    who_goes: str
    safety: str
    information: str


def plan_assessment(
    *, assessment: Assessment, planned: Planned, feedback_on: date, seen: str, by: User, at: datetime,
    not_a_child: Collection[str] = (),
) -> AssessmentPlan:  # fmt: skip
    """Make the plan of an assessment, or change it while the assessment is open.

    `seen` is the mark of the plan that stood there when whoever writes looked; if somebody wrote since, this is refused.
    """
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=assessment.person_id)
    said = {name: getattr(planned, name).strip() for name in plans.WRITTEN}
    rules.check_plan(AssessmentKind(assessment.kind), said)
    check_nameless(assessment, by, {name: words for name, words in said.items() if name != "who_goes"}, not_a_child)
    with act("casework.plan_assessment", by=by, at=at, about=assessment, person=assessment.person_id) as doing:
        hold(assessment, at.date())
        plan = plans.standing(assessment) or AssessmentPlan(
            assessment=assessment, case_id=assessment.case_id, person_id=assessment.person_id
        )
        _check_unseen(plan, seen)
        doing.facts, doing.content = [feedback_on.isoformat()], list(said.values())
        plan.promise = _promise(plan, feedback_on, today=at.date())
        for name, words in said.items():
            setattr(plan, name, words)
        plan.by, plan.at = by, at
        plan.save()
    return plan


def _check_unseen(plan: AssessmentPlan, seen: str) -> None:
    if plans.mark_of(plan) != seen:
        said = " ".join(getattr(plan, name) for name in plans.WRITTEN)
        raise Refused(f"While you were writing, {plan.by.name} did: {said} Put the two together, then save again.")


def _promise(plan: AssessmentPlan, feedback_on: date, *, today: date) -> Clock:
    """The promise of this plan, due on this day."""
    clock = plan.promise if plan.promise_id else None
    promised, kept = (clock.due_on, clock.met_on is not None) if clock else (None, False)
    rules.check_promise(feedback_on, promised=promised, kept=kept, today=today)
    clock = clock or Clock(case_id=plan.case_id, person_id=plan.person_id, kind=FEEDBACK_PROMISE, starts_on=today)
    clock.due_on = feedback_on
    with standing_as_kith(OURS):
        clock.save()
    return clock


def keep_promise(
    *, assessment: Assessment, told_on: date, how: str, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> None:  # fmt: skip
    """Say that those who took part were told what we found: on which day, and how. It may be long after it is complete."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=assessment.person_id)
    rules.check_told(told_on, how, since=assessment.opened_on, today=at.date())
    check_nameless(assessment, by, {"how": how}, not_a_child)
    with act("casework.keep_promise", by=by, at=at, about=assessment, person=assessment.person_id) as doing:
        plan = plans.standing(assessment)
        if plan is None:
            raise Refused("Nothing is promised yet. Make the plan first.")
        if plan.promise.met_on:
            raise Refused("It is said already when they were told.")
        doing.facts, doing.content = [told_on.isoformat()], how
        with standing_as_kith(OURS):
            Clock.objects.filter(pk=plan.promise_id).update(met_on=told_on)
        plan.told_how = how.strip()
        plan.save(update_fields=["told_how"])


def mark_component(
    *, assessment: Assessment, component: Component, progress: Progress, because: str, by: User, at: datetime,
    not_a_child: Collection[str] = (),
) -> None:  # fmt: skip
    """Say by hand how far a component is; "not started" leaves it again to what Kith can see for itself."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=assessment.person_id)
    rules.check_mark(progress, because)
    check_nameless(assessment, by, {"because": because}, not_a_child)
    with act("casework.mark_component", by=by, at=at, about=assessment, person=assessment.person_id) as doing:
        hold(assessment, at.date())
        doing.facts, doing.content = [component.value, progress.value], because
        ComponentMark.objects.filter(assessment=assessment, component=component.value).delete()
        if progress is not Progress.NOT_STARTED:
            ComponentMark.objects.create(
                assessment=assessment, case_id=assessment.case_id, person_id=assessment.person_id, by=by, at=at,
                component=component.value, progress=progress.value, because=because.strip(),
            )  # fmt: skip
