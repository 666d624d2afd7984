"""The front door for contexts: a place is referred, its referral is read, said where it is, and taken up."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.actions import referrals as actions
from kith.casework.forms import referrals as forms
from kith.casework.forms.cases import Why
from kith.casework.forms.choosing import as_typed
from kith.casework.models import ContextReferral
from kith.casework.queries import referrals as queries
from kith.casework.queries import thresholds
from kith.casework.terms.referrals import TOLD
from kith.casework.terms.thresholds import PanelDecision
from kith.contexts.models import Context
from kith.foundation.clock import now
from kith.foundation.pages import attempt, page_of, show
from kith.language.pages import attempt_nameless
from kith.people import queries as people


@policy(Resource.REFERRAL, Doing.SEE)
def every(request: Request) -> HttpResponse:
    """Referrals of contexts, those that wait first."""
    words, narrow = request.GET.get("q", "").replace("\0", ""), forms.Narrow(request.GET)
    asked = narrow.cleaned_data if narrow.is_valid() else {}
    page = page_of(queries.listed(request.viewer, words=words, **asked), request)
    chosen = queries.chosen_filters(forms.Narrow(), asked, request.GET)
    return show(request, "casework/referrals.html", page=page, words=words, narrow=narrow, chosen=chosen)


@policy(Resource.REFERRAL, Doing.SEE)
def one(request: Request, referral: UUID) -> HttpResponse:
    """One referral, everything it says, and what can be done with it."""
    page = queries.page(request.viewer, referral)
    may_screen = request.viewer.may(Resource.REFERRAL, Doing.CHANGE)
    talks, told = thresholds.discussions_of(request.viewer, page.referral.context_id), _told(page.referral)
    return show(request, "casework/referral.html", page=page, told=told, may_screen=may_screen, discussions=talks)


def _told(referral: ContextReferral) -> list[tuple[str, str]]:
    return [(asks, getattr(referral, name)) for name, asks in TOLD.items() if getattr(referral, name)]


@policy(Resource.REFERRAL, Doing.ADD)
def new(request: Request) -> HttpResponse:
    """Refer a place; `context` in the address says which, and names that look like a young person's are asked about."""
    form = _form(request)
    if form.is_valid() and (kept := _kept(request, form, form.cleaned_data)):
        messages.success(request, f"The referral is kept. Its reference is {kept.reference}.")
        return redirect("casework:referral", kept.pk)
    moves = form.carried is not None and request.POST.get("to") == "child"
    if moves and (kept := _kept(request, form, form.without_names())):
        return _whose(request, kept, form)
    return show(request, "casework/refer.html", form=form, back=reverse("casework:referrals"))


def _form(request: Request) -> forms.ReferContext:
    """The form as it was opened, as it was sent, or as it was typed so far by somebody who looks for a place."""
    given = request.POST.get("context") or request.GET.get("context", "")
    words = request.POST.get("look_for", "").replace("\0", "")
    places = queries.places_to_choose(request.viewer, words=words, chosen=[given])
    if request.method != "POST":
        return forms.ReferContext(contexts=places, initial={"context": given} | _from_discussion(request, places, given))
    if "find" in request.POST:
        return forms.ReferContext(contexts=places, initial=as_typed(forms.ReferContext, request.POST))
    return forms.ReferContext(request.POST, contexts=places, known=people.names(request.viewer))


def _from_discussion(request: Request, places: Sequence[Context], given: str) -> dict[str, str]:
    """What agencies said when they decided to assess the place in the address, to begin its referral from."""
    place = next((one for one in places if str(one.pk) == given), None)
    talks = thresholds.discussions_of(request.viewer, place.pk if place else None)
    decided = [talk for talk in talks if talk.decision == PanelDecision.OPEN_LEVEL_2.value]
    return {"what_worries": decided[0].reasons, "how_we_know": decided[0].inputs} if decided else {}


def _kept(request: Request, form: forms.ReferContext, answers: dict[str, Any]) -> ContextReferral | None:
    form.cleaned_data = answers
    kept: ContextReferral | None = attempt(form, actions.refer_context, by=request.user, at=now())
    return kept


def _whose(request: Request, kept: ContextReferral, form: forms.ReferContext) -> HttpResponse:
    """The place's referral is kept without the name; whose own referral does the worry belong to?"""
    assert form.carried is not None
    return show(
        request,
        "casework/whose.html",
        referral=kept,
        worry=form.carried.worry,
        people=queries.likely(request.viewer, form.names),
    )


@policy(Resource.REFERRAL, Doing.CHANGE)
def where(request: Request, referral: UUID) -> HttpResponse:
    """Say which context on record a referral means."""
    found, words = queries.one(request.viewer, referral, Doing.CHANGE), request.GET.get("q")
    words = (found.place_words if words is None else words).replace("\0", "")
    places = queries.places_to_choose(request.viewer, words=words, chosen=[request.POST.get("context", "")])
    form = forms.SayWhere(request.POST or None, contexts=places)
    if form.is_valid() and attempt(form, actions.say_where, referral=found, by=request.user, at=now()):
        messages.success(request, f"It is about {found.context}.")
        return redirect("casework:referral", found.pk)
    notice = urlencode({"called": found.place_words, "then": request.path})
    return show(request, "casework/where.html", form=form, referral=found, words=words, places=places, notice=notice)


@policy(Resource.REFERRAL, Doing.CHANGE)
def take_up(request: Request, referral: UUID) -> HttpResponse:
    """Open a Level 2 case for it, or put it with the case its context has."""
    page = queries.page(request.viewer, referral)
    form = Why(request.POST or None, asks="Why?")
    if case := attempt_nameless(form, actions.take_up, referral=page.referral, by=request.user, at=now()):
        messages.success(request, "It is with the case now. Screen it against the published threshold next.")
        return redirect("casework:one", case.pk)
    asks = f"Put it with the open case of {page.where}?" if page.open_case else f"Open a Level 2 case for {page.where}?"
    return show(
        request, "casework/ask.html", form=form, asks=asks, button="Put it with the case" if page.open_case else "Open a case",
        back=reverse("casework:referral", args=[referral]), back_to="Back to the referral",
    )  # fmt: skip
