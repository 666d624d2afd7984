"""The six things that the Contextual Safeguarding Network asks of a case system, each done by somebody in a browser."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from kith.foundation.clock import now
from tests.given import cases, plans, referrals, thresholds
from tests.given.cast import Cast
from tests.stories.browser import Reader, sign_in, tasks_are_done
from tests.stories.casework import (
    Owes,
    Weighs,
    agree_action,
    agree_goal,
    answer_the_check,
    ask,
    draw,
    follow,
    hand_over,
    move_on,
    names_the_place,
    nobody_is_named,
    respond,
    say,
    send,
    tell,
    weigh,
)

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]
STAFF_AT_THE_STOP = Owes(
    "Two members of staff at bay 4 from three to four", "What it is like there", "Transport", "The duty manager",
    "Riverside Bus Station", "A transport contract",
)  # fmt: skip


def test_1_what_happens_outside_the_family_and_what_is_done_about_it_stand_in_a_young_persons_record(
    reader: Reader, cast: Cast
):
    page = reader.page
    sign_in(reader, "ali")
    follow(reader, re.compile("^Asif"), "Referrals about Asif", "Take a referral")
    tell(page, {
        "Who refers them, or asks?": "His head of year",
        "What worries them?": "Men at the bus station give him bags to carry.",
        "What is good, and who keeps them safe?": "Mr Shah in the kiosk lets him wait inside.",
        "Friends": "Two friends walk home with him.",
        "School, college or work": "He is on a shorter day, so he is at the stop by two.",
        "Neighbourhood": "Bay 4 at the bus station is where it happens.",
        "Online": "They write to him on his phone at night.",
    })  # fmt: skip
    page.get_by_role("checkbox", name="Criminal exploitation of children").check()
    page.get_by_label("Which places on record are part of it?").fill("bus")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("checkbox", name=re.compile("Riverside Bus Station")).check()
    expect(page.get_by_label("Friends")).to_have_value("Two friends walk home with him.")
    reader.look("1-refer-a-young-person")
    send(reader, "Keep this referral", "The referral is kept with their case.")

    follow(reader, "Plan")
    agree_goal(
        reader, "Adults who care are there when young people are", "Adults who care are at the stop when he is",
        known_by="He says that he can wait there without looking round", stands="Never, he says",
    )  # fmt: skip
    respond(reader, "Adults who look out for young people", "Staff who know him by name are at the stop.")
    agree_action(reader, STAFF_AT_THE_STOP)
    expect(page.get_by_text("Riverside Bus Station. What it is like there. A transport contract")).to_be_visible()
    reader.look("1-plan")
    follow(reader, re.compile("^Asif"), "Referrals about Asif")
    expect(page.get_by_text("He is on a shorter day, so he is at the stop by two.")).to_be_visible()
    expect(page.get_by_text("Criminal exploitation of children")).to_be_visible()
    expect(page.get_by_role("link", name="Riverside Bus Station")).to_be_visible()
    reader.look("1-referrals-of-a-young-person")


def test_2_young_people_who_do_not_know_each_other_are_linked_by_the_place_they_share(reader: Reader, cast: Cast):
    page = reader.page
    names_the_place(cast.asif, cast.ali, cast.bus_station, "Asif waits at the bus station by himself.", 3)
    names_the_place(cast.mina, cast.noor, cast.bus_station, "Mina changes at the bus station every day.", 5)
    names_the_place(cast.mina, cast.noor, cast.bus_station, "Mina met a man by the bus station.", 8)
    tasks_are_done()

    sign_in(reader, "dee")
    follow(reader, "does it need a referral of its own?")
    expect(page.get_by_text("Why you are asked")).to_be_visible()
    expect(page.get_by_text("Noor: 2 notes")).to_be_visible()
    expect(page.get_by_text("Ali: 1 note")).to_be_visible()
    nobody_is_named(reader, "Asif", "Mina")
    reader.look("2-the-question")
    follow(reader, "Riverside Bus Station")
    expect(page.get_by_text("What young people and workers say")).to_be_visible()
    nobody_is_named(reader, "Asif", "Mina")

    hand_over(reader, "ali")
    reader.go(f"/contexts/{cast.bus_station.pk}/")
    expect(page.get_by_text("Asif waits at the bus station by himself.")).to_be_visible()
    nobody_is_named(reader, "Mina")
    reader.look("2-the-place-as-ali-sees-it")
    hand_over(reader, "noor")
    reader.go(f"/contexts/{cast.bus_station.pk}/")
    expect(page.get_by_text("Mina met a man by the bus station.")).to_be_visible()
    nobody_is_named(reader, "Asif")


def test_3_concerns_in_and_beyond_the_family_are_weighed_with_how_they_act_on_each_other(reader: Reader, cast: Cast):
    page = reader.page
    referrals.asif(cast)
    sign_in(reader, "ali")
    follow(reader, re.compile("^Asif"), "Weight and interplay")
    ask(reader, "Young people")
    follow(reader, "Add home")
    page.get_by_role("checkbox", name="Riverside Bus Station").check()
    expect(page.get_by_role("checkbox", name="Home")).to_be_checked()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_label("Who said it?")).to_have_value("Asif")
    weigh(reader, "Asif", [
        Weighs("Home", "A little", "It protects most", known="Mum waits up"),
        Weighs("Riverside Bus Station", "It drives the harm most", "A little", "He could get to school", "He says so"),
    ])  # fmt: skip
    follow(reader, "Choose what to work on first")
    page.get_by_label("Which context do we work on first?").select_option(label="Riverside Bus Station")
    page.get_by_label("It weighs most because …").fill(
        "the harm is there, while home keeps him safe and is worn out by it."
    )
    send(reader, "Keep what we chose", "Kept. The plan starts from this.")
    follow(reader, "See how contexts act on each other")
    draw(
        reader,
        "Riverside Bus Station",
        "makes it less safe",
        "Home",
        "men who wait there ring at the door when he stays in",
    )
    reader.look("3-interplay")
    follow(reader, "Back to how much each weighs")
    expect(page.get_by_role("row", name=re.compile("Riverside Bus Station"))).to_be_visible()
    expect(page.get_by_role("row", name=re.compile("Home"))).to_be_visible()
    reader.look("3-weight")


def test_4_a_place_is_referred_by_staff_with_the_keyboard_alone(reader: Reader, cast: Cast):
    page, keyboard = reader.page, reader.page.keyboard
    sign_in(reader, "noor")
    if reader.size == "phone":
        reader.press("button", "Menu")
    reader.press("link", "Cases")
    reader.press("link", "Referrals that wait")
    reader.press("button", "Refer a place")
    for label, words in (
        ("Which place, school or group?", "bus"),
        ("What happens there that worries you?", "Grown men wait by bay 4 when school ends and offer lifts."),
    ):
        reader.tab_to("textbox", label)
        keyboard.type(words)
    reader.press("button", "Find")
    expect(page.get_by_label("What happens there that worries you?")).to_have_value(re.compile("bay 4"))
    reader.choose("None of these", "Riverside Bus Station")
    reader.tick("checkbox", "Criminal exploitation of children")
    reader.tab_to("textbox", "What is good there, or keeps young people safe?")
    keyboard.type("The kiosk is open until ten.")
    reader.look("4-refer-a-place")
    reader.press("button", "Send the referral")
    expect(page.get_by_text("The referral is kept. Its reference is")).to_be_visible()
    expect(page.get_by_role("heading", name="Riverside Bus Station")).to_be_visible()
    expect(page.get_by_text("The kiosk is open until ten.")).to_be_visible()
    expect(page.get_by_text("A context lead screens it.")).to_be_visible()
    reader.look("4-the-referral")


def test_4_a_place_is_referred_by_somebody_without_an_account_and_a_lead_finds_it_waiting(reader: Reader, cast: Cast):
    page = reader.page
    reader.go("/refer/")
    tell(page, {
        "Which place is it?": "The car park behind the shops on Mill Road",
        "What happens there that worries you?": "Cars stop for young people at night.",
        "What you do, and for whom": "I keep the shop there",
    })  # fmt: skip
    reader.look("4-tell-us")
    page.get_by_role("button", name="Send it", exact=True).click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    reader.look("4-thank-you")
    sign_in(reader, "dee")
    follow(reader, "Cases", "Referrals that wait", "The car park behind the shops")
    expect(page.get_by_text("I keep the shop there")).to_be_visible()
    expect(page.get_by_text("Somebody in the community")).to_be_visible()


def test_5_a_case_is_opened_on_a_place_and_holds_what_was_said_and_what_is_done(reader: Reader, cast: Cast):
    page = reader.page
    thresholds.published(cast)
    referrals.bus_station(cast, at=now())
    sign_in(reader, "dee")
    follow(reader, "Cases", "Referrals that wait", "Riverside Bus Station", "Open a Level 2 case")
    page.get_by_label("Why?").fill("Four young people named it in six weeks.")
    send(reader, "Open a case", "Screen it against the published threshold next.")
    expect(page.get_by_text("Due on").first).to_be_visible()
    reader.look("5-the-case")
    follow(reader, "Screen it")
    met = page.get_by_role("group", name=re.compile(r"^B1\."))
    met.get_by_role("radio", name="Met", exact=True).check()
    page.get_by_label("How do we know (B1)?").fill("Three workers and the kiosk say so.")
    reader.look("5-screen")
    page.get_by_role("button", name="See what is suggested").click()
    expect(page.get_by_text("The decision is yours")).to_be_visible()
    page.get_by_role("radio", name="B: A plan around the place").check()
    send(reader, "Keep this decision", "The decision is kept with its reasons.")
    move_on(reader, "Screened", "It is looked at and decided.")
    expect(page.get_by_text("Nobody has asked yet whether we would watch over or work with.")).to_be_visible()
    follow(reader, "Assessment", "Ask the questions")
    answer_the_check(reader, "The assessment of the bus station")
    follow(reader, "Overview")
    move_on(reader, "Being assessed", "The threshold is met.")

    follow(reader, "Assessment")
    follow(reader, "Open an assessment")
    tell(page, {
        "What set this going?": "Four young people named it in six weeks.",
        "Why is it needed, and what less would not do?": "We look at the place. Nobody is watched.",
    })  # fmt: skip
    send(reader, "Open the assessment", "Start wherever somebody has something to say.")
    say(reader, "It is fine until seven, then nobody is there.", "Young people", "A young person")
    reader.look("5-assessment")
    follow(reader, "Plan")
    agree_goal(
        reader, "Adults who care are there when young people are", "Adults who care are at the stop after school",
        known_by="Young people say that they feel safe at the stop", stands="2 of 6",
    )  # fmt: skip
    respond(reader, "Adults who look out for young people", "Staff who know young people by name are at the stop.")
    agree_action(reader, STAFF_AT_THE_STOP)
    follow(reader, "Story")
    expect(page.get_by_text("The threshold is met.")).to_be_visible()
    reader.look("5-story")


def test_6_a_places_plan_and_each_young_persons_plan_are_tied_and_the_place_names_nobody(reader: Reader, cast: Cast):
    page = reader.page
    referrals.asif(cast)
    place = cases.place_case(cast)
    answer = plans.response(plans.goal(place, cast.dee, at=now()), cast.dee)
    plans.action(answer, cast.dee, due_on=now().date() + timedelta(days=10))
    sign_in(reader, "ali")
    follow(reader, re.compile("^Asif"), "Plan", "Tie it to a context’s case")
    page.get_by_role("radio", name=re.compile("Riverside Bus Station")).check()
    tell(page, {
        "Why does it bear on their life?": "He waits there every day.",
        "What will be different for them when that context is safer?": "He can get to school by bus again.",
    })  # fmt: skip
    send(reader, "Tie them", "Tied. What is being done there shows on this plan.")
    page.get_by_text("Its goals and actions").click()
    expect(page.get_by_text("Put two members of staff at bay 4")).to_be_visible()
    expect(page.get_by_text("He can get to school by bus again.")).to_be_visible()
    reader.look("6-his-plan")
    page.get_by_role("link", name="Riverside Bus Station", exact=True).first.click()
    expect(page.get_by_text("It is tied to the plans of fewer than 3 young people")).to_be_visible()
    follow(reader, re.compile("^Asif"))
    expect(page.get_by_text("Put two members of staff at bay 4")).to_be_attached()

    hand_over(reader, "dee")
    reader.go(f"/cases/{place.pk}/plan/")
    expect(page.get_by_text("It is tied to the plans of fewer than 3 young people")).to_be_visible()
    nobody_is_named(reader, "Asif")
    reader.look("6-the-places-plan")
