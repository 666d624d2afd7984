"""The pages of cases: lists, a young person's case and a context's, with their assessments, weighing, plans and meetings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse

from kith.access.viewers import Viewer, standing_as
from kith.bench.pages.signed_in import Knows
from kith.bench.pages.terms import Page
from kith.casework.models import Assessment, Case, Meeting
from kith.casework.terms.assessments import AssessmentKind

NEIGHBOURHOOD = AssessmentKind.NEIGHBOURHOOD.value  # schools' cases have other pages


@dataclass(frozen=True)
class Opened:
    """A case somebody may open, with one assessment and one meeting of it."""

    case: UUID
    assessment: UUID
    meeting: UUID


def opened(viewer: Viewer, **about: Any) -> Opened:
    """The first case this viewer may see that is `about` this."""
    with standing_as(viewer):
        case = Case.objects.visible_to(viewer).filter(**about).earliest("id").pk
        assessment = Assessment.objects.visible_to(viewer).filter(case=case).earliest("id").pk
        meeting = Meeting.objects.visible_to(viewer).filter(case=case).earliest("id").pk
    return Opened(case, assessment, meeting)


def pages_of_cases(one: Knows, supervisor: str, lead: tuple[Any, str]) -> Iterator[Page]:
    """What a worker, a supervisor and a context lead open; `lead` is the user and the session."""
    user, session = lead
    yield Page("Cases", one.session, reverse("casework:all"), rows_over_everything=True)
    yield Page("Cases, a supervisor's", supervisor, reverse("casework:all"), rows_over_everything=True)
    yield Page("Cases, a context lead's", session, reverse("casework:all"), rows_over_everything=True)
    yield Page("Cases by name", one.session, f"{reverse('casework:all')}?q=bus", rows_over_everything=True)
    yield Page("What we are late with, a supervisor's", supervisor, reverse("casework:late"), rows_over_everything=True)
    yield Page("Referrals that wait", session, reverse("casework:referrals"), rows_over_everything=True)
    child = opened(Viewer.of(one.user), person__isnull=False)
    yield from _of_a_case("A young person's", one.session, child)
    yield from _of_a_case("A context's", session, opened(Viewer.of(user), assessments__kind=NEIGHBOURHOOD))


def _of_a_case(whose: str, session: str, of: Opened) -> Iterator[Page]:
    yield Page(f"{whose} case", session, reverse("casework:one", args=[of.case]))
    yield Page(f"{whose} case, what happens next (part)", session, reverse("plans:ahead", args=[of.case]), fragment=True)
    yield Page(f"{whose} case, its story", session, reverse("casework:story", args=[of.case]))
    yield Page(f"{whose} assessments", session, reverse("casework:assessments", args=[of.case]))
    yield Page(f"{whose} assessment", session, reverse("casework:assessment", args=[of.case, of.assessment]))
    yield Page(f"{whose} weighing", session, reverse("casework:weighting", args=[of.case]))
    yield Page(f"{whose} interplay", session, reverse("casework:interplay", args=[of.case]))
    yield Page(f"{whose} plan", session, reverse("plans:plan", args=[of.case]))
    yield Page(f"{whose} meetings", session, reverse("casework:meetings", args=[of.case]))
    yield Page(f"{whose} meeting", session, reverse("casework:meeting", args=[of.case, of.meeting]))
    yield Page(f"{whose} meeting, its minutes", session, reverse("casework:minutes", args=[of.case, of.meeting]))
    yield Page(f"{whose} meeting, its pack", session, reverse("plans:pack", args=[of.case, of.meeting]))
    yield Page(f"{whose} assessment, its voices", session, reverse("casework:voices", args=[of.case, of.assessment]))
    yield Page(f"{whose} assessment, what it means", session, reverse("casework:analyse", args=[of.case, of.assessment]))
    yield Page(f"{whose} weighing, its contexts", session, reverse("casework:weigh-contexts", args=[of.case]))
    yield Page(f"{whose} weighing, its sheets", session, reverse("casework:sheets", args=[of.case]))
    yield Page(f"{whose} case, handing it on", session, reverse("casework:hand-on", args=[of.case]))
    yield Page(f"{whose} case, closing it", session, reverse("plans:closing", args=[of.case]))
