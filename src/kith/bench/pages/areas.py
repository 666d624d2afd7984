"""The pages of contexts beside their case: surveys, how a place feels, schools, thresholds, plans of assessments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db import connection
from django.urls import reverse

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.bench.pages.terms import Page
from kith.casework.models import (
    Assessment,
    ContextReferral,
    SchoolItem,
    SchoolLook,
    Screening,
    ThresholdDiscussion,
    ThresholdStatement,
    WorkingCheck,
)
from kith.casework.terms.assessments import TRIANGLES, AssessmentKind
from kith.mapping.models import HeldWords, Wave
from kith.patterns.models import Question

MOST_ANSWERED = """
SELECT a.wave_id FROM mapping_answer a JOIN mapping_wave w ON w.id = a.wave_id WHERE w.closed_on IS NOT NULL
GROUP BY a.wave_id, w.opens_on ORDER BY count(*) DESC, w.opens_on DESC, a.wave_id LIMIT 1
"""
ELEMENT = TRIANGLES[AssessmentKind.NEIGHBOURHOOD][0].elements[0].code
MOST_MARKED = "SELECT context_id FROM mapping_safetymark GROUP BY context_id ORDER BY count(*) DESC, context_id LIMIT 1"


def pages_of_areas(user: Any, session: str) -> Iterator[Page]:
    """What a context lead opens."""
    viewer = Viewer.of(user)
    yield from _of_surveys(viewer, session)
    yield Page("How a place feels", session, reverse("mapping:area", args=[_most(MOST_MARKED)]))
    yield from _of_a_school(viewer, session)
    yield from _of_a_plan(viewer, session)
    yield from _of_thresholds(viewer, session)
    yield from _before_a_case(viewer, session)


def _of_surveys(viewer: Viewer, session: str) -> Iterator[Page]:
    with standing_as(viewer):
        wave = Wave.objects.visible_to(viewer).select_related("survey").get(pk=_most(MOST_ANSWERED))
        going = Wave.objects.visible_to(viewer).get(survey=wave.survey, closed_on=None)
        held = HeldWords.objects.visible_to(viewer).filter(wave=going).earliest("id")
    yield Page("Surveys of a context", session, reverse("mapping:surveys", args=[wave.survey.context_id]))
    yield Page("A survey", session, reverse("mapping:survey", args=[wave.survey_id]))
    # One in ten of all young people answered it: what it counts grows with the authority.
    many = Page("A wave that many answered", session, reverse("mapping:wave", args=[wave.pk]), rows_over_everything=True)
    yield many
    yield Page("A wave, where it can be added (part of a page)", session, reverse("casework:from-wave", args=[wave.pk]))
    yield Page("A wave that is open", session, reverse("mapping:wave", args=[going.pk]))
    yield Page("A wave, typing in from paper", session, reverse("mapping:type-in", args=[going.pk]))
    yield Page("A wave, its blank sheet", session, reverse("mapping:blank-survey", args=[going.pk]))
    yield Page("A wave, words that wait", session, reverse("mapping:waiting", args=[going.pk]))
    yield Page("A wave, reading words", session, reverse("mapping:read", args=[held.pk]))
    yield Page("A survey as whoever is asked sees it", session, reverse("mapping:answer", args=[going.code]))


def _of_a_school(viewer: Viewer, session: str) -> Iterator[Page]:
    with standing_as(viewer):
        look = SchoolLook.objects.visible_to(viewer).earliest("id")
        item = SchoolItem.objects.filter(of=look.items_id).earliest("number")
    here = [look.case_id, look.assessment_id]
    yield Page("A school looks at itself", session, reverse("casework:school", args=here))
    yield Page("A school looks at itself, on paper", session, reverse("casework:school-paper", args=here))
    yield Page("A school looks at itself, an item", session, reverse("casework:school-item", args=[*here, item.pk]))
    yield Page("A school’s assessment, its plan", session, reverse("casework:assessment-plan", args=here))
    yield Page("Lists of items for schools", session, reverse("casework:school-lists"))
    yield Page("A list of items for schools", session, reverse("casework:school-list", args=[look.items_id]))


def _of_a_plan(viewer: Viewer, session: str) -> Iterator[Page]:
    with standing_as(viewer):
        rows = Assessment.objects.visible_to(viewer).filter(kind=AssessmentKind.NEIGHBOURHOOD.value)
        found = rows.select_related("case").earliest("id")
        check = WorkingCheck.objects.visible_to(viewer).filter(case=found.case_id).earliest("id")
    here = [found.case_id, found.pk]
    yield Page("A neighbourhood’s assessment, its plan", session, reverse("casework:assessment-plan", args=here))
    yield Page("A neighbourhood’s assessment, planning it", session, reverse("casework:plan-assessment", args=here))
    yield Page("A neighbourhood’s assessment, its visits", session, reverse("casework:visits", args=here))
    yield Page("A neighbourhood’s assessment, an element", session, reverse("casework:element", args=[*here, ELEMENT]))
    yield Page("Looking at ourselves first", session, reverse("casework:check", args=[found.case_id, check.pk]))
    yield Page("The case of a context, on its page", session, reverse("plans:context", args=[found.case.context_id]))


def _of_thresholds(viewer: Viewer, session: str) -> Iterator[Page]:
    with standing_as(viewer):
        statement = ThresholdStatement.objects.visible_to(viewer).latest("version")
        screening = Screening.objects.visible_to(viewer).earliest("id")
        talk = ThresholdDiscussion.objects.visible_to(viewer).exclude(case=None).earliest("id")
    yield Page("Thresholds", session, reverse("casework:thresholds"))
    yield Page("A threshold", session, reverse("casework:threshold", args=[statement.pk]))
    yield Page("Screening a context", session, reverse("casework:screen", args=[screening.case_id]))
    yield Page("What was screened", session, reverse("casework:screened", args=[screening.case_id, screening.pk]))
    yield Page("A threshold discussion", session, reverse("casework:discuss", args=[talk.case_id]))
    yield Page("Policies", session, reverse("casework:policies"))


def _before_a_case(viewer: Viewer, session: str) -> Iterator[Page]:
    """Questions, and referrals that wait."""
    with standing_as(viewer):
        waits = ContextReferral.objects.visible_to(viewer).filter(state="received").earliest("id")
        question = Question.objects.visible_to(viewer).filter(state="open").earliest("id")
    yield Page("A question", session, reverse("patterns:one", args=[question.pk]))
    yield Page("A question, referring it", session, reverse("patterns:refer", args=[question.pk]))
    yield Page("A question, talked about together", session, reverse("patterns:discuss", args=[question.pk]))
    yield Page("A referral of a context that waits", session, reverse("casework:referral", args=[waits.pk]))
    yield Page("A referral of a context, where it is", session, reverse("casework:referral-where", args=[waits.pk]))
    yield Page("Referring a context", session, reverse("casework:refer-context"))
    yield Page("A discussion of a place without a case", session, reverse("casework:discuss-place", args=[waits.context_id]))
    yield Page("The referral form as anybody sees it", session, reverse("casework:refer"))


def _most(asked: str) -> UUID:
    """The key that comes first in what is asked."""
    with standing_as_kith("what is there most of?"), connection.cursor() as cursor:
        cursor.execute(asked)
        key: UUID = cursor.fetchone()[0]
    return key
