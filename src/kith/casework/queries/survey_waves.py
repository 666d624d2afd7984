"""What a closed wave of a survey says, on its way into an open assessment of the same context."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from kith.access.viewers import Viewer
from kith.casework.models import Assessment
from kith.casework.queries.assessing import is_open
from kith.casework.terms.assessments import AssessmentState
from kith.casework.terms.saying import Claim, Hand, SourceKind, Voice
from kith.mapping.models import Wave
from kith.mapping.queries import surveys
from kith.mapping.queries.surveys import Headline
from kith.mapping.rules.surveys import TOO_FEW_TO_SAY
from kith.mapping.terms.surveys import Audience

MOST = 20


@dataclass(frozen=True)
class Into:
    """A wave, whether it says anything that can be added, and the open assessments it can be added to."""

    wave: Wave
    headline: Headline | None
    assessments: tuple[Assessment, ...]

    @property
    def says_something(self) -> bool:
        """Did enough people answer?"""
        return bool(self.headline and self.headline.words)

    @property
    def is_closed(self) -> bool:
        """Are its results out?"""
        return self.wave.closed_on is not None


def into(viewer: Viewer, pk: UUID, *, today: date) -> Into:
    """Where what a wave says can be added, or `Absent` (at most 4 queries)."""
    wave = surveys.wave(viewer, pk)
    context = wave.survey.context_id
    headline = surveys.headline(viewer, wave.pk, context)
    rows = Assessment.objects.visible_to(viewer).filter(
        case__context_id=context, person=None, state=AssessmentState.OPEN.value, case__closed_at=None
    )
    found = rows.select_related("case__context", "lead").order_by("-opened_on", "-id")[:MOST]
    return Into(wave, headline, tuple(one for one in found if is_open(one, today)))


def said(viewer: Viewer, assessment: Assessment, wave: str) -> tuple[dict[str, Any], str]:
    """What stands in the form when what a wave says is added to an assessment, and why nothing does when too few answered (at most 2 queries).

    Whose view it is and how well it is evidenced stay for somebody to say, unless young people answered it.
    """
    try:
        found = surveys.headline(viewer, UUID(wave), assessment.case.context_id) if wave else None
    except ValueError:
        return {}, ""
    if found is None or not found.words:
        return {}, TOO_FEW_TO_SAY if found else ""
    voice = {"voice": Voice.YOUNG_PERSON.value} if found.audience is Audience.YOUNG_PEOPLE else {}
    given = {"words": found.words, "source": SourceKind.SURVEY.value, "said_on": found.closed_on, "claim": Claim.VIEW.value}
    return given | voice | {"hand": Hand.FIRST.value}, ""
