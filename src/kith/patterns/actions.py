"""Questions are raised by Kith and answered by people."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import connection

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require, standing_as_kith
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.actions.referrals import refer_question
from kith.casework.models import ContextReferral
from kith.contexts.models import Context
from kith.contexts.terms import ContextKind
from kith.patterns import queries, rules
from kith.patterns.models import Question
from kith.patterns.terms import QuestionState, Recurring

COUNT = """
SELECT count(DISTINCT note_id), count(DISTINCT person_id), count(DISTINCT note_id) FILTER (WHERE state = 'offered'),
       min(happened_on), max(happened_on)
FROM encounters_mention
WHERE key = %s AND state <> 'dismissed' AND happened_on BETWEEN %s AND %s
"""


def count(context: UUID, *, at: datetime, since: datetime | None = None) -> tuple[Recurring | None, int]:
    """How one context recurs now, and in how many of those notes nobody has confirmed it yet (1 query)."""
    today = at.date()
    first = today - timedelta(days=settings.KITH_QUESTION_DAYS)
    first = max(first, since.date()) if since else first
    with standing_as_kith("counting young people, never showing them"), connection.cursor() as cursor:
        cursor.execute(COUNT, (context, first, today))
        notes, people, spotted, earliest, latest = cursor.fetchone()
    if notes < settings.KITH_QUESTION_NOTES or people < settings.KITH_QUESTION_PEOPLE:
        return None, 0
    return Recurring("context", str(context), people, notes, earliest, latest), spotted


def ask_about(*, contexts: Sequence[UUID], at: datetime) -> list[Question]:
    """Raise a question for each of these contexts that recurs and has none waiting.

    Home is never asked about (PRACTICE 1.5). After "not now", only what was named since then counts.
    """
    raised = []
    with standing_as_kith("raising questions about contexts"):
        for context in Context.objects.filter(pk__in=contexts).exclude(kind=ContextKind.HOME.value).order_by("pk"):
            question = _question_about(context, at=at)
            if question:
                raised.append(question)
    return raised


def _question_about(context: Context, *, at: datetime) -> Question | None:
    last = Question.objects.select_for_update().filter(context=context).order_by("-raised_at").first()
    if last and last.state in (QuestionState.GATHER_MORE, QuestionState.REFER):
        return None
    found, spotted = count(context.pk, at=at, since=last.answered_at if last else None)
    if found is None:
        return None
    question = last if last and last.state == QuestionState.OPEN else Question(context=context, raised_at=at)
    question.people, question.notes, question.spotted = found.subjects, found.mentions, spotted
    question.days, question.first_on, question.last_on = settings.KITH_QUESTION_DAYS, found.first, found.last
    verb = "patterns.ask" if question is not last else "patterns.bring_up_to_date"
    with act(verb, by=None, at=at, about=context) as doing:
        doing.facts = [found.why]
        question.save()
    return question


def answer(*, question: Question, answer: QuestionState, why: str, by: User, at: datetime) -> None:
    """Answer a question about a context: not now, gather more, or refer it. The reason is always kept."""
    require(Viewer.of(by), Resource.QUESTION, Doing.CHANGE)
    rules.check_answer(now=QuestionState(question.state), answer=answer, why=why)
    with act(f"patterns.answer.{answer.value}", by=by, at=at, why=why.strip(), about=question.context):
        question.state, question.why = answer.value, why.strip()
        question.answered_by, question.answered_at = by, at
        question.save()


def refer(*, question: Question, what_worries: str, by: User, at: datetime) -> ContextReferral:
    """Refer a place because a question about it was answered so: once, with the question's words and notes behind it.

    Why it was answered so stays with the question: that is for context leads, a referral is for everybody here.
    """
    require(Viewer.of(by), Resource.QUESTION, Doing.CHANGE)
    rules.check_referred(now=QuestionState(question.state))
    asked = rules.in_words(question.context.name, subjects=question.people, notes=question.notes, days=question.days)
    return refer_question(
        question=question.pk, context=question.context, what_worries=what_worries, words=asked,
        notes=queries.evidence(question), by=by, at=at,
    )  # fmt: skip
