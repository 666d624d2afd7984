"""Every form that tells a story offers fairer words: once, and last in it (PRACTICE 7.1)."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache

from django import forms
from tests.laws.code import SOURCE, unallowed
from tests.laws.test_nothing_moves import ARRIVES, PRESSED

import kith

# A young person's own words are theirs.
THEIR_OWN = re.compile(r"^(own_words|words)$|_own_words$")
# Written in a large box, and no story.
NO_STORY = {
    "address": "where somebody lives, sealed",
    "aliases": "names, one on each line",
    "geometry": "a shape, as a map gives it",
    "rows": "a list that is pasted in",
}
FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
INCLUDED = re.compile(r'\{% include "(?!parts/)([^"]+)"[^%]*%\}')
SHOWN = re.compile(r"\bfield=[\w.]*?\.?(\w+)(?=[ %])")
EACH = re.compile(r"\{% for (\w+) in [\w.]+ %\}\{% include \"parts/field\.html\" with field=\1 ")
# What a young person says of how contexts weigh is theirs too.
WHEN = {"form.tells_a_story", 'voice.value != "young_person"'}
ONLY_IF = re.compile(r"\{% if ([^%]+) %\}\s*$")


def form_classes() -> list[type[forms.Form]]:
    """Every form of ours."""
    for found in pkgutil.walk_packages(kith.__path__, "kith."):
        if ".forms" in found.name:
            importlib.import_module(found.name)
    every = [one for one in _below(forms.Form) if one.__module__.startswith("kith.")]
    return sorted(set(every), key=lambda one: (one.__module__, one.__qualname__))


def _below(of: type[forms.Form]) -> Iterator[type[forms.Form]]:
    for one in of.__subclasses__():
        yield one
        yield from _below(one)


def stories(form: type[forms.Form]) -> set[str]:
    """The fields of a form in which somebody tells of others in their own words, at length."""
    large = {name for name, field in form.base_fields.items() if isinstance(field.widget, forms.Textarea)}
    return {name for name in large if name not in NO_STORY and not THEIR_OWN.search(name)}


@cache
def stories_of(app: str) -> frozenset[str]:
    """The names of all such fields of one app."""
    return frozenset(name for form in form_classes() if form.__module__.split(".")[1] == app for name in stories(form))


def whole(text: str) -> str:
    """A template with what it includes of ours put in its place; the parts pages are made of stay as they are named."""
    return INCLUDED.sub(lambda found: whole(_read(found.group(1)) or found.group()), text)


@cache
def _read(name: str) -> str:
    path = next(iter(SOURCE.glob(f"*/templates/{name}")), None)
    return re.sub(r"\{% comment %\}.*?\{% endcomment %\}", "", path.read_text(), flags=re.DOTALL) if path else ""


def asked() -> Iterator[tuple[str, str, str]]:
    """Every form that is sent, with its app and its template, as it is written there."""
    for path in sorted(SOURCE.glob("*/templates/**/*.html")):
        for form in FORM.findall(path.read_text()):
            if 'method="post"' in form:
                yield path.relative_to(SOURCE).parts[0], path.relative_to(SOURCE).as_posix(), form


def tells(app: str, form: str) -> bool:
    """Does a form on a page show a box for a story, or whatever a form holds?"""
    return "<textarea" in form or bool(set(SHOWN.findall(form)) & stories_of(app)) or bool(EACH.search(form))


def is_last(form: str) -> bool:
    """Is there one place for fairer words, and nothing to press after it?"""
    places = list(ARRIVES.finditer(form))
    return len(places) == 1 and not PRESSED.search(form, places[0].end())


def test_a_form_with_room_for_a_story_says_so():
    silent = [f"{one.__module__}.{one.__qualname__}" for one in form_classes() if stories(one) and not getattr(one, "tells_a_story", False)]
    assert silent == []
    assert sum(bool(stories(one)) for one in form_classes()) > 50


def test_every_page_that_asks_for_a_story_offers_fairer_words_once_and_last():
    told = [(where, form) for app, where, form in asked() if tells(app, whole(form))]
    assert len(told) > 25
    wrong, stale = unallowed("fairer_words", {where for where, form in told if not is_last(form)})
    assert (sorted(wrong), sorted(stale)) == ([], [])


def test_a_page_for_any_question_offers_them_whenever_its_form_tells_a_story():
    pages = [(where, form) for _, where, form in asked() if EACH.search(form) and ARRIVES.search(form)]
    assert "people/templates/people/ask.html" in [where for where, _ in pages]
    for where, form in pages:
        before = ONLY_IF.search(form[: next(ARRIVES.finditer(form)).start()])
        assert before is None or before.group(1) in WHEN, where


def test_what_is_no_story_is_still_asked_somewhere():
    there = {name for one in form_classes() for name in one.base_fields}
    assert set(NO_STORY) <= there
    assert not any(THEIR_OWN.search(name) for name in NO_STORY)
