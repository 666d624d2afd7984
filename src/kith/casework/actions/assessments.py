"""An assessment is opened, answered side by side with what was said, and called complete."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.actions.names import check_nameless
from kith.casework.models import Assessment, Case, ElementAnswer, Statement, WorkingCheck
from kith.casework.queries import assessing, school
from kith.casework.rules import completing, opening
from kith.casework.rules.factors import check_factors
from kith.casework.rules.school import check_said
from kith.casework.terms.assessments import AssessmentKind, AssessmentState, Trend
from kith.casework.terms.cases import CaseState
from kith.casework.terms.saying import Claim, Confidence, Hand, SourceKind, Voice
from kith.foundation.refusals import Refused

OVER = "This assessment is no longer open. What it says stays as it was."


@dataclass(frozen=True)
class Said:
    """Something somebody said or saw, with where it comes from (PRACTICE section 3)."""

    words: str
    voice: Voice
    source: SourceKind
    said_on: date
    said_by: str = ""
    in_their_words: bool = False
    hand: Hand = Hand.FIRST
    claim: Claim = Claim.VIEW
    confidence: Confidence = Confidence.SOME_EVIDENCE


def open_assessment(
    *, case: Case, kind: AssessmentKind, trigger: str, proportionality: str, by: User, at: datetime, questions: str = "",
    not_a_child: Collection[str] = (),
) -> Assessment:
    """Open an assessment of a case, with its reason and its limits; a context's only after its own check is clear.

    A friendship and peer assessment is opened by `friendship.open_friendship`, behind its gates.
    """
    require(Viewer.of(by), Resource.CASE_WORK, Doing.ADD, person=case.person_id)
    if kind is AssessmentKind.FRIENDS_PEERS:
        raise Refused("A friendship and peer assessment is opened on a page of its own.", field="kind")
    texts = {"trigger": trigger, "questions": questions, "proportionality": proportionality}
    check_nameless(case, by, texts, not_a_child)
    made = Assessment(case=case, person_id=case.person_id, kind=kind.value, lead=by, opened_on=at.date())
    made.trigger, made.questions, made.proportionality = trigger.strip(), questions.strip(), proportionality.strip()
    with act("casework.open_assessment", by=by, at=at, about=made, person=case.person_id) as doing:
        doing.facts = [kind.value]
        start(made)
    return made


def start(made: Assessment) -> None:
    """Store a new assessment once it is decided that there is one, the checks before it are clear, and none of its kind is
    open (inside an act).
    """
    level, kind = made.case.level, AssessmentKind(made.kind)
    opening.check_opening(level, kind, trigger=made.trigger, proportionality=made.proportionality)
    opening.check_decided(CaseState(Case.objects.get(pk=made.case_id).state))
    _hold_checks(made.case_id)
    checks = assessing.unused_checks(made.case_id)
    opening.check_checked(level, assessing.together(checks))
    if Assessment.objects.filter(case=made.case_id, kind=made.kind, state=AssessmentState.OPEN.value).exists():
        raise Refused("There is one in progress already. Add to that one.", field="kind")
    made.working_check = checks[0] if made.person_id is None else None
    made.save(force_insert=True)


def _hold_checks(case: UUID) -> None:
    """Let nobody else open an assessment on the same check meanwhile."""
    list(WorkingCheck.objects.select_for_update().filter(case_id=case).order_by("id").values_list("pk"))


def hold(assessment: Assessment, today: date) -> Assessment:
    """The assessment as it stands now, held while something is added (inside an act).

    Raises `Refused` when nothing can be added to it any more.
    """
    now: Assessment = Assessment.objects.select_for_update().get(pk=assessment.pk)
    if not assessing.is_open(now, today):
        raise Refused(OVER)
    return now


def answer(
    *, assessment: Assessment, element: str, seen: UUID | None, strength: str, worry: str, not_known: str, trend: Trend,
    by: User, at: datetime, not_a_child: Collection[str] = (),
) -> ElementAnswer:  # fmt: skip
    """Say what is strong and what worries about one element, or why it is not known.

    `seen` is the answer that stood there when whoever answers looked; if somebody answered since, this is refused.
    """
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=assessment.person_id)
    side, _ = completing.element(AssessmentKind(assessment.kind), element)
    if not any(said.strip() for said in (strength, worry, not_known)):
        raise Refused("Say what is strong, what worries, or why it is not known.", field="strength")
    check_nameless(assessment, by, {"strength": strength, "worry": worry, "not_known": not_known}, not_a_child)
    with act("casework.answer", by=by, at=at, about=assessment, person=assessment.person_id) as doing:
        hold(assessment, at.date())
        doing.facts, doing.content = [element, trend.value], [strength, worry, not_known]
        before = ElementAnswer.objects.select_for_update().filter(assessment=assessment, element=element).first()
        _check_unchanged(before, seen)
        if before:
            before.delete()
        return ElementAnswer.objects.create(  # type: ignore[no-any-return]
            assessment=assessment, case_id=assessment.case_id, person_id=assessment.person_id, side=side.number,
            element=element, strength=strength.strip(), worry=worry.strip(), not_known=not_known.strip(),
            trend=trend.value, by=by, at=at,
        )  # fmt: skip


def _check_unchanged(before: ElementAnswer | None, seen: UUID | None) -> None:
    if before is None or before.pk == seen:
        return
    said = " ".join(words for words in (before.strength, before.worry, before.not_known) if words)
    raise Refused(f"While you were writing, {before.by.name} answered this: {said} Put the two together, then save again.")


def add_statement(
    *, assessment: Assessment, said: Said, by: User, at: datetime, element: str = "", not_a_child: Collection[str] = ()
) -> Statement:  # fmt: skip
    """Keep something somebody said or saw, with where it comes from. It is never rewritten and never merged."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.ADD, person=assessment.person_id)
    if not said.words.strip():
        raise Refused("Write what was said or seen.", field="words")
    if said.said_on > at.date():
        raise Refused("That day has not happened yet.", field="said_on")
    check_nameless(assessment, by, {"words": said.words, "said_by": said.said_by}, not_a_child)
    side = completing.element(AssessmentKind(assessment.kind), element)[0].number if element else None
    made = Statement(
        assessment=assessment, case_id=assessment.case_id, person_id=assessment.person_id, side=side, element=element,
        voice=said.voice.value, words=said.words.strip(), in_their_words=said.in_their_words, source=said.source.value,
        said_by=said.said_by.strip(), said_on=said.said_on, hand=said.hand.value, claim=said.claim.value,
        confidence=said.confidence.value, by=by, at=at,
    )  # fmt: skip
    with act("casework.add_statement", by=by, at=at, about=made, person=assessment.person_id) as doing:
        hold(assessment, at.date())
        doing.facts, doing.content = [said.voice.value, said.source.value], made.words
        made.save(force_insert=True)
    return made


def analyse(
    *, assessment: Assessment, questions: str, proportionality: str, structural: str, analysis: str, late_because: str,
    seen: str, by: User, at: datetime, not_a_child: Collection[str] = (),
) -> None:  # fmt: skip
    """Write what it asks, why it is needed, what poverty, racism and other conditions do, and what it all means.

    `seen` is the mark of what stood there when whoever writes looked; if somebody wrote since, this is refused.
    """
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=assessment.person_id)
    if not proportionality.strip():
        raise Refused("Say why this is needed, and what less would not do.", field="proportionality")
    written = dict(zip(assessing.WRITTEN, (questions, proportionality, structural, analysis, late_because), strict=True))
    check_nameless(assessment, by, written, not_a_child)
    with act("casework.analyse", by=by, at=at, about=assessment, person=assessment.person_id) as doing:
        now = hold(assessment, at.date())
        if seen != assessing.mark_of(now):
            said = " ".join(words for name in assessing.WRITTEN if (words := getattr(now, name)))
            raise Refused(f"While you were writing, somebody else did: {said} Put the two together, then save again.")
        doing.content = list(written.values())
        now.questions, now.proportionality = questions.strip(), proportionality.strip()
        now.structural, now.analysis, now.late_because = structural.strip(), analysis.strip(), late_because.strip()
        now.save(update_fields=["questions", "proportionality", "structural", "analysis", "late_because"])


def set_factors(*, assessment: Assessment, factors: list[str], by: User, at: datetime) -> None:
    """Say which factors the national return is told of; "none of these" stands alone (V21)."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=assessment.person_id)
    if assessment.kind != AssessmentKind.CHILD_FAMILY.value:
        raise Refused("Only a child and family assessment has factors for the national return.")
    chosen = check_factors(factors)
    with act("casework.set_factors", by=by, at=at, about=assessment, person=assessment.person_id) as doing:
        hold(assessment, at.date())
        doing.content = chosen
        assessment.factors = chosen
        assessment.save(update_fields=["factors"])


def complete(
    *, assessment: Assessment, few_sources_because: str = "", kept_wording_because: str = "", by: User, at: datetime,
    not_a_child: Collection[str] = (),
) -> None:
    """Call it complete: all sides answered, thin sources and hard wording explained (V23, V25)."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=assessment.person_id)
    reasons = {"few_sources_because": few_sources_because, "kept_wording_because": kept_wording_because}
    check_nameless(assessment, by, reasons, not_a_child)
    with act("casework.complete", by=by, at=at, about=assessment, person=assessment.person_id) as doing:
        now = hold(assessment, at.date())
        found = assessing.found(now)
        completing.check_complete(
            found, few_sources_because=few_sources_because, kept_wording_because=kept_wording_because, today=at.date()
        )
        check_said(school.given(now))
        doing.facts = [now.kind, found.completeness]
        now.few_sources_because, now.kept_wording_because = few_sources_because.strip(), kept_wording_because.strip()
        now.state, now.ended_on = AssessmentState.COMPLETE.value, at.date()
        now.save()
    assessment.state, assessment.ended_on = now.state, now.ended_on


def end(*, assessment: Assessment, why: str, by: User, at: datetime, not_a_child: Collection[str] = ()) -> None:
    """End an assessment that will not be completed, with the reason."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=assessment.person_id)
    if not why.strip():
        raise Refused("Say why it ends here.", field="why")
    check_nameless(assessment, by, {"why": why}, not_a_child)
    with act("casework.end_assessment", by=by, at=at, why=why.strip(), about=assessment, person=assessment.person_id):
        now = hold(assessment, at.date())
        now.state, now.ended_on = AssessmentState.ENDED.value, at.date()
        now.save()
    assessment.state, assessment.ended_on = now.state, now.ended_on
