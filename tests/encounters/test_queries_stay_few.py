"""A page asks the database the same number of questions however much has been written."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.given.cast import NOON, Cast

from kith.encounters import actions
from kith.encounters.actions import Written
from kith.encounters.terms import MentionKind, Named
from kith.people import actions as people

pytestmark = pytest.mark.django_db
BACKEND = "django.contrib.auth.backends.ModelBackend"
TEXT = "We went by the bus station."
MOST = 24


def write(cast: Cast, count: int) -> None:
    start = TEXT.index("the bus")
    for number in range(count):
        person = people.meet(known_as=f"Friend {number}", by=cast.ali, at=NOON) if number % 3 == 0 else cast.asif
        things = [
            (MentionKind.CONTEXT, cast.bus_station),
            (MentionKind.VEHICLE, cast.golf),
            (MentionKind.ADULT, cast.adult),
        ]
        named = [Named("text", start, len(TEXT) - 1, kind, str(thing.pk)) for kind, thing in things]
        on = (NOON - timedelta(days=number)).date()
        actions.write(person=person, written=Written(text=TEXT, happened_on=on, named=named), by=cast.ali, at=NOON)


def asked(client, url: str) -> int:
    for _ in range(2):  # the first page of a session also writes the session
        client.get(url)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


PAGES = {
    "My work": lambda c: "/",
    "young people": lambda c: reverse("people:all"),
    "a young person": lambda c: reverse("people:one", args=[c.asif.pk]),
    "a story": lambda c: reverse("encounters:story", args=[c.asif.pk]),
    "a context": lambda c: reverse("contexts:one", args=[c.bus_station.pk]),
    "what names a context": lambda c: reverse("encounters:named", args=[c.bus_station.pk]),
    "a vehicle": lambda c: reverse("people:vehicle", args=[c.golf.pk]),
    "what names a vehicle": lambda c: reverse("encounters:named_vehicle", args=[c.golf.pk]),
    "what names an adult": lambda c: reverse("encounters:named_adult", args=[c.adult.pk]),
    "contexts": lambda c: reverse("contexts:all"),
    "searching": lambda c: reverse("encounters:search") + "?words=station",
    "writing": lambda c: reverse("encounters:new"),
}


@pytest.mark.parametrize("page", PAGES)
def test_the_number_of_questions_does_not_grow(client, cast: Cast, page: str):
    client.force_login(cast.ali, backend=BACKEND)
    write(cast, 4)
    few = asked(client, PAGES[page](cast))
    write(cast, 12)
    assert asked(client, PAGES[page](cast)) <= few
    assert few <= MOST, f"{page} asks {few} questions"
