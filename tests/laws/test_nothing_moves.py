"""What arrives while somebody writes has one place: last in its form, below the buttons, where it moves nothing under the hand."""

import re

from tests.laws.code import SOURCE

ARRIVES = re.compile(r'\{% include "parts/wording\.html"|class="kith-beside"')
PRESSED = re.compile(r"<button|<a |<input(?! type=\"hidden\")|parts/(button|field|search)\.html")


def test_prompts_about_words_come_after_everything_that_is_pressed_in_their_form():
    found, seen = [], 0
    for path in sorted(SOURCE.glob("*/templates/**/*.html")):
        text = path.read_text()
        for form in re.findall(r"<form.*?</form>", text, flags=re.DOTALL):
            for place in ARRIVES.finditer(form):
                seen += 1
                if PRESSED.search(form, place.end()):
                    found.append(path.relative_to(SOURCE).as_posix())
        outside = re.sub(r"<form.*?</form>", "", text, flags=re.DOTALL)
        if ARRIVES.search(outside) and path.name != "wording.html":
            found.append(f"{path.relative_to(SOURCE).as_posix()}: outside a form")
    assert not found, found
    assert seen > 15


def test_a_form_that_tells_a_story_has_one_place_for_its_prompts():
    twice = []
    for path in sorted(SOURCE.glob("*/templates/**/*.html")):
        for form in re.findall(r"<form.*?</form>", path.read_text(), flags=re.DOTALL):
            if len(ARRIVES.findall(form)) > 1:
                twice.append(path.relative_to(SOURCE).as_posix())
    assert not twice, twice
