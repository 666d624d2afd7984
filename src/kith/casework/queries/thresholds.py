"""Threshold statements, screenings against them, and discussions, as a viewer may see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from uuid import UUID

from django.db.models import Prefetch, Q

from kith.access.terms import Doing
from kith.access.viewers import Absent, Viewer
from kith.casework.models import (
    AgencyView,
    Case,
    Criterion,
    CriterionAnswer,
    Screening,
    ThresholdBand,
    ThresholdDiscussion,
    ThresholdStatement,
)
from kith.casework.terms.thresholds import StatementState

MOST = 20


@dataclass(frozen=True)
class StatementPage:
    """A statement with its bands, each with its criteria."""

    statement: ThresholdStatement
    bands: tuple[ThresholdBand, ...]

    @property
    def is_written(self) -> bool:
        """Is it still being written?"""
        return bool(self.statement.state == StatementState.DRAFT.value)


@dataclass(frozen=True)
class Screened:
    """The latest screening of a case, and the band decided or suggested in its plain words."""

    screening: Screening
    suggested: ThresholdBand | None
    decided: ThresholdBand | None


def versions(viewer: Viewer) -> list[ThresholdStatement]:
    """Every version, newest first (1 query)."""
    return list(ThresholdStatement.objects.visible_to(viewer).select_related("published_by"))


def one(viewer: Viewer, pk: UUID, doing: Doing = Doing.SEE) -> ThresholdStatement:
    """One statement, or `Absent` (1 query)."""
    rows = ThresholdStatement.objects.select_related("published_by")
    return cast(ThresholdStatement, rows.one_for(viewer, pk, doing))


def page(viewer: Viewer, pk: UUID, doing: Doing = Doing.SEE) -> StatementPage:
    """One statement with everything in it, or `Absent` (3 queries)."""
    statement = one(viewer, pk, doing)
    return StatementPage(statement, tuple(bands_of(statement)))


def bands_of(statement: ThresholdStatement) -> list[Any]:
    """Its bands, lowest first, each with its criteria as `asked` (2 queries)."""
    criteria = Criterion.objects.order_by("code")
    rows = ThresholdBand.objects.filter(statement=statement).order_by("code")
    return list(rows.prefetch_related(Prefetch("criteria", queryset=criteria, to_attr="asked")))


def band_of(statement: ThresholdStatement, pk: UUID) -> ThresholdBand:
    """One band of a statement, or `Absent` (1 query)."""
    found = ThresholdBand.objects.filter(statement=statement, pk=pk).first()
    if found is None:
        raise Absent
    return cast(ThresholdBand, found)


def criterion_of(statement: ThresholdStatement, pk: UUID) -> Criterion:
    """One criterion of a statement, or `Absent` (1 query)."""
    found = Criterion.objects.filter(statement=statement, pk=pk).select_related("band").first()
    if found is None:
        raise Absent
    return cast(Criterion, found)


def in_force(viewer: Viewer, on: date) -> ThresholdStatement | None:
    """The newest version that is published and holds on a day (1 query)."""
    rows = ThresholdStatement.objects.visible_to(viewer).filter(state=StatementState.PUBLISHED.value, valid_from__lte=on)
    return cast("ThresholdStatement | None", rows.order_by("-valid_from", "-version").first())


def screening(viewer: Viewer, case: Case, pk: UUID) -> Screened:
    """One screening of a case, or `Absent` (2 queries)."""
    rows = Screening.objects.filter(case=case).select_related("statement", "by", "case__context")
    return _screened(cast(Screening, rows.one_for(viewer, pk)))


def latest(viewer: Viewer, case: Case) -> Screened | None:
    """The latest screening of a case, decided or not (2 queries)."""
    rows = Screening.objects.visible_to(viewer).filter(case=case).select_related("statement", "by")
    found = rows.first()
    return _screened(found) if found else None


def _screened(found: Screening) -> Screened:
    bands = {band.code: band for band in ThresholdBand.objects.filter(statement_id=found.statement_id)}
    return Screened(found, bands.get(found.suggested), bands.get(found.decided))


def answers(viewer: Viewer, of: Screening) -> Sequence[CriterionAnswer]:
    """What was found for each criterion (1 query)."""
    return list(CriterionAnswer.objects.visible_to(viewer).filter(screening=of).select_related("criterion"))


def discussions(viewer: Viewer, case: Case) -> list[ThresholdDiscussion]:
    """The threshold discussions of a case and, before it, of its context, newest first (2 queries)."""
    before = Q(context_id=case.context_id) if case.context_id else Q()
    return _with_views(ThresholdDiscussion.objects.visible_to(viewer).filter(before | Q(case=case)))


def discussions_of(viewer: Viewer, context: UUID | None) -> list[ThresholdDiscussion]:
    """The threshold discussions about a context, before it was referred or on its cases, newest first (2 queries)."""
    about = Q(context_id=context) | Q(case__context_id=context)
    return _with_views(ThresholdDiscussion.objects.visible_to(viewer).filter(about)) if context else []


def _with_views(rows: Any) -> list[ThresholdDiscussion]:
    said = Prefetch("views", queryset=AgencyView.objects.all(), to_attr="views_said")
    return list(rows.select_related("by").prefetch_related(said)[:MOST])


def open_case(viewer: Viewer, context: UUID) -> Case | None:
    """The open case a context has, if it has one (1 query)."""
    return cast("Case | None", Case.objects.visible_to(viewer).filter(context_id=context, closed_at=None).first())
