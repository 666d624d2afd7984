"""The ground a demonstration stands on: refused when it is somebody's, emptied only when it is ours."""

import shutil
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import InternalError, OperationalError, connections, transaction
from django.utils import timezone
from psycopg import errors

from kith.demo.queries import holds_anything, mark_there
from kith.foreseen import Foreseen

LONGEST_WAIT = "10s"
BUSY = (errors.LockNotAvailable, errors.DeadlockDetected)
IN_USE = "The demonstration is in use. Stop the Kith that serves it, then try again. Nothing was taken away."
LEANT_ON = "Something that is not Kith's leans on the demonstration's tables in this database. Nothing was taken away."
OURS = (  # each gives the one statement that drops everything of a kind that the owner role made, or nothing
    """
    SELECT 'DROP TABLE ' || string_agg(oid::regclass::text, ', ') FROM pg_class AS made
    WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
    AND relowner = quote_ident(current_user)::regrole
    AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = made.oid AND deptype = 'e')
    """,
    """
    SELECT 'DROP ROUTINE ' || string_agg(oid::regprocedure::text, ', ') FROM pg_proc AS made
    WHERE pronamespace = 'public'::regnamespace AND proowner = quote_ident(current_user)::regrole
    AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = made.oid AND deptype = 'e')
    """,
)
SERVED = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = %s"
NOT_OURS = "This database is not a demonstration; kith demo will not touch it."


def is_told() -> bool:
    """Is a demonstration here already?

    Raises `Foreseen` when the database holds anything and is not one.
    """
    with connections["owner"].cursor() as cursor:
        if mark_there(cursor):
            return True
        if holds_anything(cursor):
            raise Foreseen(NOT_OURS)
    return False


def told_on() -> date:
    """The day the demonstration was told: its dates end the day before."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT began_at FROM public.demo_demonstration")
        began: datetime = cursor.fetchone()[0]
    return timezone.localdate(began)


def migrate() -> None:
    """Bring the database up to date, quietly."""
    call_command("migrate", verbosity=0, interactive=False)


def clear() -> None:
    """Take a demonstration away, with its audit and the heads held outside it. Never anything else.

    Raises `Foreseen` when the database is not a demonstration, is in use, or holds something that leans on it.
    """
    if not is_told():
        return
    connections["default"].close()
    connections["default"].close_pool()  # type: ignore[attr-defined]  # our engine has one
    try:
        with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
            if is_served(cursor):
                raise Foreseen(IN_USE)
            take_away(cursor)
    except OperationalError as reason:
        if not isinstance(reason.__cause__, BUSY):
            raise
        raise Foreseen(IN_USE) from None
    for connection in connections.all():
        connection.close()
    shutil.rmtree(Path(settings.KITH_DATA) / "witness", ignore_errors=True)


def is_served(cursor: Any) -> bool:
    """Are pages served, or tasks done, from this database? They would find their tables gone."""
    cursor.execute(SERVED, [settings.GROUNDS.app.role])
    return bool(cursor.fetchone()[0])


def take_away(cursor: Any) -> None:
    """Drop what the owner role made, all of it or none. The schema, and what somebody else keeps in it, stays.

    The server may be lent: the schema need not be the owner's. Raises `Foreseen` when something else leans on a table.
    """
    cursor.execute("SELECT set_config('lock_timeout', %s, true)", [LONGEST_WAIT])
    for ours in OURS:
        cursor.execute(ours)
        (statement,) = cursor.fetchone()
        try:
            cursor.execute(statement or "SELECT 1")
        except InternalError as reason:
            if not isinstance(reason.__cause__, errors.DependentObjectsStillExist):
                raise
            raise Foreseen(LEANT_ON) from None


def settle() -> None:
    """Tell the planner what there is now."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("ANALYZE")
