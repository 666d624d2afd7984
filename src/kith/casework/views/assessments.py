"""Assessments of a case: the list, the triangle, its elements, what was said, the visits, and completing it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.actions import assessments as actions
from kith.casework.actions import observing
from kith.casework.forms import assessments as forms
from kith.casework.forms.cases import Why
from kith.casework.models import Assessment
from kith.casework.queries import assessing as queries
from kith.casework.queries import assessment_plans as plans
from kith.casework.queries import cases, parts, survey_waves
from kith.casework.queries.guardians import scan
from kith.casework.rules import opening
from kith.casework.rules.completing import few_sources
from kith.casework.rules.observing import middles, too_soon
from kith.casework.terms.assessments import Trend
from kith.casework.terms.cases import CaseState, Level
from kith.casework.triangle import draw
from kith.casework.views.cases import top_of
from kith.foundation.clock import now, today
from kith.foundation.pages import part_or_page, show
from kith.language.pages import attempt_nameless
from kith.mapping.queries import surveys

ANSWERED = ("strength", "worry", "not_known", "trend")


def found_in(request: Request, case: UUID, assessment: UUID, doing: Doing = Doing.SEE) -> Assessment:
    """The assessment of an address; the audit is told which young person it concerns."""
    found = queries.one(request.viewer, case, assessment, doing)
    request.concerns = found.person_id
    return found


def asked(
    request: Request, found: Assessment, form: Form, action: Any, *, saved: str, back: str = "", page: str = "casework/ask.html",
    shown: dict[str, Any], **facts: Any,
) -> HttpResponse:  # fmt: skip
    """Ask one thing about an assessment; once it is done, back to where it shows."""
    home = reverse("casework:assessment", args=[found.case_id, found.pk])
    if attempt_nameless(form, action, assessment=found, by=request.user, at=now(), **facts):
        messages.success(request, saved)
        return redirect(back or home)
    return show(request, page, form=form, back=back or home, back_to="Back to the assessment", assessment=found, **shown)


@policy(Resource.CASE_WORK, Doing.SEE)
def every(request: Request, case: UUID) -> HttpResponse:
    """The assessments and checks of a case, newest first; what is in the young person's own file stands below."""
    top = top_of(request, case)
    return show(
        request,
        "casework/assessing/all.html",
        top=top,
        here="assessment",
        assessments=queries.of_case(request.viewer, case),
        checks=[(one, queries.standing_of(one)) for one in queries.checks_of(request.viewer, case)],
        parts=parts.of_person(request.viewer, top.case.person_id) if top.case.person_id else [],
        undecided=opening.undecided(CaseState(top.case.state)),
    )


@policy(Resource.CASE_WORK, Doing.ADD)
def begin(request: Request, case: UUID) -> HttpResponse:
    """Open an assessment: what set it going, what it asks, and its limits."""
    found = cases.one(request.viewer, case)
    request.concerns = found.person_id
    fits = opening.fitting(found.level, found.context.kind if found.context else "")
    form = forms.Open(request.POST or None, kinds=opening.kinds(found.level), initial={"kind": fits.value})
    back = reverse("casework:assessments", args=[case])
    if made := attempt_nameless(form, actions.open_assessment, case=found, by=request.user, at=now()):
        messages.success(request, "It is open. Start wherever somebody has something to say.")
        return redirect("casework:assessment", case, made.pk)
    lead = "A group of friends is assessed on a page of its own." if found.level is Level.TWO else ""
    return show(request, "casework/ask.html", form=form, asks="Open an assessment", button="Open the assessment", lead=lead,
                back=back, back_to="Back to the case")  # fmt: skip


@policy(Resource.CASE_WORK, Doing.SEE)
def one(request: Request, case: UUID, assessment: UUID) -> HttpResponse:
    """The triangle: its three sides, what has been looked at, and what was said."""
    found, top = found_in(request, case, assessment), top_of(request, case)
    triangle = queries.triangle(request.viewer, found, today=today())
    lines = draw([(side.answered, len(side.elements)) for side in triangle.sides])
    members = parts.members(request.viewer, found)
    shown: dict[str, Any] = {"lines": lines, "members": members, "has_key": parts.has_key(request.viewer, found)}
    shown |= {"plan": plans.of(found), "is_planned": plans.is_planned(found)}
    shown["scan"] = scan(found, triangle.visits)
    shown["surveys"] = surveys.lines_of(request.viewer, top.case.context_id, today()) if top.case.context_id else []
    return show(request, "casework/assessing/one.html", top=top, here="assessment", triangle=triangle, **shown)


@policy(Resource.CASE_WORK, Doing.CHANGE)
def element(request: Request, case: UUID, assessment: UUID, element: str) -> HttpResponse:
    """What is strong, what worries and what is not known about one element, below what was said of it."""
    found = found_in(request, case, assessment, Doing.CHANGE)
    side, one = queries.element_of(found, element)
    before = queries.answer_to(found, element)
    initial = {name: getattr(before, name) for name in ANSWERED} if before else {"trend": Trend.NOT_KNOWN}
    form = forms.AnswerElement(request.POST or None, initial=initial)
    shown = {
        "side": side,
        "element": one,
        "before": before,
        "statements": queries.statements(request.viewer, found, element),
        "is_open": queries.is_open(found, today()),
    }
    page = "casework/assessing/element.html"
    return asked(request, found, form, actions.answer, saved="Kept.", page=page, shown=shown, element=element)


@policy(Resource.CASE_WORK, Doing.ADD)
def say(request: Request, case: UUID, assessment: UUID) -> HttpResponse:
    """Keep something somebody said or saw, about the whole assessment."""
    found = found_in(request, case, assessment, Doing.ADD)
    initial, too_few = survey_waves.said(request.viewer, found, request.GET.get("survey", "").replace("\0", ""))
    form = forms.Say(request.POST or None, initial={"said_on": today()} | initial)
    shown = {"asks": "What was said or seen", "lead": too_few or "It stays as it is written, with where it comes from."}
    return asked(request, found, form, actions.add_statement, saved="Kept, as it was said.", shown=shown)


@policy(Resource.SURVEY, Doing.SEE)
def from_wave(request: Request, wave: UUID) -> HttpResponse:
    """To which open assessments what a wave says can be added: part of its page, or a page by itself."""
    found = survey_waves.into(request.viewer, wave, today=today())
    return show(request, part_or_page(request, "casework/assessing/_from_wave.html", "casework/assessing/from_wave.html"), found=found)


@policy(Resource.CASE_WORK, Doing.ADD)
def say_of(request: Request, case: UUID, assessment: UUID, element: str) -> HttpResponse:
    """Keep something somebody said or saw about one element."""
    found = found_in(request, case, assessment, Doing.ADD)
    _, one = queries.element_of(found, element)
    form = forms.Say(request.POST or None, initial={"said_on": today()})
    shown = {"asks": f"{one.words}: what was said or seen", "lead": "It stays as it is written, with where it comes from."}
    back, saved = reverse("casework:element", args=[case, assessment, element]), "Kept, as it was said."
    return asked(request, found, form, actions.add_statement, saved=saved, back=back, shown=shown, element=element)


@policy(Resource.CASE_WORK, Doing.SEE)
def voices(request: Request, case: UUID, assessment: UUID) -> HttpResponse:
    """What each voice says, side by side: never merged."""
    found, top = found_in(request, case, assessment), top_of(request, case)
    columns = queries.voices(queries.statements(request.viewer, found), found)
    return show(request, "casework/assessing/voices.html", top=top, here="assessment", assessment=found, columns=columns)


@policy(Resource.CASE_WORK, Doing.CHANGE)
def analyse(request: Request, case: UUID, assessment: UUID) -> HttpResponse:
    """What it asks, why it is needed, the conditions young people live in, and what it means."""
    found = found_in(request, case, assessment, Doing.CHANGE)
    form = forms.Analyse(request.POST or None, initial={name: getattr(found, name) for name in queries.WRITTEN})
    page, shown = "casework/assessing/analyse.html", {"seen": queries.mark_of(found)}
    return asked(request, found, form, actions.analyse, saved="Kept.", page=page, shown=shown)


@policy(Resource.CASE_WORK, Doing.CHANGE)
def factors(request: Request, case: UUID, assessment: UUID) -> HttpResponse:
    """What the national return is told of a child and family assessment."""
    found = found_in(request, case, assessment, Doing.CHANGE)
    form = forms.Factors(request.POST or None, initial={"factors": found.factors})
    return asked(request, found, form, actions.set_factors, saved="Kept.", shown={"asks": "For the national return"})


@policy(Resource.CASE_WORK, Doing.CHANGE)
def complete(request: Request, case: UUID, assessment: UUID) -> HttpResponse:
    """Call it complete, saying what still has to be said."""
    found = found_in(request, case, assessment, Doing.CHANGE)
    holds = queries.found(found)
    form = forms.Complete(request.POST if request.method == "POST" else None, thin=few_sources(holds), wording=holds.wording)
    shown = {"asks": "Call it complete?", "lead": f"{holds.completeness}. Nothing can be added afterwards.", "button": "It is complete"}
    shown["warns"] = plans.still_promised(found, today=today())
    return asked(request, found, form, actions.complete, saved="It is complete.", shown=shown)


@policy(Resource.CASE_WORK, Doing.CHANGE)
def end(request: Request, case: UUID, assessment: UUID) -> HttpResponse:
    """End one that will not be completed."""
    found = found_in(request, case, assessment, Doing.CHANGE)
    form = Why(request.POST or None, asks="Why does it end here?")
    warns = plans.still_promised(found, today=today())
    shown = {"asks": "End it without completing it", "button": "End it", "warns": warns}
    return asked(request, found, form, actions.end, saved="It has ended.", shown=shown)


@policy(Resource.CASE_WORK, Doing.SEE)
def visits(request: Request, case: UUID, assessment: UUID) -> HttpResponse:
    """The visits to a place, with the middle of what was answered, and whether it is too soon to say."""
    found, top = found_in(request, case, assessment), top_of(request, case)
    seen = queries.visits_of(request.viewer, found)
    shown: dict[str, Any] = {"visits": seen, "middles": middles(seen), "too_soon": too_soon([one.band for one in seen])}
    is_open, shown["scan"] = queries.is_open(found, today()), scan(found, seen)
    return show(request, "casework/assessing/visits.html", top=top, here="assessment", assessment=found, is_open=is_open, **shown)


@policy(Resource.CASE_WORK, Doing.ADD)
def visit(request: Request, case: UUID, assessment: UUID) -> HttpResponse:
    """Keep a visit."""
    found = found_in(request, case, assessment, Doing.ADD)
    form = forms.Observe(request.POST or None, initial={"visited_on": today()})
    lead = "When it was and who went are needed; the rest as you saw it. Describe nobody so that they could be known again, and photograph nobody."
    back = reverse("casework:visits", args=[case, assessment])
    return asked(request, found, form, observing.observe, saved="The visit is kept.", back=back, shown={"asks": "A visit", "lead": lead})
