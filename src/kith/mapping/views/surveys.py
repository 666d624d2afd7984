"""Surveys of a context, inside: made, opened in waves, closed, typed in from paper, and what they say."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.contexts import queries as contexts
from kith.foundation.clock import now, today
from kith.foundation.pages import attempt, part_or_page, show
from kith.mapping.actions import surveys as actions
from kith.mapping.forms import surveys as forms
from kith.mapping.queries import surveys as queries
from kith.mapping.terms.surveys import Audience


@policy(Resource.SURVEY, Doing.SEE)
def every(request: Request, context: UUID) -> HttpResponse:
    """A context's surveys: part of its page, or a page by itself."""
    found = queries.of_context(request.viewer, context, today())
    return show(request, part_or_page(request, "mapping/surveys/_of_context.html", "mapping/surveys/of_context.html"), found=found)


@policy(Resource.SURVEY, Doing.ADD)
def make(request: Request, context: UUID) -> HttpResponse:
    """Make a survey of a context."""
    place = contexts.one(request.viewer, context)
    initial = {"audience": Audience.YOUNG_PEOPLE.value, "called": place.name}
    form = forms.Make(request.POST or None, initial=initial)
    if form.is_valid() and (made := attempt(form, actions.make_survey, context=place, by=request.user, at=now())):
        messages.success(request, "The survey is made. Nobody is asked until you open a wave of it.")
        return redirect("mapping:survey", made.pk)
    back = reverse("mapping:surveys", args=[context])
    page = {"asks": "Make a survey", "lead": f"Of {place.name}. It asks how the place feels, and never who somebody is."}
    return show(request, "people/ask.html", form=form, back=back, back_to="Back to the surveys", button="Make it", **page)


@policy(Resource.SURVEY, Doing.SEE)
def one(request: Request, survey: UUID) -> HttpResponse:
    """A survey: what it asks, and its waves."""
    found = queries.line(request.viewer, survey, today())
    form = forms.Answer(audience=found.survey.asks)
    return show(request, "mapping/surveys/one.html", found=found, asked=form)


@policy(Resource.SURVEY, Doing.CHANGE)
def open_wave(request: Request, survey: UUID) -> HttpResponse:
    """Open a wave, from a first day to a last."""
    found = queries.survey(request.viewer, survey, Doing.CHANGE)
    form = forms.OpenWave(request.POST or None, initial={"opens_on": today()})
    if form.is_valid() and (made := attempt(form, actions.open_wave, survey=found, by=request.user, at=now())):
        messages.success(request, "The wave is open from its first day. Hand out its address, or print the form.")
        return redirect("mapping:wave", made.pk)
    page = {"asks": "Open a wave", "lead": "The same questions in every wave: that is what lets you see a change.", "button": "Open it"}
    return show(request, "people/ask.html", form=form, back=reverse("mapping:survey", args=[survey]), back_to="Back to the survey", **page)


@policy(Resource.SURVEY, Doing.SEE)
def wave(request: Request, wave: UUID) -> HttpResponse:
    """A wave: how to answer it while it is open, and what it says once it is closed."""
    found = queries.wave_line(request.viewer, wave, today())
    results = queries.results_of(request.viewer, found.wave)
    address = request.build_absolute_uri(reverse("mapping:answer", args=[found.wave.code]))
    reads = request.viewer.may(Resource.HELD_WORDS, Doing.CHANGE)
    return show(request, "mapping/surveys/wave.html", found=found, results=results, address=address, reads=reads)


@policy(Resource.SURVEY, Doing.CHANGE)
def close(request: Request, wave: UUID) -> HttpResponse:
    """Close a wave, after asking once."""
    found = queries.wave(request.viewer, wave, Doing.CHANGE)
    form = forms.Close({} if request.method == "POST" else None)
    if form.is_valid() and attempt(form, actions.close_wave, wave=found, by=request.user, at=now()):
        messages.success(request, "The wave is closed, and what was answered is below.")
        return redirect("mapping:wave", wave)
    lead = "Nothing more can be answered or typed in afterwards, and what was answered is shown. Is every paper typed in?"
    page = {"asks": "Close this wave?", "lead": lead, "button": "Close it"}
    return show(request, "people/ask.html", form=form, back=reverse("mapping:wave", args=[wave]), back_to="Back to the wave", **page)


@policy(Resource.SURVEY_ANSWER, Doing.ADD)
def type_in(request: Request, wave: UUID) -> HttpResponse:
    """Type in an answer handed in on paper, and then the next."""
    found = queries.wave(request.viewer, wave)
    form = forms.FromPaper(request.POST or None, audience=found.survey.asks, initial={"answered_on": today()})
    if form.is_valid() and attempt(form, actions.type_in, wave=found, by=request.user, at=now()):
        messages.success(request, "It is counted. Type in the next, or go back to the wave.")
        return redirect("mapping:type-in", wave)
    return show(request, "mapping/surveys/type_in.html", form=form, wave=found)


@policy(Resource.SURVEY, Doing.SEE)
def blank(request: Request, wave: UUID) -> HttpResponse:
    """The form on paper, to print and hand out."""
    found = queries.wave(request.viewer, wave)
    address = request.build_absolute_uri(reverse("mapping:answer", args=[found.code]))
    return show(request, "mapping/surveys/blank.html", wave=found, asked=forms.Answer(audience=found.survey.asks), address=address)


@policy(Resource.HELD_WORDS, Doing.SEE)
def waiting(request: Request, wave: UUID) -> HttpResponse:
    """What people wrote in a wave, and nobody has read yet."""
    found = queries.wave(request.viewer, wave)
    return show(request, "mapping/surveys/waiting.html", wave=found, waiting=queries.waiting(request.viewer, found))


@policy(Resource.HELD_WORDS, Doing.CHANGE)
def read(request: Request, held: UUID) -> HttpResponse:
    """Read what somebody wrote: keep it with no young person named, or leave it out."""
    found = queries.held(request.viewer, held, Doing.CHANGE)
    names = queries.names_found(request.viewer, found.words)
    form = forms.Read(request.POST or None, names=names, initial={"words": found.words})
    back = reverse("mapping:waiting", args=[found.wave_id])
    if form.is_valid():
        action = actions.leave_out if form.leaves_out else actions.keep_words
        if attempt(form, action, held=found, by=request.user, at=now()):
            messages.success(request, "It is left out." if form.leaves_out else "Others can read it now.")
            return redirect(back)
    return show(request, "mapping/surveys/read.html", form=form, held=found, back=back)
