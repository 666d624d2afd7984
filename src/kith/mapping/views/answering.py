"""The form of a survey for whoever is given its address: no account, no name, no cookie."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt

from kith.audit.gate import open_to_all
from kith.foundation.clock import now, today
from kith.foundation.pages import address_of, attempt, show
from kith.mapping.actions import surveys as actions
from kith.mapping.forms.surveys import Answer
from kith.mapping.queries import surveys as queries
from kith.mapping.terms.surveys import WaveState

OPEN = "anybody who is given its address can answer a survey of a place; it shows nothing that was answered"


# No token against forged requests: it would be a cookie, and there is no account here in whose name anybody could forge one.
@csrf_exempt
@open_to_all(OPEN)
def answer(request: HttpRequest, code: str) -> HttpResponse:
    """Answer a survey. What it asks and what the place is called is all that is shown."""
    asked = queries.asked(code, today()) if settings.KITH_PUBLIC_SURVEYS else None
    if asked is None:
        raise Http404
    form = Answer(request.POST or None, audience=asked.audience)
    if form.is_valid():
        facts = {"code": code.lower(), "address": address_of(request), "at": now()}
        if form.trapped or attempt(form, actions.answer, **facts):
            return redirect("mapping:answered")
    can_answer = asked.state is WaveState.OPEN or form.is_bound
    page = "answer" if can_answer else "closed"
    return show(request, f"mapping/surveys/{page}.html", form=form, asked=asked, not_today=actions.NOT_TODAY.get(asked.state))


@open_to_all("thanks whoever answered a survey; it knows nothing of what they said")
def thanks(request: HttpRequest) -> HttpResponse:
    """Thank whoever answered: what happens next, and whom to talk to."""
    return show(request, "mapping/surveys/thanks.html")
