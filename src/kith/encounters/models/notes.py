"""Notes, what they name, what they mean to the worker, and drafts."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

from kith.access.querysets import Guarded, VisibleQuerySet
from kith.accounts.models import Organisation, User
from kith.contexts.models import Context
from kith.encounters.terms import (
    ACTIVITY_WORDS,
    INFO_WORDS,
    KNOWN_WORDS,
    MENTION_WORDS,
    STARTED_WORDS,
    THEME_WORDS,
    Activity,
    InfoClass,
    Known,
    MentionKind,
    MentionState,
    StartedBy,
    Theme,
)
from kith.foundation.ids import KeyField
from kith.people.models import AdultOfConcern, Vehicle, YoungPerson


class Note(Guarded):
    """One encounter, written once. The database lets nobody change it: amendments stand beside it."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="notes", db_index=False)
    author = models.ForeignKey(User, on_delete=models.PROTECT, related_name="notes", null=True, db_index=False)
    author_words = models.CharField(max_length=120, blank=True)
    happened_on = models.DateField()
    written_at = models.DateTimeField()
    activity = models.CharField(max_length=14, choices=[(a.value, ACTIVITY_WORDS[a]) for a in Activity])
    started_by = models.CharField(max_length=14, choices=[(s.value, STARTED_WORDS[s]) for s in StartedBy], blank=True)
    who_was_there = models.CharField(max_length=300, blank=True)
    mood_arrive = models.CharField(max_length=200, blank=True)
    mood_leave = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    own_words = models.TextField(blank=True)
    pointed_out = models.TextField(blank=True)
    telling_us = models.TextField(blank=True)
    known = models.CharField(
        max_length=8, choices=[(k.value, KNOWN_WORDS[k]) for k in Known], default=Known.NOT_SAID.value
    )
    known_because = models.CharField(max_length=300, blank=True)
    outside_key = models.CharField(max_length=64, null=True, unique=True)

    class Meta:
        ordering = ("-happened_on", "-id")
        indexes = [
            models.Index(name="notes_of_a_young_person", fields=["person", "-happened_on", "-id"]),
            models.Index(name="notes_of_an_author", fields=["author", "-id"]),
        ]
        constraints = [
            models.CheckConstraint(name="a_note_says_something", condition=~Q(text="")),
            models.CheckConstraint(
                name="a_note_has_an_author_or_says_who_wrote_it",
                condition=Q(author__isnull=False) | ~Q(author_words=""),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "author", "happened_on", "written_at", "activity", "started_by", "known", "outside_key"}
        names_someone = {"person", "who_was_there", "author_words"}
        tells_a_story = {"mood_arrive", "mood_leave", "text", "own_words", "pointed_out", "telling_us", "known_because"}

    @property
    def written_by(self) -> str:
        """Who wrote it, in words."""
        return self.author.name if self.author else self.author_words


class Feelings(Guarded):
    """What the encounter stirred in the worker: theirs and their supervisor's, never the young person's record."""

    note = models.OneToOneField(Note, on_delete=models.PROTECT, related_name="feelings")
    author = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    words = models.TextField()

    class Keeping:
        says_nothing = {"id", "note", "author"}
        tells_a_story = {"words"}


class Mention(Guarded):
    """Something a note names: a context, a vehicle, an adult of concern, an organisation, or somebody's initials."""

    note = models.ForeignKey(Note, on_delete=models.PROTECT, related_name="mentions")
    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(max_length=12, choices=[(k.value, MENTION_WORDS[k]) for k in MentionKind])
    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="mentions", null=True, db_index=False)
    vehicle = models.ForeignKey(Vehicle, on_delete=models.PROTECT, related_name="mentions", null=True, db_index=False)
    adult = models.ForeignKey(
        AdultOfConcern, on_delete=models.PROTECT, related_name="mentions", null=True, db_index=False
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="mentions", null=True, db_index=False
    )
    key = models.UUIDField(null=True)
    initials = models.CharField(max_length=4, blank=True)
    state = models.CharField(max_length=9, choices=[(s.value, s.value) for s in MentionState])
    field = models.CharField(max_length=12, blank=True)
    start = models.IntegerField(null=True)
    end = models.IntegerField(null=True)
    surface = models.CharField(max_length=200, blank=True)
    why = models.CharField(max_length=300, blank=True)
    info_class = models.CharField(
        max_length=24, choices=[(i.value, INFO_WORDS[i]) for i in InfoClass], default=InfoClass.CONTEXT_NOTE.value
    )
    happened_on = models.DateField()

    class Meta:
        ordering = ("id",)
        indexes = [
            models.Index(
                name="mentions_of_a_key_in_time",
                fields=["key", "happened_on", "person"],
                condition=~Q(state="dismissed"),
            ),
            models.Index(
                name="mentions_of_a_key_by_person",
                fields=["key", "person", "-happened_on"],
                condition=~Q(state="dismissed"),
            ),
            models.Index(name="mentions_waiting_for_an_answer", fields=["person", "id"], condition=Q(state="offered")),
            models.Index(
                name="mentions_of_a_young_person", fields=["person", "kind", "key"], condition=~Q(state="dismissed")
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="a_mention_is_of_one_thing_or_of_initials",
                condition=Q(key=Coalesce("context_id", "vehicle_id", "adult_id", "organisation_id"), initials="")
                | (Q(key=None, context=None, vehicle=None, adult=None, organisation=None) & ~Q(initials="")),
            ),
        ]

    class Keeping:
        says_nothing = {
            "id",
            "note",
            "kind",
            "context",
            "vehicle",
            "organisation",
            "key",
            "state",
            "field",
            "start",
            "end",
            "info_class",
            "happened_on",
        }
        names_someone = {"person", "adult", "initials", "surface"}
        tells_a_story = {"why"}

    @property
    def label(self) -> str:
        """What it names, in words."""
        return str(self.context or self.vehicle or self.adult or self.organisation or self.initials)


class Amendment(Guarded):
    """A correction or addition to a note, with its reason; the note itself stays as it was written."""

    note = models.ForeignKey(Note, on_delete=models.PROTECT, related_name="amendments")
    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="+")
    field = models.CharField(max_length=12)
    text = models.TextField()
    why = models.CharField(max_length=300)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "id")
        constraints = [models.CheckConstraint(name="an_amendment_says_why", condition=~Q(why="") & ~Q(text=""))]

    class Keeping:
        says_nothing = {"id", "note", "field", "by", "at"}
        names_someone = {"person"}
        tells_a_story = {"text", "why"}


class ChronologyEntry(Guarded):
    """A note its worker promoted: what happened, and what it meant for the young person."""

    note = models.ForeignKey(Note, on_delete=models.PROTECT, related_name="chronology")
    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="chronology")
    happened_on = models.DateField()
    theme = models.CharField(max_length=16, choices=[(t.value, THEME_WORDS[t]) for t in Theme])
    what_happened = models.TextField()
    what_it_meant = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-happened_on", "-id")
        indexes = [models.Index(name="chronology_of_a_young_person", fields=["person", "-happened_on", "-id"])]

    class Keeping:
        says_nothing = {"id", "note", "happened_on", "theme", "by", "at"}
        names_someone = {"person"}
        tells_a_story = {"what_happened", "what_it_meant"}


class Draft(models.Model):
    """A note that is not finished. It is its author's alone, saves itself, and is not yet anybody's record.

    Not guarded by acts: an audit row every few seconds would say nothing about anybody. Becoming a note is an act.
    """

    id = KeyField()
    author = models.ForeignKey(User, on_delete=models.PROTECT, related_name="drafts")
    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="+", null=True)
    content = models.JSONField(default=dict)
    version = models.IntegerField(default=0)
    changed_at = models.DateTimeField()

    objects = VisibleQuerySet.as_manager()

    class Meta:
        ordering = ("-changed_at",)
        constraints = [models.CheckConstraint(name="a_drafts_versions_count_up", condition=Q(version__gte=0))]

    class Keeping:
        says_nothing = {"id", "author", "version", "changed_at"}
        names_someone = {"person"}
        tells_a_story = {"content"}
