"""What every view needs: try an action with what was typed, and show a page.

form = forms.Notice(request.POST or None)
if form.is_valid() and (context := attempt(form, actions.notice, by=request.user, at=now())):
    return redirect("contexts:one", context.pk)
return show(request, "contexts/notice.html", form=form)
"""

from collections.abc import Callable
from typing import Any

from django import forms
from django.conf import settings
from django.core.paginator import Page, Paginator
from django.db import transaction
from django.db.models import Count, Window
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from kith.foundation.refusals import Refused

NOT_UNDERSTOOD = 422
ON_A_PAGE = 25


def attempt(form: forms.Form, action: Callable[..., Any], **facts: Any) -> Any:
    """Do an action with the form's answers. A refusal becomes the form's error, with everything typed kept.

    Returns what the action returned (True when it returned nothing), or None when it was refused.
    """
    try:
        with transaction.atomic():
            done = action(**form.cleaned_data, **facts)
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.because)
        return None
    return True if done is None else done


def show(request: HttpRequest, template: str, *, form: forms.Form | None = None, **context: Any) -> HttpResponse:
    """Render a page; 422 when its form has errors, so that they are shown in place and nothing typed is lost."""
    status = NOT_UNDERSTOOD if form is not None and form.is_bound and form.errors else 200
    return render(request, template, {"form": form, **context}, status=status)


def onwards(request: HttpRequest, wanted: str, otherwise: str = "/") -> str:
    """Where somebody goes on to: the page they came from when it is one of ours, else the one given."""
    return wanted if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}) else otherwise


class CountedInOneLook(Paginator[Any]):
    """Counts a list while finding the keys of one page of it: for conditions that are dear to ask twice."""

    object_list: Any

    def get_page(self, number: Any) -> Page[Any]:
        """The page of this number; what is no page's number is left to Django."""
        asked = self._asked(number)
        return self._look(self.object_list, asked) or super().get_page(number)

    def _asked(self, number: Any) -> int:
        return int(number) if str(number).isdecimal() and 0 < int(number) < 1_000 else 1

    def _look(self, rows: Any, asked: int) -> Page[Any] | None:
        """This page of these rows; None when there is no such page. An empty first page is a page."""
        first = (asked - 1) * self.per_page
        look = rows.values_list("pk", Window(Count("*")))[first : first + self.per_page]
        keys, counts = zip(*look, strict=True) if look else ((), ())
        if not keys and asked > 1:
            return None
        self.count = counts[0] if counts else 0
        return Page(list(self.object_list.filter(pk__among=list(keys))) if keys else [], asked, self)


def page_of(
    rows: Any, request: HttpRequest, *, size: int = ON_A_PAGE, by: type[Paginator[Any]] = Paginator
) -> Page[Any]:
    """One page of a list, by the `page` in the address; a wrong number gives the nearest page there is."""
    return by(rows, size).get_page(request.GET.get("page"))


def part_or_page(request: HttpRequest, part: str, page: str) -> str:
    """The template of the part alone when another page asks for it, of the whole page when a person does."""
    return part if request.headers.get("HX-Request") == "true" else page


def address_of(request: HttpRequest) -> str:
    """Where a request comes from: behind a proxy of ours, the last address it was told of."""
    told = request.headers.get("X-Forwarded-For", "") if settings.KITH_BEHIND_A_PROXY else ""
    return told.split(",")[-1].strip() or request.META.get("REMOTE_ADDR", "")
