"""Ali reaches out three times in three ways, he and Asif agree how they work, and they ride (PRACTICE 10b, step 3)."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from kith.foundation.clock import today
from tests.given.cast import Cast
from tests.stories.browser import Reader
from tests.stories.test_the_ride import sign_in

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]
HOWS, ANSWERS, BACKS = "In person, where we had agreed", "Said yes", "We met"
LEARNT, NEXT, DIFFERENT = "What did we learn?", "What do we try next?", "How is that different?"
ASKED = "How do we reach out differently?"


def typed(reader: Reader, box: str, text: str) -> None:
    """Reach a box with the Tab key and put this in the place of what it says."""
    reader.tab_to("textbox", box)
    reader.page.keyboard.press("Control+a")
    reader.page.keyboard.type(text)


def reach_out(reader: Reader, *, days_ago: int, time: str, how: str, offers: str, back: str, **told: str) -> None:
    """Add a try from the page that lists them."""
    reader.press("button", "Add a try")
    expect(reader.page.get_by_role("heading", name="Reaching out to Asif")).to_be_visible()
    day = today() - timedelta(days=days_ago)
    for box, part in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        typed(reader, box, str(part))
    typed(reader, "About what time?", time)
    reader.choose(HOWS, how)
    reader.tick("checkbox", offers)
    reader.choose(BACKS, back)
    for box, text in told.items():
        typed(reader, {"learnt": LEARNT, "next_try": NEXT, "different": DIFFERENT}[box], text)
    reader.press("button", "Save")


def test_three_tries_in_three_ways_an_agreement_and_the_first_ride(reader: Reader, cast: Cast):
    page = reader.page
    sign_in(reader, "ali")
    reader.go(f"/young-people/{cast.asif.pk}/")
    reader.press("link", "Reaching out to Asif")
    expect(page.get_by_text(ASKED)).to_be_visible()
    reader.look("reaching-out-empty")

    at_home = {"days_ago": 9, "time": "14:30", "how": "At home", "offers": "Just to say hello", "back": "No reply"}
    reach_out(reader, **at_home, learnt="He did not engage.", next_try="A message about a bike.", different="No door between us.")
    expect(page.get_by_role("alert").get_by_text("“did not engage” tells nothing of what we did")).to_be_visible()
    expect(page.get_by_role("textbox", name=NEXT)).to_have_value("A message about a bike.")
    reader.look("reaching-out-refused")
    typed(reader, LEARNT, "Half past two is too early for him.")
    reader.press("button", "Save")
    expect(page.get_by_text("We tried once.")).to_be_visible()
    expect(page.get_by_text(ASKED)).to_be_visible()

    reach_out(reader, days_ago=6, time="16:05", how="A text message", offers="Just to say hello", back="They replied", learnt="He answers about bikes.")
    expect(page.get_by_text("We tried 2 times, in 2 ways and at one time of day.")).to_be_visible()
    expect(page.get_by_text(ASKED)).to_have_count(0)
    reach_out(reader, days_ago=2, time="19.20", how="On the street", offers="Something to do together", back="We met", learnt="Side by side, hands busy.")
    expect(page.get_by_text("We tried 3 times, in 3 ways and at 2 different times of day.")).to_be_visible()
    reader.look("reaching-out")

    agree(reader)
    ride(reader)
    reader.go(f"/young-people/{cast.asif.pk}/")
    expect(page.get_by_text("Down the towpath and back.").first).to_be_visible()
    reader.look("reaching-out-overview")


def agree(reader: Reader) -> None:
    """Make the first version of how Ali and Asif work together, and talk it through again when he tells him something."""
    page = reader.page
    reader.press("link", "Working agreement with Asif")
    expect(page.get_by_text("Nothing is agreed yet.")).to_be_visible()
    reader.press("button", "Make an agreement")
    typed(reader, "What we do", "We ride on Thursdays, after seven.")
    typed(reader, "What stays between us", "What you say about home.")
    reader.choose(ANSWERS, "Answered with an emoji")
    reader.press("button", "Save")
    expect(page.get_by_role("alert").get_by_text("Say when you must share, and how they will be told.")).to_be_visible()
    reader.look("agreement-refused")
    typed(reader, "When I must share, and how you will be told", "If somebody could be badly hurt. You hear it from me first.")
    reader.press("button", "Save")
    expect(page.get_by_text("Version 1 is kept. Give Asif a copy.")).to_be_visible()
    reader.press("button", "We talked it through again")
    reader.choose("They told us something that may have to be shared", "They told us something that may have to be shared")
    typed(reader, "What was said", "So you’d warn me.")
    reader.press("button", "Save")
    expect(page.get_by_text("So you’d warn me.")).to_be_visible()
    reader.look("agreement")


def ride(reader: Reader) -> None:
    """Write the note of the first ride."""
    reader.press("button", "Write about Asif")
    reader.tab_to("textbox", "What happened and what you noticed")
    reader.page.keyboard.type("Down the towpath and back. At the bridge he stopped and waited.")
    reader.press("button", "Save note")
    expect(reader.page.get_by_text("Saved. It is on Asif's page.")).to_be_visible()
