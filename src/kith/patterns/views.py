"""Questions about contexts, and their answers."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.queries import thresholds
from kith.casework.views.screening import together
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, page_of, show
from kith.patterns import actions, queries, rules
from kith.patterns.forms import AnswerForm, ReferForm
from kith.patterns.terms import WALK, QuestionState


@policy(Resource.QUESTION, Doing.SEE)
def every(request: Request) -> HttpResponse:
    """Questions waiting, then questions answered."""
    page = page_of(queries.every(request.viewer), request)
    waiting, answered = ([one for one in page if one.is_waiting is still] for still in (True, False))
    return show(request, "patterns/all.html", waiting=waiting, answered=answered, page=page)


@policy(Resource.QUESTION, Doing.CHANGE)
def one(request: Request, question: UUID) -> HttpResponse:
    """One question: its reasons, the notes behind it, and the answer."""
    found = queries.one(request.viewer, question)
    talks = thresholds.discussions_of(request.viewer, found.context_id)
    form = AnswerForm(request.POST or None, initial=rules.suggested(talks[0].decision, talks[0].reasons) if talks else {})
    if form.is_valid() and attempt(form, actions.answer, question=found, by=request.user, at=now()):
        messages.success(request, "Your answer is kept, with your reason.")
        return redirect("patterns:refer" if found.state == QuestionState.REFER.value else "patterns:one", found.pk)
    return show(
        request,
        "patterns/one.html",
        form=form,
        question=found,
        asks=rules.in_words(found.context.name, subjects=found.people, notes=found.notes, days=found.days),
        behind=queries.behind(request.viewer, found),
        discussions=talks,
        referral=queries.referral_of(request.viewer, found),
        can_answer=bool(WALK[QuestionState(found.state)]),
        least=settings.KITH_QUESTION_NOTES,
        least_people=settings.KITH_QUESTION_PEOPLE,
    )


@policy(Resource.QUESTION, Doing.CHANGE)
def discuss(request: Request, question: UUID) -> HttpResponse:
    """Keep what agencies said together about the place a question is about, before any referral (PRACTICE 6.4)."""
    place = queries.one(request.viewer, question).context
    if case := thresholds.open_case(request.viewer, place.pk):
        return redirect("casework:discuss", case.pk)
    statement, back = thresholds.in_force(request.viewer, today()), reverse("patterns:one", args=[question])
    return together(request, statement, {"context": place}, about=place.name, back=back, back_to="Back to the question")


@policy(Resource.QUESTION, Doing.CHANGE)
def refer(request: Request, question: UUID) -> HttpResponse:
    """Make the referral of a place that a question was answered with, and keep what it rests on."""
    found = queries.one(request.viewer, question)
    if made := queries.referral_of(request.viewer, found):
        return redirect("casework:referral", made.pk)
    form = ReferForm(request.POST or None, initial={"what_worries": queries.worry_so_far(request.viewer, found)})
    if form.is_valid() and (made := attempt(form, actions.refer, question=found, by=request.user, at=now())):
        messages.success(request, f"The referral is kept. Its reference is {made.reference}.")
        return redirect("casework:referral", made.pk)
    return show(
        request, "people/ask.html", form=form, asks=f"Refer {found.context.name}", button="Make the referral",
        lead="The question, its counts and its notes go with it as evidence. Only those who may read a note see it there.",
        back=reverse("patterns:one", args=[question]), back_to="Back to the question",
    )  # fmt: skip
