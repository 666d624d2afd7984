"""Questions about contexts, for those who answer them."""

from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from django.db.models import Case, F, When

from kith.access.viewers import Viewer, standing_as_kith
from kith.casework.models import ContextReferral
from kith.casework.queries import thresholds
from kith.casework.terms.thresholds import PanelDecision
from kith.encounters.models import Mention, Note
from kith.encounters.queries import notes_naming
from kith.encounters.terms import MentionState
from kith.patterns.models import Question
from kith.patterns.terms import QuestionState

MOST_NOTES = 200
MOST_WAITING = 10


def waiting(viewer: Viewer) -> list[Question]:
    """The newest questions without an answer, as many as fit on a page of other things (1 query). Only context leads see any."""
    rows = Question.objects.visible_to(viewer).filter(state=QuestionState.OPEN.value)
    return list(rows.select_related("context").order_by("-raised_at", "id")[:MOST_WAITING])


def every(viewer: Viewer) -> Any:
    """Questions without an answer, newest first, then those that were answered, latest answer first."""
    waits = Case(When(state=QuestionState.OPEN.value, then=0), default=1)
    rows = Question.objects.visible_to(viewer).select_related("context", "answered_by")
    return rows.order_by(waits, F("answered_at").desc(nulls_last=True), "-raised_at", "id")


def one(viewer: Viewer, pk: UUID) -> Question:
    """One question with its context, or `Absent`."""
    return Question.objects.select_related("context", "answered_by").one_for(viewer, pk)  # type: ignore[no-any-return]


def referral_of(viewer: Viewer, question: Question) -> ContextReferral | None:
    """The referral this question became, when it did (1 query)."""
    rows = ContextReferral.objects.visible_to(viewer).filter(question=question.pk)
    return cast("ContextReferral | None", rows.first())


def worry_so_far(viewer: Viewer, question: Question) -> str:
    """What worries people about the place so far: why agencies decided to assess it, or what is said of it (2 queries)."""
    talks = thresholds.discussions_of(viewer, question.context_id)
    decided = talks[0].reasons if talks and talks[0].decision == PanelDecision.OPEN_LEVEL_2.value else ""
    return decided or question.context.what_worries


def evidence(question: Question) -> list[UUID]:
    """The notes that raised a question, by their ids only: whoever opens the referral sees those they may (1 query)."""
    with standing_as_kith("keeping which notes raised a question; no note is shown"):
        return list(_named_in(question).values_list("note_id", flat=True).distinct().order_by("note_id")[:MOST_NOTES])


def _named_in(question: Question) -> Any:
    named = Mention.objects.filter(
        key=question.context_id, happened_on__range=(question.first_on, question.last_on)
    )
    return named.exclude(state=MentionState.DISMISSED.value)


@dataclass(frozen=True)
class Behind:
    """The notes behind a question: those this viewer may open, and who wrote the others."""

    open: list[Note]
    others: list[tuple[str, int]]


def behind(viewer: Viewer, question: Question) -> Behind:
    """Which notes raised a question (3 queries). Others are named by their writer only, so that a person can be asked."""
    mine = list(
        notes_naming(viewer, question.context_id).filter(happened_on__range=(question.first_on, question.last_on))[:20]
    )
    seen = {note.pk for note in mine}
    writers: dict[str, int] = {}
    with standing_as_kith("saying whom to ask about the notes behind a question; no young person is named"):
        rows = _named_in(question).values_list("note_id", "note__author__name", "note__author_words").distinct()
        for note, name, words in rows[:MOST_NOTES]:
            if note not in seen:
                writers[name or words] = writers.get(name or words, 0) + 1
    return Behind(mine, sorted(writers.items()))
