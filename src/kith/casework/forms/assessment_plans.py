"""What the plan of an assessment asks, how its promise was kept, and how far a component is."""

from typing import Any

from django import forms

from kith.casework.actions.assessment_plans import Planned
from kith.casework.forms.assessments import choice
from kith.casework.forms.cases import words
from kith.casework.queries.assessment_plans import WRITTEN
from kith.casework.terms.assessment_plans import BY_HAND, Progress
from kith.foundation.fields import DateField


class Plan(forms.Form):
    """What is asked, where it ends, who goes and how they stay safe, and what people are told before and after."""

    tells_a_story = True

    questions = words("What do we want to understand?", "Questions, not answers.", required=True)
    boundaries = words("Where does it end?", "In words: streets, stops, a fence. What is left out, and why?", required=True, rows=2)
    who_goes = words("Who goes?", "At least two names. Workers, and adults from there; never a young person’s name.", required=True, rows=2)
    safety = words("How do those who go stay safe?", "Who knows where they are, whom they ring, when they leave.", required=True)
    information = words(
        "What are people told before they are asked?", "The sheet or the words, and how they say yes or no.", required=True
    )
    feedback_on = DateField(
        label="By when do we tell them what we found?",
        help_text="A promise to those who take part. It stands with the other days of the case.",
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """What was planned, as the action takes it."""
        typed = super().clean() or {}
        if not self.errors:
            typed["planned"] = Planned(**{name: typed.pop(name) for name in WRITTEN})
        return typed


class Kept(forms.Form):
    """When and how those who took part were told."""

    tells_a_story = True

    told_on = DateField(label="When were they told?")
    how = words("How were they told, and what did they say?", "Who told whom, where, and what they made of it.", required=True)


class Mark(forms.Form):
    """How far a component is."""

    tells_a_story = True

    progress = choice("How far is it?", Progress, BY_HAND, radios=True)
    because = words("Anything to say?", "Needed if it is left out: why?", rows=2)
