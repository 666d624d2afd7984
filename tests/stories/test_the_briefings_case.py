"""The briefing's case, step by step, in a browser: the referral, the question, the weighing, the neighbourhood."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from kith.foundation.clock import now
from kith.people import actions as people
from kith.plans.terms.goals import Owner, Target
from tests.given import assessments, cases, plans, referrals
from tests.given.cast import Cast
from tests.stories.browser import Reader, sign_in, tasks_are_done
from tests.stories.casework import (
    Owes,
    Visit,
    Weighs,
    agree_action,
    agree_goal,
    ask,
    draw,
    follow,
    names_the_place,
    nobody_is_named,
    on_day,
    pick,
    respond,
    say,
    send,
    tell,
    visit,
    weigh,
)

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]
AT_RISK = "At the bus station he is putting himself at risk."
ASKED = re.compile("Wording you may want to look at")
THEIRS = re.compile("actions are for the young person or their parents to do")
MINUTES = (
    ("What young people say", "“It is ours until the lights go off.”"),
    ("What parents and carers say", "They would come on Fridays."),
    ("Strengths, and adults who look out for young people", "The park keeper, and the shop."),
    ("What was decided", "The lights stay on until ten, and the keeper walks the park until nine."),
)


def test_step_1_a_referral_arrives_with_the_contexts_of_his_life_by_keyboard_alone(reader: Reader, cast: Cast):
    page, keyboard = reader.page, reader.page.keyboard
    sign_in(reader, "ali")
    reader.press("link", re.compile("^Asif"))
    reader.press("link", "Referrals about Asif")
    reader.press("button", "Take a referral")
    reader.tab_to("textbox", "Who refers them, or asks?")
    keyboard.type("The front door, after his school and the police wrote")
    reader.tab_to("textbox", "What worries them?")
    keyboard.type(AT_RISK)
    reader.tick("checkbox", "Criminal exploitation of children")
    expect(page.get_by_role("region", name=ASKED)).to_be_visible(
        timeout=30_000
    )  # the first time, the word lists are read
    reader.look("step-1-words")
    for label, words in (
        ("Friends", "Two friends wait for him after school."),
        ("School, college or work", "He has a shorter day since January, so he is out by two."),
        ("Neighbourhood", "Arrested in another town, after three days missing."),
    ):
        reader.tab_to("textbox", label)
        keyboard.type(words)
    reader.press("button", "the place or situation is unsafe for …")
    keyboard.type("him")
    reader.press("button", "Keep this referral")
    expect(page.get_by_text("The referral is kept with their case.")).to_be_visible()
    expect(page.get_by_text(re.compile("Decide what happens next. Due on .*, in 1 working day"))).to_be_visible()
    reader.look("step-1-the-clock")


def test_step_6_the_place_is_asked_about_referred_and_discussed_and_nobody_is_on_a_list(reader: Reader, cast: Cast):
    page = reader.page
    jo = people.meet(known_as="Jo", family_name="T", by=cast.ali, at=now())
    names_the_place(cast.asif, cast.ali, cast.bus_station, "Asif says men wait at the bus station in a white car.", 3)
    names_the_place(jo, cast.ali, cast.bus_station, "Jo was offered a lift at the bus station.", 5)
    names_the_place(cast.mina, cast.noor, cast.bus_station, "Mina saw the same car by the bus station.", 8)
    tasks_are_done()
    sign_in(reader, "dee")
    follow(reader, "does it need a referral of its own?")
    agencies_say(reader)
    expect(page.get_by_text("Sees it differently:")).to_be_visible()
    expect(page.get_by_text("Decided: gather more first.")).to_be_visible()
    expect(page.get_by_role("radio", name="Gather more first")).to_be_checked()
    nobody_is_named(reader, "Asif", "Jo", "Mina")
    reader.look("step-6-the-discussion")
    send(reader, "Keep this answer", "Your answer is kept, with your reason.")
    page.get_by_role("radio", name="Refer it").check()
    page.get_by_label("Why", exact=True).fill("They all say the same of bay 4.")
    page.get_by_role("button", name="Keep this answer").click()
    tell(page, {"What happens there that worries you?": "Men in a car offer lifts at bay 4 when school ends."})
    send(reader, "Make the referral", "The referral is kept. Its reference is")
    expect(page.get_by_text("The notes behind it are about young people you do not work with.")).to_be_visible()
    nobody_is_named(reader, "Asif", "Jo", "Mina")
    reader.look("step-6-the-referral")

    expect(page.get_by_text("Nobody has asked the young people who wait there.")).to_be_visible()

    follow(reader, "Open a Level 2 case")
    page.get_by_label("Why?").fill("Several young people's workers say the same of it.")
    send(reader, "Open a case", "It is with the case now.")
    expect(page.get_by_text("Decided: gather more first.")).to_be_visible()
    nobody_is_named(reader, "Asif", "Jo", "Mina")


def agencies_say(reader: Reader) -> None:
    """Two agencies talk about the place on a question's page, one sees it differently, and more is to be gathered."""
    page = reader.page
    follow(reader, "Keep what agencies said together")
    page.get_by_label("What was looked at?").fill("What the notes name, and what the duty manager sees.")
    for number, agency, view in (
        (1, "Police", "We would watch bay 4."),
        (2, "Youth service", "It happens when school ends."),
    ):
        row = page.get_by_role("group", name=f"Agency {number}")
        row.get_by_label("Agency", exact=False).first.fill(agency)
        row.get_by_label("What it said").fill(view)
    row.get_by_label("It sees the decision differently").check()
    row.get_by_label("How, in its own words").fill("Watching young people would cost us their trust.")
    pick(page, "What was decided?", "Gather more first")
    page.get_by_label("Why?").fill("Nobody has asked the young people who wait there.")
    send(reader, "Keep the discussion", "The discussion is kept, each agency in its own words.")


def test_step_8_three_voices_weigh_what_goes_round_is_seen_and_the_plan_asks_less_of_him(reader: Reader, cast: Cast):
    page = reader.page
    case = referrals.asif(cast).case
    assert case is not None
    answer = plans.response(plans.goal(case, cast.ali, at=now()), cast.ali)
    for owner, name, words in (
        (Owner.YOUNG_PERSON, "Asif", "Text when the bus leaves"),
        (Owner.PARENT_CARER, "His mother", "Ring the school when he is late"),
    ):
        owed = {"owner": owner, "owner_name": name, "words": words, "target": Target.HOME}
        plans.action(answer, cast.ali, due_on=now().date() + timedelta(days=10), **owed)
    sign_in(reader, "ali")
    follow(reader, re.compile("^Asif"), "Weight and interplay")
    ask(reader, "Young people")
    follow(reader, "Add home")
    page.get_by_role("checkbox", name="Riverside Bus Station").check()
    page.get_by_role("button", name="Go on").click()
    place = Weighs(
        "Riverside Bus Station", "It drives the harm most", "A little", "He could get to school", "He says so"
    )
    weigh(reader, "Asif", [Weighs("Home", "A little", "It protects most", known="Mum waits up"), place])
    for voice, said_by in (("Parents and carers", "His mother"), ("Practitioners", "Ali")):
        ask(reader, voice)
        weigh(reader, said_by, [Weighs("Home", "Some", "Strong", known="Supper is kept"), place])
    expect(page.get_by_text(re.compile("Said by .*Asif.*His mother.*Ali"))).to_be_visible()
    reader.look("step-8-three-voices")
    follow(reader, "Choose what to work on first")
    page.get_by_label("Which context do we work on first?").select_option(label="Riverside Bus Station")
    page.get_by_label("It weighs most because …").fill(
        "all three say that the harm is there, and that home keeps him safe."
    )
    send(reader, "Keep what we chose", "Kept. The plan starts from this.")
    follow(reader, "See how contexts act on each other")
    draw(reader, "Riverside Bus Station", "makes it less safe", "Home", "men who wait there ring at the door")
    draw(
        reader,
        "Home",
        "makes it less safe",
        "Riverside Bus Station",
        "after a night of rows he leaves early and waits there alone",
    )
    expect(page.get_by_role("heading", name="What goes round")).to_be_visible()
    reader.look("step-8-what-goes-round")

    follow(reader, "Plan")
    expect(page.get_by_text(THEIRS)).to_be_visible()
    reader.look("step-8-a-plan-that-asks-too-much")
    for owes in (
        Owes(
            "Two members of staff at bay 4",
            "What it is like there",
            "Transport",
            "The duty manager",
            "Riverside Bus Station",
        ),
        Owes("The kiosk lets anybody wait inside", "Adults who look out for young people", "A business", "Mr Shah"),
        Owes("A whole school day again", "A policy", "School or college", "His head of year"),
    ):
        agree_action(reader, owes)
    expect(page.get_by_text(THEIRS)).to_have_count(0)


def test_step_12_a_neighbourhood_is_assessed_and_adults_agree_who_looks_out(reader: Reader, cast: Cast):
    page = reader.page
    case = cases.place_case(cast, cast.park)
    triangle = assessments.of_place(case, by=cast.dee)
    sign_in(reader, "dee")
    reader.go(f"/cases/{case.pk}/assessment/{triangle.pk}/")
    say(
        reader,
        "31 of 40 say that they do not feel safe after dark.",
        "Young people",
        "A survey",
        by="The school survey",
    )
    say(reader, "It is ours until the lights go off.", "Young people", "A young person", by="A young person")
    follow(reader, "Adults who are there")
    tell(
        page,
        {"What is strong here?": "The park keeper knows everybody.", "What worries us?": "Nobody is there after six."},
    )
    send(reader, "Save", "Kept.")
    follow(reader, "Visits")
    for one in (
        Visit("15:30", "16:30", "After school", "Forty young people, most of them twelve to fourteen."),
        Visit("19:00", "20:00", "In the evening", "Ten, older; no adult."),
        Visit("11:00", "12:00", "At the weekend", "Families, and a football match."),
    ):
        visit(reader, one)
    expect(page.get_by_text("The middle of 3 visits")).to_be_visible()
    expect(page.get_by_text("Too soon to say")).to_have_count(0)
    reader.look("step-12-visits")
    follow(reader, "Back to the assessment", "The voices side by side")
    expect(page.get_by_text("It is ours until the lights go off.")).to_be_visible()
    reader.look("step-12-voices")

    follow(reader, "Plan")
    agree_goal(
        reader, "Adults who care are there when young people are", "Adults who care are in the park until nine",
        known_by="Young people say that they feel safe after dark", stands="9 of 40",
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
