"""Partners: a directory, and who has reach into a context."""

import pytest

from kith.accounts.terms import OrganisationKind
from kith.partners import actions
from kith.partners.terms import ReachKind
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, as_somebody, questions, sent, words_of

pytestmark = pytest.mark.django_db


def test_a_partner_is_introduced_once_and_found(cast: Cast):
    answer = sent(cast.ali, "partners:introduce", name="Riverside Buses", kind="transport", aliases="the buses")
    assert answer.status_code == 302
    assert "Riverside Buses" in words_of(cast.noor, "partners:all", q="the bus", kind="transport")
    assert "Riverside Buses" not in words_of(cast.noor, "partners:all", kind="school")
    again = sent(cast.ali, "partners:introduce", name="riverside  buses", kind="transport")
    assert again.status_code == 422
    assert "already in the directory" in again.content.decode()


def test_priya_has_reach_into_the_bus_station_and_its_page_says_so(cast: Cast):
    buses = actions.introduce(name="Riverside Buses", kind=OrganisationKind.TRANSPORT, by=cast.ali, at=NOON)
    typed = {
        "name": "Priya",
        "role": "transport manager",
        "kind": "runs_it",
        "organisation": buses.pk,
        "times": "weekdays",
    }
    assert sent(cast.ali, "partners:say_reach", cast.bus_station.pk, **typed).status_code == 302
    page = words_of(cast.noor, "partners:reach", cast.bus_station.pk)
    assert "Priya" in page
    assert "transport manager" in page
    assert "Riverside Bus Station" in words_of(cast.noor, "partners:one", buses.pk)


def test_who_has_reach_is_a_whole_page_by_itself_and_a_part_when_asked_for_as_one(cast: Cast):
    address = f"/partners/reach/{cast.park.pk}/"
    browser = as_somebody(cast.ali)
    assert "<html" in browser.get(address).content.decode()
    part = browser.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "We do not know yet who has reach here." in part


def test_an_organisation_is_found_before_it_is_chosen(cast: Cast):
    assert "Riverside Children" not in words_of(cast.ali, "partners:say_reach", cast.park.pk)
    assert "Riverside Children" in words_of(cast.ali, "partners:say_reach", cast.park.pk, q="children")


def test_reach_belongs_to_somebody(cast: Cast):
    answer = sent(cast.ali, "partners:say_reach", cast.park.pk, kind="visits", times="after school")
    assert answer.status_code == 422
    assert "Say who: a name, an organisation, or both." in answer.content.decode()
    assert "after school" in answer.content.decode()


@pytest.mark.parametrize("name", ["partners:reach", "partners:say_reach"])
def test_those_outside_are_answered_as_if_nothing_were_there(name: str, cast: Cast):
    assert answers_like_nothing(cast.priya, name, cast.bus_station.pk)


def test_an_organisation_for_nobody_here_answers_like_none(cast: Cast):
    assert answers_like_nothing(cast.dana, "partners:one", cast.riverside.pk)


def test_pages_ask_as_little_of_the_database_however_long_they_are(cast: Cast):
    pages = [("partners:all",), ("partners:reach", cast.park.pk), ("partners:one", cast.riverside.pk)]
    before = [questions(cast.ali, *page) for page in pages]
    for number in range(30):
        actions.introduce(name=f"Shop {number}", kind=OrganisationKind.BUSINESS, by=cast.ali, at=NOON)
        actions.say_reach(
            context=cast.park,
            kind=ReachKind.VISITS,
            organisation=cast.riverside,
            name=f"Warden {number}",
            by=cast.ali,
            at=NOON,
        )
    assert [questions(cast.ali, *page) for page in pages] == before
