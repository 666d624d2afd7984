"""One thing is asked about a case's plan, and then the plan is shown again."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.audit.gate import Request
from kith.casework.models import Case
from kith.foundation.clock import now
from kith.foundation.pages import show
from kith.language.pages import attempt_nameless

NAMELESS = "This plan is about a context: no young person is named in it."


def ask(
    request: Request,
    case: Case,
    form: forms.Form,
    action: Callable[..., Any],
    *,
    saved: str,
    asks: str,
    about: dict[str, Any],
    lead: str = "",
    **page: Any,
) -> HttpResponse:
    """Ask, do it when it is answered, and go back to the plan; `about` is what the action is done to."""
    request.concerns = case.person_id
    back = reverse("plans:plan", args=[case.pk])
    if attempt_nameless(form, action, **about, by=request.user, at=now()):
        messages.success(request, saved)
        return redirect(back)
    lead = " ".join(part for part in (lead, "" if case.person_id else NAMELESS) if part)
    template = page.pop("template", "casework/ask.html")
    return show(request, template, form=form, asks=asks, lead=lead, back=back, back_to="Back to the plan", **page)
