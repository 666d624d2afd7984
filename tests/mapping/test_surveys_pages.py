"""Surveys on the page: answered without an account or a cookie, with what was typed kept, and their results."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.casework.models import Statement
from kith.casework.terms.assessments import AssessmentKind
from kith.foundation.clock import now
from kith.mapping.actions import surveys as actions
from kith.mapping.models import Survey, Wave
from tests.given import assessments, cases
from tests.given import surveys as given
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, questions, sent, words_of

pytestmark = pytest.mark.django_db
AGREES = {"safe_day": "4", "safe_dark": "2", "how_to_get_help": "0", "where": "By the lifts.", "age_band": "14_15", "how_often": "daily"}
LATER = NOON + timedelta(days=30)


def address(wave: Wave) -> str:
    return reverse("mapping:answer", args=[wave.code])


def open_now(cast: Cast) -> Wave:
    return given.wave(cast, at=now())


def test_a_survey_is_made_and_opened_from_the_page_of_its_place(cast: Cast):
    surveys = reverse("mapping:surveys", args=[cast.bus_station.pk])
    assert surveys in words_of(cast.ali, "contexts:one", cast.bus_station.pk)
    assert "Nobody has asked those who use it" in words_of(cast.ali, "mapping:surveys", cast.bus_station.pk)
    made = sent(cast.ali, "mapping:make-survey", cast.bus_station.pk, audience="young_people", called="the bus station")
    with standing_as(Viewer.of(cast.ali)):
        survey = Survey.objects.get()
    assert made.url == reverse("mapping:survey", args=[survey.pk])
    page = words_of(cast.noor, "mapping:survey", survey.pk)
    assert "Nobody has been asked yet." in page
    assert "Young people here look out for each other" in page
    days = {"opens_on_0": "", "opens_on_day": "", "closes_on_day": "31", "closes_on_month": "2", "closes_on_year": "2027"}
    wrong = sent(cast.ali, "mapping:open-wave", survey.pk, **days)
    assert wrong.status_code == 422
    assert 'value="2027"' in wrong.content.decode()


def test_a_wave_opens_with_its_days_and_says_its_address(cast: Cast):
    survey, first, last = given.of_bus_station(cast), now().date(), now().date() + timedelta(days=14)
    days = {f"{name}_{part}": getattr(day, part) for name, day in (("opens_on", first), ("closes_on", last)) for part in ("day", "month", "year")}
    answer = sent(cast.ali, "mapping:open-wave", survey.pk, **days)
    with standing_as(Viewer.of(cast.ali)):
        wave = Wave.objects.get()
    assert answer.url == reverse("mapping:wave", args=[wave.pk])
    page = words_of(cast.cole, "mapping:wave", wave.pk)
    assert f"http://testserver/answer/{wave.code}/" in page
    assert "no answers yet" in page
    again = sent(cast.ali, "mapping:open-wave", survey.pk, **days)
    assert again.status_code == 422
    assert "Close it first" in again.content.decode()


def test_anybody_answers_without_an_account_and_no_cookie_is_set(cast: Cast):
    wave, client = open_now(cast), Client(enforce_csrf_checks=True)
    page = client.get(address(wave))
    words = page.content.decode()
    assert "How does the bus station feel to you?" in words
    assert "Riverside Bus Station" not in words
    assert "ring 999" in words
    answer = client.post(address(wave), AGREES)
    assert answer.url == reverse("mapping:answered")
    thanks = client.get(answer.url)
    assert "What happens next" in thanks.content.decode()
    assert "0800 1111" in thanks.content.decode()
    assert not client.cookies
    assert not any(one.cookies for one in (page, answer, thanks))
    (kept,) = given.kept()
    assert kept.scores == {"safe_day": 4, "safe_dark": 2, "how_to_get_help": 0}
    assert kept.answered_on == now().date()


def test_what_was_typed_stays_when_something_is_wrong(cast: Cast):
    wave = open_now(cast)
    wrong = Client().post(address(wave), AGREES | {"safe_day": "9", "age_band": "x", "better": "b" * 1001})
    assert wrong.status_code == 422
    words = wrong.content.decode()
    assert "By the lifts." in words
    assert "b" * 1001 in words
    empty = Client().post(address(wave), {"key": ""})
    assert empty.status_code == 422
    assert "Nothing is answered yet" in empty.content.decode()
    assert given.kept() == []


@pytest.mark.parametrize("hostile", ["a\0b", "<script>alert(1)</script>", "'; DROP TABLE mapping_answer; --", "\u202e\ud83d\ude00", "%00"])
def test_hostile_text_is_kept_as_text_or_refused_and_never_breaks_the_page(cast: Cast, hostile):
    wave = open_now(cast)
    text = hostile.encode("utf-16", "surrogatepass").decode("utf-16")
    answer = Client().post(address(wave), {"where": text, "gender": text[:50], "key": text, "safe_day": text})
    assert answer.status_code == 422
    assert "<script>alert" not in answer.content.decode()
    fine = Client().post(address(wave), {"where": text})
    assert fine.status_code == (422 if "\0" in text else 302)
    for words in given.held():
        page = words_of(cast.dee, "mapping:waiting", words.wave_id)
        assert "<script>alert" not in page
    assert Client().get(f"/answer/{'%00' * 3}/").status_code == 404


def test_an_address_that_was_never_handed_out_is_not_there_and_capitals_do(cast: Cast, settings):
    wave = open_now(cast)
    assert Client().get("/answer/aaaa-aaaa/").status_code == 404
    assert Client().get(address(wave).upper().replace("/ANSWER", "/answer")).status_code == 200
    settings.KITH_PUBLIC_SURVEYS = False
    assert Client().get(address(wave)).status_code == 404


def test_a_closed_wave_says_so_kindly_and_keeps_what_was_being_typed(cast: Cast):
    wave = open_now(cast)
    actions.close_wave(wave=wave, by=cast.ali, at=now())
    page = Client().get(address(wave))
    assert page.status_code == 200
    assert "This survey has closed. Thank you for coming" in page.content.decode()
    assert "<form" not in page.content.decode().split("<main")[1]
    late = Client().post(address(wave), AGREES)
    assert late.status_code == 422
    assert "This survey has closed" in late.content.decode()
    assert "By the lifts." in late.content.decode()
    assert given.kept() == []


def test_what_fills_in_the_trap_is_thanked_and_kept_nowhere(cast: Cast):
    wave = open_now(cast)
    assert Client().post(address(wave), AGREES | {"website": "http://spam.example"}).status_code == 302
    assert given.kept() == []


def test_a_wave_is_closed_after_asking_once_and_by_one_person(cast: Cast):
    wave = open_now(cast)
    given.answered(wave, at=now())
    assert "fewer than 5 answers" in words_of(cast.ali, "mapping:wave", wave.pk)
    assert "Is every paper typed in?" in words_of(cast.ali, "mapping:close-wave", wave.pk)
    assert sent(cast.ali, "mapping:close-wave", wave.pk).status_code == 302
    again = sent(cast.noor, "mapping:close-wave", wave.pk)
    assert again.status_code == 422
    assert "Ali has closed it already" in again.content.decode()
    assert "Fewer than five people answered" in words_of(cast.noor, "mapping:wave", wave.pk)


def test_paper_is_printed_and_typed_in_with_the_same_questions(cast: Cast):
    wave = open_now(cast)
    blank = words_of(cast.ali, "mapping:blank-survey", wave.pk)
    assert "Tick one box in each row" in blank
    assert "Do not write your name" in blank
    page = words_of(cast.ali, "mapping:type-in", wave.pk)
    assert "I feel safe here after dark" in page
    day = {f"answered_on_{part}": getattr(now().date(), part) for part in ("day", "month", "year")}
    assert sent(cast.ali, "mapping:type-in", wave.pk, **AGREES, **day).status_code == 302
    assert given.kept()[0].on_paper
    wrong = sent(cast.ali, "mapping:type-in", wave.pk, **AGREES, answered_on_day="31", answered_on_month="2", answered_on_year="2026")
    assert wrong.status_code == 422
    assert "By the lifts." in wrong.content.decode()


def test_words_are_read_on_a_page_that_asks_about_names(cast: Cast):
    wave = open_now(cast)
    given.answered(wave, words="Jordan Smith waits there. Robert Shah is kind.", at=now())
    assert "1 text waits to be read by a context lead" in words_of(cast.ali, "mapping:survey", wave.survey_id)
    assert answers_like_nothing(cast.ali, "mapping:waiting", wave.pk)
    (held,) = given.held()
    assert answers_like_nothing(cast.ali, "mapping:read", held.pk)
    assert "Jordan Smith waits there." in words_of(cast.dee, "mapping:waiting", wave.pk)
    page = words_of(cast.dee, "mapping:read", held.pk)
    assert "“Robert Shah” is an adult or a place" in page
    wrong = sent(cast.dee, "mapping:read", held.pk, words=held.words, decision="keep", not_a_child="Robert Shah")
    assert wrong.status_code == 422
    assert "“Jordan Smith” looks like somebody’s name" in wrong.content.decode()
    typed = {"words": "A young person waits there. Robert Shah is kind.", "decision": "keep", "not_a_child": "Robert Shah"}
    assert sent(cast.dee, "mapping:read", held.pk, **typed).status_code == 302
    assert given.held() == []
    actions.close_wave(wave=wave, by=cast.ali, at=now())
    page = words_of(cast.ali, "mapping:wave", wave.pk)
    assert "A young person waits there." in page
    assert "Jordan" not in page


def test_words_are_left_out_on_the_same_page(cast: Cast):
    wave = open_now(cast)
    given.answered(wave, words="The one with the red bike.", at=now())
    (held,) = given.held()
    assert sent(cast.dee, "mapping:read", held.pk, words=held.words).status_code == 422
    assert sent(cast.dee, "mapping:read", held.pk, decision="leave").status_code == 302
    assert given.held() == []
    assert "Nothing waits to be read." in words_of(cast.dee, "mapping:waiting", wave.pk)


def test_results_are_words_and_a_table_and_compare_two_waves(cast: Cast):
    survey = given.of_bus_station(cast)
    given.closed(cast, agree=5, disagree=15, survey=survey)
    second = given.closed(cast, agree=18, disagree=3, survey=survey, at=LATER)
    page = words_of(cast.noor, "mapping:wave", second.pk)
    assert "18 of 21 agree (86%)" in page
    assert "5 of 20 (25%)" in page
    assert "Higher than before; more than chance would explain (+61 percentage points)" in page
    assert "Probably 65% to 95%" in page


def test_v17_too_few_to_compare_is_a_sentence_without_figures(cast: Cast):
    survey = given.of_bus_station(cast)
    given.closed(cast, agree=5, disagree=15, survey=survey)
    second = given.closed(cast, agree=18, disagree=1, survey=survey, at=LATER)
    page = words_of(cast.noor, "mapping:wave", second.pk)
    assert "Too few to compare" in page
    assert "18 of 19 agree (95%)" in page
    assert "5 of 20" not in page
    assert "percentage points" not in page


def test_what_a_survey_says_is_added_to_an_assessment_of_its_place(cast: Cast):
    case = cases.place_case(cast)
    assessment = assessments.of_place(case, by=cast.dee)
    assert "None yet." in words_of(cast.ali, "casework:assessment", case.pk, assessment.pk)
    wave = given.closed(cast, agree=8, disagree=4)
    page = words_of(cast.ali, "casework:assessment", case.pk, assessment.pk)
    assert "12 answers" in page
    say = f"{reverse('casework:say', args=[case.pk, assessment.pk])}?survey={wave.pk}"
    assert say in page
    form = words_of(cast.ali, "casework:say", case.pk, assessment.pk, survey=str(wave.pk))
    assert "12 answers. “I feel safe here in the daytime”: 8 of 12 agree (67%)." in form
    typed = {"words": "“I feel safe here after dark”: 8 of 12 agree (67%).", "source": "survey", "voice": "young_person", "hand": "first_hand",
             "claim": "view", "confidence": "some_evidence", "said_on_day": 12, "said_on_month": 3, "said_on_year": 2026}  # fmt: skip
    assert sent(cast.ali, "casework:say", case.pk, assessment.pk, query=f"?survey={wave.pk}", **typed).status_code == 302
    with standing_as_kith("looking"):
        assert Statement.objects.get().source == "survey"


@pytest.mark.parametrize("wave", ["", "x", "\0", "00000000-0000-4000-8000-000000000000"])
def test_a_survey_that_is_not_of_this_place_fills_in_nothing(cast: Cast, wave):
    case = cases.asifs_case(cast)
    assessment = assessments.opened(case, AssessmentKind.CHILD_FAMILY, by=cast.ali)
    assert "answers. “I feel safe" not in words_of(cast.ali, "casework:say", case.pk, assessment.pk, survey=wave)


def test_a_page_asks_as_much_for_three_waves_as_for_one(cast: Cast):
    survey = given.of_bus_station(cast)
    waves = [given.closed(cast, agree=4, disagree=3, survey=survey)]
    case = cases.place_case(cast)
    assessment = assessments.of_place(case, by=cast.dee)
    names = [("mapping:surveys", cast.bus_station.pk), ("mapping:survey", survey.pk), ("casework:assessment", case.pk, assessment.pk)]
    first = [questions(cast.ali, *name) for name in names]
    waves += [given.closed(cast, agree=9, disagree=3, survey=survey, at=NOON + timedelta(days=30 * n)) for n in (1, 2)]
    assert [questions(cast.ali, *name) for name in names] == first
    assert questions(cast.ali, "mapping:wave", waves[1].pk) == questions(cast.ali, "mapping:wave", waves[2].pk)


def test_words_that_wait_stand_on_the_first_page_of_whoever_reads_them_and_of_nobody_else(cast: Cast):
    wave = open_now(cast)
    assert "Words that wait to be read" not in words_of(cast.dee, "my-work")
    given.answered(wave, words="By the lifts.", at=now())
    page = words_of(cast.dee, "my-work")
    assert reverse("mapping:waiting", args=[wave.pk]) in page
    assert "By the lifts" not in page
    assert "Words that wait to be read" not in words_of(cast.ali, "my-work")
    before = questions(cast.dee, "my-work")
    given.answered(wave, words="By the kiosk.", at=now(), address="192.0.2.8")
    assert questions(cast.dee, "my-work") == before
