"""Contexts act on each other: loops come back to where they began and are told once; a day is compared with another."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.casework.pictures import interplay as picture
from kith.casework.rules.interplay import Link, changes, loops, only_from_home, story
from kith.casework.terms.weighting import LONGEST_LOOP, MOST_LINKED, MOST_LOOPS, Effect

DAY = date(2026, 3, 1)
NAMES = {"bus": "The bus", "school": "School", "home": "Home", "hub": "The hub", "park": "The park"}


def link(here: str, there: str, *, drawn: int = 0, agreed: int | None = None, ended: int | None = None, effect: Effect = Effect.UNDERMINES) -> Link:
    """A link drawn, agreed and ended so many days after the first of March."""
    agreed_on, ended_on = (None if days is None else DAY + timedelta(days) for days in (agreed, ended))
    key = f"{here}-{there}-{drawn}"
    return Link(key, here, there, effect, f"of what passes from {here} to {there}.", DAY + timedelta(drawn), agreed_on, ended_on)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (["bus school", "school bus"], [["bus", "school"]]),
        (["bus school", "school hub", "hub bus"], [["bus", "school", "hub"]]),
        (["bus school", "school hub", "hub home", "home bus"], [["bus", "school", "hub", "home"]]),
        (["bus school", "school hub", "hub home", "home park", "park bus"], []),  # five is too long to tell
        (["bus school", "school hub"], []),
        (["bus school", "school bus", "school hub", "hub bus"], [["bus", "school"], ["bus", "school", "hub"]]),
    ],
)
def test_loops_of_two_to_four_contexts_are_found(pairs: list[str], expected: list[list[str]]):
    found = loops([link(*pair.split()) for pair in pairs])
    assert [[step.from_context for step in loop] for loop in found] == expected


@given(st.sets(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")).filter(lambda pair: pair[0] != pair[1]), max_size=12))
def test_every_loop_comes_back_passes_each_context_once_and_is_told_once(pairs: set[tuple[str, str]]):
    found = loops([link(*pair) for pair in sorted(pairs)])
    told = {tuple(step.from_context for step in loop) for loop in found}
    assert len(told) == len(found) <= MOST_LOOPS
    assert told <= _by_hand(pairs)
    assert told == _by_hand(pairs) or len(found) == MOST_LOOPS


def _by_hand(pairs: set[tuple[str, str]]) -> set[tuple[str, ...]]:
    """Every simple way round of two to four, by trying them all; each begins with its first context by name."""
    tries = [way for many in range(2, LONGEST_LOOP + 1) for way in permutations("abcde", many) if way[0] == min(way)]
    return {way for way in tries if all(step in pairs for step in zip(way, (*way[1:], way[0]), strict=True))}


def test_a_loop_is_a_story_in_one_sentence():
    (loop,) = loops([link("bus", "school"), link("school", "home"), link("home", "bus", effect=Effect.UNKNOWN)])
    assert story(loop, NAMES) == (
        "The bus makes School less safe, because of what passes from bus to school; so School makes Home less safe, because of"
        " what passes from school to home; so Home acts on The bus, because of what passes from home to bus; and back to The bus."
    )


def test_between_two_contexts_what_people_agreed_on_tells_the_story():
    doubted, agreed = link("bus", "school"), link("bus", "school", drawn=3, agreed=4, effect=Effect.MIXED)
    ((first, _),) = loops([doubted, agreed, link("school", "bus")])
    assert first is agreed


@pytest.mark.parametrize(
    ("pairs", "asks"),
    [
        (["home bus"], True),
        (["home bus", "bus school"], True),
        (["home bus", "bus home"], False),
        (["bus home"], False),
        (["bus school"], False),
        (["home nan", "nan home"], True),  # two homes act on each other, and on nothing else
        ([], False),
    ],
)
def test_when_everything_starts_at_home_it_asks_what_outside_acts_on_it(pairs: list[str], asks: bool):
    assert only_from_home([link(*pair.split()) for pair in pairs], {"home", "nan"}) is asks


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (link("bus", "school", drawn=12), "Added"),
        (link("bus", "school", drawn=12, agreed=12), "Added, and agreed"),
        (link("bus", "school", agreed=12), "Agreed"),
        (link("bus", "school", ended=12), "Ended"),
        (link("bus", "school", agreed=11, ended=12), "Ended"),
        (link("bus", "school", drawn=11, ended=12), "Added, and ended again"),
        (link("bus", "school"), ""),
        (link("bus", "school", agreed=5), ""),
        (link("bus", "school", ended=9), ""),
        (link("bus", "school", drawn=30), ""),
    ],
)
def test_what_changed_since_a_day_is_told_and_what_stayed_is_not(one: Link, words: str):
    found = changes([one], since=DAY + timedelta(10), until=DAY + timedelta(20))
    assert [change.words for change in found] == ([words] if words else [])


@given(st.integers(0, 20), st.none() | st.integers(0, 20), st.integers(0, 20))
def test_compared_with_itself_a_day_never_changed(drawn: int, ended: int | None, day: int):
    one = link("bus", "school", drawn=drawn, ended=ended)
    assert not changes([one], since=DAY + timedelta(day), until=DAY + timedelta(day))


@pytest.mark.parametrize("many", [2, 3, 7, 20, MOST_LINKED])
def test_no_two_boxes_of_a_drawing_lie_on_each_other(many: int):
    boxes = [picture.Box(str(n), f"A context with a long name {n}", "") for n in range(many)]
    acts = [picture.Acts(1, "0", "1", Effect.BUILDS, agreed=False), picture.Acts(2, "1", "0", Effect.MIXED, agreed=True)]
    drawn = picture.draw(boxes, acts)
    corners = [tuple(float(side) for side in (node.left, node.top, node.wide, node.high)) for node in drawn.nodes]
    for n, (x, y, wide, high) in enumerate(corners):
        for left, top, w, h in corners[:n]:
            assert abs(x - left) >= min(wide, w) or abs(y - top) >= min(high, h)
    assert [bool(arrow.dashes) for arrow in drawn.arrows] == [True, False]
    assert drawn.arrows[0].path != drawn.arrows[1].path, "there and back are two arrows"
