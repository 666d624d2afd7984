"""A database of its own for a benchmark, so that no authority's records are touched."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from time import sleep
from typing import Any

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from psycopg import sql

from kith.database import roles


def named(statement: str, *names: str) -> sql.Composed:
    """A statement with these names put in, quoted."""
    return sql.SQL(statement).format(*map(sql.Identifier, names))


@contextmanager
def scratch_database() -> Iterator[None]:
    """An empty, migrated database that Django's connections point at until the block ends."""
    name, grounds = f"kith_bench_{os.getpid()}", settings.GROUNDS
    with roles.connect(grounds.owner.on("postgres")) as owner:
        owner.execute(named("CREATE DATABASE {}", name))
    before = {alias: connections[alias].settings_dict for alias in ("default", "owner")}
    try:
        _point_at(before, name, roles.Grounds(grounds.owner.on(name), grounds.app.on(name), grounds.app_role_is_ours))
        call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
        yield
    finally:
        for alias, kept in before.items():
            connections[alias].close()
            connections[alias].settings_dict = kept
        settings.GROUNDS = grounds
        _drop(grounds, name)


def _drop(grounds: roles.Grounds, name: str) -> None:
    """Drop the database; a connection that was just closed may still be leaving."""
    with roles.connect(grounds.owner.on("postgres")) as owner:
        for _ in range(100):
            try:
                owner.execute(named("DROP DATABASE IF EXISTS {}", name))
                return
            except psycopg.errors.ObjectInUse:
                sleep(0.1)


def _point_at(before: dict[str, dict[str, Any]], name: str, grounds: roles.Grounds) -> None:
    for alias, kept in before.items():
        options = {key: value for key, value in kept["OPTIONS"].items() if key != "pool"}
        if alias == "owner":
            options["options"] = grounds.owner_options()
        connections[alias].close()
        connections[alias].settings_dict = {**kept, "NAME": name, "OPTIONS": options}
    settings.GROUNDS = grounds
