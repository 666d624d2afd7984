"""A census brings young people, each with somebody who works with them."""

import pytest
from django.core.management import CommandError

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.people.models import Identifier, YoungPerson
from tests.exchange.given import EMAIL, SHARED, bring, census, census_file, child
from tests.given.cast import Cast

pytestmark = pytest.mark.django_db
LOL = '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def ids() -> list[str]:
    with standing_as_kith("checking"):
        return sorted(Identifier.objects.filter(kind="la_child_id").values_list("value", flat=True))


def test_they_are_seen_by_whoever_they_are_allocated_to_and_by_nobody_else(cast: Cast, tmp_path):
    assert "2 added" in bring(
        "children", census_file(tmp_path, child("R-1"), child("R-2")), "--allocate", EMAIL, "--apply"
    )
    with standing_as(Viewer.of(cast.ali)):
        person = YoungPerson.objects.get(known_as__contains="R-1")
    assert (person.known_as, person.born_words, str(person.born_first)) == (
        "Name not yet known, R-1",
        "31 May 2011",
        "2011-05-31",
    )
    with standing_as(Viewer.of(cast.noor)):
        assert not YoungPerson.objects.filter(known_as__contains="R-").exists()


def test_a_second_time_changes_nothing(cast: Cast, tmp_path):
    path = census_file(tmp_path, child("R-1"))
    bring("children", path, "--allocate", EMAIL, "--apply")
    with standing_as_kith("checking"):
        before = list(YoungPerson.objects.order_by("pk").values())
    assert "0 added, 1 already there" in bring("children", path, "--allocate", EMAIL, "--apply")
    with standing_as_kith("checking"):
        assert list(YoungPerson.objects.order_by("pk").values()) == before


def test_somebody_has_to_work_with_them(cast: Cast, tmp_path):
    path = census_file(tmp_path, child("R-1"))
    assert "1 would be added" in bring("children", path)
    for words, sentence in (
        (["--apply"], "Say who works"),
        (["--allocate", "x@y.example"], "Nobody signs in"),
        (["--allocate", "ade@riverside.example"], "does not work with"),
    ):
        with pytest.raises(CommandError, match=sentence):
            bring("children", path, *words)
    assert ids() == []


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (
            child("R-9", more="<UPN>A123456789123</UPN>"),
            "warning: UPN left out: that unique pupil number has a mistyped",
        ),
        (child("R-9", born="1966-03-24"), "warning: Date of birth left out: that date of birth makes them older"),
        (child("R-9", born="2999-01-01"), "warning: Date of birth left out: that date of birth has not happened"),
        (child("R-9", born="yesterday"), "warning: Date of birth left out: it is not a date"),
        (child("R-9", born=""), "warning: It has no date of birth"),
        (
            child("R-9", more="<PersonDeathDate>2020-01-01</PersonDeathDate>"),
            "warning: The census gives a date of death",
        ),
        (
            child("R-9", born="", more="<ExpectedPersonBirthDate>2027-01-01</ExpectedPersonBirthDate>"),
            "warning: Not born yet",
        ),
    ],
)
def test_what_cannot_be_right_is_left_out_and_the_young_person_still_comes(cast: Cast, tmp_path, row, sentence):
    assert sentence in bring("children", census_file(tmp_path, row), "--allocate", EMAIL, "--apply")
    assert ids() == ["R-9"]


def test_rows_without_an_id_or_with_one_that_came_before_are_listed(cast: Cast, tmp_path):
    path = census_file(tmp_path, child("R-1"), child("R-1"), child(""), child("x" * 41), child("R-2"))
    said = bring("children", path, "--allocate", EMAIL, "--apply")
    assert "2 added" in said
    assert "line 7, row 2, rejected: The same LAchildID is already on line 4, row 1." in said
    assert said.count("It has no LAchildID of 1 to 40 characters.") == 2


def test_one_pupil_number_belongs_to_one_young_person(cast: Cast, tmp_path):
    upn = "<UPN>H801200001001</UPN>"
    path = census_file(tmp_path, child("R-1", more=upn), child("R-2", more=upn))
    assert "UPN left out: the same number is already on line 4" in bring(
        "children", path, "--allocate", EMAIL, "--apply"
    )
    later = tmp_path / "later"
    later.mkdir()
    said = bring("children", census_file(later, child("R-3", more=upn)), "--allocate", EMAIL, "--apply")
    assert "Unique pupil number left out: it is already on another record" in said
    assert ids() == ["R-1", "R-2", "R-3"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("who,day\n", "is not an XML file"),
        ("%PDF-1.7", "is a PDF"),
        (census(child("R-1"))[:-40], "The file is broken on line 5"),
        (census(child("R-1"), head=LOL), "has a document type or entities"),
        (census(child("R-1"), head='<!DOCTYPE l SYSTEM "file:///etc/passwd">'), "has a document type or entities"),
        (census(child("R-1\0")), "not well-formed"),
        (census(child("R-1"), head='<?xml version="1.0" encoding="klingon"?>'), "unknown encoding"),
        (census(child("R-1"), collection="SSDA903"), "This is the collection SSDA903"),
        (census(child("R-1"), year="2009"), "this one is from 2009"),
        ("<Letter><Child/></Letter>", "it begins with Letter where a census has Message"),
        ("<Message><Children/></Message>", "does not say which collection"),
        (census("<a>" * 5_000 + "</a>" * 5_000), "a part of it is too long or too deep"),
        (census(child("R" * 11_000_000)), "line 5: a part of it is too long or too deep"),
    ],
)
def test_a_bad_census_gets_one_sentence_and_adds_nobody(cast: Cast, tmp_path, text, sentence):
    path = tmp_path / "bad.xml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError) as refused:
        bring("children", path, "--allocate", EMAIL, "--apply")
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)
    assert ids() == []


def test_utf_16_and_namespaces_are_read(cast: Cast, tmp_path):
    path = tmp_path / "census.xml"
    text = census(child("R-1"), head='<?xml version="1.0" encoding="UTF-16"?>\n').replace(
        "<Message>", '<Message xmlns="urn:cin">'
    )
    path.write_text(text, encoding="utf-16")
    assert "1 would be added" in bring("children", path)


def test_a_schema_is_asked_when_one_is_given(cast: Cast, tmp_path):
    schema = tmp_path / "small.xsd"
    schema.write_text(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="Message" type="xs:date"/></xs:schema>'
    )
    with pytest.raises(CommandError, match=r"does not fit small\.xsd on line \d"):
        bring("children", census_file(tmp_path, child("R-1")), "--schema", schema)


@pytest.mark.skipif(not (SHARED / "data").exists(), reason="the open data is not beside this checkout")
def test_both_published_samples_come_in(cast: Cast):
    folder = SHARED / "data" / "standards"
    said = bring(
        "children",
        folder / "cin_sample_2022.xml",
        "--schema",
        folder / "CIN_schema_2022.xsd",
        "--allocate",
        EMAIL,
        "--apply",
    )
    assert "1 added" in said
    assert "1 added, 1 already there" in bring(
        "children", folder / "cin_example_2026_shape.xml", "--allocate", EMAIL, "--apply"
    )
