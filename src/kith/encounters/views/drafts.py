"""Unfinished notes: the page they are written on, saving as somebody types, and what they seem to name so far."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from kith.access.terms import Doing, Resource
from kith.access.viewers import Absent
from kith.audit.gate import Request, policy
from kith.encounters import drafts as kept_drafts
from kith.encounters import queries
from kith.encounters.drafts import Differs
from kith.encounters.forms import NoteForm
from kith.encounters.offers import once_each, spotted
from kith.encounters.terms import FIELD_WORDS, NARRATIVE
from kith.encounters.views import answers
from kith.foundation.clock import now
from kith.foundation.ids import uuid7
from kith.foundation.pages import NOT_UNDERSTOOD
from kith.language.asking import FieldAsked, ask

NOT_YET = "a draft is nobody's record until it is saved"
MOST_PROMPTS = 3


def fresh_id() -> UUID:
    """The id of a note that is about to be written."""
    return uuid7()


def note_page(
    request: Request, form: NoteForm, *, draft: UUID, version: int, put_away: Sequence[str] = ()
) -> HttpResponse:
    """The page a note is written on; `put_away` are words the writer has said to keep, on this page only."""
    content = form.data if form.is_bound else form.initial
    chosen = answers.tokens(request.POST) if form.is_bound else frozenset(str(form.initial.get("named", "")).split())
    texts = {field: str(content.get(field, "")) for field in NARRATIVE}
    context = {
        "form": form,
        "draft": draft,
        "version": version,
        "keep_url": reverse("encounters:keep", args=[draft]),
        "chosen": chosen,
        "offers": once_each(spotted(texts, viewer=request.viewer, at=now()), chosen) if any(texts.values()) else [],
        "asked": _asked(request, texts, put_away, str(content.get("person", ""))),
        "put_away": put_away,
        "unfinished": [d for d in queries.drafts(request.viewer) if d.pk != draft][:3] if version == 0 else [],
    }
    return render(request, "encounters/new.html", context, status=NOT_UNDERSTOOD if form.errors else 200)


def _asked(request: Request, texts: dict[str, str], put_away: Sequence[str], person: str) -> list[FieldAsked]:
    """Words that could be put more fairly; who is spoken of is looked up only when there is something to ask."""
    ours = {field: text for field, text in texts.items() if field != "own_words" and text.strip()}
    if not ask(ours, most=1, put_away=put_away):
        return []
    speaker = queries.called(request.viewer, person)
    return ask(ours, most=MOST_PROMPTS, labels=FIELD_WORDS, put_away=put_away, speaker=speaker)


def reworded(request: Request, draft: UUID) -> HttpResponse:
    """The same page after a button of a word prompt, for a browser without scripts; nothing is saved."""
    speaker = queries.called(request.viewer, request.POST.get("person", ""))
    after = answers.reworded(request.POST, speaker=speaker)
    people = queries.people_to_write_about(request.viewer)
    form = NoteForm(people=people, initial=answers.initial(answers.as_typed(after)))
    version = answers.number(after.get("version"))
    return note_page(request, form, draft=draft, version=version, put_away=after.getlist("put_away"))


@policy(Resource.DRAFT, Doing.SEE, unrecorded=NOT_YET)
def one(request: Request, draft: UUID) -> HttpResponse:
    """Go on with an unfinished note."""
    return _go_on(request, draft)


def _go_on(request: Request, draft: UUID) -> HttpResponse:
    found = queries.draft(request.viewer, draft)
    if found is None:
        raise Absent
    form = NoteForm(people=queries.people_to_write_about(request.viewer), initial=answers.initial(found.content))
    return note_page(request, form, draft=found.pk, version=found.version)


@policy(Resource.DRAFT, Doing.CHANGE, unrecorded=NOT_YET)
def keep(request: Request, draft: UUID) -> HttpResponse:
    """Save a draft as it is typed. 409 with both versions when it was changed elsewhere."""
    if request.method != "POST":
        return _go_on(request, draft)
    version = answers.number(request.POST.get("version"))
    people = {str(p.pk): p.pk for p in queries.people_to_write_about(request.viewer)}
    kept = kept_drafts.keep(
        draft_id=draft,
        content=answers.as_typed(request.POST),
        version=version,
        by=request.user,
        at=now(),
        person=people.get(request.POST.get("person", "")),
    )
    if isinstance(kept, Differs):
        return conflict(request, kept)
    saved = {"version": kept.version, "saved_at": timezone.localtime().strftime("%H:%M")}
    return JsonResponse(saved | {"url": reverse("encounters:draft", args=[draft])} if kept.version else saved)


def conflict(request: Request, differs: Differs) -> HttpResponse:
    """Both versions of a draft, side by side; nothing is chosen for anyone."""
    context = {
        "yours": _as_read(differs.mine),
        "theirs": _as_read(differs.theirs.content),
        "theirs_when": timezone.localtime(differs.theirs.changed_at).strftime("%H:%M"),
        "theirs_who": "you, in another window",
        "version": differs.theirs.version,
    }
    return render(request, "parts/conflict.html", context, status=409)


def _as_read(content: dict[str, str]) -> str:
    return "\n\n".join(f"{FIELD_WORDS[name]}: {content[name]}" for name in NARRATIVE if content.get(name))


@policy(Resource.DRAFT, Doing.CHANGE, unrecorded=NOT_YET)
def discard(request: Request, draft: UUID) -> HttpResponse:
    """Throw an unfinished note away, after asking once."""
    found = queries.draft(request.viewer, draft)
    if found is None:
        raise Absent
    if request.method != "POST":
        return render(request, "encounters/discard.html", {"draft": found})
    kept_drafts.discard(draft_id=found.pk, by=request.user)
    messages.success(request, "Thrown away.")
    return redirect("my-work")


@policy(Resource.DRAFT, Doing.SEE, unrecorded=NOT_YET)
def offers(request: Request) -> HttpResponse:
    """What the text typed so far seems to name, and words that could be put more fairly (an HTMX fragment)."""
    texts = {field: request.POST.get(field, "") for field in NARRATIVE}
    chosen = answers.tokens(request.POST)
    found = once_each(spotted(texts, viewer=request.viewer, at=now()), chosen)
    put_away = request.POST.getlist("put_away")
    asked = _asked(request, texts, put_away, request.POST.get("person", ""))
    shown = {"offers": found, "chosen": chosen, "asked": asked, "put_away": put_away}
    return render(request, "encounters/_offers.html", shown)
