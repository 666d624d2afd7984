"""A safety plan: the young person's part and the family's part are theirs, and a change in them says why."""

from django.db import models
from django.db.models import F, Q

from kith.access.querysets import Guarded
from kith.accounts.models import User
from kith.people.models import YoungPerson
from kith.plans.rules.safety import Line
from kith.plans.terms.safety import (
    BECAUSE_WORDS,
    PART_WORDS,
    PROMISE_WORDS,
    SECTION_WORDS,
    Because,
    PartOwner,
    Promise,
    Section,
)


class SafetyPlan(Guarded):
    """One version of a young person's safety plan; older ones are kept."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="safety_plans")
    version = models.PositiveIntegerField()
    made_on = models.DateField()
    made_with = models.CharField(max_length=200)
    do_i_agree = models.PositiveSmallIntegerField(null=True, blank=True)
    who_set_times = models.CharField(max_length=200, blank=True)
    review_on = models.DateField()
    copy_given_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-version",)
        constraints = [
            models.UniqueConstraint(name="a_version_of_a_safety_plan_is_used_once", fields=["person", "version"]),
            models.CheckConstraint(
                name="a_safety_plan_is_looked_at_again_after_it_is_made", condition=Q(review_on__gt=F("made_on"))
            ),
            models.CheckConstraint(
                name="agreeing_is_between_nothing_and_ten", condition=Q(do_i_agree=None) | Q(do_i_agree__lte=10)
            ),
        ]

    class Keeping:
        says_nothing = {"id", "version", "made_on", "do_i_agree", "review_on", "copy_given_on", "by"}
        names_someone = {"person", "made_with"}
        tells_a_story = {"who_set_times"}


class SafetyPlanLine(Guarded):
    """One line of a safety plan. Each “I will” has an “adults will” that answers it."""

    plan = models.ForeignKey(SafetyPlan, on_delete=models.PROTECT, related_name="lines")
    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="+")
    section = models.CharField(max_length=14, choices=[(s.value, SECTION_WORDS[s]) for s in Section])
    owner = models.CharField(max_length=14, choices=[(o.value, PART_WORDS[o]) for o in PartOwner])
    promise = models.CharField(max_length=8, choices=[(p.value, PROMISE_WORDS[p]) for p in Promise])
    words = models.TextField()
    answers = models.ForeignKey("self", on_delete=models.PROTECT, related_name="answered_by", null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [models.CheckConstraint(name="a_line_of_a_plan_says_something", condition=~Q(words=""))]

    class Keeping:
        says_nothing = {"id", "plan", "section", "owner", "promise", "answers"}
        names_someone = {"person"}
        tells_a_story = {"words"}

    def as_line(self, answered_by: tuple[Line, ...] = ()) -> Line:
        """The line as rules know it."""
        section, promise, owner = Section(self.section), Promise(self.promise), PartOwner(self.owner)
        return Line(section, promise, owner, self.words, answered_by, self.pk)


class SafetyPlanChange(Guarded):
    """Why a line of a young person or a family is not what it was: worded anew (`became`), or left out."""

    plan = models.ForeignKey(SafetyPlan, on_delete=models.PROTECT, related_name="changes")
    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="+")
    line = models.ForeignKey(SafetyPlanLine, on_delete=models.PROTECT, related_name="+")
    became = models.ForeignKey(SafetyPlanLine, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    because = models.CharField(max_length=9, choices=[(b.value, BECAUSE_WORDS[b]) for b in Because])
    asked_on = models.DateField(null=True, blank=True)
    said = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(name="a_line_changes_once_in_a_version", fields=["plan", "line"]),
            models.CheckConstraint(
                name="who_was_asked_was_asked_on_a_day",
                condition=Q(because="asked", asked_on__isnull=False) | (~Q(because="asked") & Q(asked_on=None)),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "plan", "line", "became", "because", "asked_on"}
        names_someone = {"person"}
        tells_a_story = {"said"}
