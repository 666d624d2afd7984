"""Contexts: the list, a context's own page, and what is said about it."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.accounts import queries as accounts
from kith.audit.gate import Request, policy
from kith.contexts import actions, forms, queries
from kith.contexts.models import Context
from kith.foundation.clock import now
from kith.foundation.pages import attempt, onwards, page_of, show
from kith.language.pages import attempt_nameless


@policy(Resource.CONTEXT, Doing.SEE)
def everything(request: Request) -> HttpResponse:
    """Contexts by name, to search and narrow."""
    words, narrow = request.GET.get("q", "").replace("\0", ""), forms.Narrow(request.GET)
    chosen = narrow.cleaned_data if narrow.is_valid() else {"kind": "", "gone": False}
    page = page_of(queries.listed(request.viewer, words=words, **chosen), request)
    return show(request, "contexts/all.html", page=page, words=words, narrow=narrow, chosen=_chosen(request, chosen))


def _chosen(request: Request, chosen: dict[str, Any]) -> list[dict[str, str]]:
    """The filters in force, each with the address of the page without it."""
    words = {"kind": dict(forms.KINDS).get(chosen["kind"], ""), "gone": "No longer there" if chosen["gone"] else ""}
    without = {name: request.GET.copy() for name in words}
    for name, query in without.items():
        query.pop(name, None)
        query.pop("page", None)
    return [{"text": text, "href": f"?{without[name].urlencode()}"} for name, text in words.items() if text]


@policy(Resource.CONTEXT, Doing.SEE)
def one(request: Request, context: UUID) -> HttpResponse:
    """A context's own page: what is good here before what worries people."""
    page = queries.page(request.viewer, context)
    return show(request, "contexts/one.html", page=page, features=features(page))


def features(page: queries.ContextPage) -> dict[str, Any]:
    """The map's shapes as GeoJSON, numbered like the table beside it."""
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "geometry": near.context.geometry if near.number == 1 else _point(near.context),
                "properties": {
                    "name": near.context.name,
                    "number": near.number,
                    "kind": near.context.get_kind_display(),
                    "url": reverse("contexts:one", args=[near.context.pk]),
                },
            }
            for near in page.near
        ],
    }


def _point(context: Context) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [context.longitude, context.latitude]}


@policy(Resource.CONTEXT, Doing.ADD)
def notice(request: Request) -> HttpResponse:
    """Put a context on record. The address may say what it is `inside`, how it is `called`, and where to go `then`."""
    parent = next(iter(queries.by_keys(request.viewer, [request.GET.get("inside", "")])), None)
    then = onwards(request, request.GET.get("then", ""), otherwise="")
    form = forms.Notice(request.POST or None, initial={"name": request.GET.get("called", "")})
    if context := attempt_nameless(form, actions.notice, parent=parent, by=request.user, at=now()):
        messages.success(request, "It is on record. Kith will offer it when a note names it.")
        return redirect(f"{then}?{urlencode({'q': context.name})}" if then else reverse("contexts:one", args=[context.pk]))
    lead = f"Inside {parent.name}. " if parent else ""
    lead += "Somewhere young people spend time: a place, a route, a school, a group of friends, somewhere online."
    back, back_to = (then, "Back") if then else (reverse("contexts:all"), "Back to contexts")
    return show(request, "people/ask.html", form=form, asks="Notice a context", lead=lead, back=back, back_to=back_to)


def _ask(
    request: Request,
    context: Context,
    form: django_forms.Form,
    action: Callable[..., Any],
    *,
    saved: str = "Saved.",
    **page: str,
) -> HttpResponse:
    """Ask one thing about a context; once it is done, back to its page."""
    back = reverse("contexts:one", args=[context.pk])
    if attempt_nameless(form, action, context=context, by=request.user, at=now()):
        messages.success(request, saved)
        return redirect(back)
    return show(request, "people/ask.html", form=form, back=back, back_to=f"Back to {context.name}", **page)


@policy(Resource.CONTEXT, Doing.CHANGE)
def describe(request: Request, context: UUID) -> HttpResponse:
    """Change what its page says."""
    found = queries.one(request.viewer, context, Doing.CHANGE)
    form = forms.Describe(
        request.POST or None, initial={name: getattr(found, name) for name in forms.Describe.base_fields}
    )
    return _ask(request, found, form, actions.describe, asks=f"What is said about {found.name}")


@policy(Resource.CONTEXT, Doing.CHANGE)
def locate(request: Request, context: UUID) -> HttpResponse:
    """Say where it is."""
    found = queries.one(request.viewer, context, Doing.CHANGE)
    point = f"{found.latitude}, {found.longitude}" if (found.geometry or {}).get("type") == "Point" else ""
    form = forms.Where(request.POST or None, initial={"point": point})
    return _ask(
        request,
        found,
        form,
        actions.locate,
        asks=f"Where {found.name} is",
        lead="Leave both empty if it is nowhere in particular.",
    )


@policy(Resource.CONTEXT, Doing.CHANGE)
def inside(request: Request, context: UUID) -> HttpResponse:
    """Say which context it is part of: find that one, then choose it; or that it is not inside anything."""
    found, words = queries.one(request.viewer, context, Doing.CHANGE), request.GET.get("q", "").replace("\0", "")
    offered = queries.could_hold(request.viewer, found, words)
    form = forms.PutInside(request.POST or None, offered=offered, initial={"parent": found.parent_id or ""})
    if form.is_valid() and attempt(form, actions.put_inside, context=found, by=request.user, at=now()):
        messages.success(request, "Saved.")
        return redirect("contexts:one", found.pk)
    page = {"context": found, "words": words, "offered": offered}
    return show(request, "contexts/inside.html", form=form, **page)


@policy(Resource.CONTEXT, Doing.CHANGE)
def retire(request: Request, context: UUID) -> HttpResponse:
    """Say that it is no longer there."""
    found = queries.one(request.viewer, context, Doing.CHANGE)
    form = forms.Retire(request.POST or None)
    lead = "It leaves the lists and Kith no longer offers it. What notes say about it stays."
    return _ask(request, found, form, actions.retire, asks=f"{found.name} is no longer there", lead=lead)


@policy(Resource.CONTEXT, Doing.CHANGE)
def responsible(request: Request, context: UUID) -> HttpResponse:
    """Say which body answers for it: find the organisation, then choose it."""
    found, words = queries.one(request.viewer, context, Doing.CHANGE), request.GET.get("q", "").replace("\0", "")
    form = forms.SayResponsible(request.POST or None, offered=accounts.organisations_named(words))
    if attempt_nameless(form, actions.say_responsible, context=found, by=request.user, at=now()):
        messages.success(request, "Saved.")
        return redirect("contexts:one", found.pk)
    return show(request, "contexts/responsible.html", form=form, context=found, words=words)
