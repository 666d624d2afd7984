"""Nothing moves under the hand: what arrives while somebody writes leaves every box, answer and button where it was."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.given.cast import Cast
from tests.stories.browser import Reader, sign_in

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]
WORDS = "He is putting himself at risk by the bus station."
ASKED = re.compile("Wording you may want to look at")
CONTROLS = "main :is(input:not([type=hidden]), textarea, select, a, button):not([data-wording-asks] *, .kith-wording-waits)"
PLACES = f"""() => [...document.querySelectorAll({CONTROLS!r})].map(node => {{
    const box = node.getBoundingClientRect();
    return [node.id || node.textContent.trim(), Math.round(box.x), Math.round(box.y)];
}})"""


class Held:
    """The answer to one kind of request, held back until the hand is where the test wants it."""

    def __init__(self, page: Page, path: str) -> None:
        self.waiting: list[Route] = []
        self.page, self.free = page, False
        page.route(re.compile(path), self._ask)

    def _ask(self, route: Route) -> None:
        if self.free:
            route.continue_()
        else:
            self.waiting.append(route)

    def arrive(self) -> None:
        """Let the answer come, and wait until the prompts are on the page."""
        while not self.waiting:
            self.page.wait_for_timeout(20)
        self.free = True
        for route in self.waiting:
            route.continue_()
        expect(self.page.get_by_role("region", name=ASKED).first).to_be_attached()


def stand_over(page: Page, button: str) -> tuple[float, float]:
    """Bring a button into view, and say where the hand would press."""
    wanted = page.get_by_role("button", name=button, exact=True).last
    wanted.scroll_into_view_if_needed()
    box = wanted.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def write(reader: Reader, path: str, box: str) -> None:
    """Ali writes something that prompts are offered about."""
    sign_in(reader, "ali")
    reader.go(path)
    reader.page.get_by_role("textbox", name=box).fill(WORDS)


@pytest.mark.parametrize("moment", ["as the hand is on its way", "while the button is down"])
def test_prompts_that_arrive_late_do_not_make_a_press_miss(reader: Reader, cast: Cast, moment: str):
    page = reader.page
    held = Held(page, "/wording/$")
    write(reader, f"/referrals/young-people/{cast.asif.pk}/new/", "What worries them?")
    page.get_by_role("textbox", name="Who refers them, or asks?").fill("His head of year")
    page.get_by_role("textbox", name="Friends").fill("Two friends walk home with him.")
    page.mouse.move(*stand_over(page, "Keep this referral"))
    if moment == "as the hand is on its way":
        held.arrive()
        page.mouse.down()
    else:
        page.mouse.down()
        held.arrive()
    page.mouse.up()
    expect(page.get_by_text("The referral is kept with their case.")).to_be_visible()


FORMS: list[tuple[str, str, str]] = [
    ("/young-people/{asif}/about/", "Good to know", "/wording/$"),
    ("/referrals/young-people/{asif}/new/", "What worries them?", "/wording/$"),
    ("/notes/new/?about={asif}", "What happened and what you noticed", "/notes/offers/$"),
]


@pytest.mark.parametrize(("path", "box", "answer"), FORMS)
def test_every_box_and_button_stays_where_it_was_when_prompts_arrive(
    reader: Reader, cast: Cast, path: str, box: str, answer: str
):
    page = reader.page
    held = Held(page, answer)
    write(reader, path.format(asif=cast.asif.pk), box)
    page.keyboard.press("Tab")
    before = page.evaluate(PLACES)
    held.arrive()
    assert page.evaluate(PLACES) == before
    assert len(before) > 3
    reader.look("nothing-moves-" + re.sub(r"\W+", "-", box.lower()))


def test_a_page_stands_still_from_the_moment_it_can_be_pressed(reader: Reader, cast: Cast):
    """Its scripts come late: what can be seen and pressed without them is where it stays when they are there."""
    page = reader.page
    sign_in(reader, "ali")
    scripts: list[Route] = []
    page.route(re.compile(r"/kith/kith(\.\w+)?\.js$"), lambda route: scripts.append(route))
    page.goto(reader.base + f"/young-people/{cast.asif.pk}/about/", wait_until="commit")
    expect(page.get_by_role("button", name="Save", exact=True)).to_be_visible()
    before = page.evaluate(PLACES)
    assert scripts
    for route in scripts:
        route.continue_()
    expect(page.locator("[data-govuk-service-navigation-init]")).to_be_attached()
    assert page.evaluate(PLACES) == before


def test_the_menu_stands_open_when_its_scripts_cannot_be_fetched(reader: Reader, cast: Cast):
    page = reader.page
    sign_in(reader, "ali")
    page.route(re.compile(r"/kith/kith(\.\w+)?\.js$"), lambda route: route.abort())
    page.goto(reader.base + "/")
    expect(page.get_by_role("link", name="Cases", exact=True)).to_be_visible()
    reader.complaints.clear()  # of the script that was kept away


def test_a_message_does_not_take_somebody_back_to_the_top_who_has_begun(reader: Reader, cast: Cast):
    """Its scripts come late, and bring the focus to the message: not when somebody has scrolled on already."""
    page = reader.page
    sign_in(reader, "ali")
    reader.go(f"/young-people/{cast.asif.pk}/about/")
    scripts: list[Route] = []
    page.route(re.compile(r"/kith/kith(\.\w+)?\.js$"), lambda route: scripts.append(route))
    page.get_by_role("button", name="Save", exact=True).click(no_wait_after=True)
    expect(page.get_by_role("alert")).to_be_visible()
    page.mouse.move(200, 400)
    page.mouse.wheel(0, 600)
    page.wait_for_function("scrollY > 0")
    page.wait_for_timeout(300)  # the wheel has come to rest
    before = page.evaluate("scrollY")
    for route in scripts:
        route.continue_()
    expect(page.locator("[data-govuk-notification-banner-init]")).to_be_attached()
    assert page.evaluate("scrollY") == before


def test_the_menu_can_be_opened_before_its_scripts_are_there(reader: Reader, cast: Cast):
    page = reader.page
    sign_in(reader, "ali")
    scripts: list[Route] = []
    page.route(re.compile(r"/kith/kith(\.\w+)?\.js$"), lambda route: scripts.append(route))
    page.goto(reader.base + "/", wait_until="commit")
    if reader.size == "phone":  # at a desk it is never folded; the button is seen, and not yet one to those who listen
        page.locator(".govuk-service-navigation__toggle").click()
    cases = page.get_by_role("link", name="Cases", exact=True)
    expect(cases).to_be_visible()
    for route in scripts:
        route.continue_()
    expect(page.locator("[data-govuk-service-navigation-init]")).to_be_attached()
    expect(cases).to_be_visible()


def test_on_a_phone_a_box_says_that_prompts_wait_below_and_leads_there(reader: Reader, cast: Cast):
    page = reader.page
    write(reader, f"/referrals/young-people/{cast.asif.pk}/new/", "What worries them?")
    page.keyboard.press("Tab")
    expect(page.get_by_role("region", name=ASKED).first).to_be_attached()
    waits = page.get_by_role("link", name="Another way to say this is offered below")
    if reader.size != "phone":
        expect(waits).to_be_hidden()  # they stand beside the form
        return
    expect(waits).to_be_visible()
    waits.click()
    expect(page.get_by_role("region", name=ASKED).first).to_be_in_viewport()
    page.get_by_role("button", name="Keep as it is").first.click()
    expect(waits).to_have_count(0)
