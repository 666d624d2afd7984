"""The plan of an assessment of a place or a school, the promise it makes, and what was said of its components."""

from datetime import date

from django.db import models
from django.db.models import Q

from kith.accounts.models import User
from kith.casework.models.assessments import Assessment
from kith.casework.models.cases import Clock, OfCase
from kith.casework.terms.assessment_plans import COMPONENTS, PROGRESS_WORDS, Component, Progress


class AssessmentPlan(OfCase):
    """What an assessment asks, where, who goes and how they stay safe. `promise` is the day by which people are told."""

    assessment = models.OneToOneField(Assessment, on_delete=models.PROTECT, related_name="plan")
    promise = models.OneToOneField(Clock, on_delete=models.PROTECT, related_name="plan")
    questions = models.TextField()
    boundaries = models.TextField()
    who_goes = models.TextField()
    safety = models.TextField()
    information = models.TextField()
    told_how = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_plan_says_what_where_who_and_how_safely",
                condition=~Q(questions="") & ~Q(boundaries="") & ~Q(who_goes="") & ~Q(safety="") & ~Q(information=""),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "case", "assessment", "promise", "by", "at"}
        names_someone = {"person", "who_goes"}
        tells_a_story = {"questions", "boundaries", "safety", "information", "told_how"}

    @property
    def feedback_on(self) -> date:
        """The day by which we promised to tell those who took part what we found."""
        return self.promise.due_on

    @property
    def told_on(self) -> date | None:
        """The day on which they were told; None while the promise is open."""
        return self.promise.met_on


class ComponentMark(OfCase):
    """How far a component is, said by hand; it stands before what Kith can see for itself."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="marks")
    component = models.CharField(max_length=12, choices=[(c.value, COMPONENTS[c].words) for c in Component])
    progress = models.CharField(max_length=12, choices=[(p.value, PROGRESS_WORDS[p]) for p in Progress])
    because = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(name="a_component_is_marked_once", fields=["assessment", "component"]),
            models.CheckConstraint(
                name="a_component_that_is_not_needed_says_why", condition=~Q(progress="not_needed") | ~Q(because="")
            ),
        ]

    class Keeping:
        says_nothing = {"id", "case", "assessment", "component", "progress", "by", "at"}
        names_someone = {"person"}
        tells_a_story = {"because"}
