"""A context is screened against the published threshold, a person decides, and agencies discuss it together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.actions.names import check_nameless
from kith.casework.models import (
    AgencyView,
    Case,
    Criterion,
    CriterionAnswer,
    Screening,
    ThresholdDiscussion,
    ThresholdStatement,
)
from kith.casework.rules import thresholds
from kith.casework.terms.thresholds import CriterionKind, Met, PanelDecision, StatementState
from kith.contexts.models import Context
from kith.contexts.terms import ContextKind
from kith.foundation.refusals import Refused


@dataclass(frozen=True)
class Found:
    """What a screener found for one criterion, and on what evidence."""

    criterion: UUID
    met: Met
    evidence: str = ""


@dataclass(frozen=True)
class Said:
    """What one agency said in a threshold discussion. `band` may be "" when it has no view of the band."""

    agency: str
    view: str
    role: str = ""
    band: str = ""
    dissents: bool = False
    dissent: str = ""


def screen(
    *, case: Case, statement: ThresholdStatement, found: Sequence[Found], by: User, at: datetime, not_a_child: Sequence[str] = ()
) -> Screening:
    """Look at a context against a published threshold. What is suggested is kept with its reasons; nothing is decided yet."""
    require(Viewer.of(by), Resource.CASE, Doing.CHANGE, person=case.person_id)
    if case.person_id:
        raise Refused("This threshold is for places, schools and groups. A young person is not screened against it.")
    if statement.state != StatementState.PUBLISHED.value:
        raise Refused("This threshold is not published yet.")
    check_nameless(case, by, {f"evidence_{one.criterion}": one.evidence for one in found}, not_a_child)
    answers = {one.criterion: one for one in found}
    criteria = list(Criterion.objects.filter(statement=statement).select_related("band").order_by("code"))
    looked = [_looked(criterion, answers.get(criterion.pk)) for criterion in criteria]
    suggestion = thresholds.suggest(looked, bands=[band.code for band in statement.bands.all()])
    screening = Screening(
        case=case, statement=statement, suggested=suggestion.band, because=list(suggestion.because),
        protects=list(suggestion.protects), not_known=list(suggestion.not_known), by=by, at=at,
    )  # fmt: skip
    with act("casework.screen", by=by, at=at, about=screening) as doing:
        doing.facts = [f"version {statement.version}", f"suggested {suggestion.band}"]
        screening.save(force_insert=True)
        CriterionAnswer.objects.bulk_create(
            CriterionAnswer(
                case=case, screening=screening, criterion=criterion, met=one.met.value, evidence=one.evidence.strip()
            )
            for criterion, one in zip(criteria, looked, strict=True)
        )
    return screening


def _looked(criterion: Criterion, found: Found | None) -> thresholds.Looked:
    met, evidence = (found.met, found.evidence) if found else (Met.NOT_KNOWN, "")
    return thresholds.Looked(
        criterion.code, criterion.band.code, CriterionKind(criterion.kind), criterion.text, met, evidence
    )


def decide(
    *, screening: Screening, decided: str, why: str, by: User, at: datetime, not_a_child: Sequence[str] = ()
) -> None:
    """Agree with the band suggested, or decide on another and say why (V10). A decision is made once."""
    require(Viewer.of(by), Resource.CASE, Doing.CHANGE, person=screening.person_id)
    bands = list(screening.statement.bands.values_list("code", flat=True))
    against = thresholds.check_decision(suggested=screening.suggested, decided=decided, why=why, bands=bands)
    check_nameless(screening, by, {"why": why}, not_a_child)
    with act("casework.decide_threshold", by=by, at=at, why=why.strip(), about=screening) as doing:
        now = Screening.objects.select_for_update().get(pk=screening.pk)
        if now.decided:
            raise Refused("This was decided already. Screen it again to decide anew.")
        doing.facts = [f"suggested {now.suggested}", f"decided {decided}"]
        now.decided, now.overridden, now.why, now.by, now.at = decided, against, why.strip(), by, at
        now.save()
    screening.decided, screening.overridden, screening.why = now.decided, now.overridden, now.why


def discuss(
    *,
    held_on: date,
    said: Sequence[Said],
    decision: PanelDecision | None,
    reasons: str,
    inputs: str,
    by: User,
    at: datetime,
    case: Case | None = None,
    context: Context | None = None,
    screening: Screening | None = None,
    not_a_child: Sequence[str] = (),
) -> ThresholdDiscussion:
    """Keep what each agency said about a context against the threshold, each in its own words, dissent too (PRACTICE 6.4).

    It is about a context's `case`, or about a `context` before it has one: before any referral, too.
    """
    about = case or Case(context=context)
    require(Viewer.of(by), Resource.CASE, Doing.CHANGE, person=about.person_id)
    _check_about(case, context)
    _check_discussion(held_on, said, decision, reasons, today=at.date())
    views = {f"{number}-{name}": getattr(one, name) for number, one in enumerate(said) for name in ("view", "dissent")}
    check_nameless(about, by, {"inputs": inputs, "reasons": reasons} | views, not_a_child)
    talk = ThresholdDiscussion(
        case=case, context=context, held_on=held_on, screening=screening, inputs=inputs.strip(), reasons=reasons.strip(), by=by, at=at,
        decision=decision.value if decision else "",
    )  # fmt: skip
    with act("casework.discuss_threshold", by=by, at=at, about=talk) as doing:
        doing.facts = [talk.decision or "open", f"{sum(one.dissents for one in said)} dissent"]
        if context is not None and Case.objects.filter(context=context, closed_at=None).exists():
            raise Refused("This place has a case. Keep the discussion there.")
        talk.save(force_insert=True)
        AgencyView.objects.bulk_create(_view(talk, one) for one in said)
    return talk


def _view(talk: ThresholdDiscussion, one: Said) -> AgencyView:
    return AgencyView(
        case_id=talk.case_id, discussion=talk, agency=one.agency.strip(), role=one.role.strip(), view=one.view.strip(),
        band=one.band, dissents=one.dissents, dissent=one.dissent.strip() if one.dissents else "",
    )  # fmt: skip


def _check_about(case: Case | None, context: Context | None) -> None:
    if (case is None) == (context is None):
        raise Refused("Say which place it is about, or which case.")
    if case is not None and case.person_id:
        raise Refused("A threshold discussion is about a place or a pattern, never about one young person.")
    if context is not None and context.kind == ContextKind.HOME.value:
        raise Refused("A home is part of a young person’s own case. It is not discussed as a place.")


def _check_discussion(
    held_on: date, said: Sequence[Said], decision: PanelDecision | None, reasons: str, *, today: date
) -> None:
    if held_on > today:
        raise Refused("That day has not happened yet.", field="held_on")
    if len({one.agency.strip().casefold() for one in said}) < thresholds.ENOUGH_TOGETHER:
        raise Refused("Say what at least two agencies said. It is a discussion between them.")
    for one in said:
        if one.dissents and not one.dissent.strip():
            raise Refused(f"{one.agency} sees it differently: say how, in its own words.")
    if decision is not None and not reasons.strip():
        raise Refused("Give the reasons for the decision.", field="reasons")
