"""The first page, the door, and what is said when something is wrong."""

import sys
from typing import Any

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.views import LoginView
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST

from kith.access.terms import Doing, Resource
from kith.accounts import actions as accounts
from kith.audit.gate import Request, open_to_all, policy
from kith.demo import queries as demo
from kith.foundation.clock import now
from kith.foundation.pages import NOT_UNDERSTOOD, onwards, show
from kith.language.asking import ask
from kith.people.forms import WHOSE_OWN
from kith.web import queries
from kith.web.forms import SignInForm
from kith.web.middleware import is_lost, lost

PASSWORD_BACKEND = "django.contrib.auth.backends.ModelBackend"  # noqa: S105 - a dotted name


@policy(Resource.OWN_WORK, Doing.SEE)
def my_work(request: Request) -> HttpResponse:
    """What waits for whoever signed in."""
    work = queries.my_work(request.viewer, at=now())
    return show(request, "web/my_work.html", work=work, may_tell=settings.KITH_PUBLIC_REFERRALS)


@policy(Resource.CONTEXT, Doing.SEE)
def search(request: Request) -> HttpResponse:
    """Young people, contexts, vehicles and notes that fit what was typed."""
    words = request.GET.get("words", "")
    return show(request, "web/search.html", words=words, found=queries.search(request.viewer, words))


@method_decorator(open_to_all("the door is open to everybody"), name="dispatch")
class SignIn(LoginView):
    """Sign in with an address and a password; in the demonstration, as one of its cast with one click."""

    template_name = "web/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        """The form, the cast where there is one, and whether people without an account can tell us of a place."""
        cast = demo.cast() if demo.is_demonstration() else []
        return super().get_context_data(**context) | {"cast": cast, "may_tell": settings.KITH_PUBLIC_REFERRALS}

    def form_valid(self, form: Any) -> HttpResponse:
        """Come in, and have it written down."""
        answer = super().form_valid(form)
        accounts.arrive(by=form.get_user(), at=now())
        return answer

    def form_invalid(self, form: Any) -> HttpResponse:
        """Say what was wrong, with what was typed kept."""
        return self.render_to_response(self.get_context_data(form=form), status=NOT_UNDERSTOOD)


@open_to_all("only where the database is a demonstration; anywhere else it does not exist")
@require_POST
def sign_in_as(request: HttpRequest) -> HttpResponse:
    """Sign in as one of the demonstration's cast."""
    if not demo.is_demonstration():
        raise Http404
    user = queries.one_of_the_cast(request.POST.get("who", ""))
    if user is None:
        raise Http404
    login(request, user, backend=PASSWORD_BACKEND)
    accounts.arrive(by=user, at=now())
    return redirect(onwards(request, request.POST.get("next", "")))


@open_to_all("leaving is always allowed")
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out. Drafts are kept; pages this browser holds are cleared."""
    if request.user.is_authenticated:
        accounts.leave(by=request.user, at=now())
    logout(request)
    answer = redirect("sign-in")
    answer["Clear-Site-Data"] = '"cache", "storage"'
    return answer


@policy(Resource.OWN_WORK, Doing.SEE, unrecorded="staying signed in opens nothing")
def extend(request: HttpRequest) -> HttpResponse:
    """Stay signed in for another while."""
    request.session.modified = True
    return HttpResponse(status=204)


OWN_WORDS = WHOSE_OWN | {"own_words", "words", "csrfmiddlewaretoken", "speaker", "put_away", "wording"}
LONG_ENOUGH = 12
MOST_PROMPTS = 3


@policy(Resource.OWN_WORK, Doing.SEE, unrecorded="it reads only what is being typed, and keeps nothing")
def wording(request: Request) -> HttpResponse:
    """Words that could be put more fairly, in whatever is being written (an HTMX fragment)."""
    texts = {name: str(request.POST[name]) for name in request.POST if not _is_own(name)}
    put_away, speaker = request.POST.getlist("put_away"), request.POST.get("speaker", "")
    asked = ask(
        {name: typed for name, typed in texts.items() if len(typed) >= LONG_ENOUGH},
        most=MOST_PROMPTS,
        put_away=put_away,
        speaker=speaker,
    )
    return show(request, "language/_asked.html", asked=asked, put_away=put_away)


def _is_own(name: str) -> bool:
    """Is this box for somebody's own words? They are never prompted."""
    return name in OWN_WORDS or name.endswith("_own_words")


@open_to_all("says only whether Kith and its database answer")
def health(request: HttpRequest) -> HttpResponse:
    """Is everything up?"""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"kith": "up"})


def _plain(template: str, status: int) -> HttpResponse:
    """A page that knows nothing of who asks: the same for everybody, byte for byte."""
    return HttpResponse(render_to_string(template), status=status)


def absent(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """It does not exist, or not for you: the same page either way, and the same for everybody."""
    return _plain("404.html", 404)


def not_understood(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The address or form made no sense (or the database went away while a session was saved, which Django takes for it)."""
    if is_lost(exception):
        return lost(request)
    return _plain("400.html", 400)


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Not allowed."""
    return _plain("403.html", 403)


def broken(request: HttpRequest) -> HttpResponse:
    """A mistake of ours. Nothing personal is logged or shown. A database that went away is no mistake."""
    if is_lost(sys.exc_info()[1]):
        return lost(request)
    return _plain("500.html", 500)
