"""A context lead of a large authority is shown the newest questions first, and every question page by page."""

import pytest
from django.test import Client
from django.urls import reverse
from tests.given.cast import NOON

from kith.access.viewers import Viewer, standing_as
from kith.accounts.models import User
from kith.demo.large.loading import load_large
from kith.patterns import queries

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])


def test_those_that_wait_come_first_and_none_is_lost_between_the_pages():
    lead = User.objects.get(email=load_large(people=20, contexts=1_000, notes=10, seed=3, at=NOON).lead)
    with standing_as(Viewer.of(lead)):
        rows, newest = list(queries.every(Viewer.of(lead))), queries.waiting(Viewer.of(lead))
    waits = [row.is_waiting for row in rows]
    assert (len(rows), waits.count(True)) == (50, 25)
    assert waits == sorted(waits, reverse=True)
    assert [row.pk for row in newest] == [row.pk for row in rows[: queries.MOST_WAITING]]
    client = Client()
    client.force_login(lead)
    first, second = (client.get(f"{reverse('patterns:all')}?page={number}").content.decode() for number in (1, 2))
    shown = [row.pk for page in (first, second) for row in rows if reverse("patterns:one", args=[row.pk]) in page]
    assert shown == [row.pk for row in rows], "each on one page"
    assert ("Answered</h2>" in first, "Waiting for an answer</h2>" in second) == (False, False)
    assert "All questions, also those answered" in client.get(reverse("my-work")).content.decode()
