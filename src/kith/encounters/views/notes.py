"""Writing a note, and what is done with it afterwards."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from kith.access.terms import Doing, Resource
from kith.access.viewers import Absent
from kith.audit.gate import Request, policy
from kith.encounters import actions, offers, queries
from kith.encounters.actions import Written
from kith.encounters.drafts import Differs
from kith.encounters.drafts import keep as keep_draft
from kith.encounters.forms import AmendForm, NewForm, NoteForm, PromoteForm
from kith.encounters.models import Note
from kith.encounters.rules import read_answer, written_late
from kith.encounters.terms import Activity, Known, MentionState
from kith.encounters.views import answers
from kith.encounters.views.drafts import conflict, fresh_id, note_page, reworded
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, show
from kith.language.asking import ask

FIRST = {"known": Known.NOT_SAID.value, "activity": Activity.OUT_AND_ABOUT.value}


@policy(Resource.NOTE, Doing.ADD)
def new(request: Request) -> HttpResponse:
    """Write a note. Pressing Save writes it; "keep for later" leaves a draft."""
    people = queries.people_to_write_about(request.viewer)
    if request.method != "POST":
        about = request.GET.get("about", "")
        form = NoteForm(people=people, initial=FIRST | {"person": about, "happened_on": today()})
        return note_page(request, form, draft=fresh_id(), version=0)
    draft = answers_draft(request)
    if request.POST.get("wording"):
        return reworded(request, draft)
    if request.POST.get("do") == "keep":
        return _kept(request, draft)
    form = NoteForm(request.POST, people=people)
    if form.is_valid() and (note := _write(request, form, draft)):
        return _saved(request, note)
    version, put_away = answers.number(request.POST.get("version")), request.POST.getlist("put_away")
    return note_page(request, form, draft=draft, version=version, put_away=put_away)


def answers_draft(request: Request) -> UUID:
    """The draft this form was, as it says itself; a new one when it says nothing sensible."""
    try:
        return UUID(request.POST.get("draft", ""))
    except ValueError:
        return fresh_id()


def _kept(request: Request, draft: UUID) -> HttpResponse:
    version = answers.number(request.POST.get("version"))
    kept = keep_draft(
        draft_id=draft, content=answers.as_typed(request.POST), version=version, by=request.user, at=now()
    )
    if isinstance(kept, Differs):
        return conflict(request, kept)
    messages.success(request, "Kept for later. You will find it under My work.")
    return redirect("my-work")


def _write(request: Request, form: NoteForm, draft: UUID) -> Note | None:
    typed = dict(form.cleaned_data)
    person = typed.pop("person")
    form.cleaned_data = {"written": Written(**typed, named=answers.named(request.POST))}
    note: Note | None = attempt(form, actions.write, person=person, by=request.user, at=now(), draft=draft)
    return note


def _saved(request: Request, note: Note) -> HttpResponse:
    messages.success(request, f"Saved. It is on {note.person.known_as}'s page.")
    if offers.still_open(note, viewer=request.viewer, at=now()):
        return redirect("encounters:named_in", note.pk)
    return redirect("encounters:one", note.pk)


@policy(Resource.NOTE, Doing.SEE)
def one(request: Request, note: UUID) -> HttpResponse:
    """One note, with what it names, how it was amended, and what it meant."""
    found = queries.note(request.viewer, note)
    request.concerns = found.person_id
    return show(
        request,
        "encounters/one.html",
        note=found,
        late="" if found.outside_key else written_late(found.happened_on, found.written_at.date()),
        mentions=queries.mentions_of(request.viewer, found),
        amendments=queries.amendments_of(found),
        chronology=queries.chronology_of(request.viewer, found),
        feelings=queries.feelings_of(request.viewer, found),
    )


@policy(Resource.MENTION, Doing.CHANGE)
def named_in(request: Request, note: UUID) -> HttpResponse:
    """What this note seems to name: confirm, dismiss, or leave it."""
    found = queries.note(request.viewer, note)
    request.concerns = found.person_id
    if request.method == "POST":
        _answer_all(request, found)
        if request.headers.get("HX-Request") != "true":
            return redirect("encounters:one" if request.POST.get("do") == "done" else "encounters:named_in", found.pk)
    template = (
        "encounters/_offers_answered.html"
        if request.headers.get("HX-Request") == "true"
        else "encounters/named_in.html"
    )
    return show(request, template, form=NewForm(), note=found, **_named_page(request, found))


def _named_page(request: Request, found: Note) -> dict[str, Any]:
    return {
        "offers": offers.still_open(found, viewer=request.viewer, at=now()),
        "mentions": queries.mentions_of(request.viewer, found),
        "asked": ask({"text": found.text}, most=3),
    }


def _answer_all(request: Request, found: Note) -> None:
    for name, state in (("confirm", MentionState.CONFIRMED), ("dismiss", MentionState.DISMISSED)):
        for token in request.POST.getlist(name):
            try:
                named = read_answer(token)
            except ValueError:
                raise Absent from None
            actions.answer(
                note=found, named=named, state=state, by=request.user, at=now(), why=request.POST.get("why", "")[:300]
            )


@policy(Resource.MENTION, Doing.ADD)
def add_new(request: Request, note: UUID) -> HttpResponse:
    """Record something nobody had recorded before, and that this note names it."""
    found = queries.note(request.viewer, note)
    request.concerns = found.person_id
    form = NewForm(request.POST or None)
    if form.is_valid():
        typed = dict(form.cleaned_data)
        form.cleaned_data = {"kind": typed.pop("kind"), "name": typed.pop("name"), "about": typed}
        if mention := attempt(form, actions.add_new, note=found, by=request.user, at=now()):
            messages.success(request, f"Added: {mention.label}.")
            return redirect("encounters:named_in", found.pk)
    return show(request, "encounters/named_in.html", form=form, note=found, **_named_page(request, found))


@policy(Resource.NOTE, Doing.ADD)
def amend(request: Request, note: UUID) -> HttpResponse:
    """Put a correction beside a note."""
    found = queries.note(request.viewer, note)
    request.concerns = found.person_id
    form = AmendForm(request.POST or None)
    if form.is_valid() and attempt(form, actions.amend, note=found, by=request.user, at=now()):
        messages.success(request, "Added. What was written before stays beside it.")
        return redirect("encounters:one", found.pk)
    return show(request, "encounters/amend.html", form=form, note=found)


@policy(Resource.CHRONOLOGY, Doing.ADD)
def promote(request: Request, note: UUID) -> HttpResponse:
    """Put a note in the chronology, with what it meant for them."""
    found = queries.note(request.viewer, note)
    request.concerns = found.person_id
    form = PromoteForm(request.POST or None)
    if form.is_valid() and attempt(form, actions.promote, note=found, by=request.user, at=now()):
        messages.success(request, f"It is part of {found.person.known_as}'s chronology now.")
        return redirect("encounters:one", found.pk)
    return show(request, "encounters/promote.html", form=form, note=found)
