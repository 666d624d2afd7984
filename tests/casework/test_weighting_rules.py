"""Voices stand side by side: a suggested order that no order of asking changes, ties shared, and not knowing is not none."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.casework.pictures import weights as picture
from kith.casework.rules import weighting
from kith.casework.rules.weighting import Said, in_order, stand
from kith.foundation.refusals import Refused

SCALE = st.none() | st.integers(0, 4)
ONE = st.builds(Said, st.sampled_from("abcdefg"), SCALE, SCALE, st.integers(0, 3))


def order(*said: Said) -> list[list[str]]:
    return [sorted(one.context for one in place) for place in in_order(stand(said))]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([Said("bus", 4, 0), Said("home", 1, 4)], [["bus"], ["home"]]),
        ([Said("bus", 3, 2), Said("school", 3, 1)], [["school"], ["bus"]]),  # as much harm, less safety
        ([Said("bus", 3, 1, 1), Said("school", 3, 1, 2)], [["school"], ["bus"]]),  # as much of both, more evidence
        ([Said("bus", 3, 1, 1), Said("school", 3, 1, 1)], [["bus", "school"]]),  # a tie is a tie
        ([Said("bus", None, 1), Said("school", 0, 1)], [["school"], ["bus"]]),  # not known comes after none
        ([Said("bus", 2, None), Said("school", 2, 4)], [["school"], ["bus"]]),  # nor is it no safety at all
        ([Said("bus", 4, 1), Said("bus", None, 1), Said("school", 3, 1)], [["bus"], ["school"]]),  # and pulls nothing down
        ([], []),
    ],
)
def test_the_order_goes_by_harm_then_safety_then_evidence(said: list[Said], expected: list[list[str]]):
    assert order(*said) == expected


def test_the_middle_of_three_voices_is_what_the_middle_one_says_never_a_sum():
    (bus,) = stand([Said("bus", 4, 0), Said("bus", 1, 2), Said("bus", 3, None)])
    assert (bus.harm, bus.lowest, bus.highest, bus.safety) == (3, 1, 4, 1)
    assert weighting.in_words(bus.harm) == "Strong"
    assert weighting.range_in_words(bus) == "From “A little” to “It drives the harm most”"


@pytest.mark.parametrize(
    ("harms", "talk"), [([0, 4], True), ([1, 3], True), ([2, 3], False), ([4], False), ([4, None], False), ([None], False)]
)
def test_voices_two_steps_apart_are_worth_talking_about(harms: list[int | None], talk: bool):
    (bus,) = stand([Said("bus", harm, 1) for harm in harms])
    assert bus.is_worth_talking_about is talk


@given(st.lists(ONE, max_size=5))
def test_the_order_of_asking_never_changes_the_order_suggested(said: list[Said]):
    assert len({str(order(*asked)) for asked in permutations(said)}) == 1


@given(st.lists(ONE, max_size=20))
def test_contexts_that_stand_alike_share_a_place_and_no_others_do(said: list[Said]):
    places = in_order(stand(said))
    alike = [{(one.harm, one.safety, one.evidence) for one in place} for place in places]
    assert all(len(each) == 1 for each in alike)
    assert len({next(iter(each)) for each in alike}) == len(places)
    assert sum(len(place) for place in places) == len({one.context for one in said})


@given(st.lists(ONE, max_size=20), st.sampled_from("abcdefg"))
def test_not_knowing_never_counts_as_none(said: list[Said], context: str):
    before = {one.context: one for one in stand(said)}
    after = {one.context: one for one in stand([*said, Said(context, None, None)])}
    assert after[context].harm == (before[context].harm if context in before else None)
    assert after[context].safety == (before[context].safety if context in before else None)


@given(st.lists(ONE, min_size=1, max_size=20))
def test_what_differs_is_kept_whatever_the_middle(said: list[Said]):
    for one in stand(said):
        harms = [each.harm for each in said if each.context == one.context and each.harm is not None]
        assert (one.lowest, one.highest) == ((min(harms), max(harms)) if harms else (None, None))
        assert one.harm is None or one.lowest <= one.harm <= one.highest


@pytest.mark.parametrize(
    ("harm", "safety", "words", "evidence", "fields"),
    [
        (3, 0, "", "", ["if_this_changed", "evidence"]),
        (3, 0, "x" * 19, "seen", ["if_this_changed"]),
        (4, 0, "x" * 20, "seen", []),
        (2, 3, "", "", ["evidence"]),
        (2, 2, "", "", []),
        (None, None, "", "", []),
    ],
)
def test_what_is_strong_says_what_would_get_better_and_how_it_is_known(harm, safety, words, evidence, fields):
    found = weighting.wanting(harm=harm, safety=safety, if_this_changed=words, evidence=evidence)
    assert [field for field, _ in found] == fields


@pytest.mark.parametrize(("many", "refused"), [(1, True), (2, False), (7, False), (8, True)])
def test_two_to_seven_contexts_are_weighed(many: int, refused: bool):
    if refused:
        with pytest.raises(Refused, match="2 to 7"):
            weighting.check_number(range(many))
    else:
        weighting.check_number(range(many))


def test_the_sentence_for_the_plan_names_both_when_two_weigh_together():
    alone = weighting.chosen_in_words("The bus station", "Because threats start there.")
    assert alone == "The bus station weighs most because threats start there, so we work on The bus station first."


@given(st.integers(1, 4), st.integers(1, 4))
def test_a_circles_area_is_in_proportion_to_its_weight(one: int, other: int):
    assert picture.radius(one) ** 2 / picture.radius(other) ** 2 == pytest.approx(one / other)
