"""One authority, served for real, for every test of this folder."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crash.running import Running


@pytest.fixture(scope="package")
def kith() -> Iterator[Running]:
    """Kith serving; each test leaves it serving for the next."""
    if sys.platform == "win32":
        pytest.skip("kill -9 is of Linux and macOS")
    folder = Path(tempfile.mkdtemp(prefix="kith-crash-"))
    running = Running(folder)
    running.start()
    yield running
    running.forget()
    shutil.rmtree(folder, ignore_errors=True)
