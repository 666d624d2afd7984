"""`{% load parts %}`: the few tags that the parts in `templates/parts/` are written with, and the ones pages use.

Pages use `{% include "parts/<name>.html" with ... only %}` for whole parts, and the block tags `details`, `inset`,
`in_fieldset` and `banner` for parts that hold other markup. Words are escaped unless they are already `SafeString`s.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from kith.web.templatetags import blank_fields, bound_fields, paging, saying_errors

register = template.Library()
Options = Mapping[str, Any]


@register.filter
def words(part: str | Options | None) -> str:
    """What a part says: a plain string as it is, or the `html` or `text` of its options."""
    if isinstance(part, Mapping):
        return part.get("html") or part.get("text") or ""
    return part or ""


@register.filter
def dictkey(options: Options | None, key: str) -> Any:
    """One option by key, for names such as `items` that a mapping also has as a method."""
    return options.get(key) if isinstance(options, Mapping) else None


@register.simple_tag
def is_checked(item: Options, chosen: Any) -> bool:
    """Whether a radio or checkbox is ticked: as it says itself, else by the group's value or values."""
    if item.get("checked") is not None:
        return bool(item["checked"])
    among = chosen if isinstance(chosen, (list, tuple, set)) else [chosen]
    return bool(chosen) and item.get("value") in among


@register.simple_tag
def any_actions(rows: Iterable[Options]) -> bool:
    """Whether any row of a summary list has something to do, so that the others keep their column."""
    return any((row.get("actions") or {}).get("items") for row in rows or () if row)


@register.simple_tag
def choices(items: Iterable[Options] | None, chosen: Any = None) -> SafeString:
    """The options of a select, chosen as each says itself, else by the select's value. Written here: there are many."""
    return format_html_join("", "<option{}{}>{}</option>\n", (_choice(item, chosen) for item in items or () if item))


def _choice(item: Options, chosen: Any) -> tuple[Any, ...]:
    value, text, selected = item.get("value"), item.get("text"), item.get("selected")
    meant = bool(chosen) and str(value or text or "") == str(chosen) and selected is not False
    told = {"value": value, "selected": bool(selected or meant), "disabled": bool(item.get("disabled"))}
    return attributes(told), attributes(item.get("attributes")), "" if text is None else text


@register.simple_tag
def attributes(options: Options | None) -> SafeString:
    """HTML attributes from a mapping; `True` gives a bare name, `False` and `None` leave it out."""
    shown = [(name, value) for name, value in (options or {}).items() if value is not None and value is not False]
    return format_html_join("", "{}", ((_attribute(name, value),) for name, value in shown))


def _attribute(name: str, value: object) -> SafeString:
    return format_html(" {}", name) if value is True else format_html(' {}="{}"', name, value)


@register.simple_tag
def described_by(id: str, given: str | None, hint: object, error: object) -> str:
    """The ids that describe a field, in the order they are read: given, hint, error."""
    ids = [given, f"{id}-hint" if hint else "", f"{id}-error" if error else ""]
    return " ".join(one for one in ids if one)


@register.simple_tag
def item_id(item: Options, prefix: str, count: int) -> str:
    """The id of one radio or checkbox. The first has no number, so an error summary can link to it."""
    return str(item.get("id") or (prefix if count == 1 else f"{prefix}-{count}"))


@register.simple_tag
def date_items(
    items: Iterable[Options], id: str, name_prefix: str, values: Options, error: object
) -> Sequence[Options]:
    """The day, month and year of a date, each as the options of an input."""
    return bound_fields.date_items(
        list(items or ()), id=id, name_prefix=name_prefix, values=values or {}, error=bool(error)
    )


@register.simple_tag(takes_context=True)
def field_part(context: Context, field: BoundField) -> SafeString:
    """A Django form field as a GOV.UK part; what a page may want otherwise is in `bound_fields.ASKED`."""
    if field.is_hidden:
        return field.as_hidden()
    # An include without `only` sees the page's own variables: a `rows` that is a table's is not ours.
    asked = ((key, context.get(key)) for key in bound_fields.ASKED)
    meant = {key: value for key, value in asked if value and isinstance(value, (str, int))}
    blank = blank_fields.blank(field, meant)
    if blank is None:
        return _part_of(field, meant)
    if blank not in _BLANK:
        if len(_BLANK) >= MOST_BLANK:
            _BLANK.clear()  # thresholds have versions, so what they ask does not end
        _BLANK[blank] = _part_of(field, meant)
    return _BLANK[blank]


MOST_BLANK = 4000
_BLANK: dict[Any, SafeString] = {}  # what a field looks like before anybody answers it; about as many as forms have fields


def _part_of(field: BoundField, asked: Options) -> SafeString:
    return part(*bound_fields.options_for(field, asked))


@register.simple_tag
def part(name: str, options: Options) -> SafeString:
    """A part that asks something, with its options; what they leave out is unsaid."""
    return render_to_string(f"parts/{name}.html", {**bound_fields.UNSAID, **options})


@register.simple_tag
def form_errors(form: BaseForm | None, given: Sequence[Options] | None = None) -> Sequence[Options]:
    """The errors given, or every error of a form: those of the whole form, then each with a link to its field."""
    return given or (saying_errors.errors_of(form) if form else [])


@register.simple_tag
def page_links(page: Page[Any] | None, querystring: object = "", name: str = "page") -> dict[str, Any]:
    """Previous, next and numbered links for a Django `Page`, keeping the rest of the query string."""
    return paging.links_for(page, querystring, name=name) if page else {}


@register.simple_tag
def query_items(querystring: Any, leave_out: str = "") -> list[tuple[str, str]]:
    """The query string as (name, value) pairs, for hidden fields of a form that must keep the rest of it."""
    gone = {"page", *leave_out.split()}
    return (
        [(name, value) for name, values in querystring.lists() for value in values if name not in gone]
        if querystring
        else []
    )


@register.simple_block_tag
def details(content: str, summary: str, open: bool = False, classes: str = "", id: str = "") -> SafeString:
    """`{% details "Why we ask" %}...{% enddetails %}`: words that open when asked for."""
    return render_to_string(
        "parts/details.html", {"summary_text": summary, "html": content, "open": open, "classes": classes, "id": id}
    )


@register.simple_block_tag
def inset(content: str, classes: str = "", id: str = "") -> SafeString:
    """`{% inset %}...{% endinset %}`: words set apart from those around them."""
    return render_to_string("parts/inset.html", {"html": content, "classes": classes, "id": id})


@register.simple_block_tag
def in_fieldset(
    content: str,
    options: Options | None = None,
    legend: str = "",
    classes: str = "",
    described: str = "",
    role: str = "",
) -> SafeString:
    """Questions that belong together, under one legend. With neither options nor legend the content stays as it is."""
    if not options and not legend:
        return SafeString(content)  # what a block tag holds is rendered already
    chosen = {"legend": {"text": legend, "classes": "govuk-fieldset__legend--m"}, "classes": classes, **(options or {})}
    return render_to_string("parts/fieldset.html", {"attributes": None, **chosen, "described_by": described, "role": role, "html": content})


@register.simple_block_tag
def banner(content: str, title: str = "", type: str = "", title_id: str = "") -> SafeString:
    """`{% banner title="Saved" type="success" %}...{% endbanner %}`: something the reader must know before going on."""
    options = {"html": content, "title_text": title, "type": type, "title_id": title_id}
    return render_to_string("parts/notification_banner.html", options)
