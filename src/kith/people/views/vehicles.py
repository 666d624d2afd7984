"""Vehicles that young people name."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.foundation.clock import now
from kith.foundation.pages import attempt, page_of, show
from kith.people import actions, forms, queries


@policy(Resource.VEHICLE, Doing.SEE)
def everything(request: Request) -> HttpResponse:
    """Vehicles, by description or part of a plate."""
    words = request.GET.get("q", "").replace("\0", "")
    page = page_of(queries.vehicles(request.viewer, words), request)
    return show(request, "people/vehicles.html", page=page, words=words)


@policy(Resource.VEHICLE, Doing.SEE)
def one(request: Request, vehicle: UUID) -> HttpResponse:
    """One vehicle."""
    return show(request, "people/vehicle.html", vehicle=queries.vehicle(request.viewer, vehicle))


@policy(Resource.VEHICLE, Doing.ADD)
def record(request: Request) -> HttpResponse:
    """Record a vehicle."""
    form = forms.RecordVehicle(request.POST or None)
    if form.is_valid() and (vehicle := attempt(form, actions.record_vehicle, by=request.user, at=now())):
        messages.success(request, "Vehicle recorded. Kith will offer it when a note names it.")
        return redirect("people:vehicle", vehicle.pk)
    back, lead = reverse("people:vehicles"), "No young person is named here: who saw it is in their notes."
    return show(
        request, "people/ask.html", form=form, asks="Record a vehicle", lead=lead, back=back, back_to="Back to vehicles"
    )


@policy(Resource.VEHICLE, Doing.CHANGE)
def describe(request: Request, vehicle: UUID) -> HttpResponse:
    """Change what is known about a vehicle."""
    found = queries.vehicle(request.viewer, vehicle, Doing.CHANGE)
    said = {"description": found.description, "plate": found.plate, "aliases": found.aliases}
    form = forms.RecordVehicle(request.POST or None, initial=said)
    if form.is_valid() and attempt(form, actions.describe_vehicle, vehicle=found, by=request.user, at=now()):
        messages.success(request, "Saved.")
        return redirect("people:vehicle", found.pk)
    back = reverse("people:vehicle", args=[found.pk])
    return show(
        request,
        "people/ask.html",
        form=form,
        asks="What is known about this vehicle",
        back=back,
        back_to="Back to the vehicle",
    )
