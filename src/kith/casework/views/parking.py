"""What was said of one young person is taken out of a context's meeting, and carried into their own file."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.actions import parking as actions
from kith.casework.forms import meetings as forms
from kith.casework.queries import meetings as queries
from kith.casework.queries import referrals
from kith.foundation.clock import now
from kith.foundation.pages import attempt, show
from kith.language.pages import attempt_nameless

ASKED = "It is taken out. {} is asked to put it into the young person’s own file."


@policy(Resource.MEETING, Doing.CHANGE)
def take_out(request: Request, case: UUID, meeting: UUID, entry: UUID) -> HttpResponse:
    """Take an entry out because it is about one young person."""
    found = queries.entry(request.viewer, case, meeting, entry)
    request.concerns = found.person_id
    form = forms.TakeOut(request.POST or None, me=request.user)
    back = reverse("casework:meeting", args=[case, meeting])
    if kept := attempt_nameless(form, actions.take_out, entry=found, by=request.user, at=now()):
        messages.success(request, ASKED.format(kept.keeper.name))
        return redirect("casework:parked", kept.pk) if kept.keeper_id == request.user.pk else redirect(back)
    return show(request, "casework/take_out.html", form=form, entry=found, back=back)


@policy(Resource.PARKED_WORRY, Doing.CHANGE)
def carry(request: Request, parked: UUID) -> HttpResponse:
    """What was taken out of a conference, and whose file it belongs in: those this viewer works with."""
    worry = queries.worry(request.viewer, parked)
    form = forms.Carry(request.POST or None, offered=referrals.young_people(request.viewer))
    if form.is_valid() and (part := attempt(form, actions.carry, worry=worry, by=request.user, at=now())):
        messages.success(request, "It stands in their own file, and nowhere else.")
        return redirect("casework:parts", part.person_id)
    return show(request, "casework/parked.html", form=form, worry=worry)


@policy(Resource.PARKED_WORRY, Doing.CHANGE)
def pass_on(request: Request, parked: UUID) -> HttpResponse:
    """Ask another colleague, who works with that young person."""
    worry, form = queries.worry(request.viewer, parked), forms.PassOn(request.POST or None)
    if form.is_valid() and (kept := attempt(form, actions.pass_on, worry=worry, by=request.user, at=now())):
        messages.success(request, f"{kept.keeper.name} is asked instead.")
        return redirect("my-work")
    back, asks = reverse("casework:parked", args=[parked]), "Ask somebody else to carry it on"
    return show(request, "people/ask.html", form=form, asks=asks, back=back, back_to="Back to what was said", button="Ask them")
