"""`kith demo` touches a demonstration or an empty database, and nothing else."""

import time

import pytest
from django.db import connections, transaction

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.accounts import actions as accounts
from kith.accounts.models import User
from kith.accounts.terms import OrganisationKind
from kith.audit import queries as audit
from kith.demo import ground, starting
from kith.demo.large.loading import load_large
from kith.demo.queries import holds_anything
from kith.encounters.models import Mention, Note
from kith.foreseen import Foreseen
from kith.people.models import YoungPerson
from tests.given.cast import NOON

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])
SHAPE = """
SELECT 'index ' || indexdef FROM pg_indexes WHERE tablename IN ('encounters_note', 'encounters_mention')
UNION ALL SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'encounters_note'::regclass
UNION ALL SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'encounters_mention'::regclass
UNION ALL SELECT relname || relrowsecurity || relforcerowsecurity FROM pg_class WHERE relkind = 'r'
UNION ALL SELECT tablename || policyname || coalesce(qual, with_check) FROM pg_policies ORDER BY 1
"""


def shape():
    with connections["owner"].cursor() as cursor:
        cursor.execute(SHAPE)
        return cursor.fetchall()


def test_an_empty_database_may_become_a_demonstration():
    assert ground.is_told() is False


def test_a_database_that_holds_anything_is_refused_and_not_cleared():
    accounts.found(name="A real authority", kind=OrganisationKind.AUTHORITY, by=None, at=NOON)
    for touch in (ground.is_told, ground.clear):
        with pytest.raises(Foreseen, match="This database is not a demonstration; kith demo will not touch it."):
            touch()
    assert audit.how_many() == 1


MADE = "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'S')"


@pytest.fixture
def owner():
    """The owner's cursor, in a transaction that is undone."""
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        yield cursor
        transaction.set_rollback(True, using="owner")


def strangers(owner, statement: str) -> None:
    """Have another role make something in the same schema."""
    owner.execute("CREATE ROLE a_stranger_here")
    owner.execute("GRANT a_stranger_here TO CURRENT_USER")
    owner.execute("GRANT USAGE, CREATE ON SCHEMA public TO a_stranger_here")
    owner.execute("GRANT SELECT, REFERENCES ON ALL TABLES IN SCHEMA public TO a_stranger_here")
    owner.execute("SET LOCAL ROLE a_stranger_here")
    owner.execute(statement)
    owner.execute("RESET ROLE")
    owner.execute("REVOKE a_stranger_here FROM CURRENT_USER")


def test_what_is_taken_away_is_all_that_kith_made_and_nothing_of_anybody_else(owner):
    strangers(owner, "CREATE TABLE not_kiths (id int)")
    ground.take_away(owner)
    owner.execute(MADE)
    assert owner.fetchone()[0] == 1
    owner.execute("SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace")
    assert owner.fetchone()[0] == 0
    owner.execute("SELECT to_regclass('public.not_kiths') IS NOT NULL")
    assert owner.fetchone()[0]


def served() -> bool:
    with connections["owner"].cursor() as cursor:
        return ground.is_served(cursor)


def test_whether_a_demonstration_is_served_is_seen_from_who_is_connected():
    connections["default"].ensure_connection()
    assert served()
    connections["default"].close()
    connections["default"].close_pool()
    assert any(not served() or time.sleep(0.1) for _ in range(50))


def test_a_table_nobody_let_kith_look_into_is_somebody_elses(owner):
    strangers(owner, "CREATE TABLE not_kiths (id int)")
    assert holds_anything(owner)


def test_taking_away_twice_takes_nothing_more(owner):
    ground.take_away(owner)
    ground.take_away(owner)


def test_what_somebody_else_built_on_it_is_never_lost(owner):
    strangers(owner, "CREATE VIEW how_many AS SELECT count(*) FROM contexts_context")
    with pytest.raises(Foreseen, match="leans on the demonstration's tables"):
        ground.take_away(owner)


def test_the_demonstration_has_a_folder_of_its_own_unless_one_is_given(monkeypatch):
    environment: dict[str, str] = {}
    starting.begin(environment)
    assert environment["KITH_DATA"].endswith("-demo")
    environment = {"KITH_DATA": "/somewhere/chosen"}
    starting.begin(environment)
    assert environment["KITH_DATA"] == "/somewhere/chosen"


def test_a_large_authority_is_loaded_whole_and_leaves_every_guard_in_place():
    before = shape()
    loaded = load_large(people=40, contexts=60, notes=400, seed=3, at=NOON)
    assert shape() == before
    assert ground.is_told()
    assert ground.told_on() == NOON.date()
    with standing_as_kith("counting"):
        assert (Note.objects.count(), YoungPerson.objects.count()) == (400, 40)
        assert Mention.objects.count() == loaded.mentions > 400
        assert list(audit.faults()) == []
        assert audit.how_many() == 1, "one act for the load"


def test_a_worker_of_the_large_authority_sees_their_own_young_people_only():
    loaded = load_large(people=20, contexts=60, notes=200, seed=3, at=NOON)
    worker, supervisor = (User.objects.get(email=email) for email in (loaded.worker, loaded.supervisor))
    seen = {}
    for user in (worker, supervisor):
        with standing_as(Viewer.of(user)):
            seen[user] = set(YoungPerson.objects.values_list("pk", flat=True))
            assert Note.objects.exists()
    assert (len(seen[worker]), len(seen[supervisor])) == (4, 20)
    assert seen[worker] < seen[supervisor]


def test_two_sizes_may_stand_in_one_database():
    for seed in (3, 4):
        load_large(people=10, contexts=20, notes=30, seed=seed, at=NOON)
    with standing_as_kith("counting"):
        assert Note.objects.count() == 60
