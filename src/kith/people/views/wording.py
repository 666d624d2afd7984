"""Word prompts on the forms that ask for a sentence or more: an offer while somebody writes, never kept or counted."""

from django.http import HttpRequest, HttpResponse

from kith.access.terms import Doing, Resource
from kith.audit.gate import policy
from kith.foundation.pages import show
from kith.language.rules import prompts
from kith.people.forms import LONG, WHOSE_OWN

MOST = 3


@policy(Resource.OWN_WORK, Doing.SEE, unrecorded="It reads words back to whoever is typing them, and keeps nothing.")
def offered(request: HttpRequest) -> HttpResponse:
    """Other words for what is being written, if any; a young person's own words are left alone."""
    written = [text[:LONG] for name, text in request.POST.items() if name not in WHOSE_OWN]
    found = [prompt for text in written for prompt in prompts(text)][:MOST]
    return show(request, "people/_wording.html", found=found)
