"""What a start needs, checked one by one; each answer says what to do when it is not so."""

import os
import shutil
import stat
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings
from django.contrib.staticfiles import finders

from kith.database import roles
from kith.database.grounds import embedded_server, standing
from kith.foreseen import Foreseen
from kith.operations import serving

LEAST_FREE = 2 * 1024**3  # bytes: a day of write-ahead log, a backup's working room
OPEN_TO_OTHERS = stat.S_IRWXG | stat.S_IRWXO
SET_UP_AGAIN = "Install Kith again, or from a checkout run `python dev.py demo` once."


@dataclass(frozen=True)
class Finding:
    """One line of `kith doctor`: what was looked at, how it is, and what to do (empty when all is well)."""

    what: str
    how: str
    do: str = ""

    @property
    def well(self) -> bool:
        """Nothing needs doing."""
        return not self.do


Check = Callable[[], Finding]


def check_all(*, host: str, port: int) -> Iterator[Finding]:
    """Yield each finding as soon as it is known; starts or joins the database on the way and leaves it again."""
    yield python_version()
    yield time_zone()
    yield data_folder()
    yield disk()
    yield keys()
    yield static_files()
    yield free_port(host, port)
    try:
        with standing(settings.KITH):
            yield from _of_the_database()
    except Foreseen as trouble:
        yield Finding("PostgreSQL", "cannot be used", str(trouble))


def _of_the_database() -> Iterator[Finding]:
    for check in (postgres_version, socket_folder, app_role, migrations, clock):
        yield _sentence_if_it_fails(check)


def _sentence_if_it_fails(check: Check) -> Finding:
    try:
        return check()
    except Foreseen as trouble:
        return Finding(check.__name__.replace("_", " "), "cannot be checked", str(trouble))


def python_version() -> Finding:
    """Python 3.11 or newer."""
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("Python", version, "" if sys.version_info >= (3, 11) else "Use Python 3.11 or newer.")


def time_zone() -> Finding:
    """The system knows Europe/London, which working days and clocks are counted in."""
    try:
        ZoneInfo(settings.TIME_ZONE)
    except ZoneInfoNotFoundError:
        return Finding("Time zone", f"{settings.TIME_ZONE} is not known here", "Install the package tzdata with pip.")
    return Finding("Time zone", settings.TIME_ZONE)


def data_folder() -> Finding:
    """`KITH_DATA` is there, can be written, and nobody else can read it."""
    folder: Path = settings.KITH_DATA
    if not os.access(folder, os.W_OK):
        do = "Make it yours, or set KITH_DATA to another folder."
        return Finding("Data folder", f"{folder} cannot be written", do)
    others = stat.S_IMODE(folder.stat().st_mode) & (OPEN_TO_OTHERS & ~stat.S_IXOTH)
    if others and sys.platform != "win32":
        return Finding("Data folder", f"{folder} is open to other users", f"Run: chmod 700 {folder}")
    return Finding("Data folder", str(folder))


def disk() -> Finding:
    """Room on the disk of `KITH_DATA`."""
    free = shutil.disk_usage(settings.KITH_DATA).free
    do = "" if free >= LEAST_FREE else "Free at least 2 GB before recording anything more."
    return Finding("Free disk", f"{free / 1024**3:.1f} GB", do)


def keys() -> Finding:
    """Every key file is there to be read by its owner alone, and not empty."""
    folder = settings.KITH_DATA / "keys"
    for path in sorted(folder.iterdir()):
        if sys.platform != "win32" and path.stat().st_mode & OPEN_TO_OTHERS:
            return Finding("Keys", f"{path.name} can be read by other users", f"Run: chmod 600 {path}")
        if path.stat().st_size == 0:
            return Finding("Keys", f"{path.name} is empty", f"Put {path} back from the backup.")
    return Finding("Keys", f"{len(list(folder.iterdir()))} in {folder}")


def static_files() -> Finding:
    """The styles and scripts were built into the package."""
    if any(list(finder.list([])) for finder in finders.get_finders()):
        return Finding("Styles and scripts", "built")
    return Finding("Styles and scripts", "not built", SET_UP_AGAIN)


def free_port(host: str, port: int) -> Finding:
    """Nothing else listens where `kith serve` would."""
    try:
        serving.check_port_free(host, port)
    except Foreseen as trouble:
        return Finding("Port", f"{port} is taken", f"{trouble} If that is Kith itself, all is well.")
    return Finding("Port", f"{port} is free")


def postgres_version() -> Finding:
    """The database server answers and is new enough."""
    version = roles.check_version(settings.GROUNDS.owner)
    whose = "embedded" if embedded_server(settings.KITH) else "your own server"
    return Finding("PostgreSQL", f"{version // 10000}.{version % 10000}, {whose}")


def socket_folder() -> Finding:
    """Nobody else on this machine can reach the embedded server."""
    server = embedded_server(settings.KITH)
    if server is None:
        return Finding("Reach", settings.GROUNDS.owner.host)
    host = Path(server.places.host())
    if not host.is_absolute():
        return Finding("Reach", "loopback, with a generated password")
    if stat.S_IMODE(host.stat().st_mode) & OPEN_TO_OTHERS:
        return Finding("Reach", f"{host} is open to other users", f"Run: chmod 700 {host}")
    return Finding("Reach", "only this user, through a socket")


def app_role() -> Finding:
    """The role that serves pages owns nothing and cannot step around row-level security."""
    role = settings.GROUNDS.app.role
    faults = roles.faults_of_app_role(settings.GROUNDS)
    do = f"Take that away from {role}, or drop the role and run `kith migrate`." if faults else ""
    return Finding("App role", f"{role}: " + ("; ".join(faults) or "owns nothing, bypasses nothing"), do)


def migrations() -> Finding:
    """The database is as this version of Kith expects it."""
    waiting = serving.migrations_waiting()
    if waiting:
        return Finding("Migrations", f"{waiting} waiting", "Run: kith migrate (`kith serve` does it too)")
    return Finding("Migrations", "all done")


def clock() -> Finding:
    """This machine's clock and the database's agree within five seconds."""
    with roles.connect(settings.GROUNDS.app) as connection:
        row: Any = connection.execute("SELECT extract(epoch FROM clock_timestamp())").fetchone()
    apart = abs(float(row[0]) - time.time())
    do = "" if apart < 5 else "Set both machines' clocks by the network (NTP)."
    return Finding("Clock", f"{apart:.1f} s from the database's", do)
