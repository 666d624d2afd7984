"""A school looks at itself with items of its own; what is answered is kept, owed by somebody, and never made into a mark."""

import re
from datetime import timedelta

import pytest
from django.apps import apps

from kith.access.viewers import Absent, standing_as_kith
from kith.casework.actions import assessments as assessing
from kith.casework.actions import school as actions
from kith.casework.models import Assessment, ElementAnswer, SchoolAnswer, SchoolItem, Statement
from kith.casework.terms.assessments import AssessmentKind
from kith.casework.terms.saying import SourceKind
from kith.casework.terms.school import InPlace, Method, SchoolLever
from kith.foundation.refusals import Refused
from kith.language.nameless import NamesSomebody
from tests.given import assessments, cases
from tests.given import schools as given
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, opened, questions, sent, words_of

pytestmark = pytest.mark.django_db
A = InPlace
SOON = NOON.date() + timedelta(days=30)
PLANNED = {"lever": SchoolLever.SUPERVISION, "owner": "Head of year", "due_on": SOON}
DAY = {"due_on_day": SOON.day, "due_on_month": SOON.month, "due_on_year": SOON.year}


@pytest.fixture
def made(cast: Cast) -> Assessment:
    return given.assessed(cast)


def now(made: Assessment) -> list[SchoolAnswer]:
    with standing_as_kith("looking"):
        return list(SchoolAnswer.objects.filter(assessment=made, until_at=None).order_by("item__number"))


def test_an_item_is_answered_with_how_it_is_known_and_what_is_missing_is_shown_and_not_demanded(cast: Cast, made: Assessment):
    item, keys = given.items(made)[1], (made.case_id, made.pk)
    page = words_of(cast.noor, "casework:school-item", *keys, item.pk)
    assert "At the times students name" in page
    typed = {"answer": "partly", "methods": ["student_focus_group", "observation"], "words": "Nobody is at the far stairs."}
    assert sent(cast.noor, "casework:school-item", *keys, item.pk, **typed).status_code == 302
    page = words_of(cast.ali, "casework:school", *keys)
    assert "Still to be said:</strong> what can move it, who does it, by when" in page
    assert "1 of 5 answered" in page
    paper = words_of(cast.ali, "casework:school-paper", *keys)
    assert "Students talked about it together; We went and looked" in paper
    assert "Nobody is at the far stairs." in paper


def test_the_colour_is_said_after_the_words_and_never_alone(cast: Cast, made: Assessment):
    items, keys = given.items(made), (made.case_id, made.pk)
    for item, how in zip(items, (A.NOT_YET, A.PARTLY, A.IN_PLACE), strict=False):
        given.answered(made, item, how, by=cast.ali)
    pages = {name: words_of(cast.ali, name, *keys) for name in ("casework:school", "casework:school-paper")}
    pages["item"] = words_of(cast.ali, "casework:school-item", *keys, items[0].pk)
    for page in pages.values():
        text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page[page.index("<main") :]))
        for words, colour in (("Not in place yet", "red"), ("Partly", "amber"), ("In place", "green")):
            for found in re.finditer(rf"\b{colour}\b", text):
                assert text[: found.start()].rstrip(" (").endswith(words), text[found.start() - 60 : found.end()]


def test_how_it_is_known_is_always_said(cast: Cast, made: Assessment):
    item, keys = given.items(made)[0], (made.case_id, made.pk)
    refused = sent(cast.ali, "casework:school-item", *keys, item.pk, answer="in_place", words="It stands on every agenda.")
    assert refused.status_code == 422
    assert "tick one at least" in refused.content.decode()
    assert "It stands on every agenda." in refused.content.decode()
    with pytest.raises(Refused, match="why it does not apply"):
        given.answered(made, item, A.NOT_APPLICABLE, by=cast.ali)
    with pytest.raises(Refused, match="tick one at least"):
        given.answered(made, item, A.IN_PLACE, by=cast.ali, methods=())
    typed = {"answer": "not_applicable", "words": "There are no governors."}
    assert sent(cast.ali, "casework:school-item", *keys, item.pk, **typed).status_code == 302


def test_what_is_owed_shows_for_its_owner_soonest_first(cast: Cast, made: Assessment):
    items, keys = given.items(made), (made.case_id, made.pk)
    given.answered(made, items[0], A.NOT_YET, by=cast.ali, **PLANNED | {"due_on": SOON + timedelta(days=9)}, mine=True)
    given.answered(made, items[1], A.PARTLY, by=cast.ali, **PLANNED, mine=True)
    given.answered(made, items[2], A.PARTLY, by=cast.noor, **PLANNED)
    page = words_of(cast.ali, "casework:school", *keys)
    owed = page[page.index("What you said you would do") : page.index("What others do")]
    assert owed.index(items[1].text) < owed.index(items[0].text)
    assert items[2].text not in owed
    assert "What you said" not in words_of(cast.noor, "casework:school", *keys)
    with pytest.raises(Refused, match="Say who you are there"):
        given.answered(made, items[3], A.PARTLY, by=cast.ali, mine=True)
    with pytest.raises(Refused, match="That day has passed"):
        given.answered(made, items[3], A.PARTLY, by=cast.ali, due_on=NOON.date() - timedelta(days=1))


def test_what_is_one_persons_stays_theirs_when_somebody_else_adds_to_the_answer(cast: Cast, made: Assessment):
    item = given.items(made)[0]
    first = given.answered(made, item, A.NOT_YET, by=cast.ali, **PLANNED, mine=True)
    second = given.answered(made, item, A.PARTLY, by=cast.noor, seen=first.pk, **PLANNED, words="It has begun.")
    assert second.owner_user == cast.ali
    third = given.answered(made, item, A.PARTLY, by=cast.ali, seen=second.pk, **PLANNED, at=NOON + timedelta(days=60))
    assert third.owner_user is None, "Ali says that it is not his any more; its day has passed and may stay"
    assert third.due_on == SOON


def test_two_people_answering_one_item_lose_neither_and_the_second_sees_what_changed(cast: Cast, made: Assessment):
    item, keys = given.items(made)[0], (made.case_id, made.pk)
    given.answered(made, item, A.PARTLY, by=cast.ali, words="Once a year.", lever=SchoolLever.POLICY)
    typed = {"answer": "not_yet", "methods": ["interviews"], "words": "Never, say two governors."}
    refused = sent(cast.noor, "casework:school-item", *keys, item.pk, **typed)
    page = refused.content.decode()
    assert refused.status_code == 422
    assert "While you were writing, Ali answered this: Partly. Students talked about it together. Once a year. Policy." in page
    assert "Never, say two governors." in page
    seen = re.search(r'name="seen" value="([^"]+)"', page)
    assert seen
    assert sent(cast.noor, "casework:school-item", *keys, item.pk, **typed, seen=seen[1]).status_code == 302
    assert [one.words for one in now(made)] == ["Never, say two governors."]
    page = words_of(cast.ali, "casework:school-item", *keys, item.pk)
    assert "What was answered before" in page
    assert "Once a year." in page


def test_save_and_go_to_the_next_leads_through_what_nobody_has_answered(cast: Cast, made: Assessment):
    items, keys = given.items(made), (made.case_id, made.pk)
    given.answered(made, items[3], A.IN_PLACE, by=cast.ali)
    typed = {"answer": "in_place", "methods": ["interviews"], "next": "1"}
    for here, there in ((2, 4), (4, 0), (0, 1)):
        assert str(items[there].pk) in sent(cast.ali, "casework:school-item", *keys, items[here].pk, **typed).url
    assert sent(cast.ali, "casework:school-item", *keys, items[1].pk, **typed).url.endswith("/school/")


def test_no_young_person_is_named_in_an_answer(cast: Cast, made: Assessment):
    item, keys = given.items(made)[0], (made.case_id, made.pk)
    for said in ({"words": "Jordan Smith is filmed there."}, {"words": "x", "owner": "Jordan Smith"}):
        with pytest.raises(NamesSomebody):
            given.answered(made, item, A.PARTLY, by=cast.ali, **said)
    typed = {"answer": "partly", "methods": ["interviews"], "words": "Jordan Smith opens the library."}
    assert "looks like somebody’s name" in sent(cast.ali, "casework:school-item", *keys, item.pk, **typed).content.decode()
    assert sent(cast.ali, "casework:school-item", *keys, item.pk, **typed, not_a_child="Jordan Smith").status_code == 302


def test_it_is_complete_only_when_what_is_not_in_place_has_a_lever_somebody_and_a_day(cast: Cast, made: Assessment):
    items = given.items(made)
    first = given.answered(made, items[1], A.PARTLY, by=cast.ali, words="He is putting himself at risk.")
    assessments.all_sides(made, by=cast.dee)
    for source in (SourceKind.YOUNG_PERSON, SourceKind.BUSINESS, SourceKind.PRACTITIONER_OBSERVATION):
        assessments.heard(made, source, by=cast.dee)
    page = words_of(cast.dee, "casework:complete", made.case_id, made.pk)
    assert "putting himself at risk" in page, "what is written there is read for its wording as well"
    with pytest.raises(Refused, match="who does it and by when for: “Corridors are looked after”"):
        assessing.complete(assessment=made, kept_wording_because="A quotation.", by=cast.dee, at=NOON)
    given.answered(made, items[1], A.PARTLY, by=cast.ali, seen=first.pk, **PLANNED)
    assessing.complete(assessment=made, by=cast.dee, at=NOON)
    with pytest.raises(Refused, match="no longer open"):
        given.answered(made, items[0], A.IN_PLACE, by=cast.ali)
    page = words_of(cast.ali, "casework:school-item", made.case_id, made.pk, items[1].pk)
    assert "Save and go to the next" not in page
    assert "Head of year" in page
    assert "Nobody looked." in words_of(cast.ali, "casework:school-item", made.case_id, made.pk, items[0].pk)


def test_there_is_no_mark_for_a_school_anywhere(cast: Cast, made: Assessment):
    for item, how in zip(given.items(made), (A.NOT_YET, A.PARTLY, A.IN_PLACE, A.PARTLY, A.IN_PLACE), strict=True):
        given.answered(made, item, how, by=cast.ali)
    for name in ("casework:school", "casework:school-paper", "casework:assessment"):
        page = words_of(cast.ali, name, made.case_id, made.pk)
        middles = page.count("The middle here")
        assert middles == (0 if name == "casework:assessment" else 4), "one for each area and none for all of them"
        text = re.sub(r"<[^>]+>", " ", page[page.index("<main") :])
        assert not re.search(r"overall|in total|average|\d\s*%|out of \d+ points|grade", text, re.IGNORECASE)
    names = [f.name for model in apps.get_models() if model.__name__.startswith("School") for f in model._meta.concrete_fields]
    assert not [name for name in names if re.search(r"score|rating|total|middle|median|mean|grade|level|rank", name)]


def test_answers_say_nothing_by_themselves_anywhere_else(cast: Cast, made: Assessment):
    given.answered(made, given.items(made)[0], A.NOT_YET, by=cast.ali, **PLANNED, words="They have not asked.")
    with standing_as_kith("looking"):
        assert not Statement.objects.exists()
        assert not ElementAnswer.objects.exists()


def test_a_school_looks_at_itself_on_its_own_case_only(cast: Cast):
    theirs = assessments.opened(cases.asifs_case(cast), AssessmentKind.SCHOOL, by=cast.ali)
    place = assessments.of_place(cases.place_case(cast), by=cast.dee)
    items = given.listed(cast)
    for made in (theirs, place):
        with pytest.raises(Refused, match="on the school’s own case"):
            actions.choose(assessment=made, items=items, by=cast.ali, at=NOON)
        answer = opened(cast.ali, "casework:school", made.case_id, made.pk)
        assert (answer.status_code, answer.url.endswith(f"{made.pk}/")) == (302, True)
        assert "How the school sees itself" not in words_of(cast.ali, "casework:assessment", made.case_id, made.pk)
    assert answers_like_nothing(cast.noor, "casework:school", theirs.case_id, theirs.pk)


def test_an_item_of_another_list_is_not_answered(cast: Cast, made: Assessment):
    other = SchoolItem.objects.filter(of=given.listed(cast)).first()
    with pytest.raises(Refused, match="not in the list"):
        given.answered(made, other, A.IN_PLACE, by=cast.ali)
    assert opened(cast.ali, "casework:school-item", made.case_id, made.pk, other.pk).status_code == 404


def test_those_outside_see_nothing_of_it(cast: Cast, made: Assessment):
    item = given.items(made)[0]
    for page, *keys in (("school",), ("school-paper",), ("choose-school-list",), ("school-item", item.pk)):
        assert answers_like_nothing(cast.priya, f"casework:{page}", made.case_id, made.pk, *keys)
    with pytest.raises(Absent):
        given.answered(made, item, A.IN_PLACE, by=cast.priya)


def test_before_a_list_is_chosen_the_page_says_what_comes_next(cast: Cast):
    made = assessments.of_place(cases.place_case(cast), by=cast.dee, kind=AssessmentKind.SCHOOL)
    page = words_of(cast.ali, "casework:school", made.case_id, made.pk)
    assert "The school has not begun to look at itself." in page
    assert "has not begun" in words_of(cast.ali, "casework:school-paper", made.case_id, made.pk)
    assert "There is no list yet." in words_of(cast.ali, "casework:choose-school-list", made.case_id, made.pk)


def test_whose_list_it_is_is_found_by_name(cast: Cast):
    assert "Riverside Children" not in words_of(cast.dee, "casework:bring-in-school-list")
    assert "Riverside Children" in words_of(cast.dee, "casework:bring-in-school-list", q="children")
    refused = sent(cast.dee, "casework:bring-in-school-list", query="?q=nowhere", name="Ours", rows=given.ROWS)
    assert "Find the school by its name first." in refused.content.decode()
    assert given.ROWS.splitlines()[1] in refused.content.decode()


def test_pages_ask_as_little_of_the_database_however_much_is_answered(cast: Cast, made: Assessment):
    items, keys = given.items(made), (made.case_id, made.pk)
    pages = [("casework:school", *keys), ("casework:school-paper", *keys), ("casework:school-item", *keys, items[0].pk), ("casework:school-lists",)]
    given.answered(made, items[4], A.PARTLY, by=cast.ali, **PLANNED, mine=True)
    before = [questions(cast.ali, *page) for page in pages]
    for item in items[:4]:
        seen = None
        for _ in range(3):
            seen = given.answered(made, item, A.PARTLY, by=cast.ali, seen=seen, **PLANNED, methods=tuple(Method), mine=True).pk
    for _ in range(5):
        given.listed(cast)
    assert [questions(cast.ali, *page) for page in pages] == before
