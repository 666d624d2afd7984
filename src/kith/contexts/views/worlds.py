"""World: what is around a young person, and what it does for their safety; drawn, kept, compared."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.contexts import actions, forms, picture, queries
from kith.contexts.queries import Drawing
from kith.contexts.terms import EFFECT_SIGNS, EFFECT_WORDS, Effect
from kith.foundation.clock import now, today
from kith.foundation.pages import NOT_UNDERSTOOD, show
from kith.foundation.refusals import Refused
from kith.people import queries as people


@policy(Resource.YOUNG_PERSON, Doing.SEE)
def one(request: Request, person: UUID) -> HttpResponse:
    """The map, its table, who drew it and when; another beside it when asked for."""
    page = queries.world(
        request.viewer, person, today=today(), chosen=request.GET.get("map", ""), beside=request.GET.get("with", "")
    )
    drawings = [_shown(drawing) for drawing in (page.beside, page.drawing) if drawing]
    return show(request, "contexts/world.html", page=page, drawings=drawings, signs=_signs())


def _shown(drawing: Drawing) -> dict[str, Any]:
    nodes = picture.draw(queries.placed(drawing.places))
    rows = [(place, EFFECT_SIGNS[Effect(place.effect)], queries.quoted(place.words)) for place in drawing.places]
    return {"world": drawing.world, "said": drawing.said, "picture": nodes, "rows": rows}


def _signs() -> list[dict[str, str]]:
    return [
        {
            "sign": EFFECT_SIGNS[e],
            "words": EFFECT_WORDS[e],
            "ink": picture.INK[e],
            "paper": picture.PAPER[e],
            "effect": e.value,
        }
        for e in Effect
    ]


@policy(Resource.YOUNG_PERSON, Doing.CHANGE)
def choose(request: Request, person: UUID) -> HttpResponse:
    """First choose what belongs on the map: what was on earlier ones, and what a search finds."""
    words, chosen = request.GET.get("q", "").replace("\0", ""), request.GET.getlist("context")
    who, picked, others = queries.to_choose_from(request.viewer, person, words=words, chosen=chosen)
    if "next" in request.GET and picked:
        kept = urlencode([("context", str(context.pk)) for context in picked])
        return redirect(f"{reverse('contexts:draw', args=[who.pk])}?{kept}")
    empty = "next" in request.GET and not picked
    return show(request, "contexts/choose.html", person=who, picked=picked, others=others, words=words, empty=empty)


@policy(Resource.YOUNG_PERSON, Doing.CHANGE)
def draw(request: Request, person: UUID) -> HttpResponse:
    """Then say what each does: how strong its pull is, what it does for their safety, their words for it."""
    who = people.one(request.viewer, person, Doing.CHANGE)
    contexts = queries.by_keys(request.viewer, request.GET.getlist("context"))
    before = queries.latest_answers(request.viewer, who.pk)
    form = forms.Draw(
        request.POST or None, contexts, before=before, initial={"drawn_on": today(), "drawn_with": who.known_as}
    )
    if request.method == "POST" and form.is_valid() and _kept(request, who, form):
        messages.success(request, "The map is kept. Earlier ones stay, to compare.")
        return redirect("contexts:world", who.pk)
    status = NOT_UNDERSTOOD if request.method == "POST" else 200
    answer = show(request, "contexts/draw.html", person=who, draw=form)
    answer.status_code = status
    return answer


def _kept(request: Request, who: Any, form: forms.Draw) -> bool:
    try:
        actions.draw_world(person=who, places=form.drawn(), by=request.user, at=now(), **form.when.cleaned_data)
    except Refused as refusal:
        form.when.add_error(refusal.field, refusal.because)
        return False
    return True


@policy(Resource.YOUNG_PERSON, Doing.SEE)
def blank(request: Request, person: UUID) -> HttpResponse:
    """An empty map to print and draw on together."""
    return show(request, "contexts/blank.html", person=people.one(request.viewer, person))
