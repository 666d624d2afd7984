"""What waits for one worker, with a day: what their cases and the young people they work with are owed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils import timezone

from kith.access.viewers import Viewer
from kith.casework.rules import clocks, slavery
from kith.casework.terms.clocks import DUE_WORDS
from kith.casework.terms.meetings import MEETING_WORDS, MeetingKind, MeetingState
from kith.casework.terms.slavery import DAYS_FOR_A_PANEL
from kith.encounters.rules import interview_standing
from kith.foundation.vague_dates import say
from kith.plans.queries.due_once import rows
from kith.plans.queries.due_rows import STANDS_STILL, Kind, Row
from kith.relationships.rules import differently
from kith.relationships.terms import DAYS_WITHOUT_CONTACT


@dataclass(frozen=True)
class Due:
    """One thing with a day: what, about whom or where, and the page to do it on."""

    on: date
    what: str
    about: str
    when: str
    href: str
    is_late: bool = False


def due(viewer: Viewer, *, at: datetime) -> list[Due]:
    """Everything with a day that waits for this viewer, what is late first (1 query)."""
    told = [TOLD[Kind(row.kind)](row, at) for row in rows(viewer, at=at)]
    return sorted(told, key=lambda one: (one.on, one.what))


def _due(row: Row, what: str, when: str, page: str, *keys: object, is_late: bool = False) -> Due:
    return Due(row.on, what, row.person or row.context or "", when, reverse(page, args=keys), is_late)


def _clock(row: Row, at: datetime) -> Due:
    paused, today = row.more == STANDS_STILL, at.date()
    words = clocks.in_words(due_on=row.on, met_on=None, today=today, paused=paused)
    what = DUE_WORDS[row.words]
    return _due(row, what, words, "casework:one", row.of, is_late=not paused and row.on < today)


def _action(row: Row, at: datetime) -> Due:
    return _due(row, row.words, _by(row.on, at), "plans:plan", row.of, is_late=row.on < at.date())


def _meeting(row: Row, at: datetime) -> Due:
    when = f"{say(row.on)}, {timezone.localtime(row.moment):%H:%M}"
    if row.more == MeetingState.HELD.value:
        when = f"Held on {say(row.on)}; it waits to be closed"
    return _due(row, MEETING_WORDS[MeetingKind(row.words)], when, "casework:meeting", row.of, row.key)


def _school(row: Row, at: datetime) -> Due:
    when = f"{_by(row.on, at)} ({row.more})" if row.more else _by(row.on, at)
    return _due(row, row.words, when, "casework:school", row.of, row.key, is_late=row.on < at.date())


def _telling(row: Row, at: datetime) -> Due:
    what = f"Decide again about telling {row.words}"
    return _due(row, what, _by(row.on, at), "casework:decide-telling", row.key, is_late=row.on < at.date())


def _talk(row: Row, at: datetime) -> Due:
    owed = interview_standing(returned_at=row.moment, offer=row.more, held_at=None, at=at)
    by = f"{timezone.localtime(owed.due):%H:%M} on {say(row.on)}" if owed.due else ""
    return _due(row, "A talk after being missing", f"{owed.words}{by}", "encounters:time-missing", row.key, is_late=owed.is_ours)


def _panel(row: Row, at: datetime) -> Due:
    words = slavery.panel_words(referred_on=row.on - timedelta(days=DAYS_FOR_A_PANEL), decided_on=None, today=at.date())
    return _due(row, "Trafficking panel", words, "casework:nrm", row.of, is_late=row.on < at.date())


def _safety_plan(row: Row, at: datetime) -> Due:
    what = "Look at the safety plan again together"
    return _due(row, what, _by(row.on, at), "plans:safety", row.of, is_late=row.on < at.date())


def _contact(row: Row, at: datetime) -> Due:
    last = row.on - timedelta(days=DAYS_WITHOUT_CONTACT)
    return _due(row, "Reaching out", differently(last, today=at.date()), "relationships:reaching", row.of)


def _by(day: date, at: datetime) -> str:
    return f"Was due on {say(day)}" if day < at.date() else f"Due on {say(day)}"


TOLD: dict[Kind, Callable[[Row, datetime], Due]] = {
    Kind.CLOCK: _clock,
    Kind.ACTION: _action,
    Kind.MEETING: _meeting,
    Kind.TELLING: _telling,
    Kind.TALK: _talk,
    Kind.PANEL: _panel,
    Kind.SAFETY_PLAN: _safety_plan,
    Kind.CONTACT: _contact,
    Kind.SCHOOL: _school,
}
