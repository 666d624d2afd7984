"""What was said of one young person is taken out of a context's meeting, and carried into their own file (PRACTICE 4.16)."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction

from kith.access.terms import Doing, Resource
from kith.access.viewers import Absent, Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.actions.friendship import add_part
from kith.casework.actions.names import check_nameless
from kith.casework.models import Meeting, MeetingEntry, MemberPart, ParkedWorry
from kith.casework.terms.meetings import Parked
from kith.contexts.models import Context
from kith.foundation.refusals import Refused
from kith.foundation.vague_dates import say
from kith.people.models import YoungPerson


def take_out(
    *, entry: MeetingEntry, keeper: User, why: str, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> ParkedWorry:  # fmt: skip
    """Take an entry about one young person out of a context's meeting; `keeper` is asked to carry it into their own file.

    That it was there stays, with who took it out and why; its words leave the context's case for good, whether or not the
    meeting is closed.
    """
    require(Viewer.of(by), Resource.MEETING, Doing.CHANGE, person=entry.person_id)
    meeting = entry.meeting
    if entry.person_id:
        raise Refused("This meeting is about a young person: what is about them belongs in it. Add what puts it right.")
    _check_chair(meeting, by)
    _check_keeper(keeper)
    if not why.strip():
        raise Refused("Say why it is taken out, without the name.", field="why")
    check_nameless(entry, by, {"why": why}, not_a_child)
    with act("casework.take_out", by=by, at=at, why=why.strip(), about=meeting) as doing:
        now = MeetingEntry.objects.select_for_update().get(pk=entry.pk)
        if now.taken_out_at:
            raise Refused("It was taken out already.")
        doing.facts = [now.item, str(keeper.pk)]
        said = f"{now.words} ({now.said_by})" if now.said_by else now.words
        assert meeting.case.context is not None  # a case is about a young person or a context
        kept = _park(meeting.case.context, keeper, said, meeting.when.date(), by=by, at=at)
        now.words, now.said_by, now.taken_out_at, now.taken_out_by = "", "", at, by
        now.save()
    return kept


def _check_chair(meeting: Meeting, by: User) -> None:
    if meeting.chair_id and meeting.chair_id != by.pk:
        raise Refused(f"Its chair, {meeting.chair_name}, takes it out: ask them.")


def _check_keeper(keeper: User) -> None:
    if not keeper.is_active or not Viewer.of(keeper).may_ever(Resource.OWN_PART, Doing.ADD):
        raise Refused(f"{keeper.name} works with no young people here. Ask somebody who does.", field="keeper")


def _park(context: Context, keeper: User, words: str, said_on: date, *, by: User, at: datetime) -> ParkedWorry:
    kept = ParkedWorry(context=context, keeper=keeper, words=words, said_on=said_on, by=by, at=at)
    kept.save(force_insert=True)
    return kept


def carry(*, worry: ParkedWorry, person: YoungPerson, by: User, at: datetime) -> MemberPart:
    """Put what was taken out of a conference into the young person's own file; it stands nowhere else afterwards."""
    if worry.keeper_id != by.pk:
        raise Absent
    told = f"{worry.words}\n(Said on {say(worry.said_on)} at a meeting about this place.)"
    with transaction.atomic():
        part = add_part(person=person, context=worry.context, about_them=told, by=by, at=at)
        with act("casework.carry", by=by, at=at, about=part, person=person.pk):
            _settle(worry, Parked.IN_THEIR_FILE)
    return part


def pass_on(*, worry: ParkedWorry, keeper: User, by: User, at: datetime) -> ParkedWorry:
    """Ask another colleague to carry it on: somebody who works with that young person."""
    if worry.keeper_id != by.pk:
        raise Absent
    _check_keeper(keeper)
    if keeper == by:
        raise Refused("You have it already.", field="keeper")
    with act("casework.pass_on", by=by, at=at, about=worry) as doing:
        doing.facts, words = [str(keeper.pk)], worry.words
        _settle(worry, Parked.PASSED_ON)
        return _park(worry.context, keeper, words, worry.said_on, by=by, at=at)


def _settle(worry: ParkedWorry, state: Parked) -> None:
    """It leaves here, once."""
    now = ParkedWorry.objects.select_for_update().get(pk=worry.pk)
    if now.state != Parked.WAITS.value:
        raise Refused(f"{now.get_state_display()} already.")
    now.state, now.words = state.value, ""
    now.save()
