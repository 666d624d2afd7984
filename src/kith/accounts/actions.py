"""What is done about accounts: organisations are founded, teams formed, people welcomed and supervised.

`by` is the administrator, or None when Kith itself sets up (the first administrator, the demonstration).
"""

from collections.abc import Sequence
from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from kith.access.terms import Doing, Resource, Role
from kith.access.viewers import Viewer, require
from kith.accounts import rules
from kith.accounts.models import Organisation, Supervision, Team, User
from kith.accounts.terms import OrganisationKind
from kith.audit.acts import act
from kith.foundation.refusals import Refused


def _allowed(by: User | None) -> None:
    if by is not None:
        require(Viewer.of(by), Resource.ACCOUNT, Doing.ADD)


def found(*, name: str, kind: OrganisationKind, by: User | None, at: datetime) -> Organisation:
    """Set up an organisation whose people sign in."""
    _allowed(by)
    organisation = Organisation(name=" ".join(name.split()), kind=kind.value)
    with act("accounts.found", by=by, at=at, about=organisation):
        organisation.save()
    return organisation


def form_team(*, organisation: Organisation, name: str, by: User | None, at: datetime) -> Team:
    """Form a team inside an organisation. Refused when it already has one of that name."""
    _allowed(by)
    if Team.objects.filter(organisation=organisation, name__iexact=" ".join(name.split())).exists():
        raise Refused(f"{organisation.name} already has a team of that name.", field="name")
    team = Team(organisation=organisation, name=" ".join(name.split()))
    with act("accounts.form_team", by=by, at=at, about=team):
        team.save()
    return team


def welcome(
    *, name: str, email: str, password: str, team: Team | None, roles: Sequence[Role], by: User | None, at: datetime
) -> User:
    """Give somebody an account. Refused when the address is taken, the password weak, or the roles do not go together."""
    _allowed(by)
    user = User(name=" ".join(name.split()), email=email.strip().lower(), team=team)
    try:
        user.roles = [role.value for role in rules.check_roles(roles)]
        validate_password(password, user)
    except ValidationError as weak:
        raise Refused(" ".join(weak.messages), field="password") from None
    except ValueError as wrong:
        raise Refused(str(wrong), field="roles") from None
    user.set_password(password)
    try:
        with transaction.atomic(), act("accounts.welcome", by=by, at=at, about=user) as doing:
            doing.facts = list(user.roles)
            user.save()
    except IntegrityError:
        raise Refused("Somebody already signs in with that address.", field="email") from None
    return user


def supervise(*, supervisor: User, worker: User, by: User | None, at: datetime) -> Supervision:
    """Say who supervises whom, from today: it opens what the worker works on, and their private reflections."""
    _allowed(by)
    if not supervisor.has_role(Role.SUPERVISOR):
        raise Refused(f"{supervisor.name} is not a supervisor.", field="supervisor")
    if supervisor.pk == worker.pk:
        raise Refused("Nobody supervises themselves.", field="supervisor")
    if Supervision.objects.filter(supervisor=supervisor, worker=worker, until_on=None).exists():
        raise Refused(f"{supervisor.name} already supervises {worker.name}.", field="supervisor")
    supervision = Supervision(supervisor=supervisor, worker=worker, from_on=at.date())
    with act("accounts.supervise", by=by, at=at, about=worker) as doing:
        doing.facts = [str(supervisor.pk)]
        supervision.save()
    return supervision


def end_supervision(*, supervision: Supervision, by: User | None, why: str, at: datetime) -> None:
    """End a supervision, today."""
    _allowed(by)
    with act("accounts.end_supervision", by=by, why=why, at=at, about=supervision.worker_id):
        Supervision.objects.filter(pk=supervision.pk).update(until_on=at.date())


def close_account(*, user: User, by: User | None, why: str, at: datetime) -> None:
    """Let somebody sign in no more. Their work stays theirs. Refused for one's own account, so that somebody can open it again."""
    _allowed(by)
    if by is not None and by.pk == user.pk:
        raise Refused("Ask another administrator to close your own account.")
    with act("accounts.close_account", by=by, why=why, at=at, about=user):
        user.is_active = False
        user.save()


def arrive(*, by: User, at: datetime) -> None:
    """Write down that somebody signed in."""
    with act("accounts.arrive", by=by, at=at, about=by):
        pass


def leave(*, by: User, at: datetime) -> None:
    """Write down that somebody signed out."""
    with act("accounts.leave", by=by, at=at, about=by):
        pass
