"""What is told about a young person: themselves, their words, family, numbers, whereabouts, who works with them."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, show
from kith.people import actions, forms, queries
from kith.people.models import YoungPerson


def _ask(
    request: Request,
    person: YoungPerson,
    form: django_forms.Form,
    action: Callable[..., Any],
    *,
    saved: str,
    **page: str,
) -> HttpResponse:
    """Ask one thing about a young person; once it is done, back to where it shows."""
    back = page.pop("back", "") or reverse("people:one", args=[person.pk])
    if form.is_valid() and attempt(form, action, person=person, by=request.user, at=now()):
        messages.success(request, saved)
        return redirect(back)
    page |= {"back": back, "back_to": f"Back to {person.known_as}", "speaker": person.known_as}
    return show(request, "people/ask.html", form=form, **page)


@policy(Resource.YOUNG_PERSON, Doing.CHANGE)
def tell(request: Request, person: UUID) -> HttpResponse:
    """Change what their first page says about them."""
    who = queries.one(request.viewer, person, Doing.CHANGE)
    said = {name: getattr(who, name) for name in forms.TellAbout.base_fields if name != "born"} | {
        "born": who.born_words
    }
    form = forms.TellAbout(request.POST or None, initial=said)
    lead = "Best filled in together. They will read it one day."
    return _ask(request, who, form, actions.tell_about, saved="Saved.", asks=f"About {who.known_as}", lead=lead)


@policy(Resource.YOUNG_PERSON, Doing.CHANGE)
def quote(request: Request, person: UUID) -> HttpResponse:
    """Keep something they said."""
    who = queries.one(request.viewer, person, Doing.CHANGE)
    form = forms.Quote(request.POST or None, initial={"said_on": today()})
    asks = f"{who.known_as}’s own words"
    return _ask(request, who, form, actions.quote, saved="Their words now stand first on their page.", asks=asks)


@policy(Resource.YOUNG_PERSON, Doing.CHANGE)
def family(request: Request, person: UUID) -> HttpResponse:
    """Add somebody at home or in the wider family."""
    who = queries.one(request.viewer, person, Doing.CHANGE)
    form = forms.AddFamily(request.POST or None)
    lead = "Families are partners. Write what you would say with them in the room."
    return _ask(request, who, form, actions.add_family, saved="Added.", asks=f"{who.known_as}’s family", lead=lead)


@policy(Resource.YOUNG_PERSON, Doing.CHANGE)
def identify(request: Request, person: UUID) -> HttpResponse:
    """Add a number another service knows them by."""
    who = queries.one(request.viewer, person, Doing.CHANGE)
    form = forms.Identify(request.POST or None)
    return _ask(
        request,
        who,
        form,
        actions.identify,
        saved="Number added.",
        asks=f"A number that another service has for {who.known_as}",
    )


@policy(Resource.WHEREABOUTS, Doing.SEE)
def whereabouts(request: Request, person: UUID) -> HttpResponse:
    """Where they live or stay now: opened here only, and the opening is written down."""
    who, stay = queries.stay(request.viewer, person)
    return show(request, "people/whereabouts.html", person=who, stay=stay)


@policy(Resource.WHEREABOUTS, Doing.ADD)
def move(request: Request, person: UUID) -> HttpResponse:
    """Keep where they live or stay now."""
    who = queries.one(request.viewer, person)
    form = forms.NoteWhereabouts(request.POST or None)
    asks, back = f"Where {who.known_as} lives or stays", reverse("people:whereabouts", args=[who.pk])
    lead = "It is never searched, put on a map or sent anywhere. Each time somebody opens it is written down."
    return _ask(request, who, form, actions.note_whereabouts, saved="Sealed and kept.", asks=asks, back=back, lead=lead)


@policy(Resource.YOUNG_PERSON, Doing.CHANGE)
def allocate(request: Request, person: UUID) -> HttpResponse:
    """Ask somebody to work with them."""
    who = queries.one(request.viewer, person, Doing.CHANGE)
    form = forms.Allocate(request.POST or None)
    lead = "It opens the whole record to them and to whoever supervises them."
    return _ask(
        request,
        who,
        form,
        actions.allocate,
        saved="They can now open this record.",
        asks=f"Somebody else to work with {who.known_as}",
        lead=lead,
    )


@policy(Resource.YOUNG_PERSON, Doing.CHANGE)
def end(request: Request, person: UUID, allocation: UUID) -> HttpResponse:
    """End somebody's work with them."""
    ending = queries.allocation(request.viewer, allocation, person)
    who, form = ending.person, forms.EndAllocation(request.POST or None)
    if form.is_valid() and attempt(form, actions.end_allocation, allocation=ending, by=request.user, at=now()):
        messages.success(request, f"{ending.worker.name} no longer works with {who.known_as}.")
        return redirect("people:all" if ending.worker_id == request.user.pk else reverse("people:one", args=[who.pk]))
    asks, back = f"End {ending.worker.name}’s work with {who.known_as}", reverse("people:one", args=[who.pk])
    lead = "They will no longer be able to open the record. What they wrote stays."
    return show(
        request, "people/ask.html", form=form, asks=asks, lead=lead, back=back, back_to=f"Back to {who.known_as}"
    )
