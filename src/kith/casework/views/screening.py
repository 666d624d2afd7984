"""A context is screened against the published threshold; a person decides; agencies discuss it together."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.actions import screening as actions
from kith.casework.forms import thresholds as forms
from kith.casework.models import Case, ThresholdDiscussion, ThresholdStatement
from kith.casework.queries import cases
from kith.casework.queries import thresholds as queries
from kith.casework.terms.thresholds import PanelDecision
from kith.casework.views.cases import top_of
from kith.contexts import queries as contexts
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, show
from kith.people import queries as people


def _place(request: Request, case: UUID) -> Case:
    """The case, which must be a context's: a young person is not screened against a threshold for places."""
    found = cases.one(request.viewer, case, Doing.CHANGE)
    request.concerns = found.person_id
    return found


@policy(Resource.CASE, Doing.CHANGE)
def screen(request: Request, case: UUID) -> HttpResponse:
    """Look at a context criterion by criterion."""
    found, statement = _place(request, case), queries.in_force(request.viewer, today())
    back = reverse("casework:one", args=[case])
    if found.person_id or statement is None:
        return show(request, "casework/no_threshold.html", case=found, back=back)
    bands = queries.bands_of(statement)
    asked = [one for band in bands for one in band.asked]
    form = forms.Screen(request.POST or None, criteria=asked, known=people.names(request.viewer))
    if form.is_valid():
        form.cleaned_data = {"found": form.found(), "not_a_child": form.let_be}
        if kept := attempt(form, actions.screen, case=found, statement=statement, by=request.user, at=now()):
            return redirect("casework:screened", case, kept.pk)
    return show(request, "casework/screen.html", form=form, case=found, statement=statement, rows=_rows(form, bands), back=back)


def _rows(form: forms.Screen, bands: Any) -> list[dict[str, Any]]:
    """The questions of the form, band by band."""
    return [
        {"band": band, "pairs": [(form[f"met_{one.pk}"], form[f"evidence_{one.pk}"]) for one in band.asked]}
        for band in bands
        if band.asked
    ]


@policy(Resource.CASE, Doing.SEE)
def screened(request: Request, case: UUID, screening: UUID) -> HttpResponse:
    """What is suggested, because of what, and what was decided."""
    top = top_of(request, case)
    found = queries.screening(request.viewer, top.case, screening)
    may_decide = request.viewer.may(Resource.CASE, Doing.CHANGE, person=top.case.person_id)
    return _screened(request, top.case, found, _decision(request, found), may_decide=may_decide)


@policy(Resource.CASE, Doing.CHANGE)
def decide(request: Request, case: UUID, screening: UUID) -> HttpResponse:
    """The decision, which is a person's: as suggested, or otherwise and why."""
    about = _place(request, case)
    found = queries.screening(request.viewer, about, screening)
    form = _decision(request, found)
    if form.is_valid() and attempt(form, actions.decide, screening=found.screening, by=request.user, at=now()):
        messages.success(request, "The decision is kept with its reasons. Move the case on next.")
        return redirect("casework:one", case)
    return _screened(request, about, found, form, may_decide=True)


def _decision(request: Request, found: queries.Screened) -> forms.Decide:
    bands, known = queries.bands_of(found.screening.statement), people.names(request.viewer)
    data = request.POST if request.method == "POST" else None
    return forms.Decide(data, bands=bands, known=known)


def _screened(request: Request, case: Case, found: queries.Screened, form: forms.Decide, *, may_decide: bool) -> HttpResponse:
    answers = queries.answers(request.viewer, found.screening)
    return show(request, "casework/screened.html", form=form, found=found, case=case, may_decide=may_decide, answers=answers)


@policy(Resource.CASE, Doing.CHANGE)
def discuss(request: Request, case: UUID) -> HttpResponse:
    """Keep what each agency said, and what was decided."""
    found = _place(request, case)
    back = reverse("casework:one", args=[case])
    if found.person_id:
        return show(request, "casework/no_threshold.html", case=found, back=back)
    latest = queries.latest(request.viewer, found)
    facts = {"case": found, "screening": latest.screening if latest else None}
    statement = latest.screening.statement if latest else None
    return together(request, statement, facts, about=str(found.context), back=back, back_to="Back to the case")


@policy(Resource.REFERRAL, Doing.CHANGE)
def discuss_place(request: Request, context: UUID) -> HttpResponse:
    """Keep what agencies said about a place that has no case, before any referral."""
    found = contexts.one(request.viewer, context)
    if case := queries.open_case(request.viewer, context):
        return redirect("casework:discuss", case.pk)
    statement, back = queries.in_force(request.viewer, today()), reverse("contexts:one", args=[context])
    facts = {"context": found}
    return together(request, statement, facts, about=found.name, back=back, back_to=f"Back to {found.name}", then=_refer_it)


def _refer_it(talk: ThresholdDiscussion) -> str:
    """Where a decision to assess a place leads: its referral, with what was said to begin from."""
    if talk.decision != PanelDecision.OPEN_LEVEL_2.value:
        return ""
    return f"{reverse('casework:refer-context')}?context={talk.context_id}"


def together(
    request: Request, statement: ThresholdStatement | None, facts: dict[str, Any], *, about: str, back: str, back_to: str,
    then: Callable[[ThresholdDiscussion], str] = lambda _: "",
) -> HttpResponse:  # fmt: skip
    """What agencies said together about a case or a context (`facts`); once it is kept, on to where `then` says, or back."""
    bands = queries.bands_of(statement) if statement else []
    known = people.names(request.viewer)
    form = forms.Discuss(request.POST or None, bands=bands, known=known, initial={"held_on": today()})
    if form.is_valid():
        form.cleaned_data |= {"said": form.said(), **facts}
        if talk := attempt(form, actions.discuss, by=request.user, at=now()):
            messages.success(request, "The discussion is kept, each agency in its own words.")
            return redirect(then(talk) or back)
    return show(request, "casework/discuss.html", form=form, about=about, back=back, back_to=back_to)
