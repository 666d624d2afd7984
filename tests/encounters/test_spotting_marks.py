"""Number plates whole and in part, telephone numbers, handles."""

import pytest

from kith.encounters.spotting import Index, Name
from kith.encounters.spotting.plates import looks_whole, skeleton

INDEX = Index([
    Name("golf", "vehicle", "the lift car", plate="KX17 4TN"),
    Name("van", "vehicle", "delivery van", plate="AB12 CDE"),
    Name("old", "vehicle", "old estate", plate="M123 XYZ"),
    Name("ni", "vehicle", "northern car", plate="AIZ 4040"),
    Name("amir", "adult_of_concern", "Amir Shah", phone="07700 900123", handle="@Rides.Riverside"),
])  # fmt: skip


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("It was AB12 CDE.", "van"), ("ab12cde", "van"), ("AB12-CDE", "van"), ("ABI2 CDE", "van"), ("M123XYZ", "old"),
        ("AIZ 4040 again", "ni"), ("call 07700900123", "amir"), ("on +44 (0)7700 900 123 now", "amir"),
        ("message @rides.riverside.", "amir"),
    ],
)  # fmt: skip
def test_a_mark_is_found_however_it_is_written(text, key):
    assert [one.id for one in INDEX.spot(text)] == [key]


@pytest.mark.parametrize(
    ("text", "key", "shown"),
    [
        ("saw KX17 again", "golf", "KX17[4TN]"),
        ("a car, plate ends 4TN", "golf", "[KX17]4TN"),
        ("the car was KX something", "golf", "KX[174TN]"),
        ("KX1? ... was there", "golf", "KX1[74TN]"),
        ("a van starting with AB12", "van", "AB12[CDE]"),
    ],
)
def test_part_of_a_plate_is_a_question_showing_what_is_missing(text, key, shown):
    (found,) = INDEX.spot(text)
    assert (found.id, found.candidates) == (None, (key,))
    assert shown in found.why


def test_a_plate_one_character_away_is_a_question():
    (found,) = INDEX.spot("a van, AB12 CDF")
    assert (found.id, found.candidates) == (None, ("van",))


@pytest.mark.parametrize(
    "text", ["at 17:40", "on the 4th", "bus 42", "XY99 ZZZ", "AB12 3CD is the postcode", "07700 900999"]
)
def test_other_numbers_are_left_alone(text):
    assert INDEX.spot(text) == []


def test_letters_that_look_like_digits_are_one_in_a_plate():
    assert skeleton("ko17 oil") == skeleton("K017 0IL")
    assert looks_whole("AB12 CDE")
    assert not looks_whole("Tuesday")
