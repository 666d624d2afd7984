"""Cases: the list, a case's own page, the steps it has taken, its clocks and who leads it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.accounts import queries as accounts
from kith.audit.gate import Request, policy
from kith.casework.actions import cases as actions
from kith.casework.forms import cases as case_forms
from kith.casework.queries import cases as queries
from kith.casework.queries import referrals, thresholds
from kith.foundation.clock import now, today
from kith.foundation.pages import page_of, show
from kith.language.pages import attempt_nameless


def top_of(request: Request, case: UUID) -> queries.Top:
    """The top of a case's page; the audit is told which young person it concerns."""
    top = queries.top(request.viewer, case, today=today())
    request.concerns = top.case.person_id
    return top


@policy(Resource.CASE, Doing.SEE)
def every(request: Request) -> HttpResponse:
    """Cases of both levels in the same shape, to search and narrow."""
    words, narrow = request.GET.get("q", "").replace("\0", ""), case_forms.Narrow(request.GET)
    chosen = narrow.cleaned_data if narrow.is_valid() else {}
    page = page_of(queries.listed(request.viewer, words=words, **chosen), request)
    return show(request, "casework/all.html", page=page, words=words, narrow=narrow, chosen=_chosen(request, chosen))


def _chosen(request: Request, chosen: dict[str, Any]) -> list[dict[str, str]]:
    """The filters in force, each with the address of the page without it."""
    form = case_forms.Narrow()
    said = []
    for name, value in chosen.items():
        if value:
            query = request.GET.copy()
            query.pop(name, None)
            query.pop("page", None)
            choices = dict(getattr(form.fields[name], "choices", ()))
            said.append({"text": str(choices.get(value, form.fields[name].label)), "href": f"?{query.urlencode()}"})
    return said


@policy(Resource.CASE, Doing.SEE)
def late(request: Request) -> HttpResponse:
    """What we are late with, in every case the viewer may see: the system's, never a young person's."""
    page = page_of(queries.late(request.viewer, today=today()), request)
    clocks = queries.told(list(page), request.viewer, today=today())
    return show(request, "casework/late.html", page=page, clocks=clocks)


@policy(Resource.CASE, Doing.SEE)
def one(request: Request, case: UUID) -> HttpResponse:
    """A case's own page: where it stands, what is due, and where to go on."""
    top = top_of(request, case)
    return show(
        request,
        "casework/one.html",
        top=top,
        here="overview",
        alerts=referrals.alerts(request.viewer, top.case),
        screened=thresholds.latest(request.viewer, top.case),
        discussions=thresholds.discussions(request.viewer, top.case),
        reads_referrals=request.viewer.may(Resource.CHILD_REFERRAL, Doing.SEE, person=top.case.person_id),
    )


@policy(Resource.CASE, Doing.SEE)
def story(request: Request, case: UUID) -> HttpResponse:
    """Every step it has taken, and every clock it has had."""
    top = top_of(request, case)
    return show(
        request,
        "casework/story.html",
        top=top,
        here="story",
        steps=queries.steps(request.viewer, top.case),
        clocks=queries.all_clocks(request.viewer, top.case, today=today()),
    )


@policy(Resource.CASE, Doing.CHANGE)
def hand_on(request: Request, case: UUID) -> HttpResponse:
    """Ask somebody else to lead it."""
    found = queries.one(request.viewer, case, Doing.CHANGE)
    request.concerns = found.person_id
    form = case_forms.HandOn(request.POST or None, offered=accounts.colleagues())
    back = reverse("casework:one", args=[case])
    if attempt_nameless(form, actions.hand_on, case=found, by=request.user, at=now()):
        messages.success(request, f"{found.lead.name} leads it now.")
        return redirect(back)
    return show(request, "casework/ask.html", form=form, asks="Hand this case on", back=back, back_to="Back to the case")


@policy(Resource.CASE, Doing.CHANGE)
def clock(request: Request, case: UUID, clock: UUID) -> HttpResponse:
    """Let a clock stand still, go on, or say why it is late."""
    found = queries.clock_of(request.viewer, case, clock)
    request.concerns = found.person_id
    paused, back = queries.is_paused(found), reverse("casework:story", args=[case])
    if paused and request.method == "POST":
        actions.go_on(clock=found, by=request.user, at=now())
        messages.success(request, "The clock goes on.")
        return redirect(back)
    late = found.due_on < today()
    form = case_forms.Why(request.POST or None, asks="What did we not manage?" if late else "Why does it have to wait?")
    action = actions.say_why_late if late else actions.pause
    if attempt_nameless(form, action, clock=found, by=request.user, at=now()):
        messages.success(request, "Saved.")
        return redirect(back)
    return show(request, "casework/clock.html", form=form, clock=found, paused=paused, late=late, back=back)
