"""The parts of a page together: what was typed is kept, a question is named where it goes wrong, and nothing runs inline."""

import re
from pathlib import Path

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from tests.web.styleguide_page import Narrow, Note, signed_in, styleguide

from kith.foundation.fields import DateField
from kith.web.templatetags import blank_fields

TEMPLATES = Path(__file__).resolve().parents[2] / "src/kith/web/templates"


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
    assert blank_fields.blank(Note({"text": "A ride to the coast"})["text"], {}) is None
    assert render_to_string("parts/field.html", {"field": Note()["text"]}) == empty
    picked = [render_to_string("parts/field.html", {"field": Note(initial={"how": how})["how"]}) for how in ("out", "home")]
    assert picked[0] != picked[1]


def test_a_field_whose_words_are_a_page_s_or_a_form_s_own_is_never_kept():
    form = Note()
    assert blank_fields.blank(form["text"], {"hint": "What Asif said"}) is None
    form.fields["text"].label = "What Asif said"
    assert blank_fields.blank(form["text"], {}) is None
    form.fields["how"].choices = [("asif", "Asif")]
    assert blank_fields.blank(form["how"], {}) is None
    assert blank_fields.blank(Note(prefix="asif")["text"], {}) is None


class Asked(forms.Form):
    """A form that makes its questions as it is opened, from words about nobody."""

    same_for_everybody = True

    def __init__(self, says: str, **options) -> None:
        super().__init__(**options)
        self.fields["q1"] = forms.ChoiceField(label=says, choices=[("y", "Yes"), ("n", "No")], widget=forms.RadioSelect)
        self.fields["note"] = forms.CharField(label="In a few words", required=False)


def test_a_question_made_from_words_about_nobody_is_kept_by_all_it_says_and_without_an_answer():
    first, again, other = Asked("Is it lit?"), Asked("Is it lit?"), Asked("Is it quiet?")
    assert blank_fields.blank(first["q1"], {}) == blank_fields.blank(again["q1"], {})
    assert blank_fields.blank(first["q1"], {}) != blank_fields.blank(other["q1"], {})
    shown = {says: render_to_string("parts/field.html", {"field": Asked(says)["q1"]}) for says in ("Is it lit?", "Is it quiet?")}
    assert all(says in html for says, html in shown.items())
    again.fields["q1"].choice_hints = {"y": "After dark too"}
    assert "After dark too" in render_to_string("parts/field.html", {"field": again["q1"]})
    assert blank_fields.blank(Asked("Is it lit?", data={"note": "By the lifts"})["note"], {}) is None
    rows = [blank_fields.blank(Asked("Is it lit?", prefix=f"row-{n}")["q1"], {}) for n in range(2)]
    assert rows[0] != rows[1]


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
