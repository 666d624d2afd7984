"""The National Referral Mechanism: a young person recognised as a victim of trafficking or modern slavery (PRACTICE 6.6)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from kith.access.querysets import Guarded
from kith.accounts.models import User
from kith.casework.terms.slavery import DECISION_WORDS, GROUNDS_WORDS, Decision, Grounds
from kith.people.models import YoungPerson


class NRMReferral(Guarded):
    """A referral. That they are a victim is never erased by what they are accused of, or by a decision."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="nrm_referrals")
    referred_on = models.DateField()
    reference = models.CharField(max_length=60, blank=True)
    first_responder = models.CharField(max_length=200)
    exploitation = ArrayField(models.CharField(max_length=40), default=list)
    indicators = models.TextField()
    to_a_pilot_panel = models.BooleanField(default=False)
    guardian_offered_on = models.DateField(null=True, blank=True)
    defence_flagged_on = models.DateField(null=True, blank=True)
    told_young_person = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-referred_on", "-id")

    class Keeping:
        says_nothing = {
            "id", "referred_on", "reference", "first_responder", "to_a_pilot_panel", "guardian_offered_on",
            "defence_flagged_on", "by",
        }  # fmt: skip
        names_someone = {"person"}
        tells_a_story = {"exploitation", "indicators", "told_young_person"}


class NRMDecision(Guarded):
    """One decision about a referral, with its reasons. Decisions are only ever added: an earlier one stays beside a later."""

    referral = models.ForeignKey(NRMReferral, on_delete=models.PROTECT, related_name="decisions")
    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="+")
    grounds = models.CharField(max_length=20, choices=[(g.value, GROUNDS_WORDS[g]) for g in Grounds])
    decision = models.CharField(max_length=10, choices=[(d.value, DECISION_WORDS[d]) for d in Decision])
    on = models.DateField()
    why = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("on", "at", "id")

    class Keeping:
        says_nothing = {"id", "referral", "grounds", "decision", "on", "by", "at"}
        names_someone = {"person"}
        tells_a_story = {"why"}
