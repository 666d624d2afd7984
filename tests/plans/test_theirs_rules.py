"""What counts as a change of a line that is theirs: a table of examples, and what holds for any two versions."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.plans.rules.safety import Line, all_lines
from kith.plans.rules.safety_changes import changes, day_problem, plain
from kith.plans.terms.safety import THEIRS, Because, PartOwner, Promise, Section

YP, FAMILY, WORKERS = PartOwner.YOUNG_PERSON, PartOwner.FAMILY, PartOwner.WORKERS
TODAY = date(2026, 3, 9)


def place(words: str, owner: PartOwner = YP, section: Section = Section.PLACES) -> Line:
    return Line(section, Promise.SAID, owner, words)


def will(words: str, *adults: tuple[PartOwner, str]) -> Line:
    answers = tuple(Line(Section.OUT, Promise.ADULTS, owner, said) for owner, said in adults)
    return Line(Section.OUT, Promise.MINE, YP, words, answers)


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ([place("Nan’s")], [place("Nan’s")], []),
        ([place("Nan’s house")], [place("  Nan’s\r\nhouse ")], []),
        ([place("A"), place("B")], [place("B"), place("A")], []),
        ([place("A")], [place("A"), place("B")], []),
        ([place("A")], [], [("A", None)]),
        ([place("A"), place("A")], [place("A")], [("A", None)]),
        ([place("Nan’s")], [place("nan’s")], [("Nan’s", "nan’s")]),
        ([place("The café"), place("Nan’s")], [place("Nan’s house")], [("The café", None), ("Nan’s", "Nan’s house")]),
        ([place("A", WORKERS)], [place("B", WORKERS)], []),
        ([place("A", FAMILY)], [place("A", WORKERS)], [("A", None)]),
        ([place("A")], [place("A", section=Section.PEOPLE)], [("A", None)]),
        ([will("Text", (FAMILY, "Mum"))], [will("Text", (FAMILY, "Nan"))], [("Mum", "Nan")]),
        ([will("Text", (WORKERS, "Ali"))], [will("Text", (WORKERS, "Cole"))], []),
        ([will("A", (FAMILY, "Mum")), will("B")], [will("A"), will("B", (FAMILY, "Mum"))], []),
        ([will("Be home by nine", (FAMILY, "Mum"))], [will("Be home by ten")], [("Be home by nine", "Be home by ten"), ("Mum", None)]),
    ],
)  # fmt: skip
def test_changes_of_their_lines(before, after, found):
    assert [(one.was.words, one.now and one.now.words) for one in changes(before, after)] == found


WORDS = st.sampled_from(["Text Ali", "Text mum", "Nan’s", "nan’s ", "The café", "The  café", "Be home by nine"])
ANY = st.builds(Line, st.sampled_from(Section), st.sampled_from(Promise), st.sampled_from(PartOwner), WORDS)
ANSWERED = st.builds(
    Line, st.sampled_from(Section), st.sampled_from(Promise), st.sampled_from(PartOwner), WORDS,
    st.lists(ANY, max_size=2).map(tuple),
)  # fmt: skip
VERSIONS = st.lists(ANSWERED, max_size=6)


def theirs(lines: list[Line]) -> Counter:
    return Counter((o.section, o.owner, o.promise, plain(o.words)) for o in all_lines(lines) if o.owner in THEIRS)


@given(VERSIONS, VERSIONS)
def test_every_line_of_theirs_is_there_word_for_word_or_is_asked_about_once(before, after):
    assert theirs([one.was for one in _bare(changes(before, after))]) == theirs(before) - theirs(after)


@given(VERSIONS, VERSIONS)
def test_a_new_line_stands_for_one_old_line_of_the_same_part_at_most(before, after):
    found = [one for one in _bare(changes(before, after)) if one.now]
    assert theirs([one.now for one in found]) <= theirs(after) - theirs(before)
    assert all((o.was.section, o.was.owner, o.was.promise) == (o.now.section, o.now.owner, o.now.promise) for o in found)


@given(VERSIONS, VERSIONS)
def test_what_is_kept_and_added_to_changes_nothing(before, more):
    assert changes(before, before) == []
    assert changes(before, [*more, *before]) == []


@given(VERSIONS, VERSIONS)
def test_when_something_new_is_there_it_stands_beside_what_was_left_out(before, after):
    found = _bare(changes(before, after))
    gone = {(o.was.section, o.was.owner, o.was.promise) for o in found if not o.now}
    spare = theirs(after) - theirs(before) - theirs([o.now for o in found if o.now])
    assert not gone & {key[:3] for key in spare}


def _bare(found):
    """Changes without the lines that answer, which are counted on their own."""
    return [type(o)(_alone(o.was), o.now and _alone(o.now)) for o in found]


def _alone(line: Line) -> Line:
    return Line(line.section, line.promise, line.owner, line.words)


@pytest.mark.parametrize(
    ("because", "on", "said"),
    [
        (Because.SAID_SO, None, ""),
        (Because.NO_LONGER, None, ""),
        (Because.ASKED, TODAY, ""),
        (Because.ASKED, None, "On which day did you ask them?"),
        (Because.ASKED, date(2026, 3, 10), "That day has not come yet."),
        (Because.SAID_SO, TODAY, "Only what they were asked has a day. Say that you asked them, or leave the day out."),
    ],
)
def test_the_day_on_which_they_were_asked(because, on, said):
    assert day_problem(because, on, today=TODAY) == said
