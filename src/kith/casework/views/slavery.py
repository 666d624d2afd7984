"""A young person recognised as a victim of trafficking or modern slavery: the referral, its decisions, who stands beside."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.actions import slavery as actions
from kith.casework.forms import slavery as forms
from kith.casework.queries import slavery as queries
from kith.casework.terms.slavery import NEVER_ERASED
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, show
from kith.people import queries as people


@policy(Resource.CHILD_REFERRAL, Doing.SEE)
def every(request: Request, person: UUID) -> HttpResponse:
    """Every referral of one young person, whatever was decided."""
    top = people.introduction(request.viewer, person, today())
    request.concerns = top.person.pk
    return show(
        request,
        "casework/slavery.html",
        introduction=top,
        person=top.person,
        never_erased=NEVER_ERASED,
        referrals=queries.referrals_of(request.viewer, person, today=today()),
    )


@policy(Resource.CHILD_REFERRAL, Doing.ADD)
def refer(request: Request, person: UUID) -> HttpResponse:
    """Write down a referral."""
    who = people.one(request.viewer, person)
    request.concerns = who.pk
    form = forms.Refer(request.POST or None, initial={"referred_on": today()})
    if form.is_valid() and attempt(form, actions.refer_as_victim, person=who, by=request.user, at=now()):
        messages.success(request, "The referral is kept, and stays whatever is decided.")
        return redirect("casework:nrm", person)
    asks = f"{who.known_as} is referred as a victim of modern slavery"
    return _ask(request, form, person, asks=asks, lead=NEVER_ERASED)


@policy(Resource.CHILD_REFERRAL, Doing.CHANGE)
def decide(request: Request, person: UUID, nrm: UUID) -> HttpResponse:
    """Write down a decision."""
    found = queries.one(request.viewer, person, nrm)
    request.concerns = found.person_id
    form = forms.Decide(request.POST or None, initial={"on": today()})
    if form.is_valid() and attempt(form, actions.decide_grounds, referral=found, by=request.user, at=now()):
        messages.success(request, "The decision is kept. The referral stays, and so does what it says.")
        return redirect("casework:nrm", person)
    return _ask(request, form, person, asks="A decision came", lead=NEVER_ERASED)


@policy(Resource.CHILD_REFERRAL, Doing.CHANGE)
def beside(request: Request, person: UUID, nrm: UUID) -> HttpResponse:
    """A guardian offered, a defence raised, and what they were told."""
    found = queries.one(request.viewer, person, nrm)
    request.concerns = found.person_id
    initial = {name: getattr(found, name) for name in forms.Beside.base_fields}
    form = forms.Beside(request.POST or None, initial=initial)
    if form.is_valid() and attempt(form, actions.stand_beside, referral=found, by=request.user, at=now()):
        messages.success(request, "Saved.")
        return redirect("casework:nrm", person)
    return _ask(request, form, person, asks=f"Who stands beside {found.person.known_as}", lead=NEVER_ERASED)


def _ask(request: Request, form: Any, person: UUID, **page: str) -> HttpResponse:
    back = reverse("casework:nrm", args=[person])
    return show(request, "people/ask.html", form=form, back=back, back_to="Back to the referrals", **page)
