"""`kith migrate`: bring the database up to date, as the owner, and make sure of the app role."""

import contextlib
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.management.commands import migrate
from django.db import connections

from kith.access import database as access
from kith.database.roles import ensure_app_role


@contextlib.contextmanager
def as_owner() -> Iterator[None]:
    """Let `default` be the owner's connection for as long as the block runs.

    Some packages' migrations ask `default` by name; as the app role they would wait for ever for the owner's locks.
    """
    connection, owner = connections["default"], connections["owner"].settings_dict
    connection.close()
    app, connection.settings_dict = connection.settings_dict, {**owner, "NAME": connection.settings_dict["NAME"]}
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict = app


class Command(migrate.Command):
    """Django's own command, always through the owner's connection."""

    help = "Bring the database up to date."

    def handle(self, *args: Any, **options: Any) -> None:
        """Make sure of the app role, migrate as the owner whatever `--database` says, then place the policy table."""
        ensure_app_role(settings.GROUNDS)
        with as_owner():
            super().handle(*args, **{**options, "database": "default"})
            with connections["default"].cursor() as cursor:
                access.apply(cursor)
