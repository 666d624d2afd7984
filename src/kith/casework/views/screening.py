"""A context is screened against the published threshold; a person decides; agencies discuss it together."""

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
from kith.casework.models import Case
from kith.casework.queries import cases
from kith.casework.queries import thresholds as queries
from kith.casework.views.cases import top_of
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
    data = request.POST if request.method == "POST" and "decided" in request.POST else None
    return forms.Decide(data, bands=bands, known=known, initial={"decided": found.screening.suggested})


def _screened(request: Request, case: Case, found: queries.Screened, form: forms.Decide, *, may_decide: bool) -> HttpResponse:
    answers = queries.answers(request.viewer, found.screening)
    return show(request, "casework/screened.html", form=form, found=found, case=case, may_decide=may_decide, answers=answers)


@policy(Resource.CASE, Doing.CHANGE)
def discuss(request: Request, case: UUID) -> HttpResponse:
    """Keep what each agency said, and what was decided."""
    found, latest = _place(request, case), None
    back = reverse("casework:one", args=[case])
    if found.person_id:
        return show(request, "casework/no_threshold.html", case=found, back=back)
    latest = queries.latest(request.viewer, found)
    bands = queries.bands_of(latest.screening.statement) if latest else []
    form = forms.Discuss(
        request.POST or None, bands=bands, known=people.names(request.viewer), initial={"held_on": today()}
    )
    if form.is_valid():
        form.cleaned_data |= {"said": form.said(), "screening": latest.screening if latest else None}
        if attempt(form, actions.discuss, case=found, by=request.user, at=now()):
            messages.success(request, "The discussion is kept, each agency in its own words.")
            return redirect(back)
    return show(request, "casework/discuss.html", form=form, case=found, back=back)
