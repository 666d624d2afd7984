"""A real `kith serve` on its own data, that can be killed in every way and looked into afterwards."""

import json
import os
import random
import socket
import subprocess
import sys
import time
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

import psutil
import psycopg

from kith.database.embedded import EmbeddedServer
from kith.database.grounds import APP, DATABASE, OWNER

PATIENCE = 60


class Running:
    """Kith, serving one authority on one port."""

    def __init__(self, data: Path) -> None:
        """`data` is empty: the authority is founded in it."""
        self.data = data
        self.server = EmbeddedServer(data)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        made = self._run("-m", "tests.crash.authority")
        self.authority: dict[str, Any] = json.loads(made)
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Serve, and wait until a page answers."""
        self._wait(lambda: not listening(self.port), "the port is free")
        words = (self.data / "serve.log").open("ab")
        with words:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "kith", "serve", "--port", str(self.port)],
                env=self._environment(), stdout=words, stderr=words, start_new_session=True,
            )  # fmt: skip
        self.wait_until_up()

    def stop(self) -> None:
        """Stop it as Ctrl-C would, whatever state it is in."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(PATIENCE)

    def forget(self) -> None:
        """Stop everything and remove its data."""
        self.stop()
        self.server.forget()

    def verify(self) -> str:
        """What `kith verify` says; raises when the audit does not hold."""
        return self._run("-m", "kith", "verify")

    def wait_until_up(self) -> None:
        """Until Kith and its database answer."""
        self._wait(lambda: health(self.port) == 200, "Kith answers")

    # Killing
    def kill_kith(self) -> None:
        """Kill -9 the process somebody started; what it started ends by itself."""
        assert self.process
        self.process.kill()
        self.process.wait()

    def kill_all_of_kith(self) -> None:
        """Kill -9 that process and every process it started."""
        assert self.process
        children = psutil.Process(self.process.pid).children(recursive=True)
        self.kill_kith()
        for child in children:
            if not child.name().startswith("postgres"):
                with suppress(psutil.NoSuchProcess):
                    child.kill()

    def kill_postmaster(self) -> None:
        """Kill -9 the database server."""
        self.postmaster().kill()

    def kill_backend(self) -> None:
        """Kill -9 one process of the database that serves Kith: PostgreSQL starts over by itself."""
        with self.connect() as owner:
            rows = owner.execute("SELECT pid FROM pg_stat_activity WHERE usename = %s", [APP]).fetchall()
        psutil.Process(random.choice(rows)[0]).kill()

    def kill_everything(self) -> None:
        """What a power cut does to processes."""
        postmaster = self.postmaster()
        self.kill_all_of_kith()
        postmaster.kill()

    def postmaster(self) -> psutil.Process:
        """The database server's first process."""
        return psutil.Process(int(self.server.places.pid_file.read_text(encoding="utf-8").splitlines()[0]))

    def connect(self) -> "psycopg.Connection[tuple[Any, ...]]":
        """The owner's connection, seeing every row."""
        address = self.server.address(role=OWNER, database=DATABASE)
        return psycopg.connect(**address.for_psycopg(), autocommit=True, options="-c kith.standing=system")

    def keep(self) -> "psycopg.Connection[tuple[Any, ...]]":
        """The superuser's connection, which sees who waits and may end them."""
        return psycopg.connect(**self.server.keeper().on(DATABASE).for_psycopg(), autocommit=True)

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("KITH_", "DJANGO_"))}
        return {**kept, "KITH_DATA": str(self.data)}

    def _run(self, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, *words], env=self._environment(), capture_output=True, text=True, timeout=PATIENCE,
            cwd=Path(__file__).parents[2],
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def _wait(self, until: Any, what: str) -> None:
        last = time.monotonic() + PATIENCE
        while not until():
            assert time.monotonic() < last, f"waited {PATIENCE} s in vain until {what}: {self._last_words()}"
            time.sleep(0.05)

    def _last_words(self) -> str:
        return (self.data / "serve.log").read_text(encoding="utf-8")[-2_000:]


def listening(port: int) -> bool:
    """Does anybody listen there?"""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def health(port: int) -> int:
    """The status of the health page; 0 when nobody answers."""
    connection = HTTPConnection("127.0.0.1", port, timeout=15)
    try:
        connection.request("GET", "/health/")
        return connection.getresponse().status
    except (OSError, HTTPException):
        return 0
    finally:
        connection.close()
