"""A context's own page: what is good before what worries, and no young person named on it."""

import json

import pytest

from kith.access.viewers import Viewer, standing_as
from kith.contexts import actions
from kith.contexts.models import Context
from kith.contexts.terms import ContextKind
from kith.partners import actions as partners
from kith.partners.terms import ReachKind
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, opened, questions, sent, words_of

pytestmark = pytest.mark.django_db


def at(cast: Cast, context: Context, latitude: float, longitude: float) -> None:
    shape = {"type": "Point", "coordinates": [longitude, latitude]}
    actions.locate(context=context, geometry=shape, by=cast.ali, at=NOON)


def test_what_is_good_here_stands_before_what_worries_people(cast: Cast):
    sent(
        cast.ali,
        "contexts:describe",
        cast.bus_station.pk,
        name="Riverside Bus Station",
        kind="place",
        what_is_good="The café lets them sit in the warm",
        what_worries="Grown men wait by bay 4 after school",
    )
    page = words_of(cast.noor, "contexts:one", cast.bus_station.pk)
    assert page.index("The café lets them sit") < page.index("Grown men wait")


def test_its_page_leads_to_what_other_apps_know_with_and_without_scripts(cast: Cast):
    page = words_of(cast.ali, "contexts:one", cast.bus_station.pk)
    for address in (f"/partners/reach/{cast.bus_station.pk}/", f"/notes/naming/{cast.bus_station.pk}/"):
        assert f'hx-get="{address}"' in page
        assert f'href="{address}"' in page


def test_the_list_finds_another_name_and_narrows_by_kind(cast: Cast):
    assert "Riverside Bus Station" in words_of(cast.ali, "contexts:all", q="the bus st")
    assert "Tannery Park" not in words_of(cast.ali, "contexts:all", q="the bus st")
    assert "No context matches" in words_of(cast.ali, "contexts:all", kind="home")
    assert "Tannery Park" in words_of(cast.ali, "contexts:all", kind="nonsense")


def test_somewhere_new_is_noticed_inside_another_and_on_the_map(cast: Cast):
    address = f"?inside={cast.bus_station.pk}"
    answer = sent(cast.ali, "contexts:notice", query=address, name="Bay 4", kind="place", point="51.5560, -1.7797")
    assert answer.status_code == 302
    with standing_as(Viewer.of(cast.ali)):
        bay = Context.objects.get(name="Bay 4")
    assert (bay.parent_id, bay.latitude, bay.longitude) == (cast.bus_station.pk, 51.556, -1.7797)
    assert "Bay 4" in words_of(cast.ali, "contexts:one", cast.bus_station.pk)


def test_the_map_and_its_table_say_the_same(cast: Cast):
    at(cast, cast.bus_station, 51.5560, -1.7797)
    at(cast, cast.park, 51.5570, -1.7797)
    answer = opened(cast.ali, "contexts:one", cast.bus_station.pk)
    features = answer.context["features"]["features"]
    assert [f["properties"]["name"] for f in features] == ["Riverside Bus Station", "Tannery Park"]
    assert json.dumps(features)
    assert "About 110 m" in answer.content.decode()


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"name": " ", "kind": "place"}, "needs an answer"),
        ({"name": "The Rec", "kind": "place", "point": "north of town"}, "Give two numbers"),
        ({"name": "The Rec", "kind": "place", "point": "451, 3"}, "Latitude comes first"),
        ({"name": "The Rec", "kind": "place", "geometry": '{"type": "Point", '}, "not GeoJSON"),
        ({"name": "The Rec", "kind": "place", "geometry": "[1, 2]"}, "not one GeoJSON shape"),
        (
            {"name": "The Rec", "kind": "place", "geometry": '{"type": "Point", "coordinates": [400000, 300000]}'},
            "another coordinate system",
        ),
        ({"name": "The Rec", "kind": "place", "geometry": "[" * 100_000}, "not GeoJSON"),
        ({"name": "The Rec", "kind": "palace"}, "not offered any more"),
        ({"name": "The Rec\0", "kind": "place", "what_is_good": "Ramps"}, "Null characters"),
        ({"name": "The Rec", "kind": "place", "aliases": "x" * 300}, "too long for a name"),
    ],
)
def test_what_cannot_be_kept_is_answered_with_a_sentence(typed, says, cast: Cast):
    answer = sent(cast.ali, "contexts:notice", **typed)
    assert answer.status_code == 422
    assert says in answer.content.decode()


def test_a_context_that_has_gone_leaves_the_list_and_keeps_its_page(cast: Cast):
    assert sent(cast.dee, "contexts:retire", cast.park.pk, why="").status_code == 422
    sent(cast.dee, "contexts:retire", cast.park.pk, why="Built over")
    assert "Tannery Park" not in words_of(cast.ali, "contexts:all")
    assert "Tannery Park" in words_of(cast.ali, "contexts:all", gone="on")
    assert "No longer there" in words_of(cast.ali, "contexts:one", cast.park.pk)


def parent_of(cast: Cast, context: Context) -> object:
    with standing_as(Viewer.of(cast.ali)):
        return Context.objects.get(pk=context.pk).parent_id


def test_it_is_put_inside_another_afterwards_and_taken_out_again(cast: Cast):
    assert "Tannery Park" in words_of(cast.ali, "contexts:inside", cast.bus_station.pk, q="tannery")
    assert "Nothing matches" in words_of(cast.ali, "contexts:inside", cast.bus_station.pk, q="zz")
    assert sent(cast.ali, "contexts:inside", cast.bus_station.pk, parent=cast.park.pk).status_code == 302
    assert parent_of(cast, cast.bus_station) == cast.park.pk
    assert "Riverside Bus Station" in words_of(cast.ali, "contexts:one", cast.park.pk)
    assert "Tannery Park" in words_of(cast.ali, "contexts:inside", cast.bus_station.pk)
    assert sent(cast.ali, "contexts:inside", cast.bus_station.pk, parent="").status_code == 302
    assert parent_of(cast, cast.bus_station) is None


def test_nothing_comes_to_lie_inside_itself_however_far_down(cast: Cast):
    bay = actions.notice(name="Bay 4", kind=ContextKind.PLACE, parent=cast.bus_station, by=cast.ali, at=NOON)
    bench = actions.notice(name="The bench", kind=ContextKind.PLACE, parent=bay, by=cast.ali, at=NOON)
    answer = sent(cast.ali, "contexts:inside", cast.bus_station.pk, parent=bench.pk)
    assert answer.status_code == 422
    assert "The bench is itself inside Riverside Bus Station" in answer.content.decode()
    itself = sent(cast.ali, "contexts:inside", bay.pk, parent=bay.pk)
    assert "cannot be inside itself" in itself.content.decode()
    assert (parent_of(cast, cast.bus_station), parent_of(cast, bay)) == (None, cast.bus_station.pk)
    assert sent(cast.ali, "contexts:inside", bench.pk, parent=cast.bus_station.pk).status_code == 302
    assert sent(cast.ali, "contexts:inside", bay.pk, parent=bench.pk).status_code == 302


def test_a_place_that_is_nowhere_is_no_place_to_be_inside(cast: Cast):
    assert sent(cast.ali, "contexts:inside", cast.park.pk, parent="nonsense").status_code == 422
    assert answers_like_nothing(cast.priya, "contexts:inside", cast.park.pk)


def test_a_body_is_found_and_made_responsible_once(cast: Cast):
    assert "Riverside Children" in words_of(cast.ali, "contexts:responsible", cast.park.pk, q="river")
    assert "Nobody in the directory matches" in words_of(cast.ali, "contexts:responsible", cast.park.pk, q="zz")
    answer = sent(cast.ali, "contexts:responsible", cast.park.pk, organisation=cast.riverside.pk, for_what="The lights")
    assert answer.status_code == 302
    assert "The lights" in words_of(cast.ali, "contexts:one", cast.park.pk)
    again = sent(cast.ali, "contexts:responsible", cast.park.pk, organisation=cast.riverside.pk)
    assert again.status_code == 422


def test_a_page_that_is_not_there_and_one_for_nobody_here_answer_alike(cast: Cast):
    assert answers_like_nothing(cast.priya, "contexts:one", cast.park.pk)
    assert answers_like_nothing(cast.ade, "contexts:describe", cast.park.pk)


def test_its_pages_ask_as_little_of_the_database_however_much_there_is(cast: Cast):
    at(cast, cast.bus_station, 51.5560, -1.7797)
    before = questions(cast.ali, "contexts:all"), questions(cast.ali, "contexts:one", cast.bus_station.pk)
    for number in range(30):
        bay = actions.notice(
            name=f"Bay {number}", kind=ContextKind.PLACE, parent=cast.bus_station, by=cast.ali, at=NOON
        )
        at(cast, bay, 51.5560 + number / 10_000, -1.7797)
        partners.say_reach(
            context=cast.bus_station, kind=ReachKind.VISITS, name=f"Guard {number}", by=cast.ali, at=NOON
        )
    assert (questions(cast.ali, "contexts:all"), questions(cast.ali, "contexts:one", cast.bus_station.pk)) == before


def test_what_a_page_fetches_comes_after_everything_that_stands_there_already(cast: Cast):
    page = words_of(cast.ali, "contexts:one", cast.bus_station.pk)
    fetched = page.index("hx-get")
    for stands in ("Who answers for it", "Inside it", "Where it is, and what is nearby", "It is no longer there"):
        assert page.index(stands) < fetched, stands
