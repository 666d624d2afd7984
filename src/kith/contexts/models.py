"""Contexts, the bodies responsible for them, and maps of somebody's world."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from kith.access.querysets import Guarded
from kith.accounts.models import Organisation, User
from kith.contexts.terms import CONTEXT_WORDS, EFFECT_WORDS, STATUS_WORDS, ContextKind, Effect, Status
from kith.foundation.recorded import Recorded
from kith.people.models import YoungPerson


class Context(Guarded):
    """A social setting or relationship space where young people spend time. No young person is named in it."""

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=[(k.value, CONTEXT_WORDS[k]) for k in ContextKind])
    aliases = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="inside")
    geometry = models.JSONField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    what_is_good = models.TextField(blank=True)
    what_worries = models.TextField(blank=True)
    who_spends_time = models.TextField(blank=True)
    responsible = models.ManyToManyField(Organisation, through="Responsibility", related_name="contexts")
    status = models.CharField(
        max_length=12, choices=[(s.value, STATUS_WORDS[s]) for s in Status], default=Status.KNOWN.value
    )
    outside_key = models.CharField(max_length=300, null=True, unique=True)
    changed_at = models.DateTimeField(auto_now=True, db_index=True)

    class Meta:
        ordering = ("name", "id")
        constraints = [
            models.CheckConstraint(
                name="a_context_is_not_inside_itself", condition=Q(parent=None) | ~Q(parent=F("id"))
            ),
        ]

    class Keeping:
        says_nothing = {
            "id", "name", "kind", "aliases", "parent", "geometry", "longitude", "latitude", "responsible",
            "status", "outside_key", "changed_at",
        }  # fmt: skip
        tells_a_story = {"what_is_good", "what_worries", "who_spends_time"}

    def __str__(self) -> str:
        return self.name


class Responsibility(Recorded):
    """A body that answers for a context, and for what."""

    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="responsibilities")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="responsibilities")
    for_what = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="a_body_answers_for_a_context_once", fields=["context", "organisation"])
        ]

    class Keeping:
        says_nothing = {"id", "context", "organisation", "for_what"}


class World(Guarded):
    """A map of what is around a young person, as somebody drew it on a day; older ones are kept to compare."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="worlds")
    drawn_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    drawn_with = models.CharField(max_length=120, blank=True)
    drawn_on = models.DateField()

    class Meta:
        ordering = ("-drawn_on", "-id")

    class Keeping:
        says_nothing = {"id", "drawn_by", "drawn_on"}
        names_someone = {"person"}
        tells_a_story = {"drawn_with"}


class WorldPlace(Guarded):
    """One context in somebody's world: how strong its pull is, what it does for their safety, their words for it."""

    world = models.ForeignKey(World, on_delete=models.PROTECT, related_name="places")
    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="+")
    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="+")
    pull = models.PositiveSmallIntegerField()
    effect = models.CharField(max_length=14, choices=[(e.value, EFFECT_WORDS[e]) for e in Effect])
    words = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(name="a_pull_is_a_little_some_or_a_lot", condition=Q(pull__gte=1, pull__lte=3)),
            models.UniqueConstraint(name="a_context_is_on_a_map_once", fields=["world", "context"]),
        ]

    class Keeping:
        says_nothing = {"id", "world", "context", "pull", "effect"}
        names_someone = {"person"}
        tells_a_story = {"words"}
