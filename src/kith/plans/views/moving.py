"""A case is moved on, when nothing it needs is missing; and what it would still need."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.actions import cases as actions
from kith.casework.queries import cases
from kith.foundation.clock import now, today
from kith.foundation.pages import part_or_page, show
from kith.language.pages import attempt_nameless
from kith.plans.forms.moving import Move
from kith.plans.queries.facts import facts
from kith.plans.queries.onward import onward


@policy(Resource.CASE, Doing.SEE)
def ahead(request: Request, case: UUID) -> HttpResponse:
    """Where this case can go from here, and what each way still needs (part of the case's page)."""
    found = cases.one(request.viewer, case)
    request.concerns = found.person_id
    ways = onward(found, facts(request.viewer, found, today=today()))
    may_move = request.viewer.may(Resource.CASE, Doing.CHANGE, person=found.person_id)
    template = part_or_page(request, "plans/_ahead.html", "plans/ahead.html")
    return show(request, template, case=found, ways=ways, may_move=may_move)


@policy(Resource.CASE, Doing.CHANGE)
def move(request: Request, case: UUID) -> HttpResponse:
    """Where this case can go, what is still missing for each, and why it goes there."""
    found = cases.one(request.viewer, case, Doing.CHANGE)
    request.concerns = found.person_id
    known = facts(request.viewer, found, today=today())
    form = Move(request.POST or None, ways=onward(found, known), initial={"seen_moves": found.moves, "to": request.GET.get("to")})
    back = reverse("casework:one", args=[case])
    if attempt_nameless(form, actions.move, case=found, facts=known, by=request.user, at=now()):
        messages.success(request, f"It stands at “{found.get_state_display()}” now.")
        return redirect(back)
    return show(request, "casework/ask.html", form=form, asks="What happens next?", button="Move it", back=back,
                back_to="Back to the case")  # fmt: skip
