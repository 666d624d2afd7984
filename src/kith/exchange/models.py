"""What was brought in, from which file, by whom, and how far it came."""

from django.db import models

from kith.accounts.models import User
from kith.exchange.terms import STATE_WORDS, WHAT_WORDS, State, What
from kith.foundation.recorded import Recorded


class Import(Recorded):
    """One file that was brought in. The rows themselves are ordinary records; rejected rows are only ever listed, never kept."""

    what = models.CharField(max_length=10, choices=[(w.value, WHAT_WORDS[w]) for w in What])
    file_name = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    began_at = models.DateTimeField()
    rows_done = models.PositiveIntegerField(default=0)
    state = models.CharField(
        max_length=10, choices=[(s.value, STATE_WORDS[s]) for s in State], default=State.UNDER_WAY.value
    )

    class Meta:
        ordering = ("-began_at", "-id")
        constraints = [
            models.UniqueConstraint(name="a_file_is_brought_in_once_for_each_purpose", fields=["what", "fingerprint"])
        ]

    class Keeping:
        says_nothing = {"id", "what", "fingerprint", "by", "began_at", "rows_done", "state"}
        names_someone = {"file_name"}

    def __str__(self) -> str:
        return f"{WHAT_WORDS[What(self.what)]} from {self.file_name}"
