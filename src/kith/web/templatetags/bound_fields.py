"""From a Django `BoundField` to the options of a GOV.UK form part. Knows Django's widgets, knows no HTML."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.forms import BoundField

from kith.web.templatetags.saying_errors import error_texts

Options = dict[str, Any]
INPUT_OPTIONS = ("autocomplete", "autocapitalize", "inputmode", "pattern", "spellcheck", "disabled")
# maxlength cuts a pasted note short without a word: the server says so instead, and nothing is lost.
NOT_ATTRIBUTES = {*INPUT_OPTIONS, "class", "rows", "cols", "maxlength", "minlength", "required", "id"}
BOLD_LABEL, BOLD_LEGEND = "govuk-label--s", "govuk-fieldset__legend--s"


# What a page may want otherwise of a field.
ASKED = ("hint", "label", "label_classes", "classes", "rows", "inline", "page_heading", "prefix", "suffix")
# What a part may be told, when nobody says: Django looks for what is not there in four ways before it gives up, and
# a form has a thousand such places.
UNSAID: Options = {
    **dict.fromkeys(("id", "name", "label", "hint", "error_message", "value", "values", "items", "classes", "described_by")),
    **dict.fromkeys(("disabled", "attributes", "fieldset", "id_prefix", "name_prefix", "prefix", "suffix", "type", "rows", "groups")),
    **dict.fromkeys(INPUT_OPTIONS),
    "form_group": dict.fromkeys(("classes", "attributes", "before_input", "after_input", "before_inputs", "after_inputs")),
}
UNSAID_TICK: Options = {
    **dict.fromkeys(("id", "name", "html", "hint", "disabled", "attributes", "conditional", "divider", "behaviour")),
    "label": dict.fromkeys(("classes", "attributes")),
}


def options_for(field: BoundField, asked: Mapping[str, Any]) -> tuple[str, Options]:
    """The part's name and its options. `asked` is what the page wants otherwise, of `ASKED`."""
    for widget_class, part, build in WIDGETS:
        if isinstance(field.field.widget, widget_class):
            return part, build(field, asked)
    return "input", _input(field, asked)


def date_items(items: list[Any], *, id: str, name_prefix: str, values: Mapping[str, Any], error: bool) -> list[Options]:
    """Day, month and year as input options. One box in error is marked alone; none named means all are."""
    chosen = [item for item in items if item] or [{"name": name} for name in ("day", "month", "year")]
    any_named = any(_in_error(item) for item in chosen)
    return [_date_item(item, id, name_prefix, values, error, any_named) for item in chosen]


def _date_item(
    item: Mapping[str, Any], id: str, prefix: str, values: Mapping[str, Any], error: bool, any_named: bool
) -> Options:
    name = item["name"]
    full = f"{prefix}-{name}" if prefix else name
    marked = item.get("error") or (error and not any_named and item.get("error") is not False)
    classes = ["govuk-date-input__input", "govuk-input--error" if marked else "", _width(item), item.get("classes", "")]
    return {
        "id": item.get("id") or f"{id}-{name}",
        "name": full,
        "label": {"text": item.get("label") or name.capitalize(), "classes": "govuk-date-input__label"},
        "classes": " ".join(one for one in classes if one),
        "value": item.get("value") if item.get("value") is not None else values.get(full),
        "inputmode": item.get("inputmode") or "numeric",
        "type": "text",
        **{key: item.get(key) for key in ("autocomplete", "pattern", "attributes")},
    }


def _in_error(item: Mapping[str, Any]) -> bool:
    return bool(item.get("error")) or "govuk-input--error" in item.get("classes", "")


def _width(item: Mapping[str, Any]) -> str:
    if "govuk-input--width-" in item.get("classes", ""):
        return ""
    return "govuk-input--width-4" if item["name"].endswith("year") else "govuk-input--width-2"


def _common(field: BoundField, asked: Mapping[str, Any]) -> Options:
    """What every part of a field has: id, name, label, hint, error, and attributes that the form gave its widget."""
    given = field.field.widget.attrs
    return {
        "id": field.auto_id or field.html_name,
        "name": field.html_name,
        "label": {
            "text": label_of(field, asked),
            "classes": asked.get("label_classes", BOLD_LABEL),
            "is_page_heading": asked.get("page_heading"),
            "attributes": None,
        },
        "hint": asked.get("hint") or field.help_text or None,
        "error_message": {"text": " ".join(error_texts(field))} if field.errors else None,
        "classes": asked.get("classes") or given.get("class", ""),
        "described_by": asked.get("described_by", ""),
        "disabled": field.field.disabled,
        "attributes": {name: value for name, value in given.items() if name not in NOT_ATTRIBUTES},
    }


def label_of(field: BoundField, asked: Mapping[str, Any]) -> str:
    """The label, saying "(optional)" where other questions on the form must be answered and this one need not be."""
    label = str(asked.get("label") or field.label)
    plain = field.field.required or "optional" in label.lower() or _is_plainly_optional(field, label)
    return label if plain else f"{label} (optional)"


def _is_plainly_optional(field: BoundField, label: str) -> bool:
    """Need nobody say it? No question must be answered, the page says which must, an answer stands, or it says when."""
    return (
        getattr(field.form, "says_what_is_needed", False)
        or not any(other.required for other in field.form.fields.values())
        or (isinstance(field.field.widget, forms.RadioSelect) and bool(field.field.initial))
        or label.startswith("If ") or str(field.help_text).startswith("Needed when")
    )  # fmt: skip


def _input(field: BoundField, asked: Mapping[str, Any]) -> Options:
    widget = field.field.widget
    attrs = widget.attrs
    number = isinstance(widget, forms.NumberInput)
    options = _common(field, asked) | {
        "type": "text" if number else getattr(widget, "input_type", "text"),
        "value": widget.format_value(field.value()),
        "prefix": asked.get("prefix"),
        "suffix": asked.get("suffix"),
    }
    options |= {key: attrs[key] for key in INPUT_OPTIONS if key in attrs}
    return options | ({"inputmode": "numeric"} if number and "inputmode" not in attrs else {})


def _password(field: BoundField, asked: Mapping[str, Any]) -> Options:
    """A password is never sent back to the page, whatever was typed."""
    return _input(field, asked) | {
        "value": None,
        "autocomplete": field.field.widget.attrs.get("autocomplete", "current-password"),
    }


def _textarea(field: BoundField, asked: Mapping[str, Any]) -> Options:
    attrs = field.field.widget.attrs
    rows = (
        asked.get("rows") or (attrs.get("rows") if str(attrs.get("rows")) != "10" else None) or 5
    )  # 10 is Django's default, nobody's choice
    spelling = {"spellcheck": attrs.get("spellcheck"), "autocomplete": attrs.get("autocomplete")}
    return _common(field, asked) | spelling | {"rows": rows, "value": field.value() or ""}


def _file(field: BoundField, asked: Mapping[str, Any]) -> Options:
    return _common(field, asked) | {"multiple": getattr(field.field.widget, "allow_multiple_selected", False)}


def _select(field: BoundField, asked: Mapping[str, Any]) -> Options:
    widget = field.field.widget
    options = _common(field, asked)
    if isinstance(widget, forms.SelectMultiple):
        options["attributes"] |= {"multiple": True}
    return options | {
        "groups": [{"label": name, "items": [_choice(one) for one in group]} for name, group in _groups(field)]
    }


def _groups(field: BoundField) -> list[tuple[str | None, list[Any]]]:
    """Choices with what is chosen, as Django's own widget sees them: (group name or None, options)."""
    widget = field.field.widget
    value = widget.format_value(field.value())
    found: list[tuple[str | None, list[Any]]] = []
    for name, options, _ in widget.optgroups(field.html_name, value, {}):
        if found and name is None and found[-1][0] is None:  # Django gives every option outside a group one of its own
            found[-1][1].extend(options)
        else:
            found.append((name, list(options)))
    return found


def _choice(option: Mapping[str, Any]) -> Options:
    return {
        "value": str(option["value"]),
        "text": option["label"],
        "selected": option["selected"],
        "disabled": option["attrs"].get("disabled"),
    }


def _group(field: BoundField, asked: Mapping[str, Any]) -> Options:
    """Radios or checkboxes under a legend. A form field may carry `choice_hints`, a mapping of value to hint."""
    common = _common(field, asked)
    legend = {
        "text": common["label"]["text"],
        "classes": asked.get("label_classes", BOLD_LEGEND),
        "is_page_heading": asked.get("page_heading"),
    }
    hints = getattr(field.field, "choice_hints", {})
    items = [_tick(option, hints) for _, group in _groups(field) for option in group]
    inline = " govuk-radios--inline" if asked.get("inline") else ""
    fieldset = {"legend": legend, "described_by": common["described_by"]}
    return common | {
        "id_prefix": common["id"],
        "fieldset": fieldset,
        "items": items,
        "classes": f"{common['classes']}{inline}".strip(),
    }


def _tick(option: Mapping[str, Any], hints: Mapping[Any, str]) -> Options:
    hint = hints.get(str(option["value"])) or hints.get(option["value"])
    return UNSAID_TICK | {
        "value": str(option["value"]),
        "text": option["label"],
        "checked": option["selected"],
        "hint": hint and {"text": hint},
    }


def _one_tick(field: BoundField, asked: Mapping[str, Any]) -> Options:
    """A single checkbox: its label is the sentence agreed to."""
    common = _common(field, asked)
    text = str(asked.get("label") or field.label)
    item = UNSAID_TICK | {
        "value": "on",
        "text": text,
        "checked": bool(field.value()),
        "hint": common["hint"] and {"text": common["hint"]},
    }
    return common | {
        "id_prefix": common["id"],
        "hint": None,
        "items": [item | {"attributes": common["attributes"]}],
        "attributes": {},
    }


def _date(field: BoundField, asked: Mapping[str, Any]) -> Options:
    """A date (or any widget of several boxes) under one legend; the widget names the boxes: `_day`, `_month`."""
    common = _common(field, asked)
    widget = field.field.widget
    value = field.value()
    parts = value if isinstance(value, (list, tuple)) else widget.decompress(value)
    boxes = zip(widget.widgets_names, widget.widgets, parts or [None] * len(widget.widgets), strict=False)
    legend = {
        "text": common["label"]["text"],
        "classes": asked.get("label_classes", BOLD_LEGEND),
        "is_page_heading": asked.get("page_heading"),
    }
    items = [_box(common, name, box, part) for name, box, part in boxes]
    return common | {"fieldset": {"legend": legend, "described_by": common["described_by"]}, "items": items}


def _box(common: Options, name: str, box: forms.Widget, value: Any) -> Options:
    label = box.attrs.get("aria-label") or name.strip("_").replace("_", " ").capitalize()
    return {
        "id": f"{common['id']}{name}",
        "name": f"{common['name']}{name}",
        "label": label,
        "value": "" if value is None else value,
        "classes": box.attrs.get("class", ""),
    }


WIDGETS: list[tuple[type[forms.Widget], str, Callable[[BoundField, Mapping[str, Any]], Options]]] = [
    (forms.Textarea, "textarea", _textarea),
    (forms.MultiWidget, "date_input", _date),
    (forms.CheckboxSelectMultiple, "checkboxes", _group),
    (forms.CheckboxInput, "checkboxes", _one_tick),
    (forms.RadioSelect, "radios", _group),
    (forms.Select, "select", _select),
    (forms.FileInput, "file_upload", _file),
    (forms.PasswordInput, "password_input", _password),
]
