"""What always holds, whatever is written."""

import string
import threading

from hypothesis import given, settings
from hypothesis import strategies as st

from kith.encounters.spotting import Index, Name
from kith.encounters.spotting.vocabulary import one_slip_apart

KNOWN = [
    Name("1", "place", "Tannery Park", aliases=("the rec",)), Name("2", "person", "Will Marsh"),
    Name("3", "vehicle", "white van", plate="AB12 CDE", phone="07700 900123", handle="@rides"),
]  # fmt: skip
INDEX = Index(KNOWN)
PIECES = st.sampled_from(
    ["Tannery", "park", "tanery", "the rec", "Will", "Marsh", "AB12 CDE", "KX1?",
     "ends", "'s", "’s", "\u0301", "ß", "İ", "ﬁ",
     "\x00", "\ud800", "\n", "-", ".", "&", "''", "🚲", "the", "ŵ", "07700 900123", "@rides"]
)  # fmt: skip
TEXT = st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join))
WORD = st.text(string.ascii_letters + "éŵŷñ", min_size=2, max_size=9)


@given(TEXT)
def test_a_mention_is_always_a_slice_of_the_note(text):
    found = INDEX.spot(text)
    assert all(text[one.start : one.end] == one.surface and one.surface for one in found)
    assert all(one.end <= after.start for one, after in zip(found, found[1:], strict=False))
    assert all(one.id is None or one.candidates == (one.id,) for one in found)


@given(st.lists(st.tuples(TEXT, TEXT, st.sampled_from(["place", "person", "vehicle"])), max_size=6), TEXT)
@settings(max_examples=60)
def test_taking_every_name_away_leaves_nothing_behind(rows, text):
    names = [Name(str(at), kind, name, (alias,), plate=alias) for at, (name, alias, kind) in enumerate(rows)]
    index = Index()
    for name in names:
        index.add(name)
        assert index.get(name.id) is not None
    for name in names:
        index.remove(name.id)
    assert len(index) == 0
    assert index.spot(text + " " + " ".join(name.name for name in names)) == []
    assert not any((index.firsts, index.vocabulary.counts, index.ones, index.plates))
    assert index.quiet == Index().quiet


@given(st.lists(WORD, min_size=2, max_size=5), st.sampled_from(["place", "route", "organisation"]))
def test_a_planted_whole_name_is_always_found(words, kind):
    name = " ".join(words)
    found = Index([Name("x", kind, name)]).spot(f"We stopped at {name}, then went on.")
    assert ("x",) in [one.candidates for one in found]


@given(st.lists(WORD, min_size=16, max_size=20))
def test_a_very_long_name_is_found_whole(words):
    name = " ".join(words)
    found = Index([Name("x", "organisation", name)]).spot(f"a letter from {name}.")
    assert "x" in [one.id for one in found]


@given(st.text("abc", min_size=1, max_size=6), st.text("abc", min_size=1, max_size=6))
def test_one_slip_apart_is_the_textbook_distance(one, other):
    assert one_slip_apart(one, other) == (_distance(one, other) == 1)


def _distance(one: str, other: str) -> int:
    """Optimal string alignment, by the book."""
    table = (
        {(-1, -1): 0} | {(at, -1): at + 1 for at in range(len(one))} | {(-1, at): at + 1 for at in range(len(other))}
    )
    for i, a in enumerate(one):
        for j, b in enumerate(other):
            best = min(table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (a != b))
            if i and j and a == other[j - 1] and one[i - 1] == b:
                best = min(best, table[i - 2, j - 2] + 1)
            table[i, j] = best
    return table[len(one) - 1, len(other) - 1]


def test_a_name_added_again_replaces_the_earlier_one():
    index = Index([Name("1", "place", "Old Wharf")])
    index.add(Name("1", "place", "Tannery Wharf"))
    assert len(index) == 1
    assert [one.surface for one in index.spot("Old Wharf, Tannery Wharf")] == ["Tannery Wharf"]


def test_readers_are_not_disturbed_while_names_come_and_go():
    index = Index(KNOWN)
    done = threading.Event()

    def come_and_go() -> None:
        for at in range(300):
            index.add(Name(f"new{at}", "place", f"Tannery Quay{'abcdefghij'[at % 10]}"))
            if at % 2:
                index.remove(f"new{at - 1}")
        done.set()

    writer = threading.Thread(target=come_and_go)
    writer.start()
    while not done.is_set():
        assert [one.id for one in index.spot("We met at Tannery Park.")] == ["1"]
    writer.join()
