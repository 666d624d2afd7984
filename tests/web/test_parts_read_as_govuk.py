"""The parts look and read exactly as GOV.UK's own: the same options give the same HTML.

Every GOV.UK Frontend component carries `fixtures.json` (options and the HTML they must give). We render our part with
the same options, in our spelling (snake_case), and compare the elements, attributes and words,
not white space.
"""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

ROOT = Path(__file__).resolve().parents[2]
COMPONENTS = ROOT / "frontend/node_modules/govuk-frontend/dist/govuk/components"

PARTS = {
    "back-link": "back_link",
    "breadcrumbs": "breadcrumbs",
    "button": "button",
    "checkboxes": "checkboxes",
    "date-input": "date_input",
    "details": "details",
    "error-message": "error_message",
    "error-summary": "error_summary",
    "fieldset": "fieldset",
    "file-upload": "file_upload",
    "hint": "hint",
    "input": "input",
    "inset-text": "inset",
    "label": "label",
    "notification-banner": "notification_banner",
    "pagination": "pagination_links",
    "panel": "panel",
    "password-input": "password_input",
    "radios": "radios",
    "select": "select",
    "skip-link": "skip_link",
    "summary-list": "summary_list",
    "table": "table",
    "tag": "tag",
    "task-list": "task_list",
    "textarea": "textarea",
    "warning-text": "warning_text",
}
# What our parts do not offer, each with its reason. A line here that is no longer needed fails the last test.
BOXES = "Kith names the boxes of a date by `items`; the short options `day`, `month` and `year` are not offered"
LEFT_OUT: dict[tuple[str, str], str] = {
    ("date-input", "with translations"): BOXES,
    ("date-input", "with values, name prefix and custom names"): BOXES,
    ("date-input", "day and month"): BOXES,
    ("date-input", "month and year"): BOXES,
    ("date-input", "with errors only"): BOXES,
    ("date-input", "with errors only (using classes)"): BOXES,
    ("date-input", "with error on day input"): BOXES,
    ("date-input", "with error on month input"): BOXES,
    ("date-input", "with error on year input"): BOXES,
    ("date-input", "with field value"): BOXES,
    ("date-input", "with field value and items"): BOXES,
    ("date-input", "with field value overriding values"): BOXES,
    ("date-input", "with error on single field"): BOXES,
    ("date-input", "with error on single field by omission"): BOXES,
    ("date-input", "with error on single field using classes"): BOXES,
    ("file-upload", "enhanced"): "the plain file input works everywhere; no drop zone",
    ("file-upload", "enhanced, with error message and hint"): "no drop zone",
    ("file-upload", "enhanced, multiple files"): "no drop zone",
    ("file-upload", "enhanced, custom wrapper classes and attributes"): "no drop zone",
    ("file-upload", "translated"): "no drop zone",
    ("panel", "interruption"): "no actions inside a panel; put buttons after it",
    ("panel", "interruption-with-content-with-long-line-length"): "no actions inside a panel",
    ("panel", "interruption-with-headings-content-and-lists"): "no actions inside a panel",
    ("panel", "interruption, with actions classes and attributes"): "no actions inside a panel",
    ("panel", "interruption, submit action"): "no actions inside a panel",
    ("panel", "interruption, button link"): "no actions inside a panel",
    ("panel", "interruption, no actions items"): "no actions inside a panel",
    ("password-input", "with translations"): "waits for the Welsh pages",
    ("select", "with falsy values"): "values are words; nobody passes a bare false",
}
VOID = {"input", "br", "img", "hr", "meta", "link", "path"}


class Reading(HTMLParser):
    """HTML as a list of what a browser would see: tags with sorted attributes and classes, words with single spaces."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[Any] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, sorted((name, self._value(name, value)) for name, value in attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.seen.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if text:
            self.seen.append(text)

    @staticmethod
    def _value(name: str, value: str | None) -> str:
        return " ".join(sorted((value or "").split())) if name == "class" else " ".join((value or "").split())


def reading(html: str) -> list[Any]:
    """What a browser would see in this HTML."""
    reader = Reading()
    reader.feed(html)
    reader.close()
    return reader.seen


def ours(value: Any, key: str = "") -> Any:
    """A fixture's options in our spelling: snake_case names; what is called html is markup, all else is words."""
    if isinstance(value, dict):
        keep_names = key in {"attributes", "values"}
        return {name if keep_names else snake(name): ours(one, name) for name, one in value.items()}
    if isinstance(value, list):
        return [ours(one, key) for one in value]
    return mark_safe(value) if isinstance(value, str) and key.lower().endswith("html") else value


def snake(name: str) -> str:
    """`titleText` becomes `title_text`."""
    return re.sub(r"(?<=[a-z])([A-Z])", r"_\1", name).lower()


def fixtures() -> list[Any]:
    """(component, fixture) for every part that stands for a GOV.UK component."""
    if not COMPONENTS.is_dir():
        return []
    loaded = [
        (name, fixture)
        for name in PARTS
        for fixture in json.loads((COMPONENTS / name / "fixtures.json").read_text())["fixtures"]
    ]
    return [pytest.param(name, fixture, id=f"{name}: {fixture['name']}") for name, fixture in loaded]


def same_as_govuk(component: str, fixture: dict[str, Any]) -> bool:
    """Whether our part reads as the fixture says."""
    return reading(render_to_string(f"parts/{PARTS[component]}.html", ours(fixture["options"]))) == reading(
        fixture["html"]
    )


def test_the_components_are_here_to_compare_with():
    if not COMPONENTS.is_dir():
        pytest.skip("NOT COMPARED with GOV.UK Frontend: frontend/node_modules is missing (python hatch_build.py)")
    assert len(fixtures()) > 300


@pytest.mark.parametrize(("component", "fixture"), fixtures())
def test_a_part_reads_as_govuk_says_it_must(component, fixture):
    if (component, fixture["name"]) in LEFT_OUT:
        assert not same_as_govuk(component, fixture), "this now reads the same: take it off the list"
        return
    mine = render_to_string(f"parts/{PARTS[component]}.html", ours(fixture["options"]))
    assert reading(mine) == reading(fixture["html"])
