"""A young person's story, what names a context, and finding words in notes."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.contexts.terms import MOST_ON_A_MAP
from kith.encounters import queries
from kith.encounters.forms import StoryFilter
from kith.encounters.searching import NewestFirst
from kith.encounters.terms import Show
from kith.foundation.clock import today
from kith.foundation.pages import page_of, part_or_page, show
from kith.people import queries as people

SHORT = 5


@policy(Resource.NOTE, Doing.SEE)
def story(request: Request, person: UUID) -> HttpResponse:
    """Everything written about one young person, newest first, to narrow by what matters."""
    top = people.introduction(request.viewer, person, today())
    found, request.concerns = top.person, top.person.pk
    form = StoryFilter(request.GET)
    chosen = form.cleaned_data if form.is_valid() else {}
    notes = queries.notes_about(
        request.viewer, found.pk, words=chosen.get("words", ""), show=Show(chosen.get("show") or Show.EVERYTHING)
    )
    return show(
        request,
        "encounters/story.html",
        introduction=top,
        person=found,
        filter=form,
        page=page_of(notes, request),
        narrowed=any(chosen.values()),
    )


@policy(Resource.CHRONOLOGY, Doing.SEE)
def chronology(request: Request, person: UUID) -> HttpResponse:
    """The chronology: what happened and what it meant, as a table that prints."""
    found = queries.person(request.viewer, person)
    request.concerns = found.pk
    return show(
        request, "encounters/chronology.html", person=found, entries=queries.chronology(request.viewer, found.pk)
    )


@policy(Resource.NOTE, Doing.SEE)
def recent(request: Request, person: UUID) -> HttpResponse:
    """The newest notes about a young person: part of their first page, or a page by itself."""
    found = queries.person(request.viewer, person)
    request.concerns = found.pk
    notes = queries.notes_about(request.viewer, found.pk)[:SHORT]
    return show(request, part_or_page(request, "encounters/_recent.html", "encounters/recent.html"), person=found, notes=notes)


@policy(Resource.MENTION, Doing.SEE)
def around(request: Request, person: UUID) -> HttpResponse:
    """Begin a map of their world from the contexts their notes name."""
    found = queries.person(request.viewer, person)
    request.concerns = found.pk
    named = [("context", str(one.pk)) for one in queries.contexts_named_about(request.viewer, found.pk)[:MOST_ON_A_MAP]]
    return redirect(f"{reverse('contexts:choose', args=[found.pk])}?{urlencode(named)}")


@policy(Resource.CONTEXT, Doing.SEE)
def named(request: Request, context: UUID) -> HttpResponse:
    """How often a context is named, in counts, and the notes that name it which this viewer may see."""
    found = queries.context(request.viewer, context)
    return _named(request, found.pk, name=found.name, back="contexts:one", here="encounters:named")


@policy(Resource.VEHICLE, Doing.SEE)
def named_vehicle(request: Request, vehicle: UUID) -> HttpResponse:
    """How often a vehicle is named, and the notes that name it which this viewer may see."""
    found = people.vehicle(request.viewer, vehicle)
    return _named(request, found.pk, name=str(found), back="people:vehicle", here="encounters:named_vehicle")


@policy(Resource.ADULT_OF_CONCERN, Doing.SEE)
def named_adult(request: Request, adult: UUID) -> HttpResponse:
    """How often an adult of concern is named, for those on their list, and the notes which this viewer may see."""
    found = people.adult(request.viewer, adult)
    return _named(request, found.pk, name=found.name, back="people:adult", here="encounters:named_adult", them="them")


def _named(request: Request, key: UUID, *, name: str, back: str, here: str, them: str = "it") -> HttpResponse:
    """What names one thing, whatever it is: part of its page, or a page by itself."""
    page = page_of(queries.notes_naming(request.viewer, key), request, size=10)
    template = part_or_page(request, "encounters/_named.html", "encounters/named.html")
    shown: dict[str, Any] = {
        "name": name,
        "them": them,
        "back": reverse(back, args=[key]),
        "here": reverse(here, args=[key]),
    }
    return show(request, template, page=page, often=queries.how_often(key, today=today()), **shown)


@policy(Resource.NOTE, Doing.SEE)
def search(request: Request) -> HttpResponse:
    """Notes with these words in them, about the viewer's own young people."""
    words = request.GET.get("words", "").replace("\0", "")[:200]
    page = page_of(queries.search(request.viewer, words), request, by=NewestFirst) if words.strip() else None
    return show(request, "encounters/search.html", words=words, page=page)
