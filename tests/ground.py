"""The tests' database server: made ready once, copied for each worker, emptied between tests that commit."""

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import fasteners
import psutil
import psycopg
from django.core.management import call_command
from django.db import connections
from psycopg import sql

from kith.database import roles
from kith.database.embedded import EmbeddedServer
from kith.database.grounds import make_ready

KEPT = ("django_migrations", "django_content_type", "auth_permission")
SEEDS = "seeds"  # a schema with a copy of each table that migrations fill
USED = """
SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = %s::regnamespace
AND (pg_relation_size(oid) > 0) AND relname <> ALL(%s) ORDER BY relname
"""


class Ground:
    """One server for the whole run; one database for each worker."""

    def __init__(self, settings: Any) -> None:
        """`settings` are Django's, already pointing at the throwaway data folder."""
        self.settings = settings
        self.data = Path(settings.KITH_DATA)
        self.server = None if os.environ["KITH_DATABASE_URL"] else EmbeddedServer(self.data, durable=False)
        run = self.data.name.replace("-", "_").lower()
        self.migrated, self.database = f"{run}_migrated", f"{run}_alone"

    def stand(self, worker: str) -> None:
        """Start or join the server; make this worker's database from the migrated one."""
        self.database = self.database.replace("alone", worker)
        if self.server:
            self.server.join()
        with fasteners.InterProcessLock(self.data / "migrating"):
            if not (self.data / "migrated").exists():
                self._migrate()
                (self.data / "migrated").touch()
            self._admin("CREATE DATABASE {} TEMPLATE {}", self.database, self.migrated)
        self._point_at(self.database)

    def empty(self) -> None:
        """Put the database back as it was migrated, as the owner: empty what was filled, refill what was seeded."""
        with roles.connect(self.grounds(self.database).owner) as owner, owner.transaction():
            used = _names(owner, "public", KEPT)
            seeded = _names(owner, SEEDS, ())
            tables = sorted({*used, *seeded})
            if not tables:
                return
            for table in tables:
                _ask(owner, "ALTER TABLE {} DISABLE TRIGGER USER", table)
            joined = sql.SQL(", ").join(map(sql.Identifier, tables))
            owner.execute(sql.SQL("TRUNCATE {} RESTART IDENTITY CASCADE").format(joined))
            for table in tables:
                if table in seeded:
                    _ask(owner, f"INSERT INTO {{}} SELECT * FROM {SEEDS}.{{}}", table, table)
                _ask(owner, "ALTER TABLE {} ENABLE TRIGGER USER", table)

    def clear(self) -> None:
        """Let go of this worker's database; on a server that outlives the run, remove it."""
        connections.close_all()
        if self.server is None:
            self._admin("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.database)

    def leave(self) -> None:
        """Stop the embedded server and remove its folder, or remove what is left on the server named."""
        if self.server:
            self.server.forget()
        elif (self.data / "migrated").exists():
            self._admin("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.migrated)
            self._admin("DROP ROLE IF EXISTS {}", self.grounds(self.migrated).app.role)
        shutil.rmtree(self.data, ignore_errors=True)

    def grounds(self, database: str) -> roles.Grounds:
        """Owner and app addresses on one of our databases. On a server by URL the app role is this run's own."""
        grounds: roles.Grounds = self.settings.GROUNDS
        app = grounds.app
        if self.server is None:
            app = app.as_role(self.migrated.replace("migrated", "app"), app.password)
        return roles.Grounds(grounds.owner.on(database), app.on(database), grounds.app_role_is_ours)

    def _migrate(self) -> None:
        grounds = self.grounds(self.migrated)
        if self.server:
            make_ready(self.server.keeper(), grounds)
        else:
            self._admin("CREATE DATABASE {}", self.migrated)
        self._point_at(self.migrated)
        call_command("migrate", verbosity=0, interactive=False)
        connections.close_all()
        with roles.connect(grounds.owner) as owner:
            _ask(owner, "CREATE SCHEMA {}", SEEDS)
            for table in _names(owner, "public", KEPT):
                _ask(owner, f"CREATE TABLE {SEEDS}.{{}} AS TABLE {{}}", table, table)

    def _point_at(self, database: str) -> None:
        self.settings.GROUNDS = self.grounds(database)
        for alias, address in (("default", self.settings.GROUNDS.app), ("owner", self.settings.GROUNDS.owner)):
            connections[alias].close()
            connections[alias].settings_dict.update(NAME=database, USER=address.role)
            connections[alias].settings_dict["OPTIONS"].update(
                options=f"{self.settings.GROUNDS.owner_options()} -c lock_timeout=20s"
            )

    def _admin(self, statement: str, *names: str) -> None:
        with roles.connect(self.settings.GROUNDS.owner.on("postgres")) as owner:
            _ask(owner, statement, *names)


def sweep() -> None:
    """Remove servers and folders that killed runs left behind (their first process no longer lives)."""
    for folder in Path(tempfile.gettempdir()).glob("kith-tests-*"):
        pid = folder.name.split("-")[2]
        if pid.isdigit() and not psutil.pid_exists(int(pid)):
            EmbeddedServer(folder).forget()


def _names(owner: psycopg.Connection, schema: str, but: tuple[str, ...]) -> list[str]:
    return [name for (name,) in owner.execute(USED, [schema, list(but)])]


def _ask(owner: psycopg.Connection, statement: str, *names: str) -> None:
    owner.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
