"""What every answer carries, and what happens when the database goes away in the middle."""

from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

Answer = Callable[[HttpRequest], HttpResponse]


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
    """A database that goes away mid-save: a sentence, and what was typed comes back in the same form."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or say plainly that nothing was saved."""
        try:
            return self.get_response(request)
        except (OperationalError, InterfaceError):
            return lost(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Catch it from a view, before Django's own error page."""
        return lost(request) if isinstance(exception, OperationalError | InterfaceError) else None


def lost(request: HttpRequest) -> HttpResponse:
    """The page that says the database cannot be reached, with everything typed still in it."""
    typed = [(name, value) for name in request.POST for value in request.POST.getlist(name)]
    kept = [(name, value) for name, value in typed if name not in ("csrfmiddlewaretoken", "password")]
    return render(
        request, "web/lost_database.html", {"typed": kept, "again": request.path, "navigation": []}, status=503
    )
