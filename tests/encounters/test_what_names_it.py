"""Vehicles and adults of concern: how often notes name them, and the notes this viewer may read."""

from datetime import timedelta

import pytest
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, as_somebody, words_of

from kith.encounters import actions
from kith.encounters.actions import Written
from kith.encounters.terms import MentionKind, Named
from kith.foundation.clock import now, today
from kith.people import actions as people
from kith.people.models import YoungPerson

pytestmark = pytest.mark.django_db
TEXT = "We saw the white golf by the gate."


def name(cast: Cast, person: YoungPerson, by, *, kind=MentionKind.VEHICLE, key=None, days: int = 1, text=TEXT) -> None:
    named = [Named("text", 7, 21, kind, str(key or cast.golf.pk))]
    on = today() - timedelta(days=days)
    actions.write(person=person, written=Written(text=text, happened_on=on, named=named), by=by, at=now())


def test_a_vehicles_page_leads_to_the_notes_that_name_it_with_and_without_scripts(cast: Cast):
    name(cast, cast.asif, cast.ali)
    here = f"/notes/naming/vehicle/{cast.golf.pk}/"
    page = words_of(cast.ali, "people:vehicle", cast.golf.pk)
    assert f'hx-get="{here}"' in page
    assert f'href="{here}"' in page
    whole = words_of(cast.ali, "encounters:named_vehicle", cast.golf.pk)
    assert TEXT in whole
    assert "<html" in whole
    part = as_somebody(cast.ali).get(here, headers={"HX-Request": "true"}).content.decode()
    assert TEXT in part
    assert "<html" not in part


def test_another_team_reads_how_often_but_no_note_and_no_number_below_three(cast: Cast):
    name(cast, cast.asif, cast.ali)
    page = words_of(cast.noor, "encounters:named_vehicle", cast.golf.pk)
    assert "fewer than 3 young people" in page
    assert TEXT not in page
    assert "None of the notes that you may open name it." in page
    assert "Asif" not in page
    for number in range(2):
        jo = people.meet(known_as=f"Jo {number}", by=cast.ali, at=NOON)
        name(cast, jo, cast.ali, days=2)
    name(cast, cast.asif, cast.ali, days=400)
    assert "Named by 3 young people in 3 notes" in words_of(cast.noor, "encounters:named_vehicle", cast.golf.pk)


def test_an_adults_notes_are_for_those_on_their_list_only(cast: Cast):
    name(cast, cast.asif, cast.ali, kind=MentionKind.ADULT, key=cast.adult.pk, text="We saw Darren Voss by the gate.")
    assert f"/notes/naming/adult/{cast.adult.pk}/" in words_of(cast.ali, "people:adult", cast.adult.pk)
    assert "by the gate" in words_of(cast.ali, "encounters:named_adult", cast.adult.pk)
    lead = words_of(cast.dee, "encounters:named_adult", cast.adult.pk)
    assert "fewer than 3 young people" in lead
    assert "by the gate" not in lead
    assert answers_like_nothing(cast.noor, "encounters:named_adult", cast.adult.pk)
    assert answers_like_nothing(cast.priya, "encounters:named_adult", cast.adult.pk)


def test_an_adult_is_not_reached_under_another_kind(cast: Cast):
    for page in ("encounters:named", "encounters:named_vehicle"):
        assert answers_like_nothing(cast.noor, page, cast.adult.pk)


def test_the_notes_are_paged_and_each_stands_once(cast: Cast):
    for day in range(12):
        name(cast, cast.asif, cast.ali, days=day)
    first = words_of(cast.ali, "encounters:named_vehicle", cast.golf.pk)
    second = words_of(cast.ali, "encounters:named_vehicle", cast.golf.pk, page="2")
    assert (first.count(TEXT), second.count(TEXT)) == (10, 2)
