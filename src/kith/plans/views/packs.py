"""The pack of a meeting, to print."""

from uuid import UUID

from django.http import HttpResponse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.foundation.clock import today
from kith.foundation.pages import show
from kith.plans.queries.pack import pack


@policy(Resource.MEETING, Doing.SEE)
def one(request: Request, case: UUID, meeting: UUID) -> HttpResponse:
    """Everything somebody needs in the room, in one print."""
    found = pack(request.viewer, case, meeting, today=today())
    request.concerns = found.top.case.person_id
    return show(request, "plans/pack.html", pack=found, top=found.top, page=found.page)
