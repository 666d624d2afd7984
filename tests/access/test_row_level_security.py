"""The database refuses on its own: the same table of cases, with the queryset filter switched off."""

from itertools import combinations

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction
from tests.access.test_matrix import records  # noqa: F401 - a fixture
from tests.given.cast import Cast
from tests.given.relations import EVERYWHERE, allowed

from kith.access.kept import KEPT, Kept
from kith.access.rules import all_row_level_security, could_ever
from kith.access.terms import TO_A_YOUNG_PERSON, Anchor, Doing, Resource
from kith.access.viewers import Viewer, standing_as, standing_as_kith

TABLES = [(resource, kept) for resource, tables in KEPT.items() for kept in tables]
MODELS = {model._meta.db_table: model for model in apps.get_models()}
OF_THE_STORY = {Anchor.PERSON, Anchor.AUTHOR, Anchor.LIST}


def about_the_story(kept: Kept, cast: Cast) -> list:
    """The keys of the story's own rows in a table: Asif's, Ali's, or the adult's."""
    model = MODELS[kept.table]
    value = {Anchor.PERSON: cast.asif.pk, Anchor.AUTHOR: cast.ali.pk, Anchor.LIST: cast.adult.pk}.get(kept.anchor)
    rows = model._base_manager.all() if value is None else model._base_manager.filter(**{kept.column: value})
    return list(rows.values_list("pk", flat=True))


@pytest.mark.django_db
@pytest.mark.parametrize("who", EVERYWHERE)
def test_the_database_shows_each_of_them_what_the_policy_says_and_no_more(who: str, cast: Cast, records):  # noqa: F811
    viewer = Viewer.of(getattr(cast, who))
    for resource, kept in TABLES:
        with standing_as_kith("knowing what is there"):
            there = about_the_story(kept, cast)
        with standing_as(viewer):
            seen = about_the_story(kept, cast)
        expected = there if allowed(who, resource, Doing.SEE, to_a_record=True) else []
        assert sorted(map(str, seen)) == sorted(map(str, expected)), f"{who} {kept.table}"


@pytest.mark.django_db
@pytest.mark.parametrize("who", EVERYWHERE)
def test_the_queryset_shows_what_the_database_shows(who: str, cast: Cast, records):  # noqa: F811
    viewer = Viewer.of(getattr(cast, who))
    for _, kept in TABLES:
        model = MODELS[kept.table]
        if not hasattr(model.objects, "visible_to"):
            continue
        with standing_as(viewer):
            by_database = set(model._base_manager.values_list("pk", flat=True))
        with standing_as(viewer), standing_as_kith("the queryset's own filter, with the database's switched off"):
            by_queryset = set(model.objects.visible_to(viewer).values_list("pk", flat=True))
        assert by_queryset == by_database, f"{who} {kept.table}"


@pytest.mark.django_db
@pytest.mark.parametrize("who", EVERYWHERE)
def test_whom_somebody_works_with_is_the_same_to_a_page_as_to_every_table(who: str, cast: Cast, records):  # noqa: F811
    viewer, kinds = Viewer.of(getattr(cast, who)), sorted(relation.value for relation in TO_A_YOUNG_PERSON)
    for number in range(len(kinds) + 1):
        for asked in map(list, combinations(kinds, number)):
            told = {person for person, relations in viewer.standing.items() if relations.intersection(asked)}
            with standing_as(viewer), connection.cursor() as cursor:
                cursor.execute("SELECT unnest(access_people(%s::text[]))", [asked])
                assert {person for (person,) in cursor.fetchall()} == told, asked


@pytest.mark.django_db
def test_a_transaction_that_says_nothing_about_itself_sees_nothing(cast: Cast, records):  # noqa: F811
    with connection.cursor() as cursor:
        for _, kept in TABLES:
            cursor.execute(f"SELECT count(*) FROM {kept.table}")  # noqa: S608
            assert cursor.fetchone() == (0,), kept.table


@pytest.mark.django_db
def test_nothing_of_a_viewer_is_left_after_their_transaction(cast: Cast):
    with standing_as(Viewer.of(cast.ali)):
        pass
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('kith.viewer', true), current_setting('kith.standing', true)")
        assert {value or "" for value in cursor.fetchone()} == {""}


@pytest.mark.django_db
@pytest.mark.parametrize("table", ["encounters_note", "people_youngperson", "encounters_mention"])
def test_somebody_from_another_team_changes_and_removes_nothing(table: str, cast: Cast, records):  # noqa: F811
    with standing_as(Viewer.of(cast.noor)), connection.cursor() as cursor:
        column = "id" if table == "people_youngperson" else "person_id"
        cursor.execute(f"UPDATE {table} SET id = id WHERE {column} = %s", [cast.asif.pk])  # noqa: S608
        assert cursor.rowcount == 0
        cursor.execute(f"DELETE FROM {table} WHERE {column} = %s", [cast.asif.pk])  # noqa: S608
        assert cursor.rowcount == 0


@pytest.mark.django_db
def test_nobody_writes_into_a_record_that_is_not_theirs(cast: Cast, records):  # noqa: F811
    add = """INSERT INTO people_ownword (id, person_id, words, said_on, heard_by_id)
             VALUES (gen_random_uuid(), %s, 'x', current_date, %s)"""
    add_note = """INSERT INTO encounters_chronologyentry (id, note_id, person_id, happened_on, theme, what_happened, what_it_meant, by_id, at)
                  VALUES (gen_random_uuid(), %s, %s, current_date, 'change', 'x', 'x', %s, now())"""
    with standing_as(Viewer.of(cast.noor)), connection.cursor() as cursor:
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute(add_note, [records["note"], cast.asif.pk, cast.noor.pk])
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute(add, [cast.asif.pk, cast.noor.pk])


@pytest.mark.django_db
def test_every_table_in_the_policy_has_its_row_level_security_in_force():
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity")
        guarded = {name for (name,) in cursor.fetchall()}
    assert {kept.table for _, kept in TABLES} <= guarded
    assert len(all_row_level_security()) == len(TABLES) * 10


def test_a_role_without_staff_could_never_open_a_young_person():
    for role in ("admin", "dpo", "partner_contributor", "guardian", "young_person", "parent_carer"):
        assert not could_ever([role], Resource.YOUNG_PERSON, Doing.SEE)
