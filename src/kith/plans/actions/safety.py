"""A safety plan is made together, in versions; a copy is given."""

from collections.abc import Sequence
from datetime import date, datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.foundation.refusals import Refused
from kith.people.models import YoungPerson
from kith.plans.models import SafetyPlan, SafetyPlanLine
from kith.plans.rules import safety as rules
from kith.plans.rules.safety import Line


def make(
    *,
    person: YoungPerson,
    lines: Sequence[Line],
    made_on: date,
    made_with: str,
    review_on: date,
    who_set_times: str,
    do_i_agree: int | None,
    seen_version: int,
    by: User,
    at: datetime,
) -> SafetyPlan:
    """Keep what was agreed as a new version; older ones stay.

    `seen_version` is the newest there was when this one was begun: if somebody made another since, this is refused.
    """
    require(Viewer.of(by), Resource.SAFETY_PLAN, Doing.ADD, person=person.pk)
    if not made_with.strip():
        raise Refused("Say who made it together.", field="made_with")
    rules.check_lines(lines)
    rules.check_review(made_on, review_on, first=not seen_version, today=at.date())
    made = SafetyPlan(person=person, version=seen_version + 1, made_on=made_on, review_on=review_on, by=by)
    made.made_with, made.who_set_times, made.do_i_agree = made_with.strip(), who_set_times.strip(), do_i_agree
    with act("plans.make_safety_plan", by=by, at=at, about=made, person=person.pk):
        newest = SafetyPlan.objects.select_for_update().filter(person=person).select_related("by").first()
        if newest and newest.version != seen_version:
            raise Refused(f"{newest.by.name} made another version while you were writing. Look at it first.")
        made.save(force_insert=True)
        for line in lines:
            _write(made, line)
    return made


def _write(plan: SafetyPlan, line: Line, answers: SafetyPlanLine | None = None) -> None:
    kept = SafetyPlanLine.objects.create(
        plan=plan, person_id=plan.person_id, section=line.section.value, owner=line.owner.value,
        promise=line.promise.value, words=line.words.strip(), answers=answers,
    )  # fmt: skip
    for answer in line.answered_by:
        _write(plan, answer, kept)


def give_copy(*, plan: SafetyPlan, by: User, at: datetime) -> None:
    """Say that they have a copy of this version."""
    require(Viewer.of(by), Resource.SAFETY_PLAN, Doing.CHANGE, person=plan.person_id)
    with act("plans.give_copy", by=by, at=at, about=plan, person=plan.person_id):
        SafetyPlan.objects.filter(pk=plan.pk).update(copy_given_on=at.date())
