"""The mark that says a database is a demonstration. Everything in such a database is invented."""

from django.db import models
from django.db.models import Q

from kith.foundation.recorded import Recorded


class Demonstration(Recorded):
    """One row in a demonstration's database, and none in any other: it lets `kith demo` offer the cast, or start over."""

    only = models.BooleanField(default=True, unique=True)
    began_at = models.DateTimeField()
    seed = models.BigIntegerField()
    size = models.CharField(max_length=10)

    class Meta:
        constraints = [models.CheckConstraint(name="a_database_is_one_demonstration", condition=Q(only=True))]

    class Keeping:
        says_nothing = {"id", "only", "began_at", "seed", "size"}
