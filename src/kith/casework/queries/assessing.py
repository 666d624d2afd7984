"""What an assessment holds: its sides and elements, its sources, its wording, and the check it stands on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any, cast
from uuid import UUID

from django.db.models import Case, Q, QuerySet, Value, When

from kith.access.terms import Doing
from kith.access.viewers import Absent, Viewer
from kith.casework.models import Assessment, ElementAnswer, Observation, SchoolAnswer, Statement, WorkingCheck
from kith.casework.rules import checks, completing, friendship
from kith.casework.rules.checks import Standing
from kith.casework.rules.completing import Found
from kith.casework.terms.assessments import (
    CHECK,
    METHODS_STOP,
    TRIANGLES,
    AssessmentKind,
    AssessmentState,
    Element,
    Side,
)
from kith.casework.terms.factors import FACTOR_WORDS
from kith.casework.terms.saying import VOICE_WORDS, SourceKind
from kith.language.rules import prompts
from kith.language.terms import Level

MOST, MOST_TO_READ = 200, 30
NARRATIVE = ("trigger", "questions", "proportionality", "structural", "analysis")
WRITTEN = ("questions", "proportionality", "structural", "analysis", "late_because")
SAID = ("strength", "worry", "not_known")


@dataclass(frozen=True)
class Looked:
    """An element, and how far anybody has looked at it."""

    element: Element
    answer: ElementAnswer | None
    said: tuple[Statement, ...]

    @property
    def status(self) -> str:
        """"Nobody has looked" is not the same as "in progress"."""
        if self.answer:
            known = self.answer.strength or self.answer.worry
            return "Answered" if known else "Not known, because"
        return "In progress" if self.said else "Nobody has looked"

    @property
    def last(self) -> str:
        """Who looked last, and when."""
        one = self.answer or (self.said[0] if self.said else None)
        return f"{one.by.name}, {one.at:%-d %B %Y}" if one else ""


@dataclass(frozen=True)
class LookedSide:
    """One side of a triangle with its elements and what was said of it."""

    side: Side
    elements: tuple[Looked, ...]

    @property
    def answered(self) -> int:
        """How many of its elements are answered."""
        return sum(1 for one in self.elements if one.answer)


@dataclass(frozen=True)
class Triangle:
    """An assessment as its page shows it."""

    assessment: Assessment
    sides: tuple[LookedSide, ...]
    found: Found
    statements: tuple[Statement, ...]
    visits: tuple[Observation, ...]
    today: date

    @property
    def sources(self) -> list[tuple[str, int]]:
        """How often each kind of source was heard, in the order of the list."""
        kinds = [statement.get_source_display() for statement in self.statements]
        return [(kind, kinds.count(kind)) for kind in sorted(set(kinds), key=kinds.index)]

    @property
    def factors(self) -> list[str]:
        """What the national return is told, in our words."""
        return [FACTOR_WORDS[code] for code in self.assessment.factors]

    @property
    def thin(self) -> list[str]:
        """What is thin about the sources so far."""
        return completing.few_sources(self.found)

    @property
    def days_over(self) -> int:
        """How many working days over its 45 it is, while it is open."""
        return completing.days_over(self.assessment.opened_on, self.today) if self.is_open else 0

    @property
    def is_open(self) -> bool:
        """Can anything be added?"""
        return is_open(self.assessment, self.today)


def is_open(assessment: Assessment, today: date) -> bool:
    """Can anything be added? A friendship assessment past its review has ended, whether or not anybody said so."""
    return assessment.state == AssessmentState.OPEN.value and not friendship.is_over(assessment.review_by, today)


def of_case(viewer: Viewer, case: UUID) -> list[Assessment]:
    """A case's assessments, newest first (1 query)."""
    rows = Assessment.objects.visible_to(viewer).filter(case_id=case)
    return list(rows.select_related("lead").order_by("-opened_on", "-id")[:MOST])


def one(viewer: Viewer, case: UUID, pk: UUID, doing: Doing = Doing.SEE) -> Assessment:
    """One assessment of one case with its plan, or `Absent` (1 query)."""
    rows = Assessment.objects.filter(case_id=case)
    rows = rows.select_related("case__context", "case__person", "lead", "plan__promise", "plan__by")
    return cast(Assessment, rows.one_for(viewer, pk, doing))


def mark_of(assessment: Assessment) -> str:
    """A short mark of what is written in it, so that two people writing at once are noticed."""
    written = "\0".join(getattr(assessment, name) for name in WRITTEN)
    return sha256(written.encode()).hexdigest()[:16]


def element_of(assessment: Assessment, code: str) -> tuple[Side, Element]:
    """An element of this assessment's triangle with its side, or `Absent`."""
    try:
        return completing.element(AssessmentKind(assessment.kind), code)
    except KeyError:
        raise Absent from None


def answer_to(assessment: Assessment, element: str) -> ElementAnswer | None:
    """What stands answered about one element (1 query)."""
    return ElementAnswer.objects.filter(assessment=assessment, element=element).select_related("by").first()  # type: ignore[no-any-return]


def statements(viewer: Viewer, assessment: Assessment, element: str | None = None) -> list[Statement]:
    """What was said, newest first; of one element when it is named (1 query)."""
    rows = Statement.objects.visible_to(viewer).filter(assessment=assessment).select_related("by")
    return list((rows.filter(element=element) if element else rows)[:MOST])


def triangle(viewer: Viewer, assessment: Assessment, *, today: date) -> Triangle:
    """The whole page: sides, elements, sources and visits (3 queries)."""
    answers = list(ElementAnswer.objects.visible_to(viewer).filter(assessment=assessment).select_related("by"))
    said, visits = statements(viewer, assessment), visits_of(viewer, assessment)
    by_element = {answer.element: answer for answer in answers}
    sides = tuple(
        LookedSide(side, tuple(_looked(one, by_element, said) for one in side.elements))
        for side in TRIANGLES[AssessmentKind(assessment.kind)]
    )
    return Triangle(assessment, sides, _found(assessment, answers, said, visits), tuple(said), tuple(visits), today)


def _looked(element: Element, answers: dict[str, ElementAnswer], said: Iterable[Statement]) -> Looked:
    return Looked(element, answers.get(element.code), tuple(one for one in said if one.element == element.code))


def visits_of(viewer: Viewer, assessment: Assessment) -> list[Observation]:
    """The visits of an assessment, newest first (1 query)."""
    return list(Observation.objects.visible_to(viewer).filter(assessment=assessment).select_related("by")[:MOST])


def found(assessment: Assessment) -> Found:
    """What it holds, for those rules that decide whether it is complete (4 queries)."""
    answers = ElementAnswer.objects.filter(assessment=assessment)
    said = Statement.objects.filter(assessment=assessment)
    visits = list(Observation.objects.filter(assessment=assessment))
    school = SchoolAnswer.objects.filter(assessment=assessment, until_at=None).order_by("item__number")
    wording = _wording(assessment, list(answers), list(said), tuple(school.values_list("words", flat=True)))
    return replace(_found(assessment, list(answers), list(said), visits), wording=wording)


def _found(
    assessment: Assessment, answers: list[ElementAnswer], said: list[Statement], visits: list[Observation]
) -> Found:  # fmt: skip
    """Without its wording, which is only looked at when it is to be completed: reading all that was written takes longest."""
    sources = {one.source for one in said} | ({SourceKind.PRACTITIONER_OBSERVATION.value} if visits else set())
    return Found(
        kind=AssessmentKind(assessment.kind), answered=frozenset(answer.element for answer in answers),
        sources=frozenset(sources), opened_on=assessment.opened_on,
        late_because=assessment.late_because, has_proportionality=bool(assessment.proportionality),
    )  # fmt: skip


def _wording(
    assessment: Assessment, answers: list[ElementAnswer], said: list[Statement], also: tuple[str, ...]
) -> tuple[str, ...]:
    """The words that could be put more fairly; what somebody said in their own words is never questioned."""
    texts = [*(getattr(assessment, name) for name in NARRATIVE), *also]
    texts += [getattr(answer, name) for answer in answers for name in SAID]
    texts += [one.words for one in said if not one.in_their_words]
    asked = [prompt.surface for text in texts if text for prompt in prompts(text) if prompt.level is Level.REWRITE]
    return tuple(dict.fromkeys(asked))


def newest(viewer: Viewer, case: UUID) -> Assessment | None:
    """The newest assessment of a case that was not ended early (1 query)."""
    rows = Assessment.objects.visible_to(viewer).filter(case_id=case).exclude(state=AssessmentState.ENDED.value)
    return rows.order_by("-opened_on", "-id").first()  # type: ignore[no-any-return]


def standing_of(check: WorkingCheck) -> Standing:
    """What a check waits for."""
    return checks.standing(
        check.answers, has_reader=check.second_reader_id is not None, has_signature=check.signed_by_id is not None
    )


def checks_of(viewer: Viewer, case: UUID) -> list[WorkingCheck]:
    """The checks of a case, newest first (1 query)."""
    rows = WorkingCheck.objects.visible_to(viewer).filter(case_id=case)
    return list(rows.select_related("by", "second_reader", "signed_by")[:MOST])


def check_of(viewer: Viewer, case: UUID, pk: UUID, doing: Doing = Doing.SEE) -> WorkingCheck:
    """One check of one case, or `Absent` (1 query)."""
    rows = WorkingCheck.objects.filter(case_id=case)
    return cast(WorkingCheck, rows.select_related("case", "by", "second_reader", "signed_by").one_for(viewer, pk, doing))


def checks_to_sign(viewer: Viewer) -> QuerySet[WorkingCheck]:
    """Checks that wait for a signature, longest first; which context it is stands in their own words."""
    methods = [question for question in CHECK if question.part == "methods"]
    worries: Any = sum(
        (Case(When(**{f"answers__{one.code}": one.good}, then=Value(0)), default=Value(1)) for one in methods), Value(0)
    )
    rows = WorkingCheck.objects.visible_to(viewer, Doing.CHANGE).filter(waits=True, signed_by=None)
    rows = rows.annotate(worries=worries).filter(worries__gte=METHODS_STOP)
    return cast(QuerySet[WorkingCheck], rows.select_related("by", "second_reader").order_by("at", "id"))


def check_to_sign(viewer: Viewer, pk: UUID) -> WorkingCheck:
    """One check that waits for a signature, or `Absent`; nothing else of its case is asked for (1 query)."""
    if found := checks_to_sign(viewer).filter(pk=pk).first():
        return found
    raise Absent


def checks_to_read(viewer: Viewer) -> list[WorkingCheck]:
    """Checks that wait for this viewer to read or to sign, longest first: of the cases they lead and the young people they
    work with, and of every context for whoever leads contexts or supervises (1 query).
    """
    theirs = Q(case__lead_id=viewer.user_id) | Q(person__isnull=False)
    theirs |= Q(person=None) if checks.SIGNERS & viewer.roles else Q()
    rows = WorkingCheck.objects.visible_to(viewer, Doing.CHANGE).filter(theirs, waits=True, case__closed_at=None)
    found = rows.exclude(by=viewer.user_id).select_related("by").order_by("at", "id")[:MOST_TO_READ]
    return [one for one in found if checks.waits_for(standing_of(one), viewer.roles)]


def unused_checks(case: UUID) -> list[WorkingCheck]:
    """The checks of a case that no assessment stands on yet, newest first: each is asked about afresh (1 query)."""
    return list(WorkingCheck.objects.filter(case_id=case, assessment=None))


def together(found: Iterable[WorkingCheck]) -> str:
    """How several checks of one case stand: not asked, open or clear."""
    return checks.together([standing_of(check).word for check in found])


def voices(said: Iterable[Statement], assessment: Assessment) -> list[tuple[str, list[tuple[Statement, str]]]]:
    """Each voice with what it says and of what, in the order of the list: side by side, never merged."""
    elements = {one.code: one.words for side in TRIANGLES[AssessmentKind(assessment.kind)] for one in side.elements}
    rows = [(one, elements.get(one.element, "")) for one in said]
    return [(words, [row for row in rows if row[0].voice == voice.value]) for voice, words in VOICE_WORDS.items()]
