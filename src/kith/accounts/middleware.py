"""Sessions end: after a while without a page, and at the latest some hours after signing in."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

BEGAN, SEEN = "began", "seen"
ONCE_IN = 60


class SessionEnds:
    """Ends a session at its latest moment, whatever is being done (drafts are kept).

    That somebody is still there is written at most once a minute: a page that only reads should not write a session each time.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Sign out whoever signed in too long ago, then answer."""
        if request.user.is_authenticated:
            self._look(request, int(time.time()))
        return self.get_response(request)

    def _look(self, request: HttpRequest, now: int) -> None:
        began = request.session.setdefault(BEGAN, now)
        if now - began > settings.SESSION_ABSOLUTE_SECONDS:
            logout(request)
        elif now - request.session.get(SEEN, 0) >= ONCE_IN:
            request.session[SEEN] = now
