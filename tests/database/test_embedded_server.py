"""The embedded PostgreSQL: it starts, is joined, is stopped by the last to leave, and survives being killed."""

import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from kith.database import roles
from kith.database.embedded import EmbeddedServer
from kith.database.places import LONGEST_SOCKET_PATH, SOCKET_NAME
from kith.foreseen import DatabaseUnavailable

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and sockets of Linux and macOS")

HOLD = """
import sys, time
from pathlib import Path
from kith.database.embedded import EmbeddedServer
with EmbeddedServer(Path(sys.argv[1])).joined():
    print("joined", flush=True)
    time.sleep(60)
"""


@pytest.fixture(scope="module")
def made() -> Iterator[Path]:
    """A data folder whose server has been made and stopped: making one takes a second, copying it does not."""
    folder = Path(tempfile.mkdtemp(prefix="kith-made-"))
    with EmbeddedServer(folder).joined():
        pass
    yield folder
    EmbeddedServer(folder).forget()


@pytest.fixture
def empty() -> Iterator[Path]:
    """An empty data folder, short enough for a socket; whatever runs there is stopped afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="kith-server-"))
    yield folder
    EmbeddedServer(folder).forget()


@pytest.fixture
def data(made: Path, empty: Path) -> Path:
    """A data folder of its own, where a server has been made and stopped."""
    subprocess.run(["cp", "-a", f"{made}/.", str(empty)], check=True)
    return empty


def another_kith(data: Path) -> "subprocess.Popen[str]":
    """Another process that has joined the server and stays until it is killed."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(data)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "joined\n"
    process.stdout.close()
    return process


def end(process: "subprocess.Popen[str]", how: signal.Signals) -> None:
    process.send_signal(how)
    process.wait(10)


def postmaster(server: EmbeddedServer) -> int:
    return int(server.places.pid_file.read_text().splitlines()[0])


def ask(server: EmbeddedServer, statement: str) -> object:
    with roles.connect(server.keeper()) as connection:
        done = connection.execute(statement)
        return done.fetchone()[0] if done.description else None


def test_a_server_is_made_started_and_stopped(empty):
    server = EmbeddedServer(empty)
    with server.joined():
        assert str(ask(server, "SHOW server_version")).startswith("18")
        assert [ask(server, f"SHOW {name}") for name in ("fsync", "synchronous_commit")] == ["on", "on"]
    assert not server.is_running()


def test_nobody_else_on_the_machine_can_reach_it(empty):
    with EmbeddedServer(empty).joined() as server:
        assert ask(server, "SHOW listen_addresses") == ""
        for folder in (server.places.sockets, server.places.cluster, server.places.keys):
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700, folder
        assert {stat.S_IMODE(key.stat().st_mode) for key in server.places.keys.iterdir()} == {0o600}
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(**{**server.keeper().for_psycopg(), "password": "guessed"})


def test_its_log_never_holds_what_was_written(data):
    with EmbeddedServer(data).joined() as server:
        ask(server, "CREATE TABLE t (said text UNIQUE)")
        with pytest.raises(psycopg.errors.UniqueViolation):
            ask(server, "INSERT INTO t VALUES ('a secret'), ('a secret')")
    logs = "".join(log.read_text() for log in server.places.server_logs.glob("*.log"))
    assert "duplicate key" in logs
    assert "a secret" not in logs


def test_a_second_start_joins_the_first_and_the_last_to_leave_stops_it(data):
    server = EmbeddedServer(data)
    other = another_kith(data)
    server.join()
    first = postmaster(server)
    end(other, signal.SIGKILL)
    assert postmaster(server) == first
    assert ask(server, "SELECT 1") == 1
    server.leave()
    assert not server.is_running()


def test_leaving_does_not_stop_a_server_that_another_process_uses(data):
    other = another_kith(data)
    server = EmbeddedServer(data)
    server.join()
    server.leave()
    assert server.is_running()
    end(other, signal.SIGKILL)


def test_a_server_left_behind_by_a_killed_kith_is_joined_and_stopped_by_the_next(data):
    end(another_kith(data), signal.SIGKILL)
    server = EmbeddedServer(data)
    assert server.is_running()
    with server.joined():
        assert ask(server, "SELECT 1") == 1
    assert not server.is_running()


def test_what_was_committed_is_there_after_the_server_was_killed(data):
    server = EmbeddedServer(data)
    server.join()
    with roles.connect(server.keeper()) as connection:
        connection.execute("CREATE TABLE said (words text)")
        connection.execute("INSERT INTO said VALUES ('kept')")
        os.kill(postmaster(server), signal.SIGKILL)
    server.leave()
    with server.joined():
        assert ask(server, "SELECT words FROM said") == "kept"


def test_a_server_killed_with_all_its_processes_recovers(data):
    server = EmbeddedServer(data)
    server.join()
    ask(server, "CREATE TABLE said AS SELECT 'kept' AS words")
    family = psutil.Process(postmaster(server))
    for process in [family, *family.children(recursive=True)]:
        process.kill()
    server.leave()
    with server.joined():
        assert ask(server, "SELECT words FROM said") == "kept"


@pytest.mark.slow
def test_a_server_that_comes_to_no_end_is_stopped_at_once_and_loses_nothing(data, monkeypatch):
    monkeypatch.setattr("kith.database.embedded.STOP_SECONDS", 1)
    server = EmbeddedServer(data)
    server.join()
    ask(server, "CREATE TABLE kept (words text)")
    ask(server, "INSERT INTO kept VALUES ('kept')")
    writer = next(p for p in psutil.Process(postmaster(server)).children() if "checkpointer" in " ".join(p.cmdline()))
    writer.suspend()  # a server on a full disk waits like this for what never comes
    server.leave()
    assert not server.is_running()
    with server.joined():
        assert ask(server, "SELECT words FROM kept") == "kept"


def test_a_stale_pid_file_that_names_another_living_process_is_no_obstacle(data):
    server = EmbeddedServer(data)
    with server.joined():
        lines = server.places.pid_file.read_text().splitlines()
    server.places.pid_file.write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n")
    assert not server.is_running()
    with server.joined():
        assert ask(server, "SELECT 1") == 1


def test_a_half_made_cluster_is_thrown_away_and_made_again(empty):
    server = EmbeddedServer(empty)
    draft = empty / f"{server.places.cluster.name}.making"
    draft.mkdir()
    (draft / "PG_VERSION").write_text("18\n")
    with server.joined():
        assert ask(server, "SELECT 1") == 1
    assert not draft.exists()


def test_a_long_data_folder_gets_its_socket_elsewhere(empty):
    long = empty / ("a-very-long-name-" * 6)
    empty.chmod(0o711)
    server = EmbeddedServer(long)
    assert len(os.fsencode(long)) > LONGEST_SOCKET_PATH
    with server.joined():
        assert ask(server, "SELECT 1") == 1
        assert not server.places.sockets.is_relative_to(empty)
        assert len(os.fsencode(server.places.sockets / SOCKET_NAME)) <= LONGEST_SOCKET_PATH
        assert stat.S_IMODE(server.places.sockets.stat().st_mode) == 0o700
    server.forget()


@pytest.mark.parametrize("name", ["with a space", "it's, ünïcode", 'a"$quote`', "back\\slash"])
def test_a_data_folder_may_have_any_name(empty, name):
    empty.chmod(0o711)
    server = EmbeddedServer(empty / name)
    with server.joined():
        assert ask(server, "SELECT 1") == 1
    server.forget()


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root needs another user's leave")
def test_run_as_root_the_servers_user_alone_is_let_through_closed_folders(empty):
    (empty / "closed").mkdir(mode=0o700)
    server = EmbeddedServer(empty / "closed" / "data")
    with server.joined():
        assert ask(server, "SELECT 1") == 1
    looked = subprocess.run(["ls", empty / "closed"], user="nobody", group="nogroup", capture_output=True, check=False)
    assert b"Permission denied" in looked.stderr


def test_a_data_folder_that_is_a_file_gets_a_sentence(empty):
    (empty / "taken").touch()
    with pytest.raises(DatabaseUnavailable, match=r"Kith cannot use its data folder .*taken"):
        EmbeddedServer(empty / "taken").join()


def test_a_server_that_cannot_start_says_why_in_its_own_last_words(data):
    server = EmbeddedServer(data)
    with server.joined():
        pass
    (server.places.cluster / "global" / "pg_control").unlink()
    with pytest.raises(DatabaseUnavailable, match=r"PostgreSQL did not start on .*pg_control"):
        server.join()


def test_two_starts_at_the_same_moment_make_one_server(empty):
    began = time.monotonic()
    starts = [
        subprocess.Popen([sys.executable, "-c", HOLD, str(empty)], stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    assert [start.stdout.readline() for start in starts if start.stdout] == ["joined\n", "joined\n"]
    assert time.monotonic() - began < 30
    for start in starts:
        assert start.stdout is not None
        start.stdout.close()
        end(start, signal.SIGKILL)
