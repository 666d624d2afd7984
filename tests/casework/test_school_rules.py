"""Items are read from rows with a sentence for each that cannot be; an area shows counts, a middle in words, and its lowest."""

from dataclasses import fields
from datetime import date
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.casework.rules import school, school_lists
from kith.casework.rules.school import AreaShows, Given
from kith.casework.terms.example_school import EXAMPLE_ITEMS
from kith.casework.terms.school import IN_ORDER, IN_PLACE_WORDS, InPlace, SchoolArea
from kith.foundation.refusals import Refused
from tests.given.schools import ROWS

A = InPlace
HEAD = "area,text,red,amber,green\n"


def test_rows_are_read_with_commas_semicolons_and_tabs_in_any_order_of_columns():
    plain = school_lists.read(ROWS)
    assert not plain.problems
    assert [one.area for one in plain.items][:2] == [SchoolArea.STRUCTURES_SYSTEMS, SchoolArea.PREVENTION]
    assert school_lists.read(ROWS.replace(",", "\t")) == school_lists.read(ROWS.replace(",", ";")) == plain
    turned = school_lists.read('\ufeffGreen;Amber;Red;Text;Area\r\n"All; always";Some;None;Doors are open;prevention\r\n\r\n')
    assert turned.items == (school_lists.Item(SchoolArea.PREVENTION, "Doors are open", "None", "Some", "All; always"),)


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ("area,text,red\n", "The first row names the columns: area, text, red, amber, green. Not found: amber, green."),
        (HEAD, "There is no item below the names of the columns."),
        (HEAD + 'Prevention,"Doors,No,Some,All\n', "A quotation mark is opened and not closed"),
        (HEAD + "Preventing,Doors,No,Some,All\n", "Row 2: the area “Preventing” is none of"),
        (HEAD + "Prevention,Doors,No,,\n", "Row 2: nothing stands under amber or green."),
        (HEAD + "Prevention,Doors,No,Some\n", "Row 2: it has 4 columns, where the first row names 5."),
        (HEAD + f"Prevention,{'x' * 501},No,Some,All\n", "Row 2: what stands under text is longer than 500 letters."),
        (HEAD + "Prevention,Doors,No,Some,All\n\nPrevention,doors,No,Some,All\n", "Row 4: it asks the same as row 2."),
        (HEAD + "".join(f"Prevention,Door {n},No,Some,All\n" for n in range(201)), "There are 201 items, and 200 at most"),
    ],
)
def test_a_row_that_cannot_be_used_says_which_and_why(rows: str, problem: str):
    assert problem in school_lists.read(rows).problems[0]


def test_every_bad_row_is_named_at_once():
    rows = HEAD + "Nowhere,A,No,Some,All\nPrevention,B,No,Some,All\nPrevention,,No,Some,All\n"
    assert [problem[:6] for problem in school_lists.read(rows).problems] == ["Row 2:", "Row 4:"]


@pytest.mark.parametrize("kind", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_as_spreadsheets_save_it(kind: str):
    assert school_lists.decode("area;café".encode(kind)) == "area;café"


def test_a_file_that_is_no_text_reads_as_nothing():
    assert school_lists.decode(b"\x81\x8d\x8f") == ""
    assert school_lists.decode(b"\xff\xfe\x00") == ""


def test_the_example_covers_every_area_and_reads_like_any_list():
    assert {told[0] for told in EXAMPLE_ITEMS} == set(SchoolArea)
    rows = HEAD + "".join(f'{area.value},"{text}","{red}","{amber}","{green}"\n' for area, text, red, amber, green in EXAMPLE_ITEMS)
    found = school_lists.read(rows)
    assert not found.problems
    assert len(found.items) == len(EXAMPLE_ITEMS)


def test_an_area_shows_its_counts_its_middle_in_words_and_its_lowest():
    area = [Given("one", A.IN_PLACE), Given("two", A.NOT_YET), Given("three", A.NOT_YET), Given("four", A.NOT_APPLICABLE), Given("five")]
    shown = school.shows(area)
    assert dict(shown.counts) == {"Not in place yet": 2, "Partly": 0, "In place": 1, "Not applicable here": 1}
    assert (shown.answered, shown.items) == (4, 5)
    assert (shown.middle, shown.lowest) == ("Not in place yet", ("two", "three"))
    assert school.shows([Given("one", A.IN_PLACE)]).lowest == ()
    assert school.shows([Given("one", A.NOT_APPLICABLE), Given("two")]).middle == ""
    assert school.middle([A.NOT_YET, A.PARTLY]) == "Between “Not in place yet” and “Partly”"


@given(st.lists(st.sampled_from(list(InPlace))))
def test_the_middle_agrees_with_the_median_of_one_two_three(answers: list[InPlace]):
    numbers = [IN_ORDER.index(answer) + 1 for answer in answers if answer in IN_ORDER]
    found = school.middle(answers)
    if not numbers:
        assert found == ""
    elif (middle := median(numbers)) in (1, 2, 3):
        assert found == IN_PLACE_WORDS[IN_ORDER[int(middle) - 1]] or "Between" in found
    else:
        assert found.startswith("Between")


@given(st.lists(st.sampled_from(list(InPlace)), max_size=12))
def test_the_lowest_are_all_of_one_answer_and_never_in_place(answers: list[InPlace]):
    area = [Given(str(number), answer) for number, answer in enumerate(answers)]
    found = {answers[int(text)] for text in school.lowest(area)}
    assert found <= {A.NOT_YET} or found <= {A.PARTLY}
    assert bool(found) == any(answer in (A.NOT_YET, A.PARTLY) for answer in answers)


def test_there_is_no_number_of_how_good_an_area_is():
    assert [field.name for field in fields(AreaShows)] == ["counts", "answered", "items", "middle", "lowest"]
    assert isinstance(school.shows([Given("one", A.PARTLY)]).middle, str)


def test_what_is_not_in_place_needs_a_lever_somebody_and_a_day():
    assert school.lacks(Given("x", A.PARTLY)) == ["what can move it", "who does it", "by when"]
    assert school.lacks(Given("x", A.NOT_YET, "policy", "Head of year", date(2026, 5, 1))) == []
    assert not school.lacks(Given("x", A.IN_PLACE)) + school.lacks(Given("x", A.NOT_APPLICABLE)) + school.lacks(Given("x"))
    with pytest.raises(Refused, match=r"for: “0”, “1”, “2” and 2 more\."):
        school.check_said([Given(str(number), A.PARTLY) for number in range(5)])
    school.check_said([Given("x", A.IN_PLACE)])
    assert school.overdue(date(2026, 5, 1), date(2026, 5, 2))
    assert not school.overdue(None, date(2026, 5, 2))
