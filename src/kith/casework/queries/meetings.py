"""Meetings this viewer may see: those of a case, and one with its agenda."""

from dataclasses import dataclass
from typing import cast
from uuid import UUID

from django.db.models import QuerySet

from kith.access.terms import Doing
from kith.access.viewers import Viewer
from kith.casework.actions.meetings import facts_of
from kith.casework.models import Attendance, Meeting, MeetingEntry, ParkedWorry, WeightiestContext
from kith.casework.rules import meetings as rules
from kith.casework.rules.walking import Lacking
from kith.casework.terms.meetings import AGENDAS, ITEM_WORDS, CareAttribution, Item, MeetingKind, MeetingState, Parked
from kith.contexts.terms import ContextKind

MOST = 20


@dataclass(frozen=True)
class AgendaItem:
    """One item of the agenda, with what was written under it, in order."""

    item: Item
    words: str
    entries: tuple[MeetingEntry, ...]


@dataclass(frozen=True)
class Recorded:
    """What was recorded at one meeting: who is asked, and the agenda with what was said."""

    meeting: Meeting
    who: tuple[Attendance, ...]
    agenda: tuple[AgendaItem, ...]


@dataclass(frozen=True)
class MeetingPage(Recorded):
    """One meeting with what is missing before it can close."""

    lacking: tuple[Lacking, ...]
    reach_gap: str
    route: str


def of_case(viewer: Viewer, case: UUID) -> QuerySet[Meeting]:
    """The meetings of a case, latest first."""
    rows = Meeting.objects.visible_to(viewer).filter(case_id=case).select_related("by")
    return cast(QuerySet[Meeting], rows)


def one(viewer: Viewer, case: UUID, pk: UUID, doing: Doing = Doing.SEE) -> Meeting:
    """One meeting of one case, or `Absent` (1 query)."""
    rows = Meeting.objects.filter(case_id=case).select_related("case", "names_free_by", "chair")
    return cast(Meeting, rows.one_for(viewer, pk, doing))


def attendance(viewer: Viewer, case: UUID, meeting: UUID, pk: UUID) -> Attendance:
    """Somebody asked to a meeting, to say whether they came, or `Absent` (1 query)."""
    rows = Attendance.objects.filter(case_id=case, meeting_id=meeting).select_related("meeting")
    return cast(Attendance, rows.one_for(viewer, pk, Doing.CHANGE))


def entry(viewer: Viewer, case: UUID, meeting: UUID, pk: UUID) -> MeetingEntry:
    """Something written down at a meeting, to take it out, or `Absent` (1 query)."""
    rows = MeetingEntry.objects.filter(case_id=case, meeting_id=meeting).select_related("meeting__case__context")
    return cast(MeetingEntry, rows.one_for(viewer, pk, Doing.CHANGE))


def worry(viewer: Viewer, pk: UUID) -> ParkedWorry:
    """Something taken out of a conference that this viewer was asked to carry on and that waits, or `Absent` (1 query)."""
    rows = ParkedWorry.objects.filter(state=Parked.WAITS.value).select_related("context", "by")
    return cast(ParkedWorry, rows.one_for(viewer, pk, Doing.CHANGE))


def worries(viewer: Viewer) -> list[ParkedWorry]:
    """What this viewer was asked to carry into a young person's own file and has not yet, oldest first (1 query)."""
    rows = ParkedWorry.objects.visible_to(viewer).filter(state=Parked.WAITS.value)
    return list(rows.select_related("context", "by")[:MOST])


def recorded(viewer: Viewer, case: UUID, pk: UUID) -> Recorded:
    """What was recorded at one meeting, to print, or `Absent` (3 queries)."""
    meeting = one(viewer, case, pk)
    who = Attendance.objects.visible_to(viewer).filter(meeting=meeting).select_related("organisation", "reach_into")
    entries = list(MeetingEntry.objects.visible_to(viewer).filter(meeting=meeting).select_related("by"))
    return Recorded(meeting, tuple(who), tuple(_agenda(MeetingKind(meeting.kind), entries)))


def page(viewer: Viewer, case: UUID, pk: UUID) -> MeetingPage:
    """One meeting with all that is said of it, or `Absent` (6 queries)."""
    found = recorded(viewer, case, pk)
    meeting, is_open = found.meeting, _is_open(found.meeting)
    chosen = WeightiestContext.objects.visible_to(viewer).filter(case_id=case).select_related("context").first()
    return MeetingPage(
        meeting=meeting, who=found.who, agenda=found.agenda,
        lacking=tuple(rules.lacking(facts_of(meeting, names_free=meeting.names_free))) if is_open else (),
        reach_gap=_reach_gap(chosen, found.who) if chosen and is_open else "",
        route=rules.route(CareAttribution(meeting.attribution)),
    )  # fmt: skip


def _reach_gap(chosen: WeightiestContext, who: tuple[Attendance, ...]) -> str:
    weightiest = None if chosen.context.kind == ContextKind.HOME.value else chosen.context_id
    return rules.reach_gap(weightiest, chosen.context.name, {one.reach_into_id for one in who})


def _is_open(meeting: Meeting) -> bool:
    return meeting.state in (MeetingState.ARRANGED.value, MeetingState.HELD.value)


def _agenda(kind: MeetingKind, entries: list[MeetingEntry]) -> list[AgendaItem]:
    return [
        AgendaItem(item, ITEM_WORDS[item], tuple(e for e in entries if e.item == item.value)) for item in AGENDAS[kind]
    ]
