"""Putting right what was told about a young person: family and numbers, changed or taken out. What was said stays kept."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.foundation.clock import now
from kith.foundation.pages import attempt, show
from kith.people import actions, forms, queries
from kith.people.models import YoungPerson

STAYS = "It leaves the page. What was written stays kept, with your name and your reason."


def _mend(
    request: Request,
    who: YoungPerson,
    form: django_forms.Form,
    action: Callable[..., Any],
    *,
    page: dict[str, str],
    **row: Any,
) -> HttpResponse:
    """Ask one thing about one row; once it is done, back to the young person's page."""
    back = reverse("people:one", args=[who.pk])
    if form.is_valid() and attempt(form, action, by=request.user, at=now(), **row):
        messages.success(request, page.pop("saved", "Saved."))
        return redirect(back)
    page |= {"back": back, "back_to": f"Back to {who.known_as}", "speaker": who.known_as}
    return show(request, "people/ask.html", form=form, **page)


@policy(Resource.YOUNG_PERSON, Doing.CHANGE)
def change_family(request: Request, person: UUID, family: UUID) -> HttpResponse:
    """Change what is said about somebody in the family."""
    member = queries.family_member(request.viewer, family, person)
    form = forms.AddFamily(
        request.POST or None, initial={name: getattr(member, name) for name in forms.AddFamily.base_fields}
    )
    page = {
        "asks": f"What is said about {member.name}",
        "lead": "What was said before stays kept.",
        "after_href": reverse("people:take_out_family", args=[person, family]),
        "after_text": f"Take {member.name} out of {member.person.known_as}’s family",
    }
    return _mend(request, member.person, form, actions.change_family, page=page, member=member)


@policy(Resource.YOUNG_PERSON, Doing.CHANGE)
def take_out_family(request: Request, person: UUID, family: UUID) -> HttpResponse:
    """Take somebody out of the family, with a reason."""
    member = queries.family_member(request.viewer, family, person)
    who, form = member.person, forms.TakeOut(request.POST or None)
    page = {"asks": f"Take {member.name} out of {who.known_as}’s family", "lead": STAYS, "button": "Take out"}
    page["saved"] = "Taken out. What was written stays kept."
    return _mend(request, who, form, actions.take_out_family, page=page, member=member)


@policy(Resource.YOUNG_PERSON, Doing.CHANGE)
def change_number(request: Request, person: UUID, number: UUID) -> HttpResponse:
    """Put a number right."""
    found = queries.identifier(request.viewer, number, person)
    form = forms.Identify(request.POST or None, initial={"kind": found.kind, "value": found.value})
    page = {
        "asks": f"A number that another service has for {found.person.known_as}",
        "lead": "What stood there before stays kept.",
        "after_href": reverse("people:take_out_number", args=[person, number]),
        "after_text": "Take this number out",
    }
    return _mend(request, found.person, form, actions.change_identifier, page=page, number=found)


@policy(Resource.YOUNG_PERSON, Doing.CHANGE)
def take_out_number(request: Request, person: UUID, number: UUID) -> HttpResponse:
    """Take out a number that is not theirs, or no longer."""
    found = queries.identifier(request.viewer, number, person)
    who, form = found.person, forms.TakeOut(request.POST or None)
    page = {"asks": f"Take out {who.known_as}’s {found.get_kind_display()}", "lead": STAYS, "button": "Take out"}
    page["saved"] = "Taken out. What was written stays kept."
    return _mend(request, who, form, actions.take_out_identifier, page=page, number=found)
