"""An exported history becomes notes, and its recurring contexts show on the first day."""

import zipfile
from datetime import date, timedelta

import openpyxl
import pytest
from django.core.management import CommandError
from django.utils import timezone

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.encounters.models import Mention, Note
from kith.patterns.models import Question
from kith.people import actions as people
from kith.people.terms import IdentifierKind
from tests.exchange.given import COLUMNS, EMAIL, SHARED, bring, notes_file
from tests.given.cast import NOON, Cast

pytestmark = pytest.mark.django_db
YESTERDAY = (timezone.localdate() - timedelta(days=1)).isoformat()


@pytest.fixture(autouse=True)
def _numbers(cast: Cast) -> None:
    people.identify(person=cast.asif, kind=IdentifierKind.LA_CHILD_ID, value="R-1", by=cast.ali, at=NOON)
    people.identify(person=cast.mina, kind=IdentifierKind.NHS, value="9434765919", by=cast.noor, at=NOON)


def notes() -> list[Note]:
    with standing_as_kith("checking"):
        return list(Note.objects.order_by("happened_on", "id"))


def test_rows_become_notes_about_the_right_people_by_the_right_author(cast: Cast, tmp_path):
    path = notes_file(
        tmp_path,
        "R-1,2024-05-01,ali@riverside.example,We rode out.",
        '943 476 5919,02/05/2024,A Former Worker,"=cmd, she said"',
    )
    assert "2 added" in bring("notes", path, *COLUMNS, "--apply")
    first, second = notes()
    assert (first.person_id, first.author_id, first.author_words, first.text) == (
        cast.asif.pk,
        cast.ali.pk,
        "",
        "We rode out.",
    )
    assert (second.person_id, second.author_id, second.author_words) == (cast.mina.pk, None, "A Former Worker")
    assert (second.text, second.happened_on) == ("=cmd, she said", date(2024, 5, 2))
    with standing_as(Viewer.of(cast.noor)):
        assert list(Note.objects.all()) == [second]


def test_a_second_time_changes_nothing_and_a_longer_export_adds_only_what_is_new(cast: Cast, tmp_path):
    path = notes_file(tmp_path, "R-1,2024-05-01,Ali,We rode out.", "R-1,2024-05-01,Ali,We rode out.")
    assert "1 added, 1 already there" in bring("notes", path, *COLUMNS, "--apply")
    assert "0 added, 2 already there" in bring("notes", path, *COLUMNS, "--apply")
    path = notes_file(tmp_path, "R-1,2024-05-01,Ali,We rode out.", "R-1,2024-05-08,Ali,We rode again.")
    assert "1 added, 1 already there" in bring("notes", path, *COLUMNS, "--apply")
    assert len(notes()) == 2


def test_what_a_note_names_is_offered_and_adults_of_concern_never_are(cast: Cast, tmp_path):
    path = notes_file(
        tmp_path,
        f"R-1,{YESTERDAY},Ali,We passed Riverside Bus Station and Tannery Park and Riverside Bus Station; Darren Voss was there.",
    )
    assert "2 offered mentions" in bring("notes", path, *COLUMNS, "--apply")
    with standing_as_kith("checking"):
        rows = list(Mention.objects.order_by("start").values_list("kind", "key", "state", "surface", "context_id"))
    bus, park = cast.bus_station.pk, cast.park.pk
    assert rows == [
        ("context", bus, "offered", "Riverside Bus Station", bus),
        ("context", park, "offered", "Tannery Park", park),
    ]


def test_contexts_that_recur_are_asked_about_on_the_first_day(cast: Cast, tmp_path):
    rows = [
        f"{who},{YESTERDAY},Ali,{n}. We met at Riverside Bus Station."
        for n, who in enumerate(["R-1", "R-1", "9434765919"])
    ]
    path = notes_file(tmp_path, *rows)
    assert "1 questions to context leads" in bring("notes", path, *COLUMNS, "--apply")
    with standing_as_kith("checking"):
        question = Question.objects.get()
    assert (question.context_id, question.people, question.notes, question.spotted) == (cast.bus_station.pk, 2, 3, 3)
    assert "questions" not in bring("notes", path, *COLUMNS, "--apply")


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (",2024-05-01,Ali,Hello.", "does not say which young person"),
        ("R-77,2024-05-01,Ali,Hello.", "Nobody here has the number R-77"),
        ("R-1,,Ali,Hello.", "It has no date"),
        ("R-1,31/02/2024,Ali,Hello.", "is not a day in the calendar"),
        ("R-1,spring 2024,Ali,Hello.", "is not one day"),
        ("R-1,2999-01-01,Ali,Hello.", "That day has not happened yet"),
        ("R-1,1066-10-14,Ali,Hello.", "too long ago"),
        ("R-1,2024-05-01,Ali,", "Its text is empty"),
        ("R-1,2024-05-01,Ali,He\0llo.", "character that cannot be kept"),
        ("R-1,2024-05-01,Ali," + "x" * 200_001, "longer than 200,000 characters"),
    ],
)
def test_a_row_that_cannot_be_right_is_listed_and_the_others_come_in(cast: Cast, tmp_path, row, sentence):
    path = notes_file(tmp_path, "R-1,2024-05-01,Ali,Fine.", row, "R-1,2024-05-02,Ali,Fine too.")
    said = bring("notes", path, *COLUMNS, "--apply")
    assert f"line 3, row 2, rejected: {''}" in said
    assert sentence in said
    assert len(notes()) == 2


def test_people_are_made_only_when_asked_and_then_have_a_worker(cast: Cast, tmp_path):
    path = notes_file(
        tmp_path, "R-7,Lee,2024-05-01,Hello.", "R-7,Lee,2024-05-02,Hello again.", head="who,name,day,said"
    )
    columns = ("--columns", "subject=who,date=day", "--columns", "text=said,known_as=name", "--make-people")
    with pytest.raises(CommandError, match="--allocate EMAIL"):
        bring("notes", path, *columns, "--apply")
    assert "1 young people" in bring("notes", path, *columns, "--apply", "--allocate", EMAIL)
    with standing_as(Viewer.of(cast.ali)):
        assert {note.person.known_as for note in Note.objects.select_related("person")} == {"Lee"}
    assert "0 added, 2 already there" in bring("notes", path, *columns, "--apply", "--allocate", EMAIL)


def test_one_day_can_stand_for_an_export_without_dates(cast: Cast, tmp_path):
    path = notes_file(tmp_path, "R-1,Hello.", head="who,said")
    with pytest.raises(CommandError, match="Say which column holds the date"):
        bring("notes", path, "--columns", "subject=who,text=said")
    assert "1 added" in bring("notes", path, "--columns", "subject=who,text=said", "--on", "2024-05-01", "--apply")


def test_a_date_format_of_their_own_is_read(cast: Cast, tmp_path):
    path = notes_file(tmp_path, "R-1,05-31-2024,Ali,Hello.")
    assert "1 added" in bring("notes", path, *COLUMNS, "--date-format", "%m-%d-%Y", "--apply")
    assert notes()[0].happened_on == date(2024, 5, 31)


def workbook(path, *rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def test_a_spreadsheet_is_read_and_its_formulas_stay_text(cast: Cast, tmp_path):
    path = workbook(
        tmp_path / "notes.xlsx",
        ["who", "day", "by", "said"],
        ["R-1", date(2024, 5, 1), "Ali", '=HYPERLINK("https://x.example","us")'],
    )
    assert "1 added" in bring("notes", path, *COLUMNS, "--apply")
    assert notes()[0].text == '=HYPERLINK("https://x.example","us")'
    with pytest.raises(CommandError, match="has no sheet called Other"):
        bring("notes", path, *COLUMNS, "--sheet", "Other")


def test_a_spreadsheet_that_would_swell_is_not_opened(cast: Cast, tmp_path):
    path = tmp_path / "notes.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 60_000_000)
    with pytest.raises(CommandError, match="would swell to 60 MB"):
        bring("notes", path, *COLUMNS)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"who,day,by,said\n" + b"x" * 1_200_000, "Line 2 is longer than 1,000,000 characters"),
        (b'who,day,by,said\nR-1,2024-05-01,Ali,"no end\n', "The table is broken in the row that begins on line 2"),
        (b"who;day;by;words\n1;2;3;4\n", "no column headed said. Its headings are: who, day, by, words"),
        (b"who,day,by,said,said\n", "more than one column headed said"),
        (b"," * 1_000 + b"\n", "more than 500 columns"),
        ("who,day,by,said\nR-1,2024-05-01,Ali,Café\n".encode("cp1252"), "is not all UTF-8 text"),
        ("who,day,by,said\n".encode("utf-16"), "written in UTF-16"),
        (b"\0\0\0who", "holds NUL characters"),
        (b"%PDF-1.7", "is a PDF, not a CSV file"),
        (b"PK\x03\x04 and then nothing of the kind", "is a broken spreadsheet"),
        (b"\xd0\xcf\x11\xe0 old", "an old Excel or Word file"),
        (b"\n\n", "has no rows"),
    ],
)
def test_a_bad_table_gets_one_sentence_and_adds_nothing(cast: Cast, tmp_path, content, sentence):
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    with pytest.raises(CommandError) as refused:
        bring("notes", path, *COLUMNS, "--apply")
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)
    assert notes() == []


@pytest.mark.parametrize(
    "columns", ["who", "subject=who", "text=said", "colour=who,text=said", "subject=who,text=said,text=by"]
)
def test_columns_that_make_no_sense_get_a_sentence(cast: Cast, tmp_path, columns):
    with pytest.raises(CommandError, match="columns|which column"):
        bring("notes", notes_file(tmp_path, "R-1,2024-05-01,Ali,Hello."), "--columns", columns)


def test_windows_text_is_read_when_it_is_named(cast: Cast, tmp_path):
    path = tmp_path / "notes.csv"
    path.write_bytes("who;day;by;said\nR-1;2024-05-01;Ali;Café\n".encode("cp1252"))
    bring("notes", path, *COLUMNS, "--encoding", "cp1252", "--apply")
    assert notes()[0].text == "Café"


@pytest.mark.skipif(not (SHARED / "data").exists(), reason="the open data is not beside this checkout")
def test_a_real_export_of_notes_comes_in(cast: Cast):
    (path,) = (SHARED / "data" / "text").glob("*.csv")
    columns = (
        "--columns",
        "subject=person_oid,text=case_note,known_as=first_name",
        "--on",
        "2024-05-01",
        "--make-people",
        "--allocate",
        EMAIL,
    )
    assert "500 added" in bring("notes", path, *columns, "--apply")
