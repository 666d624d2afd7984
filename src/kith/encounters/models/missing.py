"""Missing episodes and return home interviews (PRACTICE 6.5). A young person is missing; they did not do anything wrong."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from kith.access.querysets import Guarded
from kith.accounts.models import User
from kith.contexts.models import Context
from kith.encounters.terms import OFFER_WORDS, POLICE_WORDS, InterviewOffer, PoliceCategory
from kith.people.models import YoungPerson


class MissingEpisode(Guarded):
    """A young person was not where they were expected, and people looked for them."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="missing_episodes")
    last_seen_at = models.DateTimeField()
    last_seen_where = models.TextField(blank=True)
    reported_by = models.CharField(max_length=120, blank=True)
    reported_at = models.DateTimeField(null=True, blank=True)
    police_category = models.CharField(
        max_length=16, choices=[(c.value, POLICE_WORDS[c]) for c in PoliceCategory], blank=True
    )
    returned_at = models.DateTimeField(null=True, blank=True)
    how_returned = models.TextField(blank=True)
    seen_by_police = models.TextField(blank=True)
    in_touch = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-last_seen_at", "-id")
        constraints = [
            models.CheckConstraint(
                name="somebody_returns_after_they_were_last_seen",
                condition=Q(returned_at=None) | Q(returned_at__gte=F("last_seen_at")),
            ),
            models.UniqueConstraint(
                name="a_young_person_is_missing_once_at_a_time", fields=["person"], condition=Q(returned_at=None)
            ),
        ]

    class Keeping:
        says_nothing = {"id", "last_seen_at", "reported_at", "police_category", "returned_at", "by", "at"}
        names_someone = {"person", "reported_by"}
        tells_a_story = {"last_seen_where", "how_returned", "seen_by_police", "in_touch"}


class ReturnInterview(Guarded):
    """A return home interview was offered: by whom, what the young person chose, and what they said."""

    episode = models.ForeignKey(MissingEpisode, on_delete=models.PROTECT, related_name="interviews")
    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="+")
    offer = models.CharField(max_length=20, choices=[(o.value, OFFER_WORDS[o]) for o in InterviewOffer])
    why_not = models.TextField(blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    held_by = models.CharField(max_length=120, blank=True)
    is_independent = models.BooleanField(default=True)
    before = models.TextField(blank=True)
    during = models.TextField(blank=True)
    after = models.TextField(blank=True)
    pushed_or_pulled = models.TextField(blank=True)
    what_harmed = models.TextField(blank=True)
    feels_now = models.TextField(blank=True)
    would_help = models.TextField(blank=True)
    own_words = models.TextField(blank=True)
    places_agreed = models.BooleanField(default=False)
    with_whom = ArrayField(models.CharField(max_length=4), default=list, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-id")
        constraints = [
            models.CheckConstraint(
                name="an_interview_that_was_not_offered_says_why",
                condition=~Q(offer="not_offered") | ~Q(why_not=""),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "episode", "offer", "held_at", "is_independent", "places_agreed", "by", "at"}
        names_someone = {"person", "held_by", "with_whom"}
        tells_a_story = {
            "why_not", "before", "during", "after", "pushed_or_pulled", "what_harmed", "feels_now", "would_help", "own_words",
        }  # fmt: skip


class InterviewPlace(Guarded):
    """A context that came up in a return home interview and that the young person agreed to have pinned."""

    interview = models.ForeignKey(ReturnInterview, on_delete=models.PROTECT, related_name="places")
    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="+")
    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="an_interview_pins_a_context_once", fields=["interview", "context"])
        ]

    class Keeping:
        says_nothing = {"id", "interview", "context"}
        names_someone = {"person"}
