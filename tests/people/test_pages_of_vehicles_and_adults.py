"""Vehicles are found by part of a plate; adults of concern only by those on their list."""

import pytest

from kith.access.viewers import standing_as_kith
from kith.audit.models import Entry
from kith.people import actions
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, questions, sent, words_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("words", ["golf", "KX17", "kx17 abc", "17a", "K?17", "x1? a"])
def test_a_vehicle_is_found_by_what_it_looks_like_or_part_of_its_plate(words: str, cast: Cast):
    assert "White Golf" in words_of(cast.ali, "people:vehicles", q=words)


@pytest.mark.parametrize("words", ["KY", "van", "KX18"])
def test_and_not_by_another(words: str, cast: Cast):
    assert "White Golf" not in words_of(cast.ali, "people:vehicles", q=words)


def test_what_nobody_saw_of_a_plate_fits_what_somebody_did(cast: Cast):
    actions.record_vehicle(description="Grey van", plate="LM?? Q?X", by=cast.ali, at=NOON)
    assert "Grey van" in words_of(cast.noor, "people:vehicles", q="LM62 QRX")
    assert "Grey van" not in words_of(cast.noor, "people:vehicles", q="LN62")


def test_a_vehicle_is_recorded_and_described(cast: Cast):
    answer = sent(
        cast.ali, "people:record_vehicle", description="Blue moped", plate="ab1? ???", aliases="the ped\nthe blue one"
    )
    page = words_of(cast.ali, "people:vehicle", answer.url.rstrip("/").rsplit("/", 1)[1])
    assert "AB1????" in page
    assert "the ped, the blue one" in page
    sent(cast.noor, "people:describe_vehicle", cast.golf.pk, description="White Golf, roof bars", plate="KX17 ABC")
    assert "roof bars" in words_of(cast.ali, "people:vehicle", cast.golf.pk)


def test_another_team_does_not_learn_that_an_adult_is_on_record(cast: Cast):
    assert "Darren" in words_of(cast.ali, "people:adults")
    assert "Darren" not in words_of(cast.noor, "people:adults")
    assert answers_like_nothing(cast.noor, "people:adult", cast.adult.pk)
    assert answers_like_nothing(cast.noor, "people:list_adult", cast.adult.pk)


def test_a_context_lead_sees_why_and_which_teams_know(cast: Cast):
    page = words_of(cast.dee, "people:adult", cast.adult.pk)
    assert "Tannery team" in page
    assert "Young people have named him at the bus station." in page


def test_a_team_is_put_on_the_list_once_and_with_a_reason(cast: Cast):
    assert sent(cast.ali, "people:list_adult", cast.adult.pk, team=cast.other_team.pk, why="").status_code == 422
    assert (
        sent(cast.ali, "people:list_adult", cast.adult.pk, team=cast.other_team.pk, why="Seen at the mill").status_code
        == 302
    )
    assert "Darren" in words_of(cast.noor, "people:adults")
    again = sent(cast.ali, "people:list_adult", cast.adult.pk, team=cast.other_team.pk, why="Again")
    assert "already on the list" in again.content.decode()


def test_recording_an_adult_says_why_and_shows_only_to_that_team(cast: Cast):
    answer = sent(cast.ali, "people:record_adult", name="A man called Fitz", why="Waits by the gate at half past three")
    assert answer.status_code == 302
    assert "Fitz" in words_of(cast.ali, "people:adults", q="fitz")
    assert "Fitz" not in words_of(cast.noor, "people:adults", q="fitz")


def test_opening_an_adults_record_is_written_down(cast: Cast):
    words_of(cast.ali, "people:adult", cast.adult.pk)
    with standing_as_kith("reading it back"):
        last = Entry.objects.order_by("-id")[0]
    assert (last.verb, last.about, last.actor) == ("adult_of_concern.see", cast.adult.pk, cast.ali.pk)


def test_lists_ask_as_little_of_the_database_however_long_they_are(cast: Cast):
    before = questions(cast.ali, "people:vehicles"), questions(cast.ali, "people:adults")
    for number in range(5):
        actions.record_vehicle(description=f"Van {number}", by=cast.ali, at=NOON)
        actions.record_adult(name=f"Adult {number}", why="Named by young people", by=cast.ali, at=NOON)
    assert (questions(cast.ali, "people:vehicles"), questions(cast.ali, "people:adults")) == before
