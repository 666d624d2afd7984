"""The first ride: from one session note to a place's own page, by keyboard alone, on a phone and at a desk."""

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from kith.encounters import actions
from kith.encounters.actions import Written
from kith.encounters.terms import MentionKind, Named
from kith.foundation.clock import now
from kith.people import actions as people
from tests.given.cast import Cast
from tests.stories.browser import Reader, sign_in, tasks_are_done

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]


def others_name_the_bus_station(cast: Cast) -> None:
    """Two notes about another of Ali's young people name the bus station too."""
    jo = people.meet(known_as="Jo", family_name="T", by=cast.ali, at=now())
    for days in (5, 9):
        text = "Jo came by from the bus station."
        named = Named("text", text.index("the bus"), len(text) - 1, MentionKind.CONTEXT, str(cast.bus_station.pk))
        written = Written(text=text, happened_on=(now() - timedelta(days=days)).date(), named=[named])
        actions.write(person=jo, written=written, by=cast.ali, at=now())


def test_what_asif_showed_ali_on_a_ride_reaches_the_places_own_page_and_its_lead(reader: Reader, cast: Cast):
    page = reader.page
    others_name_the_bus_station(cast)
    sign_in(reader, "ali")
    reader.look("my-work")
    reader.press("button", "Write a note")
    expect(page.get_by_role("heading", name="Write a note")).to_be_visible()
    reader.look("note-empty")

    reader.tab_to("combobox", "Who were you with?")
    page.keyboard.type("Asif")
    reader.tab_to("textbox", "What happened and what you noticed")
    page.keyboard.type(
        "We rode past the bus station. He waved at somebody in a white golf, KX17 ABC, and said Darren Voss waits there."
    )
    offer = page.get_by_role("checkbox", name=re.compile("Riverside Bus Station"))
    expect(offer).to_be_visible()
    expect(page.get_by_role("status").filter(has_text=re.compile("Saved"))).to_be_visible()
    reader.tick("checkbox", "Riverside Bus Station")
    reader.tick("checkbox", "White Golf")
    reader.tick("checkbox", "Darren Voss")
    reader.look("note-typed")
    reader.tab_to("textbox", "In their words")
    page.keyboard.type("I know who is about when I am there.")
    reader.press("button", "Save note")

    expect(page.get_by_text("Saved. It is on Asif's page.")).to_be_visible()
    reader.look("note-saved")
    page.goto(f"{reader.base}/young-people/{cast.asif.pk}/")
    expect(page.get_by_role("heading", level=1, name=re.compile("Asif"))).to_be_visible()
    expect(page.get_by_text("We rode past the bus station.").first).to_be_visible()
    reader.look("young-person")
    page.goto(f"{reader.base}/contexts/{cast.bus_station.pk}/")
    expect(page.get_by_text("We rode past the bus station.").first).to_be_visible()
    reader.look("context")

    tasks_are_done()
    page.get_by_role("button", name="Sign out").click()
    sign_in(reader, "dee")
    reader.look("my-work-context-lead")
    reader.press("link", "does it need a referral of its own?")
    expect(page.get_by_text("Why you are asked")).to_be_visible()
    expect(page.get_by_text("Ali: 3 notes")).to_be_visible()
    reader.look("question")
    reader.choose("Not now", "Gather more first")
    reader.tab_to("textbox", "Why")
    page.keyboard.type("I will ask Priya who is there after school.")
    reader.press("button", "Keep this answer")
    expect(page.get_by_text("Your answer is kept, with your reason.")).to_be_visible()
    reader.look("question-answered")


def test_what_was_typed_is_still_there_after_the_browser_is_closed(reader: Reader, cast: Cast, browser: Any):
    sign_in(reader, "ali")
    reader.go(f"/notes/new/?about={cast.asif.pk}")
    reader.tab_to("textbox", "What happened and what you noticed")
    reader.page.keyboard.type("Half a sentence about")
    expect(reader.page.get_by_role("status").filter(has_text=re.compile("Saved"))).to_be_visible()
    state = reader.page.context.storage_state()
    reader.page.close()
    again = browser.new_context(storage_state=state)
    page = again.new_page()
    page.goto(reader.base + "/")
    page.get_by_role("link", name=re.compile("^Asif")).first.click()
    expect(page.get_by_role("textbox", name="What happened and what you noticed")).to_have_value(
        "Half a sentence about"
    )
    again.close()


def test_two_windows_on_one_note_show_both_versions_and_lose_neither(reader: Reader, cast: Cast):
    page = reader.page
    sign_in(reader, "ali")
    reader.go(f"/notes/new/?about={cast.asif.pk}")
    field = "What happened and what you noticed"
    page.get_by_role("textbox", name=field).press_sequentially("First window")
    expect(page).to_have_url(re.compile("/notes/drafts/"))
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_role("textbox", name=field).press_sequentially(" and a second one")
    expect(other.get_by_role("status").filter(has_text=re.compile("Saved [0-9]"))).to_be_visible()
    page.get_by_role("textbox", name=field).press_sequentially(" with more")
    expect(page.get_by_role("heading", name="This was also changed somewhere else")).to_be_visible()
    expect(page.get_by_text("First window with more").last).to_be_visible()
    expect(page.get_by_text("and a second one")).to_be_visible()
    reader.look("two-versions")


def test_what_may_not_be_seen_looks_like_what_is_not_there(reader: Reader, cast: Cast):
    sign_in(reader, "noor")
    seen = []
    for young_person in (cast.asif.pk, uuid4()):
        reader.go(f"/young-people/{young_person}/")
        expect(reader.page.get_by_role("heading", name="We cannot show this page")).to_be_visible()
        seen.append(reader.page.locator("main").inner_html())
    assert seen[0] == seen[1]
    reader.look("absent")
