"""The pages of an assessment: walked from check to complete, and shown to those who may see them."""

import re
from uuid import uuid4

import pytest

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.casework.models import Assessment, ElementAnswer, Observation, Statement, WorkingCheck
from kith.casework.terms.saying import SourceKind
from tests.casework.test_assessments import K, visit
from tests.given import assessments as given
from tests.given import cases
from tests.given.cast import Cast
from tests.given.pages import answers_like_nothing, questions, sent, words_of

pytestmark = pytest.mark.django_db


def test_the_pages_walk_from_check_to_complete(cast: Cast):
    case = cases.decide_to_assess(cases.place_case(cast))
    ends = {"ends_on_day": "1", "ends_on_month": "6", "ends_on_year": "2030"}
    answer = sent(cast.ali, "casework:ask-check", case.pk, before="The assessment", trust_note="Told first.", **given.GOOD, **ends)
    assert answer.status_code == 302
    assert "Every answer says that we would work with" in words_of(cast.noor, "casework:check", case.pk, answer.url.split("/")[-2])
    opened = sent(cast.ali, "casework:open-assessment", case.pk, kind="school", trigger="Heard it.", proportionality="The least.")
    assert opened.status_code == 302
    keys = (case.pk, opened.url.split("/")[-2])
    for element in ("norms", "fairness", "poverty"):
        typed = {"strength": "Friends step in.", "worry": "", "not_known": "", "trend": "better", "seen": ""}
        assert sent(cast.noor, "casework:element", *keys, element, **typed).status_code == 302
    seen = re.search(r'name="seen" value="([^"]+)"', words_of(cast.dee, "casework:analyse", *keys))
    assert seen
    written = {"proportionality": "The least.", "structural": "Rent.", "seen": seen[1]}
    assert sent(cast.dee, "casework:analyse", *keys, **written).status_code == 302
    second = sent(cast.noor, "casework:analyse", *keys, **written | {"structural": "Buses."})
    assert second.status_code == 422
    assert "While you were writing, somebody else did: The least. Rent." in second.content.decode()
    assert "Buses." in second.content.decode()
    page = words_of(cast.cole, "casework:assessment", *keys)
    assert "3 of 27 answered" in page
    assert "Nobody has looked" in page
    assert "Noor, " in page
    assert sent(cast.ali, "casework:complete", *keys).status_code == 422
    assert sent(cast.ali, "casework:complete", *keys, few_sources_because="Asked, in June.").status_code == 302
    assert "Complete" in words_of(cast.ali, "casework:assessments", case.pk)


def test_a_level_2_page_names_no_young_person(cast: Cast):
    made = given.of_place(cases.place_case(cast), by=cast.ali)
    for name in ("casework:assessment", "casework:voices", "casework:visits"):
        assert "Asif" not in words_of(cast.noor, name, made.case_id, made.pk)


def test_nobody_else_learns_of_a_young_person_s_assessment(cast: Cast):
    made = given.opened(cases.asifs_case(cast), K.CHILD_FAMILY, by=cast.ali)
    for name in ("casework:assessment", "casework:voices", "casework:complete"):
        assert answers_like_nothing(cast.noor, name, made.case_id, made.pk)
    assert answers_like_nothing(cast.noor, "casework:assessments", made.case_id)
    with standing_as(Viewer.of(cast.ali)):
        other = cases.place_case(cast)
    assert words_of(cast.ali, "casework:assessments", other.pk)
    assert answers_like_nothing(cast.ali, "casework:assessment", other.pk, made.pk)


def test_the_database_itself_keeps_what_was_found_about_a_young_person_with_every_filter_switched_off(cast: Cast):
    made = given.opened(cases.asifs_case(cast), K.CHILD_FAMILY, by=cast.ali)
    given.answered(made, "health", by=cast.ali)
    given.heard(made, SourceKind.YOUNG_PERSON, by=cast.ali)
    visit(made, by=cast.ali)
    given.check(made.case, by=cast.ali)
    kept = (Assessment, ElementAnswer, Statement, Observation, WorkingCheck)
    for who in (cast.noor, cast.dee, cast.dana, cast.ade, cast.priya):
        with standing_as(Viewer.of(who)):
            assert not [model for model in kept if model._base_manager.exists()], who.name
    with standing_as(Viewer.of(cast.cole)):
        assert all(model._base_manager.count() == 1 for model in kept)


def test_an_element_that_is_not_of_this_triangle_is_not_there(cast: Cast):
    made = given.of_place(cases.place_case(cast), by=cast.ali)
    assert sent(cast.ali, "casework:element", made.case_id, made.pk, "basic_care").status_code == 404
    assert sent(cast.ali, "casework:element", made.case_id, uuid4(), "presence").status_code == 404


def test_no_page_asks_more_questions_when_more_was_said(cast: Cast):
    made = given.of_place(cases.place_case(cast), by=cast.ali)
    keys = (made.case_id, made.pk)
    pages = ("casework:assessment", "casework:voices", "casework:visits")
    given.heard(made, SourceKind.SURVEY, by=cast.ali)
    visit(made, by=cast.ali)
    before = {name: questions(cast.noor, name, *keys) for name in pages}
    lists = questions(cast.noor, "casework:assessments", made.case_id)
    for source in SourceKind:
        given.heard(made, source, by=cast.noor)
    given.all_sides(made, by=cast.noor)
    visit(made, by=cast.noor, days=4)
    for _ in range(3):
        given.check(made.case, by=cast.dee, trust="yes")
    assert {name: questions(cast.noor, name, *keys) for name in pages} == before
    assert questions(cast.noor, "casework:assessments", made.case_id) == lists
    assert max(before.values()) <= 18  # one of them: which surveys there are of the place
    with standing_as_kith("looking"):
        assert WorkingCheck.objects.count() == 4
        assert Statement.objects.count() == 12


def test_the_button_that_opens_an_assessment_says_so(cast: Cast):
    page = words_of(cast.ali, "casework:open-assessment", cases.place_case(cast).pk)
    assert "Open the assessment" in page
    assert "Save" not in page
