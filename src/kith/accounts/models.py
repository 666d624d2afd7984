"""Organisations, teams, users, and who supervises whom."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from kith.access.terms import ROLE_WORDS, STAFF_ROLES, Role
from kith.accounts.terms import ORGANISATION_WORDS, OrganisationKind
from kith.foundation.recorded import Recorded, RecordedQuerySet

KINDS = [(kind.value, ORGANISATION_WORDS[kind]) for kind in OrganisationKind]
ROLES = [(role.value, ROLE_WORDS[role]) for role in Role]


class Organisation(Recorded):
    """An authority, a voluntary organisation or a partner: somebody who can be asked to do something."""

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=KINDS, default=OrganisationKind.OTHER.value)
    aliases = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    outside_key = models.CharField(max_length=300, unique=True, null=True)
    changed_at = models.DateTimeField(auto_now=True, db_index=True)

    class Meta:
        ordering = ("name",)

    class Keeping:
        says_nothing = {"id", "name", "kind", "aliases", "outside_key", "changed_at"}

    def __str__(self) -> str:
        return self.name


class Team(Recorded):
    """A team inside an organisation."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="teams")
    name = models.CharField(max_length=100)

    class Meta:
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(name="team_name_is_used_once_in_its_organisation", fields=["organisation", "name"]),
        ]

    class Keeping:
        says_nothing = {"id", "organisation", "name"}

    def __str__(self) -> str:
        return self.name


class Users(BaseUserManager.from_queryset(RecordedQuerySet)):  # type: ignore[misc]
    """Finds people by the address they sign in with."""

    def get_by_natural_key(self, username: str | None) -> Any:
        """The user who signs in with this e-mail address, in any case."""
        return self.get(email__iexact=username)


class User(Recorded, AbstractBaseUser):
    """Somebody who signs in. What they may open depends on their relations, not on this row."""

    last_login = None
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=100)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="users", null=True)
    roles = ArrayField(models.CharField(max_length=20, choices=ROLES), default=list)
    is_active = models.BooleanField(default=True)

    objects: ClassVar[Any] = Users()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        ordering = ("name",)

    class Keeping:
        says_nothing = {"id", "password", "team", "roles", "is_active"}
        names_someone = {"email", "name"}

    def __str__(self) -> str:
        return self.name

    def has_role(self, role: Role) -> bool:
        """Is this one of their roles?"""
        return role in self.roles

    @property
    def is_staff_of_kith(self) -> bool:
        """Do they work with young people or contexts here?"""
        return bool(STAFF_ROLES.intersection(self.roles))

    @property
    def role_words(self) -> str:
        """Their roles, in words, for the page header."""
        return ", ".join(ROLE_WORDS[Role(role)] for role in self.roles)


class Supervision(Recorded):
    """Sam supervises Ali, from a day until a day: it opens what Ali works on, and Ali's private reflections, to Sam."""

    supervisor = models.ForeignKey(User, on_delete=models.PROTECT, related_name="supervising")
    worker = models.ForeignKey(User, on_delete=models.PROTECT, related_name="supervised_by")
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="nobody_supervises_themselves", condition=~Q(supervisor=F("worker"))),
            models.UniqueConstraint(
                name="one_open_supervision_between_two_people",
                fields=["supervisor", "worker"],
                condition=Q(until_on=None),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "supervisor", "worker", "from_on", "until_on"}


class Knock(Recorded):
    """How often somebody outside came to one door within one hour: a keyed mark that is of use for that hour only."""

    door = models.CharField(max_length=16)
    mark = models.CharField(max_length=64, unique=True)
    hour = models.DateTimeField(db_index=True)
    times = models.PositiveIntegerField(default=0)

    class Keeping:
        says_nothing = {"id", "door", "mark", "hour", "times"}
