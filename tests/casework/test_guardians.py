"""On a place's or a school's assessment: which adults look out for young people, when young people are there."""

from datetime import time

import pytest

from kith.casework.actions import observing
from kith.casework.actions.observing import Seen
from kith.casework.models import Assessment
from kith.casework.terms.assessments import AssessmentKind
from kith.contexts.terms import TimeBand
from kith.partners import actions as partners
from kith.partners.rules import days_of
from kith.partners.terms import Capacity, ReachKind
from tests.given import assessments as given
from tests.given import cases
from tests.given.cast import NOON, Cast
from tests.given.pages import questions, sent, words_of

pytestmark = pytest.mark.django_db
B = TimeBand


def is_there(cast: Cast, name: str, capacity: Capacity, *bands: TimeBand) -> None:
    reach = partners.say_reach(context=cast.bus_station, kind=ReachKind.WORKS_THERE, name=name, by=cast.ali, at=NOON)
    days = {day for band in bands for day in days_of(band)}
    partners.say_looks_out(
        reach=reach, capacity=capacity, days=days, bands=set(bands), said_on=NOON.date(), said_by=name, by=cast.ali, at=NOON
    )


def visit(cast: Cast, made: Assessment, band: TimeBand, **said: object) -> None:
    seen = Seen(NOON.date(), time(16), time(17), band, "Ali and Dee", **said)  # type: ignore[arg-type]
    observing.observe(assessment=made, seen=seen, by=cast.ali, at=NOON)


@pytest.mark.parametrize("kind", [AssessmentKind.NEIGHBOURHOOD, AssessmentKind.SCHOOL])
def test_the_assessment_and_its_visits_say_who_looks_out_by_part_of_the_week(kind: AssessmentKind, cast: Cast):
    made = given.of_place(cases.place_case(cast), by=cast.dee, kind=kind)
    for page in ("casework:assessment", "casework:visits"):
        assert "no visit has said so" in words_of(cast.noor, page, made.case_id, made.pk)
    is_there(cast, "Mrs Abara", Capacity.CONFIDENT, B.AFTER_SCHOOL)
    is_there(cast, "Femi", Capacity.WILLING, B.AFTER_SCHOOL, B.NIGHT)
    visit(cast, made, B.AFTER_SCHOOL, how_used="Sharing chips.")
    visit(cast, made, B.EVENING, young_people_there=True)
    visit(cast, made, B.NIGHT, young_people_there=False, how_used="Nobody was there.")
    for page in ("casework:assessment", "casework:visits"):
        said = words_of(cast.noor, page, made.case_id, made.pk)
        assert "Of the 2 parts of the week in which young people were seen there, an adult looks out for them in 1." in said
        assert "2 adults, one of them confident." in said
        assert "Nobody yet." in said
        assert "None seen" in said
        table = said[said.index("Adults who look out for young people, by part") :]
        assert "Mrs Abara" not in table[: table.index("</table>")], "by part of the week, never by person"


def test_no_table_for_friends_or_a_young_persons_own_assessment(cast: Cast):
    case = cases.asifs_case(cast)
    theirs = given.opened(case, AssessmentKind.SCHOOL, by=cast.ali)
    friends = given.friends(cases.place_case(cast), cast)
    for made in (theirs, friends):
        for page in ("casework:assessment", "casework:visits"):
            assert "Who looks out for young people" not in words_of(cast.ali, page, made.case_id, made.pk)


@pytest.mark.parametrize(("typed", "kept"), [("yes", True), ("no", False), ("", None)])
def test_a_visit_says_whether_young_people_were_there(typed: str, kept: bool | None, cast: Cast):
    made = given.of_place(cases.place_case(cast), by=cast.dee)
    told = {
        "visited_on_day": NOON.day, "visited_on_month": NOON.month, "visited_on_year": NOON.year, "begins": "15:30",
        "ends": "16:30", "band": "evening", "observers": "Ali and Dee", "young_people_there": typed,
    }  # fmt: skip
    assert sent(cast.ali, "casework:visit", made.case_id, made.pk, **told).status_code == 302
    said = words_of(cast.ali, "casework:visits", made.case_id, made.pk)
    assert ("No young people were there." in said) == (kept is False)
    assert ("part of the week in which young people were seen there" in said) == (kept is True)


def test_the_pages_ask_as_little_however_many_adults_there_are(cast: Cast):
    made = given.of_place(cases.place_case(cast), by=cast.dee)
    pages = [(name, made.case_id, made.pk) for name in ("casework:assessment", "casework:visits")]
    is_there(cast, "Femi", Capacity.WILLING, B.NIGHT)
    before = [questions(cast.ali, *page) for page in pages]
    for number in range(12):
        is_there(cast, f"Warden {number}", Capacity.CONFIDENT, B.EVENING)
    assert [questions(cast.ali, *page) for page in pages] == before
