"""Meetings: who came, what was said under each item, what was decided and who sees it differently."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kith.access.querysets import Guarded
from kith.accounts.models import Organisation, User
from kith.casework.models.cases import BASES, OfCase
from kith.casework.models.referrals import HARMS
from kith.casework.terms.meetings import (
    ATTENDING_WORDS,
    ATTRIBUTION_WORDS,
    CENSUS_WORDS,
    CONFERENCE_WORDS,
    ITEM_WORDS,
    LOCATION_WORDS,
    MEETING_STATE_WORDS,
    MEETING_WORDS,
    PARKED_WORDS,
    Attending,
    CareAttribution,
    CensusCategory,
    ConferenceType,
    HarmLocation,
    Item,
    MeetingKind,
    MeetingState,
    Parked,
)
from kith.contexts.models import Context


class Meeting(OfCase):
    """A meeting about a case, from arranging to closing. About a context it names no young person (V07)."""

    kind = models.CharField(max_length=20, choices=[(k.value, MEETING_WORDS[k]) for k in MeetingKind])
    conference_type = models.CharField(
        max_length=20, choices=[(t.value, CONFERENCE_WORDS[t]) for t in ConferenceType], blank=True
    )
    state = models.CharField(
        max_length=10,
        choices=[(s.value, MEETING_STATE_WORDS[s]) for s in MeetingState],
        default=MeetingState.ARRANGED.value,
    )
    legal_basis = models.CharField(max_length=16, choices=BASES)
    when = models.DateTimeField()
    where = models.CharField(max_length=200, blank=True)
    chair_name = models.CharField(max_length=120)
    chair = models.ForeignKey(User, on_delete=models.PROTECT, related_name="chairs", null=True, blank=True)
    names_free = models.BooleanField(default=False)
    names_free_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    harm_types = ArrayField(models.CharField(max_length=32, choices=HARMS), default=list, blank=True)
    harm_location = models.CharField(
        max_length=8, choices=[(h.value, LOCATION_WORDS[h]) for h in HarmLocation], blank=True
    )
    attribution = models.CharField(
        max_length=8, choices=[(a.value, ATTRIBUTION_WORDS[a]) for a in CareAttribution], blank=True
    )
    local_category = models.CharField(max_length=40, blank=True)
    census_category = models.CharField(
        max_length=3, choices=[(c.value, CENSUS_WORDS[c]) for c in CensusCategory], blank=True
    )
    review_on = models.DateField(null=True, blank=True)
    called_off_because = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-when", "-id")
        constraints = [
            models.CheckConstraint(
                name="a_context_conference_closes_only_when_free_of_names",
                condition=~Q(kind="context_conference")
                | ~Q(state="closed")
                | Q(names_free=True, names_free_by__isnull=False),
            ),
        ]
        indexes = [models.Index(name="meetings_by_day", fields=["state", "when"])]

    class Keeping:
        says_nothing = {
            "id", "case", "kind", "conference_type", "state", "legal_basis", "when", "where", "chair", "names_free",
            "names_free_by", "harm_types", "harm_location", "attribution", "local_category", "census_category", "review_on",
            "by", "closed_at",
        }  # fmt: skip
        names_someone = {"person", "chair_name"}
        tells_a_story = {"called_off_because"}


class Attendance(OfCase):
    """Somebody who was asked to come, and the contexts they have reach into."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="attendances")
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=120, blank=True)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    reach_into = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    attending = models.CharField(
        max_length=12, choices=[(a.value, ATTENDING_WORDS[a]) for a in Attending], default=Attending.INVITED.value
    )

    class Meta:
        ordering = ("id",)

    class Keeping:
        says_nothing = {"id", "case", "meeting", "role", "organisation", "reach_into", "attending"}
        names_someone = {"person", "name"}


class MeetingEntry(OfCase):
    """Something said or decided under one item of the agenda. Entries are only added.

    One that was about a young person is taken out of a context's meeting: the row stays, its words go (`ParkedWorry`).
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="entries")
    item = models.CharField(max_length=18, choices=[(i.value, ITEM_WORDS[i]) for i in Item])
    words = models.TextField(blank=True)
    said_by = models.CharField(max_length=120, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    taken_out_at = models.DateTimeField(null=True, blank=True)
    taken_out_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    class Meta:
        ordering = ("at", "id")
        constraints = [
            models.CheckConstraint(
                name="an_entry_says_something_or_was_taken_out_whole",
                condition=~Q(words="") & Q(taken_out_at=None, taken_out_by=None)
                | Q(words="", said_by="", taken_out_at__isnull=False, taken_out_by__isnull=False),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "case", "meeting", "item", "by", "at", "taken_out_at", "taken_out_by"}
        names_someone = {"person", "said_by"}
        tells_a_story = {"words"}


class ParkedWorry(Guarded):
    """What was said of one young person in a context's conference, taken out of it: for one colleague's eyes, on its way into
    that young person's own file. Once it is there, or with somebody else, no words are left here.
    """

    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="+")
    keeper = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    words = models.TextField(blank=True)
    said_on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    state = models.CharField(
        max_length=10, choices=[(s.value, PARKED_WORDS[s]) for s in Parked], default=Parked.WAITS.value
    )

    class Meta:
        ordering = ("at", "id")
        constraints = [
            models.CheckConstraint(
                name="a_parked_worry_has_words_only_while_it_waits",
                condition=Q(state="waits") & ~Q(words="") | ~Q(state="waits") & Q(words=""),
            ),
        ]
        indexes = [models.Index(name="worries_that_wait", fields=["keeper", "at"], condition=Q(state="waits"))]

    class Keeping:
        says_nothing = {"id", "context", "keeper", "said_on", "by", "at", "state"}
        tells_a_story = {"words"}
