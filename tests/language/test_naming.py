"""Words that look like somebody's name are found; places, saints, sovereigns and grown-ups are let be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.language.naming import forenames, names_in, without


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jordan Smith and his mates wait by the shops.", ["Jordan Smith"]),
        ("We saw Asif K’s bike.", ["Asif K"]),
        ("Leon P. and others", ["Leon P"]),
        ("told Mohammed Ali Khan to go", ["Mohammed Ali Khan"]),
        ("Jordan de Souza was there", ["Jordan de Souza"]),
        ("JORDAN SMITH", ["JORDAN SMITH"]),
        ("behind Jordan Smith’s House", ["Jordan Smith"]),
        ("Chloe Hill waits there.", ["Chloe Hill"]),
        ("Victoria Park is dark", []),
        ("on Charlotte Street", []),
        ("St. John Fisher School and St James", []),
        ("Nelson Mandela House, the Stephen Lawrence Centre", []),
        ("Ali’s Kebab House", []),
        ("I saw Jordan. He left.", []),
        ("with Jordan I went", []),
        ("Mr Robert Shah, the King George Playing Field", []),
        ("Leon On Monday", []),
        ("Riverside Bus Station", []),
        ("the older lads after seven", []),
        ("", []),
    ],
)
def test_a_forename_before_a_surname_or_an_initial_is_found_and_a_place_is_not(text: str, found: list[str]):
    assert [name.words for name in names_in(text)] == found


def test_in_a_title_a_word_that_is_as_much_a_place_as_a_surname_is_a_place():
    assert names_in("Albert Hall", title=True) == []
    assert [name.words for name in names_in("Albert Hall was there")] == ["Albert Hall"]


def test_names_handed_in_are_found_whole_and_as_they_are_written():
    text = "asif k was there; Asif too, by Asif Park, and asifa was not."
    assert [name.words for name in names_in(text, known=["Asif", "Asif K"])] == ["asif k", "Asif"]


def test_every_forename_we_ship_is_found_with_an_initial():
    assert len(forenames()) > 300
    missed = [name for name in forenames() if not names_in(f"then {name.capitalize()} Q. left")]
    assert missed == []


@given(st.text(max_size=200), st.lists(st.sampled_from(["Asif", "Asif K", "Mina R"]), max_size=3))
def test_names_found_stand_in_the_text_apart_and_in_order(text: str, known: list[str]):
    found = names_in(text, known=known)
    assert all(text[name.begin : name.end] == name.words and name.words for name in found)
    assert all(one.end <= after.begin for one, after in zip(found, found[1:], strict=False))


@given(st.lists(st.sampled_from(["Jordan P", "We saw", "the lads.", "Asif K", "Victoria Park", "late,", "Mina Rao’s"]), max_size=8))
def test_a_text_without_its_names_has_none_left(parts: list[str]):
    text = " ".join(parts)
    left = without(text, names_in(text, known=["Asif K"]))
    assert "Jordan P" not in left
    assert "Asif K" not in left
