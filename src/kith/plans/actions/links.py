"""A young person's case is tied to a context's, from their side only, and let go again."""

from datetime import datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.models import Case
from kith.casework.terms.cases import Level
from kith.foundation.refusals import Refused
from kith.plans.models import AffectedCase


def tie(*, case: Case, context_case: Case, why: str, what_it_changes: str, by: User, at: datetime) -> AffectedCase:
    """Tie a young person's case to the open case of a context that bears on it: why, and what it changes for them."""
    require(Viewer.of(by), Resource.OWN_PART, Doing.ADD, person=case.person_id)
    if case.level is not Level.ONE or context_case.level is not Level.TWO:
        raise Refused("Only a young person’s case is tied to a context’s.", field="context_case")
    if case.closed_at or context_case.closed_at:
        raise Refused("One of the two cases is closed.", field="context_case")
    if not why.strip():
        raise Refused("Say why it bears on their life.", field="why")
    made = AffectedCase(case=case, person_id=case.person_id, context_case=context_case, by=by, at=at)
    made.why, made.what_it_changes = why.strip(), what_it_changes.strip()
    with act("plans.tie", by=by, at=at, about=case, person=case.person_id):
        if AffectedCase.objects.filter(case=case, context_case=context_case, ended_on=None).exists():
            raise Refused("They are tied already.", field="context_case")
        made.save(force_insert=True)
    return made


def untie(*, tie: AffectedCase, why: str, by: User, at: datetime) -> None:
    """Let a tie go, because it bears on their life no longer. That it was there is kept."""
    require(Viewer.of(by), Resource.OWN_PART, Doing.CHANGE, person=tie.person_id)
    if not why.strip():
        raise Refused("Say why.", field="why")
    if tie.ended_on:
        raise Refused("It has ended already.")
    with act("plans.untie", by=by, at=at, why=why.strip(), about=tie, person=tie.person_id):
        AffectedCase.objects.filter(pk=tie.pk, ended_on=None).update(ended_on=at.date())
