"""Adults and organisations with reach into a context."""

from django.db import models
from django.db.models import Q

from kith.accounts.models import Organisation
from kith.contexts.models import Context
from kith.foundation.recorded import Recorded
from kith.partners.terms import REACH_WORDS, ReachKind


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
