"""Assessments: what was found, who said it, and the checks that keep them welfare-led."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from kith.accounts.models import User
from kith.casework.models.cases import BASES, OfCase
from kith.casework.terms.assessments import (
    ASSESSMENT_STATE_WORDS,
    ASSESSMENT_WORDS,
    BAND_WORDS,
    TREND_WORDS,
    AssessmentKind,
    AssessmentState,
    TimeBand,
    Trend,
)
from kith.casework.terms.saying import (
    CLAIM_WORDS,
    CONFIDENCE_WORDS,
    HAND_WORDS,
    SOURCE_WORDS,
    VOICE_WORDS,
    Claim,
    Confidence,
    Hand,
    SourceKind,
    Voice,
)
from kith.foundation.working_days import working_days_between

WRITTEN_SOON = 5  # working days (PRACTICE section 3)


class Assessment(OfCase):
    """One triangle, opened for a reason, with its limits said before it starts (PRACTICE 4.5 to 4.11)."""

    kind = models.CharField(max_length=16, choices=[(k.value, ASSESSMENT_WORDS[k]) for k in AssessmentKind])
    state = models.CharField(
        max_length=10,
        choices=[(s.value, ASSESSMENT_STATE_WORDS[s]) for s in AssessmentState],
        default=AssessmentState.OPEN.value,
    )
    lead = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    opened_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    trigger = models.TextField()
    questions = models.TextField(blank=True)
    proportionality = models.TextField(blank=True)
    structural = models.TextField(blank=True)
    analysis = models.TextField(blank=True)
    few_sources_because = models.TextField(blank=True)
    kept_wording_because = models.TextField(blank=True)
    late_because = models.TextField(blank=True)
    working_check = models.OneToOneField(
        "casework.WorkingCheck", on_delete=models.PROTECT, related_name="assessment", null=True, blank=True
    )
    factors = ArrayField(models.CharField(max_length=4), default=list, blank=True)
    legal_gateway = models.CharField(max_length=16, choices=BASES, blank=True)
    policy_url = models.URLField(max_length=300, blank=True)
    sharing_agreement = models.TextField(blank=True)
    destroy_on = models.DateField(null=True, blank=True)
    review_by = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-opened_on", "-id")
        constraints = [
            models.CheckConstraint(name="an_assessment_says_what_set_it_going", condition=~Q(trigger="")),
            models.CheckConstraint(
                name="a_context_is_assessed_after_its_check",
                condition=Q(person__isnull=False) | Q(working_check__isnull=False),
            ),
            models.CheckConstraint(
                name="a_friendship_assessment_has_a_policy_a_gateway_and_an_end",
                condition=~Q(kind="friends_peers")
                | (~Q(policy_url="") & ~Q(legal_gateway="") & ~Q(proportionality="") & Q(destroy_on__isnull=False)),
            ),
        ]

    class Keeping:
        says_nothing = {
            "id", "case", "kind", "state", "lead", "opened_on", "ended_on", "working_check", "factors", "legal_gateway",
            "policy_url", "destroy_on", "review_by",
        }  # fmt: skip
        names_someone = {"person"}
        tells_a_story = {
            "trigger", "questions", "proportionality", "structural", "analysis", "few_sources_because", "kept_wording_because",
            "late_because", "sharing_agreement",
        }  # fmt: skip


class ElementAnswer(OfCase):
    """What was found about one element: strength beside worry, never a number."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="answers")
    side = models.PositiveSmallIntegerField()
    element = models.CharField(max_length=24)
    strength = models.TextField(blank=True)
    worry = models.TextField(blank=True)
    not_known = models.TextField(blank=True)
    trend = models.CharField(
        max_length=10, choices=[(t.value, TREND_WORDS[t]) for t in Trend], default=Trend.NOT_KNOWN.value
    )
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("side", "id")
        constraints = [
            models.UniqueConstraint(name="an_element_is_answered_once", fields=["assessment", "side", "element"]),
            models.CheckConstraint(name="a_triangle_has_three_sides", condition=Q(side__gte=1, side__lte=3)),
            models.CheckConstraint(
                name="an_element_says_something_or_why_it_is_not_known",
                condition=~Q(strength="") | ~Q(worry="") | ~Q(not_known=""),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "case", "assessment", "side", "element", "trend", "by", "at"}
        names_someone = {"person"}
        tells_a_story = {"strength", "worry", "not_known"}


class Statement(OfCase):
    """Something somebody said or saw, with where it comes from. It is never rewritten and never merged with another."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="statements")
    side = models.PositiveSmallIntegerField(null=True, blank=True)
    element = models.CharField(max_length=24, blank=True)
    voice = models.CharField(max_length=14, choices=[(v.value, VOICE_WORDS[v]) for v in Voice])
    words = models.TextField()
    in_their_words = models.BooleanField(default=False)
    source = models.CharField(max_length=26, choices=[(s.value, SOURCE_WORDS[s]) for s in SourceKind])
    said_by = models.CharField(max_length=120, blank=True)
    said_on = models.DateField()
    hand = models.CharField(max_length=12, choices=[(h.value, HAND_WORDS[h]) for h in Hand])
    claim = models.CharField(max_length=12, choices=[(c.value, CLAIM_WORDS[c]) for c in Claim])
    confidence = models.CharField(max_length=14, choices=[(c.value, CONFIDENCE_WORDS[c]) for c in Confidence])
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-said_on", "-id")
        constraints = [models.CheckConstraint(name="a_statement_says_something", condition=~Q(words=""))]

    class Keeping:
        says_nothing = {
            "id", "case", "assessment", "side", "element", "voice", "in_their_words", "source", "said_on", "hand", "claim",
            "confidence", "by", "at",
        }  # fmt: skip
        names_someone = {"person", "said_by"}
        tells_a_story = {"words"}

    @property
    def was_written_late(self) -> bool:
        """Was it written down more than five working days after it was said?"""
        return working_days_between(self.said_on, self.at.date()) > WRITTEN_SOON


class Observation(OfCase):
    """A visit to a place: who is around in broad numbers, how it feels, what young people would change (PRACTICE 4.9)."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="observations")
    visited_on = models.DateField()
    begins = models.TimeField()
    ends = models.TimeField()
    band = models.CharField(max_length=12, choices=[(b.value, BAND_WORDS[b]) for b in TimeBand])
    observers = models.CharField(max_length=200)
    led_by_young_people = models.BooleanField(default=False)
    where = models.CharField(max_length=200, blank=True)
    young_people_there = models.BooleanField(null=True, blank=True)
    around = models.TextField(blank=True)
    adults = models.TextField(blank=True)
    how_used = models.TextField(blank=True)
    the_place = models.TextField(blank=True)
    lighting = models.PositiveSmallIntegerField(null=True, blank=True)
    sight_lines = models.PositiveSmallIntegerField(null=True, blank=True)
    feels_safe_us = models.PositiveSmallIntegerField(null=True, blank=True)
    feels_safe_young = models.PositiveSmallIntegerField(null=True, blank=True)
    strengths = models.TextField(blank=True)
    worries = models.TextField(blank=True)
    ideas = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-visited_on", "-begins")
        constraints = [
            models.CheckConstraint(name="a_visit_ends_after_it_begins", condition=Q(ends__gt=F("begins"))),
            *(
                models.CheckConstraint(
                    name=f"{scale}_is_between_very_poor_and_very_good",
                    condition=Q(**{scale: None}) | Q(**{f"{scale}__gte": 1, f"{scale}__lte": 5}),
                )
                for scale in ("lighting", "sight_lines", "feels_safe_us", "feels_safe_young")
            ),
        ]

    class Keeping:
        says_nothing = {
            "id", "case", "assessment", "visited_on", "begins", "ends", "band", "led_by_young_people", "where",
            "young_people_there", "lighting", "sight_lines", "feels_safe_us", "feels_safe_young", "by", "at",
        }  # fmt: skip
        names_someone = {"person", "observers"}
        tells_a_story = {"around", "adults", "how_used", "the_place", "strengths", "worries", "ideas"}

    @property
    def has_young_people(self) -> bool | None:
        """Were young people there? What is said of how they use the place says so too; None when nothing does."""
        if self.young_people_there is None:
            return True if self.how_used else None
        return bool(self.young_people_there)


class WorkingCheck(OfCase):
    """Watching over, or working with? Asked before a context is assessed or anything is linked (PRACTICE 4.19).

    `waits` says whether it still waits for a second reader or a signature, as `rules.checks.standing` has it.
    """

    before = models.CharField(max_length=120)
    about_words = models.CharField(max_length=200, blank=True, db_default="")
    answers = models.JSONField(default=dict)
    notes = models.JSONField(default=dict)
    ends_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    second_reader = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    second_words = models.TextField(blank=True)
    second_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    signed_words = models.TextField(blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    waits = models.BooleanField(default=False, db_default=False)

    class Meta:
        ordering = ("-at", "-id")
        indexes = [models.Index(name="checks_that_wait", fields=["at", "id"], condition=Q(waits=True))]
        constraints = [
            models.CheckConstraint(
                name="a_second_reader_is_somebody_else", condition=Q(second_reader=None) | ~Q(second_reader=F("by"))
            ),
        ]

    class Keeping:
        says_nothing = {
            "id", "case", "before", "about_words", "answers", "ends_on", "by", "at", "second_reader", "second_at", "signed_by", "signed_at",
            "waits",
        }  # fmt: skip
        names_someone = {"person"}
        tells_a_story = {"notes", "second_words", "signed_words"}
