"""What is asked about how one context acts on another."""

from collections.abc import Sequence
from typing import Any

from django import forms

from kith.casework.forms.cases import labels, words
from kith.casework.forms.weighting import context_choice, offer
from kith.casework.terms.saying import VOICE_WORDS, Voice
from kith.casework.terms.weighting import EFFECT_WORDS, LINK_WORDS, Effect, LinkState
from kith.contexts.models import Context
from kith.foundation.fields import DateField


class DrawLink(forms.Form):
    """One context acts on another: how, because of what, since when, in whose words."""

    tells_a_story = True

    from_context = context_choice("Which context acts on another?")
    effect = forms.TypedChoiceField(
        label="What does it do to the other?", coerce=Effect, choices=labels(EFFECT_WORDS.items()), widget=forms.RadioSelect
    )
    to_context = context_choice("Which context does it act on?")
    because = words("Because …", "Finish the sentence: what happens in one that reaches the other?", required=True)
    since = forms.CharField(
        label="Since when?", help_text="As people say it: spring 2025, about a year ago", required=False, max_length=60
    )
    evidence = words("How is this known?", "One thing on each line", rows=2)
    voice = forms.TypedChoiceField(
        label="Who says so?", coerce=Voice, choices=labels(VOICE_WORDS.items()), widget=forms.RadioSelect
    )
    is_agreed = forms.TypedChoiceField(
        label="How far do people agree?",
        coerce=lambda value: value == LinkState.AGREED.value,
        choices=[(state.value, LINK_WORDS[state]) for state in (LinkState.HYPOTHESIS, LinkState.AGREED)],
        initial=LinkState.HYPOTHESIS.value,
        widget=forms.RadioSelect,
    )
    drawn_on = DateField(label="When was this said?", help_text="For example, 12 3 2026")

    def __init__(self, *args: Any, offered: Sequence[Context], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self.fields["from_context"], offered)
        offer(self.fields["to_context"], offered)


class Since(forms.Form):
    """An earlier day to compare with."""

    since = DateField(label="Compare with an earlier day", help_text="For example, 12 1 2026", required=False)


class End(forms.Form):
    """What changed, so that it is no longer so."""

    tells_a_story = True

    why = words("What changed?", "It stays in earlier versions.", required=True)


class Agree(forms.Form):
    """Nothing to fill in: to send it is to say that people agree."""
