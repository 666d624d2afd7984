"""Partners: the directory, an organisation's page, and who has reach into a context."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, page_of, show
from kith.partners import actions, forms, queries


@policy(Resource.ORGANISATION, Doing.SEE)
def everybody(request: Request) -> HttpResponse:
    """The directory of organisations."""
    words, narrow = request.GET.get("q", "").replace("\0", ""), forms.Narrow(request.GET)
    kind = narrow.cleaned_data["kind"] if narrow.is_valid() else ""
    page = page_of(queries.organisations(words=words, kind=kind), request)
    without = request.GET.copy()
    without.pop("kind", None)
    without.pop("page", None)
    chosen = [{"text": dict(forms.KINDS)[kind], "href": f"?{without.urlencode()}"}] if kind else []
    return show(request, "partners/all.html", page=page, words=words, narrow=narrow, chosen=chosen)


@policy(Resource.ORGANISATION, Doing.SEE)
def one(request: Request, organisation: UUID) -> HttpResponse:
    """One organisation: what it answers for, and where it has reach."""
    return show(request, "partners/one.html", page=queries.page(organisation))


@policy(Resource.ORGANISATION, Doing.ADD)
def introduce(request: Request) -> HttpResponse:
    """Put an organisation in the directory."""
    form = forms.Introduce(request.POST or None)
    if form.is_valid() and (organisation := attempt(form, actions.introduce, by=request.user, at=now())):
        messages.success(request, f"{organisation.name} is in the directory.")
        return redirect("partners:one", organisation.pk)
    back = reverse("partners:all")
    return show(
        request, "people/ask.html", form=form, asks="Introduce a partner", back=back, back_to="Back to partners"
    )


@policy(Resource.ORGANISATION, Doing.SEE)
def reach(request: Request, context: UUID) -> HttpResponse:
    """Who has reach into a context: part of its page, or a page by itself."""
    found, reaches = queries.reach_into(request.viewer, context)
    template = "partners/_reach.html" if request.headers.get("HX-Request") else "partners/reach.html"
    return show(request, template, context=found, reaches=reaches)


@policy(Resource.ORGANISATION, Doing.ADD)
def say_reach(request: Request, context: UUID) -> HttpResponse:
    """Say who has reach into a context."""
    (found, _), words = queries.reach_into(request.viewer, context), request.GET.get("q", "").replace("\0", "")
    form = forms.SayReach(request.POST or None, offered=queries.likely_bodies(found, words))
    if form.is_valid() and attempt(form, actions.say_reach, context=found, by=request.user, at=now()):
        messages.success(request, "Saved.")
        return redirect("contexts:one", found.pk)
    return show(request, "partners/say_reach.html", form=form, context=found, words=words)


@policy(Resource.ORGANISATION, Doing.CHANGE)
def change_reach(request: Request, reach: UUID) -> HttpResponse:
    """Change what is said about somebody's reach."""
    found, words = queries.reach(request.viewer, reach), request.GET.get("q", "").replace("\0", "")
    offered = queries.bodies_for(found, words)
    said = {name: getattr(found, name) for name in forms.SayReach.base_fields}
    form = forms.SayReach(request.POST or None, offered=offered, initial=said)
    if form.is_valid() and attempt(form, actions.change_reach, reach=found, by=request.user, at=now()):
        messages.success(request, "Saved. What was said before stays kept.")
        return redirect("contexts:one", found.context_id)
    return show(request, "partners/say_reach.html", form=form, context=found.context, words=words, reach=found)


@policy(Resource.ORGANISATION, Doing.CHANGE)
def looks_out(request: Request, reach: UUID) -> HttpResponse:
    """Say how ready an adult is to look out for young people there, and when; what was said before stands below."""
    found = queries.reach(request.viewer, reach)
    said = queries.readiness(found)
    initial = {"capacity": said[0].capacity, "days": said[0].days, "bands": said[0].bands} if said else {}
    form = forms.SayLooksOut(request.POST or None, initial=initial | {"said_on": today()})
    if form.is_valid() and attempt(form, actions.say_looks_out, reach=found, by=request.user, at=now()):
        messages.success(request, "Saved. What was said before stays kept.")
        return redirect("partners:reach", found.context_id)
    return show(request, "partners/looks_out.html", form=form, reach=found, said=said)


@policy(Resource.ORGANISATION, Doing.CHANGE)
def take_out_reach(request: Request, reach: UUID) -> HttpResponse:
    """Take somebody's reach off a context's page, with a reason."""
    found, form = queries.reach(request.viewer, reach), forms.TakeOut(request.POST or None)
    back = reverse("contexts:one", args=[found.context_id])
    if form.is_valid() and attempt(form, actions.take_out_reach, reach=found, by=request.user, at=now()):
        messages.success(request, "Taken out. What was written stays kept.")
        return redirect(back)
    asks = f"{found.who} has no reach into {found.context.name}"
    lead = "It leaves the page. What was written stays kept, with your name and your reason."
    page = {"asks": asks, "lead": lead, "button": "Take out", "back": back, "back_to": f"Back to {found.context.name}"}
    return show(request, "people/ask.html", form=form, **page)
