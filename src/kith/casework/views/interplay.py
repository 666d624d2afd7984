"""How contexts act on each other: drawn, agreed, ended, told as stories, compared with an earlier day."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.actions import interplay as actions
from kith.casework.forms import interplay as forms
from kith.casework.pictures import interplay as pictures
from kith.casework.queries import cases
from kith.casework.queries import interplay as queries
from kith.casework.queries.interplay import Drawn
from kith.casework.rules.interplay import OUTSIDE_HOME
from kith.casework.terms.weighting import Effect
from kith.casework.views.cases import top_of
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, show
from kith.language.pages import attempt_nameless


@policy(Resource.CASE_WORK, Doing.SEE)
def one(request: Request, case: UUID) -> HttpResponse:
    """The links as they stand, the drawing, loops as stories, and what changed since a day when asked for."""
    top = top_of(request, case)
    asked = forms.Since(request.GET if "since_day" in request.GET else None)
    since: date | None = asked.cleaned_data["since"] if asked.is_valid() else None
    page = queries.page(request.viewer, top.case, today=today(), since=since)
    return show(
        request,
        "casework/interplay.html",
        form=asked,
        top=top,
        here="weighting",
        page=page,
        since=since,
        picture=_picture(page.drawn),
        before=_picture(page.before) if since else None,
        outside_home=OUTSIDE_HOME,
    )


def _picture(drawn: Sequence[Drawn]) -> pictures.Picture:
    boxes = [
        pictures.Box(str(context.pk), context.name, _aloud(context.pk, context.name, drawn))
        for context in queries.on_the_drawing(drawn)
    ]
    return pictures.draw(boxes, [_acts(one) for one in drawn])


def _aloud(key: UUID, name: str, drawn: Sequence[Drawn]) -> str:
    said = [one.words for one in drawn if key in (one.link.from_context_id, one.link.to_context_id)]
    return f"{name}: {'; '.join(said)}"


def _acts(one: Drawn) -> pictures.Acts:
    link = one.link
    ends = str(link.from_context_id), str(link.to_context_id)
    return pictures.Acts(one.number, *ends, Effect(link.effect), agreed=one.is_agreed)


@policy(Resource.CASE_WORK, Doing.ADD)
def draw(request: Request, case: UUID) -> HttpResponse:
    """Say that one context acts on another."""
    found = cases.one(request.viewer, case)
    request.concerns = found.person_id
    words = request.GET.get("q", "").replace("\0", "")
    offered = queries.to_link(request.viewer, found, words=words)
    form = forms.DrawLink(request.POST or None, offered=offered, initial={"drawn_on": today()})
    if attempt_nameless(form, actions.draw, case=found, by=request.user, at=now()):
        messages.success(request, "It is on the drawing.")
        return redirect("casework:interplay", case)
    return show(request, "casework/draw_interplay.html", form=form, case=found, words=words, offered=offered)


@policy(Resource.CASE_WORK, Doing.CHANGE)
def end(request: Request, case: UUID, interplay: UUID) -> HttpResponse:
    """Say that one context no longer acts on the other, and what changed."""
    found = queries.one(request.viewer, case, interplay)
    request.concerns = found.person_id
    form = forms.End(request.POST or None)
    back = reverse("casework:interplay", args=[case])
    if attempt_nameless(form, actions.end, link=found, by=request.user, at=now()):
        messages.success(request, "It has ended. It stays in earlier versions.")
        return redirect(back)
    return show(request, "casework/ask.html", form=form, asks="This is no longer so", lead=queries.sentence(found), back=back,
                back_to="Back to how contexts act on each other", button="End it")  # fmt: skip


@policy(Resource.CASE_WORK, Doing.CHANGE)
def agree(request: Request, case: UUID, interplay: UUID) -> HttpResponse:
    """Ask whether people agree on a possibility, and keep that they do."""
    found = queries.one(request.viewer, case, interplay)
    request.concerns = found.person_id
    form = forms.Agree(request.POST if request.method == "POST" else None)
    back = reverse("casework:interplay", args=[case])
    if form.is_valid() and attempt(form, actions.agree, link=found, by=request.user, at=now()):
        messages.success(request, "Kept as agreed.")
        return redirect(back)
    return show(request, "people/ask.html", form=form, asks="Do people agree on this?", lead=queries.sentence(found), back=back,
                back_to="Back to how contexts act on each other", button="Yes, they agree")  # fmt: skip
