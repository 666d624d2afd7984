"""What is done about partners."""

from datetime import datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import Organisation, User
from kith.accounts.terms import OrganisationKind
from kith.audit.acts import act
from kith.contexts.models import Context
from kith.foundation.refusals import Refused
from kith.partners.models import Reach
from kith.partners.terms import ReachKind


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
    return found


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
