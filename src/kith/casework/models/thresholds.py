"""Published thresholds as data, screenings against them, and multi-agency discussions."""

from django.db import models
from django.db.models import Q

from kith.access.querysets import Guarded
from kith.accounts.models import User
from kith.casework.models.cases import Case, OfCase
from kith.casework.terms.thresholds import (
    CRITERION_WORDS,
    MET_WORDS,
    PANEL_WORDS,
    STATEMENT_STATE_WORDS,
    CriterionKind,
    Met,
    PanelDecision,
    StatementState,
)
from kith.contexts.models import Context
from kith.foundation.recorded import Recorded


class ThresholdStatement(Guarded):
    """What is published locally about when a context is assessed. A published one is never rewritten, only followed."""

    name = models.CharField(max_length=200)
    area = models.CharField(max_length=200)
    version = models.PositiveIntegerField()
    state = models.CharField(
        max_length=10,
        choices=[(s.value, STATEMENT_STATE_WORDS[s]) for s in StatementState],
        default=StatementState.DRAFT.value,
    )
    is_an_example = models.BooleanField(default=False)
    published_url = models.URLField(max_length=300, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    published_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-version",)
        constraints = [
            models.UniqueConstraint(name="a_version_of_a_threshold_is_used_once", fields=["version"]),
            models.CheckConstraint(
                name="a_published_threshold_says_from_when",
                condition=Q(state="draft") | Q(valid_from__isnull=False, published_at__isnull=False),
            ),
        ]

    class Keeping:
        says_nothing = {
            "id", "name", "area", "version", "state", "is_an_example", "published_url", "valid_from", "published_by",
            "published_at", "changed_at",
        }  # fmt: skip

    def __str__(self) -> str:
        return f"{self.name}, version {self.version}"


class ThresholdBand(Recorded):
    """One band of a threshold, in plain words, and what it calls for."""

    statement = models.ForeignKey(ThresholdStatement, on_delete=models.PROTECT, related_name="bands")
    code = models.CharField(max_length=2)
    plain_name = models.CharField(max_length=120)
    response = models.TextField()

    class Meta:
        ordering = ("code",)
        constraints = [
            models.UniqueConstraint(name="a_band_stands_once_in_a_statement", fields=["statement", "code"])
        ]

    class Keeping:
        says_nothing = {"id", "statement", "code", "plain_name", "response"}


class Criterion(Recorded):
    """One thing a screener looks at, in the words of the statement."""

    statement = models.ForeignKey(ThresholdStatement, on_delete=models.PROTECT, related_name="criteria")
    band = models.ForeignKey(ThresholdBand, on_delete=models.PROTECT, related_name="criteria")
    code = models.CharField(max_length=8)
    kind = models.CharField(max_length=18, choices=[(k.value, CRITERION_WORDS[k]) for k in CriterionKind])
    text = models.TextField()

    class Meta:
        ordering = ("code",)
        constraints = [
            models.UniqueConstraint(name="a_criterion_stands_once_in_a_statement", fields=["statement", "code"])
        ]

    class Keeping:
        says_nothing = {"id", "statement", "band", "code", "kind", "text"}


class Screening(OfCase):
    """A context looked at against a threshold, criterion by criterion: the suggestion, and what a person decided."""

    statement = models.ForeignKey(ThresholdStatement, on_delete=models.PROTECT, related_name="screenings")
    suggested = models.CharField(max_length=2, blank=True)
    because = models.JSONField(default=list)
    protects = models.JSONField(default=list)
    not_known = models.JSONField(default=list)
    decided = models.CharField(max_length=2, blank=True)
    overridden = models.BooleanField(default=False)
    why = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-id")
        constraints = [
            models.CheckConstraint(
                name="a_threshold_decision_against_the_suggestion_says_why", condition=Q(overridden=False) | ~Q(why="")
            ),
        ]

    class Keeping:
        says_nothing = {"id", "case", "statement", "suggested", "decided", "overridden", "by", "at"}
        names_someone = {"person"}
        tells_a_story = {"because", "protects", "not_known", "why"}


class CriterionAnswer(OfCase):
    """What was found for one criterion, and on what evidence."""

    screening = models.ForeignKey(Screening, on_delete=models.PROTECT, related_name="answers")
    criterion = models.ForeignKey(Criterion, on_delete=models.PROTECT, related_name="+")
    met = models.CharField(max_length=10, choices=[(m.value, MET_WORDS[m]) for m in Met])
    evidence = models.TextField(blank=True)

    class Meta:
        ordering = ("criterion__code",)
        constraints = [
            models.UniqueConstraint(name="a_criterion_is_answered_once", fields=["screening", "criterion"])
        ]

    class Keeping:
        says_nothing = {"id", "case", "screening", "criterion", "met"}
        names_someone = {"person"}
        tells_a_story = {"evidence"}


class ThresholdDiscussion(OfCase):
    """Several agencies talk about a context against the threshold: a place or pattern, never a list of children.

    It is about a context's case, or about a context before it is referred or has one.
    """

    case = models.ForeignKey(  # type: ignore[assignment]
        Case, on_delete=models.PROTECT, related_name="thresholddiscussions", null=True, blank=True
    )
    context = models.ForeignKey(
        Context, on_delete=models.PROTECT, related_name="thresholddiscussions", null=True, blank=True
    )
    held_on = models.DateField()
    screening = models.ForeignKey(
        Screening, on_delete=models.PROTECT, related_name="discussions", null=True, blank=True
    )
    inputs = models.TextField(blank=True)
    decision = models.CharField(max_length=16, choices=[(d.value, PANEL_WORDS[d]) for d in PanelDecision], blank=True)
    reasons = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-held_on", "-id")
        constraints = [
            models.CheckConstraint(
                name="a_panels_decision_gives_its_reasons", condition=Q(decision="") | ~Q(reasons="")
            ),
            models.CheckConstraint(
                name="a_discussion_is_about_a_case_or_a_context_before_it_has_one",
                condition=Q(case__isnull=False, context=None) | Q(case=None, context__isnull=False),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "case", "context", "held_on", "screening", "decision", "by", "at"}
        names_someone = {"person"}
        tells_a_story = {"inputs", "reasons"}


class AgencyView(OfCase):
    """What one agency said in a threshold discussion, and whether it sees the decision differently."""

    case = models.ForeignKey(  # type: ignore[assignment]
        Case, on_delete=models.PROTECT, related_name="agencyviews", null=True, blank=True
    )
    discussion = models.ForeignKey(ThresholdDiscussion, on_delete=models.PROTECT, related_name="views")
    agency = models.CharField(max_length=200)
    role = models.CharField(max_length=120, blank=True)
    view = models.TextField()
    band = models.CharField(max_length=2, blank=True)
    dissents = models.BooleanField(default=False)
    dissent = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(
                name="dissent_is_in_its_own_words", condition=Q(dissents=False) | ~Q(dissent="")
            ),
        ]

    class Keeping:
        says_nothing = {"id", "case", "discussion", "agency", "role", "band", "dissents"}
        names_someone = {"person"}
        tells_a_story = {"view", "dissent"}
