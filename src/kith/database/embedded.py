"""The embedded PostgreSQL: made once, started or joined, and stopped by whoever leaves last.

Every Kith process that uses the server holds a shared lock on `KITH_DATA/run/in-use`. The system lets go of it when
the process ends, however it ends, so the count is right after `kill -9` too. The last to leave stops the server; a
server left behind by a killed Kith is joined by the next start, and stopped when that one leaves.
"""

import contextlib
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import fasteners
import psutil

from kith.database import cluster, installation
from kith.database.address import Address
from kith.database.keys import keep_secret
from kith.database.places import Places
from kith.foreseen import DatabaseUnavailable

START_SECONDS = 60
STOP_SECONDS, AT_ONCE_SECONDS = 30, 30


class EmbeddedServer:
    """The PostgreSQL that lives in one `KITH_DATA` folder."""

    def __init__(self, data: Path, *, durable: bool = True) -> None:
        """`durable=False` is for tests only: it does not wait for the disk."""
        self.places = Places(data)
        self.durable = durable
        self._in_use: fasteners.InterProcessReaderWriterLock | None = None

    def address(self, *, role: str, database: str) -> Address:
        """The address of one of our roles (its password is a key file of the same name)."""
        return Address(
            host=self.places.host(),
            port=self.places.port(),
            database=database,
            role=role,
            password=keep_secret(self.places.keys, f"database-{role}"),
        )

    def keeper(self) -> Address:
        """The server's superuser, used only to make the owner, the app role and databases."""
        return self.address(role=cluster.KEEPER, database="postgres")

    def join(self) -> None:
        """Start the server, or join the one that runs already; returns when it answers.

        Raises `DatabaseUnavailable` with the reason when it cannot.
        """
        if self._in_use is not None:
            return
        user = self.places.prepare()
        with self._one_at_a_time():
            self._ensure_made(user)
            if not self.is_running():
                self._start(user)
            self._in_use = fasteners.InterProcessReaderWriterLock(self.places.in_use)
            self._in_use.acquire_read_lock()

    def leave(self) -> None:
        """Let go of the server; the last one out stops it (fast: open transactions are rolled back)."""
        if self._in_use is None:
            return
        with self._one_at_a_time():
            self._in_use.release_read_lock()
            if self._in_use.acquire_write_lock(blocking=False):
                self._stop()
                self._in_use.release_write_lock()
            elif self._in_use.lockfile:
                self._in_use.lockfile.close()
            self._in_use = None

    @contextlib.contextmanager
    def joined(self) -> Iterator["EmbeddedServer"]:
        """Join for as long as the block runs."""
        self.join()
        try:
            yield self
        finally:
            self.leave()

    def recover(self) -> bool:
        """Start the server again if it has gone while it was in use (killed, or out of memory).

        Returns whether it had gone. Raises `DatabaseUnavailable` with the reason when it does not come back.
        """
        if self.is_running():
            return False
        with self._one_at_a_time():
            if self.is_running():
                return False
            self._start(self.places.prepare())
        return True

    def is_running(self) -> bool:
        """Is a postmaster alive on this data? (A pid file alone proves nothing: pids are used again.)"""
        return self._postmaster() is not None

    def stop_now(self) -> None:
        """Stop the server whoever uses it. For tests and for `kith restore`."""
        with self._one_at_a_time():
            self._stop()

    def _one_at_a_time(self) -> fasteners.InterProcessLock:
        return fasteners.InterProcessLock(self.places.starting)

    def _ensure_made(self, user: installation.RunAs) -> None:
        if not (self.places.cluster / "PG_VERSION").exists():
            cluster.make(self.places, user, keep_secret(self.places.keys, f"database-{cluster.KEEPER}"))

    def _start(self, user: installation.RunAs) -> None:
        cluster.configure(self.places, user, durable=self.durable)
        self._clear_stale_files()
        done = installation.run(
            "pg_ctl",
            "start",
            "-w",
            "-t",
            str(START_SECONDS),
            "-D",
            ".",
            "-l",
            f"{cluster.LOGS_FROM_CLUSTER}/start.log",
            user=user,
            folder=self.places.cluster,
            timeout=START_SECONDS + 10,
        )  # relative paths: pg_ctl hands these words to a shell, and a folder may have any name
        if done.returncode != 0:
            raise DatabaseUnavailable(cluster.why_not_started(self.places))

    def _stop(self) -> None:
        """Stop it fast; at once when it does not come to an end, as on a full disk. The next start replays the log."""
        for mode, seconds in (("fast", STOP_SECONDS), ("immediate", AT_ONCE_SECONDS)):
            if self.is_running():
                self._end(mode, seconds)

    def _end(self, mode: str, seconds: int) -> None:
        words = ("stop", "-w", "-m", mode, "-t", str(seconds), "-D", ".")
        user = installation.server_user()
        installation.run("pg_ctl", *words, user=user, folder=self.places.cluster, timeout=seconds + 10)

    def _postmaster(self) -> psutil.Process | None:
        pid = self._written_pid()
        if pid is None:
            return None
        try:
            process = psutil.Process(pid)
            return process if self._is_ours(process) else None
        except psutil.Error:
            return None

    def _written_pid(self) -> int | None:
        try:
            return int(self.places.pid_file.read_text(encoding="utf-8").splitlines()[0])
        except (FileNotFoundError, IndexError, ValueError):
            return None

    def _clear_stale_files(self) -> None:
        """Remove what a killed server left, once the processes it left behind have gone.

        PostgreSQL does so itself except where the pid has come to mean something else (or a zombie nobody collects).
        """
        for _ in range(100):
            if not self._left_behind():
                break
            time.sleep(0.1)
        for path in (self.places.pid_file, *self.places.sockets.glob(".s.PGSQL.*")):
            path.unlink(missing_ok=True)

    def _left_behind(self) -> list[psutil.Process]:
        """Server processes whose parent was killed; they notice within a moment and end by themselves."""
        found = []
        for process in psutil.process_iter():
            with contextlib.suppress(psutil.Error, OSError):
                if self._is_ours(process):
                    found.append(process)
        return found

    def _is_ours(self, process: psutil.Process) -> bool:
        """PostgreSQL working in our folder (each of its processes stays there)?"""
        named = process.name().lower().startswith("postgres")
        return named and Path(process.cwd()).samefile(self.places.cluster)

    def forget(self) -> None:
        """Stop the server and remove everything it kept. For tests."""
        self.stop_now()
        shutil.rmtree(self.places.data, ignore_errors=True)
        shutil.rmtree(self.places.sockets, ignore_errors=True)
