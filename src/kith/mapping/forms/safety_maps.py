"""What is asked about how a place feels, in the young person's own words, and who may know."""

from typing import Any

from django import forms

from kith.contexts.terms import BAND_WORDS, TimeBand
from kith.foundation.fields import DateField
from kith.mapping.actions.safety_maps import Said
from kith.mapping.terms.safety_maps import (
    COMPANY_WORDS,
    FEEL_SIGNS,
    FEEL_WORDS,
    SHARE_MEANS,
    SHARE_WORDS,
    Company,
    Feel,
    Share,
)

LONG = 2000
OWN = {"why_own_words": "why", "what_helps_own_words": "what_helps", "who_helps_own_words": "who_helps"}
SHARES = [(s.value, f"{SHARE_WORDS[s]}: {SHARE_MEANS[s]}") for s in Share]


def _own(label: str, hint: str = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": 2})
    return forms.CharField(label=label, help_text=hint, required=False, max_length=LONG, widget=area)


def _share() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label="Who may know?", help_text="Theirs to choose, and to change at any time.", coerce=Share, choices=SHARES,
        widget=forms.RadioSelect, error_messages={"required": "Ask them who may know."},
    )  # fmt: skip


class Mark(forms.Form):
    """How a place feels, as the young person says it."""

    tells_a_story = True

    feel = forms.TypedChoiceField(
        label="How does it feel?", coerce=Feel, choices=[(f.value, f"{FEEL_SIGNS[f]} {FEEL_WORDS[f]}") for f in Feel],
        widget=forms.RadioSelect, error_messages={"required": "Say how it feels. “It depends” is an answer."},
    )  # fmt: skip
    bands = forms.TypedMultipleChoiceField(
        label="When?", help_text="More than one is fine.", coerce=TimeBand, choices=[(b.value, BAND_WORDS[b]) for b in TimeBand],
        widget=forms.CheckboxSelectMultiple, error_messages={"required": "Say when it feels like this. More than one is fine."},
    )  # fmt: skip
    with_whom = forms.TypedChoiceField(
        label="With whom?", coerce=Company, choices=[(c.value, COMPANY_WORDS[c]) for c in Company],
        widget=forms.RadioSelect, error_messages={"required": "Say with whom it feels like this."},
    )  # fmt: skip
    why_own_words = _own("Why?", "In their words. Nothing is an answer too. Initials for other young people.")
    what_helps_own_words = _own("What helps?", "What they do already, and what would make it better.")
    who_helps_own_words = _own("Who helps?", "Adults by name. Initials for other young people.")
    share = _share()
    made_on = DateField(label="When did you make this?")
    made_with = forms.CharField(
        label="Who made it together?", help_text="As they like to be called.", max_length=120,
        error_messages={"required": "Say who made it together."},
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """What was said, as the action takes it."""
        typed = super().clean() or {}
        own = {name: typed.pop(field, "") for field, name in OWN.items()}
        if not self.errors:
            typed["said"] = Said(typed.pop("feel"), typed.pop("bands"), typed.pop("with_whom"), **own)
        return typed


class Choose(forms.Form):
    """Who may know, chosen again."""

    share = _share()


class TakeOut(forms.Form):
    """Nothing is asked: that they want it is enough."""
