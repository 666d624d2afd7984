"""Form fields the GOV.UK way: a date as day, month and year; a date as people give it."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from kith.foundation import vague_dates
from kith.foundation.refusals import Refused

PARTS = ("day", "month", "year")


class DayMonthYear(forms.MultiWidget):
    """Three small boxes: day, month, year."""

    template_name = "django/forms/widgets/multiwidget.html"

    def __init__(self, attrs: Any = None) -> None:
        super().__init__({part: forms.TextInput(attrs) for part in PARTS})

    def decompress(self, value: Any) -> list[Any]:
        """A date as its three parts."""
        return [value.day, value.month, value.year] if isinstance(value, date) else [None, None, None]


class DateField(forms.MultiValueField):
    """A day in the calendar, typed as day, month and year."""

    widget = DayMonthYear

    def __init__(self, **options: Any) -> None:
        required = options.pop("required", True)
        fields = tuple(forms.CharField(required=False) for _ in PARTS)
        super().__init__(fields=fields, require_all_fields=False, required=required, **options)

    def compress(self, parts: list[str]) -> date | None:
        """The date, or a sentence saying what is wrong with it."""
        given = [(part or "").strip() for part in parts or []]
        if not any(given):
            if self.required:
                raise ValidationError("Give the day, the month and the year.")
            return None
        if given[-1].isdecimal() and len(given[-1]) < 4:
            raise ValidationError("Give the whole year, like 2026.")
        try:
            found = vague_dates.read("/".join(given))
        except Refused as refusal:
            raise ValidationError(refusal.because) from None
        if not found.exact:
            raise ValidationError("Give the day, the month and the year.")
        return found.first


class Lines(forms.CharField):
    """Several short things, one on a line, as a tuple."""

    widget = forms.Textarea

    def __init__(self, **options: Any) -> None:
        super().__init__(required=options.pop("required", False), **options)

    def prepare_value(self, value: Any) -> Any:
        """One on a line."""
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def to_python(self, value: Any) -> Any:
        """The lines that say something."""
        return tuple(" ".join(line.split()) for line in (value or "").splitlines() if line.strip())
