"""What is said before a case closes."""

from collections.abc import Collection
from datetime import date, datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.actions.names import check_nameless
from kith.casework.models import Case
from kith.foundation.refusals import Refused
from kith.plans.models import Closing, GoalOutcome, SafetyGoal
from kith.plans.rules import goals as rules
from kith.plans.terms.goals import Evidence, GoalState

# Who goes on looking out is somebody named: an adult.
TOLD = ("what_remains", "feedback", "no_feedback_because", "without_evidence_because")


def say_what_remains(
    *,
    case: Case,
    what_remains: str,
    who_keeps_looking_out: str,
    feedback: str,
    no_feedback_because: str,
    without_evidence_because: str,
    keep_until: date,
    by: User,
    at: datetime,
    not_a_child: Collection[str] = (),
) -> Closing:
    """Say what remains, who goes on looking out, what those who took part heard, and how long the record is kept."""
    require(Viewer.of(by), Resource.CASE, Doing.CHANGE, person=case.person_id)
    for field, words in (("what_remains", what_remains), ("who_keeps_looking_out", who_keeps_looking_out)):
        if not words.strip():
            raise Refused("This needs an answer; “nothing” is one.", field=field)
    if not feedback.strip() and not no_feedback_because.strip():
        raise Refused("Say what those who took part have heard, or why they have not.", field="feedback")
    if keep_until <= at.date():
        raise Refused("Choose a day to come.", field="keep_until")
    closing = Closing(case=case, person_id=case.person_id, keep_until=keep_until, by=by, at=at)
    closing.what_remains, closing.who_keeps_looking_out = what_remains.strip(), who_keeps_looking_out.strip()
    closing.feedback, closing.no_feedback_because = feedback.strip(), no_feedback_because.strip()
    closing.without_evidence_because = without_evidence_because.strip()
    check_nameless(case, by, {name: getattr(closing, name) for name in TOLD}, not_a_child)
    with act("plans.say_what_remains", by=by, at=at, about=case, person=case.person_id):
        known = _evidence(case)
        rules.check_closing(
            level=case.level, goals=len(known), unproven=rules.without_evidence(known), because=without_evidence_because
        )
        closing.save(force_insert=True)
    return closing


def _evidence(case: Case) -> list[tuple[str, Evidence | None]]:
    """Each goal that counts, with the newest that was said of its evidence."""
    newest: dict[object, Evidence] = {}
    for goal, rung in GoalOutcome.objects.filter(case=case).values_list("goal", "evidence"):
        newest.setdefault(goal, Evidence(rung))
    counted = SafetyGoal.objects.filter(case=case).exclude(state=GoalState.SET_ASIDE.value)
    return [(goal.words, newest.get(goal.pk)) for goal in counted]
