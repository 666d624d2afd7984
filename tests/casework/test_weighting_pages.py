"""Weighing on the page: offered, typed, refused with what was typed kept, and written down."""

import pytest

from kith.access.viewers import Viewer, standing_as
from kith.casework.models import WeightSheet
from kith.casework.terms.saying import Voice
from kith.contexts import actions as contexts
from kith.contexts.actions import Drawn
from kith.contexts.models import Context
from kith.contexts.terms import ContextKind, Effect
from kith.encounters import actions as encounters
from kith.encounters.actions import Written
from kith.encounters.terms import MentionKind, Named, Theme
from tests.casework.test_weighting import BETTER, WHY, mild, query, strong, typed, weigh
from tests.given import cases as given
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, opened, sent, words_of

pytestmark = pytest.mark.django_db


def test_for_a_young_person_their_map_their_notes_and_home_are_offered_first(cast: Cast):
    case = given.asifs_case(cast)
    contexts.draw_world(
        person=cast.asif, places=[Drawn(cast.park, 2, Effect.KEEPS_SAFE)], drawn_on=NOON.date(), drawn_with="", by=cast.ali, at=NOON
    )
    elsewhere = contexts.notice(name="Mill Lane Arcade", kind=ContextKind.PLACE, by=cast.ali, at=NOON)
    named = [Named("text", 3, 18, MentionKind.CONTEXT, str(cast.bus_station.pk))]
    written = Written(text="At the bus station.", happened_on=NOON.date(), named=named)
    encounters.write(person=cast.asif, written=written, by=cast.ali, at=NOON)
    page = words_of(cast.ali, "casework:weigh-contexts", case.pk)
    assert "Tannery Park" in page
    assert "Riverside Bus Station" in page
    assert "Add home" in page
    assert elsewhere.name not in page
    assert elsewhere.name in words_of(cast.ali, "casework:weigh-contexts", case.pk, q="mill")
    added = sent(cast.ali, "casework:weigh-contexts", case.pk, query=f"?voice=partner&context={cast.park.pk}")
    with standing_as(Viewer.of(cast.ali)):
        home = Context.objects.get(kind=ContextKind.HOME.value)
    assert added.url.endswith(f"?voice=partner&context={cast.park.pk}&context={home.pk}")
    assert "Add home" not in words_of(cast.ali, "casework:weigh-contexts", case.pk), "it is offered with the others now"
    sent(cast.ali, "casework:weigh-contexts", case.pk)
    with standing_as(Viewer.of(cast.ali)):
        assert Context.objects.filter(kind=ContextKind.HOME.value).count() == 1


def test_for_a_place_itself_what_is_inside_it_and_its_neighbours_are_offered(cast: Cast):
    bay = contexts.notice(name="Bay 4", kind=ContextKind.PLACE, parent=cast.bus_station, by=cast.ali, at=NOON)
    page = words_of(cast.noor, "casework:weigh-contexts", given.place_case(cast).pk)
    assert cast.bus_station.name in page
    assert bay.name in page
    assert "Add home" not in page


def test_too_few_or_too_many_contexts_are_refused_in_words_with_what_was_chosen_kept(cast: Cast):
    case = given.asifs_case(cast)
    page = words_of(cast.ali, "casework:weigh-contexts", case.pk, context=cast.park.pk, next="1")
    assert "Choose 2 to 7 contexts. 1 is chosen." in page
    assert f'value="{cast.park.pk}" checked' in page
    go_on = opened(cast.ali, "casework:weigh-contexts", case.pk, context=[cast.park.pk, cast.bus_station.pk], next="1")
    assert go_on.status_code == 302
    assert opened(cast.ali, "casework:weigh", case.pk).status_code == 302, "nothing is chosen yet"


def test_a_sheet_filled_in_on_the_page_is_kept(cast: Cast):
    case = given.asifs_case(cast)
    answer = sent(cast.ali, "casework:weigh", case.pk, query=query(cast), **typed(cast))
    assert answer.status_code == 302, answer.content.decode()
    page = words_of(cast.ali, "casework:weigh", case.pk, voice="young_person")
    assert "start from what this voice said last" in page
    assert BETTER in page, "the next sheet of this voice starts from it"
    assert BETTER not in words_of(cast.ali, "casework:weigh", case.pk, voice="parent_carer"), "another voice does not"


def test_beside_a_practitioners_sheet_stands_how_many_notes_marked_as_harm_name_a_context(cast: Cast):
    case = given.asifs_case(cast)
    for text, named in (("Men waited at the bus station.", True), ("He was shouted at in the street.", False)):
        mentions = [Named("text", 15, 30, MentionKind.CONTEXT, str(cast.bus_station.pk))] if named else []
        note = encounters.write(
            person=cast.asif, written=Written(text=text, happened_on=NOON.date(), named=mentions), by=cast.ali, at=NOON
        )
        encounters.promote(
            note=note, theme=Theme.HARM_BY_OTHERS, what_happened="x", what_it_meant="y", by=cast.ali, at=NOON
        )
    said = "1 of 2 notes about Asif marked as harm by others names it."
    both = {"context": [cast.bus_station.pk, cast.park.pk]}
    assert words_of(cast.ali, "casework:weigh", case.pk, voice="practitioner", **both).count(said) == 1
    assert said not in words_of(cast.ali, "casework:weigh", case.pk, voice="young_person", **both), "their view is their own"
    place = given.place_case(cast)
    assert "marked as harm" not in words_of(cast.ali, "casework:weigh", place.pk, voice="practitioner", **both)


def test_strong_harm_without_what_would_get_better_is_refused_and_what_was_typed_stays(cast: Cast):
    case, bus = given.asifs_case(cast), cast.bus_station.pk
    changed = {f"{bus}-if_this_changed": "Less.", f"{bus}-evidence": ""}
    answer = sent(cast.ali, "casework:weigh", case.pk, query=query(cast), **typed(cast, **changed))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Riverside Bus Station: Say in at least 20 letters what would get better if this changed first." in page
    assert "Riverside Bus Station: Say how this is known" in page
    assert f'href="#id_{bus}-evidence"' in page
    assert ">\nLess.</textarea>" in page or ">Less.</textarea>" in page
    with standing_as(Viewer.of(cast.ali)):
        assert not WeightSheet.objects.exists()


def test_a_day_to_come_is_refused_on_the_page(cast: Cast):
    case = given.asifs_case(cast)
    answer = sent(cast.ali, "casework:weigh", case.pk, query=query(cast), **typed(cast, filled_on_year="2999"))
    assert answer.status_code == 422
    assert "That day has not happened yet." in answer.content.decode()


def test_what_people_chose_is_written_down_on_the_page(cast: Cast):
    case = given.asifs_case(cast)
    assert "Nobody has weighed the contexts yet" in words_of(cast.ali, "casework:choose-first", case.pk)
    weigh(cast, case, Voice.YOUNG_PERSON, strong(cast.bus_station), mild(cast.park))
    short = sent(cast.ali, "casework:choose-first", case.pk, context=cast.bus_station.pk, rationale="It is bad.")
    assert short.status_code == 422
    assert "It is bad." in short.content.decode()
    assert sent(cast.ali, "casework:choose-first", case.pk, context=cast.bus_station.pk, rationale=WHY).status_code == 302


@pytest.mark.parametrize("name", ["casework:weighting", "casework:weigh-contexts", "casework:weigh", "casework:sheets", "casework:choose-first"])
def test_somebody_from_another_team_is_answered_as_if_there_were_no_case(name: str, cast: Cast):
    assert answers_like_nothing(cast.noor, name, given.asifs_case(cast).pk)
