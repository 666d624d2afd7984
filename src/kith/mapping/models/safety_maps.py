"""How places feel to a young person, as they say it. A mark is of a place that Kith knows: never of where somebody is."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from kith.access.querysets import Guarded
from kith.accounts.models import User
from kith.contexts.models import Context
from kith.contexts.terms import BAND_WORDS, TimeBand
from kith.mapping.terms.safety_maps import (
    COMPANY_WORDS,
    FEEL_SIGNS,
    FEEL_TAGS,
    FEEL_WORDS,
    SHARE_WORDS,
    Company,
    Feel,
    Share,
)
from kith.people.models import YoungPerson


class SafetyMark(Guarded):
    """How one place feels to one young person on a day. What is said again later is a new mark; earlier ones stay."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="safety_marks", db_index=False)
    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="safety_marks", db_index=False)
    feel = models.CharField(max_length=8, choices=[(f.value, FEEL_WORDS[f]) for f in Feel])
    bands = ArrayField(models.CharField(max_length=12, choices=[(b.value, BAND_WORDS[b]) for b in TimeBand]))
    with_whom = models.CharField(max_length=8, choices=[(c.value, COMPANY_WORDS[c]) for c in Company])
    why = models.TextField(blank=True)
    what_helps = models.TextField(blank=True)
    who_helps = models.TextField(blank=True)
    share = models.CharField(max_length=20, choices=[(s.value, SHARE_WORDS[s]) for s in Share])
    chosen_at = models.DateTimeField()
    made_on = models.DateField()
    made_with = models.CharField(max_length=120)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    taken_out_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-made_on", "-id")
        indexes = [
            models.Index(name="marks_of_a_young_person", fields=["person", "-made_on", "-id"]),
            models.Index(name="marks_of_a_place", fields=["context", "-made_on", "-id"]),
        ]
        constraints = [
            models.CheckConstraint(name="a_mark_says_when_it_feels_so", condition=~Q(bands=[])),
            models.CheckConstraint(
                name="a_mark_is_taken_out_after_it_was_made", condition=Q(taken_out_at=None) | Q(taken_out_at__gte=F("at"))
            ),
        ]

    class Keeping:
        says_nothing = {
            "id", "context", "feel", "bands", "with_whom", "share", "chosen_at", "made_on", "by", "at", "taken_out_at",
        }  # fmt: skip
        names_someone = {"person", "made_with", "who_helps"}
        tells_a_story = {"why", "what_helps"}

    @property
    def sign(self) -> str:
        """The sign beside the word: no colour says anything alone."""
        return FEEL_SIGNS[Feel(self.feel)]

    @property
    def feels(self) -> str:
        """How it feels, sign and words."""
        return f"{self.sign} {self.get_feel_display()}"

    @property
    def tag(self) -> str:
        """The colour that goes with the words."""
        return FEEL_TAGS[Feel(self.feel)]

    @property
    def when(self) -> str:
        """When it feels so, in the order of a day."""
        said = [BAND_WORDS[band] for band in TimeBand if band.value in self.bands]
        return ", ".join([said[0], *(words[0].lower() + words[1:] for words in said[1:])])
