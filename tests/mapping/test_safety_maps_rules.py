"""V27: the picture of an area is drawn from three young people or more, and nobody can be worked out of it."""

from collections import defaultdict
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.contexts.terms import ContextKind, TimeBand
from kith.foundation.refusals import Refused
from kith.mapping.rules import safety_maps as rules
from kith.mapping.rules.safety_maps import Counted, picture
from kith.mapping.terms.safety_maps import LEAST_PEOPLE, Feel, Share

CELLS = [(band, feel) for band in TimeBand for feel in Feel]
MARK = st.builds(
    Counted, whose=st.integers(0, 11), feel=st.sampled_from(Feel), bands=st.frozensets(st.sampled_from(TimeBand), min_size=1)
)
ONE_EACH = st.lists(MARK, max_size=14, unique_by=lambda mark: mark.whose)


def people_in(marks: list[Counted]) -> dict[tuple[TimeBand, Feel], set[object]]:
    found = defaultdict(set)
    for mark in marks:
        for band in mark.bands:
            found[band, mark.feel].add(mark.whose)
    return found


def in_which(marks: list[Counted], cell: tuple[TimeBand, Feel], people: int) -> list[Counted]:
    """The same town, but with exactly so many people in one cell: others stand in every other cell as they did."""
    band, feel = cell
    kept = [replace(mark, bands=mark.bands - {band}) if mark.feel is feel else mark for mark in marks]
    others = [mark for mark in kept if mark.bands]
    if len(others) < LEAST_PEOPLE:
        others = [Counted(f"other {n}", *reversed(one)) for n, one in enumerate(_alone(cell))]
    return others + [Counted(f"new {n}", feel, frozenset({band})) for n in range(people)]


def _alone(cell: tuple[TimeBand, Feel]) -> list[tuple[frozenset[TimeBand], Feel]]:
    """Three cells, none of them this one."""
    return [(frozenset({band}), feel) for band, feel in CELLS if (band, feel) != cell][:LEAST_PEOPLE]


@given(ONE_EACH)
def test_v27_every_number_rests_on_three_different_young_people_or_is_not_there(marks):
    drawn = picture(marks)
    if len({mark.whose for mark in marks}) < LEAST_PEOPLE:
        assert drawn is None
        return
    there = people_in(marks)
    assert drawn is not None
    assert drawn.cells == {cell: len(whose) for cell, whose in there.items() if len(whose) >= LEAST_PEOPLE}
    assert all(drawn.count(*cell) is None for cell in CELLS if len(there[cell]) < LEAST_PEOPLE)


@given(ONE_EACH, st.sampled_from(CELLS), st.integers(0, LEAST_PEOPLE - 1))
def test_v27_a_number_that_is_not_shown_cannot_be_worked_out_from_those_that_are(marks, cell, people):
    drawn = picture(marks)
    if drawn is None or drawn.count(*cell) is not None:
        return
    town = in_which(marks, cell, people)
    assert len(people_in(town)[cell]) == people
    assert picture(town) == drawn, "whoever looks could tell how many there are"


@given(ONE_EACH, st.randoms())
def test_v27_the_picture_is_the_same_whoever_they_are_and_in_whatever_order(marks, chance):
    other = [replace(mark, whose=f"somebody {mark.whose}") for mark in marks]
    chance.shuffle(other)
    assert picture(other) == picture(marks)


@given(st.lists(MARK, max_size=20).map(lambda marks: [replace(mark, whose=mark.whose % 2) for mark in marks]))
def test_v27_two_young_people_are_never_a_picture_however_much_they_say(marks):
    assert picture(marks) is None


@given(ONE_EACH, st.integers(-3, 2))
def test_v27_nobody_can_set_it_to_fewer_than_three(marks, least):
    assert picture(marks, least=least) == picture(marks)


@given(ONE_EACH, st.integers(4, 8))
def test_v27_it_can_be_set_to_more(marks, least):
    drawn = picture(marks, least=least)
    assert drawn is None or all(count >= least for count in drawn.cells.values())


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_v27_a_day_is_never_told_apart_within_a_month(day):
    assert rules.month_begins(day) <= day
    assert (rules.month_begins(day).year, rules.month_begins(day).month, rules.month_begins(day).day) == (day.year, day.month, 1)


TODAY = date(2026, 3, 12)
FINE = {"bands": (TimeBand.EVENING,), "made_with": "Asif", "made_on": TODAY, "today": TODAY}


@pytest.mark.parametrize(
    ("changed", "field"), [({"bands": ()}, "bands"), ({"made_with": " "}, "made_with"), ({"made_on": date(2026, 3, 13)}, "made_on")]
)
def test_a_mark_says_when_with_whom_it_was_made_and_on_which_day(changed, field):
    rules.check_mark(**FINE)
    with pytest.raises(Refused) as refusal:
        rules.check_mark(**FINE | changed)
    assert refusal.value.field == field


@pytest.mark.parametrize("kind", list(ContextKind))
def test_there_is_no_picture_of_a_home_or_of_a_group_of_friends(kind: ContextKind):
    rules.check_share(Share.JUST_US, kind)
    if kind in (ContextKind.HOME, ContextKind.FRIENDS_PEERS):
        with pytest.raises(Refused, match="no picture of a home"):
            rules.check_share(Share.ADD_TO_AREA_PICTURE, kind)
    else:
        rules.check_share(Share.ADD_TO_AREA_PICTURE, kind)
