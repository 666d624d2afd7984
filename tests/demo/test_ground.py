"""`kith demo` touches a demonstration or an empty database, and nothing else."""

import pytest
from django.db import connections

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.accounts import actions as accounts
from kith.accounts.models import User
from kith.accounts.terms import OrganisationKind
from kith.audit import queries as audit
from kith.demo import ground, starting
from kith.demo.large.loading import load_large
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
