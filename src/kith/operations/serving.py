"""Serve Kith: granian in front, the background worker beside it, everything stopped together."""

import contextlib
import hashlib
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from kith.database.grounds import embedded_server
from kith.foreseen import Foreseen

STOP_SECONDS = 10
LOOK_SECONDS = 0.5
DEFAULT_HOST, DEFAULT_PORT = "127.0.0.1", 8000


def serve(*, host: str = DEFAULT_HOST, port: int = DEFAULT_PORT) -> None:
    """Bring the database and the static files up to date, then serve until Ctrl-C or SIGTERM.

    Raises `Foreseen` when the port is taken or the serving processes keep failing.
    """
    check_port_free(host, port)
    if migrations_waiting():
        print("Bringing the database up to date.", flush=True)
        call_command("migrate", verbosity=0, interactive=False)
    gather_static_files()
    connections.close_all()
    connections["default"].close_pool()  # type: ignore[attr-defined]
    with _worker_beside(), _database_watched():
        _granian(host, port)


def check_port_free(host: str, port: int) -> None:
    """Raises `Foreseen` when something else already listens there, or the address is not this machine's."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as reason:
            raise Foreseen(
                f"Kith cannot listen on {host} port {port}: {reason.strerror}. "
                f"Stop what uses it, or choose another: --port {port + 1 if port < 65535 else 8000}."
            ) from None


def migrations_waiting() -> int:
    """How many migrations the database has not had yet."""
    executor = MigrationExecutor(connections["owner"])
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def gather_static_files() -> None:
    """Copy styles and scripts into `KITH_DATA/static` under hashed names, when they have changed."""
    stamp, mark = Path(settings.STATIC_ROOT) / ".gathered", _mark_of_static_files()
    if stamp.exists() and stamp.read_text(encoding="ascii") == mark:
        return
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(mark, encoding="ascii")


def _mark_of_static_files() -> str:
    seen = hashlib.sha256()
    for finder in get_finders():
        for name, storage in sorted(finder.list([]), key=lambda found: found[0]):
            there = Path(storage.path(name)).stat()
            seen.update(f"{name} {there.st_size} {there.st_mtime_ns}\n".encode())
    return seen.hexdigest()


def _granian(host: str, port: int) -> None:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    server = Server(
        "kith.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=settings.KITH["KITH_PROCESSES"],
        blocking_threads=settings.KITH["KITH_THREADS"],
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=STOP_SECONDS,
        log_level=LogLevels.error,
    )
    shown = f"[{host}]" if ":" in host else host
    server.on_startup(lambda: print(f"Kith is at http://{shown}:{port}/ (Ctrl-C stops it).", flush=True))
    try:
        server.serve()
    except SystemExit as end:
        if end.code:
            raise Foreseen("Kith's serving processes stopped by themselves; the lines above say why.") from None


@contextlib.contextmanager
def _database_watched() -> Iterator[None]:
    """Start the embedded server again when it goes away while Kith serves; pages say so until it is back."""
    server, done = embedded_server(settings.KITH), threading.Event()
    if server is None:
        yield
        return

    def watch() -> None:
        while not done.wait(LOOK_SECONDS):
            try:
                if server.recover():
                    print("The database had gone away; Kith has started it again.", file=sys.stderr, flush=True)
            except Foreseen as trouble:
                print(str(trouble), file=sys.stderr, flush=True)

    threading.Thread(target=watch, name="watches-the-database", daemon=True).start()
    try:
        yield
    finally:
        done.set()


@contextlib.contextmanager
def _worker_beside() -> Iterator[None]:
    """Run `kith worker` in a process of its own for as long as the block runs."""
    flags = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)  # Windows only
    worker = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "kith", "worker", "--beside", str(os.getpid())],
        stdin=subprocess.DEVNULL,
        creationflags=flags,
        start_new_session=sys.platform != "win32",
    )
    try:
        yield
    finally:
        worker.terminate()
        try:
            worker.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            worker.kill()
            worker.wait()


def end_with_parent() -> None:
    """In a serving process: end when the process that started it has gone, even if it was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        _end_after(parent.join)


def end_with(pid: int) -> None:
    """End this process when process `pid` has gone, even if it was killed."""
    try:
        other = psutil.Process(pid)
    except psutil.NoSuchProcess:
        raise Foreseen("The process this worker belongs to has gone.") from None
    _end_after(lambda: _wait_for(other))


def _wait_for(process: psutil.Process) -> None:
    """Return when the process has ended; a zombie (ended, but nobody has asked how) counts as ended."""
    with contextlib.suppress(psutil.NoSuchProcess):
        while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
            time.sleep(0.5)


def _end_after(wait: Callable[[], None]) -> None:
    def watch() -> None:
        wait()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, name="ends-with-parent", daemon=True).start()
