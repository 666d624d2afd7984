"""The tests' own ground: each test finds the database as it was migrated."""

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", ["first", "second"])
def test_what_one_test_commits_the_next_does_not_find(turn):
    assert not Session.objects.exists()
    Session.objects.create(session_key=turn, session_data="", expire_date=timezone.now())
