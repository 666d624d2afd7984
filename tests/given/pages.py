"""Opening and sending pages as somebody of the cast, and counting what a page asks of the database."""

from typing import Any
from uuid import uuid4

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

BACKEND = "django.contrib.auth.backends.ModelBackend"


def as_somebody(user: Any) -> Client:
    """A browser in which this user has signed in."""
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


def opened(user: Any, name: str, /, *keys: Any, **query: Any) -> Any:
    """The answer to opening a page."""
    return as_somebody(user).get(reverse(name, args=keys), query)


def words_of(user: Any, name: str, /, *keys: Any, **query: Any) -> str:
    """What a page says, which must be there."""
    answer = opened(user, name, *keys, **query)
    assert answer.status_code == 200, f"{name} answered {answer.status_code}"
    return str(answer.content.decode())


def sent(user: Any, name: str, /, *keys: Any, query: str = "", **typed: Any) -> Any:
    """The answer to sending a form."""
    return as_somebody(user).post(reverse(name, args=keys) + query, typed)


def answers_like_nothing(user: Any, name: str, *keys: Any) -> bool:
    """Does this page answer this user exactly as it answers for a record that was never there?"""
    client = as_somebody(user)
    answers = [client.get(reverse(name, args=given)) for given in (keys, [uuid4() for _ in keys])]
    return all(answer.status_code == 404 for answer in answers) and answers[0].content == answers[1].content


def questions(user: Any, name: str, /, *keys: Any, **query: Any) -> int:
    """How many queries opening a page takes, once signed in."""
    client = as_somebody(user)
    client.get(reverse(name, args=keys), query)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(reverse(name, args=keys), query).status_code == 200
    return len(asked)
