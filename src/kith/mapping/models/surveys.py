"""Surveys of a place: the waves in which it is asked, the answers, which have no name, and the words people added."""

from uuid import uuid4

from django.db import models
from django.db.models import F, Q

from kith.access.querysets import Guarded
from kith.accounts.models import User
from kith.contexts.models import Context
from kith.mapping.terms.surveys import AUDIENCE_WORDS, QUESTION_WORDS, Audience

AUDIENCES = [(audience.value, AUDIENCE_WORDS[audience]) for audience in Audience]
QUESTIONS = list(QUESTION_WORDS.items())


class Survey(Guarded):
    """What those who use a place are asked about it, wave after wave in the same words."""

    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="surveys")
    audience = models.CharField(max_length=14, choices=AUDIENCES)
    called = models.CharField(max_length=200)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("audience", "id")
        constraints = [
            models.UniqueConstraint(name="a_context_has_one_survey_of_each_kind", fields=["context", "audience"])
        ]

    class Keeping:
        says_nothing = {"id", "context", "audience", "called", "made_by", "made_at"}

    @property
    def asks(self) -> Audience:
        """Whom it asks, as a term."""
        return Audience(self.audience)


class Wave(Guarded):
    """One time in which a survey is asked. `code` is the end of its public address and says nothing."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="waves")
    code = models.CharField(max_length=9, unique=True)
    opens_on = models.DateField()
    closes_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    closed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    class Meta:
        ordering = ("-opens_on", "-id")
        constraints = [
            models.CheckConstraint(name="a_wave_ends_no_sooner_than_it_opens", condition=Q(closes_on__gte=F("opens_on"))),
            models.UniqueConstraint(
                name="a_survey_has_one_wave_that_is_not_closed", fields=["survey"], condition=Q(closed_on=None)
            ),
        ]

    class Keeping:
        says_nothing = {"id", "survey", "code", "opens_on", "closes_on", "closed_on", "opened_by", "closed_by"}


class Answer(Guarded):
    """What somebody answered: no name, no address, and the day only. It is counted, and never opened by anybody.

    Its key is by chance and not by time, as others' are, so that it says neither when it came nor after whose.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="answers")
    answered_on = models.DateField()
    on_paper = models.BooleanField(default=False)
    scores = models.JSONField(default=dict)
    age_band = models.CharField(max_length=10, blank=True)
    gender = models.CharField(max_length=60, blank=True)
    ethnicity = models.CharField(max_length=10, blank=True)
    how_often = models.CharField(max_length=10, blank=True)

    class Keeping:
        says_nothing = {"id", "wave", "answered_on", "on_paper", "scores"}
        tells_a_story = {"age_band", "gender", "ethnicity", "how_often"}


class OwnWords(Guarded):
    """What somebody added in their own words, apart from the rest of their answer."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="%(class)s")
    question = models.CharField(max_length=10, choices=QUESTIONS)
    words = models.TextField()

    class Meta(Guarded.Meta):
        abstract = True
        ordering = ("question", "id")


class HeldWords(OwnWords):
    """Words that nobody has read yet: they may name a young person, so they wait."""

    class Keeping:
        says_nothing = {"id", "wave", "question"}
        tells_a_story = {"words"}


class ReadWords(OwnWords):
    """Words that somebody has read, and in which no young person is named."""

    was_changed = models.BooleanField(default=False)
    read_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    read_on = models.DateField()

    class Keeping:
        says_nothing = {"id", "wave", "question", "was_changed", "read_by", "read_on"}
        tells_a_story = {"words"}
