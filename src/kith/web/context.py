"""What the shell around every page needs to know."""

from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer

BELONGS_TO = {
    "/contexts/around/": "/young-people/",
    "/notes/about/": "/young-people/",
    "/questions/": "/",
    "/referrals/": "/cases/",
    "/thresholds/": "/cases/",
    "/policies/": "/cases/",
    "/search/": "/",
}
PLACES = (
    ("My work", "my-work", Resource.OWN_WORK, Doing.SEE),
    ("Young people", "people:all", Resource.YOUNG_PERSON, Doing.SEE),
    ("Contexts", "contexts:all", Resource.CONTEXT, Doing.SEE),
    ("Cases", "casework:all", Resource.CASE, Doing.SEE),
    ("Partners", "partners:all", Resource.ORGANISATION, Doing.SEE),
    ("Who opened what", "audit:all", Resource.ACT, Doing.SEE),
    ("Accounts", "accounts:all", Resource.ACCOUNT, Doing.SEE),
)
POLICIES = ("casework:policies", Resource.THRESHOLD, Doing.SEE)
WRITE = ("Write a note", "encounters:new", Resource.NOTE, Doing.ADD)


def shell(request: HttpRequest) -> dict[str, Any]:
    """The navigation that this viewer's roles give them; nothing for somebody who has not signed in."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"navigation": []}
    viewer = Viewer.of(user)
    links = [
        {"label": label, "url": _url(name), "current": _here(request, _url(name)), "primary": name == WRITE[1]}
        for label, name, resource, doing in (*PLACES, WRITE)
        if viewer.may_ever(resource, doing)
    ]
    return {
        "navigation": links,
        "signed_in_as": user.name,
        "organisation_name": user.role_words,
        "policies_url": _url(POLICIES[0]) if viewer.may_ever(*POLICIES[1:]) else "",
        "session_seconds": settings.SESSION_COOKIE_AGE,
        "session_extend_url": _url("extend"),
    }


@cache
def _url(name: str) -> str:
    """The address of a place, worked out once: it is the same for everybody on every page."""
    return reverse(name)


def _here(request: HttpRequest, url: str) -> bool:
    """Is this page part of that place? Some pages live elsewhere than they belong."""
    belongs = next((place for start, place in BELONGS_TO.items() if request.path.startswith(start)), request.path)
    return belongs == url if url == "/" else belongs.startswith(url)
