"""A question that was answered "refer it" becomes a referral, once, and its notes open only to those who may read them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from tests.given.cast import NOON, Cast
from tests.given.pages import sent, words_of

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
