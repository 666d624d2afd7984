"""What is done about partners."""

from collections.abc import Collection
from datetime import date, datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import Organisation, User
from kith.accounts.terms import OrganisationKind
from kith.audit.acts import act
from kith.contexts.models import Context
from kith.contexts.terms import TimeBand
from kith.foundation.refusals import Refused
from kith.partners import rules
from kith.partners.models import LooksOut, Reach
from kith.partners.terms import Capacity, ReachKind, Weekday


def introduce(
    *, name: str, kind: OrganisationKind, by: User, at: datetime, aliases: tuple[str, ...] = ()
) -> Organisation:
    """Put an organisation in the directory."""
    require(Viewer.of(by), Resource.ORGANISATION, Doing.ADD)
    name = " ".join(name.split())
    if not name:
        raise Refused("Give the organisation's name.", field="name")
    if Organisation.objects.filter(name__iexact=name).exists():
        raise Refused(f"{name} is already in the directory.", field="name")
    organisation = Organisation(name=name, kind=kind.value, aliases=list(aliases))
    with act("partners.introduce", by=by, at=at, about=organisation):
        organisation.save()
    return organisation


def say_reach(
    *,
    context: Context,
    kind: ReachKind,
    by: User,
    at: datetime,
    name: str = "",
    role: str = "",
    organisation: Organisation | None = None,
    times: str = "",
    how_to_reach: str = "",
) -> Reach:
    """Say who has reach into a context: a person, an organisation, or both."""
    require(Viewer.of(by), Resource.ORGANISATION, Doing.ADD)
    reach = _said(context, organisation, name=name, role=role, kind=kind, times=times, how_to_reach=how_to_reach)
    with act("partners.say_reach", by=by, at=at, about=context):
        reach.save()
    return reach


def _said(context: Context, organisation: Organisation | None, *, kind: ReachKind, **said: str) -> Reach:
    said = {field: words.strip() for field, words in said.items()}
    if not said["name"] and organisation is None:
        raise Refused("Say who: a name, an organisation, or both.", field="name")
    return Reach(context=context, organisation=organisation, kind=kind.value, **said)


def change_reach(
    *,
    reach: Reach,
    kind: ReachKind,
    by: User,
    at: datetime,
    name: str = "",
    role: str = "",
    organisation: Organisation | None = None,
    times: str = "",
    how_to_reach: str = "",
) -> Reach:
    """Change what is said about somebody's reach. What was said before keeps its row, with its last day."""
    require(Viewer.of(by), Resource.ORGANISATION, Doing.CHANGE)
    found = _said(reach.context, organisation, name=name, role=role, kind=kind, times=times, how_to_reach=how_to_reach)
    with act("partners.change_reach", by=by, at=at, about=reach.context_id) as doing:
        doing.facts = [f"in place of {reach.pk}"]
        doing.content = [found.name, found.role, found.kind, found.times, found.how_to_reach]
        _end(reach, at)
        found.save()
        _carry(reach, found)
    return found


def _carry(before: Reach, now: Reach) -> None:
    """What was said last of how ready somebody is goes with them, as long as it is still the same adult."""
    last = LooksOut.objects.filter(reach=before).first()
    if last and _adult(before) == _adult(now):
        LooksOut.objects.create(
            reach=now, capacity=last.capacity, days=last.days, bands=last.bands, said_on=last.said_on, said_by=last.said_by,
            by=last.by, at=last.at,
        )  # fmt: skip


def _adult(reach: Reach) -> str:
    """Which adult it is: by name, or by what they do there."""
    return str(reach.name or reach.role).casefold()


def say_looks_out(
    *, reach: Reach, capacity: Capacity, days: Collection[Weekday], bands: Collection[TimeBand], said_on: date, said_by: str,
    by: User, at: datetime,
) -> LooksOut:  # fmt: skip
    """Say how ready an adult is to look out for young people there, and when they are there. What was said before stays."""
    require(Viewer.of(by), Resource.ORGANISATION, Doing.CHANGE)
    if not _adult(reach):
        raise Refused("Say first which adult it is, by name or by what they do: an organisation looks out for nobody by itself.")
    if not said_by.strip():
        raise Refused("Say who said so.", field="said_by")
    if said_on > at.date():
        raise Refused("That day has not happened yet.", field="said_on")
    rules.check_times(days, bands)
    made = LooksOut(
        reach=reach, capacity=capacity.value, days=sorted(day.value for day in days), said_on=said_on, said_by=said_by.strip(),
        bands=[band.value for band in TimeBand if band in bands], by=by, at=at,
    )  # fmt: skip
    with act("partners.say_looks_out", by=by, at=at, about=reach.context_id) as doing:
        doing.facts, doing.content = [str(reach.pk)], [made.capacity, made.days, made.bands, made.said_by]
        if not Reach.objects.select_for_update().filter(pk=reach.pk, until_on=None).exists():
            raise Refused("Somebody has changed this in the meantime. Go back and look again.")
        made.save(force_insert=True)
    return made


def take_out_reach(*, reach: Reach, by: User, why: str, at: datetime) -> None:
    """Say that somebody has no reach there any more, or asked not to be named; the reason is kept."""
    require(Viewer.of(by), Resource.ORGANISATION, Doing.CHANGE)
    if not why.strip():
        raise Refused("Say why it is taken out.", field="why")
    with act("partners.take_out_reach", by=by, at=at, why=why, about=reach.context_id) as doing:
        doing.facts = [str(reach.pk)]
        _end(reach, at)


def _end(reach: Reach, at: datetime) -> None:
    """Give a row its last day, once: two people who change the same thing at once must not leave two of it."""
    if not Reach.objects.filter(pk=reach.pk, until_on=None).update(until_on=at.date()):
        raise Refused("Somebody has changed this in the meantime. Go back and look again.")
