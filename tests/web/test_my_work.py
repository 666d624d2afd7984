"""My work and the shell: what waits to be screened, and what stands at the foot of a page."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from tests.given import assessments, cases
from tests.given import referrals as given
from tests.given.cast import NOON, Cast
from tests.given.pages import opened, questions, words_of

from kith.casework.actions import checks
from kith.casework.terms.saying import Answer

pytestmark = pytest.mark.django_db
STAFF_SENTENCE = "Write about each young person as if they will read it."


def test_a_context_lead_reads_on_my_work_what_waits_to_be_screened_a_child_at_risk_first(cast: Cast):
    page = words_of(cast.dee, "my-work")
    assert "Referrals that wait to be screened" not in page
    given.bus_station(cast)
    given.from_outside(at=NOON + timedelta(hours=1), at_immediate_risk=Answer.YES)
    page = words_of(cast.dee, "my-work")
    first, second = page.index("The car park behind the shops"), page.index("Riverside Bus Station</a>")
    assert page.index("Referrals that wait to be screened") < first < second
    assert page.count("A child may be at risk of serious harm now.") == 1
    assert "Referrals that wait to be screened" not in words_of(cast.ali, "my-work")


def test_my_work_asks_as_often_with_many_referrals_as_with_none(cast: Cast):
    before = questions(cast.dee, "my-work")
    for n in range(5):
        given.from_outside(place_words=f"Car park {n}")
    assert questions(cast.dee, "my-work") == before
    assert words_of(cast.dee, "my-work").count("Car park ") == 5


WAITS = "Checks that wait for somebody else"


def test_a_check_that_waits_stands_on_my_work_of_who_can_read_or_sign_it_and_of_nobody_else(cast: Cast):
    case = cases.place_case(cast)
    assessments.check(case, by=cast.ali)
    assert WAITS not in words_of(cast.dee, "my-work"), "every answer is clear: it waits for nobody"
    check = assessments.stopped(case, by=cast.ali)
    page = words_of(cast.dee, "my-work")
    assert page.count("It waits to be read by somebody who did not answer it.") == 1
    assert reverse("casework:check", args=[case.pk, check.pk]) in page
    assert WAITS in words_of(cast.sam, "my-work")
    for somebody in (cast.ali, cast.noor):  # whoever answered, and whoever neither leads, supervises nor works with this
        assert WAITS not in words_of(somebody, "my-work")
    checks.read_second(check=check, reading="Tell them first.", by=cast.noor, at=NOON)
    assert "It waits for a signature." in words_of(cast.dee, "my-work")
    checks.sign(check=check, reading="They know by now.", by=cast.sam, at=NOON)
    assert WAITS not in words_of(cast.dee, "my-work")


def test_a_young_person_s_check_waits_for_those_who_work_with_them(cast: Cast):
    assessments.check(cases.asifs_case(cast), by=cast.ali, trust="yes")
    assert WAITS in words_of(cast.cole, "my-work")
    assert WAITS not in words_of(cast.noor, "my-work")


def test_my_work_asks_as_often_with_many_checks_as_with_none(cast: Cast):
    case = cases.place_case(cast)
    before = questions(cast.dee, "my-work")
    for _ in range(4):
        assessments.stopped(case, by=cast.ali)
    assert questions(cast.dee, "my-work") == before


def test_the_foot_of_a_page_speaks_to_staff_only_where_staff_are(cast: Cast):
    public = Client().get(reverse("casework:refer")).content.decode()
    assert "It keeps no risk score" in public
    assert STAFF_SENTENCE not in public
    assert STAFF_SENTENCE in words_of(cast.ali, "my-work")


def test_published_policies_are_reached_from_the_foot_of_every_page_by_whoever_may_read_them(cast: Cast):
    link = f'href="{reverse("casework:policies")}"'
    for somebody in (cast.ali, cast.dee):
        assert link in words_of(somebody, "my-work")
    for somebody in (cast.ade, cast.priya):
        assert (link in words_of(somebody, "my-work")) == (opened(somebody, "casework:policies").status_code == 200)
