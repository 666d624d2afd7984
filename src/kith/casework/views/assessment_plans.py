"""The plan of an assessment of a place or a school: what it says, its promise, and how far its components are."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.access.viewers import Absent
from kith.audit.gate import Request, policy
from kith.casework.actions import assessment_plans as actions
from kith.casework.forms import assessment_plans as forms
from kith.casework.queries import assessment_plans as queries
from kith.casework.terms.assessment_plans import COMPONENTS, Component
from kith.casework.views.assessments import asked, found_in
from kith.casework.views.cases import top_of
from kith.foundation.clock import today
from kith.foundation.pages import show

SIX_WEEKS = timedelta(days=42)


@policy(Resource.CASE_WORK, Doing.SEE)
def one(request: Request, case: UUID, assessment: UUID) -> HttpResponse:
    """The plan, the promise it makes, and how far each component is; it can be printed and taken along."""
    found = found_in(request, case, assessment)
    if not queries.is_planned(found):
        return redirect("casework:assessment", case, assessment)
    top = top_of(request, case)
    page = queries.page(request.viewer, found, today=today())
    return show(request, "casework/assessing/plan.html", top=top, here="assessment", page=page, assessment=found)


@policy(Resource.CASE_WORK, Doing.CHANGE)
def make(request: Request, case: UUID, assessment: UUID) -> HttpResponse:
    """Make the plan, or change it."""
    found = found_in(request, case, assessment, Doing.CHANGE)
    plan = queries.of(found)
    said: dict[str, Any] = {name: getattr(plan, name) for name in queries.WRITTEN} if plan else {"questions": found.questions}
    said |= {"feedback_on": plan.feedback_on if plan else today() + SIX_WEEKS, "seen": queries.mark_of(plan)}
    shown = {"asks": "The plan of this assessment", "lead": "Before anybody goes. Those it is about can ask to read it."}
    return _asked(request, found, forms.Plan(request.POST or None, initial=said), actions.plan_assessment, "The plan is kept.", shown)


@policy(Resource.CASE_WORK, Doing.CHANGE)
def keep(request: Request, case: UUID, assessment: UUID) -> HttpResponse:
    """Say when those who took part were told what we found, and how."""
    found = found_in(request, case, assessment, Doing.CHANGE)
    form = forms.Kept(request.POST or None, initial={"told_on": today()})
    shown = {"asks": "They were told what we found", "lead": "We promised it to them when we asked."}
    return _asked(request, found, form, actions.keep_promise, "Kept. Thank you for going back to them.", shown)


@policy(Resource.CASE_WORK, Doing.CHANGE)
def mark(request: Request, case: UUID, assessment: UUID, component: str) -> HttpResponse:
    """Say by hand how far a component is."""
    found = found_in(request, case, assessment, Doing.CHANGE)
    if component not in set(Component):
        raise Absent
    about = Component(component)
    shown = {"asks": COMPONENTS[about].words, "lead": COMPONENTS[about].asks}
    return _asked(request, found, forms.Mark(request.POST or None), actions.mark_component, "Saved.", shown, component=about)


def _asked(
    request: Request, found: Any, form: Any, action: Any, saved: str, shown: dict[str, Any], **facts: Any
) -> HttpResponse:
    """Ask one thing about a plan; once it is done, back to the plan. A kind without a plan has nothing to ask."""
    if not queries.is_planned(found):
        return redirect("casework:assessment", found.case_id, found.pk)
    back = reverse("casework:assessment-plan", args=[found.case_id, found.pk])
    return asked(request, found, form, action, saved=saved, back=back, shown=shown, **facts)
