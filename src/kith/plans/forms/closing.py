"""What is asked before a case closes."""

from django import forms

from kith.casework.forms.cases import words
from kith.foundation.fields import DateField


class SayWhatRemains(forms.Form):
    """What remains, who goes on looking out, who heard, and how long it is kept."""

    tells_a_story = True

    what_remains = words("What remains?", "Worries that are still there, and what holds things safe now.", required=True)
    who_keeps_looking_out = words(
        "Who goes on looking out, and how do they reach somebody when they are worried?", required=True
    )
    feedback = words(
        "What have those who took part heard?", "You said, we did, we could not because. Young people first."
    )
    no_feedback_because = words("If they have not heard: why not?")
    without_evidence_because = words(
        "If young people have not said that it changed: why does it close?", "This is shown with the case."
    )
    keep_until = DateField(
        label="Until when is this record kept?", help_text="As your authority’s retention schedule says."
    )
