"""How a case is moved on."""

from collections.abc import Iterable
from typing import Any

from django import forms

from kith.casework.forms.cases import words
from kith.casework.terms.cases import CaseState
from kith.plans.queries.onward import Way


class Move(forms.Form):
    """Where to, and why. `seen_moves` is how often it had moved when the page was opened."""

    tells_a_story = True

    to = forms.TypedChoiceField(label="It goes on to", coerce=CaseState, widget=forms.RadioSelect)
    why = words("Why", "A sentence for whoever reads this in ten years.", required=True)
    seen_moves = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, ways: Iterable[Way], **options: Any) -> None:
        super().__init__(*args, **options)
        offered = list(ways)
        self.fields["to"].choices = [(way.to.value, way.words) for way in offered]  # type: ignore[attr-defined]
        if len(offered) == 1:  # nothing to choose from
            self.initial["to"] = offered[0].to.value
        self.fields["to"].choice_hints = {way.to.value: way.hint for way in offered}  # type: ignore[attr-defined]
