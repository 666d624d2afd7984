"""The rows of the audit. They have no foreign keys: they outlive what they speak of."""

from django.db import models


class Lane(models.Model):
    """The head of one chain: the row that writers hold, for a moment, to add theirs."""

    number = models.SmallIntegerField(primary_key=True)
    seq = models.BigIntegerField(default=0)
    mac = models.BinaryField()

    class Keeping:
        says_nothing = {"number", "seq", "mac"}


class Entry(models.Model):
    """One thing somebody did or opened. Rows are only ever added: the database refuses anything else."""

    id = models.BigAutoField(primary_key=True)
    lane = models.SmallIntegerField()
    seq = models.BigIntegerField()
    verb = models.CharField(max_length=80)
    outcome = models.CharField(max_length=10)
    at = models.DateTimeField()
    actor = models.UUIDField(null=True)
    session = models.CharField(max_length=16)
    relation = models.CharField(max_length=30)
    why = models.TextField()
    about = models.UUIDField(null=True)
    person = models.UUIDField(null=True)
    facts = models.TextField()
    digest = models.CharField(max_length=64)
    before = models.BinaryField()
    mac = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="each_place_in_a_lane_is_taken_once", fields=["lane", "seq"]),
        ]
        indexes = [
            models.Index(name="audit_by_person", fields=["person", "-id"], condition=models.Q(person__isnull=False)),
            models.Index(name="audit_by_actor", fields=["actor", "-id"]),
            models.Index(name="audit_by_about", fields=["about", "-id"], condition=models.Q(about__isnull=False)),
        ]

    class Keeping:
        says_nothing = {
            "id", "lane", "seq", "verb", "outcome", "at", "actor", "session", "relation",
            "about", "facts", "digest", "before", "mac",
        }  # fmt: skip
        names_someone = {"person"}
        tells_a_story = {"why"}
