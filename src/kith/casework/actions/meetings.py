"""A meeting is arranged, people come, things are said and decided, and it is closed."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import Organisation, User
from kith.audit.acts import act
from kith.casework.actions.cases import meet_by_meeting, review_by
from kith.casework.actions.names import check_nameless
from kith.casework.models import Attendance, Case, Meeting, MeetingEntry
from kith.casework.queries.named import in_conference
from kith.casework.rules import meetings as rules
from kith.casework.terms.meetings import (
    AGENDAS,
    Attending,
    CareAttribution,
    CensusCategory,
    ConferenceType,
    HarmLocation,
    Item,
    MeetingKind,
    MeetingState,
)
from kith.casework.terms.referrals import HarmType, LegalBasis
from kith.contexts.models import Context
from kith.foundation.refusals import Refused
from kith.language.nameless import NamesSomebody

ROTH = "Risk Outside the Home"
READ_AGAIN = "Some words in it look like somebody’s name. Say of each whether it is an adult’s or a place’s, then confirm."


@dataclass(frozen=True)
class Record:
    """What a meeting decides about harm, its place and the route (PRACTICE 6.3)."""

    harm_types: tuple[HarmType, ...] = field(default_factory=tuple)
    harm_location: HarmLocation = HarmLocation.NOT_SAID
    attribution: CareAttribution = CareAttribution.NOT_SAID
    census_category: CensusCategory = CensusCategory.NOT_SAID
    review_on: date | None = None


def arrange(
    *,
    case: Case,
    kind: MeetingKind,
    when: datetime,
    chair_name: str,
    legal_basis: LegalBasis | None,
    by: User,
    at: datetime,
    where: str = "",
    chair: User | None = None,
    conference_type: ConferenceType = ConferenceType.NOT_SAID,
) -> Meeting:
    """Arrange a meeting about a case, on a welfare basis and with somebody to chair it."""
    require(Viewer.of(by), Resource.MEETING, Doing.ADD, person=case.person_id)
    rules.check_kind(kind, case.level)
    if legal_basis is None:
        raise Refused("Say on which welfare basis it is held.", field="legal_basis")
    if not chair_name.strip():
        raise Refused("Say who chairs it.", field="chair_name")
    if kind is MeetingKind.CONTEXT_CONFERENCE and conference_type is ConferenceType.NOT_SAID:
        raise Refused("Say how it is held.", field="conference_type")
    meeting = Meeting(case=case, person_id=case.person_id, kind=kind.value, when=when, where=where.strip(), by=by)
    meeting.chair_name, meeting.chair, meeting.legal_basis = chair_name.strip(), chair, legal_basis.value
    meeting.conference_type = conference_type.value
    meeting.local_category = ROTH if kind is MeetingKind.ROTH_CONFERENCE else ""
    with act("casework.arrange", by=by, at=at, about=meeting, person=case.person_id) as doing:
        doing.facts = [kind.value]
        meeting.save()
    return meeting


def invite(
    *,
    meeting: Meeting,
    name: str,
    by: User,
    at: datetime,
    role: str = "",
    organisation: Organisation | None = None,
    reach_into: Context | None = None,
    attending: Attending = Attending.INVITED,
) -> Attendance:
    """Ask somebody to come, with the context they have reach into."""
    require(Viewer.of(by), Resource.MEETING, Doing.ADD, person=meeting.person_id)
    _still_open(meeting)
    if not name.strip():
        raise Refused("Say who.", field="name")
    who = Attendance(
        meeting=meeting, case_id=meeting.case_id, person_id=meeting.person_id, name=name.strip(), role=role.strip()
    )
    who.organisation, who.reach_into, who.attending = organisation, reach_into, attending.value
    with act("casework.invite", by=by, at=at, about=meeting, person=meeting.person_id):
        who.save()
    return who


def mark(*, attendance: Attendance, attending: Attending, by: User, at: datetime) -> None:
    """Say whether somebody came."""
    require(Viewer.of(by), Resource.MEETING, Doing.CHANGE, person=attendance.person_id)
    _still_open(attendance.meeting)
    with act("casework.mark", by=by, at=at, about=attendance.meeting, person=attendance.person_id) as doing:
        doing.facts = [attending.value]
        attendance.attending = attending.value
        attendance.save()


def minute(
    *, meeting: Meeting, item: Item, words: str, by: User, at: datetime, said_by: str = "", not_a_child: Collection[str] = ()
) -> MeetingEntry:  # fmt: skip
    """Write down what was said or decided under one item. Entries are only ever added."""
    require(Viewer.of(by), Resource.MEETING, Doing.ADD, person=meeting.person_id)
    _still_open(meeting)
    if item not in AGENDAS[MeetingKind(meeting.kind)]:
        raise Refused("That is not on this meeting’s agenda.", field="item")
    if not words.strip():
        raise Refused("Write what was said.", field="words")
    check_nameless(meeting, by, {"words": words, "said_by": said_by}, not_a_child)
    entry = MeetingEntry(meeting=meeting, case_id=meeting.case_id, person_id=meeting.person_id, item=item.value)
    entry.words, entry.said_by, entry.by, entry.at = words.strip(), said_by.strip(), by, at
    with act("casework.minute", by=by, at=at, about=meeting, person=meeting.person_id) as doing:
        doing.facts, doing.content = [item.value], entry.words
        entry.save()
    return entry


def _still_open(meeting: Meeting) -> None:
    if meeting.state in (MeetingState.CLOSED.value, MeetingState.CALLED_OFF.value):
        raise Refused(f"This meeting is {meeting.get_state_display().lower()}. Nothing is added to it any more.")


def hold(*, meeting: Meeting, record: Record, by: User, at: datetime) -> None:
    """Say that it was held, and what it found about harm, place and route; may be said again until it is closed."""
    require(Viewer.of(by), Resource.MEETING, Doing.CHANGE, person=meeting.person_id)
    with act("casework.hold", by=by, at=at, about=meeting, person=meeting.person_id) as doing:
        now = _locked(meeting)
        if now.state != MeetingState.HELD.value:
            rules.check_next(now=MeetingState(now.state), to=MeetingState.HELD, when=now.when, at=at)
        rules.check_look_again(now.when.date(), record.review_on)
        now.state = MeetingState.HELD.value
        now.harm_types, now.review_on = [harm.value for harm in record.harm_types], record.review_on
        now.harm_location, now.attribution = record.harm_location.value, record.attribution.value
        now.census_category = record.census_category.value
        doing.facts = [now.kind]
        now.save()


def close(
    *, meeting: Meeting, names_free: bool, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> None:  # fmt: skip
    """Close a meeting. A context conference closes only when its chair confirms that no young person is named (V07).

    Names among what was written down are each said to be an adult's or a place's first.
    """
    require(Viewer.of(by), Resource.MEETING, Doing.CHANGE, person=meeting.person_id)
    with act("casework.close_meeting", by=by, at=at, about=meeting, person=meeting.person_id) as doing:
        now = _locked(meeting)
        rules.check_next(now=MeetingState(now.state), to=MeetingState.CLOSED, when=now.when, at=at)
        _check_chair(now, by)
        if found := in_conference(Viewer.of(by), now, not_a_child):
            raise NamesSomebody(found, because=READ_AGAIN)
        rules.check_closing(facts_of(now, names_free=names_free))
        if now.kind == MeetingKind.CONTEXT_CONFERENCE.value:
            now.names_free, now.names_free_by = True, by
        now.state, now.closed_at = MeetingState.CLOSED.value, at
        doing.facts = [now.kind]
        now.save()
        kind = MeetingKind(now.kind)
        meet_by_meeting(case=now.case, kind=kind, on=now.when.date())
        review_by(case=now.case, kind=kind, on=now.review_on)


def _check_chair(meeting: Meeting, by: User) -> None:
    if meeting.kind == MeetingKind.CONTEXT_CONFERENCE.value and meeting.chair_id and meeting.chair_id != by.pk:
        raise Refused(f"Only its chair, {meeting.chair_name}, closes it: they confirm that no young person is named.")


def facts_of(meeting: Meeting, *, names_free: bool) -> rules.MeetingFacts:
    """What is known of a meeting, for the rule on closing (2 queries)."""
    entries = MeetingEntry.objects.filter(meeting=meeting, taken_out_at=None).values_list("item", flat=True).distinct()
    came = list(
        Attendance.objects.filter(meeting=meeting, attending=Attending.CAME.value).values_list("organisation__kind", flat=True)
    )
    return rules.MeetingFacts(
        kind=MeetingKind(meeting.kind),
        said=frozenset(Item(item) for item in entries),
        names_free=names_free,
        attribution=CareAttribution(meeting.attribution),
        census=CensusCategory(meeting.census_category),
        review_on=meeting.review_on,
        held_on=meeting.when.date(),
        came=frozenset(kind for kind in came if kind),
        anybody_came=bool(came),
    )


def call_off(*, meeting: Meeting, why: str, by: User, at: datetime, not_a_child: Collection[str] = ()) -> None:
    """Say that a meeting will not be held, and why."""
    require(Viewer.of(by), Resource.MEETING, Doing.CHANGE, person=meeting.person_id)
    if not why.strip():
        raise Refused("Say why.", field="why")
    check_nameless(meeting, by, {"why": why}, not_a_child)
    with act("casework.call_off", by=by, at=at, why=why, about=meeting, person=meeting.person_id):
        now = _locked(meeting)
        rules.check_next(now=MeetingState(now.state), to=MeetingState.CALLED_OFF, when=now.when, at=at)
        now.state, now.called_off_because = MeetingState.CALLED_OFF.value, why.strip()
        now.save()


def _locked(meeting: Meeting) -> Any:
    return Meeting.objects.select_for_update().get(pk=meeting.pk)
