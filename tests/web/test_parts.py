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
from django import forms
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from tests.web.styleguide_page import Narrow, Note, signed_in, styleguide

from kith.foundation.fields import DateField
from kith.web.templatetags import bound_fields

ROOT = Path(__file__).resolve().parents[2]
COMPONENTS = ROOT / "frontend/node_modules/govuk-frontend/dist/govuk/components"
TEMPLATES = ROOT / "src/kith/web/templates"

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


@pytest.fixture(scope="module")
def page() -> str:
    """The whole style guide as HTML."""
    return render_to_string("web/styleguide.html", styleguide())


def test_the_young_persons_own_words_come_before_anything_else_about_him(page):
    assert page.index("I know who’s about when I’m at the Rec.") < page.index("A form")


def test_nothing_on_a_page_needs_an_inline_script_or_style(page):
    assert not re.findall(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", page)
    assert "http://" not in page.replace("http://www.w3.org/2000/svg", "")
    assert "https://" not in page


def test_every_htmx_request_carries_the_csrf_token(page):
    assert """hx-headers:inherited='{"X-CSRFToken": "a-token"}'""" in page


def test_no_id_is_used_twice_on_a_page(page):
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert sorted(ids) == sorted(set(ids))


def test_what_a_label_or_description_points_at_is_there(page):
    ids = set(re.findall(r'\sid="([^"]+)"', page))
    pointed = re.findall(r'\s(?:for|aria-describedby|aria-labelledby|aria-controls)="([^"]+)"', page)
    assert {one for value in pointed for one in value.split()} <= ids
    assert set(re.findall(r'href="#([^"]+)"', page)) <= ids


def test_an_error_summary_names_the_question_and_leads_to_its_first_box():
    summary = render_to_string("parts/error_summary.html", {"form": Note({"text": "A ride"})})
    assert '<a href="#id_when_day">“When was it?” needs an answer</a>' in summary
    assert '<a href="#id_shared">“Who may read this?” needs an answer</a>' in summary


def test_a_form_with_nothing_to_mend_shows_no_error_summary():
    assert render_to_string("parts/error_summary.html", {"form": Note()}).strip() == ""


def test_what_was_typed_is_still_there_after_a_mistake():
    form = Note({"text": "Rode <b>past</b> & on", "when_day": "12", "shared": "net", "places": ["bus"], "told": "on"})
    shown = {field.name: render_to_string("parts/field.html", {"field": field}) for field in form}
    assert "Rode &lt;b&gt;past&lt;/b&gt; &amp; on</textarea>" in shown["text"]
    assert 'name="when_day" type="text" value="12"' in shown["when"]
    assert 'value="net" checked' in shown["shared"]
    assert 'value="bus" checked' in shown["places"]
    assert 'value="on" checked' in shown["told"]


def test_a_field_with_an_answer_is_never_kept_for_the_next_person():
    empty = render_to_string("parts/field.html", {"field": Note()["text"]})
    typed = render_to_string("parts/field.html", {"field": Note({"text": "A ride to the coast"})["text"]})
    assert "A ride to the coast" in typed
    assert bound_fields.blank(Note({"text": "A ride to the coast"})["text"], {}) is None
    assert render_to_string("parts/field.html", {"field": Note()["text"]}) == empty
    picked = [render_to_string("parts/field.html", {"field": Note(initial={"how": how})["how"]}) for how in ("out", "home")]
    assert picked[0] != picked[1]


def test_a_field_whose_words_are_a_page_s_or_a_form_s_own_is_never_kept():
    form = Note()
    assert bound_fields.blank(form["text"], {"hint": "What Asif said"}) is None
    form.fields["text"].label = "What Asif said"
    assert bound_fields.blank(form["text"], {}) is None
    form.fields["how"].choices = [("asif", "Asif")]
    assert bound_fields.blank(form["how"], {}) is None
    assert bound_fields.blank(Note(prefix="asif")["text"], {}) is None


def test_a_password_is_never_sent_back_to_the_page():
    assert "sesame" not in render_to_string("parts/field.html", {"field": Note({"password": "sesame"})["password"]})


def test_a_pasted_note_is_never_cut_short_by_the_browser():
    assert "maxlength" not in render_to_string("parts/field.html", {"field": Note()["text"]})


def test_only_questions_beside_ones_that_must_be_answered_are_called_optional():
    assert "Places he spoke about (optional)" in render_to_string("parts/field.html", {"field": Note()["places"]})
    assert "optional" not in render_to_string("parts/field.html", {"field": Narrow()["since"]})


@pytest.mark.parametrize(
    ("label", "options", "says_what_is_needed"),
    [
        ("If not yet: why?", {}, False),
        ("Why?", {"help_text": "Needed when you decide otherwise."}, False),
        ("Who knows?", {}, True),
    ],
)
def test_a_question_that_is_plainly_optional_does_not_say_so(label, options, says_what_is_needed):
    form = Note()
    form.says_what_is_needed = says_what_is_needed
    form.fields["places"] = forms.CharField(label=label, required=False, **options)
    assert "optional" not in render_to_string("parts/field.html", {"field": form["places"]})


def test_an_answer_that_is_too_long_says_which_and_by_how_much():
    form = Note({"places": "x" * 1200})
    form.fields["places"] = forms.CharField(label="Places he spoke about", max_length=1000, required=False)
    page = render_to_string("parts/error_summary.html", {"form": form})
    assert "“Places he spoke about” is too long: 1,200 letters, where 1,000 is the most" in page


def test_an_address_that_is_none_says_which_question_needs_one():
    form = Note({"places": "not here"})
    form.fields["places"] = forms.URLField(label="Where can people read it?", required=False, assume_scheme="https")
    assert "“Where can people read it?” needs a web address" in render_to_string("parts/error_summary.html", {"form": form})


def test_a_choice_that_another_window_took_away_says_so():
    form = Note({"places": "gone"})
    form.fields["places"] = forms.ChoiceField(label="It goes on to", choices=[("here", "Here")])
    page = render_to_string("parts/error_summary.html", {"form": form})
    assert "“It goes on to”: what you chose is not offered any more." in page
    assert "gone" not in page


def test_a_year_is_asked_for_in_full():
    with pytest.raises(forms.ValidationError, match="Give the whole year"):
        DateField().compress(["12", "3", "26"])


def test_a_choice_that_is_made_already_is_not_called_optional():
    form = Note()
    form.fields["how"] = forms.ChoiceField(choices=[("no", "No")], initial="no", widget=forms.RadioSelect, required=False)
    assert "optional" not in render_to_string("parts/field.html", {"field": form["how"]})


def test_a_page_variable_that_happens_to_be_called_rows_does_not_reach_a_field():
    assert 'rows="5"' in render_to_string("parts/field.html", {"field": Note()["text"], "rows": [["a table's"]]})


def test_pages_of_a_list_keep_its_filters():
    page_of_list = Paginator(range(200), 20).page(4)
    shown = render_to_string("parts/pagination.html", {"page": page_of_list, "querystring": "q=rec&page=4"})
    assert 'href="?q=rec&amp;page=5" rel="next"' in shown
    assert 'aria-label="Page 4" aria-current="page"' in shown


def test_a_list_of_one_page_has_no_page_links():
    assert render_to_string("parts/pagination.html", {"page": Paginator(range(3), 20).page(1)}).strip() == ""


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "500"])
def test_an_error_page_needs_nothing_and_says_nothing_about_who_asked(name):
    shown = render_to_string(f"{name}.html")
    assert shown == render_to_string(f"{name}.html", signed_in())
    assert '<h1 class="govuk-heading-l">' in shown


def test_every_part_says_what_it_takes_and_stays_short():
    for path in sorted(TEMPLATES.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 120, path.name
        if path.parent.name == "parts" and not path.name.startswith("_"):
            assert "{% comment %}" in text, path.name
