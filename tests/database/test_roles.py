"""The app role serves pages and can do nothing else; the owner migrates and serves nothing."""

import pytest
from django.conf import settings
from django.db import connection
from django.db.utils import ProgrammingError

from kith.database import roles
from kith.database.roles import faults_of_app_role

pytestmark = pytest.mark.django_db


def ask(statement: str) -> object:
    """The first value of the first row, asked by the app role."""
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


def test_pages_are_served_by_the_app_role_and_not_by_the_owner():
    assert ask("SELECT current_user") == settings.GROUNDS.app.role != settings.GROUNDS.owner.role


def test_the_app_role_owns_nothing_makes_nothing_and_cannot_bypass_row_level_security():
    assert faults_of_app_role(settings.GROUNDS) == []


@pytest.mark.skipif(bool(settings.KITH["KITH_DATABASE_URL"]), reason="the server named chose its own owner")
def test_the_owner_is_not_a_superuser_either():
    with roles.connect(settings.GROUNDS.owner) as owner:
        found = owner.execute("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user").fetchone()
    assert found == (False, False)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE mine (id int)",
        "CREATE SCHEMA mine",
        "CREATE ROLE mine",
        "DROP TABLE accounts_user",
        "ALTER TABLE accounts_user DISABLE ROW LEVEL SECURITY",
        "TRUNCATE accounts_user",
        f"SET ROLE {settings.GROUNDS.owner.role}",
    ],
)
def test_the_app_role_is_refused(statement):
    with connection.cursor() as cursor, pytest.raises(ProgrammingError, match=r"permission denied|must be owner"):
        cursor.execute(statement)


@pytest.mark.django_db(transaction=True)
def test_a_table_that_a_later_migration_makes_can_be_read_and_written():
    with roles.connect(settings.GROUNDS.owner) as owner:
        owner.execute("CREATE TABLE later (id bigserial PRIMARY KEY, said text)")
        try:
            assert ask("INSERT INTO later (said) VALUES ('hello') RETURNING id") == 1
        finally:
            owner.execute("DROP TABLE later")


def test_a_fault_of_the_app_role_is_said_in_words():
    with roles.connect(settings.GROUNDS.owner) as owner:
        owner.execute(f"GRANT CREATE ON SCHEMA public TO {settings.GROUNDS.app.role}")
        try:
            assert faults_of_app_role(settings.GROUNDS) == ["it may make tables"]
        finally:
            owner.execute(f"REVOKE CREATE ON SCHEMA public FROM {settings.GROUNDS.app.role}")
