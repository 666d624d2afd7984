"""`kith serve`: it serves, it stops cleanly, and a killed one leaves nothing in the way of the next."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from kith.database.embedded import EmbeddedServer

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="signals of Linux and macOS")]


@pytest.fixture(scope="module")
def data() -> Iterator[Path]:
    """One data folder for these tests, migrated by the first start."""
    folder = Path(tempfile.mkdtemp(prefix="kith-serving-"))
    yield folder
    EmbeddedServer(folder).forget()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def port() -> int:
    """A port nobody uses just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def kith(data: Path, *words: str) -> "subprocess.Popen[str]":
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("KITH_", "DJANGO_"))}
    return subprocess.Popen(
        [sys.executable, "-m", "kith", *words],
        env={**environment, "KITH_DATA": str(data)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def serving(data: Path, port: int) -> "subprocess.Popen[str]":
    """A `kith serve` that has said its address and answers."""
    process = kith(data, "serve", "--port", str(port))
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("Kith is at"):
            assert str(port) in line
            answer(port)
            return process
    raise AssertionError(f"kith serve ended with {process.wait()}")


def answer(port: int) -> "dict[str, str]":
    """The headers of whatever the sign-in page answers, trying until somebody listens."""
    for _ in range(100):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/sign-in/", timeout=10) as found:
                return {name.lower(): value for name, value in found.headers.items()}
        except urllib.error.HTTPError as found:
            with found:
                return {name.lower(): value for name, value in found.headers.items()}
        except OSError:
            time.sleep(0.1)
    raise AssertionError("nobody answered")


def finish(process: "subprocess.Popen[str]") -> tuple[int, str]:
    """Wait for the end; returns the exit code and everything that was said."""
    words, _ = process.communicate(timeout=30)
    return process.returncode, words


def of_this(data: Path) -> list[psutil.Process]:
    """Every process that runs for this data folder."""
    found = []
    for process in psutil.process_iter():
        try:
            ours = process.environ().get("KITH_DATA") == str(data) or process.cwd().startswith(str(data))
        except (psutil.Error, OSError):
            continue
        if ours and process.status() != psutil.STATUS_ZOMBIE:
            found.append(process)
    return found


def wait_until_gone(data: Path) -> list[psutil.Process]:
    for _ in range(100):
        if not of_this(data):
            return []
        time.sleep(0.1)
    return of_this(data)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_is_clean_and_leaves_no_process(data, port, how):
    process = serving(data, port)
    process.send_signal(how)
    code, words = finish(process)
    assert code == 0
    assert words == ""
    assert wait_until_gone(data) == []


def test_answers_carry_the_headers_that_keep_pages_private(data, port):
    process = serving(data, port)
    headers = answer(port)
    process.send_signal(signal.SIGTERM)
    finish(process)
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


def test_after_kith_is_killed_its_helpers_end_and_the_next_start_serves_on_the_same_port(data, port):
    process = serving(data, port)
    process.kill()
    finish(process)
    for _ in range(100):
        if not [one for one in of_this(data) if "postgres" not in one.name()]:
            break
        time.sleep(0.1)
    again = serving(data, port)
    again.send_signal(signal.SIGTERM)
    assert finish(again)[0] == 0
    assert wait_until_gone(data) == []


def test_a_taken_port_gets_a_sentence(data, port):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        code, words = finish(kith(data, "serve", "--port", str(port)))
    assert code == 1
    assert words.startswith(f"Kith cannot listen on 127.0.0.1 port {port}: ")
    assert "Traceback" not in words


def test_the_doctor_finds_everything_that_a_start_needs(data, port):
    code, words = finish(kith(data, "doctor", "--port", str(port)))
    assert "ATTENTION" not in words, words
    assert code == 0
