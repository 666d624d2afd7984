"""Friendship and peer assessments behind their gates, the key of a letter, and parts in young people's own files."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.actions import friendship as actions
from kith.casework.forms import friendship as forms
from kith.casework.forms.cases import Why
from kith.casework.models import Assessment, Case
from kith.casework.queries import cases
from kith.casework.queries import parts as queries
from kith.casework.rules.friendship import letter
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, show
from kith.language.pages import attempt_nameless
from kith.people import queries as people


@policy(Resource.THRESHOLD, Doing.SEE)
def policies(request: Request) -> HttpResponse:
    """The published policies, for everybody here; context leads add to them."""
    may_add = request.viewer.may(Resource.THRESHOLD, Doing.ADD)
    return show(request, "casework/assessing/policies.html", policies=queries.policies(), may_add=may_add)


@policy(Resource.THRESHOLD, Doing.ADD)
def publish(request: Request) -> HttpResponse:
    """Say where a policy is published."""
    form = forms.Publish(request.POST or None, initial={"published_on": today()})
    if form.is_valid() and attempt(form, actions.publish_policy, by=request.user, at=now()):
        messages.success(request, "It is on the list.")
        return redirect("casework:policies")
    back = reverse("casework:policies")
    return show(request, "people/ask.html", form=form, asks="Where is the policy?", back=back, back_to="Back to policies")


@policy(Resource.CASE_WORK, Doing.ADD)
def begin(request: Request, case: UUID) -> HttpResponse:
    """Open a friendship and peer assessment: its gates first, then its members as letters."""
    found = cases.one(request.viewer, case)
    request.concerns = found.person_id
    stands = {"is_of_a_context": found.person_id is None, "has_policy": queries.has_policy()}
    stands["is_a_lead"] = request.viewer.may(Resource.MEMBER_KEY, Doing.ADD)
    typed = request.POST if request.method == "POST" and all(stands.values()) else None
    members = forms.Members(typed)
    form = forms.as_typed(forms.OpenFriendship, typed) if typed and members.wants_more else forms.OpenFriendship(typed)
    if typed is not None and not members.wants_more and (made := _opened(request, found, form, members)):
        messages.success(request, "It is open. Who the letters stand for is sealed.")
        return redirect("casework:assessment", case, made.pk)
    rows = [(letter(number), one) for number, one in enumerate(members.forms)]
    back, page = reverse("casework:assessments", args=[case]), "casework/assessing/open_friendship.html"
    return show(request, page, form=form, members=members, rows=rows, stands=stands, back=back, ready=all(stands.values()))


def _opened(request: Request, case: Case, form: Form, members: forms.Members) -> Assessment | None:
    if not members.are_valid():
        form.add_error(None, "Finish what is asked about each young person.")
    if not form.is_valid():
        return None
    included = members.included()
    made: Assessment | None = attempt_nameless(form, actions.open_friendship, case=case, members=included, by=request.user, at=now())
    return made


def _ask(
    request: Request, form: Form, action: Any, *, back: str, saved: str, asks: str, lead: str = "", button: str = "Save", **facts: Any
) -> HttpResponse:  # fmt: skip
    if attempt_nameless(form, action, by=request.user, at=now(), **facts):
        messages.success(request, saved)
        return redirect(back)
    page = {"asks": asks, "lead": lead, "button": button, "back": back, "back_to": "Back to the assessment"}
    return show(request, "casework/ask.html", form=form, **page)


def _page_of(assessment: Assessment) -> str:
    return reverse("casework:assessment", args=[assessment.case_id, assessment.pk])


@policy(Resource.MEMBER_KEY, Doing.ADD)
def add_member(request: Request, friendship: UUID) -> HttpResponse:
    """Include one more young person."""
    found = queries.friendship(request.viewer, friendship)
    form = forms.MemberForm(request.POST or None)
    return _ask(request, form, actions.add_member, assessment=found, back=_page_of(found), saved="Sealed.", asks="Include somebody else")


@policy(Resource.MEMBER_KEY, Doing.CHANGE)
def telling(request: Request, member: UUID) -> HttpResponse:
    """Decide again whether a member and their parents are told."""
    found = queries.member(request.viewer, member)
    initial = {name: getattr(found, name) for name in forms.Telling.base_fields}
    form, back = forms.Telling(request.POST or None, initial=initial), _page_of(found.assessment)
    asks = f"Is {found.letter} told, and are their parents?"
    return _ask(request, form, actions.decide_telling, member=found, back=back, saved="Decided.", asks=asks)


@policy(Resource.MEMBER_KEY, Doing.SEE)
def key(request: Request, member: UUID) -> HttpResponse:
    """Who a letter stands for: on a page of its own, for a purpose that is written down."""
    found = queries.member(request.viewer, member)
    form = forms.Purpose(request.POST or None)
    who = attempt_nameless(form, actions.open_key, member=found, by=request.user, at=now())
    return show(request, "casework/assessing/key.html", form=form, member=found, who=who, back=_page_of(found.assessment))


@policy(Resource.MEMBER_KEY, Doing.CHANGE)
def review(request: Request, friendship: UUID) -> HttpResponse:
    """Review a friendship assessment, so that it goes on."""
    found = queries.friendship(request.viewer, friendship)
    form = Why(request.POST or None, asks="Why does it need to go on?")
    saved, lead = "It goes on.", f"It ends by itself after {found.review_by:%-d %B %Y}. A review lets it go on for up to six months."
    page = {"asks": "Review it", "lead": lead, "button": "Let it go on"}
    return _ask(request, form, actions.review, assessment=found, back=_page_of(found), saved=saved, **page)


@policy(Resource.MEMBER_KEY, Doing.CHANGE)
def destroy(request: Request, friendship: UUID) -> HttpResponse:
    """Destroy who the letters stand for."""
    found = queries.friendship(request.viewer, friendship)
    form = Why(request.POST or None, asks="Why now?")
    saved, lead = "Destroyed.", "It cannot be undone, not even from a backup. What was found about the group stays."
    asks = "Destroy who the letters stand for"
    page = {"asks": asks, "lead": lead, "button": "Destroy it"}
    return _ask(request, form, actions.destroy_key, assessment=found, back=_page_of(found), saved=saved, **page)


@policy(Resource.OWN_PART, Doing.SEE)
def own_parts(request: Request, person: UUID) -> HttpResponse:
    """What the cases of places and groups mean for one young person."""
    who = people.one(request.viewer, person)
    return show(request, "casework/assessing/parts.html", person=who, parts=queries.of_person(request.viewer, person))


@policy(Resource.OWN_PART, Doing.ADD)
def add_part(request: Request, person: UUID) -> HttpResponse:
    """Put the part about them into their own file."""
    who = people.one(request.viewer, person)
    form = forms.Part(request.POST or None, offered=queries.contexts_with_a_case(request.viewer))
    back = reverse("casework:parts", args=[person])
    if form.is_valid() and attempt(form, actions.add_part, person=who, by=request.user, at=now()):
        messages.success(request, "It stands in their own file, and nowhere else.")
        return redirect(back)
    asks = f"What it means for {who.known_as}"
    return show(request, "people/ask.html", form=form, asks=asks, back=back, back_to=f"Back to {who.known_as}")
