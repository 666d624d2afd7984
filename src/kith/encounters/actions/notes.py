"""What is done about encounters: a note is written, what it names is confirmed, amended or promoted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from kith.access.terms import Doing, Resource
from kith.access.viewers import Absent, Viewer, require, standing_as
from kith.accounts.models import Organisation, User
from kith.audit.acts import act
from kith.contexts.actions import notice
from kith.contexts.models import Context
from kith.contexts.terms import ContextKind
from kith.encounters import rules
from kith.encounters.models import Amendment, ChronologyEntry, Draft, Feelings, Mention, Note
from kith.encounters.terms import (
    NARRATIVE,
    Activity,
    InfoClass,
    Known,
    MentionKind,
    MentionState,
    Named,
    StartedBy,
    Theme,
)
from kith.foundation import notices
from kith.foundation.ids import uuid7
from kith.foundation.refusals import Refused
from kith.people.actions import record_adult, record_vehicle
from kith.people.models import AdultOfConcern, Vehicle, YoungPerson

TARGETS: dict[MentionKind, type[Any]] = {
    MentionKind.CONTEXT: Context,
    MentionKind.VEHICLE: Vehicle,
    MentionKind.ADULT: AdultOfConcern,
    MentionKind.ORGANISATION: Organisation,
}


@dataclass(frozen=True)
class Written:
    """What a worker wrote: three things are needed (who, when, what happened); the rest may stay empty."""

    text: str
    happened_on: date
    activity: Activity = Activity.OUT_AND_ABOUT
    started_by: StartedBy = StartedBy.NOT_SAID
    who_was_there: str = ""
    mood_arrive: str = ""
    mood_leave: str = ""
    own_words: str = ""
    pointed_out: str = ""
    telling_us: str = ""
    known: Known = Known.NOT_SAID
    known_because: str = ""
    feelings: str = ""
    named: Sequence[Named] = field(default_factory=tuple)


KEPT_AS_WRITTEN = (
    "text",
    "own_words",
    "pointed_out",
    "telling_us",
    "who_was_there",
    "mood_arrive",
    "mood_leave",
    "known_because",
)


def write(*, person: YoungPerson, written: Written, by: User, at: datetime, draft: UUID | None = None) -> Note:
    """Write a note about time spent with a young person, with what its worker confirms it names.

    A draft becomes the note of the same id, so pressing Save twice writes one note. Raises `Refused` when it says nothing.
    """
    viewer = Viewer.of(by)
    require(viewer, Resource.NOTE, Doing.ADD, person=person.pk)
    rules.check_note(text=written.text, happened_on=written.happened_on, today=at.date())
    with standing_as(viewer):
        already: Note | None = Note.objects.filter(pk=draft, author=by).first() if draft else None
    if already:
        return already
    note = _note_of(person, written, by=by, at=at, pk=draft or uuid7())
    with act("encounters.write", by=by, at=at, about=note, person=person.pk) as doing:
        note.save(force_insert=True)
        if written.feelings.strip():
            Feelings.objects.create(note=note, author=by, words=written.feelings.strip())
        mentions = [mention_of(note, named, viewer=viewer, why="") for named in written.named]
        Mention.objects.bulk_create(mentions)
        Draft.objects.filter(pk=note.pk).delete()
        _tell_of(mentions)
        doing.facts, doing.content = [f"{len(mentions)} named"], {name: getattr(note, name) for name in KEPT_AS_WRITTEN}
    return note


def _note_of(person: YoungPerson, written: Written, *, by: User, at: datetime, pk: UUID) -> Note:
    note = Note(id=pk, person=person, author=by, happened_on=written.happened_on, written_at=at)
    note.activity, note.started_by, note.known = written.activity.value, written.started_by.value, written.known.value
    for name in KEPT_AS_WRITTEN:
        setattr(note, name, getattr(written, name).strip() if name not in NARRATIVE else getattr(written, name))
    return note


def mention_of(
    note: Note, named: Named, *, viewer: Viewer, why: str, state: MentionState = MentionState.CONFIRMED
) -> Mention:
    """The mention that an answer makes; what it points at must be there for this viewer, or it is `Absent`."""
    mention = Mention(
        note=note,
        person_id=note.person_id,
        kind=named.kind.value,
        state=state.value,
        why=why,
        happened_on=note.happened_on,
    )
    mention.field, mention.start, mention.end = named.field, named.start, named.end
    mention.surface = getattr(note, named.field, "")[named.start : named.end][:200] if named.field else ""
    if named.kind is MentionKind.INITIALS:
        mention.initials = rules.check_initials(named.key)
        return mention
    rows = TARGETS[named.kind].objects
    target = (rows.visible_to(viewer) if hasattr(rows, "visible_to") else rows).filter(pk=named.key).first()
    if target is None:
        raise Absent
    setattr(mention, named.kind.value, target)
    mention.key = target.pk
    return mention


def _tell_of(mentions: Sequence[Mention]) -> None:
    keys = sorted({f"{m.kind}:{m.key}" for m in mentions if m.key and m.state != MentionState.DISMISSED})
    if keys:
        notices.send("encounters.contexts_named", keys=" ".join(keys))


def answer(
    *,
    note: Note,
    named: Named,
    state: MentionState,
    by: User,
    at: datetime,
    why: str = "",
    info: InfoClass = InfoClass.CONTEXT_NOTE,
) -> Mention:
    """Confirm or dismiss something the note seems to name. A later answer replaces an earlier one to the same offer."""
    viewer = Viewer.of(by)
    require(viewer, Resource.MENTION, Doing.CHANGE, person=note.person_id)
    with act(f"encounters.{state.value}", by=by, at=at, about=note, person=note.person_id) as doing:
        doing.facts = [named.kind.value]
        mention = mention_of(note, named, viewer=viewer, why=why, state=state)
        mention.info_class = info.value
        before = Mention.objects.filter(
            note=note, field=named.field, start=named.start, kind=named.kind.value, key=mention.key
        ).first()
        if before:
            before.state = state.value
            mention = before
        mention.save()
        _tell_of([mention])
    return mention


def add_new(*, note: Note, kind: MentionKind, name: str, by: User, at: datetime, about: Mapping[str, str]) -> Mention:
    """Record somewhere, something or an adult nobody had recorded before, and that this note names it.

    Another young person is kept as initials. `about` may hold `context_kind`, `plate` and `why`.
    """
    require(Viewer.of(by), Resource.MENTION, Doing.ADD, person=note.person_id)
    if not name.strip():
        raise Refused("Give it a name or a few words.", field="name")
    if kind is MentionKind.INITIALS:
        key = rules.check_initials(name)
    else:
        key = str(_new(kind, name.strip(), about, by=by, at=at).pk)
    return answer(
        note=note, named=Named("", 0, 0, kind, key), state=MentionState.CONFIRMED, by=by, at=at, why="You added it."
    )


def _new(kind: MentionKind, name: str, about: Mapping[str, str], *, by: User, at: datetime) -> Any:
    if kind is MentionKind.CONTEXT:
        return notice(name=name, kind=ContextKind(about.get("context_kind") or ContextKind.PLACE), by=by, at=at)
    if kind is MentionKind.VEHICLE:
        return record_vehicle(description=name, plate=about.get("plate", ""), by=by, at=at)
    if kind is MentionKind.ADULT:
        return record_adult(name=name, why=about.get("why", ""), by=by, at=at)
    raise Refused("Organisations are added in the Partners directory.", field="kind")


def amend(*, note: Note, field: str, text: str, why: str, by: User, at: datetime) -> Amendment:
    """Put a correction or addition beside a note, with its reason; what was written stays."""
    require(Viewer.of(by), Resource.NOTE, Doing.ADD, person=note.person_id)
    if field not in NARRATIVE:
        raise Refused("Say which part of the note this is about.", field="field")
    if not text.strip():
        raise Refused("Write what it should say.", field="text")
    if not why.strip():
        raise Refused("Say why, for whoever reads this in ten years.", field="why")
    amendment = Amendment(
        note=note, person_id=note.person_id, field=field, text=text.strip(), why=why.strip(), by=by, at=at
    )
    with act("encounters.amend", by=by, at=at, why=why, about=note, person=note.person_id) as doing:
        doing.facts, doing.content = [field], amendment.text
        amendment.save()
    return amendment


def promote(
    *, note: Note, theme: Theme, what_happened: str, what_it_meant: str, by: User, at: datetime
) -> ChronologyEntry:
    """Put a note in the young person's chronology, with what it meant for them."""
    require(Viewer.of(by), Resource.CHRONOLOGY, Doing.ADD, person=note.person_id)
    if not what_happened.strip():
        raise Refused("Say what happened, in a sentence.", field="what_happened")
    if not what_it_meant.strip():
        raise Refused(
            "Say what it meant for them: that is what makes it part of the chronology.", field="what_it_meant"
        )
    entry = ChronologyEntry(
        note=note, person_id=note.person_id, happened_on=note.happened_on, theme=theme.value, by=by, at=at
    )
    entry.what_happened, entry.what_it_meant = what_happened.strip(), what_it_meant.strip()
    with act("encounters.promote", by=by, at=at, about=note, person=note.person_id) as doing:
        doing.facts = [theme.value]
        entry.save()
    return entry
