"""From settings to the database: which server, which roles, and how to make them ready."""

import contextlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kith.database import roles
from kith.database.address import Address, read_address
from kith.database.embedded import EmbeddedServer
from kith.database.keys import keep_secret
from kith.database.roles import Grounds
from kith.foreseen import Misconfigured

DATABASE = "kith"
OWNER, APP = "kith_owner", "kith_app"


def grounds_from(settings: Mapping[str, Any]) -> Grounds:
    """The addresses that these settings mean. Touches nothing but the key files.

    Raises `Misconfigured` when an address cannot be read.
    """
    data: Path = settings["KITH_DATA"]
    if not settings["KITH_DATABASE_URL"]:
        return _embedded_grounds(data, settings)
    owner = read_address(settings["KITH_DATABASE_URL"], setting="KITH_DATABASE_URL")
    if settings["KITH_DATABASE_APP_URL"]:
        app = read_address(settings["KITH_DATABASE_APP_URL"], setting="KITH_DATABASE_APP_URL")
        if app.role == owner.role:
            raise Misconfigured(
                "KITH_DATABASE_APP_URL names the owner's role; it must be another role, owning nothing."
            )
        return Grounds(owner, app, app_role_is_ours=False)
    role = f"{owner.database}_app"
    return Grounds(owner, owner.as_role(role, keep_secret(data / "keys", f"database-{role}")))


def _embedded_grounds(data: Path, settings: Mapping[str, Any]) -> Grounds:
    if settings["KITH_DATABASE_APP_URL"]:
        raise Misconfigured(
            "KITH_DATABASE_APP_URL is given without KITH_DATABASE_URL; the embedded server needs neither."
        )
    server = EmbeddedServer(data)
    return Grounds(
        server.address(role=OWNER, database=DATABASE),
        server.address(role=APP, database=DATABASE),
    )


def embedded_server(settings: Mapping[str, Any]) -> EmbeddedServer | None:
    """The embedded server these settings mean, or nothing when an organisation's own server is named."""
    return None if settings["KITH_DATABASE_URL"] else EmbeddedServer(settings["KITH_DATA"])


@contextlib.contextmanager
def standing(settings: Mapping[str, Any]) -> Iterator[Grounds]:
    """Have the database server there for as long as the block runs: start it, join it, or check the one named.

    Raises `DatabaseUnavailable` with a sentence when it is not to be had.
    """
    grounds = grounds_from(settings)
    server = embedded_server(settings)
    if server is None:
        roles.check_version(grounds.owner)
        yield grounds
        return
    with server.joined():
        make_ready(server.keeper(), grounds)
        yield grounds


def make_ready(keeper: Address, grounds: Grounds) -> None:
    """On the embedded server: make the owner, the app role and the database, unless they are there."""
    with roles.connect(keeper) as connection:
        made = connection.execute(
            "SELECT count(*) FROM pg_roles, pg_database WHERE rolname IN (%s, %s) AND datname = %s",
            [grounds.owner.role, grounds.app.role, grounds.owner.database],
        ).fetchone()
        if made != (2,):
            _let_words_be_looked_up(keeper.on("template1"))
            roles.ensure_role(connection, grounds.owner, "NOSUPERUSER CREATEROLE CREATEDB NOBYPASSRLS")
            roles.ensure_database(connection, grounds.owner)
            roles.ensure_app_role(grounds)
    _let_words_be_looked_up(keeper.on(grounds.owner.database))


_MARKED = "SELECT proleakproof FROM pg_proc WHERE oid = 'ts_match_vq(tsvector, tsquery)'::regprocedure"


def _let_words_be_looked_up(keeper: Address) -> None:
    """In this database, let an index of words be used before each row is checked for who may see it (decision 0023).

    PostgreSQL does so only for functions that are marked as telling nobody what they look at; its superuser may mark them.
    """
    with roles.connect(keeper) as connection, connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(hashtext('words'))")
        if connection.execute(_MARKED).fetchone() != (True,):
            connection.execute("ALTER FUNCTION ts_match_vq(tsvector, tsquery) LEAKPROOF")
