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
    if not name.strip() and organisation is None:
        raise Refused("Say who: a name, an organisation, or both.", field="name")
    reach = Reach(context=context, kind=kind.value, name=name.strip(), role=role.strip(), organisation=organisation)
    reach.times, reach.how_to_reach = times.strip(), how_to_reach.strip()
    with act("partners.say_reach", by=by, at=at, about=context):
        reach.save()
    return reach
