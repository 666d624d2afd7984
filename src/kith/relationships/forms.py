"""What is asked about how we work together, and about reaching out."""

from typing import Any

from django import forms

from kith.encounters.forms.missing import WithMoments, clock_time, words
from kith.foundation.fields import DateField
from kith.relationships.actions import Parts
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


class Agree(forms.Form):
    """A new version of how we work together, said to the young person as "you"."""

    tells_a_story = True

    what_we_do = words(PARTS["what_we_do"], "Write it as you say it to them: “We ride on Thursdays …”")
    stays_between_us = words(PARTS["stays_between_us"], "Be honest about what that is.")
    must_share = words(PARTS["must_share"], "What you would have to pass on, to whom, and that they hear it from you first.")
    can_stop = words(PARTS["can_stop"], "Questions, a place, a day: what they may say no to.")
    complain_or_see = words(PARTS["complain_or_see"], "Who to ring, and how they can read what is written about them.")
    who_else = words(PARTS["who_else"], "Who works with you both, and who is there when you are away.")
    agreed_how = forms.TypedChoiceField(
        label="How did they answer?",
        help_text="Any answer is kept as it is.",
        coerce=Agreed,
        choices=[(a.value, AGREED_WORDS[a]) for a in Agreed],
        widget=forms.RadioSelect,
        error_messages={"required": "Say how they answered."},
    )
    made_with = forms.CharField(label="Who was it made with?", max_length=120)
    made_on = DateField(label="On which day?")

    def clean(self) -> dict[str, Any]:
        """The six parts in one."""
        given = super().clean() or {}
        given["parts"] = Parts(**{name: given.pop(name, "") for name in PARTS})
        return given


class Revisit(forms.Form):
    """The agreement was talked through again."""

    tells_a_story = True

    revisited_on = DateField(label="On which day?")
    why = forms.TypedChoiceField(
        label="Why was it talked through?",
        coerce=WhyRevisited,
        choices=[(w.value, WHY_REVISITED_WORDS[w]) for w in WhyRevisited],
        widget=forms.RadioSelect,
        error_messages={"required": "Say why."},
    )
    what_was_said = words("What was said", "Their words where you can.")


class ReachOut(WithMoments):
    """One attempt to reach somebody."""

    moments = ("tried",)

    tried_on = DateField(label="Which day was it?")
    tried_time = clock_time("About what time?")
    channel = forms.TypedChoiceField(
        label="How did we try?",
        coerce=Channel,
        choices=[(c.value, CHANNEL_WORDS[c]) for c in Channel],
        widget=forms.RadioSelect,
        error_messages={"required": "Say how we tried."},
    )
    offered = forms.TypedMultipleChoiceField(
        label="What did we offer?",
        coerce=Offer,
        choices=[(o.value, OFFER_WORDS[o]) for o in Offer],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Say what we offered. Just to say hello is enough."},
    )
    offered_words = forms.CharField(
        label="What was it?", help_text="A spanner, a sandwich, help with a form.", required=False, max_length=300
    )
    came_back = forms.TypedChoiceField(
        label="What came back?",
        coerce=CameBack,
        choices=[(c.value, CAME_BACK_WORDS[c]) for c in CameBack],
        widget=forms.RadioSelect,
        error_messages={"required": "Say what came back."},
    )
    learnt = words("What did we learn?", "About when, where and how it suits them.", rows=2)
    next_try = words("What do we try next?", rows=2)
    how_different = words("How is that different?", "Another way, another time, somebody else, something else to offer.", rows=2)
