"""The data protection officer opens and signs the check that waits for a signature, and nothing else (PRACTICE 4.19)."""

import pytest
from django.urls import reverse

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.casework.actions import checks
from kith.casework.models import Case, WorkingCheck
from kith.foundation.refusals import Refused
from tests.given import assessments as given
from tests.given import cases
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, questions, sent, words_of

pytestmark = pytest.mark.django_db
FAIR = "They are told on Thursday, and it ends in May."


def kept(check: WorkingCheck) -> WorkingCheck:
    with standing_as_kith("reading it anew"):
        return WorkingCheck.objects.get(pk=check.pk)  # type: ignore[no-any-return]


def test_the_officer_reads_which_context_it_is_the_answers_and_the_notes_and_signs_with_words(cast: Cast):
    check = given.stopped(cases.place_case(cast), by=cast.dee)
    told = words_of(cast.dana, "my-work")
    assert "A check waits for you" in told
    assert reverse("casework:stopped-check", args=[check.pk]) in told
    page = words_of(cast.dana, "casework:stopped-check", check.pk)
    for said in ("Riverside Bus Station", "Could it reach enforcement?", "Answered by Dee"):
        assert said in page
    assert sent(cast.dana, "casework:stopped-check", check.pk, reading="").status_code == 422
    assert sent(cast.dana, "casework:stopped-check", check.pk, reading=FAIR).status_code == 302
    assert (kept(check).signed_by_id, kept(check).signed_words) == (cast.dana.pk, FAIR)
    assert "A check waits for you" not in words_of(cast.dana, "my-work")


def test_the_case_and_every_other_check_stay_shut_to_the_officer(cast: Cast):
    case = cases.place_case(cast)
    check, fine, asifs = given.stopped(case, by=cast.dee), given.check(case, by=cast.dee), given.stopped(cases.asifs_case(cast), by=cast.ali)
    for name, keys in (
        ("casework:one", [case.pk]), ("casework:check", [case.pk, check.pk]), ("casework:sign-check", [case.pk, check.pk]),
        ("casework:read-check", [case.pk, check.pk]), ("casework:stopped-check", [fine.pk]), ("casework:stopped-check", [asifs.pk]),
    ):  # fmt: skip
        assert answers_like_nothing(cast.dana, name, *keys), name
    with standing_as(Viewer.of(cast.dana)):
        assert not Case.objects.exists()
        assert not WorkingCheck.objects.filter(pk=asifs.pk).exists()
    with pytest.raises(Absent):
        checks.read_second(check=check, reading="I see three.", by=cast.dana, at=NOON)
    with pytest.raises(Absent):
        checks.sign(check=asifs, reading=FAIR, by=cast.dana, at=NOON)


def test_what_is_signed_names_nobody_and_is_signed_once(cast: Cast):
    check = given.stopped(cases.place_case(cast), by=cast.dee)
    with pytest.raises(Refused, match="looks like somebody’s name"):
        checks.sign(check=check, reading="Jordan Smith was told.", by=cast.dana, at=NOON)
    checks.sign(check=check, reading=FAIR, by=cast.dana, at=NOON)
    with pytest.raises(Refused, match="does not wait for a signature"):
        checks.sign(check=check, reading=FAIR, by=cast.sam, at=NOON)
    assert answers_like_nothing(cast.dana, "casework:stopped-check", check.pk)


def test_a_practice_lead_signs_on_the_same_page_and_whoever_answered_does_not(cast: Cast):
    check = given.stopped(cases.place_case(cast), by=cast.dee)
    for somebody in (cast.dee, cast.noor):
        assert sent(somebody, "casework:stopped-check", check.pk, reading=FAIR).status_code == 422
    assert sent(cast.sam, "casework:stopped-check", check.pk, reading=FAIR).status_code == 302


def test_the_officers_first_page_asks_the_same_few_questions_however_many_checks_wait(cast: Cast):
    before = questions(cast.dana, "my-work")
    for context in (cast.bus_station, cast.park):
        given.stopped(cases.place_case(cast, context), by=cast.dee)
    assert questions(cast.dana, "my-work") == before
