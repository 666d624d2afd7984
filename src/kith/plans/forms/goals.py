"""What is asked about goals: what they say, how we will know, what came of them."""

from typing import Any

from django import forms

from kith.casework.forms.cases import labels, words
from kith.casework.terms.saying import VOICE_WORDS, Voice
from kith.foundation.fields import DateField
from kith.plans.actions.goals import Chosen, KnownBy
from kith.plans.terms.goals import (
    DIRECTION_WORDS,
    EVIDENCE_WORDS,
    GOAL_WORDS,
    INDICATOR_SOURCE_WORDS,
    Direction,
    Evidence,
    GoalState,
    IndicatorSource,
)

SHORT = 6


def choice(term: Any, said: Any, label: str, hint: str = "", **options: Any) -> forms.TypedChoiceField:
    """One of a set of terms, as radios: small ones when there are many."""
    radios = forms.RadioSelect(attrs={"class": "govuk-radios--small"} if len(said) > SHORT else {})
    return forms.TypedChoiceField(
        label=label, help_text=hint, coerce=term, choices=labels(said.items()), widget=radios, **options
    )


class AddIndicator(forms.Form):
    """How we will know, and where things stand before anything is done."""

    tells_a_story = True

    indicator_words = forms.CharField(
        label="How will we know?",
        help_text="What would young people notice? For example: “young people say that they feel safe at the stop”.",
        max_length=300,
        error_messages={"required": "Say how we will know. A goal without a way to tell is not kept."},
    )
    source = choice(IndicatorSource, INDICATOR_SOURCE_WORDS, "Who or what tells us?")
    direction = choice(Direction, DIRECTION_WORDS, "Which way is better?")
    baseline = forms.CharField(
        label="Where do things stand now?",
        help_text="For example: “2 of 6 said that they feel safe”. Leave it empty if nobody knows yet.",
        required=False,
        max_length=200,
    )
    baseline_on = DateField(label="On which day was that?", required=False)
    baseline_by = DateField(
        label="If nobody knows yet: by when will we know?", help_text="Within eight weeks", required=False
    )

    def clean(self) -> dict[str, Any]:
        """The answers about the indicator as one thing, beside the rest."""
        given = super().clean() or {}
        if self.errors:
            return given
        taken = [given.pop(name) for name in AddIndicator.base_fields]
        return {**given, "known_by": KnownBy(*taken)}


class AddGoal(AddIndicator):
    """A goal, and with it the first way to know."""

    field_order = ("element", "goal_words", "chosen_by")

    element = forms.CharField(
        widget=forms.HiddenInput, error_messages={"required": "Choose first what the goal is about."}
    )
    goal_words = forms.CharField(
        label="How will things be when this is reached?",
        help_text="Say what there will be, not what there will not be. Change these words until they are theirs.",
        max_length=300,
    )
    chosen_by = choice(Voice, VOICE_WORDS, "Who chose this goal?")

    def clean_element(self) -> Chosen:
        """The triangle, its side and the element."""
        parts = self.cleaned_data["element"].split(":")
        if len(parts) != 3 or not parts[1].isdigit():
            raise forms.ValidationError("Choose first what the goal is about.")
        return Chosen(parts[0], int(parts[1]), parts[2])


class TakeBaseline(forms.Form):
    """Where things stood on a day."""

    tells_a_story = True

    baseline = forms.CharField(label="Where do things stand?", max_length=200)
    baseline_on = DateField(label="On which day was that?")


class SettleGoal(forms.Form):
    """Whether a goal is reached or set aside, and why."""

    tells_a_story = True

    state = choice(GoalState, GOAL_WORDS, "Where does this goal stand?")
    why = words("Why", "What would those who chose it say?", required=True)


class SayOutcome(forms.Form):
    """What came of a goal, on what evidence, and for whom."""

    tells_a_story = True

    statement = words("What has changed?", "“Nothing yet” is an answer.", required=True)
    evidence = choice(
        Evidence, EVIDENCE_WORDS, "What does that rest on?",
        "Young people say that it changed: at least ten answers, or three conversations. It has lasted: at two reviews"
        " three months apart.",
    )  # fmt: skip
    displacement = words(
        "Has harm moved somewhere else?", "Which places nearby were looked at? “Nobody has looked” is an answer."
    )
    who_benefited = words(
        "For whom is it better, and for whom is it not?",
        "Girls and boys, younger and older, Black and Asian young people, disabled young people. No names. What else"
        " could explain it: a season, the police being there, fewer young people coming?",
    )
