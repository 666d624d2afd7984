"""The gate every page stands behind: who may come here at all, as whom the database looks, and that it was opened.

    @policy(Resource.CONTEXT, Doing.SEE)
    def one(request, pk): ...

One transaction for the whole page. What a viewer may not see answers exactly like what does not exist; both are audited.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from kith.access.terms import Doing, Resource
from kith.access.viewers import Absent, Viewer, standing_as
from kith.audit import acts
from kith.audit.terms import Outcome
from kith.foundation.clock import now


class Request(HttpRequest):
    """A request that came through the gate: who is looking, and the young person the page concerns, once it is known."""

    viewer: Viewer
    concerns: UUID | None
    user: Any


@dataclass(frozen=True)
class Gate:
    """What a page asks of whoever comes: the resource, what they do with it, and why it is not audited, when it is not."""

    resource: Resource
    doing: Doing
    unrecorded: str = ""


def open_to_all(because: str) -> Callable[[Any], Any]:
    """Mark a page that anybody may open without signing in, and say why."""

    def mark(view: Any) -> Any:
        view.kith_gate = None
        view.open_because = because
        view.login_required = False
        return view

    return mark


def policy(resource: Resource, doing: Doing, *, unrecorded: str = "") -> Callable[[Any], Any]:
    """Stand a view behind the gate. `unrecorded` gives the reason when an opening writes no audit row (drafts)."""
    gate = Gate(resource, doing, unrecorded)

    def stand(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def behind(request: HttpRequest, *args: Any, **keys: Any) -> HttpResponse:
            viewer = Viewer.of(request.user)
            request.viewer = viewer  # type: ignore[attr-defined]
            acts.session_of_request.set(session_mark(request))
            acts.acts_of_request.set(0)
            try:
                return _through(gate, view, request, args, keys)
            except (Absent, Http404):
                _write(gate, request, keys, Outcome.REFUSED)
                raise Http404 from None

        behind.kith_gate = gate  # type: ignore[attr-defined]
        return behind

    return stand


def _through(gate: Gate, view: Any, request: Any, args: Any, keys: Any) -> HttpResponse:
    with standing_as(request.viewer):
        if not request.viewer.may_ever(gate.resource, gate.doing):
            raise Absent
        answer: HttpResponse = view(request, *args, **keys)
        if acts.acts_of_request.get() == 0:
            _write(gate, request, keys, Outcome.OPENED)
        return answer


def _write(gate: Gate, request: Any, keys: dict[str, Any], outcome: Outcome) -> None:
    if gate.unrecorded and outcome is Outcome.OPENED:
        return
    about = next((value for value in keys.values() if isinstance(value, UUID)), None)
    person = keys.get("person") or getattr(request, "concerns", None)
    with standing_as(request.viewer):
        acts.opened(
            f"{gate.resource}.{gate.doing}",
            viewer=request.viewer,
            at=now(),
            outcome=outcome,
            about=about,
            person=person,
        )


def session_mark(request: HttpRequest) -> str:
    """A short fingerprint of the session, so that acts of one sitting can be told together without keeping its key."""
    key = request.session.session_key or ""
    return hashlib.sha256(key.encode()).hexdigest()[:16] if key else ""
