"""Fields that nobody has answered look alike for everybody: what tells one of them from another, so that each is drawn once."""

from collections.abc import Hashable, Mapping
from typing import Any

from django import forms
from django.forms import BoundField

from kith.web.templatetags.bound_fields import label_of

AS_DECLARED = ("label", "help_text", "choices", "choice_hints", "required", "disabled")
ASKED_OF_BLANK = {"rows", "classes", "inline", "label_classes"}


def blank(field: BoundField, asked: Mapping[str, Any]) -> Hashable | None:
    """What tells apart the fields that look alike for everybody: unanswered, and as their form's class declares them.

    None when a field may say something of somebody: it has an answer in words or an error, or its form's or its page's
    words are its own. Which of a class's fixed choices is picked says nothing by itself, and is part of the answer. A form
    that makes its questions as it is opened, from words that are about nobody, says `same_for_everybody`.
    """
    if field.errors or set(asked) - ASKED_OF_BLANK:
        return None
    declared: Any = getattr(type(field.form), "base_fields", {}).get(field.name)
    if _as_declared(field, declared):
        own: tuple[str, ...] = ()
    elif getattr(field.form, "same_for_everybody", False):
        own = _own(field)
    else:
        return None
    value, choices = field.value(), _fixed_choices(field)
    if value and not choices:
        return None
    picked = str(value) if str(value) in {str(key) for key, _ in choices} else ""
    return type(field.form), field.html_name, field.auto_id, label_of(field, asked), picked, own, *asked.items()


def _as_declared(field: BoundField, declared: Any) -> bool:
    """Is this field still what its form's class made it, with choices (if any) written down there?"""
    if declared is None or field.form.prefix or not isinstance(getattr(declared, "choices", []), list):
        return False
    widgets = field.field.widget, declared.widget
    alike = all(getattr(field.field, name, None) == getattr(declared, name, None) for name in AS_DECLARED)
    return alike and type(widgets[0]) is type(widgets[1]) and widgets[0].attrs == widgets[1].attrs


def _own(field: BoundField) -> tuple[str, ...]:
    """What a question says that is not in its form's class: everything a part is told of it but its answer."""
    asks: Any = field.field
    hints = getattr(asks, "choice_hints", {})
    said = asks.help_text, asks.disabled, type(asks.widget), _fixed_choices(field), hints, asks.widget.attrs
    return tuple(map(str, said))


def _fixed_choices(field: BoundField) -> list[tuple[Any, Any]]:
    """The choices of a question whose choices are written down, and not looked up; [] of any other."""
    choices = getattr(field.field, "choices", [])
    return choices if type(field.field) in (forms.ChoiceField, forms.TypedChoiceField) and isinstance(choices, list) else []
