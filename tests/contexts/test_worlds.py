"""World: one drawing that answers one question, the same as a table, and every version kept."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest

from kith.contexts import actions, picture
from kith.contexts.actions import Drawn
from kith.contexts.models import World
from kith.contexts.terms import EFFECT_WORDS, MOST_ON_A_MAP, Effect
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, opened, questions, sent, words_of

pytestmark = pytest.mark.django_db
WHEN = {"drawn_on_day": "12", "drawn_on_month": "3", "drawn_on_year": "2026"}


def draw(cast: Cast, *drawn: Drawn, days_ago: int = 0) -> World:
    day = NOON.date() - timedelta(days=days_ago)
    return actions.draw_world(person=cast.asif, places=drawn, drawn_on=day, drawn_with="Asif", by=cast.ali, at=NOON)


def two(cast: Cast, station: Effect, days_ago: int = 0) -> World:
    park = Drawn(cast.park, 2, Effect.KEEPS_SAFE, "it is quiet")
    return draw(cast, Drawn(cast.bus_station, 3, station), park, days_ago=days_ago)


def test_before_the_first_map_the_page_says_how_to_begin(cast: Cast):
    page = words_of(cast.ali, "contexts:world", cast.asif.pk)
    assert "No map yet" in page
    assert "Start a map" in page


def test_the_map_asks_its_question_says_who_drew_it_and_is_a_table_too(cast: Cast):
    two(cast, Effect.LINKED_TO_HARM)
    page = words_of(cast.ali, "contexts:world", cast.asif.pk)
    assert "What is around Asif, and what does it do for his safety?" in page
    assert "Drawn with Asif by Ali, 12 March 2026" in page
    assert "“it is quiet”" in page
    assert 'aria-label="Riverside Bus Station: linked to harm, pulls a lot"' in page


def test_the_old_address_of_the_map_still_leads_to_it(cast: Cast):
    assert opened(cast.ali, "people:world", cast.asif.pk).url.endswith(f"/contexts/around/{cast.asif.pk}/")


def test_two_maps_stand_side_by_side_with_what_changed(cast: Cast):
    older = two(cast, Effect.LINKED_TO_HARM, days_ago=90)
    newer = two(cast, Effect.DEPENDS)
    page = words_of(cast.ali, "contexts:world", cast.asif.pk, map=newer.pk, **{"with": older.pk})
    assert page.count('<svg class="kith-world__svg"') == 2
    assert "Linked to harm; pulls a lot" in page
    assert "It depends; pulls a lot" in page
    assert "The same" in page, "the park"
    turned = words_of(cast.ali, "contexts:world", cast.asif.pk, map=older.pk, **{"with": newer.pk})
    assert turned.index("12 December 2025") < turned.index("It depends; pulls a lot"), (
        "the older one first, whichever was asked for"
    )


@pytest.mark.parametrize("name", ["contexts:world", "contexts:choose", "contexts:draw", "contexts:blank"])
def test_somebody_from_another_team_is_answered_as_if_he_did_not_exist(name: str, cast: Cast):
    assert answers_like_nothing(cast.noor, name, cast.asif.pk)


def test_a_map_of_somebody_else_is_not_there(cast: Cast):
    minas = actions.draw_world(
        person=cast.mina,
        places=[Drawn(cast.park, 1, Effect.KEEPS_SAFE)],
        drawn_on=NOON.date(),
        drawn_with="",
        by=cast.noor,
        at=NOON,
    )
    assert opened(cast.ali, "contexts:world", cast.asif.pk, map=minas.pk).status_code == 404
    assert opened(cast.ali, "contexts:world", cast.asif.pk, map="nonsense").status_code == 404


def test_what_belongs_on_the_map_is_searched_for_and_what_is_chosen_stays_chosen(cast: Cast):
    page = words_of(cast.ali, "contexts:choose", cast.asif.pk, q="park", context=cast.bus_station.pk)
    assert f'value="{cast.bus_station.pk}" checked' in page
    assert f'value="{cast.park.pk}">' in page
    on = opened(cast.ali, "contexts:choose", cast.asif.pk, context=cast.park.pk, next="1")
    assert on.url.endswith(f"/draw/?context={cast.park.pk}")
    assert "Choose at least one" in words_of(cast.ali, "contexts:choose", cast.asif.pk, next="1")


def test_a_map_is_drawn_and_the_next_one_starts_from_it(cast: Cast):
    key = str(cast.park.pk)
    answers = {f"{key}-pull": "2", f"{key}-effect": "keeps_safe", f"{key}-words": "it is quiet"}
    answer = sent(
        cast.ali, "contexts:draw", cast.asif.pk, query=f"?context={key}", drawn_with="Asif", **WHEN, **answers
    )
    assert answer.status_code == 302
    assert "it is quiet" in words_of(cast.ali, "contexts:world", cast.asif.pk)
    assert "it is quiet" in words_of(cast.ali, "contexts:draw", cast.asif.pk, context=key)


def test_an_unfinished_map_keeps_what_was_said_and_says_what_is_missing(cast: Cast):
    key = str(cast.park.pk)
    typed = {f"{key}-words": "it is quiet", "drawn_on_day": "12", "drawn_on_month": "3", "drawn_on_year": "2099"}
    answer = sent(cast.ali, "contexts:draw", cast.asif.pk, query=f"?context={key}", **typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Tannery Park: say how strong its pull is" in page
    assert "it is quiet" in page
    answers = {f"{key}-pull": "2", f"{key}-effect": "keeps_safe"}
    tomorrow = sent(cast.ali, "contexts:draw", cast.asif.pk, query=f"?context={key}", **typed, **answers)
    assert tomorrow.status_code == 422
    assert "has not happened yet" in tomorrow.content.decode()


def test_the_page_asks_as_little_of_the_database_however_many_maps_there_are(cast: Cast):
    two(cast, Effect.DEPENDS)
    before = questions(cast.ali, "contexts:world", cast.asif.pk)
    for days in range(1, 8):
        two(cast, Effect.LINKED_TO_HARM, days_ago=days)
    assert questions(cast.ali, "contexts:world", cast.asif.pk) == before


def test_every_drawing_is_sound_and_says_its_labels_apart(cast: Cast):
    two(cast, Effect.NOT_KNOWN)
    page = words_of(cast.ali, "contexts:world", cast.asif.pk)
    svg = page[page.index('<svg class="kith-world__svg"') :]
    root = ElementTree.fromstring(svg[: svg.index("</svg>") + 6])
    assert len([one for one in root.iter() if one.tag.endswith("a")]) == 2


@pytest.mark.parametrize("many", [1, 2, 6, 9, 15])
def test_no_two_things_on_a_map_touch(many: int):
    places = [picture.Placed(str(n), f"Place number {n}", n % 3 + 1, list(Effect)[n % 4]) for n in range(many)]
    drawn = picture.draw(places)
    spots = [(node.x, node.y) for node in drawn.nodes]
    pairs = [(one, other) for n, one in enumerate(spots) for other in (*spots[:n], (drawn.x, drawn.y))]
    assert all(abs(x - a) >= picture.BOX[0] - 1 or abs(y - b) >= picture.BOX[1] - 1 for (x, y), (a, b) in pairs)


def test_the_keyboard_goes_round_clockwise_from_the_top():
    drawn = picture.draw([picture.Placed(str(n), f"Place {n}", 2, Effect.DEPENDS) for n in range(5)])
    assert [node.number for node in drawn.nodes] == [1, 2, 3, 4, 5]
    assert drawn.nodes[0].y < drawn.nodes[1].y
    assert drawn.nodes[1].x > drawn.x > drawn.nodes[4].x


def test_the_fullest_map_can_be_drawn():
    places = [
        picture.Placed(str(n), "A very long name for one place indeed", 3, Effect.DEPENDS) for n in range(MOST_ON_A_MAP)
    ]
    drawn = picture.draw(places)
    assert len(drawn.nodes) == MOST_ON_A_MAP
    assert {node.says for node in drawn.nodes} == {EFFECT_WORDS[Effect.DEPENDS].lower()}
