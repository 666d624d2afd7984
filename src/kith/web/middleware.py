"""What every answer carries, and what happens when the database goes away in the middle."""

from collections.abc import Callable

import psycopg
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string

Answer = Callable[[HttpRequest], HttpResponse]
# The driver's own too: a server-side cursor closes outside Django's wrapping.
LOST = (OperationalError, InterfaceError, psycopg.OperationalError, psycopg.InterfaceError)


class NoStore:
    """No page about anybody is kept by a browser or a proxy (TRUST, T6)."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and say it must not be stored."""
        answer = self.get_response(request)
        answer.headers.setdefault("Cache-Control", "no-store")
        return answer


class LostDatabase:
    """A database that goes away mid-save: a sentence, and what was typed comes back in the same form.

    Only what a view raises comes by here. Django turns what another middleware raises into its error pages, and those
    ask `is_lost` too (`kith.web.views.broken` and `not_understood`).
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Catch it from a view, before Django's own error page."""
        return lost(request) if is_lost(exception) else None


def is_lost(exception: BaseException | None) -> bool:
    """Did the database go away, here or beneath what was made of it (a session that could not be saved)?"""
    while exception is not None:
        if isinstance(exception, LOST):
            return True
        exception = exception.__cause__ or exception.__context__
    return False


def lost(request: HttpRequest) -> HttpResponse:
    """The page that says so, with everything typed still in it. It asks the database nothing."""
    typed = [(name, value) for name in request.POST for value in request.POST.getlist(name)]
    kept = [(name, value) for name, value in typed if name not in ("csrfmiddlewaretoken", "password")]
    words = {"typed": kept, "again": request.path, "csrf_token": get_token(request)}
    return HttpResponse(render_to_string("web/lost_database.html", words), status=503)
