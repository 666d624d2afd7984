"""How we work together with a young person, and each time we reached out to them."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, page_of, show
from kith.people import queries as people
from kith.relationships import actions, forms, queries


@policy(Resource.RELATIONSHIP, Doing.SEE)
def agreement(request: Request, person: UUID) -> HttpResponse:
    """The working agreement as it stands, and the versions before it."""
    top = people.introduction(request.viewer, person, today())
    request.concerns = top.person.pk
    versions = queries.agreements(request.viewer, person)
    return show(request, "relationships/agreement.html", introduction=top, person=top.person, versions=versions)


@policy(Resource.RELATIONSHIP, Doing.ADD)
def agree(request: Request, person: UUID) -> HttpResponse:
    """Make an agreement, or a new version of it that starts from the last."""
    who, standing = queries.to_agree_with(request.viewer, person)
    request.concerns = who.pk
    said = {name: getattr(standing, name) for name in forms.PARTS} if standing else {}
    form = forms.Agree(request.POST or None, initial={**said, "made_with": who.known_as, "made_on": today()})
    if form.is_valid():
        form.cleaned_data = {name: form.cleaned_data[name] for name in ("parts", "agreed_how", "made_with", "made_on")}
        if made := attempt(form, actions.agree, person=who, by=request.user, at=now()):
            messages.success(request, f"Version {made.version} is kept. Give {who.known_as} a copy.")
            return redirect("relationships:agreement", person)
    return _ask(request, form, "agreement", person, "Back to the agreement", asks="A new version" if standing else "A working agreement",
                lead=f"Made with {who.known_as}, in words they would use. Earlier versions stay.")  # fmt: skip


@policy(Resource.RELATIONSHIP, Doing.ADD)
def revisit(request: Request, person: UUID) -> HttpResponse:
    """Keep that the agreement was talked through again."""
    standing = queries.agreement(request.viewer, person)
    request.concerns = standing.person_id
    form = forms.Revisit(request.POST or None, initial={"revisited_on": today()})
    if form.is_valid() and attempt(form, actions.revisit, agreement=standing, by=request.user, at=now()):
        messages.success(request, "Kept.")
        return redirect("relationships:agreement", person)
    lead = "Often somebody tells us things because they know they are not safe. Say again what stays between you, and what cannot."
    return _ask(request, form, "agreement", person, "Back to the agreement", asks="Talked through again", lead=lead)


@policy(Resource.RELATIONSHIP, Doing.SEE)
def reaching(request: Request, person: UUID) -> HttpResponse:
    """Each time we reached out, and what the service has tried."""
    top = people.introduction(request.viewer, person, today())
    request.concerns = top.person.pk
    page = page_of(queries.attempts(request.viewer, person), request)
    ours = queries.reaching(request.viewer, top.person, today=today())
    return show(request, "relationships/reaching.html", introduction=top, person=top.person, page=page, ours=ours)


@policy(Resource.RELATIONSHIP, Doing.ADD)
def reach_out(request: Request, person: UUID) -> HttpResponse:
    """Keep one attempt to reach somebody."""
    who = people.one(request.viewer, person)
    request.concerns = who.pk
    form = forms.ReachOut(request.POST or None, initial={"tried_on": today()})
    if form.is_valid() and attempt(form, actions.reach_out, person=who, by=request.user, at=now()):
        messages.success(request, "Kept.")
        return redirect("relationships:reaching", person)
    lead = "What we did, and what we learnt from it. It is about us."
    return _ask(request, form, "reaching", person, "Back to reaching out", asks=f"Reaching out to {who.known_as}", lead=lead)


def _ask(request: Request, form: Any, back: str, person: UUID, back_to: str, **page: str) -> HttpResponse:
    address = reverse(f"relationships:{back}", args=[person])
    return show(request, "people/ask.html", form=form, back=address, back_to=back_to, **page)
