"""The database goes away in the middle of a save: nothing is saved, and everything typed is still on the page."""

import threading
import time
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest

from kith.database.grounds import APP
from kith.foundation.ids import uuid7
from tests.crash.authority import TEXT
from tests.crash.looking import notes
from tests.crash.running import Running
from tests.crash.writing import Writer, writers

pytestmark = pytest.mark.slow

WAITING = "SELECT pid FROM pg_stat_activity WHERE usename = %s AND wait_event_type = 'Lock'"


@pytest.fixture
def ali(kith: Running) -> Writer:
    """A worker who has signed in."""
    return writers(kith.port, kith.authority)[0]


def test_a_connection_lost_in_the_middle_of_a_save_gives_back_what_was_typed(kith: Running, ali: Writer):
    note = uuid7()
    with kith.connect() as owner, owner.transaction():
        owner.execute("SELECT * FROM audit_lane FOR UPDATE")  # the save gets as far as its audit row, and waits there
        saving = in_the_background(ali.save, note, 1)
        with kith.keep() as keeper:
            cut_whoever_waits(keeper)
        status, page = saving()
    assert_given_back(status, page, 1)
    with kith.connect() as owner:
        assert note not in notes(owner)
    assert ali.save(note, 1)[0] == 302
    with kith.connect() as owner:
        assert note in notes(owner)


def test_a_save_while_the_database_is_down_is_given_back_or_waits_until_it_is_up_again(kith: Running, ali: Writer):
    note = uuid7()
    kith.kill_postmaster()
    status, page = ali.save(note, 2)
    kith.wait_until_up()  # Kith starts its database again by itself
    with kith.connect() as owner:
        there = note in notes(owner)
    if status == 302:
        assert there
    else:
        assert_given_back(status, page, 2)
        assert not there


def assert_given_back(status: int, page: str, number: int) -> None:
    """A page that says nothing was saved and holds the whole note, its answers too."""
    assert status == 503
    assert "Nothing was saved by this last step" in page
    assert TEXT.format(pronoun="he", number=number) in unescape(page)
    assert page.count('name="named"') == 3


def cut_whoever_waits(keeper: Any) -> None:
    """End the connection of the save that waits for the audit."""
    for _ in range(200):
        waiting = keeper.execute(WAITING, [APP]).fetchall()
        if waiting:
            for (pid,) in waiting:
                keeper.execute("SELECT pg_terminate_backend(%s)", [pid])
            return
        time.sleep(0.05)
    raise AssertionError("no save came to wait")


def in_the_background(work: Callable[..., Any], *given: Any) -> Callable[[], Any]:
    """Begin `work` in a thread; what is returned waits for its result."""
    results: list[Any] = []
    thread = threading.Thread(target=lambda: results.append(work(*given)), daemon=True)
    thread.start()

    def result() -> Any:
        thread.join(30)
        return results[0]

    return result
