"""What is asked about a referral to the National Referral Mechanism."""

from django import forms

from kith.casework.forms.cases import labels, words
from kith.casework.terms.slavery import (
    DECISION_WORDS,
    EXPLOITATION_WORDS,
    GROUNDS_WORDS,
    Decision,
    Exploitation,
    Grounds,
)
from kith.foundation.fields import DateField


class Refer(forms.Form):
    """A referral: when, by whom, how they are exploited, and what shows it."""

    tells_a_story = True

    referred_on = DateField(label="When was it sent?")
    first_responder = forms.CharField(
        label="Which first responder sent it?",
        help_text="The authority, police, or a named organisation.",
        max_length=200,
    )
    reference = forms.CharField(label="Its reference", required=False, max_length=60)
    exploitation = forms.TypedMultipleChoiceField(
        label="How are they exploited?",
        coerce=Exploitation,
        widget=forms.CheckboxSelectMultiple,
        choices=labels(EXPLOITATION_WORDS.items()),
        error_messages={"required": "Say how they are exploited; “we do not know yet” is an answer."},
    )
    indicators = words("What shows it", "What was seen or told, and who did it to them.", required=True)
    to_a_pilot_panel = forms.BooleanField(
        label="A local pilot panel decides",
        help_text="Only for a child who is more than 100 days from 18. It has 45 days.",
        required=False,
    )
    told_young_person = words(
        "What were they told?", "A child’s consent is not needed. Tell them anyway: what it is, and what it is not."
    )


class Decide(forms.Form):
    """A decision: which, what, when, and the reasons that were given."""

    tells_a_story = True

    grounds = forms.TypedChoiceField(
        label="Which decision?", coerce=Grounds, widget=forms.RadioSelect, choices=labels(GROUNDS_WORDS.items())
    )
    decision = forms.TypedChoiceField(
        label="What was decided?",
        coerce=Decision,
        widget=forms.RadioSelect,
        choices=labels(DECISION_WORDS.items()),
    )
    on = DateField(label="On which day?")
    why = words("What reasons were given?", "A negative decision can be looked at again; the reasons are needed for that.")


class Beside(forms.Form):
    """What stands beside them."""

    tells_a_story = True

    guardian_offered_on = DateField(label="When was an independent child trafficking guardian offered?", required=False)
    defence_flagged_on = DateField(
        label="When was the section 45 defence raised with their solicitor?",
        help_text="Section 45, Modern Slavery Act 2015: for those made to do what they are accused of.",
        required=False,
    )
    told_young_person = words("What were they told?")
