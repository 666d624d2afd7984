"""The pages benchmark: growth, tables, and a load that is timed from the moment each request was meant to leave."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from kith.bench.pages import mixed, terms
from kith.bench.pages.generating import run as generate
from kith.bench.pages.running import growth, of_page
from kith.bench.pages.tables import table
from kith.bench.pages.terms import Timed


def timed(notes: int, p50: float, **more) -> Timed:
    facts = {"page": "My work", "runs": 100, "p95": p50 * 2, "cpu": 10.0, "bare": 5.0, "queries": 9} | more
    return Timed(notes=notes, p50=p50, **facts)


def test_a_page_that_takes_as_long_at_ten_times_the_notes_does_not_grow():
    assert growth(timed(100_000, 20.0), timed(1_000_000, 20.0)) == 0


def test_a_page_that_takes_ten_times_as_long_grows_with_the_notes():
    assert growth(timed(100_000, 2.0), timed(1_000_000, 20.0)) == pytest.approx(1)


def test_a_page_whose_queries_grow_misses_its_goal():
    rows = list(of_page([timed(10_000, 9.0), timed(100_000, 9.0, queries=10)]))
    assert [row["name"] for row in rows if not row["met"]] == ["My work: queries"]


def test_saving_a_note_has_a_goal_of_its_own():
    assert [row["goal"] for row in of_page([timed(10_000, 9.0, saving=True)])][0] == terms.MOST_SAVING_MS


def test_each_page_is_one_line_of_the_table():
    lines = table([*of_page([timed(10_000, 9.0), timed(100_000, 9.0)]), mixed.most(60, "100k")])
    assert "| My work | 9 | 9.0 (10,000) / 9.0 (100,000) | 18.0 | 0.00 | 10.0 | 5.0 | all met |" in lines
    assert "| most requests a second that hold | 60 |  |  |  | 80 | no |" in lines


class Slow(BaseHTTPRequestHandler):
    """Answers one at a time, a twentieth of a second each."""

    turn = threading.Lock()

    def do_GET(self) -> None:
        with self.turn:
            time.sleep(0.05)
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *words: object) -> None:
        """Say nothing."""


@pytest.mark.slow
def test_time_spent_waiting_in_a_queue_counts():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    request = {"session": "", "path": "/", "body": ""}
    wanted = {"port": server.server_port, "rate": 100, "total": 20, "requests": [request], "writes": 0, "threads": 2}
    told = generate(wanted)
    server.shutdown()
    server.server_close()
    assert told["errors"] == 0
    assert max(told["seconds"]) > 0.5, "twenty answers of 50 ms each, asked for within 200 ms"
