"""Accounts, for those who look after them."""

from typing import cast
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from kith.access.terms import Role
from kith.access.viewers import Absent
from kith.accounts.models import Organisation, Supervision, Team, User

OFFERED = 15


def everybody(words: str = "") -> QuerySet[User]:
    """Accounts by name, with team and who supervises them today, narrowed by words in a name or address (2 queries)."""
    today = Supervision.objects.filter(until_on=None).select_related("supervisor").order_by("supervisor__name", "id")
    rows = User.objects.select_related("team__organisation").prefetch_related(
        Prefetch("supervised_by", today, "supervised_today")
    )
    for word in words.split():
        rows = rows.filter(Q(name__icontains=word) | Q(email__icontains=word) | Q(team__name__icontains=word))
    return cast(QuerySet[User], rows.order_by("-is_active", "name", "id"))


def somebody(pk: UUID) -> User:
    """One account with its team, or `Absent` (1 query)."""
    if found := User.objects.select_related("team").filter(pk=pk).first():
        return cast(User, found)
    raise Absent


def supervisions_of(worker: User) -> list[Supervision]:
    """Who supervises somebody today (1 query)."""
    return list(
        Supervision.objects.filter(worker=worker, until_on=None)
        .select_related("supervisor")
        .order_by("supervisor__name", "id")
    )


def supervision(pk: UUID, worker: UUID) -> Supervision:
    """One open supervision of this worker, or `Absent` (1 query)."""
    if (
        found := Supervision.objects.filter(pk=pk, worker=worker, until_on=None)
        .select_related("supervisor", "worker")
        .first()
    ):
        return cast(Supervision, found)
    raise Absent


def supervisors() -> QuerySet[User]:
    """People who supervise, to choose from (1 query)."""
    return cast(
        QuerySet[User], User.objects.filter(is_active=True, roles__contains=[Role.SUPERVISOR.value]).order_by("name")
    )


def teams() -> QuerySet[Team]:
    """Every team with its organisation, to choose from (1 query)."""
    return cast(QuerySet[Team], Team.objects.select_related("organisation").order_by("name", "id"))


def colleagues() -> QuerySet[User]:
    """People who work with young people here, to choose from (1 query)."""
    return cast(QuerySet[User], User.objects.filter(is_active=True).exclude(team=None).order_by("name"))


def who_may_chair() -> QuerySet[User]:
    """Colleagues, and whoever chairs or leads on contexts, who may belong to no team (1 query)."""
    chairs = [Role.CHAIR.value, Role.CONTEXT_LEAD.value]
    return cast(QuerySet[User], (colleagues() | User.objects.filter(is_active=True, roles__overlap=chairs)).order_by("name"))


def colleagues_and(user: User) -> QuerySet[User]:
    """The same, and this user, who may belong to no team."""
    return cast(QuerySet[User], (colleagues() | User.objects.filter(pk=user.pk)).order_by("name"))


def organisations() -> QuerySet[Organisation]:
    """Every organisation, by name."""
    return cast(QuerySet[Organisation], Organisation.objects.order_by("name"))


def organisations_named(words: str) -> list[Organisation]:
    """The first few organisations with these words in a name or another name, to choose from (1 query)."""
    rows = organisations()
    if words.strip():
        rows = rows.filter(Q(name__icontains=words.strip()) | Q(aliases__icontains=words.strip()))
    return list(rows[:OFFERED])
