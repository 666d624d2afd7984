"""What casework knows of a case when it is asked to move; plans add what they know (PRACTICE 2.1)."""

from datetime import date

from kith.access.viewers import Viewer
from kith.casework.models import Case, Meeting, Screening
from kith.casework.queries import weighting
from kith.casework.rules.walking import CaseFacts
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
    return CaseFacts(
        today=today,
        is_screened=Screening.objects.visible_to(viewer).filter(case=case).exclude(decided="").exists(),
        is_weighed=weighting.is_weighed(viewer, case),
        conference_closed=bool(closed & set(CONFERENCES)),
        strategy_recorded=MeetingKind.STRATEGY_DISCUSSION.value in closed,
    )
