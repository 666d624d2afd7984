"""The watching-over, working-with check: thirteen questions, each with room for a note."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms import BoundField

from kith.casework.forms.cases import words
from kith.casework.terms.assessments import CHECK, CHECK_PARTS
from kith.foundation.fields import DateField

SAYS = [("yes", "Yes"), ("no", "No"), ("not_known", "We are not sure")]


class Check(forms.Form):
    """Each question with its answer and its note, in three parts."""

    tells_a_story = True
    same_for_everybody = True

    before = forms.CharField(
        label="What is this asked before?", max_length=120, help_text="For example, the assessment of the bus station."
    )
    ends_on = DateField(label="On which day does it end?", required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for one in CHECK:
            self.fields[one.code] = forms.ChoiceField(label=one.words, choices=SAYS, widget=forms.RadioSelect)
            self.fields[f"{one.code}_note"] = words("In a few words", rows=2)
        ends_on = self.fields.pop("ends_on")
        self.fields["ends_on"] = ends_on

    def parts(self) -> list[tuple[str, list[tuple[BoundField, BoundField]]]]:
        """The questions with their notes, part by part."""
        return [(said, list(self._asked(part))) for part, said in CHECK_PARTS.items()]

    def _asked(self, part: str) -> Iterator[tuple[BoundField, BoundField]]:
        for one in CHECK:
            if one.part == part:
                yield self[one.code], self[f"{one.code}_note"]

    def clean(self) -> dict[str, Any]:
        """The answers and the notes, as the action takes them."""
        typed = super().clean() or {}
        if self.errors:
            return typed
        return {
            "before": typed["before"],
            "ends_on": typed["ends_on"],
            "answers": {one.code: typed[one.code] for one in CHECK},
            "notes": {one.code: typed[f"{one.code}_note"] for one in CHECK},
        }


class Words(forms.Form):
    """What a second reader sees, or why somebody signs."""

    tells_a_story = True

    reading = words("What do you see in it?", required=True)

    def __init__(self, *args: Any, asks: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        if asks:
            self.fields["reading"].label = asks
