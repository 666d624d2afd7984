"""Adults of concern: a restricted list. Only teams on a record's list, and context leads, know that it exists."""

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


@policy(Resource.ADULT_OF_CONCERN, Doing.SEE)
def everybody(request: Request) -> HttpResponse:
    """The adults of concern on this viewer's list."""
    words = request.GET.get("q", "").replace("\0", "")
    page = page_of(queries.adults(request.viewer, words), request)
    return show(request, "people/adults.html", page=page, words=words)


@policy(Resource.ADULT_OF_CONCERN, Doing.SEE)
def one(request: Request, adult: UUID) -> HttpResponse:
    """One adult: why there is concern, and which teams know."""
    found = queries.adult(request.viewer, adult)
    return show(request, "people/adult.html", adult=found, listings=queries.listings(request.viewer, found))


@policy(Resource.ADULT_OF_CONCERN, Doing.ADD)
def record(request: Request) -> HttpResponse:
    """Record an adult about whom there is concern."""
    form = forms.RecordAdult(request.POST or None)
    if form.is_valid() and (adult := attempt(form, actions.record_adult, by=request.user, at=now())):
        messages.success(request, "Recorded. Your team is on its list; nobody else can see it.")
        return redirect("people:adult", adult.pk) if request.user.team_id else redirect("people:adults")
    back = reverse("people:adults")
    lead = (
        "Only for adults. A young person who has harmed somebody is a young person first, and is never recorded here."
    )
    return show(
        request,
        "people/ask.html",
        form=form,
        asks="Record an adult of concern",
        lead=lead,
        back=back,
        back_to="Back to the list",
    )


@policy(Resource.ADULT_OF_CONCERN, Doing.CHANGE)
def describe(request: Request, adult: UUID) -> HttpResponse:
    """Change what is known about an adult."""
    found = queries.adult(request.viewer, adult, Doing.CHANGE)
    said = {"name": found.name, "aliases": found.aliases, "description": found.description}
    form = forms.DescribeAdult(request.POST or None, initial=said)
    if form.is_valid() and attempt(form, actions.describe_adult, adult=found, by=request.user, at=now()):
        messages.success(request, "Saved.")
        return redirect("people:adult", found.pk)
    back, asks = reverse("people:adult", args=[found.pk]), "What is known about this adult"
    return show(request, "people/ask.html", form=form, asks=asks, back=back, back_to=f"Back to {found.name}")


@policy(Resource.ADULT_OF_CONCERN, Doing.CHANGE)
def put_on_list(request: Request, adult: UUID) -> HttpResponse:
    """Let another team know about an adult."""
    found = queries.adult(request.viewer, adult, Doing.CHANGE)
    form = forms.ListAdult(request.POST or None)
    if form.is_valid() and attempt(form, actions.list_adult, adult=found, by=request.user, at=now()):
        messages.success(request, "That team can now open this record.")
        return redirect("people:adult", found.pk)
    back = reverse("people:adult", args=[found.pk])
    asks, lead = "Another team that needs to know", "Everybody in that team will be able to open this record."
    return show(request, "people/ask.html", form=form, asks=asks, lead=lead, back=back, back_to=f"Back to {found.name}")
