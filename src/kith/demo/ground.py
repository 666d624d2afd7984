"""The ground a demonstration stands on: refused when it is somebody's, emptied only when it is ours."""

import shutil
from datetime import date, datetime
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.utils import timezone

from kith.demo.queries import holds_anything, mark_there
from kith.foreseen import Foreseen

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

    Raises `Foreseen` when the database is not a demonstration.
    """
    if not is_told():
        return
    with connections["owner"].cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE")
        cursor.execute("CREATE SCHEMA public")
    for connection in connections.all():
        connection.close()
    shutil.rmtree(Path(settings.KITH_DATA) / "witness", ignore_errors=True)


def settle() -> None:
    """Tell the planner what there is now."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("ANALYZE")
