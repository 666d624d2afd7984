"""What every test stands on: one PostgreSQL for the run, one migrated database for each worker, and no way out.

The server is the embedded one in a throwaway folder, or the one that `KITH_TEST_DATABASE_URL` names (an owner that
may make databases and roles). `default` is the app role, with row-level security in force; `owner` is for looking.
"""

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import TransactionTestCase

from tests.ground import Ground, sweep

GROUND = Ground(settings)
CONNECT = socket.socket.connect


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> None:
    """Nothing: `django_db_setup` names this worker's database itself."""


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any, worker_id: str) -> Iterator[None]:
    """This worker's own migrated database, copied from one that the first worker migrates."""
    with django_db_blocker.unblock():
        GROUND.stand(worker_id)
        TransactionTestCase._fixture_teardown = lambda self: GROUND.empty()  # type: ignore[method-assign]
        yield
        GROUND.clear()


@pytest.fixture(scope="session", autouse=True)
def _nothing_leaves_this_machine() -> Iterator[None]:
    """Sockets open only to this machine: a test that reaches further fails."""
    socket.socket.connect = _only_here  # type: ignore[method-assign]
    yield
    socket.socket.connect = CONNECT  # type: ignore[method-assign]


def _only_here(self: socket.socket, address: Any) -> None:
    if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_here(str(address[0])):
        raise AssertionError(f"a test tried to reach {address[0]}")
    CONNECT(self, address)


def _is_here(host: str) -> bool:
    return host == "localhost" or ipaddress.ip_address(host).is_loopback


def pytest_configure(config: pytest.Config) -> None:
    """The first process clears up after runs that were killed."""
    if not hasattr(config, "workerinput"):
        sweep()


def pytest_unconfigure(config: pytest.Config) -> None:
    """The first process stops the server when everybody has finished."""
    if not hasattr(config, "workerinput"):
        GROUND.leave()


@pytest.fixture
def cast(db: None) -> Any:
    """Everybody a story starts with (see `tests/given/cast.py`)."""
    from tests.given.cast import gather  # models cannot be imported before Django is set up

    return gather()
