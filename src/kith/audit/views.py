"""Who opened what: for the data protection officer, and itself written down."""

from typing import Any

from django.http import HttpResponse

from kith.access.terms import Doing, Resource
from kith.audit import forms, queries
from kith.audit.gate import Request, policy
from kith.foundation.pages import show


@policy(Resource.ACT, Doing.SEE)
def everything(request: Request) -> HttpResponse:
    """Who did and opened what, newest first."""
    form = forms.Narrow(request.GET)
    chosen: dict[str, Any] = (
        form.cleaned_data if form.is_valid() else {"actor": None, "verb": "", "person": None, "reasoned": False, "before": None}
    )
    actor = chosen.pop("actor")
    found = queries.acts(request.viewer, actor=actor.pk if actor else None, **chosen)
    older, newest = request.GET.copy(), request.GET.copy()
    older["before"] = str(found.older or "")
    newest.pop("before", None)
    narrowed = bool(actor or chosen["verb"] or chosen["person"] or chosen["reasoned"])
    links = {
        "older": f"?{older.urlencode()}" if found.older else "",
        "newest": f"?{newest.urlencode()}" if chosen["before"] else "",
    }
    return show(request, "audit/all.html", form=form, rows=found.rows, narrowed=narrowed, **links)
