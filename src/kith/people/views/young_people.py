"""Young people: the list, the first page, opening a record."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from kith.access.terms import Doing, Resource, Role
from kith.audit.gate import Request, policy
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, page_of, show
from kith.people import actions, forms, queries


@policy(Resource.YOUNG_PERSON, Doing.SEE)
def everybody(request: Request) -> HttpResponse:
    """The young people this viewer may see."""
    words, narrow = request.GET.get("q", "").replace("\0", ""), forms.Whose(request.GET)
    whose = narrow.cleaned_data["whose"] if narrow.is_valid() else ""
    page = page_of(queries.young_people(request.viewer, words=words, whose=whose), request)
    rows = queries.listed(page, today())
    shown: dict[str, Any] = {"words": words, "narrow": narrow, "chosen": dict(forms.WHOSE)[whose] if whose else ""}
    return show(
        request, "people/all.html", page=page, rows=rows, supervises=request.user.has_role(Role.SUPERVISOR), **shown
    )


@policy(Resource.YOUNG_PERSON, Doing.SEE)
def one(request: Request, person: UUID) -> HttpResponse:
    """Who they are: their words and strengths first, then who is around."""
    return show(request, "people/one.html", page=queries.overview(request.viewer, person, today()))


@policy(Resource.YOUNG_PERSON, Doing.SEE, unrecorded="It only leads to the map, whose opening is recorded.")
def world(request: Request, person: UUID) -> HttpResponse:
    """On to the map of what is around them, which the contexts app keeps."""
    return redirect("contexts:world", queries.one(request.viewer, person).pk)


@policy(Resource.YOUNG_PERSON, Doing.ADD)
def meet(request: Request) -> HttpResponse:
    """Open a young person's record."""
    form = forms.Meet(request.POST or None, viewer=request.viewer)
    if form.is_valid() and (person := attempt(form, actions.meet, by=request.user, at=now())):
        messages.success(
            request, f"You have opened a record for {person.known_as}, and you are down as working with them."
        )
        return redirect("people:one", person.pk)
    return show(request, "people/meet.html", form=form)


@policy(Resource.YOUNG_PERSON, Doing.ADD, unrecorded="It answers while somebody types, from names they already see.")
def alike(request: Request) -> HttpResponse:
    """Young people already seen whose name is like the one typed; by POST, so that no address holds a name."""
    known_as, family_name = request.POST.get("known_as", ""), request.POST.get("family_name", "")
    return show(request, "people/_alike.html", alike=queries.alike(request.viewer, known_as, family_name))
