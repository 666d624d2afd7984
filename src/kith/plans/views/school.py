"""What a school owes after looking at itself becomes an action of the plan of its case."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.models import SchoolAnswer
from kith.casework.terms.school import SchoolLever
from kith.foundation.pages import show
from kith.plans.actions import responses as actions
from kith.plans.forms.responses import AgreeSchoolAction
from kith.plans.queries import choices
from kith.plans.queries import school as queries
from kith.plans.terms.goals import FROM_A_SCHOOL, Lever, Owner
from kith.plans.views.asking import ask


@policy(Resource.CASE_WORK, Doing.ADD)
def agree_school_action(request: Request, case: UUID, school_answer: UUID) -> HttpResponse:
    """Make an action of the plan of it: what is said there already stands in the form."""
    found = queries.owed(request.viewer, case, school_answer)
    if queries.action_of(request.viewer, found):
        messages.info(request, "It is an action of the plan already.")
        return redirect("plans:plan", case)
    offered = queries.responses(request.viewer, case)
    if not offered:
        return show(request, "plans/no_response.html", answer=found)
    words = request.GET.get("q", "").replace("\0", "")
    form = AgreeSchoolAction(
        request.POST or None, level=found.case.level, owners=choices.owners(request.viewer, found.case),
        contexts=choices.contexts(request.viewer, found.case, words), responses=offered, initial=_said(found),
    )  # fmt: skip
    return ask(request, found.case, form, actions.agree_school_action, about={"answer": found}, words=words,
               saved="It is an action of the plan.", asks="Make this an action of the plan",
               lead=f"{found.item.text}: {found.get_answer_display().lower()}.", template="plans/action.html")  # fmt: skip


def _said(answer: SchoolAnswer) -> dict[str, Any]:
    """What the school has said of it, where an action says it."""
    lever = FROM_A_SCHOOL.get(SchoolLever(answer.lever), Lever.NONE) if answer.lever else Lever.NONE
    said = f"{answer.get_lever_display()}: {answer.item.text}" if answer.lever else answer.item.text
    return {
        "action_words": said, "context": answer.case.context_id, "owner": Owner.SCHOOL.value, "owner_name": answer.owner,
        "owner_user": answer.owner_user_id, "due_on": answer.due_on, "lever": lever.value,
    }  # fmt: skip
