"""When a young person is missing: what is known, being in touch, coming back, and the talk we owe them afterwards."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.encounters import queries
from kith.encounters.actions import missing as actions
from kith.encounters.forms import missing as forms
from kith.encounters.models import MissingEpisode
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, page_of, show
from kith.people import queries as people


@policy(Resource.MISSING, Doing.SEE)
def every(request: Request, person: UUID) -> HttpResponse:
    """The times one young person was missing, latest first."""
    top = people.introduction(request.viewer, person, today())
    request.concerns = top.person.pk
    page = page_of(queries.times_missing(request.viewer, person), request)
    times = queries.how_each_stands(page, at=now())
    return show(request, "encounters/missing.html", introduction=top, person=top.person, page=page, times=times)


@policy(Resource.MISSING, Doing.ADD)
def report(request: Request, person: UUID) -> HttpResponse:
    """Write down that a young person is missing."""
    who = queries.person(request.viewer, person)
    request.concerns = who.pk
    form = forms.Report(request.POST or None, initial={"last_seen_on": today()})
    if form.is_valid() and (episode := attempt(form, actions.report_missing, person=who, by=request.user, at=now())):
        messages.success(request, f"{who.known_as} is down as missing. Come back here when you hear from them.")
        return redirect("encounters:time-missing", episode.pk)
    return _ask(
        request,
        form,
        reverse("encounters:missing", args=[person]),
        asks=f"{who.known_as} is missing",
        lead="Ring police first when somebody may be harmed now. Write here what you told them.",
    )


@policy(Resource.MISSING, Doing.SEE)
def one(request: Request, episode: UUID) -> HttpResponse:
    """One time somebody was missing: what is known, who was in touch, and the talk afterwards."""
    found = queries.time_missing(request.viewer, episode, at=now())
    request.concerns = found.episode.person_id
    return show(request, "encounters/time_missing.html", away=found, person=found.episode.person)


@policy(Resource.MISSING, Doing.CHANGE)
def in_touch(request: Request, episode: UUID) -> HttpResponse:
    """Add that they were in touch, and who was told."""
    found, back_to = _to_change(request, episode)
    form = forms.InTouch(request.POST or None)
    if form.is_valid() and attempt(form, actions.keep_in_touch, episode=found, by=request.user, at=now()):
        messages.success(request, "Kept. That they were in touch is a strength, and it stays one.")
        return redirect(back_to)
    lead = "They chose to be in touch. That is trust. Our duty stays too: say who you told."
    return _ask(request, form, back_to, asks=f"{found.person.known_as} was in touch", lead=lead)


@policy(Resource.MISSING, Doing.CHANGE)
def back(request: Request, episode: UUID) -> HttpResponse:
    """They are back."""
    found, back_to = _to_change(request, episode)
    form = forms.Back(request.POST or None, initial={"returned_on": today()})
    if form.is_valid() and attempt(form, actions.come_back, episode=found, by=request.user, at=now()):
        messages.success(request, f"{found.person.known_as} is back. We owe them a talk within 72 hours.")
        return redirect(back_to)
    lead = "Welcome them first. Questions can wait."
    return _ask(request, form, back_to, asks=f"{found.person.known_as} is back", lead=lead)


@policy(Resource.MISSING, Doing.ADD)
def talk(request: Request, episode: UUID) -> HttpResponse:
    """What became of the return home interview we owe them."""
    found, back_to = _to_change(request, episode)
    form = forms.Interview(request.POST or None, around=queries.places_around(request.viewer, found.person_id))
    if form.is_valid():
        form.cleaned_data = {"told": actions.Told(**form.cleaned_data)}
        if attempt(form, actions.interview, episode=found, by=request.user, at=now()):
            messages.success(request, "Kept.")
            return redirect(back_to)
    lead = "Best with somebody who makes no decisions about their care, where they like to talk."
    return _ask(request, form, back_to, asks=f"A talk with {found.person.known_as}", lead=lead)


def _to_change(request: Request, episode: UUID) -> tuple[MissingEpisode, str]:
    found = queries.time_missing(request.viewer, episode, at=now(), doing=Doing.CHANGE).episode
    request.concerns = found.person_id
    return found, reverse("encounters:time-missing", args=[episode])


def _ask(request: Request, form: Any, back: str, **page: str) -> HttpResponse:
    return show(request, "people/ask.html", form=form, back=back, back_to="Back", **page)
