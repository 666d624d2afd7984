"""The watching-over, working-with check: asked, read by somebody else, signed."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access.terms import Doing, Resource
from kith.audit.gate import Request, policy
from kith.casework.actions import checks as actions
from kith.casework.forms import checks as forms
from kith.casework.models import WorkingCheck
from kith.casework.queries import assessing as queries
from kith.casework.queries import cases
from kith.casework.rules import checks as rules
from kith.casework.terms.assessments import CHECK, CHECK_PARTS, CheckQuestion
from kith.casework.views.cases import top_of
from kith.foundation.clock import now
from kith.foundation.pages import show
from kith.language.pages import attempt_nameless

SIGNS = "Why may it go on, and what makes it fair?"


@policy(Resource.CASE_WORK, Doing.ADD)
def ask(request: Request, case: UUID) -> HttpResponse:
    """Would this watch over young people, or work with them?"""
    found = cases.one(request.viewer, case)
    request.concerns = found.person_id
    form = forms.Check(request.POST or None, initial={"before": f"The assessment of {found.context}" if found.context else ""})
    if made := attempt_nameless(form, actions.ask, case=found, by=request.user, at=now()):
        messages.success(request, "Kept. What it asks for next stands on top.")
        return redirect("casework:check", case, made.pk)
    back = reverse("casework:assessments", args=[case])
    return show(request, "casework/assessing/ask_check.html", form=form, back=back)


@policy(Resource.CASE_WORK, Doing.SEE)
def one(request: Request, case: UUID, check: UUID) -> HttpResponse:
    """A check: what it waits for, and every answer with its note."""
    found, top = queries.check_of(request.viewer, case, check), top_of(request, case)
    standing, parts = queries.standing_of(found), _parts(found)
    mine: dict[str, Any] = {
        "must_ask": standing.needs_reader and request.user.pk == found.by_id,
        "may_read": standing.needs_reader and rules.may_read(reader=request.user.pk, author=found.by_id),
        "may_sign": standing.needs_signature
        and rules.may_sign(signer=request.user.pk, author=found.by_id, roles=frozenset(request.user.roles)),
    }
    return show(request, "casework/assessing/check.html", top=top, here="assessment", check=found, standing=standing, parts=parts, **mine)


def _parts(check: WorkingCheck) -> list[tuple[str, list[dict[str, Any]]]]:
    return [(said, [_row(check, one) for one in CHECK if one.part == part]) for part, said in CHECK_PARTS.items()]


@policy(Resource.WORKING_CHECK, Doing.CHANGE)
def stopped(request: Request, check: UUID) -> HttpResponse:
    """A check that waits for a signature, by itself, for whoever may sign it: the data protection officer opens no case."""
    found = queries.check_to_sign(request.viewer, check)
    request.concerns = found.person_id
    form = forms.Words(request.POST or None, asks=SIGNS)
    if attempt_nameless(form, actions.sign, check=found, by=request.user, at=now()):
        messages.success(request, "Signed.")
        return redirect("my-work")
    return show(
        request, "casework/assessing/check_to_sign.html", form=form, check=found, standing=queries.standing_of(found),
        parts=_parts(found), back=reverse("my-work"),
    )  # fmt: skip


def _row(check: WorkingCheck, question: CheckQuestion) -> dict[str, Any]:
    given = check.answers.get(question.code, "not_known")
    note, worry = check.notes.get(question.code, ""), given != question.good
    return {"question": question, "says": dict(forms.SAYS)[given], "note": note, "worry": worry}


@policy(Resource.CASE_WORK, Doing.CHANGE)
def read(request: Request, case: UUID, check: UUID) -> HttpResponse:
    """Read somebody else's check."""
    return _answer(request, case, check, actions.read_second, "What do you see in it?", "Read this check", "Your reading is kept.")


@policy(Resource.CASE_WORK, Doing.CHANGE)
def sign(request: Request, case: UUID, check: UUID) -> HttpResponse:
    """Sign a check that was stopped."""
    return _answer(request, case, check, actions.sign, SIGNS, "Sign this check", "Signed.")


def _answer(request: Request, case: UUID, check: UUID, action: Any, asks: str, title: str, saved: str) -> HttpResponse:
    found = queries.check_of(request.viewer, case, check, Doing.CHANGE)
    request.concerns = found.person_id
    back = reverse("casework:check", args=[case, check])
    form = forms.Words(request.POST or None, asks=asks)
    if attempt_nameless(form, action, check=found, by=request.user, at=now()):
        messages.success(request, saved)
        return redirect(back)
    return show(request, "casework/ask.html", form=form, asks=title, back=back, back_to="Back to the check")
