"""What is asked when a young person's case is tied to a context's."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from kith.casework.forms.cases import words
from kith.casework.models import Case


class ContextCaseField(forms.ModelChoiceField):
    """A context's open case, by the context's name and who leads it."""

    def label_from_instance(self, case: Case) -> str:
        """What it is called."""
        return f"{case.context}: {case.get_state_display().lower()}, led by {case.lead.name}"


class Tie(forms.Form):
    """Which context's case, why, and what it changes for them."""

    tells_a_story = True

    context_case = ContextCaseField(
        label="Which context’s case bears on their life?",
        queryset=Case.objects.none(),
        empty_label=None,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a context’s case."},
    )
    why = words("Why does it bear on their life?", "In their own file only: nobody sees it from the context’s side.", required=True)
    what_it_changes = words(
        "What will be different for them when that context is safer?", "For example: he can get to school by bus again."
    )

    def __init__(self, *args: Any, offered: QuerySet[Case], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["context_case"].queryset = offered  # type: ignore[attr-defined]
