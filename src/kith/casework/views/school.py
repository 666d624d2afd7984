"""How a school sees itself: its lists of items, which one an assessment uses, each item, and all of it on paper."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.actions import school as actions
from kith.casework.forms import school as forms
from kith.casework.models import Assessment
from kith.casework.queries import assessing
from kith.casework.queries import school as queries
from kith.casework.views.assessments import found_in
from kith.casework.views.cases import top_of
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, show
from kith.language.pages import attempt_nameless

SAID = ("answer", "methods", "words", "lever", "owner", "due_on")


def its_own(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Hand a school's own assessment to a view; any other goes back to its page, which says where a school looks at itself."""

    @wraps(view)
    def handed(request: Request, case: UUID, assessment: UUID, **keys: UUID) -> HttpResponse:
        found = found_in(request, case, assessment)
        if queries.is_a_schools(found):
            return view(request, found, **keys)
        messages.info(request, actions.ITS_OWN)
        return redirect("casework:assessment", case, assessment)

    return handed


@policy(Resource.THRESHOLD, Doing.SEE)
def lists(request: Request) -> HttpResponse:
    """Every list in every version."""
    may_write = request.viewer.may(Resource.THRESHOLD, Doing.ADD)
    return show(request, "casework/school/lists.html", lists=queries.lists(request.viewer), may_write=may_write)


@policy(Resource.THRESHOLD, Doing.SEE)
def one_list(request: Request, items: UUID) -> HttpResponse:
    """One list, area by area."""
    found = queries.list_of(request.viewer, items)
    return show(request, "casework/school/list.html", list=found, areas=queries.items_by_area(found))


@policy(Resource.THRESHOLD, Doing.ADD)
def bring_in(request: Request) -> HttpResponse:
    """Bring in an organisation's items as rows."""
    words = request.GET.get("q", "").replace("\0", "")
    offered = queries.likely_bodies(words)
    form = forms.BringIn(request.POST or None, request.FILES or None, offered=offered)
    if form.is_valid() and (made := attempt(form, actions.bring_in, by=request.user, at=now())):
        messages.success(request, f"It is here, as version {made.version}. Assessments begun before keep theirs.")
        return redirect("casework:school-list", made.pk)
    return show(request, "casework/school/bring_in.html", form=form, words=words)


@policy(Resource.THRESHOLD, Doing.ADD)
@require_POST
def example(request: Request) -> HttpResponse:
    """Bring in the example."""
    made = actions.begin_example(by=request.user, at=now())
    messages.success(request, "The example is here. Replace it with the school’s own list as soon as there is one.")
    return redirect("casework:school-list", made.pk)


@policy(Resource.CASE_WORK, Doing.SEE)
@its_own
def look(request: Request, found: Assessment) -> HttpResponse:
    """How a school sees itself, area by area, and who owes what by when."""
    page = queries.page(request.viewer, found, today=today())
    mine, others = page.owed(request.viewer) if page else ([], [])
    is_open = assessing.is_open(found, today())
    shown: dict[str, Any] = {"assessment": found, "page": page, "mine": mine, "others": others, "is_open": is_open}
    return show(request, "casework/school/look.html", top=top_of(request, found.case_id), here="assessment", **shown)


@policy(Resource.CASE_WORK, Doing.SEE)
@its_own
def paper(request: Request, found: Assessment) -> HttpResponse:
    """All of it on paper: every item with what it would look like, and every answer in full."""
    page = queries.page(request.viewer, found, today=today())
    return show(request, "casework/school/paper.html", top=top_of(request, found.case_id), assessment=found, page=page, on=today())


@policy(Resource.CASE_WORK, Doing.CHANGE)
@its_own
def choose(request: Request, found: Assessment) -> HttpResponse:
    """Say which list the school uses."""
    offered = queries.newest(request.viewer)
    form = forms.Choose(request.POST or None, offered=offered)
    back = reverse("casework:school", args=[found.case_id, found.pk])
    if form.is_valid() and attempt(form, actions.choose, assessment=found, by=request.user, at=now()):
        messages.success(request, "That list it is. Begin wherever somebody has something to say.")
        return redirect(back)
    return show(request, "casework/school/choose.html", form=form, offered=offered, back=back)


@policy(Resource.CASE_WORK, Doing.CHANGE)
@its_own
def item(request: Request, found: Assessment, item: UUID) -> HttpResponse:
    """Answer one item; what was answered before stands below."""
    one = queries.item_of(request.viewer, found, item)
    answers = queries.answers_to(request.viewer, found, one)
    before = answers[0] if answers else None
    form = forms.AnswerItem(request.POST or None, item=one, initial=_initial(before, request))
    if attempt_nameless(form, actions.answer, assessment=found, item=one, by=request.user, at=now()):
        messages.success(request, "Kept.")
        return redirect(_after(request, found, one))
    back, is_open = reverse("casework:school", args=[found.case_id, found.pk]), assessing.is_open(found, today())
    shown: dict[str, Any] = {"item": one, "before": before, "earlier": answers[1:], "is_open": is_open, "back": back}
    return show(request, "casework/school/item.html", form=form, assessment=found, **shown)


def _initial(before: Any, request: Request) -> dict[str, Any]:
    if before is None:
        return {}
    return {name: getattr(before, name) for name in SAID} | {"mine": before.owner_user_id == request.user.pk}


def _after(request: Request, found: Assessment, one: Any) -> str:
    """The next item nobody has answered when it is asked for, or else back to all of them."""
    following = queries.next_item(found, one) if "next" in request.POST else None
    if following:
        return reverse("casework:school-item", args=[found.case_id, found.pk, following.pk])
    return reverse("casework:school", args=[found.case_id, found.pk])
