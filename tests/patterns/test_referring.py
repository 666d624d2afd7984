"""A question that was answered "refer it" becomes a referral, once, and its notes open only to those who may read them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from tests.given.cases import place_case
from tests.given.cast import NOON, Cast
from tests.given.pages import opened, questions, sent, words_of

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.casework.models import ContextReferral
from kith.encounters import actions as encounters
from kith.encounters.actions import Written
from kith.encounters.terms import MentionKind, MentionState, Named
from kith.foundation.refusals import Refused
from kith.patterns import actions
from kith.patterns.models import Question
from kith.patterns.terms import QuestionState

pytestmark = pytest.mark.django_db


@pytest.fixture
def question(cast: Cast) -> Question:
    """Two young people's notes name the bus station; Dee is asked."""
    for days, (worker, person) in enumerate([(cast.ali, cast.asif), (cast.ali, cast.asif), (cast.noor, cast.mina)]):
        written = Written(text="We were there.", happened_on=NOON.date() - timedelta(days=days))
        note = encounters.write(person=person, written=written, by=worker, at=NOON)
        named = Named("text", 0, 2, MentionKind.CONTEXT, str(cast.bus_station.pk))
        encounters.answer(note=note, named=named, state=MentionState.CONFIRMED, by=worker, at=NOON)
    actions.ask_about(contexts=[cast.bus_station.pk], at=NOON)
    with standing_as(Viewer.of(cast.dee)):
        return Question.objects.select_related("context").get()


def answered(cast: Cast, question: Question) -> Question:
    with standing_as(Viewer.of(cast.dee)):
        actions.answer(question=question, answer=QuestionState.REFER, why="Three notes, two young people.", by=cast.dee, at=NOON)
    return question


def test_a_question_is_referred_only_after_it_was_answered_so_and_once(cast: Cast, question: Question):
    with pytest.raises(Refused, match="Refer it"):
        actions.refer(question=question, what_worries="Men wait there.", by=cast.dee, at=NOON)
    made = actions.refer(question=answered(cast, question), what_worries="Men wait there.", by=cast.dee, at=NOON)
    assert (made.referred_from, made.question, len(made.evidence_notes)) == ("question", question.pk, 3)
    assert "more than one young person" in made.evidence_words
    with pytest.raises(Refused, match="referral already"):
        actions.refer(question=question, what_worries="Again.", by=cast.dee, at=NOON)


def test_the_button_makes_the_referral_with_its_evidence(cast: Cast, question: Question):
    answer = sent(cast.dee, "patterns:one", question.pk, answer="refer", why="Two young people say so.")
    assert answer.url == reverse("patterns:refer", args=[question.pk])
    assert "Make the referral" in words_of(cast.dee, "patterns:one", question.pk)
    assert sent(cast.dee, "patterns:refer", question.pk, what_worries="Jordan Smith waits there.").status_code == 422
    assert sent(cast.dee, "patterns:refer", question.pk, what_worries="Grown men wait there.").status_code == 302
    with standing_as_kith("looking"):
        made = ContextReferral.objects.get()
    assert made.reference in words_of(cast.dee, "patterns:one", question.pk)
    assert sent(cast.dee, "patterns:refer", question.pk, what_worries="Again.").url == reverse("casework:referral", args=[made.pk])


def test_on_the_referral_each_sees_the_notes_they_may_read_and_no_others(cast: Cast, question: Question):
    made = actions.refer(question=answered(cast, question), what_worries="Men wait there.", by=cast.dee, at=NOON)
    mine = words_of(cast.ali, "casework:referral", made.pk)
    assert "Asif" in mine
    assert "Mina" not in mine
    assert "are about young people you do not work with" in mine
    assert "Asif" not in words_of(cast.dee, "casework:referral", made.pk)
    assert "Two young people" not in mine


SAID = {
    "held_on_day": "12", "held_on_month": "3", "held_on_year": "2026", "reasons": "Nobody has asked young people.",
    "0-agency": "Police", "0-view": "We would watch bay 4.", "1-agency": "Youth service", "1-view": "It happens when school ends.",
    "1-dissents": "on", "1-dissent": "Watching would cost us their trust.",
}  # fmt: skip


@pytest.mark.parametrize(
    ("decision", "fits"), [("gather_more", "gather_more"), ("open_level_2", "refer"), ("no_action", "not_now"), ("urgent", "")]
)
def test_agencies_discuss_a_question_and_its_page_says_what_they_decided(cast: Cast, question: Question, decision: str, fits: str):
    answer = sent(cast.dee, "patterns:discuss", question.pk, decision=decision, **SAID)
    assert answer.url == reverse("patterns:one", args=[question.pk])
    page = words_of(cast.dee, "patterns:one", question.pk)
    assert "Watching would cost us their trust." in page
    assert "Nobody has asked young people." in page
    chosen = [value for value in ("not_now", "gather_more", "refer") if f'value="{value}" checked' in page]
    assert chosen == ([fits] if fits else [])
    with standing_as_kith("looking"):
        assert Question.objects.get().state == "open"


def test_what_agencies_decided_begins_the_questions_referral_and_stands_beside_it(cast: Cast, question: Question):
    sent(cast.dee, "patterns:discuss", question.pk, decision="open_level_2", **SAID)
    answered(cast, question)
    assert "Nobody has asked young people." in words_of(cast.dee, "patterns:refer", question.pk)
    made = actions.refer(question=question, what_worries="Men wait there.", by=cast.dee, at=NOON)
    assert "Watching would cost us their trust." in words_of(cast.noor, "casework:referral", made.pk)


def test_nobody_but_a_context_lead_discusses_a_question_and_no_young_person_is_named(cast: Cast, question: Question):
    for somebody in (cast.ali, cast.sam, cast.dana):
        assert opened(somebody, "patterns:discuss", question.pk).status_code == 404
    named = SAID | {"1-view": "Jordan Smith waits there."}
    assert sent(cast.dee, "patterns:discuss", question.pk, decision="gather_more", **named).status_code == 422


def test_a_place_with_a_case_is_discussed_on_its_case(cast: Cast, question: Question):
    case = place_case(cast)
    assert opened(cast.dee, "patterns:discuss", question.pk).url == reverse("casework:discuss", args=[case.pk])


def test_a_questions_page_asks_the_same_few_questions_however_often_agencies_met(cast: Cast, question: Question):
    sent(cast.dee, "patterns:discuss", question.pk, decision="gather_more", **SAID)
    before = questions(cast.dee, "patterns:one", question.pk)
    sent(cast.dee, "patterns:discuss", question.pk, decision="no_action", **SAID)
    assert questions(cast.dee, "patterns:one", question.pk) == before
