"""A young person is referred with the contexts of their life; and when a child may be at risk now, nothing waits."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.actions import children as actions
from kith.casework.forms import children as forms
from kith.casework.forms.choosing import as_typed
from kith.casework.forms.safeguarding import SayAlert
from kith.casework.queries import cases
from kith.casework.queries import referrals as queries
from kith.casework.terms.referrals import CameAs
from kith.foundation.clock import now
from kith.foundation.pages import attempt, page_of, show
from kith.people import queries as people
from kith.people.models import YoungPerson

KEPT = {
    CameAs.REFERRAL: "The referral is kept with their case.",
    CameAs.CONTACT: "The first contact is kept. Give advice, then decide: it becomes a referral, or it is closed with what you advised.",
}


@policy(Resource.CHILD_REFERRAL, Doing.ADD)
def whose(request: Request) -> HttpResponse:
    """Which young person is it? Those this viewer works with, to refer or to act for at once."""
    words = request.GET.get("q", "").replace("\0", "")
    page = page_of(queries.young_people(request.viewer, words=words), request)
    return show(request, "casework/young_people.html", page=page, words=words, now="now" in request.GET)


@policy(Resource.CHILD_REFERRAL, Doing.ADD)
def new(request: Request, person: UUID) -> HttpResponse:
    """Take a referral about a young person; it opens their case, or joins the open one."""
    who = people.one(request.viewer, person, Doing.CHANGE)
    form = _form(request, who)
    if form.is_valid() and (kept := attempt(form, actions.refer_child, person=who, by=request.user, at=now())):
        messages.success(request, KEPT[CameAs(kept.came_as)])
        return redirect("casework:one", kept.case_id)
    back = reverse("people:one", args=[who.pk])
    return show(request, "casework/refer_child.html", form=form, person=who, back=back)


def _form(request: Request, who: YoungPerson) -> forms.ReferChild:
    """The form as it was opened, as it was sent, or as it was typed so far ("find" looks for a place, "begin" carries a worry)."""
    words, chosen = request.POST.get("look_for", "").replace("\0", ""), request.POST.getlist("contexts")
    near = queries.around(request.viewer, who.pk)
    places = queries.places_to_choose(request.viewer, words=words, chosen=chosen, near=near)
    if request.method != "POST":
        return forms.ReferChild(places=places)
    if "find" in request.POST or "begin" in request.POST:
        typed = {name: value for name, value in as_typed(forms.ReferChild, request.POST).items() if value}
        return forms.ReferChild(places=places, initial=typed)
    return forms.ReferChild(request.POST, places=places)


@policy(Resource.CHILD_REFERRAL, Doing.SEE)
def every(request: Request, person: UUID) -> HttpResponse:
    """The referrals about a young person, in full."""
    who = people.one(request.viewer, person)
    return show(request, "casework/child_referrals.html", person=who, referrals=queries.of_person(request.viewer, who))


@policy(Resource.CASE, Doing.ADD)
def act_now(request: Request, person: UUID) -> HttpResponse:
    """A young person may be at risk of significant harm now: their case goes to a strategy discussion at once."""
    who = people.one(request.viewer, person, Doing.CHANGE)
    form = forms.ActNow(request.POST or None)
    if form.is_valid() and (case := attempt(form, actions.act_now, person=who, by=request.user, at=now())):
        messages.success(request, "Their case stands at “Strategy discussion”. Ring social care, police and health now.")
        return redirect("casework:one", case.pk)
    return show(
        request, "people/ask.html", form=form, asks=f"Act for {who.known_as} now", button="Act now",
        lead="If they are in danger this minute, ring 999 first. Their case goes to a strategy discussion at once; it waits for nothing.",
        back=reverse("people:one", args=[who.pk]), back_to=f"Back to {who.known_as}",
    )  # fmt: skip


@policy(Resource.CASE_WORK, Doing.ADD)
def alert(request: Request, case: UUID) -> HttpResponse:
    """Say on a context's case that a child may be at risk now; then go to that child's own case."""
    found = cases.one(request.viewer, case)
    request.concerns = found.person_id
    if found.person_id:
        return redirect("casework:act-now", found.person_id)
    form = SayAlert(request.POST or None, known=people.names(request.viewer))
    if form.is_valid() and attempt(form, actions.alert, case=found, by=request.user, at=now()):
        messages.success(request, "It is written on the context’s case. Now act for the young person: whose case is it?")
        return redirect(f"{reverse('casework:young-people')}?now=yes")
    return show(request, "casework/alert.html", form=form, case=found, back=reverse("casework:one", args=[case]))
