"""A real browser: Chromium, the content security policy on, and nothing asked of any other machine."""

import os
import re
import shutil
import signal
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Route, expect

CHROMIUM = (
    os.environ.get("KITH_TEST_CHROMIUM")
    or shutil.which("chromium")
    or shutil.which("chromium-browser")
    or shutil.which("google-chrome")
)
FLAGS = (
    "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-gpu",
)  # fmt: skip
SIZES = {"phone": {"width": 412, "height": 915}, "desktop": {"width": 1280, "height": 900}}
SHOTS = Path(os.environ.get("KITH_TEST_SCREENSHOTS", "")) if os.environ.get("KITH_TEST_SCREENSHOTS") else None
EXPECTED = ("status of 404", "status of 422", "status of 409", "status of 503")


def require_chromium() -> str:
    """Chromium's path. Without one the stories skip, loudly; where CI runs them they fail instead."""
    if CHROMIUM:
        return CHROMIUM
    if os.environ.get("CI"):
        pytest.fail("There is no Chromium here, and the stories must run.")
    pytest.skip("NO BROWSER: the stories were not run. Install Chromium to run them.")


class Reader:
    """Somebody at a screen of a given size, who notices everything the console says."""

    def __init__(self, page: Page, base: str, size: str) -> None:
        self.page, self.base, self.size = page, base, size
        self.complaints: list[str] = []
        self.strangers: list[str] = []
        context = page.context  # every window this reader opens
        context.on("console", self._heard)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.route("**/*", self._only_here)

    def _heard(self, message: ConsoleMessage) -> None:
        of_a_page = "/static/" not in message.location.get("url", "")
        if message.type in ("error", "warning") and not (
            of_a_page and any(words in message.text for words in EXPECTED)
        ):
            self.complaints.append(message.text)

    def _only_here(self, route: Route) -> None:
        if route.request.url.startswith((self.base, "data:", "blob:")):
            route.continue_()
        else:
            self.strangers.append(route.request.url)
            route.abort()

    def go(self, path: str) -> None:
        """Open an address of ours."""
        self.page.goto(self.base + path)

    def look(self, name: str) -> None:
        """The page is accessible, quiet, and asked nobody else for anything; a picture is kept where asked for."""
        self.page.wait_for_load_state("networkidle")
        if SHOTS:
            SHOTS.mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=SHOTS / f"{name}-{self.size}.png", full_page=True)
        found = Axe().run(self.page)
        assert found.violations_count == 0, f"{name} ({self.size}):\n{found.generate_report()}"
        wide = self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        assert not wide, f"{name} ({self.size}) is wider than the screen"
        self.is_quiet(name)

    def is_quiet(self, name: str) -> None:
        """No page has complained to the console or asked anybody else for anything so far."""
        assert not self.complaints, f"{name}: {self.complaints}"
        assert not self.strangers, f"{name} asked somebody else: {self.strangers}"

    def tab_to(self, role: str, name: str | re.Pattern[str], most: int = 120) -> None:
        """Reach something with the Tab key alone."""
        wanted = self.page.get_by_role(role, name=name, exact=False).first  # type: ignore[arg-type]
        wanted.wait_for()
        for _ in range(most):
            if wanted.evaluate("node => node === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {role} {name!r}")

    def press(self, role: str, name: str | re.Pattern[str]) -> None:
        """Reach something with the Tab key and press Enter on it."""
        self.tab_to(role, name)
        self.page.keyboard.press("Enter")

    def tick(self, role: str, name: str) -> None:
        """Reach a checkbox with the Tab key and press the space bar."""
        self.tab_to(role, name)
        self.page.keyboard.press("Space")

    def choose(self, first: str, wanted: str) -> None:
        """Reach a group of radios with the Tab key and go down to the one wanted with the arrow."""
        self.tab_to("radio", first)
        for _ in range(20):
            if self.page.get_by_role("radio", name=wanted).is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"the arrow keys do not reach {wanted!r}")


def tasks_are_done() -> None:
    """The worker does what pages have left for later, as it does beside the server: nobody hears of it before."""
    from django.core.management import call_command

    signals = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}
    call_command("worker", "--until-empty")
    for one, handler in signals.items():
        signal.signal(one, handler)


def sign_in(reader: Reader, who: str) -> None:
    """Somebody of the cast signs in, by keyboard."""
    from tests.given.cast import PASSWORD  # models cannot be imported before Django is set up

    reader.go("/sign-in/")
    reader.tab_to("textbox", "E-mail address")
    reader.page.keyboard.type(f"{who}@riverside.example")
    reader.tab_to("textbox", "Password")
    reader.page.keyboard.type(PASSWORD)
    reader.page.keyboard.press("Enter")
    expect(reader.page.get_by_role("heading", name="My work")).to_be_visible()
