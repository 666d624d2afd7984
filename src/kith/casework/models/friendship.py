"""Friendship assessments: letters for members, who they are sealed apart, and what belongs in each one's own file."""

from django.db import models
from django.db.models import Q

from kith.access.querysets import Guarded
from kith.accounts.models import User
from kith.casework.models.assessments import Assessment
from kith.casework.models.cases import OfCase
from kith.casework.terms.assessments import ASSESSMENT_WORDS, TOLD_WORDS, AssessmentKind, Told
from kith.contexts.models import Context
from kith.foundation.recorded import Recorded
from kith.people.models import YoungPerson


class Member(OfCase):
    """Somebody in a friendship assessment, as a letter. Who it is stands sealed in the key, and nowhere else."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="members")
    letter = models.CharField(max_length=2)
    young_person_told = models.CharField(max_length=8, choices=[(t.value, TOLD_WORDS[t]) for t in Told])
    parent_told = models.CharField(max_length=8, choices=[(t.value, TOLD_WORDS[t]) for t in Told])
    why_not_told = models.TextField(blank=True)
    decide_again_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("letter",)
        constraints = [
            models.UniqueConstraint(name="a_letter_stands_for_one_young_person", fields=["assessment", "letter"]),
            models.CheckConstraint(
                name="not_telling_has_a_reason_and_a_day_to_decide_again",
                condition=Q(young_person_told="told", parent_told="told")
                | (~Q(why_not_told="") & Q(decide_again_on__isnull=False)),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "case", "assessment", "letter", "young_person_told", "parent_told", "decide_again_on"}
        names_someone = {"person"}
        tells_a_story = {"why_not_told"}


class AssessmentKey(Guarded):
    """A friendship assessment's own data key, wrapped: without it nobody can tell who the letters were."""

    assessment = models.OneToOneField(Assessment, on_delete=models.PROTECT, related_name="key")
    wrapped = models.BinaryField()

    class Keeping:
        says_nothing = {"id", "assessment", "wrapped"}


class MemberKey(Guarded):
    """Who a letter stands for, sealed. Opening it asks for a purpose, and is written down."""

    member = models.OneToOneField(Member, on_delete=models.PROTECT, related_name="key")
    sealed = models.BinaryField()

    class Keeping:
        says_nothing = {"id", "member"}
        names_someone = {"sealed"}


class MemberPart(Guarded):
    """The part of a friendship assessment that is about one young person, in their own file and nowhere else."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="parts")
    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at",)
        constraints = [models.CheckConstraint(name="a_part_says_something", condition=~Q(words=""))]

    class Keeping:
        says_nothing = {"id", "context", "by", "at"}
        names_someone = {"person"}
        tells_a_story = {"words"}


class PolicyNotice(Recorded):
    """Where a policy is published: a friendship assessment cannot be opened without one."""

    about = models.CharField(max_length=16, choices=[(k.value, ASSESSMENT_WORDS[k]) for k in AssessmentKind])
    url = models.URLField(max_length=300)
    published_on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-published_on", "-id")

    class Keeping:
        says_nothing = {"id", "about", "url", "published_on", "by"}
