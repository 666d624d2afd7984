"""What answers a goal: responses, actions, and what came of each."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.models import Case
from kith.casework.queries import cases
from kith.plans.actions import responses as actions
from kith.plans.forms import responses as forms
from kith.plans.queries import choices
from kith.plans.queries import plan as queries
from kith.plans.views.asking import ask

TWO_WEEKS = "For what cannot wait. It is looked at again within 14 days, and what lasts longer goes into the plan."


@policy(Resource.CASE_WORK, Doing.ADD)
def respond(request: Request, case: UUID, goal: UUID) -> HttpResponse:
    """A response to a goal."""
    found = queries.goal(request.viewer, case, goal)
    form = forms.Respond(request.POST or None)
    return ask(request, found.case, form, actions.respond, about={"goal": found}, asks="A response",
               saved="Added. Now say who does what.", lead=f"The goal is: “{found.words}”.")  # fmt: skip


@policy(Resource.CASE_WORK, Doing.ADD)
def agree_action(request: Request, case: UUID, response: UUID) -> HttpResponse:
    """Who does what, as part of a response."""
    found = queries.response(request.viewer, case, response)
    return _owed(request, found.case, actions.agree_action, {"response": found}, asks="Who does what, and by when",
                 lead=f"As part of: “{found.words}”")  # fmt: skip


@policy(Resource.CASE_WORK, Doing.ADD)
def agree_interim(request: Request, case: UUID) -> HttpResponse:
    """Something for safety now, in whatever state the case is."""
    found = cases.one(request.viewer, case)
    return _owed(request, found, actions.agree_interim, {"case": found}, asks="Something for safety now", lead=TWO_WEEKS)


def _owed(request: Request, case: Case, action: Any, about: dict[str, Any], **page: str) -> HttpResponse:
    words = request.GET.get("q", "").replace("\0", "")
    where = choices.contexts(request.viewer, case, words)
    form = forms.AgreeAction(
        request.POST or None, level=case.level, owners=choices.owners(request.viewer, case), contexts=where,
        initial={"context": case.context_id},
    )  # fmt: skip
    return ask(request, case, form, action, about=about, saved="Agreed.", template="plans/action.html", words=words, **page)


@policy(Resource.CASE_WORK, Doing.CHANGE)
def end_action(request: Request, case: UUID, action: UUID) -> HttpResponse:
    """What came of an action."""
    found = queries.action(request.viewer, case, action, Doing.CHANGE)
    form = forms.EndAction(request.POST or None)
    return ask(request, found.case, form, actions.end_action, about={"ended": found}, saved="Saved.",
               asks="What came of it", lead=f"“{found.words}”")  # fmt: skip
