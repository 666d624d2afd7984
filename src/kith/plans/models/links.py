"""A context's plan and the young people it is for; and what is left when a case closes."""

from django.db import models
from django.db.models import Q

from kith.access.querysets import Guarded
from kith.accounts.models import User
from kith.casework.models import Case, OfCase
from kith.people.models import YoungPerson


class AffectedCase(Guarded):
    """A context's case bears on a young person's case. The tie is theirs: it opens only to those who work with them."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="affected_by")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="affected_by")
    context_case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="affects")
    why = models.TextField()
    what_it_changes = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-at",)
        constraints = [
            models.UniqueConstraint(
                name="a_case_is_tied_to_a_contexts_case_once", fields=["case", "context_case"], condition=Q(ended_on=None)
            ),
            models.CheckConstraint(name="a_tie_says_why", condition=~Q(why="")),
        ]

    class Keeping:
        says_nothing = {"id", "case", "context_case", "by", "at", "ended_on"}
        names_someone = {"person"}
        tells_a_story = {"why", "what_it_changes"}


class Closing(OfCase):
    """What is said when a case closes: what remains, who goes on looking out, who was told, and until when it is kept."""

    what_remains = models.TextField()
    who_keeps_looking_out = models.TextField()
    feedback = models.TextField(blank=True)
    no_feedback_because = models.TextField(blank=True)
    without_evidence_because = models.TextField(blank=True)
    keep_until = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at",)
        constraints = [
            models.CheckConstraint(
                name="those_who_took_part_hear_or_it_says_why_not",
                condition=~Q(feedback="") | ~Q(no_feedback_because=""),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "case", "keep_until", "by", "at"}
        names_someone = {"person"}
        tells_a_story = {
            "what_remains", "who_keeps_looking_out", "feedback", "no_feedback_because", "without_evidence_because",
        }  # fmt: skip
