"""How places feel to a young person, as they say it; and the picture of an area that nobody can be known by."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.contexts import queries as contexts
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, part_or_page, show
from kith.mapping.actions import safety_maps as actions
from kith.mapping.forms import safety_maps as forms
from kith.mapping.queries import safety_maps as queries


@policy(Resource.SAFETY_MAP, Doing.SEE)
def places(request: Request, person: UUID) -> HttpResponse:
    """Each place with what they said of it last; two days side by side when asked for."""
    then, on = request.GET.get("then", ""), request.GET.get("on", "")
    page = queries.page(request.viewer, person, today=today(), then=then, on=on)
    request.concerns = page.introduction.person.pk
    return show(request, "mapping/places.html", page=page, introduction=page.introduction, person=page.introduction.person)


@policy(Resource.SAFETY_MAP, Doing.ADD)
def choose(request: Request, person: UUID) -> HttpResponse:
    """First choose the place, by its name; those on the map of their world stand ready."""
    words = request.GET.get("q", "").replace("\0", "")
    who, _, found = contexts.to_choose_from(request.viewer, person, words=words, chosen=())
    request.concerns = who.pk
    return show(request, "mapping/choose_place.html", person=who, found=found, words=words)


@policy(Resource.SAFETY_MAP, Doing.ADD)
def mark(request: Request, person: UUID, context: UUID) -> HttpResponse:
    """Then say how it feels, starting from what they said last."""
    who, place, last = queries.to_mark(request.viewer, person, context)
    request.concerns = who.pk
    form = forms.Mark(request.POST or None, initial={"made_on": today(), "made_with": who.known_as, **_again(last)})
    if form.is_valid() and attempt(form, actions.mark, person=who, context=place, by=request.user, at=now()):
        messages.success(request, "Kept. What was said before stays, to compare.")
        return redirect("mapping:places", person)
    lead = f"As {who.known_as} says it, made together."
    return _ask(request, form, person, asks=f"{place.name}: how does it feel?", lead=lead, speaker=who.known_as)


def _again(last: Any) -> dict[str, Any]:
    """What was said last, to begin with; who may know is asked afresh each time."""
    if last is None:
        return {}
    said = {field: getattr(last, name) for field, name in forms.OWN.items()}
    return said | {name: getattr(last, name) for name in ("feel", "bands", "with_whom")}


@policy(Resource.SAFETY_MAP, Doing.CHANGE)
def share(request: Request, person: UUID, mark: UUID) -> HttpResponse:
    """They choose again who may know."""
    found = queries.one(request.viewer, person, mark)
    request.concerns = found.person_id
    form = forms.Choose(request.POST or None, initial={"share": found.share})
    if form.is_valid() and attempt(form, actions.change_choice, mark=found, by=request.user, at=now()):
        messages.success(request, "It holds from now on.")
        return redirect("mapping:places", person)
    return _ask(request, form, person, asks=f"Who may know about {found.context.name}?", lead=f"{found.person.known_as} chooses.")


@policy(Resource.SAFETY_MAP, Doing.CHANGE)
def take_out(request: Request, person: UUID, mark: UUID) -> HttpResponse:
    """They want it gone."""
    found = queries.one(request.viewer, person, mark)
    request.concerns = found.person_id
    form = forms.TakeOut(request.POST if request.method == "POST" else None)
    if form.is_valid() and attempt(form, actions.take_out, mark=found, by=request.user, at=now()):
        messages.success(request, "It is shown nowhere and counted nowhere from now on.")
        return redirect("mapping:places", person)
    lead = f"What {found.person.known_as} said on {found.made_on:%-d %B %Y} is then shown nowhere and counted nowhere. No reason is needed."
    return _ask(request, form, person, asks=f"Take out {found.context.name}?", lead=lead, button="Take it out")


def _ask(request: Request, form: Any, person: UUID, **page: str) -> HttpResponse:
    back = reverse("mapping:places", args=[person])
    return show(request, "people/ask.html", form=form, back=back, back_to="Back to places and safety", **page)


@policy(Resource.CONTEXT, Doing.SEE)
def area(request: Request, context: UUID) -> HttpResponse:
    """How a place feels to young people: part of its page, or a page by itself."""
    found = queries.area(request.viewer, context, today=today())
    return show(request, part_or_page(request, "mapping/_area.html", "mapping/area.html"), area=found)
