"""Adults who look out for young people, by part of the week: counted over the parts in which young people are there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.casework.rules.guardians import Adult, Visit, adults_in_words, coverage, used
from kith.contexts.terms import TimeBand
from kith.partners.rules import Slot, days_of, slots
from kith.partners.terms import LOOKS_OUT, Capacity, Weekday

B, C, W = TimeBand, Capacity, Weekday
MON_TO_FRI = days_of(B.EVENING)


def adult(capacity: Capacity, *bands: TimeBand, days=MON_TO_FRI) -> Adult:
    return Adult(capacity, slots(days, bands))


def sentences(adults: list[Adult], visits: list[Visit]) -> dict[TimeBand, str]:
    return {one.band: one.sentence for one in coverage(adults, visits).bands}


def test_it_is_said_by_part_of_the_week_in_words():
    adults = [adult(C.WILLING, B.AFTER_SCHOOL), adult(C.CONFIDENT, B.AFTER_SCHOOL, B.EVENING, days=(W.MONDAY, W.TUESDAY))]
    said = sentences(adults, [])
    assert said[B.AFTER_SCHOOL] == "After school: 2 adults, one of them confident."
    assert said[B.EVENING] == "In the evening: 1 adult, confident. Nobody yet on Wednesday to Friday."
    assert said[B.WEEKEND] == "At the weekend: nobody yet."


@pytest.mark.parametrize(
    ("there", "words"),
    [
        ([], "nobody yet"),
        ([C.PRESENT], "1 adult, of whom we know no more than that they are there"),
        ([C.WILLING], "1 adult, willing"),
        ([C.CONNECTED, C.CONFIDENT], "2 adults, both confident"),
        ([C.WILLING, C.PRESENT], "2 adults, one of them willing"),
        ([C.WILLING] * 3, "3 adults, all of them willing"),
        ([C.PRESENT, C.CONNECTED, C.CONFIDENT], "3 adults, 2 of them confident"),
    ],
)
def test_adults_in_words(there: list[Capacity], words: str):
    assert adults_in_words(there) == words


def test_a_part_of_the_week_is_used_when_a_visit_saw_young_people_and_not_known_when_none_says():
    seen = [Visit(B.EVENING, False), Visit(B.EVENING, True), Visit(B.NIGHT, False), Visit(B.MORNING, None)]
    assert [used(band, seen) for band in (B.EVENING, B.NIGHT, B.MORNING, B.WEEKEND)] == [True, False, None, None]


def test_the_share_is_over_the_parts_in_which_young_people_are_there():
    adults = [adult(C.WILLING, B.MORNING), adult(C.PRESENT, B.NIGHT)]
    found = coverage(adults, [Visit(B.EVENING, True), Visit(B.NIGHT, True), Visit(B.MORNING, False)])
    assert (found.covered, found.used) == (0, 2)
    assert found.share == "Of the 2 parts of the week in which young people were seen there, an adult looks out for them in none."
    found = coverage(adults, [Visit(B.MORNING, True)])
    assert found.share == "Of the part of the week in which young people were seen there, an adult looks out for them in 1."
    assert "We do not know yet" in coverage(adults, []).share


def test_who_is_only_present_or_not_known_covers_nothing():
    visits = [Visit(B.EVENING, True)]
    for capacity in (C.NONE_KNOWN, C.PRESENT):
        assert coverage([adult(capacity, B.EVENING)], visits).covered == 0
    assert sentences([adult(C.NONE_KNOWN, B.EVENING)], visits)[B.EVENING] == "In the evening: nobody yet."


SLOTS = st.frozensets(st.sampled_from([(band, day) for band in B for day in days_of(band)]))
ADULTS = st.lists(st.builds(Adult, st.sampled_from(C), SLOTS), max_size=6)
VISITS = st.lists(st.builds(Visit, st.sampled_from(B), st.sampled_from([True, False, None])), max_size=8)


@given(ADULTS, VISITS)
def test_it_agrees_with_counting_slot_by_slot(adults: list[Adult], visits: list[Visit]):
    found = coverage(adults, visits)
    in_use = {visit.band for visit in visits if visit.young_people}
    by_slot: set[Slot] = {slot for one in adults if one.capacity >= LOOKS_OUT for slot in one.there}
    assert found.used == len(in_use)
    assert found.covered == len(in_use & {band for band, _ in by_slot})
    for one in found.bands:
        missing = [day for day in days_of(one.band) if (one.band, day) not in by_slot]
        assert bool(one.gaps) == (one.covered and bool(missing))


@given(ADULTS, VISITS, st.builds(Adult, st.sampled_from(C), SLOTS))
def test_one_adult_more_never_covers_less(adults: list[Adult], visits: list[Visit], more: Adult):
    assert coverage([*adults, more], visits).covered >= coverage(adults, visits).covered


@given(ADULTS, VISITS)
def test_it_says_nothing_of_one_adult_and_the_order_does_not_matter(adults: list[Adult], visits: list[Visit]):
    found = coverage(adults, visits)
    assert found == coverage(adults[::-1], visits[::-1])
    assert [one.band for one in found.bands] == list(B)
