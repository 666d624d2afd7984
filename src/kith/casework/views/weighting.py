"""Which context needs to change first: a sheet for each voice, side by side; people choose."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.actions import weighting as actions
from kith.casework.forms import weighting as forms
from kith.casework.models import Case
from kith.casework.pictures import weights
from kith.casework.queries import cases, interplay, reminders
from kith.casework.queries import weighting as queries
from kith.casework.terms.saying import VOICE_WORDS, Voice
from kith.casework.terms.weighting import FEWEST_CONTEXTS, MOST_CONTEXTS, QUESTION
from kith.casework.views.cases import top_of
from kith.contexts import queries as contexts
from kith.contexts.models import Context
from kith.contexts.terms import ContextKind
from kith.foundation.clock import now, today
from kith.foundation.pages import NOT_UNDERSTOOD, page_of, show
from kith.foundation.refusals import Refused
from kith.language.pages import attempt_nameless

SHEETS_ON_A_PAGE = 6


@policy(Resource.CASE_WORK, Doing.SEE)
def one(request: Request, case: UUID) -> HttpResponse:
    """Each voice's newest sheet side by side, the suggested order, the drawing, and what people chose."""
    top = top_of(request, case)
    weighing = queries.weighing(request.viewer, top.case)
    return show(
        request,
        "casework/weighting.html",
        top=top,
        here="weighting",
        question=QUESTION,
        weighing=weighing,
        picture=weights.draw([_placed(row) for row in weighing.rows]),
        voices=_voices(),
        stories=interplay.page(request.viewer, top.case, today=today()).stories,
        may_choose=request.viewer.may(Resource.CASE, Doing.CHANGE, person=top.case.person_id),
    )


def _voices() -> list[dict[str, str]]:
    return [{**mark, "words": VOICE_WORDS[Voice(mark["voice"])]} for mark in weights.key()]


def _placed(row: queries.Row) -> weights.Placed:
    says = tuple(weights.Says(Voice(s.sheet.voice), told.weight.harm, told.weight.safety) for s, told in row.heard)
    heard = "; ".join(f"{s.sheet.said_by}: harm {told.harm.lower()}, safety {told.safety.lower()}" for s, told in row.heard)
    talk = row.standing.is_worth_talking_about
    aloud = f"{row.context.name}. {heard}.{' Talk about this.' if talk else ''}"
    return weights.Placed(str(row.context.pk), row.context.name, row.standing.harm, says, talk, aloud)


@policy(Resource.CASE_WORK, Doing.SEE)
def sheets(request: Request, case: UUID) -> HttpResponse:
    """Every sheet filled in so far, newest first."""
    top = top_of(request, case)
    page = page_of(queries.every_sheet(request.viewer, top.case), request, size=SHEETS_ON_A_PAGE)
    told = queries.with_weights(request.viewer, list(page))
    return show(request, "casework/sheets.html", top=top, here="weighting", page=page, sheets=told)


def _case(request: Request, case: UUID, doing: Doing = Doing.SEE) -> Case:
    found = cases.one(request.viewer, case, doing)
    request.concerns = found.person_id
    return found


def _voice(request: Request) -> Voice:
    asked = request.GET.get("voice", "")
    return Voice(asked) if asked in set(Voice) else Voice.PRACTITIONER


@policy(Resource.CASE_WORK, Doing.ADD)
def choose(request: Request, case: UUID) -> HttpResponse:
    """Which contexts are weighed: those around the case, what a search finds, and home."""
    found, voice = _case(request, case), _voice(request)
    words, asked = request.GET.get("q", "").replace("\0", ""), request.GET.getlist("context")
    if request.method == "POST":
        asked.append(str(actions.home(by=request.user, at=now()).pk))
        return redirect(f"{reverse('casework:weigh-contexts', args=[case])}?{_kept(voice, asked)}")
    started = "context" in request.GET or "next" in request.GET
    picked = contexts.by_keys(request.viewer, asked) if started else queries.weighed_last(request.viewer, found)
    fits = FEWEST_CONTEXTS <= len(picked) <= MOST_CONTEXTS
    if "next" in request.GET and fits:
        return redirect(f"{reverse('casework:weigh', args=[case])}?{_kept(voice, [one.pk for one in picked])}")
    others = queries.offered(request.viewer, found, words=words, leaving_out=picked)
    return show(
        request, "casework/weigh_contexts.html", case=found, voice=voice, picked=picked, others=others, words=words,
        wrong="next" in request.GET, fewest=FEWEST_CONTEXTS, most=MOST_CONTEXTS,
        add_home=bool(found.person_id) and not words and not any(one.kind == ContextKind.HOME.value for one in (*picked, *others)),
    )  # fmt: skip


def _kept(voice: Voice, keys: list[Any]) -> str:
    return urlencode([("voice", voice.value), *(("context", str(key)) for key in keys)])


@policy(Resource.CASE_WORK, Doing.ADD)
def weigh(request: Request, case: UUID) -> HttpResponse:
    """One voice's sheet. It starts from what this voice said last; a partner's starts empty, as there may be several."""
    found, voice = _case(request, case), _voice(request)
    asked = contexts.by_keys(request.viewer, request.GET.getlist("context"))
    asked = asked or queries.weighed_last(request.viewer, found)
    if not FEWEST_CONTEXTS <= len(asked) <= MOST_CONTEXTS:
        return redirect(f"{reverse('casework:weigh-contexts', args=[case])}?{_kept(voice, [one.pk for one in asked])}")
    sheet = _sheet(request, found, voice, asked)
    if request.method == "POST" and sheet.is_valid() and _done(request, found, voice, sheet):
        messages.success(request, f"The sheet of “{VOICE_WORDS[voice]}” is kept. Earlier ones stay.")
        return redirect("casework:weighting", case)
    answer = show(request, "casework/weigh.html", case=found, voice=voice, voice_words=VOICE_WORDS[voice], sheet=sheet, question=QUESTION)
    answer.status_code = NOT_UNDERSTOOD if request.method == "POST" else 200
    return answer


def _sheet(request: Request, case: Case, voice: Voice, asked: list[Context]) -> forms.WeighAll:
    newest = queries.newest_sheets(request.viewer, case)
    last = next((one for one in newest if one.sheet.voice == voice.value and voice is not Voice.PARTNER), None)
    before = {one.weight.context_id: one.weight for one in last.told} if last else {}
    return forms.WeighAll(
        request.POST if request.method == "POST" else None,
        asked,
        before=before,
        reminders=reminders.harm_named(request.viewer, case, asked) if voice is Voice.PRACTITIONER else {},
        names_nobody=case.person_id is None,
        said_by=last.sheet.said_by if last else _usually(request, case, voice),
        on=today(),
    )


def _usually(request: Request, case: Case, voice: Voice) -> str:
    if voice is Voice.PRACTITIONER:
        return str(request.user.name)
    return str(case.person.known_as) if voice is Voice.YOUNG_PERSON and case.person else ""


def _done(request: Request, case: Case, voice: Voice, sheet: forms.WeighAll) -> bool:
    try:
        who = sheet.who.cleaned_data
        actions.weigh(
            case=case, voice=voice, weighed=sheet.weighed(), by=request.user, at=now(), not_a_child=sheet.let_be, **who
        )
    except Refused as refusal:
        sheet.refuse(refusal)
        return False
    return True


@policy(Resource.CASE, Doing.CHANGE)
def first(request: Request, case: UUID) -> HttpResponse:
    """Which context people choose to work on first, and why."""
    found = _case(request, case, Doing.CHANGE)
    weighing = queries.weighing(request.viewer, found)
    form = forms.ChooseFirst(request.POST or None, offered=[row.context for row in weighing.rows])
    back = reverse("casework:weighting", args=[case])
    if attempt_nameless(form, actions.choose_first, case=found, by=request.user, at=now()):
        messages.success(request, "Kept. The plan starts from this.")
        return redirect(back)
    return show(request, "casework/choose_first.html", form=form, weighing=weighing, question=QUESTION, back=back)
