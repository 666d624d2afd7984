"""Accounts: who signs in, in which team, supervised by whom. No record of a young person is here."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import ROLE_WORDS, Doing, Resource, Role
from kith.accounts import actions, forms, queries
from kith.audit.gate import Request, policy
from kith.foundation.clock import now
from kith.foundation.pages import attempt, page_of, show


@policy(Resource.ACCOUNT, Doing.SEE)
def everybody(request: Request) -> HttpResponse:
    """Everybody who has or had an account."""
    words = request.GET.get("q", "").replace("\0", "")
    page = page_of(queries.everybody(words), request)
    rows = [(user, ", ".join(ROLE_WORDS[Role(role)] for role in user.roles)) for user in page]
    may_change = request.viewer.may(Resource.ACCOUNT, Doing.CHANGE)
    return show(request, "accounts/all.html", page=page, rows=rows, words=words, may_change=may_change)


@policy(Resource.ACCOUNT, Doing.ADD)
def welcome(request: Request) -> HttpResponse:
    """Give somebody an account."""
    form = forms.Welcome(request.POST or None)
    if form.is_valid() and (user := attempt(form, actions.welcome, by=request.user, at=now())):
        messages.success(request, f"{user.name} can sign in.")
        return redirect("accounts:all")
    lead = "Roles open nothing by themselves: a young person’s record opens to those who work with them."
    return _ask(request, form, asks="Welcome somebody", lead=lead, button="Give them an account")


@policy(Resource.ACCOUNT, Doing.ADD)
def form_team(request: Request) -> HttpResponse:
    """Form a team."""
    form = forms.FormTeam(request.POST or None)
    if form.is_valid() and attempt(form, actions.form_team, by=request.user, at=now()):
        messages.success(request, "The team is there.")
        return redirect("accounts:all")
    return _ask(request, form, asks="Form a team")


@policy(Resource.ACCOUNT, Doing.CHANGE)
def close(request: Request, user: UUID) -> HttpResponse:
    """Let somebody sign in no more."""
    closing, form = queries.somebody(user), forms.CloseAccount(request.POST or None)
    if form.is_valid() and attempt(form, actions.close_account, user=closing, by=request.user, at=now()):
        messages.success(request, f"{closing.name} can no longer sign in.")
        return redirect("accounts:all")
    lead = "They will not be able to sign in. What they wrote stays theirs, and stays on record."
    return _ask(request, form, asks=f"Close {closing.name}’s account", lead=lead, button="Close the account")


@policy(Resource.ACCOUNT, Doing.CHANGE)
def supervise(request: Request, user: UUID) -> HttpResponse:
    """Say who supervises somebody."""
    worker, form = queries.somebody(user), forms.Supervise(request.POST or None)
    if form.is_valid() and attempt(form, actions.supervise, worker=worker, by=request.user, at=now()):
        messages.success(request, "Saved. The supervisor can now open what they work on.")
        return redirect("accounts:all")
    lead = "It opens what they work on, and their private reflections, to the supervisor."
    return _ask(
        request,
        form,
        asks=f"Who supervises {worker.name}",
        lead=lead,
        today=queries.supervisions_of(worker),
        worker=worker,
    )


@policy(Resource.ACCOUNT, Doing.CHANGE)
def end_supervision(request: Request, user: UUID, supervision: UUID) -> HttpResponse:
    """End a supervision, today."""
    ending, form = queries.supervision(supervision, user), forms.EndSupervision(request.POST or None)
    if form.is_valid() and attempt(form, actions.end_supervision, supervision=ending, by=request.user, at=now()):
        messages.success(request, "Ended.")
        return redirect("accounts:all")
    return _ask(
        request, form, asks=f"{ending.supervisor.name} no longer supervises {ending.worker.name}", button="End it"
    )


def _ask(request: Request, form: Any, **page: Any) -> HttpResponse:
    back = {"back": reverse("accounts:all"), "back_to": "Back to accounts"}
    return show(request, "accounts/ask.html", form=form, **back, **page)
