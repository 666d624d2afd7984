"""Meetings: arranged, held, written up, closed, and their minutes."""

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
from kith.casework.actions import meetings as actions
from kith.casework.forms import meetings as forms
from kith.casework.forms.cases import Why
from kith.casework.models import Meeting
from kith.casework.queries import cases, named
from kith.casework.queries import contexts as case_contexts
from kith.casework.queries import meetings as queries
from kith.casework.rules.meetings import kinds_for
from kith.casework.terms.meetings import AGENDAS, ITEM_WORDS, Item, MeetingKind, MeetingState
from kith.casework.views.cases import top_of
from kith.foundation.clock import now
from kith.foundation.pages import attempt, page_of, show
from kith.language.nameless import let_be, words_of
from kith.language.pages import attempt_nameless


@policy(Resource.MEETING, Doing.SEE)
def every(request: Request, case: UUID) -> HttpResponse:
    """The meetings of a case, latest first."""
    top = top_of(request, case)
    page = page_of(queries.of_case(request.viewer, case), request)
    return show(request, "casework/meetings.html", top=top, here="meetings", page=page)


@policy(Resource.MEETING, Doing.ADD)
def arrange(request: Request, case: UUID) -> HttpResponse:
    """Arrange a meeting, or write up one that has been."""
    found = cases.one_to_add_to(request.viewer, case, Resource.MEETING)
    request.concerns = found.person_id
    form = forms.Arrange(request.POST or None, kinds=kinds_for(found.level), initial={"legal_basis": found.legal_basis})
    if form.is_valid() and (meeting := attempt(form, actions.arrange, case=found, by=request.user, at=now())):
        messages.success(request, "It is arranged. Young people and parents come first on its agenda.")
        return redirect("casework:meeting", case, meeting.pk)
    back = reverse("casework:meetings", args=[case])
    return show(request, "people/ask.html", form=form, asks="Arrange a meeting", button="Arrange it", back=back,
                back_to="Back to meetings")  # fmt: skip


@policy(Resource.MEETING, Doing.SEE)
def one(request: Request, case: UUID, meeting: UUID) -> HttpResponse:
    """One meeting: who is asked, the agenda with what was said, and what is missing before it can close."""
    top = top_of(request, case)
    page = queries.page(request.viewer, case, meeting)
    may_change = request.viewer.may(Resource.MEETING, Doing.CHANGE, person=top.case.person_id)
    writes = may_change and page.meeting.state in (MeetingState.ARRANGED.value, MeetingState.HELD.value)
    takes_out = may_change and top.case.person_id is None
    return show(request, "casework/meeting.html", top=top, here="meetings", page=page, open_to_write=writes, takes_out=takes_out)


@policy(Resource.MEETING, Doing.SEE)
def minutes(request: Request, case: UUID, meeting: UUID) -> HttpResponse:
    """The minutes, drafted from what was recorded, to print."""
    top = cases.top_of_a_print(request.viewer, case)
    request.concerns = top.case.person_id
    return show(request, "casework/minutes.html", top=top, page=queries.recorded(request.viewer, case, meeting))


def _found(request: Request, case: UUID, meeting: UUID) -> Meeting:
    found = queries.one(request.viewer, case, meeting, Doing.CHANGE)
    request.concerns = found.person_id
    return found


def _ask(
    request: Request, meeting: Meeting, form: django_forms.Form, action: Callable[..., Any], *, saved: str, **page: Any
) -> HttpResponse:
    """Ask one thing about a meeting; once it is done, back to its page."""
    back = reverse("casework:meeting", args=[meeting.case_id, meeting.pk])
    subject = page.pop("subject", {"meeting": meeting})
    if attempt_nameless(form, action, by=request.user, at=now(), **subject):
        messages.success(request, saved)
        return redirect(back)
    return show(request, "casework/ask.html", form=form, back=back, back_to="Back to the meeting", **page)


@policy(Resource.MEETING, Doing.CHANGE)
def minute(request: Request, case: UUID, meeting: UUID) -> HttpResponse:
    """Write down what was said under one item; `item` in the address says which."""
    found = _found(request, case, meeting)
    items = AGENDAS[MeetingKind(found.kind)]
    wanted = request.GET.get("item", "")
    form = forms.Minute(request.POST or None, items=items, initial={"item": wanted})
    asks = ITEM_WORDS[Item(wanted)] if wanted in {item.value for item in items} else "What was said"
    lead = "" if found.person_id else "No young person is named here. Say “a young person”, and what the place does."
    return _ask(request, found, form, actions.minute, saved="Written down.", asks=asks, lead=lead)


@policy(Resource.MEETING, Doing.CHANGE)
def invite(request: Request, case: UUID, meeting: UUID) -> HttpResponse:
    """Ask somebody to come."""
    found = _found(request, case, meeting)
    contexts = case_contexts.on_a_case(request.viewer, found.case)
    form = forms.Invite(request.POST or None, contexts=contexts)
    return _ask(request, found, form, actions.invite, saved="Added.", asks="Who is asked to come?")


@policy(Resource.MEETING, Doing.CHANGE)
def mark(request: Request, case: UUID, meeting: UUID, attendance: UUID) -> HttpResponse:
    """Say whether somebody came."""
    who = queries.attendance(request.viewer, case, meeting, attendance)
    request.concerns = who.person_id
    form = forms.Mark(request.POST or None, initial={"attending": who.attending})
    subject = {"attendance": who}
    return _ask(request, who.meeting, form, actions.mark, saved="Saved.", asks=f"Did {who.name} come?", subject=subject)


@policy(Resource.MEETING, Doing.CHANGE)
def held(request: Request, case: UUID, meeting: UUID) -> HttpResponse:
    """Say that it was held, and what it found."""
    found = _found(request, case, meeting)
    said = {name: getattr(found, name) for name in forms.Held.base_fields}
    form = forms.Held(request.POST or None, kind=MeetingKind(found.kind), initial=said)
    return _ask(request, found, form, actions.hold, saved="It is kept. Write down what was said and decided, then close it.",
                asks="It was held", button="Keep that it was held")  # fmt: skip


@policy(Resource.MEETING, Doing.CHANGE)
def close(request: Request, case: UUID, meeting: UUID) -> HttpResponse:
    """Close it: nothing is added afterwards."""
    found = _found(request, case, meeting)
    form = forms.CloseMeeting(request.POST if request.method == "POST" else None, kind=MeetingKind(found.kind))
    form.names = words_of(named.in_conference(request.viewer, found, let_be(request.POST)))
    lead = "Nothing can be added to it afterwards. Its minutes are made from what is written down."
    asks = "Close this meeting"
    return _ask(request, found, form, actions.close, saved="It is closed.", asks=asks, lead=lead, button="Close it", written=True)


@policy(Resource.MEETING, Doing.CHANGE)
def call_off(request: Request, case: UUID, meeting: UUID) -> HttpResponse:
    """Say that it will not be held."""
    found, form = _found(request, case, meeting), Why(request.POST or None)
    return _ask(request, found, form, actions.call_off, saved="It is called off.", asks="Call this meeting off")
