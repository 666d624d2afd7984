"""Is this a demonstration, and whom may its sign-in page offer?"""

from typing import Any

from kith.access.viewers import standing_as_kith
from kith.accounts.models import User
from kith.demo.models import Demonstration
from kith.demo.starting import started_by_kith_demo
from kith.demo.town.staff import OFFERED, address

OWN_ROWS = ("django_migrations", "django_content_type", "auth_permission", "audit_lane")
TABLES = """
SELECT relname, has_table_privilege(oid, 'SELECT') FROM pg_class
WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace ORDER BY relname
"""


def is_marked() -> bool:
    """Does this database carry the demonstration's mark (1 query)? It says nothing about who started the process."""
    return bool(Demonstration.objects.exists())


def is_demonstration() -> bool:
    """May the sign-in page offer the cast? Only where the database is marked and `kith demo` started this process."""
    return started_by_kith_demo() and is_marked()


def cast() -> list[tuple[User, str]]:
    """Whom to offer, with a line about each, in the order to try them; nobody unless this is a demonstration (2 queries)."""
    if not is_demonstration():
        return []
    words = {address(name): line for name, line in OFFERED}
    with standing_as_kith("the sign-in page of a demonstration"):
        users = {user.email: user for user in User.objects.filter(email__in=words, is_active=True)}
    order = [address("Ali R"), *(email for email in words if email != address("Ali R"))]
    return [(users[email], words[email]) for email in order if email in users]


def holds_anything(cursor: Any) -> bool:
    """Does this database hold a single row that migrations did not put there? `cursor` sees as Kith or the owner.

    A table that may not be looked into is somebody else's, and counts as one.
    """
    cursor.execute(TABLES)
    for table, may_look in cursor.fetchall():
        if table in OWN_ROWS:
            continue
        if not may_look:
            return True
        cursor.execute(f'SELECT EXISTS (SELECT 1 FROM public."{table}")')  # noqa: S608 - names from the catalogue
        if cursor.fetchone()[0]:
            return True
    return False


def mark_there(cursor: Any) -> bool:
    """Is there a demonstration's mark, in a database that may not be migrated yet?"""
    cursor.execute("SELECT to_regclass('public.demo_demonstration') IS NOT NULL")
    if not cursor.fetchone()[0]:
        return False
    cursor.execute("SELECT EXISTS (SELECT 1 FROM public.demo_demonstration)")
    return bool(cursor.fetchone()[0])
