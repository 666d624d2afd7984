"""Ties between a young person's case and a context's; plan and safety on a young person's page; a context's case on its."""

from uuid import UUID

from django.http import HttpResponse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.forms.cases import Why
from kith.foundation.clock import today
from kith.foundation.pages import show
from kith.people import queries as people
from kith.plans.actions import links as actions
from kith.plans.forms.links import Tie
from kith.plans.queries import links as queries
from kith.plans.views.asking import ask


@policy(Resource.OWN_PART, Doing.ADD)
def tie(request: Request, case: UUID) -> HttpResponse:
    """Tie a young person's case to a context's."""
    found = queries.to_be_tied(request.viewer, case)
    words = request.GET.get("q", "").replace("\0", "")
    form = Tie(request.POST or None, offered=queries.to_tie(request.viewer, found, words))
    return ask(request, found, form, actions.tie, about={"case": found}, asks="What is being done where they are?",
               saved="Tied. What is being done there shows on this plan.", template="plans/tie.html", words=words)  # fmt: skip


@policy(Resource.OWN_PART, Doing.CHANGE)
def untie(request: Request, case: UUID, tie: UUID) -> HttpResponse:
    """Let a tie go."""
    found = queries.tie(request.viewer, case, tie, Doing.CHANGE)
    form = Why(request.POST or None, asks="Why does it bear on their life no longer?")
    return ask(request, found.case, form, actions.untie, about={"tie": found}, saved="The tie has ended.",
               asks=f"{found.context_case.context} bears on their life no longer")  # fmt: skip


@policy(Resource.CASE, Doing.SEE)
def person(request: Request, person: UUID) -> HttpResponse:
    """Plan and safety: a young person's case, plan, safety plan, and what is being done where they are."""
    introduction = people.introduction(request.viewer, person, today())
    found = queries.together(request.viewer, person, today=today())
    return show(request, "plans/person.html", introduction=introduction, found=found, tied=found.tied)


@policy(Resource.CONTEXT, Doing.SEE)
def context(request: Request, context: UUID) -> HttpResponse:
    """A context's cases: part of its page, or a page by itself."""
    found = queries.of_context(request.viewer, context)
    template = "plans/_context.html" if request.headers.get("HX-Request") else "plans/context.html"
    may_discuss = request.viewer.may(Resource.CASE, Doing.CHANGE)
    return show(request, template, found=found, may_discuss=may_discuss)
