"""Fairer words while writing: an offer taken and taken back, words kept, words that are their own; by keyboard."""

import re

import pytest
from playwright.sync_api import expect

from tests.given.cast import Cast
from tests.stories.browser import Reader, sign_in

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]
TEXT = "What happened and what you noticed"
ASKED = re.compile("Wording you may want to look at")
KEPT = re.compile("/keep/$")  # the draft has saved itself: nothing of this page is still on its way


def begin(reader: Reader, cast: Cast, typed: str) -> None:
    sign_in(reader, "ali")
    reader.go(f"/notes/new/?about={cast.asif.pk}")
    reader.tab_to("textbox", TEXT)
    reader.page.keyboard.type(typed)
    asked = reader.page.get_by_role("region", name=ASKED)
    expect(asked).to_be_visible(timeout=30_000)  # the first time, the word lists are read


def write_on(reader: Reader) -> None:
    """Type another sentence, and wait until the draft has saved itself."""
    with reader.page.expect_response(KEPT):
        reader.page.keyboard.press("Control+End")
        reader.page.keyboard.type(" It rained.")


def test_an_offer_is_taken_filled_in_and_taken_back(reader: Reader, cast: Cast):
    page = reader.page
    begin(reader, cast, "He was putting himself at risk.")
    field = page.get_by_role("textbox", name=TEXT)
    reader.look("words-offered")
    reader.press("button", "the place or situation is unsafe for …")
    expect(field).to_have_value("He was the place or situation is unsafe for ….")
    expect(field).to_be_focused()
    page.keyboard.type("him")
    expect(field).to_have_value("He was the place or situation is unsafe for him.")
    expect(
        page.get_by_role("status").filter(has_text="Changed to “the place or situation is unsafe for …”.")
    ).to_be_visible()
    reader.look("words-changed")
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    expect(field).to_have_value("He was putting himself at risk.")
    write_on(reader)


def test_undo_brings_the_words_back_and_the_question_with_them(reader: Reader, cast: Cast):
    page = reader.page
    begin(reader, cast, "He was putting himself at risk.")
    field = page.get_by_role("textbox", name=TEXT)
    reader.press("button", "protective adults were absent")
    expect(field).to_have_value("He was protective adults were absent.")
    expect(page.get_by_role("region", name=ASKED)).to_have_count(0)
    reader.press("button", "Undo")
    expect(field).to_have_value("He was putting himself at risk.")
    expect(field).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Changed back")).to_be_visible()
    expect(page.get_by_role("region", name=ASKED)).to_be_visible()
    write_on(reader)


def test_words_are_kept_and_not_asked_about_again_in_this_text(reader: Reader, cast: Cast):
    page = reader.page
    begin(reader, cast, "He was putting himself at risk.")
    field = page.get_by_role("textbox", name=TEXT)
    reader.press("button", "Keep as it is")
    expect(field).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Kept as it is.")).to_be_visible()
    page.keyboard.press("Control+End")
    with page.expect_response(re.compile("/notes/offers/")):
        page.keyboard.type(" We stopped for chips.")
    expect(page.get_by_role("status").filter(has_text=re.compile("Saved [0-9]"))).to_be_visible()
    page.wait_for_load_state("networkidle")  # the answer has come and stands on the page
    expect(page.get_by_role("region", name=ASKED)).to_have_count(0)
    reader.press("button", "Save note")
    expect(page.get_by_text("Saved. It is on Asif's page.")).to_be_visible()


def test_their_own_words_stand_in_quotation_marks_with_their_name(reader: Reader, cast: Cast):
    page = reader.page
    begin(reader, cast, "😀 He was putting himself at risk. It rained.")
    field = page.get_by_role("textbox", name=TEXT)
    reader.press("button", "These are their own words")
    expect(field).to_have_value("😀 He was “putting himself at risk” (Asif’s words). It rained.")
    expect(field).to_be_focused()
    expect(page.get_by_role("region", name=ASKED)).to_have_count(0)
    write_on(reader)


def test_enter_still_saves_the_note_whatever_is_offered(reader: Reader, cast: Cast):
    page = reader.page
    begin(reader, cast, "He was putting himself at risk.")
    expect(page.get_by_role("status").filter(has_text=re.compile("Saved [0-9]"))).to_be_visible()
    page.get_by_text("More about it, if there is more").click()
    page.get_by_role("textbox", name="Who else was there").press("Enter")
    expect(page.get_by_text("Saved. It is on Asif's page.")).to_be_visible()


def test_beside_any_form_an_answer_does_not_take_the_keyboard_away(reader: Reader, cast: Cast):
    page = reader.page
    sign_in(reader, "ali")
    reader.go(f"/young-people/{cast.asif.pk}/about/")
    reader.tab_to("textbox", "Good to know")
    page.keyboard.type("He is putting himself at risk.")
    page.keyboard.press("Tab")
    expect(page.get_by_role("region", name=ASKED)).to_be_visible()
    reader.look("words-beside-a-form")
    reader.tab_to("button", "someone may be grooming or exploiting …")
    page.wait_for_timeout(600)  # longer than the pause before prompts are asked for
    page.keyboard.press("Enter")
    field = page.get_by_role("textbox", name="Good to know")
    expect(field).to_have_value("He is someone may be grooming or exploiting ….")
    expect(field).to_be_focused()
    page.keyboard.type("him")
    reader.press("button", "Save")
    expect(page.get_by_text("He is someone may be grooming or exploiting him.")).to_be_visible()
    expect(page.get_by_role("link", name="Read the latest notes")).to_have_count(0)


def test_without_scripts_the_buttons_send_the_page_and_it_comes_back_changed(browser, live_server, cast: Cast):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(live_server.url + "/sign-in/")
    page.get_by_label("E-mail address").fill("ali@riverside.example")
    page.get_by_role("textbox", name="Password").fill("a long enough sentence")
    page.get_by_role("button", name="Sign in").click()
    page.goto(f"{live_server.url}/notes/new/?about={cast.asif.pk}")
    page.get_by_label(TEXT).fill("Rain.\nHe was putting himself at risk.")
    page.get_by_label("In their words").fill("I like the rain.")
    page.get_by_role("button", name="Keep for later").click()
    page.locator("a[href*='/notes/drafts/']").first.click()
    page.get_by_role("button", name="These are their own words").click()
    assert page.get_by_label(TEXT).input_value() == "Rain.\nHe was “putting himself at risk” (Asif’s words)."
    assert page.get_by_label("In their words").input_value() == "I like the rain."
    page.get_by_role("button", name="Save note").click()
    page.get_by_text("Saved. It is on Asif's page.").wait_for()
    context.close()
