"""Step 12 of the briefing's case: people are asked how the park feels, it is looked at, and adults agree who looks out."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from kith.foundation.clock import now
from kith.mapping.actions import surveys
from kith.mapping.actions.surveys import Given
from kith.mapping.terms.surveys import ITEMS, Audience
from kith.people import actions as people
from tests.given import assessments, cases
from tests.given.cast import Cast
from tests.given.safety_maps import marked
from tests.stories.browser import Reader, sign_in
from tests.stories.casework import (
    follow,
    hand_over,
    in_days,
    nobody_is_named,
    on_day,
    pick,
    send,
    tell,
)
from tests.stories.conftest import PATIENCE

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]
TOO_FEW = "Fewer than five people answered, so nothing of it is shown"
NOBODY_YET = re.compile("Fewer than three young people have chosen to add how it feels to them")
IN_PICTURE, THEIR_OWN, NAMED = "Does not feel safe", "The lamps are out by the gates.", "Jordan Smith"
AFTER_DARK = "I feel safe here after dark"


@contextmanager
def somebody_with_the_address(reader: Reader, address: str) -> Iterator[Reader]:
    """Somebody who was handed the address of a survey: another phone, nobody signed in."""
    there = reader.page.context.browser
    assert there is not None
    theirs = there.new_context(viewport=reader.page.viewport_size, locale="en-GB", timezone_id="Europe/London")
    theirs.set_default_timeout(PATIENCE)
    somebody = Reader(theirs.new_page(), reader.base, reader.size)
    somebody.page.goto(address)
    yield somebody
    assert theirs.cookies() == []
    somebody.is_quiet("the page of a survey")
    theirs.close()


def answers(somebody: Reader, *, after_dark: str, age: str, words: str = "") -> None:
    """Answer a survey and send it."""
    page = somebody.page
    pick(page, "I feel safe here in the daytime", "Agree")
    pick(page, AFTER_DARK, after_dark)
    tell(page, {"What would make it better?": words})
    pick(page, "How old are you?", age)
    page.get_by_role("button", name="Send my answers").click()
    expect(page.get_by_role("heading", name="Thank you. Your answers are in.")).to_be_visible()


def others_answer(address: str, *, people: int, safe_after_dark: int) -> None:
    """More people answer in the same way, each from a phone of their own."""
    for n in range(people):
        scores = {item.code: 4 for item in ITEMS[Audience.YOUNG_PEOPLE]} | {"safe_dark": 4 if n < safe_after_dark else 2}
        given = Given(scores=scores, age_band="14_15" if n % 2 else "16_17")
        surveys.answer(code=address.rstrip("/").rsplit("/", 1)[-1], given=given, address=f"192.0.2.{n}", at=now())


def opens_a_survey(reader: Reader, asks: str) -> str:
    """From the assessment of a place: make a survey, open a wave of it, and say its address."""
    page = reader.page
    follow(reader, "Ask those who use it", "Make a survey")
    pick(page, "Whom do you ask?", asks)
    send(reader, "Make it", "The survey is made.")
    follow(reader, "Open a wave")
    on_day(page, "Last day", in_days(14))
    send(reader, "Open it", "The wave is open from its first day.")
    return page.get_by_role("link", name="/answer/").inner_text()


def reads(reader: Reader, words: str, instead: str = "") -> None:
    """A context lead reads what somebody wrote, and takes out what would tell who somebody is."""
    page = reader.page
    page.locator(".kith-answer").filter(has_text=words).get_by_role("link").click()
    page.get_by_role("radio", name=re.compile("I have read it")).check()
    if instead:
        page.get_by_role("button", name="Save").click()
        expect(page.get_by_role("alert").filter(has_text="looks like somebody’s name")).to_be_visible()
        reader.look("step-12-a-name-in-it")
        page.get_by_label("What they wrote").fill(instead)
    send(reader, "Save", "Others can read it now.")


def closes(reader: Reader) -> None:
    """From the page of a wave: close it, after being asked once."""
    follow(reader, "Close this wave")
    send(reader, "Close it", "The wave is closed, and what was answered is below.")


def test_step_12_young_people_are_asked_and_what_they_say_stands_in_the_assessment(reader: Reader, cast: Cast):
    page, case = reader.page, cases.place_case(cast, cast.park)
    assessment = f"/cases/{case.pk}/assessment/{assessments.of_place(case, by=cast.dee).pk}/"
    sign_in(reader, "dee")
    reader.go(assessment)
    address = opens_a_survey(reader, "Young people")
    reader.look("step-12-a-wave-is-open")
    with somebody_with_the_address(reader, address) as young_person:
        young_person.look("step-12-a-survey-to-answer")
        answers(young_person, after_dark="Disagree", age="14 or 15", words=f"Mend the lamp. Ask {NAMED}.")
        young_person.look("step-12-thank-you")
        for age, words in (("16 or 17", "Somebody to talk to after six."), ("11 to 13", "")):
            young_person.page.goto(address)
            answers(young_person, after_dark="Strongly disagree", age=age, words=words)
    others_answer(address, people=21, safe_after_dark=6)
    page.reload()
    expect(page.get_by_text("24 answers")).to_be_visible()
    expect(page.get_by_text("of 24 agree")).to_have_count(0)  # nothing is shown while anybody can still answer

    follow(reader, "Read them")
    reader.look("step-12-words-wait")
    reads(reader, NAMED, instead="Mend the lamp.")
    reads(reader, "Somebody to talk to after six.")
    follow(reader, "Back to the wave")
    closes(reader)
    after_dark = page.get_by_role("row", name=re.compile(f"^{AFTER_DARK}")).first
    expect(after_dark).to_contain_text("6 of 24 agree (25%)")
    expect(page.get_by_role("table", name="By age: how many agree").get_by_text("Hidden").first).to_be_visible()
    expect(page.get_by_text("“Mend the lamp.” (words that could tell who somebody is were taken out)")).to_be_visible()
    nobody_is_named(reader, *NAMED.split())
    reader.look("step-12-what-young-people-said")
    with somebody_with_the_address(reader, address) as late:
        expect(late.page.get_by_text("This survey has closed.")).to_be_visible()

    reader.go(assessment)
    follow(reader, "Add it here")
    said = page.get_by_label("What was said or seen?")
    expect(said).to_have_value(re.compile(rf"24 answers\..*“{AFTER_DARK}”: 6 of 24 agree \(25%\)\."))
    pick(page, "How well is it evidenced?", "Some evidence")
    send(reader, "Save", "Kept, as it was said.")
    expect(page.get_by_text("A survey: 1")).to_be_visible()
    follow(reader, "The voices side by side")
    expect(page.get_by_text(re.compile("A survey from .* to .*, 24 answers"))).to_be_visible()
    reader.look("step-12-voices")


def test_step_12_what_three_residents_say_is_too_little_to_be_shown(reader: Reader, cast: Cast):
    page, case = reader.page, cases.place_case(cast, cast.park)
    triangle = assessments.of_place(case, by=cast.dee)
    sign_in(reader, "dee")
    reader.go(f"/cases/{case.pk}/assessment/{triangle.pk}/")
    address = opens_a_survey(reader, "Residents and businesses")
    with somebody_with_the_address(reader, address) as resident:
        answers(resident, after_dark="Agree", age="46 to 65")
    others_answer(address, people=2, safe_after_dark=2)
    page.reload()
    closes(reader)
    expect(page.get_by_text(TOO_FEW)).to_be_visible()
    expect(page.get_by_text(re.compile("agree"))).to_have_count(0)
    expect(page.get_by_text("3 answers")).to_have_count(0)
    reader.look("step-12-too-few-residents")


def a_month_goes_by(monkeypatch: pytest.MonkeyPatch) -> None:
    """What young people chose to add this month joins the picture of an area in the next."""
    moment: Callable[[], datetime] = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: moment() + timedelta(days=32))


def talks_about_the_park(reader: Reader) -> None:
    """From the page of a young person: they say how the park feels, and that it may be counted."""
    page = reader.page
    follow(reader, "Places and safety", "Talk about a place")
    page.get_by_label("Find a place or setting").fill("Tannery")
    page.get_by_role("button", name="Find").click()
    follow(reader, "Tannery Park")
    pick(page, "How does it feel?", "! Does not feel safe")
    page.get_by_role("checkbox", name="In the evening").check()
    pick(page, "With whom?", "When I am alone")
    tell(page, {"Why?": THEIR_OWN, "What helps?": "The lamps being on."})
    reader.look("step-12-a-place-is-talked-about")
    page.get_by_role("radio", name=re.compile("the picture of the area")).check()
    send(reader, "Save", "Kept. What was said before stays, to compare.")
    reader.look("step-12-places-and-safety")


def test_step_12_the_park_has_a_picture_when_three_young_people_add_to_it_and_not_before(
    reader: Reader, cast: Cast, monkeypatch: pytest.MonkeyPatch
):
    page, case, before = reader.page, cases.place_case(cast, cast.park), now() - timedelta(days=40)
    assessment = f"/cases/{case.pk}/assessment/{assessments.of_place(case, by=cast.dee).pk}/"
    rae = people.meet(known_as="Rae", by=cast.cole, at=before)
    for person, worker in ((cast.mina, cast.noor), (rae, cast.cole)):
        marked(person, cast.park, by=worker, at=before)
    sign_in(reader, "dee")
    for where in (assessment, f"/contexts/{cast.park.pk}/"):
        reader.go(where)
        expect(page.get_by_text(NOBODY_YET)).to_be_visible()  # two young people, whose words would count by now
        expect(page.get_by_text(IN_PICTURE)).to_have_count(0)

    hand_over(reader, "ali")
    follow(reader, re.compile("^Asif"))
    talks_about_the_park(reader)
    hand_over(reader, "dee")
    reader.go(assessment)
    expect(page.get_by_text(NOBODY_YET)).to_be_visible()  # three, one of them this month
    a_month_goes_by(monkeypatch)
    sign_in(reader, "dee")
    park = f"/contexts/{cast.park.pk}/"
    for name, where in (("assessment", assessment), ("park", park), ("picture", f"{park}how-it-feels/")):
        reader.go(where)
        expect(page.get_by_text(f"! {IN_PICTURE}: 3 young people")).to_be_visible()
        expect(page.get_by_text(THEIR_OWN)).to_have_count(0)
        nobody_is_named(reader, "Asif", "Mina", "Rae")
        reader.look(f"step-12-three-said-so-{name}")

    hand_over(reader, "ali")
    follow(reader, re.compile("^Asif"), "Places and safety", re.compile("^Choose again who may know"))
    page.get_by_role("radio", name=re.compile("^Just us")).check()
    send(reader, "Save", "It holds from now on.")
    hand_over(reader, "dee")
    reader.go(assessment)
    expect(page.get_by_text(NOBODY_YET)).to_be_visible()
