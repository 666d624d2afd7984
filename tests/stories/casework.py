"""What people do again and again on the pages of cases and plans, in the browser: the words of the pages are the way."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from playwright.sync_api import Locator, Page, expect

from kith.accounts.models import User
from kith.casework.terms.assessments import CHECK
from kith.contexts.models import Context
from kith.encounters import actions as notes
from kith.encounters.actions import Written
from kith.encounters.terms import MentionKind, Named
from kith.foundation.clock import now, today
from kith.people.models import YoungPerson
from tests.stories.browser import Reader, sign_in

MENU = ("My work", "Young people", "Contexts", "Cases", "Partners")

def hand_over(reader: Reader, who: str) -> None:
    """Whoever is signed in goes, and somebody else signs in."""
    reader.page.get_by_role("button", name="Sign out").click()
    sign_in(reader, who)


def follow(reader: Reader, *links: str | re.Pattern[str]) -> None:
    """Follow one link after another by its words, also those that look like buttons; on a phone the menu is opened first."""
    page = reader.page
    for words in links:
        link = page.get_by_role("link", name=words).or_(page.get_by_role("button", name=words)).first
        if reader.size == "phone" and words in MENU:
            page.get_by_role("button", name="Menu", exact=True).click()
        link.click()


def tell(within: Page | Locator, answers: dict[str, str]) -> None:
    """Fill in each box by its label."""
    for label, words in answers.items():
        within.get_by_role("textbox", name=label).first.fill(words)


def pick(within: Page | Locator, asked: str, wanted: str) -> None:
    """Choose one answer of a question that shows all its answers."""
    within.get_by_role("group", name=asked).get_by_role("radio", name=wanted, exact=True).check()


def send(reader: Reader, button: str, kept: str) -> None:
    """Press a button of a form; the page that answers says so in its message."""
    reader.page.get_by_role("button", name=button, exact=True).last.click()
    expect(reader.page.get_by_role("alert").filter(has_text=kept)).to_be_visible()


def stands(reader: Reader, words: str) -> None:
    """These words stand on the page, not in a box that still waits to be saved."""
    kept = reader.page.get_by_text(words).and_(reader.page.locator(":not(textarea)"))
    expect(kept.first).to_be_visible()


@dataclass(frozen=True)
class Weighs:
    """What a voice says of one context, in the words of the scales."""

    context: str
    harm: str
    safety: str
    better: str = ""
    known: str = ""


def ask(reader: Reader, voice: str) -> None:
    """From the page of weights: begin the sheet of one voice."""
    reader.page.get_by_role("main").get_by_role("button", name=voice, exact=True).click()


def weigh(reader: Reader, said_by: str, weighs: Iterable[Weighs]) -> None:
    """Fill in the sheet of one voice, which is open."""
    page = reader.page
    page.get_by_label("Who said it?").fill(said_by)
    for one in weighs:
        about = page.get_by_role("group", name=one.context, exact=True)
        pick(about, "How strongly does it bear on harm?", one.harm)
        pick(about, "How strongly does it bear on safety?", one.safety)
        tell(about, {"If this changed first, what would get better?": one.better, "How is this known?": one.known})
    send(reader, "Keep this sheet", "is kept. Earlier ones stay.")


def draw(reader: Reader, start: str, effect: str, end: str, because: str) -> None:
    """Say how one context acts on another."""
    page = reader.page
    follow(reader, "Say how one acts on another")
    page.get_by_label("Which context acts on another?").select_option(label=start)
    page.get_by_label("Which context does it act on?").select_option(label=end)
    page.get_by_role("radio", name=effect, exact=True).check()
    page.get_by_label("Because …").fill(because)
    pick(page, "Who says so?", "Young people")
    pick(page, "How far do people agree?", "Agreed")
    page.get_by_role("button", name="Draw it").click()
    stands(reader, because)


def answer_the_check(reader: Reader, before: str) -> None:
    """From a case's assessments: ask whether this would watch over or work with, and answer so that nobody is worried."""
    page = reader.page
    page.get_by_label("What is this asked before?").fill(before)
    for question in CHECK:
        said = {"yes": "Yes", "no": "No"}[question.good]
        pick(page, question.words, said)
    on_day(page, "On which day does it end?", in_days(90))
    send(reader, "Keep the answers", "Kept. What it asks for next stands on top.")
    follow(reader, "Back to the assessments")


def say(reader: Reader, words: str, voice: str, source: str, *, by: str = "") -> None:
    """From an assessment: keep what somebody said, in their own words."""
    page = reader.page
    follow(reader, "Add what was said or seen")
    page.get_by_label("What was said or seen?").fill(words)
    page.get_by_label("These are their own words").check()
    pick(page, "Whose view is it?", voice)
    page.get_by_label("Where does it come from?").select_option(label=source)
    page.get_by_label("Who said it?").fill(by)
    pick(page, "How do they know?", "They were there")
    pick(page, "What sort of thing is it?", "A view")
    pick(page, "How well is it evidenced?", "Some evidence")
    send(reader, "Save", "Kept, as it was said.")


@dataclass(frozen=True)
class Visit:
    """A visit to a place today."""

    begins: str
    ends: str
    band: str
    around: str
    young_people: str = "We could not tell"


def visit(reader: Reader, seen: Visit) -> None:
    """From the visits of an assessment: write one down."""
    page = reader.page
    follow(reader, "Write down a visit")
    on_day(page, "When were you there?", in_days(0))
    tell(page, {"From": seen.begins, "Until": seen.ends, "Who went?": "Dee and Ali", "Who is around?": seen.around})
    pick(page, "Which part of the week is that?", seen.band)
    pick(page, "Were young people there?", seen.young_people)
    page.get_by_role("button", name="Save").click()
    stands(reader, seen.around)


@dataclass(frozen=True)
class Owes:
    """An action, in the words of the form."""

    words: str
    target: str
    owner: str
    name: str = ""
    where: str = ""
    lever: str = ""


def agree_goal(reader: Reader, about: str, words: str, *, known_by: str, stands: str) -> None:
    """From a plan: add a goal about something the assessment asks, with a way to know."""
    page = reader.page
    follow(reader, "Add a goal")
    link = page.get_by_role("link", name=about, include_hidden=True).first
    link.wait_for(state="attached")
    if not link.is_visible():
        page.get_by_text(re.compile("Neighbourhood or place assessment", re.IGNORECASE)).click()
    link.click()
    tell(page, {"How will things be when this is reached?": words, "How will we know?": known_by})
    pick(page, "Who chose this goal?", "Young people")
    pick(page, "Who or what tells us?", "Young people tell us")
    pick(page, "Which way is better?", "More is better")
    page.get_by_label("Where do things stand now?").fill(stands)
    on_day(page, "On which day was that?", in_days(0))
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name=words)).to_be_visible()


def respond(reader: Reader, sort: str, words: str) -> None:
    """From a plan with one goal: add a response."""
    page = reader.page
    follow(reader, "Add a response")
    page.get_by_label("What will be done?").fill(words)
    pick(page, "What sort of response is it?", sort)
    page.get_by_role("button", name="Save").click()
    stands(reader, words)


def agree_action(reader: Reader, owes: Owes) -> None:
    """From a plan with one response: say who does what."""
    page = reader.page
    page.get_by_role("link", name="Say who does what").last.click()
    page.get_by_label("What will be done?").fill(owes.words)
    pick(page, "What does it set out to change?", owes.target)
    pick(page, "Who does it?", owes.owner)
    page.get_by_label("Their name, or what they do there").fill(owes.name)
    on_day(page, "By when?", in_days(10))
    if owes.where:
        page.get_by_label("Where?").select_option(label=owes.where)
    if owes.lever:
        page.get_by_label("What gives it force?").select_option(label=owes.lever)
    page.get_by_role("button", name="Save").click()
    stands(reader, owes.words)


def in_days(days: int) -> str:
    """A day from today on, as it is typed."""
    day = today() + timedelta(days=days)
    return f"{day.day} {day.month} {day.year}"


def on_day(within: Page | Locator, asked: str, day: str) -> None:
    """Fill in a date, given as "12 3 2026"."""
    group = within.get_by_role("group", name=asked)
    for box, typed in zip(("Day", "Month", "Year"), day.split(), strict=True):
        group.get_by_label(box).fill(typed)


def move_on(reader: Reader, to: str, why: str) -> None:
    """From a case's page: move it on."""
    page = reader.page
    follow(reader, f"Move it on to: {to}")
    page.get_by_label("Why").fill(why)
    page.get_by_role("button", name="Move it", exact=True).click()
    expect(page.get_by_text(f"{to} since")).to_be_visible()


def nobody_is_named(reader: Reader, *names: str) -> None:
    """Not one of these names is anywhere on the page, seen or unseen, nor in what it fetches once it is there."""
    reader.page.wait_for_load_state("networkidle")
    said = reader.page.content()
    assert not [name for name in names if re.search(rf"\b{name}\b", said)], f"{names} named on {reader.page.url}"


def names_the_place(person: YoungPerson, by: User, place: Context, words: str, days_ago: int) -> None:
    """A note about a young person that names a place; `words` hold "the bus station"."""
    start = words.index("the bus station")
    named = Named("text", start, start + len("the bus station"), MentionKind.CONTEXT, str(place.pk))
    written = Written(text=words, happened_on=(now() - timedelta(days=days_ago)).date(), named=[named])
    notes.write(person=person, written=written, by=by, at=now())
