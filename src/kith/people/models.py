"""Young people, their families and those who work with them; adults of concern; vehicles."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from kith.access.querysets import Guarded
from kith.accounts.models import Team, User
from kith.foundation.recorded import Recorded
from kith.people.terms import IDENTIFIER_WORDS, TIE_WORDS, WORK_WORDS, IdentifierKind, Tie, WorkKind


class YoungPerson(Guarded):
    """A young person, as they would introduce themselves. No rating, score or flag is ever kept here."""

    known_as = models.CharField(max_length=80)
    first_names = models.CharField(max_length=120, blank=True)
    family_name = models.CharField(max_length=80, blank=True)
    pronouns = models.CharField(max_length=40, blank=True)
    born_words = models.CharField(max_length=40, blank=True)
    born_first = models.DateField(null=True, blank=True)
    born_last = models.DateField(null=True, blank=True)
    loves = models.TextField(blank=True)
    good_at = models.TextField(blank=True)
    hopes = models.TextField(blank=True)
    trusts = models.TextField(blank=True)
    good_to_know = models.TextField(blank=True)
    opened_on = models.DateField()

    class Meta:
        ordering = ("known_as", "family_name")
        constraints = [
            models.CheckConstraint(
                name="somebody_was_born_on_or_before_the_last_day_it_could_be",
                condition=Q(born_first=None) | Q(born_first__lte=F("born_last")),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "opened_on"}
        names_someone = {"known_as", "first_names", "family_name", "born_words", "born_first", "born_last"}
        tells_a_story = {"pronouns", "loves", "good_at", "hopes", "trusts", "good_to_know"}

    def __str__(self) -> str:
        return self.known_as

    @property
    def whole_name(self) -> str:
        """What they like to be called, then the name on their papers when it says more."""
        papers = f"{self.first_names} {self.family_name}".strip()
        return f"{self.known_as} {self.family_name}".strip() if not papers.startswith(self.known_as) else papers


class OwnWord(Guarded):
    """Something a young person said about themselves, kept as they said it."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="own_words")
    words = models.TextField()
    said_on = models.DateField()
    heard_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-said_on", "-id")

    class Keeping:
        says_nothing = {"id", "said_on", "heard_by"}
        names_someone = {"person"}
        tells_a_story = {"words"}


class Identifier(Guarded):
    """A number another service knows them by. One that was changed or taken out stays, with its last day."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="identifiers")
    kind = models.CharField(max_length=12, choices=[(k.value, IDENTIFIER_WORDS[k]) for k in IdentifierKind])
    value = models.CharField(max_length=40)
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="an_identifier_belongs_to_one_young_person",
                fields=["kind", "value"],
                condition=Q(until_on=None),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "kind", "until_on"}
        names_someone = {"person", "value"}


class FamilyMember(Guarded):
    """Somebody at home or in the wider family, and how they would like to be worked with.

    What was said before a change, or is no longer so, stays with its last day.
    """

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="family")
    name = models.CharField(max_length=120)
    tie = models.CharField(max_length=12, choices=[(t.value, TIE_WORDS[t]) for t in Tie])
    phone = models.CharField(max_length=40, blank=True)
    good_to_know = models.TextField(blank=True)
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("id",)

    class Keeping:
        says_nothing = {"id", "tie", "until_on"}
        names_someone = {"person", "name", "phone"}
        tells_a_story = {"good_to_know"}


class SubjectKey(Recorded):
    """A young person's own data key, wrapped: destroying it destroys what is sealed under it, in backups too."""

    person = models.OneToOneField(YoungPerson, on_delete=models.PROTECT, related_name="key")
    wrapped = models.BinaryField()

    class Keeping:
        says_nothing = {"id", "wrapped"}
        names_someone = {"person"}


class Whereabouts(Guarded):
    """Where a young person lives or stays, sealed. Never searched, mapped, exported or joined into anything."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="whereabouts")
    sealed = models.BinaryField()
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-from_on", "-id")

    class Keeping:
        says_nothing = {"id", "from_on", "until_on"}
        names_someone = {"person"}
        tells_a_story = {"sealed"}


class Allocation(Guarded):
    """Ali works with Asif, from a day until a day: the relation that opens the record."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="allocations")
    worker = models.ForeignKey(User, on_delete=models.PROTECT, related_name="allocations")
    kind = models.CharField(max_length=10, choices=[(k.value, WORK_WORDS[k]) for k in WorkKind])
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_open_allocation_of_a_worker_to_a_young_person",
                fields=["worker", "person"],
                condition=Q(until_on=None),
                include=["kind"],  # whom somebody works with is asked for every table, and answered from the index alone
            ),
            models.CheckConstraint(
                name="an_allocation_ends_after_it_begins", condition=Q(until_on=None) | Q(until_on__gte=F("from_on"))
            ),
        ]

    class Keeping:
        says_nothing = {"id", "worker", "kind", "from_on", "until_on"}
        names_someone = {"person"}


class AdultOfConcern(Guarded):
    """An adult about whom there is concern: a restricted record, open to the teams on its list (V30)."""

    name = models.CharField(max_length=120)
    aliases = ArrayField(models.CharField(max_length=120), default=list, blank=True)
    description = models.TextField(blank=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    changed_at = models.DateTimeField(auto_now=True, db_index=True)

    class Meta:
        ordering = ("name",)

    class Keeping:
        says_nothing = {"id", "recorded_by", "changed_at"}
        names_someone = {"name", "aliases"}
        tells_a_story = {"description"}

    def __str__(self) -> str:
        return self.name


class AdultListing(Guarded):
    """A team that needs to know about an adult of concern, and why."""

    adult = models.ForeignKey(AdultOfConcern, on_delete=models.PROTECT, related_name="listings")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    why = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(name="a_team_is_listed_once_for_an_adult", fields=["adult", "team"])]

    class Keeping:
        says_nothing = {"id", "team"}
        names_someone = {"adult"}
        tells_a_story = {"why"}


class Vehicle(Guarded):
    """A car, van, moped or bike that young people name. Part of a plate is enough: `?` stands for what nobody saw."""

    description = models.CharField(max_length=160)
    plate = models.CharField(max_length=12, blank=True, db_index=True)
    aliases = ArrayField(models.CharField(max_length=120), default=list, blank=True)
    changed_at = models.DateTimeField(auto_now=True, db_index=True)

    class Meta:
        ordering = ("description",)

    class Keeping:
        says_nothing = {"id", "changed_at"}
        names_someone = {"plate"}
        tells_a_story = {"description", "aliases"}

    def __str__(self) -> str:
        return f"{self.description} {self.plate}".strip()
