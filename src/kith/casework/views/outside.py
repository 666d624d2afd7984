"""The form for people without an account: somebody who lives near a place, or a partner, tells us what worries them."""

import re

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.audit.gate import open_to_all
from kith.casework.actions import referrals as actions
from kith.casework.forms.referrals import ReferFromOutside
from kith.foundation.clock import now
from kith.foundation.pages import address_of, attempt, show

REFERENCE = re.compile(r"[A-Z2-7]{4}-[A-Z2-7]{4}")
OPEN = "anybody can tell us about a place that worries them; it shows nothing that is on record"


@open_to_all(OPEN)
def refer(request: HttpRequest) -> HttpResponse:
    """Refer a place without an account. Nothing on record is looked up or shown."""
    if not settings.KITH_PUBLIC_REFERRALS:
        raise Http404
    form = ReferFromOutside(request.POST or None)
    if form.is_valid():
        if form.trapped:
            return redirect("casework:thanks")
        if kept := attempt(form, actions.refer_from_outside, address=address_of(request), at=now()):
            return redirect(f"{reverse('casework:thanks')}?reference={kept.reference}")
    return show(request, "casework/outside.html", form=form)


@open_to_all("thanks whoever referred a place; the reference on it is only what the address says")
def thanks(request: HttpRequest) -> HttpResponse:
    """Thank whoever referred a place, with a reference that says nothing of it."""
    given = request.GET.get("reference", "")
    return show(request, "casework/thanks.html", reference=given if REFERENCE.fullmatch(given) else "")
