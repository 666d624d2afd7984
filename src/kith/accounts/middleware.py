"""Sessions end: after a while without a page, and at the latest some hours after signing in."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

BEGAN = "began"


class SessionEnds:
    """Ends a session at its latest moment, whatever is being done (drafts are kept)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Sign out whoever signed in too long ago, then answer."""
        if request.user.is_authenticated:
            began = request.session.setdefault(BEGAN, int(time.time()))
            if time.time() - began > settings.SESSION_ABSOLUTE_SECONDS:
                logout(request)
        return self.get_response(request)
