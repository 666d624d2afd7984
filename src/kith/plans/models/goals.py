"""Goals and how we will know, responses, actions, and what came of them."""

from django.db import models
from django.db.models import Q

from kith.accounts.models import Organisation, User
from kith.casework.models import OfCase, SchoolAnswer
from kith.casework.terms.saying import VOICE_WORDS, Voice
from kith.contexts.models import Context
from kith.plans.terms.goals import (
    ACTION_WORDS,
    APPROACH_WORDS,
    DIRECTION_WORDS,
    EVIDENCE_WORDS,
    GOAL_WORDS,
    INDICATOR_SOURCE_WORDS,
    LEVER_WORDS,
    OWNER_WORDS,
    TARGET_WORDS,
    ActionState,
    Approach,
    Direction,
    Evidence,
    GoalState,
    IndicatorSource,
    Lever,
    Owner,
    Target,
)


class SafetyGoal(OfCase):
    """A positive statement of how things will be, made from an element of the assessment. Five at the most."""

    side = models.PositiveSmallIntegerField()
    element = models.CharField(max_length=24)
    words = models.CharField(max_length=300)
    chosen_by = models.CharField(max_length=14, choices=[(v.value, VOICE_WORDS[v]) for v in Voice])
    state = models.CharField(
        max_length=10, choices=[(s.value, GOAL_WORDS[s]) for s in GoalState], default=GoalState.AGREED.value
    )
    agreed_on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("id",)
        constraints = [models.CheckConstraint(name="a_goal_says_something", condition=~Q(words=""))]

    class Keeping:
        says_nothing = {"id", "case", "side", "element", "chosen_by", "state", "agreed_on", "by"}
        names_someone = {"person"}
        tells_a_story = {"words"}


class Indicator(OfCase):
    """How we will know: who tells us, and where things stand before anything is done, or by when we will know."""

    goal = models.ForeignKey(SafetyGoal, on_delete=models.PROTECT, related_name="indicators")
    words = models.CharField(max_length=300)
    source = models.CharField(max_length=14, choices=[(s.value, INDICATOR_SOURCE_WORDS[s]) for s in IndicatorSource])
    direction = models.CharField(max_length=8, choices=[(d.value, DIRECTION_WORDS[d]) for d in Direction])
    baseline = models.CharField(max_length=200, blank=True)
    baseline_on = models.DateField(null=True, blank=True)
    baseline_by = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(
                name="an_indicator_has_a_baseline_or_a_day_to_take_it",
                condition=(~Q(baseline="") & Q(baseline_on__isnull=False)) | Q(baseline_by__isnull=False),
            ),
        ]

    class Keeping:
        says_nothing = {"id", "case", "goal", "source", "direction", "baseline_on", "baseline_by"}
        names_someone = {"person"}
        tells_a_story = {"words", "baseline"}


class Response(OfCase):
    """Something done to make a context safer, from an activity to a policy change. It serves a goal."""

    goal = models.ForeignKey(SafetyGoal, on_delete=models.PROTECT, related_name="responses")
    approach = models.CharField(max_length=24, choices=[(a.value, APPROACH_WORDS[a]) for a in Approach])
    words = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [models.CheckConstraint(name="a_response_says_something", condition=~Q(words=""))]

    class Keeping:
        says_nothing = {"id", "case", "goal", "approach", "by", "at"}
        names_someone = {"person"}
        tells_a_story = {"words"}


class PlanAction(OfCase):
    """Who does what by when, with which lever. An interim safety action needs no goal, and is looked at again soon."""

    response = models.ForeignKey(Response, on_delete=models.PROTECT, related_name="actions", null=True, blank=True)
    school_answer = models.ForeignKey(
        SchoolAnswer, on_delete=models.PROTECT, related_name="actions", null=True, blank=True
    )
    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    words = models.TextField()
    target = models.CharField(max_length=20, choices=[(t.value, TARGET_WORDS[t]) for t in Target])
    owner = models.CharField(max_length=14, choices=[(o.value, OWNER_WORDS[o]) for o in Owner])
    owner_name = models.CharField(max_length=120)
    owner_user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="owes", null=True, blank=True)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    lever = models.CharField(max_length=20, choices=[(lv.value, LEVER_WORDS[lv]) for lv in Lever], blank=True)
    due_on = models.DateField()
    is_interim = models.BooleanField(default=False)
    state = models.CharField(
        max_length=10, choices=[(s.value, ACTION_WORDS[s]) for s in ActionState], default=ActionState.OWED.value
    )
    what_came_of_it = models.TextField(blank=True)
    ended_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("due_on", "id")
        constraints = [
            models.CheckConstraint(
                name="an_action_serves_a_response_or_is_interim", condition=Q(response__isnull=False) | Q(is_interim=True)
            ),
            models.CheckConstraint(
                name="an_action_that_ended_says_what_came_of_it",
                condition=Q(state="owed") | (~Q(what_came_of_it="") & Q(ended_on__isnull=False)),
            ),
        ]
        indexes = [
            models.Index(name="actions_owed", fields=["owner_user", "due_on"], condition=Q(state="owed")),
        ]

    class Keeping:
        says_nothing = {
            "id", "case", "response", "school_answer", "context", "target", "owner", "owner_user", "organisation", "lever", "due_on",
            "is_interim", "state", "ended_on", "by", "at",
        }  # fmt: skip
        names_someone = {"person", "owner_name"}
        tells_a_story = {"words", "what_came_of_it"}


class GoalOutcome(OfCase):
    """What is said about a goal at a review: what changed, on what evidence, for whom, and what else could explain it."""

    goal = models.ForeignKey(SafetyGoal, on_delete=models.PROTECT, related_name="outcomes")
    statement = models.TextField()
    evidence = models.CharField(max_length=18, choices=[(e.value, EVIDENCE_WORDS[e]) for e in Evidence])
    displacement = models.TextField(blank=True)
    who_benefited = models.TextField(blank=True)
    said_on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-said_on", "-id")
        constraints = [models.CheckConstraint(name="an_outcome_says_something", condition=~Q(statement=""))]

    class Keeping:
        says_nothing = {"id", "case", "goal", "evidence", "said_on", "by"}
        names_someone = {"person"}
        tells_a_story = {"statement", "displacement", "who_benefited"}
