"""What we agreed with a young person, and each time we reached out. Rows are only ever added: nobody rewrites one."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kith.access.querysets import Guarded
from kith.accounts.models import User
from kith.people.models import YoungPerson
from kith.relationships.terms import (
    AGREED_WORDS,
    CAME_BACK_WORDS,
    CHANNEL_WORDS,
    OFFER_WORDS,
    PARTS,
    WHY_REVISITED_WORDS,
    Agreed,
    CameBack,
    Channel,
    Offer,
    WhyRevisited,
)


class WorkingAgreement(Guarded):
    """One version of what we agreed: a change is a new version, and the earlier ones stay."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="agreements", db_index=False)
    version = models.PositiveSmallIntegerField()
    what_we_do = models.TextField()
    stays_between_us = models.TextField()
    must_share = models.TextField()
    can_stop = models.TextField(blank=True)
    complain_or_see = models.TextField(blank=True)
    who_else = models.TextField(blank=True)
    agreed_how = models.CharField(max_length=12, choices=[(a.value, AGREED_WORDS[a]) for a in Agreed])
    made_with = models.CharField(max_length=120)
    made_on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-version",)
        constraints = [
            models.UniqueConstraint(name="an_agreement_has_each_version_once", fields=["person", "version"]),
            models.CheckConstraint(
                name="an_agreement_says_what_must_be_clear",
                condition=~Q(what_we_do="") & ~Q(stays_between_us="") & ~Q(must_share=""),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "version", "agreed_how", "made_on", "by", "at"}
        names_someone = {"person", "made_with"}
        tells_a_story = {"what_we_do", "stays_between_us", "must_share", "can_stop", "complain_or_see", "who_else"}

    @property
    def title(self) -> str:
        """Which version it is, of which day."""
        return f"Version {self.version}, {self.made_on.day} {self.made_on:%B %Y}"

    @property
    def parts(self) -> list[tuple[str, str]]:
        """What it says, part by part: heading and words."""
        return [(heading, getattr(self, name)) for name, heading in PARTS.items()]


class AgreementRevisit(Guarded):
    """The agreement was talked through again: on which day, why, and what was said."""

    agreement = models.ForeignKey(WorkingAgreement, on_delete=models.PROTECT, related_name="revisits")
    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="+")
    revisited_on = models.DateField()
    why = models.CharField(max_length=16, choices=[(w.value, WHY_REVISITED_WORDS[w]) for w in WhyRevisited])
    what_was_said = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-revisited_on", "-id")

    class Keeping:
        says_nothing = {"id", "agreement", "revisited_on", "why", "by", "at"}
        names_someone = {"person"}
        tells_a_story = {"what_was_said"}


class OutreachAttempt(Guarded):
    """Once when we reached out: how, with what, what came back to us, and what we try next."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="attempts", db_index=False)
    tried_at = models.DateTimeField()
    channel = models.CharField(max_length=14, choices=[(c.value, CHANNEL_WORDS[c]) for c in Channel])
    offered = ArrayField(models.CharField(max_length=16, choices=[(o.value, OFFER_WORDS[o]) for o in Offer]))
    offered_words = models.CharField(max_length=300, blank=True)
    came_back = models.CharField(max_length=16, choices=[(c.value, CAME_BACK_WORDS[c]) for c in CameBack])
    learnt = models.TextField(blank=True)
    next_try = models.TextField(blank=True)
    how_different = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-tried_at", "-id")
        indexes = [models.Index(name="attempts_to_reach_somebody", fields=["person", "-tried_at", "-id"])]
        constraints = [
            models.CheckConstraint(name="an_attempt_offers_something", condition=~Q(offered=[])),
        ]

    class Keeping:
        says_nothing = {"id", "tried_at", "channel", "offered", "came_back", "by", "at"}
        names_someone = {"person"}
        tells_a_story = {"offered_words", "learnt", "next_try", "how_different"}

    @property
    def offers(self) -> str:
        """What was offered, in words."""
        words = [OFFER_WORDS[Offer(one)] for one in self.offered]
        return ", ".join([words[0], *(word[0].lower() + word[1:] for word in words[1:])])
