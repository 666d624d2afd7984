"""The lists a school looks at itself with: brought in, followed by newer versions, chosen."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kith.access.viewers import Absent, standing_as_kith
from kith.casework.actions import school as actions
from kith.casework.models import Assessment, SchoolItem, SchoolList, SchoolLook
from kith.casework.rules.school_lists import read
from kith.casework.terms.assessments import AssessmentKind
from kith.casework.terms.example_school import EXAMPLE_ITEMS
from kith.foundation.refusals import Refused
from tests.casework.test_school import A
from tests.given import assessments, cases
from tests.given import schools as given
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, opened, sent, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(cast: Cast) -> Assessment:
    return given.assessed(cast)


def only_list() -> SchoolList:
    with standing_as_kith("looking"):
        return SchoolList.objects.select_related("organisation").get()


def test_dee_pastes_a_list_and_each_bad_row_is_named_with_what_she_pasted_kept(cast: Cast):
    typed = {"organisation": cast.riverside.pk, "name": "Tannery High’s own", "query": "?q=riverside"}
    bad = given.ROWS + "Preventing,Doors are open,No,Some,All\nPrevention,,No,Some,All\n"
    refused = sent(cast.dee, "casework:bring-in-school-list", **typed, rows=bad)
    page = refused.content.decode()
    assert refused.status_code == 422
    assert "Row 7: the area “Preventing” is none of" in page
    assert "Row 8: nothing stands under text." in page
    assert "Doors are open" in page
    assert not SchoolItem.objects.exists()
    assert sent(cast.dee, "casework:bring-in-school-list", **typed, rows=given.ROWS).status_code == 302
    kept = only_list()
    assert (kept.version, kept.is_an_example, kept.organisation) == (1, False, cast.riverside)
    page = words_of(cast.noor, "casework:school-list", kept.pk)
    assert "Corridors are looked after" in page
    assert "example" not in page


def test_an_uploaded_list_that_cannot_be_used_stands_in_the_box_to_be_put_right(cast: Cast):
    upload = SimpleUploadedFile("items.csv", given.ROWS.replace("Identification,", "Finding out,").encode("utf-8-sig"))
    typed = {"organisation": cast.riverside.pk, "name": "Ours", "file": upload, "query": "?q=riverside"}
    page = sent(cast.dee, "casework:bring-in-school-list", **typed).content.decode()
    assert "Row 5: the area “Finding out”" in page
    assert "Finding out,Students know whom to tell" in page
    good = SimpleUploadedFile("items.csv", given.ROWS.encode("utf-16"))
    assert sent(cast.dee, "casework:bring-in-school-list", **typed | {"file": good}).status_code == 302
    assert SchoolItem.objects.count() == 5
    big = SimpleUploadedFile("items.csv", b"x" * 200_001)
    assert "too big" in sent(cast.dee, "casework:bring-in-school-list", **typed | {"file": big}).content.decode()
    empty = sent(cast.dee, "casework:bring-in-school-list", organisation=cast.riverside.pk, name="Ours", query="?q=riverside")
    assert "Paste the rows, or upload a file" in empty.content.decode()


def test_a_list_is_followed_by_a_newer_version_and_an_assessment_keeps_the_one_it_began_with(cast: Cast, made: Assessment):
    given.answered(made, given.items(made)[0], A.IN_PLACE, by=cast.ali)
    newer = given.listed(cast)
    assert newer.version == 2
    with pytest.raises(Refused, match="It stays"):
        actions.choose(assessment=made, items=newer, by=cast.dee, at=NOON)
    assert "version 1" in words_of(cast.ali, "casework:school", made.case_id, made.pk)
    chooses = words_of(cast.ali, "casework:choose-school-list", made.case_id, made.pk)
    assert "version 2" in chooses
    assert "version 1" not in chooses


def test_another_list_can_be_chosen_until_something_is_answered(cast: Cast, made: Assessment):
    newer = given.listed(cast)
    keys = (made.case_id, made.pk)
    assert "Choose another list" in words_of(cast.ali, "casework:school", *keys)
    assert sent(cast.ali, "casework:choose-school-list", *keys, items=newer.pk).status_code == 302
    with standing_as_kith("looking"):
        assert SchoolLook.objects.get().items == newer


def test_the_example_is_marked_as_one_wherever_it_shows(cast: Cast):
    assert "An example" not in words_of(cast.dee, "casework:school-lists")
    assert sent(cast.dee, "casework:example-school-list").status_code == 302
    kept = only_list()
    assert kept.is_an_example
    assert kept.items.count() == len(EXAMPLE_ITEMS)
    assert "An example, to be replaced." in words_of(cast.dee, "casework:school-lists")
    assert "Replace it with the school’s own list" in words_of(cast.noor, "casework:school-list", kept.pk)
    made = assessments.of_place(cases.place_case(cast), by=cast.dee, kind=AssessmentKind.SCHOOL)
    actions.choose(assessment=made, items=kept, by=cast.ali, at=NOON)
    for page in ("casework:school", "casework:school-paper"):
        assert "An example, to be replaced." in words_of(cast.ali, page, made.case_id, made.pk)


def test_only_those_who_publish_thresholds_bring_lists_in(cast: Cast):
    with pytest.raises(Absent):
        actions.begin_example(by=cast.ali, at=NOON)
    assert opened(cast.ali, "casework:bring-in-school-list").status_code == 404
    assert "Bring in a list" not in words_of(cast.ali, "casework:school-lists")
    assert answers_like_nothing(cast.priya, "casework:school-list", given.listed(cast).pk)
    with pytest.raises(Refused, match="Give the list a name"):
        actions.bring_in(organisation=cast.riverside, name=" ", items=read(given.ROWS).items, by=cast.dee, at=NOON)
    with pytest.raises(Refused, match="no item in it"):
        actions.bring_in(organisation=cast.riverside, name="Ours", items=(), by=cast.dee, at=NOON)
