"""What is asked when a school looks at itself: its list of items, and one item at a time."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms

from kith.accounts.models import Organisation
from kith.casework.actions.school import Looked
from kith.casework.forms.assessments import choice
from kith.casework.forms.cases import labels, words
from kith.casework.models import SchoolItem, SchoolList
from kith.casework.rules import school_lists
from kith.casework.terms.school import (
    COLOUR_WORDS,
    IN_PLACE_WORDS,
    METHOD_WORDS,
    SCHOOL_LEVER_WORDS,
    InPlace,
    Method,
    SchoolLever,
)
from kith.foundation.fields import DateField

COLUMNS = ", ".join(school_lists.COLUMNS)
SAID = {answer: f"{said} ({COLOUR_WORDS[answer]})" if answer in COLOUR_WORDS else said for answer, said in IN_PLACE_WORDS.items()}


class BringIn(forms.Form):
    """A list of items as rows, pasted from a spreadsheet or uploaded; what was uploaded stands in the box to be put right."""

    organisation = forms.ModelChoiceField(
        label="Whose list is it?", queryset=Organisation.objects.none(), widget=forms.RadioSelect, empty_label=None,
        error_messages={"required": "Say whose list it is. Find the school by its name first."},
    )  # fmt: skip
    name = forms.CharField(label="What is it called?", max_length=200)
    rows = forms.CharField(
        label="Paste the rows", max_length=school_lists.BIG, strip=False,
        error_messages={"required": "Paste the rows, or upload a file that has them."},
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=f"Copied from a spreadsheet, or separated by commas. The first row says: {COLUMNS}.",
    )  # fmt: skip
    file = forms.FileField(label="Or upload them", required=False, help_text="A spreadsheet saved as CSV")

    def __init__(self, data: Any = None, files: Any = None, *, offered: Sequence[Organisation], **options: Any) -> None:
        super().__init__(data.copy() if data else data, files, **options)
        self.fields["rows"].required = not self.files.get("file")
        self.fields["organisation"].queryset = Organisation.objects.filter(pk__in=[one.pk for one in offered])  # type: ignore[attr-defined]
        self.fields["organisation"].choices = [(str(one.pk), one.name) for one in offered]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Who it is for and its items, or what is wrong with each row."""
        typed = super().clean() or {}
        uploaded, text = typed.pop("file", None), typed.pop("rows", "")
        if uploaded and uploaded.size > school_lists.BIG:
            self.add_error("file", "This file is too big for a list of items.")
            return typed
        if uploaded:
            text = self.data["rows"] = school_lists.decode(uploaded.read()).replace("\0", "")  # type: ignore[index]
        return self._read(text, typed) if "rows" not in self.errors and "file" not in self.errors else typed

    def _read(self, text: str, typed: dict[str, Any]) -> dict[str, Any]:
        if not text.strip():
            self.add_error("rows", "Paste the rows, or upload a file that has them.")
            return typed
        found = school_lists.read(text)
        for problem in found.problems:
            self.add_error("rows", problem)
        return typed if self.errors else typed | {"items": found.items}


class Choose(forms.Form):
    """Which list the school uses."""

    items = forms.ModelChoiceField(
        label="Which list does the school use?", queryset=SchoolList.objects.none(), widget=forms.RadioSelect, empty_label=None
    )

    def __init__(self, *args: Any, offered: Sequence[SchoolList], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["items"].queryset = SchoolList.objects.filter(pk__in=[one.pk for one in offered])  # type: ignore[attr-defined]
        self.fields["items"].choices = [(str(one.pk), str(one)) for one in offered]  # type: ignore[attr-defined]
        self.fields["items"].choice_hints = {str(one.pk): one.whose for one in offered}  # type: ignore[attr-defined]


class AnswerItem(forms.Form):
    """How far one item is in place, how that is known, and who changes it by when."""

    tells_a_story = True

    answer = choice("How far is that so?", InPlace, SAID, radios=True)
    methods = forms.TypedMultipleChoiceField(
        label="How was it found out?", coerce=Method, choices=labels(METHOD_WORDS.items()), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Say how this was found out: tick one at least."},
    )  # fmt: skip
    words = words("What was said or seen?", "No student is named. Say “students of two years”, or “a student”.")
    lever = forms.TypedChoiceField(
        label="What can move it?", coerce=SchoolLever, choices=[("", "Nobody has said yet"), *labels(SCHOOL_LEVER_WORDS.items())],
        required=False, empty_value=None,
    )  # fmt: skip
    owner = forms.CharField(label="Who does it?", help_text="A role, like the head of year", required=False, max_length=120)
    mine = forms.BooleanField(label="That is me", required=False)
    due_on = DateField(label="By when?", required=False)
    seen = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, item: SchoolItem, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["methods"].required = self.data.get("answer") != InPlace.NOT_APPLICABLE.value
        self.fields["answer"].choice_hints = item.looks_like  # type: ignore[attr-defined]

    def clean_seen(self) -> UUID | None:
        """The answer that stood there when the page was opened."""
        return self.cleaned_data["seen"] or None

    def clean(self) -> dict[str, Any]:
        """What was answered, as the action takes it."""
        typed = super().clean() or {}
        seen = typed.pop("seen", None)
        return typed if self.errors else {"looked": Looked(**typed), "seen": seen}
