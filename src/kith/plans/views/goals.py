"""A case's plan, its goals, how we will know, and what came of them."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.queries import cases
from kith.foundation.clock import today
from kith.foundation.pages import show
from kith.plans.actions import closing as closing_actions
from kith.plans.actions import goals as actions
from kith.plans.forms import goals as forms
from kith.plans.forms.closing import SayWhatRemains
from kith.plans.queries import choices, links
from kith.plans.queries import plan as queries
from kith.plans.rules.goals import positive
from kith.plans.views.asking import ask


@policy(Resource.CASE_WORK, Doing.SEE)
def plan(request: Request, case: UUID) -> HttpResponse:
    """The plan: goals first, what answers each, and what it leaves out."""
    page, tied = links.page(request.viewer, case, today=today())
    request.concerns = page.top.case.person_id
    return show(request, "plans/plan.html", page=page, top=page.top, tied=tied, here="plan")


@policy(Resource.CASE_WORK, Doing.SEE)
def how_many(request: Request, case: UUID) -> HttpResponse:
    """How many goals there are: part of the plan of an assessment, or the plan itself for whoever opens it."""
    found = cases.one(request.viewer, case)
    request.concerns = found.person_id
    if request.headers.get("HX-Request") != "true":
        return redirect("plans:plan", case)
    return show(request, "plans/_how_many.html", case=found, how_many=queries.how_many_goals(request.viewer, found))


@policy(Resource.CASE_WORK, Doing.ADD)
def add_goal(request: Request, case: UUID) -> HttpResponse:
    """First what the goal is about, then its words, whose it is, and how we will know."""
    found = cases.one(request.viewer, case)
    chosen = request.GET.get("element", "")
    if request.method != "POST" and not positive(chosen):
        request.concerns = found.person_id
        offered = choices.elements(request.viewer, found)
        return show(request, "plans/choose_element.html", case=found, offered=offered)
    form = forms.AddGoal(request.POST or None, initial={"element": chosen, "goal_words": positive(chosen)})
    return ask(request, found, form, actions.agree_goal, about={"case": found}, saved="The goal is agreed.",
               asks="A goal, and how we will know")  # fmt: skip


@policy(Resource.CASE_WORK, Doing.ADD)
def add_indicator(request: Request, case: UUID, goal: UUID) -> HttpResponse:
    """Another way to know."""
    found = queries.goal(request.viewer, case, goal)
    form = forms.AddIndicator(request.POST or None)
    return ask(request, found.case, form, actions.add_indicator, about={"goal": found}, saved="Added.",
               asks="Another way to know", lead=f"The goal is: “{found.words}”.")  # fmt: skip


@policy(Resource.CASE_WORK, Doing.CHANGE)
def take_baseline(request: Request, case: UUID, indicator: UUID) -> HttpResponse:
    """Where things stood before anything was done, once that is known."""
    found = queries.indicator(request.viewer, case, indicator, Doing.CHANGE)
    form = forms.TakeBaseline(request.POST or None)
    return ask(request, cases.one(request.viewer, case), form, actions.take_baseline, about={"indicator": found},
               saved="Saved.", asks="Where do things stand?", lead=f"We know by this: “{found.words}”.")  # fmt: skip


@policy(Resource.CASE_WORK, Doing.CHANGE)
def settle_goal(request: Request, case: UUID, goal: UUID) -> HttpResponse:
    """A goal is reached, set aside, or taken up again."""
    found = queries.goal(request.viewer, case, goal, Doing.CHANGE)
    form = forms.SettleGoal(request.POST or None, initial={"state": found.state})
    return ask(request, found.case, form, actions.settle_goal, about={"goal": found}, saved="Saved.",
               asks="Where this goal stands", lead=f"The goal is: “{found.words}”.")  # fmt: skip


@policy(Resource.CASE_WORK, Doing.ADD)
def say_outcome(request: Request, case: UUID, goal: UUID) -> HttpResponse:
    """What came of a goal."""
    found = queries.goal(request.viewer, case, goal)
    form = forms.SayOutcome(request.POST or None)
    return ask(request, found.case, form, actions.say_outcome, about={"goal": found}, saved="Saved.",
               asks="What came of it", lead=f"The goal is: “{found.words}”.")  # fmt: skip


@policy(Resource.CASE, Doing.CHANGE)
def say_what_remains(request: Request, case: UUID) -> HttpResponse:
    """What is said before a case closes."""
    found = cases.one(request.viewer, case, Doing.CHANGE)
    form = SayWhatRemains(request.POST or None)
    return ask(request, found, form, closing_actions.say_what_remains, about={"case": found},
               saved="Saved. The case can be closed now, when each goal says what came of it.",
               asks="Before it closes")  # fmt: skip
