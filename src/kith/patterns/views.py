"""Questions about contexts, and their answers."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.foundation.clock import now
from kith.foundation.pages import attempt, page_of, show
from kith.patterns import actions, queries, rules
from kith.patterns.forms import AnswerForm
from kith.patterns.terms import WALK, QuestionState


@policy(Resource.QUESTION, Doing.SEE)
def every(request: Request) -> HttpResponse:
    """Questions waiting, then questions answered."""
    page = page_of(queries.answered(request.viewer), request)
    return show(request, "patterns/all.html", waiting=queries.waiting(request.viewer), page=page)


@policy(Resource.QUESTION, Doing.CHANGE)
def one(request: Request, question: UUID) -> HttpResponse:
    """One question: its reasons, the notes behind it, and the answer."""
    found = queries.one(request.viewer, question)
    form = AnswerForm(request.POST or None)
    if form.is_valid() and attempt(form, actions.answer, question=found, by=request.user, at=now()):
        messages.success(request, "Your answer is kept, with your reason.")
        return redirect("patterns:one", found.pk)
    return show(
        request,
        "patterns/one.html",
        form=form,
        question=found,
        asks=rules.in_words(found.context.name, subjects=found.people, notes=found.notes, days=found.days),
        behind=queries.behind(request.viewer, found),
        can_answer=bool(WALK[QuestionState(found.state)]),
        least=settings.KITH_QUESTION_NOTES,
        least_people=settings.KITH_QUESTION_PEOPLE,
    )
