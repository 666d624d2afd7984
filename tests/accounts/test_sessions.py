"""Signing in, being locked out, and sessions that end."""

import time

import pytest
from django.urls import reverse

from kith.access.viewers import standing_as_kith
from kith.audit.models import Entry
from tests.given.cast import PASSWORD, Cast

pytestmark = pytest.mark.django_db
BACKEND = "django.contrib.auth.backends.ModelBackend"


def sign_in(client, password: str = PASSWORD):
    return client.post(reverse("sign-in"), {"username": "ali@riverside.example", "password": password})


def test_the_right_password_opens_the_door_and_the_session_is_new(client, cast: Cast):
    client.get(reverse("sign-in"))
    before = client.session.session_key
    assert sign_in(client).url == "/"
    assert client.session.session_key != before


def test_a_wrong_one_says_so_without_saying_which(client, cast: Cast):
    known = sign_in(client, "something else")
    unknown = client.post(reverse("sign-in"), {"username": "nobody@riverside.example", "password": "something else"})
    assert known.status_code == unknown.status_code == 422
    assert "do not go together" in known.content.decode()
    assert "do not go together" in unknown.content.decode()


def test_five_wrong_tries_lock_the_account_for_a_while(client, cast: Cast):
    for _ in range(5):
        sign_in(client, "something else")
    assert sign_in(client).status_code in (403, 429)


def test_a_session_ends_some_hours_after_signing_in_whatever_is_done(client, cast: Cast, settings):
    client.force_login(cast.ali, backend=BACKEND)
    assert client.get("/").status_code == 200
    session = client.session
    session["began"] = int(time.time()) - settings.SESSION_ABSOLUTE_SECONDS - 1
    session.save()
    assert client.get("/").url.startswith("/sign-in/")


def test_a_page_that_only_reads_does_not_write_the_session_again(client, cast: Cast, django_assert_num_queries):
    client.force_login(cast.ali, backend=BACKEND)
    client.get("/")
    seen = client.session["seen"]
    client.get("/")
    assert client.session["seen"] == seen


def test_nobody_who_has_not_signed_in_sees_a_page(client, cast: Cast):
    for page in ("/", "/notes/new/", f"/young-people/{cast.asif.pk}/"):
        assert client.get(page).url.startswith("/sign-in/")


def test_no_page_about_anybody_is_stored(client, cast: Cast):
    client.force_login(cast.ali, backend=BACKEND)
    answer = client.get(f"/young-people/{cast.asif.pk}/")
    assert answer["Cache-Control"] == "no-store"
    assert "script-src 'self'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]


def test_the_cast_is_offered_nowhere_but_in_a_demonstration(client, cast: Cast):
    assert client.post(reverse("sign-in-as"), {"who": str(cast.ali.pk)}).status_code == 404
    assert "Choose whose work" not in client.get(reverse("sign-in")).content.decode()


def test_coming_and_going_are_written_down(client, cast: Cast):
    sign_in(client)
    client.post(reverse("sign-out"))
    with standing_as_kith("looking"):
        verbs = set(Entry.objects.filter(actor=cast.ali.pk).values_list("verb", flat=True))
    assert {"accounts.arrive", "accounts.leave"} <= verbs
