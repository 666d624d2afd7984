"""Questions asked of context leads, and their answers."""

from django.db import models
from django.db.models import Q

from kith.access.querysets import Guarded
from kith.accounts.models import User
from kith.contexts.models import Context
from kith.patterns.rules import how_many
from kith.patterns.terms import STATE_WORDS, QuestionState


class Question(Guarded):
    """Might this context need a referral of its own? Asked of context leads with the counts behind it."""

    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="questions")
    raised_at = models.DateTimeField()
    people = models.PositiveIntegerField()
    notes = models.PositiveIntegerField()
    spotted = models.PositiveIntegerField(default=0)
    days = models.PositiveIntegerField()
    first_on = models.DateField()
    last_on = models.DateField()
    state = models.CharField(
        max_length=12, choices=[(s.value, STATE_WORDS[s]) for s in QuestionState], default=QuestionState.OPEN.value
    )
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    why = models.TextField(blank=True)

    class Meta:
        ordering = ("-raised_at",)
        constraints = [
            models.UniqueConstraint(
                name="a_context_has_one_open_question", fields=["context"], condition=Q(state="open")
            ),
            models.CheckConstraint(
                name="an_answer_has_somebody_a_moment_and_a_reason",
                condition=Q(state="open") | (Q(answered_by__isnull=False, answered_at__isnull=False) & ~Q(why="")),
            ),
            models.CheckConstraint(name="one_young_person_is_not_a_pattern", condition=Q(people__gte=2)),
        ]

    class Keeping:
        says_nothing = {
            "id",
            "context",
            "raised_at",
            "people",
            "notes",
            "spotted",
            "days",
            "first_on",
            "last_on",
            "state",
            "answered_by",
            "answered_at",
        }
        tells_a_story = {"why"}

    @property
    def is_waiting(self) -> bool:
        """Has nobody answered it yet?"""
        return bool(self.state == QuestionState.OPEN.value)

    @property
    def how_many(self) -> str:
        """How many young people, in words; fewer than three are never counted out loud."""
        return how_many(self.people)
