"""How a case is moved on."""

from collections.abc import Iterable
from typing import Any

from django import forms

from kith.casework.forms.cases import words
from kith.casework.terms.cases import STATE_WORDS, CaseState


class Move(forms.Form):
    """Where to, and why. `seen_moves` is how often it had moved when the page was opened."""

    tells_a_story = True

    to = forms.TypedChoiceField(label="What happens next?", coerce=CaseState, widget=forms.RadioSelect)
    why = words("Why", "A sentence for whoever reads this in ten years.", required=True)
    seen_moves = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, onward: Iterable[CaseState], hints: dict[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["to"].choices = [(s.value, STATE_WORDS[s]) for s in onward]  # type: ignore[attr-defined]
        self.fields["to"].choice_hints = hints  # type: ignore[attr-defined]
