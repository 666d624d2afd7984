"""A young person's safety plan: read, made again, printed large, handed over."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, show
from kith.mapping.queries import safety_maps
from kith.people import queries as people
from kith.plans.actions import safety as actions
from kith.plans.forms.safety import MakeSafetyPlan, as_typed
from kith.plans.queries import safety as queries


@policy(Resource.SAFETY_PLAN, Doing.SEE)
def one(request: Request, person: UUID) -> HttpResponse:
    """The safety plan as it stands, or an older version of it."""
    introduction = people.introduction(request.viewer, person, today())
    page = queries.read(request.viewer, introduction.person, version=request.GET.get("version", ""))
    return show(request, "plans/safety.html", introduction=introduction, page=page)


@policy(Resource.SAFETY_PLAN, Doing.SEE)
def large(request: Request, person: UUID) -> HttpResponse:
    """The same in large, easy print, to keep."""
    who = people.one(request.viewer, person)
    page = queries.page(request.viewer, who, version=request.GET.get("version", ""))
    return show(request, "plans/safety_large.html", page=page)


@policy(Resource.SAFETY_PLAN, Doing.ADD)
def make(request: Request, person: UUID) -> HttpResponse:
    """Make it together; a new version starts from what the last one says."""
    who = people.one(request.viewer, person)
    page = queries.page(request.viewer, who)
    before = {"seen_version": page.plan.version if page.plan else 0, "made_on": today(), **as_typed(page.lines)}
    form = MakeSafetyPlan(request.POST or None, initial=before, before=page.lines)
    if form.is_valid() and attempt(form, actions.make, person=who, by=request.user, at=now()):
        messages.success(request, "Kept. Earlier versions stay.")
        return redirect("plans:safety", person)
    shown = {"person": who, "not_safe": safety_maps.may_be_talked_of(request.viewer, person)}
    return show(request, "plans/make_safety.html", form=form, back=reverse("plans:safety", args=[person]), **shown)


@policy(Resource.SAFETY_PLAN, Doing.CHANGE)
def give_copy(request: Request, person: UUID) -> HttpResponse:
    """Say that they have a copy of the newest version."""
    page = queries.page(request.viewer, people.one(request.viewer, person))
    if request.method == "POST" and page.plan:
        actions.give_copy(plan=page.plan, by=request.user, at=now())
        messages.success(request, f"{page.person.known_as} has a copy.")
    return redirect("plans:safety", person)
