"""Stories run in a real browser against a real server, with the real database."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.stories.browser import FLAGS, SIZES, Reader, require_chromium

PATIENCE = 30_000  # milliseconds: a machine that does much at once is slow, and not wrong
expect.set_options(timeout=PATIENCE)
os.environ.setdefault(
    "DJANGO_ALLOW_ASYNC_UNSAFE", "true"
)  # Playwright's loop runs in this thread; the ORM runs beside it


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all stories."""
    path = require_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(params=SIZES)
def reader(request: Any, browser: Browser, live_server: Any) -> Iterator[Reader]:
    """Somebody reading on a phone, then somebody reading at a desk."""
    context = browser.new_context(viewport=SIZES[request.param], locale="en-GB", timezone_id="Europe/London")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    reader = Reader(page, live_server.url, request.param)
    yield reader
    context.close()
    reader.is_quiet("to the end")


@pytest.fixture
def cast(transactional_db: None) -> Any:
    """The cast, committed, so that the server sees it."""
    from tests.given.cast import gather

    return gather()
