"""Referrals: of a context on its own, and about a young person with the contexts of their life."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kith.access.querysets import Guarded
from kith.accounts.models import User
from kith.casework.models.cases import BASES, Case
from kith.casework.terms.referrals import (
    CAME_WORDS,
    HARM_WORDS,
    REFERRAL_STATE_WORDS,
    REFERRED_FROM_WORDS,
    CameAs,
    HarmType,
    ReferralState,
    ReferredFrom,
)
from kith.casework.terms.saying import ANSWER_WORDS, Answer
from kith.contexts.models import Context
from kith.people.models import YoungPerson

HARMS = [(harm.value, HARM_WORDS[harm]) for harm in HarmType]
REFERRAL_STATES = [(state.value, REFERRAL_STATE_WORDS[state]) for state in ReferralState]
ANSWERS = [(answer.value, ANSWER_WORDS[answer]) for answer in Answer]


def _answer() -> "models.CharField[str, str]":
    return models.CharField(max_length=10, choices=ANSWERS, default=Answer.NOT_KNOWN.value)


class ContextReferral(Guarded):
    """A place, school or group of friends is referred on its own (PRACTICE 4.1). No young person is named in it.

    `place_words` is what somebody outside called it; `context` is set when a person has matched it to one on record.
    """

    reference = models.CharField(max_length=9, unique=True)
    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="referrals", null=True, blank=True)
    place_words = models.CharField(max_length=200, blank=True)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="context_referrals", null=True, blank=True)
    state = models.CharField(max_length=18, choices=REFERRAL_STATES, default=ReferralState.RECEIVED.value)
    referred_from = models.CharField(
        max_length=10, choices=[(r.value, REFERRED_FROM_WORDS[r]) for r in ReferredFrom]
    )
    referred_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    legal_basis = models.CharField(max_length=16, choices=BASES)
    received_at = models.DateTimeField()
    what_worries = models.TextField()
    harm_types = ArrayField(models.CharField(max_length=32, choices=HARMS), default=list)
    to_whom = models.TextField(blank=True)
    inequalities = models.TextField(blank=True)
    when_it_happens = models.TextField(blank=True)
    how_we_know = models.TextField(blank=True)
    what_is_good = models.TextField(blank=True)
    who_has_reach = models.TextField(blank=True)
    what_was_tried = models.TextField(blank=True)
    asked = _answer()
    asked_words = models.TextField(blank=True)
    at_immediate_risk = _answer()
    may_come_back = models.BooleanField(default=False)
    question = models.UUIDField(null=True, blank=True)
    evidence_words = models.TextField(blank=True)
    evidence_notes = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        ordering = ("-received_at", "-id")
        constraints = [
            models.CheckConstraint(
                name="a_context_referral_says_where", condition=Q(context__isnull=False) | ~Q(place_words="")
            ),
            models.CheckConstraint(name="a_context_referral_says_what_worries", condition=~Q(what_worries="")),
            models.UniqueConstraint(name="a_question_is_referred_once", fields=["question"]),
        ]
        indexes = [
            models.Index(name="context_referrals_waiting", fields=["state", "-received_at", "-id"]),
            models.Index(name="context_referrals_newest_first", fields=["-received_at", "-id"]),
        ]

    class Keeping:
        says_nothing = {
            "id", "reference", "context", "place_words", "case", "state", "referred_from", "referred_by", "legal_basis", "received_at",
            "harm_types", "asked", "at_immediate_risk", "may_come_back", "question", "evidence_notes",
        }  # fmt: skip
        tells_a_story = {
            "what_worries", "to_whom", "inequalities", "when_it_happens", "how_we_know", "what_is_good", "who_has_reach",
            "what_was_tried", "asked_words", "evidence_words",
        }  # fmt: skip


class Referrer(Guarded):
    """Who sent a referral from outside, and how to come back to them: for those who screen it, nobody else."""

    referral = models.OneToOneField(ContextReferral, on_delete=models.PROTECT, related_name="referrer")
    name = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=120, blank=True)
    contact = models.CharField(max_length=200, blank=True)

    class Keeping:
        says_nothing = {"id", "referral"}
        names_someone = {"name", "role", "contact"}


class ChildReferral(Guarded):
    """A referral about a young person, or a first contact. It always asks about the contexts of their life (PRACTICE 2.3)."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="referrals")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="child_referrals", null=True, blank=True)
    received_at = models.DateTimeField()
    came_as = models.CharField(
        max_length=8, choices=[(c.value, CAME_WORDS[c]) for c in CameAs], default=CameAs.REFERRAL.value
    )
    from_whom = models.CharField(max_length=200)
    taken_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    legal_basis = models.CharField(max_length=16, choices=BASES)
    what_worries = models.TextField()
    what_is_good = models.TextField(blank=True)
    harm_types = ArrayField(models.CharField(max_length=32, choices=HARMS), default=list)
    friends = models.TextField(blank=True)
    school = models.TextField(blank=True)
    neighbourhood = models.TextField(blank=True)
    online = models.TextField(blank=True)
    home = models.TextField(blank=True)
    contexts_not_known = models.TextField(blank=True)
    young_person_view = models.TextField(blank=True)
    parent_view = models.TextField(blank=True)
    they_know = _answer()

    class Meta:
        ordering = ("-received_at", "-id")
        constraints = [
            models.CheckConstraint(name="a_referral_says_what_worries", condition=~Q(what_worries="")),
            models.CheckConstraint(
                name="a_referral_says_something_of_contexts_or_why_not",
                condition=~Q(friends="") | ~Q(school="") | ~Q(neighbourhood="") | ~Q(online="") | ~Q(contexts_not_known=""),
            ),
        ]

    @property
    def harms(self) -> str:
        """The kinds of harm, in words."""
        return ", ".join(HARM_WORDS[HarmType(harm)] for harm in self.harm_types)

    class Keeping:
        says_nothing = {"id", "case", "received_at", "came_as", "taken_by", "legal_basis", "harm_types", "they_know"}
        names_someone = {"person", "from_whom"}
        tells_a_story = {
            "what_worries", "what_is_good", "friends", "school", "neighbourhood", "online", "home", "contexts_not_known",
            "young_person_view", "parent_view",
        }  # fmt: skip


class ReferralContext(Guarded):
    """A context that a young person's referral names, so that the same bus route can be seen across referrals."""

    referral = models.ForeignKey(ChildReferral, on_delete=models.PROTECT, related_name="contexts")
    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="+")
    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="a_referral_names_a_context_once", fields=["referral", "context"])
        ]

    class Keeping:
        says_nothing = {"id", "referral", "context"}
        names_someone = {"person"}
