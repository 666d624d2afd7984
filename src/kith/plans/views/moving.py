"""A case is moved on, when nothing it needs is missing."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.actions import cases as actions
from kith.casework.queries import cases
from kith.casework.rules.walking import lacking, may_follow
from kith.casework.terms.cases import CaseState
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, show
from kith.plans.forms.moving import Move
from kith.plans.queries.facts import facts


@policy(Resource.CASE, Doing.CHANGE)
def move(request: Request, case: UUID) -> HttpResponse:
    """Where this case can go, what is still missing for each, and why it goes there."""
    found = cases.one(request.viewer, case, Doing.CHANGE)
    request.concerns = found.person_id
    known = facts(request.viewer, found, today=today())
    onward = [state for state in CaseState if state in may_follow(found.level, found.standing)]
    hints = {s.value: " ".join(str(one) for one in lacking(found.level, s, known)) for s in onward}
    form = Move(request.POST or None, onward=onward, hints=hints, initial={"seen_moves": found.moves})
    back = reverse("casework:one", args=[case])
    if form.is_valid() and attempt(form, actions.move, case=found, facts=known, by=request.user, at=now()):
        messages.success(request, f"It stands at “{found.get_state_display()}” now.")
        return redirect(back)
    return show(request, "people/ask.html", form=form, asks="What happens next?", button="Move it", back=back,
                back_to="Back to the case")  # fmt: skip
