"""A safety plan is made together, in versions; a copy is given."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.foundation.refusals import Refused
from kith.people.models import YoungPerson
from kith.plans.models import SafetyPlan, SafetyPlanChange, SafetyPlanLine
from kith.plans.rules import safety as rules
from kith.plans.rules import safety_changes
from kith.plans.rules.safety import Line
from kith.plans.rules.safety_changes import Change, Reason


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
    reasons: Mapping[UUID | None, Reason] | None = None,
    by: User,
    at: datetime,
) -> SafetyPlan:
    """Keep what was agreed as a new version; older ones stay.

    `seen_version` is the newest there was when this one was begun: if somebody made another since, this is refused.
    `reasons`, by the key of the older line, say why a line of the young person or the family is not what it was.
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
        found = _changes(newest, lines, reasons or {}, today=at.date())
        made.save(force_insert=True)
        written: dict[Line, SafetyPlanLine] = {}
        for line in lines:
            _write(made, line, written)
        for change in found:
            _say_why(made, change, (reasons or {})[change.was.kept_as], written)
    return made


def _changes(newest: SafetyPlan | None, lines: Sequence[Line], reasons: Mapping[UUID | None, Reason], *, today: date) -> list[Change]:
    if newest is None:
        return []
    before = [row.as_line() for row in SafetyPlanLine.objects.filter(plan=newest)]
    found = safety_changes.changes(before, lines)
    safety_changes.check_reasons(found, reasons, today=today)
    return found


def _write(
    plan: SafetyPlan, line: Line, written: dict[Line, SafetyPlanLine], answers: SafetyPlanLine | None = None
) -> None:
    kept = SafetyPlanLine.objects.create(
        plan=plan, person_id=plan.person_id, section=line.section.value, owner=line.owner.value,
        promise=line.promise.value, words=line.words.strip(), answers=answers,
    )  # fmt: skip
    written[line] = kept
    for answer in line.answered_by:
        _write(plan, answer, written, kept)


def _say_why(plan: SafetyPlan, change: Change, reason: Reason, written: Mapping[Line, SafetyPlanLine]) -> None:
    SafetyPlanChange.objects.create(
        plan=plan, person_id=plan.person_id, line_id=str(change.was.kept_as),
        became=written[change.now] if change.now else None, because=reason.because.value,
        asked_on=reason.asked_on, said=reason.said.strip(),
    )  # fmt: skip


def give_copy(*, plan: SafetyPlan, by: User, at: datetime) -> None:
    """Say that they have a copy of this version."""
    require(Viewer.of(by), Resource.SAFETY_PLAN, Doing.CHANGE, person=plan.person_id)
    with act("plans.give_copy", by=by, at=at, about=plan, person=plan.person_id):
        SafetyPlan.objects.filter(pk=plan.pk).update(copy_given_on=at.date())
