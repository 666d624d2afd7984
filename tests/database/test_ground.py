"""The tests' own ground: each test finds the database as it was migrated."""

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from kith.access.viewers import Viewer, standing_as


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", ["first", "second"])
def test_what_one_test_commits_the_next_does_not_find(turn):
    assert not Session.objects.exists()
    Session.objects.create(session_key=turn, session_data="", expire_date=timezone.now())


@pytest.mark.django_db
@pytest.mark.skipif(bool(settings.KITH["KITH_DATABASE_URL"]), reason="the server named has its own superuser")
def test_the_index_of_words_is_used_behind_row_level_security(cast):
    with standing_as(Viewer.of(cast.ali)), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(
            "EXPLAIN SELECT id FROM encounters_note WHERE search @@ websearch_to_tsquery('english', 'bicycle')"
        )
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "notes_by_their_words" in plan
