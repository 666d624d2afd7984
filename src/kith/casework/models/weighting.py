"""Which context weighs most, as each voice sees it, and how contexts act on each other."""

from django.db import models
from django.db.models import F, Q

from kith.accounts.models import User
from kith.casework.models.cases import OfCase
from kith.casework.terms.saying import VOICE_WORDS, Voice
from kith.casework.terms.weighting import EFFECT_WORDS, LINK_WORDS, Effect, LinkState
from kith.contexts.models import Context

VOICES = [(voice.value, VOICE_WORDS[voice]) for voice in Voice]


class WeightSheet(OfCase):
    """One voice's view of the contexts on a case, on a day. An older sheet is kept when a newer one is filled in."""

    voice = models.CharField(max_length=14, choices=VOICES)
    said_by = models.CharField(max_length=120)
    filled_on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-filled_on", "-id")

    class Keeping:
        says_nothing = {"id", "case", "voice", "filled_on", "by", "at"}
        names_someone = {"person", "said_by"}


class Weight(OfCase):
    """How strongly one voice says a context bears on harm and on safety, 0 to 4; empty when they do not know."""

    sheet = models.ForeignKey(WeightSheet, on_delete=models.PROTECT, related_name="weights")
    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="+")
    harm = models.PositiveSmallIntegerField(null=True, blank=True)
    safety = models.PositiveSmallIntegerField(null=True, blank=True)
    if_this_changed = models.TextField(blank=True)
    evidence = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(name="a_context_is_weighed_once_on_a_sheet", fields=["sheet", "context"]),
            models.CheckConstraint(
                name="a_weight_is_between_none_and_main",
                condition=(Q(harm=None) | Q(harm__lte=4)) & (Q(safety=None) | Q(safety__lte=4)),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "case", "sheet", "context", "harm", "safety"}
        names_someone = {"person"}
        tells_a_story = {"if_this_changed", "evidence"}


class WeightiestContext(OfCase):
    """The context that people chose to work on first, with their reason. The newest one counts."""

    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="+")
    together_with = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    rationale = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-id")
        constraints = [
            models.CheckConstraint(name="the_weightiest_context_has_a_reason", condition=~Q(rationale="")),
            models.CheckConstraint(
                name="a_context_does_not_weigh_most_with_itself",
                condition=Q(together_with=None) | ~Q(context=F("together_with")),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "case", "context", "together_with", "by", "at"}
        names_someone = {"person"}
        tells_a_story = {"rationale"}


class InterplayLink(OfCase):
    """One context acts on another: how, because of what, in whose words."""

    from_context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="+")
    to_context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="+")
    effect = models.CharField(max_length=18, choices=[(e.value, EFFECT_WORDS[e]) for e in Effect])
    because = models.TextField()
    since = models.CharField(max_length=60, blank=True)
    evidence = models.TextField(blank=True)
    voice = models.CharField(max_length=14, choices=VOICES)
    state = models.CharField(
        max_length=12, choices=[(s.value, LINK_WORDS[s]) for s in LinkState], default=LinkState.HYPOTHESIS.value
    )
    drawn_on = models.DateField()
    agreed_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    why_ended = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("drawn_on", "id")
        constraints = [
            models.CheckConstraint(
                name="a_context_does_not_act_on_itself", condition=~Q(from_context=F("to_context"))
            ),
            models.CheckConstraint(name="interplay_says_how", condition=~Q(because="")),
        ]

    class Keeping:
        says_nothing = {
            "id", "case", "from_context", "to_context", "effect", "since", "voice", "state", "drawn_on", "agreed_on",
            "ended_on", "by",
        }  # fmt: skip
        names_someone = {"person"}
        tells_a_story = {"because", "evidence", "why_ended"}
