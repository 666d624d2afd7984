"""Adults and organisations with reach into a context."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kith.accounts.models import Organisation, User
from kith.contexts.models import Context
from kith.contexts.terms import BAND_WORDS, TimeBand
from kith.foundation.recorded import Recorded
from kith.partners.rules import in_words, together
from kith.partners.terms import CAPACITY_WORDS, DAY_WORDS, REACH_WORDS, Capacity, ReachKind, Weekday


class Reach(Recorded):
    """Priya manages the bus station: somebody, or a body, with influence or presence in a context.

    What was said before a change, or is no longer so, stays with its last day.
    """

    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="reaches")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="reaches", null=True, blank=True
    )
    name = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=120, blank=True)
    kind = models.CharField(max_length=12, choices=[(k.value, REACH_WORDS[k]) for k in ReachKind])
    times = models.CharField(max_length=200, blank=True)
    how_to_reach = models.CharField(max_length=200, blank=True)
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("name", "id")
        constraints = [
            models.CheckConstraint(
                name="reach_is_somebodys_or_some_bodys", condition=Q(organisation__isnull=False) | ~Q(name="")
            ),
        ]

    @property
    def who(self) -> str:
        """Whose reach it is, in words."""
        return self.name or (self.organisation.name if self.organisation else "")

    class Keeping:
        says_nothing = {"id", "context", "organisation", "kind", "role", "times", "until_on"}
        names_someone = {"name", "how_to_reach"}


class LooksOut(Recorded):
    """How ready an adult is to look out for young people in a context, and when they are there. Only ever added to.

    What was said last holds; what was said before it stays as it was.
    """

    reach = models.ForeignKey(Reach, on_delete=models.PROTECT, related_name="looks_out")
    capacity = models.PositiveSmallIntegerField(choices=[(c.value, CAPACITY_WORDS[c]) for c in Capacity])
    days = ArrayField(
        models.PositiveSmallIntegerField(choices=[(d.value, DAY_WORDS[d]) for d in Weekday]), default=list, blank=True
    )
    bands = ArrayField(
        models.CharField(max_length=12, choices=[(b.value, BAND_WORDS[b]) for b in TimeBand]), default=list, blank=True
    )
    said_on = models.DateField()
    said_by = models.CharField(max_length=120)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-id")
        constraints = [
            models.CheckConstraint(name="how_ready_an_adult_is_says_by_whom", condition=~Q(said_by="")),
            models.CheckConstraint(
                name="how_ready_an_adult_is_has_a_word", condition=Q(capacity__gte=0, capacity__lte=4)
            ),
        ]

    class Keeping:
        says_nothing = {"id", "reach", "capacity", "days", "bands", "said_on", "by", "at"}
        names_someone = {"said_by"}

    @property
    def when(self) -> str:
        """When they are there, in words; "" when nobody has said."""
        parts = [BAND_WORDS[band] for band in TimeBand if band.value in self.bands]
        if not parts:
            return ""
        return f"{in_words(Weekday(day) for day in self.days)}, {together([part.lower() for part in parts])}"
