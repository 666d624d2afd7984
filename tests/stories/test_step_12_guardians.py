"""Step 12 of the briefing's case: the park is visited, adults agree who looks out, and nobody is named at its conference."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from tests.given import assessments, cases
from tests.given.cast import Cast
from tests.stories.browser import Reader, sign_in
from tests.stories.casework import (
    Owes,
    Visit,
    agree_action,
    agree_goal,
    follow,
    nobody_is_named,
    on_day,
    pick,
    respond,
    say,
    send,
    tell,
    visit,
)

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]
SEEN_IN = "Of the 3 parts of the week in which young people were seen there, an adult looks out for them in {}."
MINUTES = (
    ("What young people say", "“It is ours until the lights go off.”"),
    ("What parents and carers say", "They would come on Fridays."),
    ("Strengths, and adults who look out for young people", "The park keeper, and the shop."),
    ("What was decided", "The lights stay on until ten, and the keeper walks the park until nine."),
)


@dataclass(frozen=True)
class LooksOut:
    """An adult who is in a place, with when they are there and how ready they are, in the words of the form."""

    name: str
    does: str
    why: str
    ready: str
    parts: tuple[str, ...]


GUARDIANS = (
    LooksOut("Pat Lowe", "Park keeper", "Works there", "Willing", ("After school", "In the evening")),
    LooksOut("Mr Shah", "Keeps the shop at the gates", "Runs or manages it", "Confident and informed", ("In the evening",)),
)


def looks_out(reader: Reader, adult: LooksOut) -> None:
    """From the page of who has reach: an adult is there, and says when and how ready they are to look out."""
    page = reader.page
    follow(reader, "Say who has reach here")
    tell(page, {"Name": adult.name, "What they do there": adult.does})
    pick(page, "Why does their presence count?", adult.why)
    send(reader, "Save", "Saved.")
    follow(reader, re.compile(f"^Looking out for young people.*{adult.name}"))
    pick(page, "How ready are they to look out for young people there?", adult.ready)
    for one in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", *adult.parts):
        page.get_by_role("checkbox", name=one, exact=True).check()
    tell(page, {"Who said so?": adult.name})
    send(reader, "Save", "Saved. What was said before stays kept.")


def test_step_12_a_neighbourhood_is_assessed_and_adults_agree_who_looks_out(reader: Reader, cast: Cast):
    page = reader.page
    case = cases.place_case(cast, cast.park)
    assessment = f"/cases/{case.pk}/assessment/{assessments.of_place(case, by=cast.dee).pk}/"
    sign_in(reader, "dee")
    reader.go(assessment)
    say(reader, "It is ours until the lights go off.", "Young people", "A young person", by="A young person")
    follow(reader, "Adults who are there")
    tell(
        page,
        {"What is strong here?": "The park keeper knows everybody.", "What worries us?": "Nobody is there after six."},
    )
    send(reader, "Save", "Kept.")
    follow(reader, "Visits")
    for one in (
        Visit("15:30", "16:30", "After school", "Forty young people, most of them twelve to fourteen.", "Yes"),
        Visit("19:00", "20:00", "In the evening", "Ten, older; no adult.", "Yes"),
        Visit("11:00", "12:00", "At the weekend", "Families, and a football match.", "Yes"),
    ):
        visit(reader, one)
    expect(page.get_by_text("The middle of 3 visits")).to_be_visible()
    expect(page.get_by_text("Too soon to say")).to_have_count(0)
    expect(page.get_by_text(SEEN_IN.format("none"))).to_be_visible()
    reader.look("step-12-visits")
    follow(reader, "Say which adults are there, when, and how ready they are")
    for adult in GUARDIANS:
        looks_out(reader, adult)
    reader.go(assessment)
    expect(page.get_by_text(SEEN_IN.format("2"))).to_be_visible()
    expect(page.get_by_role("row", name=re.compile("^In the evening"))).to_contain_text("2 adults, one of them confident")
    nobody_is_named(reader, "Pat", "Shah")  # the scan says in which parts of the week, never who
    reader.look("step-12-who-looks-out")

    follow(reader, "Plan")
    agree_goal(
        reader, "Adults who care are there when young people are", "Adults who care are in the park until nine",
        known_by="Young people say that they feel safe after dark", stands="6 of 24 in the survey",
    )  # fmt: skip
    respond(reader, "Adults who look out for young people", "Adults whom young people know are there, and it is lit.")
    for owes in (
        Owes(
            "Walks the park until nine",
            "Adults who look out for young people",
            "An adult young people trust",
            "The park keeper",
        ),
        Owes(
            "Keeps the shop door open to anybody who is afraid",
            "Adults who look out for young people",
            "A business",
            "The shop",
        ),
        Owes(
            "Lights on until ten",
            "The place itself",
            "Children’s services or youth work",
            "The council",
            lever="Lighting and upkeep",
        ),
        Owes(
            "Looks again at late sales",
            "A policy",
            "A business",
            "Licensing",
            lever="Licensing: protecting children is one of its aims",
        ),
    ):
        agree_action(reader, owes)
    nobody_is_named(reader, "Asif", "Mina")
    reader.look("step-12-plan")


def test_step_12_a_conference_about_the_neighbourhood_closes_only_when_nobody_is_named(reader: Reader, cast: Cast):
    page = reader.page
    case = cases.place_case(cast, cast.park)
    meeting = cases.conference(case, by=cast.dee)
    sign_in(reader, "dee")
    reader.go(f"/cases/{case.pk}/meetings/{meeting.pk}/")
    for name, role in (("Pat Lowe", "the park keeper"), ("Mr Shah", "keeps the shop")):
        follow(reader, "Ask somebody to come")
        tell(page, {"Who?": name, "Their role": role})
        pick(page, "Are they coming?", "Came")
        send(reader, "Save", "Added.")
    for item, words in MINUTES:
        follow(reader, re.compile(f"^Write it down ?: {item}"))
        page.get_by_label("What was said or decided?").fill(words)
        send(reader, "Save", "Written down.")
    follow(reader, "It was held")
    page.get_by_role("checkbox", name="Criminal exploitation of children").check()
    on_day(page, "When do we look again?", "1 6 2026")
    send(reader, "Keep that it was held", "It is kept.")
    expect(page.get_by_text("The chair has not confirmed that no young person is named.")).to_be_visible()
    follow(reader, "Close it")
    page.get_by_role("button", name="Close it").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    reader.look("step-12-conference-refused")
    page.get_by_role("checkbox", name=re.compile("no young person is named in it")).check()
    send(reader, "Close it", "It is closed.")
    expect(page.get_by_text("Closed", exact=True).first).to_be_visible()
    nobody_is_named(reader, "Asif", "Mina")
    reader.look("step-12-conference")
