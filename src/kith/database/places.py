"""Where things are inside `KITH_DATA`, and who may enter them."""

import hashlib
import os
import socket
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from kith.database import installation
from kith.database.passage import let_through
from kith.foreseen import DatabaseUnavailable

SOCKET_NAME = ".s.PGSQL.5432"
LONGEST_SOCKET_PATH = 100  # bytes; Linux allows 107, macOS 103
NOT_IN_A_HOST = set(",\"'\\")
ONLY_TCP = sys.platform == "win32" or not hasattr(socket, "AF_UNIX")


@dataclass(frozen=True)
class Places:
    """The folders and files of one authority's data."""

    data: Path

    @property
    def cluster(self) -> Path:
        """PostgreSQL's own folder, named by its major version so that an upgrade makes a new one beside it."""
        return self.data / f"postgresql-{installation.MAJOR}"

    @property
    def pid_file(self) -> Path:
        """Written by the server while it runs; left behind when it is killed."""
        return self.cluster / "postmaster.pid"

    @property
    def keys(self) -> Path:
        """Secrets Kith makes for itself."""
        return self.data / "keys"

    @property
    def server_logs(self) -> Path:
        """The database's own log, a file a weekday."""
        return self.data / "logs" / "postgresql"

    @property
    def starting(self) -> Path:
        """Locked while one process starts or stops the server."""
        return self.data / "run" / "starting"

    @property
    def in_use(self) -> Path:
        """Share-locked by every process that uses the server."""
        return self.data / "run" / "in-use"

    @property
    def sockets(self) -> Path:
        """The 0700 folder of the unix socket: inside `KITH_DATA`, or a plain short one when that name does not do.

        A socket's path has a longest length, and in a list of hosts a comma, quote or backslash means something else.
        """
        inside = self.data / "sockets"
        if len(os.fsencode(inside / SOCKET_NAME)) <= LONGEST_SOCKET_PATH and not NOT_IN_A_HOST & set(str(inside)):
            return inside
        mark = hashlib.sha256(os.fsencode(self.data)).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"kith-{os.getuid()}-{mark}"

    def host(self) -> str:
        """The host part of the server's address."""
        return "127.0.0.1" if ONLY_TCP else str(self.sockets)

    def port(self) -> int:
        """The port; with a unix socket it is only part of the socket's name."""
        if not ONLY_TCP:
            return 5432
        return self._kept_port()

    def prepare(self) -> installation.RunAs:
        """Make the folders with the right owners and modes; returns the system user the server runs as.

        Raises `DatabaseUnavailable` when `KITH_DATA` cannot be used.
        """
        user = installation.server_user()
        try:
            self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
            for folder in (self.keys, self.data / "run", self.data / "logs"):
                folder.mkdir(mode=0o700, exist_ok=True)
            for folder in (self.server_logs, self.sockets):
                self._hand_over(folder, user)
            if user.uid is not None:
                self._let_through(user)
        except OSError as reason:
            raise DatabaseUnavailable(f"Kith cannot use its data folder {self.data}: {reason.strerror}.") from None
        return user

    def _hand_over(self, folder: Path, user: installation.RunAs) -> None:
        folder.mkdir(mode=0o700, exist_ok=True)
        if not ONLY_TCP and folder.stat().st_uid not in {os.getuid(), user.uid}:
            raise DatabaseUnavailable(f"The folder {folder} belongs to somebody else. Remove it, or move KITH_DATA.")
        folder.chmod(0o700)
        user.own(folder)

    def _let_through(self, user: installation.RunAs) -> None:
        """Root only: let the server's user pass through (not list) our folders to reach its own."""
        for folder in (self.data, self.data / "logs"):
            folder.chmod(folder.stat().st_mode | 0o001)
        for target in (self.server_logs, installation.programs() / "postgres"):
            let_through(user, target)

    def _kept_port(self) -> int:
        path = self.data / "run" / "port"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                path.write_text(str(probe.getsockname()[1]), encoding="ascii")
        return int(path.read_text(encoding="ascii"))
