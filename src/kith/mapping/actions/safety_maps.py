"""A young person says how a place feels, changes who may know, or takes it out again."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.contexts.models import Context
from kith.contexts.terms import ContextKind, TimeBand
from kith.foundation.refusals import Refused
from kith.mapping.models import SafetyMark
from kith.mapping.rules import safety_maps as rules
from kith.mapping.terms.safety_maps import Company, Feel, Share
from kith.people.models import YoungPerson

TAKEN_OUT = "It is taken out already."


@dataclass(frozen=True)
class Said:
    """What a young person says of a place."""

    feel: Feel
    bands: Collection[TimeBand]
    with_whom: Company
    why: str = ""
    what_helps: str = ""
    who_helps: str = ""


def mark(
    *, person: YoungPerson, context: Context, said: Said, share: Share, made_on: date, made_with: str, by: User, at: datetime
) -> SafetyMark:
    """Keep how a place feels to a young person, and who may know. What they said before stays, to compare."""
    require(Viewer.of(by), Resource.SAFETY_MAP, Doing.ADD, person=person.pk)
    rules.check_mark(bands=said.bands, made_with=made_with, made_on=made_on, today=at.date())
    rules.check_share(share, ContextKind(context.kind))
    made = SafetyMark(
        person=person, context=context, feel=said.feel.value, with_whom=said.with_whom.value, why=said.why.strip(),
        bands=[band.value for band in TimeBand if band in said.bands], what_helps=said.what_helps.strip(),
        who_helps=said.who_helps.strip(), share=share.value, chosen_at=at, made_on=made_on, made_with=made_with.strip(),
        by=by, at=at,
    )  # fmt: skip
    with act("mapping.mark", by=by, at=at, about=made, person=person.pk) as doing:
        doing.facts, doing.content = [share.value], [said.feel.value, made.why, made.what_helps, made.who_helps]
        made.save(force_insert=True)
    return made


def change_choice(*, mark: SafetyMark, share: Share, by: User, at: datetime) -> None:
    """They chose again who may know; it holds at once, and a picture of an area loses what is no longer added to it."""
    require(Viewer.of(by), Resource.SAFETY_MAP, Doing.CHANGE, person=mark.person_id)
    rules.check_share(share, ContextKind(mark.context.kind))
    with act("mapping.change_choice", by=by, at=at, about=mark, person=mark.person_id) as doing:
        now = _held(mark)
        if now.share == share.value:
            raise Refused("That is what they chose before.", field="share")
        doing.facts = [now.share, share.value]
        now.share, now.chosen_at = share.value, at
        now.save(update_fields=["share", "chosen_at"])


def take_out(*, mark: SafetyMark, by: User, at: datetime) -> None:
    """They want it gone: it is shown nowhere and counted nowhere from now on. No reason is asked for."""
    require(Viewer.of(by), Resource.SAFETY_MAP, Doing.CHANGE, person=mark.person_id)
    with act("mapping.take_out", by=by, at=at, about=mark, person=mark.person_id):
        now = _held(mark)
        now.taken_out_at = at
        now.save(update_fields=["taken_out_at"])


def _held(mark: SafetyMark) -> SafetyMark:
    now: SafetyMark = SafetyMark.objects.select_for_update().get(pk=mark.pk)
    if now.taken_out_at:
        raise Refused(TAKEN_OUT)
    return now
