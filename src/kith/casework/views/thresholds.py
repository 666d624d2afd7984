"""Published thresholds: every version, one of them, and writing the next."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.actions import thresholds as actions
from kith.casework.forms import thresholds as forms
from kith.casework.models import ThresholdStatement
from kith.casework.queries import thresholds as queries
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, show
from kith.foundation.refusals import Refused


def _ask(
    request: Request, statement: ThresholdStatement, form: django_forms.Form, action: Callable[..., Any], **page: Any
) -> HttpResponse:
    """Ask one thing about a statement that is being written; then back to it."""
    back, given, saved = reverse("casework:threshold", args=[statement.pk]), page.pop("given", {}), page.pop("saved", "Saved.")
    if form.is_valid() and attempt(form, action, statement=statement, by=request.user, at=now(), **given):
        messages.success(request, saved)
        return redirect(back)
    return show(request, "casework/threshold_part.html", form=form, back=back, back_to="Back to the statement", **page)


def _try(request: Request, action: Callable[..., Any], **facts: Any) -> ThresholdStatement | None:
    """Do something one button asks for; a refusal is said on the next page."""
    try:
        done: ThresholdStatement | None = action(by=request.user, at=now(), **facts)
    except Refused as refusal:
        messages.error(request, refusal.because)
        return None
    return done


@policy(Resource.THRESHOLD, Doing.SEE)
def every(request: Request) -> HttpResponse:
    """Every version, newest first."""
    may_write, versions = request.viewer.may(Resource.THRESHOLD, Doing.ADD), queries.versions(request.viewer)
    holds = queries.in_force(request.viewer, today())
    return show(request, "casework/thresholds.html", versions=versions, may_write=may_write, holds=holds)


@policy(Resource.THRESHOLD, Doing.ADD)
@require_POST
def begin(request: Request) -> HttpResponse:
    """Begin the first version from the example."""
    begun = _try(request, actions.begin_example)
    return redirect("casework:threshold", begun.pk) if begun else redirect("casework:thresholds")


@policy(Resource.THRESHOLD, Doing.ADD)
@require_POST
def follow(request: Request, statement: UUID) -> HttpResponse:
    """Begin a new version from this one."""
    begun = _try(request, actions.follow, statement=queries.one(request.viewer, statement))
    return redirect("casework:threshold", begun.pk) if begun else redirect("casework:thresholds")


@policy(Resource.THRESHOLD, Doing.SEE)
def one(request: Request, statement: UUID) -> HttpResponse:
    """A statement with its bands and criteria, in its own words."""
    may_write = request.viewer.may(Resource.THRESHOLD, Doing.CHANGE)
    return show(request, "casework/threshold.html", page=queries.page(request.viewer, statement), may_write=may_write)


@policy(Resource.THRESHOLD, Doing.CHANGE)
def name_it(request: Request, statement: UUID) -> HttpResponse:
    """Say what it is called and for which area it is."""
    found = queries.one(request.viewer, statement, Doing.CHANGE)
    form = forms.NameIt(request.POST or None, initial={"name": found.name, "area": found.area})
    return _ask(request, found, form, actions.name_it, asks="What this statement is called")


@policy(Resource.THRESHOLD, Doing.CHANGE)
def band(request: Request, statement: UUID, band: UUID | None = None) -> HttpResponse:
    """Add a band, change one, or take it out."""
    found = queries.one(request.viewer, statement, Doing.CHANGE)
    old = queries.band_of(found, band) if band else None
    if old and "take_out" in request.POST:
        return _taken_out(request, found, old)
    initial = {name: getattr(old, name) for name in forms.WriteBand.base_fields} if old else {}
    form = forms.WriteBand(request.POST or None, initial=initial)
    asks = f"Band {old.code}" if old else "A new band"
    return _ask(request, found, form, actions.write_band, asks=asks, old=old, given={"band": old})


@policy(Resource.THRESHOLD, Doing.CHANGE)
def criterion(request: Request, statement: UUID, criterion: UUID | None = None) -> HttpResponse:
    """Add a criterion, change one, or take it out."""
    found = queries.one(request.viewer, statement, Doing.CHANGE)
    old = queries.criterion_of(found, criterion) if criterion else None
    if old and "take_out" in request.POST:
        return _taken_out(request, found, old)
    initial = {name: getattr(old, name) for name in ("code", "band", "kind", "text")} if old else {}
    form = forms.WriteCriterion(request.POST or None, bands=queries.bands_of(found), initial=initial)
    asks = f"Criterion {old.code}" if old else "A new criterion"
    return _ask(request, found, form, actions.write_criterion, asks=asks, old=old, given={"criterion": old})


def _taken_out(request: Request, statement: ThresholdStatement, what: Any) -> HttpResponse:
    _try(request, actions.take_out, statement=statement, what=what)
    return redirect("casework:threshold", statement.pk)


@policy(Resource.THRESHOLD, Doing.CHANGE)
def publish(request: Request, statement: UUID) -> HttpResponse:
    """Publish it from a day on; it never changes again."""
    found = queries.one(request.viewer, statement, Doing.CHANGE)
    form = forms.Publish(request.POST or None, initial={"valid_from": today()})
    lead = "A published version is never rewritten: screenings name the version they used."
    saved = "It is published. Places are screened against it from its day on."
    return _ask(request, found, form, actions.publish, asks="Publish this version", lead=lead, button="Publish", saved=saved)
