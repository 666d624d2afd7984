"""What casework knows of a case when it is asked to move; plans add what they know (PRACTICE 2.1)."""

from dataclasses import replace
from datetime import date

from kith.access.viewers import Viewer
from kith.casework.models import Case, Meeting, Screening
from kith.casework.queries import assessing, weighting
from kith.casework.rules.walking import CaseFacts
from kith.casework.terms.cases import CaseState
from kith.casework.terms.meetings import MeetingKind, MeetingState

CONFERENCES = (
    MeetingKind.CONTEXT_CONFERENCE.value,
    MeetingKind.ROTH_CONFERENCE.value,
    MeetingKind.INITIAL_CONFERENCE.value,
)


def facts(viewer: Viewer, case: Case, *, today: date) -> CaseFacts:
    """What casework knows for the guards of a walk."""
    closed = set(
        Meeting.objects.visible_to(viewer)
        .filter(case=case, state=MeetingState.CLOSED.value)
        .values_list("kind", flat=True)
    )
    known = CaseFacts(
        today=today,
        is_first_contact=case.standing is CaseState.CONTACT,
        is_screened=Screening.objects.visible_to(viewer).filter(case=case).exclude(decided="").exists(),
        is_weighed=weighting.is_weighed(viewer, case),
        conference_closed=bool(closed & set(CONFERENCES)),
        strategy_recorded=MeetingKind.STRATEGY_DISCUSSION.value in closed,
    )
    return _assessed(viewer, case, known)


def _assessed(viewer: Viewer, case: Case, known: CaseFacts) -> CaseFacts:
    """The same with what its checks and its newest assessment say (up to 5 queries)."""
    known = replace(known, working_check=assessing.together(assessing.checks_of(viewer, case.pk)))
    newest = assessing.newest(viewer, case.pk)
    if newest is None:
        return known
    found = assessing.found(newest)
    return replace(
        known,
        source_kinds=found.sources,
        heard_young_people=found.heard_young_people,
        few_sources_because=newest.few_sources_because,
        sides_answered=found.sides,
        has_proportionality=found.has_proportionality,
        has_structural=bool(newest.structural),
        unanswered_wording=() if newest.kept_wording_because else found.wording,
    )
