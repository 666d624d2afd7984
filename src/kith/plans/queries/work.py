"""What waits for one worker across cases: clocks, actions they said they would do, meetings; and the cases they lead."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils import timezone

from kith.access.viewers import Viewer
from kith.casework.models import Case, Meeting
from kith.casework.queries import cases, meetings
from kith.casework.terms.meetings import MeetingState
from kith.foundation.vague_dates import say
from kith.plans.models import PlanAction
from kith.plans.terms.goals import ActionState

SOON = timedelta(days=28)
MOST = 12


@dataclass(frozen=True)
class Due:
    """One thing with a day: what, about whom or where, and the page to do it on."""

    on: date
    what: str
    about: str
    when: str
    href: str
    is_late: bool = False


def about(case: Case) -> str:
    """What a case is about, in the words of its page."""
    return case.person.known_as if case.person else str(case.context)


def due(viewer: Viewer, *, at: datetime) -> list[Due]:
    """Everything with a day that waits for this viewer, what is late first (4 queries)."""
    today = at.date()
    found = [*_clocks(viewer, today), *_owed(viewer, today), *_meetings(meetings.coming(viewer, at=at))]
    return sorted(found, key=lambda one: (one.on, one.what))[:MOST]


def _clocks(viewer: Viewer, today: date) -> list[Due]:
    return [
        Due(
            running.clock.due_on, running.clock.get_kind_display(), about(running.clock.case), running.words,
            reverse("casework:one", args=[running.clock.case_id]), running.is_late,
        )
        for running in cases.late_or_soon(viewer, by=today + SOON, today=today)
    ]  # fmt: skip


def _owed(viewer: Viewer, today: date) -> list[Due]:
    rows = PlanAction.objects.visible_to(viewer).filter(owner_user_id=viewer.user_id, state=ActionState.OWED.value)
    return [
        Due(
            action.due_on, action.words, about(action.case), _by(action.due_on, today),
            reverse("plans:plan", args=[action.case_id]), action.due_on < today,
        )
        for action in rows.select_related("case__person", "case__context").order_by("due_on")[:MOST]
    ]  # fmt: skip


def _meetings(coming: Iterable[Meeting]) -> list[Due]:
    return [
        Due(
            meeting.when.date(), meeting.get_kind_display(), about(meeting.case), _meets(meeting),
            reverse("casework:meeting", args=[meeting.case_id, meeting.pk]), False,
        )
        for meeting in coming
    ]  # fmt: skip


def _by(day: date, today: date) -> str:
    return f"Was due on {say(day)}" if day < today else f"Due on {say(day)}"


def _meets(meeting: Meeting) -> str:
    if meeting.state == MeetingState.HELD.value:
        return f"Held on {say(meeting.when.date())}; it waits to be closed"
    return f"{say(meeting.when.date())}, {timezone.localtime(meeting.when):%H:%M}"
