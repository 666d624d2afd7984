"""What a form's errors say, and where each leads: plain sentences that name the question they are about."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BaseForm, BoundField

Options = dict[str, Any]


def errors_of(form: BaseForm) -> list[Options]:
    """All errors of a form in reading order, each with a link to its field; whole-form errors have no link."""
    whole = [{"text": text} for text in form.non_field_errors()]
    seen = [field for field in form if not field.is_hidden]
    fields = [{"text": text, "href": f"#{first_input_id(field)}"} for field in seen for text in error_texts(field)]
    hidden = [{"text": text} for field in form.hidden_fields() for text in field.errors]
    return [*whole, *hidden, *fields]


def error_texts(field: BoundField) -> list[str]:
    """A field's errors as sentences. Django's own name no question, which says nothing in a list; ours do."""
    return [_said(field, error) for error in field.errors.as_data()]


def _said(field: BoundField, error: ValidationError) -> str:
    """One error; what Django would say of an empty answer, a gone choice, too many letters or an address is said anew."""
    (text,) = error.messages
    limits = error.params or {}
    anew = {
        str(forms.Field.default_error_messages["required"]): f"“{field.label}” needs an answer",
        str(forms.URLField.default_error_messages["invalid"]): f"“{field.label}” needs a web address, like https://example.org",
    }
    if error.code == "invalid_choice" and text.startswith("Select a valid choice"):
        return f"“{field.label}”: what you chose is not offered any more. Look at what is there now, and choose again"
    if error.code == "max_length" and {"show_value", "limit_value"} <= set(limits):
        return f"“{field.label}” is too long: {limits['show_value']:,} letters, where {limits['limit_value']:,} is the most"
    return anew.get(text, text)


def first_input_id(field: BoundField) -> str:
    """The id that a link to this field should land on: the first box of a date, the first radio of a group."""
    names = getattr(field.field.widget, "widgets_names", [""])
    return f"{field.auto_id}{names[0]}"
