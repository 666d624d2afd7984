"""A school looks at itself: lists of items in versions, the list an assessment uses, and what was answered."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kith.access.querysets import Guarded
from kith.accounts.models import Organisation, User
from kith.casework.models.assessments import Assessment
from kith.casework.models.cases import OfCase
from kith.casework.terms.school import (
    AREA_WORDS,
    COLOUR_WORDS,
    IN_PLACE_WORDS,
    METHOD_WORDS,
    OWES,
    SCHOOL_LEVER_WORDS,
    InPlace,
    Method,
    SchoolArea,
    SchoolLever,
)
from kith.foundation.recorded import Recorded


class SchoolList(Guarded):
    """The items of one organisation in one version. What is used is never rewritten, only followed by a newer one.

    The example that Kith brings along is nobody's.
    """

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="school_lists", null=True, blank=True
    )
    version = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    is_an_example = models.BooleanField(default=False)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-id")
        constraints = [
            models.UniqueConstraint(
                name="a_version_of_a_school_list_is_used_once", fields=["organisation", "version"], nulls_distinct=False
            ),
            models.CheckConstraint(
                name="a_school_list_is_somebodys_or_an_example",
                condition=Q(organisation__isnull=False, is_an_example=False) | Q(organisation=None, is_an_example=True),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "organisation", "version", "name", "is_an_example", "by", "at"}

    def __str__(self) -> str:
        return f"{self.name}, version {self.version}"

    @property
    def whose(self) -> str:
        """Whose list it is, in words."""
        return self.organisation.name if self.organisation else "Comes with Kith"


class SchoolItem(Recorded):
    """One thing a school asks itself, with what each answer would look like there."""

    of = models.ForeignKey(SchoolList, on_delete=models.PROTECT, related_name="items")
    number = models.PositiveSmallIntegerField()
    area = models.CharField(max_length=24, choices=[(a.value, AREA_WORDS[a]) for a in SchoolArea])
    text = models.CharField(max_length=500)
    red_desc = models.CharField(max_length=500)
    amber_desc = models.CharField(max_length=500)
    green_desc = models.CharField(max_length=500)

    class Meta:
        ordering = ("number",)
        constraints = [
            models.UniqueConstraint(name="an_item_has_its_number_in_a_school_list", fields=["of", "number"])
        ]

    class Keeping:
        says_nothing = {"id", "of", "number", "area", "text", "red_desc", "amber_desc", "green_desc"}

    @property
    def looks_like(self) -> dict[str, str]:
        """What each answer would look like there."""
        return {
            InPlace.NOT_YET.value: self.red_desc,
            InPlace.PARTLY.value: self.amber_desc,
            InPlace.IN_PLACE.value: self.green_desc,
        }


class SchoolLook(OfCase):
    """A school's assessment asks these items, in this version."""

    assessment = models.OneToOneField(Assessment, on_delete=models.PROTECT, related_name="school_look")
    items = models.ForeignKey(SchoolList, on_delete=models.PROTECT, related_name="looks")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Keeping:
        says_nothing = {"id", "case", "assessment", "items", "by", "at"}
        names_someone = {"person"}


class SchoolAnswer(OfCase):
    """How far one item is in place, how that was found out, and who changes it by when. An earlier answer stays, with its end."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="school_answers")
    item = models.ForeignKey(SchoolItem, on_delete=models.PROTECT, related_name="answers")
    answer = models.CharField(max_length=16, choices=[(a.value, IN_PLACE_WORDS[a]) for a in InPlace])
    methods = ArrayField(models.CharField(max_length=20, choices=[(m.value, METHOD_WORDS[m]) for m in Method]), default=list)
    words = models.TextField(blank=True)
    lever = models.CharField(
        max_length=20, choices=[(lv.value, SCHOOL_LEVER_WORDS[lv]) for lv in SchoolLever], blank=True
    )
    owner = models.CharField(max_length=120, blank=True)
    owner_user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    until_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-at", "-id")
        constraints = [
            models.UniqueConstraint(
                name="an_item_has_one_answer_that_holds", fields=["assessment", "item"], condition=Q(until_at=None)
            ),
        ]

    class Keeping:
        says_nothing = {
            "id", "case", "assessment", "item", "answer", "methods", "lever", "owner_user", "due_on", "by", "at", "until_at",
        }  # fmt: skip
        names_someone = {"person", "owner"}
        tells_a_story = {"words"}

    @property
    def colour(self) -> str:
        """The colour's name, said after the words; "" when it does not apply."""
        return COLOUR_WORDS.get(InPlace(self.answer), "")

    @property
    def is_owed(self) -> bool:
        """Has somebody said by when it will be different?"""
        return self.due_on is not None and InPlace(self.answer) in OWES

    @property
    def found_by(self) -> list[str]:
        """How it was found out, in words."""
        return [METHOD_WORDS[Method(method)] for method in self.methods]
