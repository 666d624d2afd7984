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
from kith.mapping.queries import surveys
from kith.mapping.queries.surveys import WaveLine
from kith.mapping.rules.surveys import TOO_FEW_TO_SAY
from kith.mapping.terms.surveys import Audience

MOST = 20


@dataclass(frozen=True)
class Into:
    """A wave with where it stands, and the open assessments of its context."""

    line: WaveLine
    assessments: tuple[Assessment, ...]

    @property
    def too_few(self) -> str:
        """Why nothing of a closed wave can be added; "" when enough answered."""
        return "" if self.line.says_something else TOO_FEW_TO_SAY


def into(viewer: Viewer, pk: UUID, *, today: date) -> Into:
    """Where what a wave says can be added, or `Absent` (4 queries)."""
    line = surveys.wave_line(viewer, pk, today)
    rows = Assessment.objects.visible_to(viewer).filter(
        case__context_id=line.wave.survey.context_id, person=None, state=AssessmentState.OPEN.value, case__closed_at=None
    )
    found = rows.select_related("case__context", "lead").order_by("-opened_on", "-id")[:MOST]
    return Into(line, tuple(one for one in found if is_open(one, today)))


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
