"""Contexts are chosen by name on a longer form: what was typed stays while somebody looks for them."""

from collections.abc import Sequence
from typing import Any

from django import forms

from kith.contexts.models import Context


def as_typed(form_class: type[forms.Form], data: Any, **options: Any) -> dict[str, Any]:
    """What was typed into a form so far, to show it again without asking whether it is finished."""
    fields = form_class(**options).fields
    return {name: field.widget.value_from_datadict(data, {}, name) for name, field in fields.items()}


def look_for(label: str = "Find it by name") -> forms.CharField:
    """The box in which a name is looked for."""
    return forms.CharField(
        label=label, help_text="Type part of its name and press “Find”. What you wrote stays.", required=False, max_length=100
    )


def offered(contexts: Sequence[Context], *, none: str = "") -> list[tuple[str, str]]:
    """Contexts as choices, with their kind so that two of one name can be told apart."""
    named = [(str(one.pk), f"{one.name} ({one.get_kind_display().lower()})") for one in contexts]
    return [*named, ("", none)] if none else named
