"""Partners: a directory, and who has reach into a context."""

import pytest

from kith.access.viewers import standing_as_kith
from kith.accounts.terms import OrganisationKind
from kith.audit.models import Entry
from kith.foundation.refusals import Refused
from kith.partners import actions
from kith.partners.models import Reach
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


@pytest.fixture
def priya(cast: Cast) -> Reach:
    return actions.say_reach(
        context=cast.bus_station,
        kind=ReachKind.RUNS_IT,
        name="Priya",
        organisation=cast.riverside,
        times="weekdays",
        by=cast.ali,
        at=NOON,
    )


def last_act() -> Entry:
    with standing_as_kith("reading it back"):
        return Entry.objects.filter(outcome="done").order_by("-id")[0]


def test_what_is_said_about_her_reach_changes_and_what_was_said_stays_kept(cast: Cast, priya: Reach):
    page = words_of(cast.noor, "partners:change_reach", priya.pk)
    assert "weekdays" in page
    assert "Riverside Children" in page
    typed = {"name": "Priya", "kind": "runs_it", "organisation": cast.riverside.pk, "times": "until ten at night"}
    assert sent(cast.noor, "partners:change_reach", priya.pk, **typed).status_code == 302
    shown = words_of(cast.ali, "partners:reach", cast.bus_station.pk)
    assert "until ten at night" in shown
    assert "weekdays" not in shown
    assert [reach.times for reach in Reach.objects.order_by("id")] == ["weekdays", "until ten at night"]
    assert (last_act().verb, last_act().about) == ("partners.change_reach", cast.bus_station.pk)
    nobody = sent(cast.noor, "partners:change_reach", Reach.objects.get(until_on=None).pk, kind="visits")
    assert "Say who" in nobody.content.decode()


def test_somebodys_reach_is_taken_out_with_a_reason(cast: Cast, priya: Reach):
    assert sent(cast.ali, "partners:take_out_reach", priya.pk, why="").status_code == 422
    assert sent(cast.ali, "partners:take_out_reach", priya.pk, why="She works in Leeds now.").status_code == 302
    for page in (("partners:reach", cast.bus_station.pk), ("partners:one", cast.riverside.pk)):
        assert "Priya" not in words_of(cast.ali, *page)
    assert Reach.objects.get().name == "Priya"
    assert (last_act().verb, last_act().why) == ("partners.take_out_reach", "She works in Leeds now.")
    assert answers_like_nothing(cast.ali, "partners:change_reach", priya.pk)
    with pytest.raises(Refused, match="in the meantime"):
        actions.take_out_reach(reach=priya, why="Again", by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="Say why"):
        actions.take_out_reach(reach=priya, why=" ", by=cast.ali, at=NOON)


@pytest.mark.parametrize("name", ["partners:change_reach", "partners:take_out_reach"])
def test_those_outside_do_not_learn_whose_reach_there_is(name: str, cast: Cast, priya: Reach):
    assert answers_like_nothing(cast.priya, name, priya.pk)


@pytest.mark.parametrize("name", ["partners:reach", "partners:say_reach"])
def test_those_outside_are_answered_as_if_nothing_were_there(name: str, cast: Cast):
    assert answers_like_nothing(cast.priya, name, cast.bus_station.pk)


def test_an_organisation_for_nobody_here_answers_like_none(cast: Cast):
    assert answers_like_nothing(cast.dana, "partners:one", cast.riverside.pk)


def test_pages_ask_as_little_of_the_database_however_long_they_are(cast: Cast):
    actions.say_reach(context=cast.park, kind=ReachKind.VISITS, name="Col", by=cast.ali, at=NOON)
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
