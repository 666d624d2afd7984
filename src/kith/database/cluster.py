"""Make the embedded server's data folder and write its settings."""

import shutil
from pathlib import Path

import psutil

from kith.database import installation
from kith.database.places import ONLY_TCP, Places
from kith.foreseen import DatabaseUnavailable

KEEPER = "kith_keeper"  # the embedded server's superuser
LOGS_FROM_CLUSTER = "../logs/postgresql"

SETTINGS = {
    # Reach: nobody but us.
    "listen_addresses": "127.0.0.1" if ONLY_TCP else "",
    "password_encryption": "scram-sha-256",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    # Size: two cores and a few gigabytes, shared with everything else on the machine (`shared_buffers`: `_memory`).
    "effective_cache_size": "1GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "2GB",
    "min_wal_size": "128MB",
    "checkpoint_completion_target": "0.9",
    "random_page_cost": "1.1",
    "jit": "off",
    "default_statistics_target": "100",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # Logs say what went wrong, never whom it was about: no statements, no values, no row contents.
    "logging_collector": "on",
    "log_filename": "postgresql-%a.log",
    "log_truncate_on_rotation": "on",
    "log_rotation_age": "1d",
    "log_rotation_size": "0",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_checkpoints": "off",
}
DURABLE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
HASTY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "shared_buffers": "128MB"}

HBA = """\
# Written by Kith at every start. Each role needs its password, on the socket as on loopback.
local all all scram-sha-256
host  all all 127.0.0.1/32 scram-sha-256
"""


def make(places: Places, user: installation.RunAs, password: str) -> None:
    """Make a new, empty cluster; a half-made one from an interrupted try is thrown away.

    Sorting is by code point in the server (`C.UTF-8`, the same on every system and never changed by an upgrade of
    the system's own tables, which silently breaks indexes); lists of names are sorted by a folded key.
    """
    draft = places.cluster.with_name(places.cluster.name + ".making")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    user.own(draft)
    secret = _password_file(places, user, password)
    try:
        done = installation.run(
            "initdb", "--username", KEEPER, "--pwfile", str(secret), "--auth", "scram-sha-256", "--encoding", "UTF8",
            "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C", "--no-instructions",
            "-D", str(draft), user=user, folder=draft,
        )
    finally:
        secret.unlink()
    if done.returncode != 0:
        raise DatabaseUnavailable(f"PostgreSQL could not make its data folder {places.cluster}: {_last(done.stdout)}")
    draft.rename(places.cluster)


def _memory() -> str:
    """What the server keeps of the record in memory: an eighth of the machine's, from 128 MB to 2 GB."""
    eighth = psutil.virtual_memory().total // 8 // 2**20
    return f"{min(max(eighth, 128), 2048)}MB"


def configure(places: Places, user: installation.RunAs, *, durable: bool) -> None:
    """Write `postgresql.conf` and `pg_hba.conf` whole, so that what runs is what this file says."""
    wanted = {
        **SETTINGS,
        "shared_buffers": _memory(),
        **(DURABLE if durable else HASTY),
        "port": str(places.port()),
        "log_directory": LOGS_FROM_CLUSTER,
        "unix_socket_directories": "" if ONLY_TCP else f'"{places.sockets}"',
    }
    lines = [f"{name} = '{value.replace(chr(39), chr(39) * 2)}'" for name, value in wanted.items()]
    _write(places.cluster / "postgresql.conf", "# Written by Kith at every start.\n" + "\n".join(lines) + "\n", user)
    _write(places.cluster / "pg_hba.conf", HBA, user)


def why_not_started(places: Places) -> str:
    """The sentence for a server that did not start, with PostgreSQL's own last words."""
    logs = sorted(places.server_logs.glob("*.log"), key=lambda log: log.stat().st_mtime)
    words = _last(logs[-1].read_text(encoding="utf-8", errors="replace")) if logs else "it left no log"
    return f"PostgreSQL did not start on {places.cluster}: {words} (log: {places.server_logs})"


def _password_file(places: Places, user: installation.RunAs, password: str) -> Path:
    path = places.server_logs / ".first-password"
    _write(path, password + "\n", user)
    return path


def _write(path: Path, text: str, user: installation.RunAs) -> None:
    path.unlink(missing_ok=True)
    path.touch(mode=0o600)
    path.write_text(text, encoding="utf-8")
    user.own(path)


def _last(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    fatal = [line for line in lines if "FATAL" in line or "PANIC" in line or "error" in line]
    return (fatal or lines or ["it said nothing"])[-1]
