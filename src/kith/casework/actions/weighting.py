"""Contexts are weighed, one voice at a time; people choose the one to work on first."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.actions.names import check_nameless
from kith.casework.models import Case, Weight, WeightiestContext, WeightSheet
from kith.casework.rules import weighting
from kith.casework.terms.saying import Voice
from kith.contexts import actions as contexts
from kith.contexts.models import Context
from kith.contexts.terms import ContextKind, Status
from kith.foundation.refusals import Refused

HOME = "Home"


@dataclass(frozen=True)
class Weighed:
    """One context as one voice weighs it: harm and safety 0 to 4, None when they do not know."""

    context: Context
    harm: int | None
    safety: int | None
    if_this_changed: str = ""
    evidence: str = ""


def weigh(
    *, case: Case, voice: Voice, said_by: str, filled_on: date, weighed: Sequence[Weighed], by: User, at: datetime,
    not_a_child: Collection[str] = (),
) -> WeightSheet:
    """Keep one voice's sheet, two to seven contexts. Older sheets stay."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.ADD, person=case.person_id)
    weighting.check_number([one.context.pk for one in weighed])
    weighting.check_day(filled_on, today=at.date(), field="filled_on")
    if not said_by.strip():
        raise Refused("Say who said it.", field="said_by")
    for one in weighed:
        _check(one)
    check_nameless(case, by, _written(voice, said_by, weighed), not_a_child)
    sheet = WeightSheet(
        case=case, person_id=case.person_id, voice=voice.value, said_by=said_by.strip(), filled_on=filled_on, by=by, at=at
    )
    with act("casework.weigh", by=by, at=at, about=sheet, person=case.person_id) as doing:
        doing.facts = [voice.value, f"{len(weighed)} contexts"]
        sheet.save(force_insert=True)
        Weight.objects.bulk_create([_row(sheet, one) for one in weighed])
    return sheet


def _written(voice: Voice, said_by: str, weighed: Sequence[Weighed]) -> dict[str, str]:
    """Every word of a sheet, by its box; a practitioner says their own name."""
    texts = {} if voice is Voice.PRACTITIONER else {"said_by": said_by}
    for one in weighed:
        texts |= {f"{one.context.pk}-if_this_changed": one.if_this_changed, f"{one.context.pk}-evidence": one.evidence}
    return texts


def _check(one: Weighed) -> None:
    missing = weighting.wanting(
        harm=one.harm, safety=one.safety, if_this_changed=one.if_this_changed, evidence=one.evidence
    )
    for field, words in missing:
        raise Refused(f"{one.context.name}: {words}", field=field)


def _row(sheet: WeightSheet, one: Weighed) -> Weight:
    return Weight(
        case_id=sheet.case_id, person_id=sheet.person_id, sheet=sheet, context=one.context, harm=one.harm,
        safety=one.safety, if_this_changed=one.if_this_changed.strip(), evidence=one.evidence.strip(),
    )  # fmt: skip


def choose_first(
    *, case: Case, context: Context, rationale: str, by: User, at: datetime, together_with: Context | None = None,
    not_a_child: Collection[str] = (),
) -> WeightiestContext:
    """Say which context people chose to work on first, and why; `together_with` is one that weighs with it."""
    require(Viewer.of(by), Resource.CASE, Doing.CHANGE, person=case.person_id)
    said = weighting.check_rationale(rationale)
    if together_with == context:
        raise Refused("That is the same context twice.", field="together_with")
    check_nameless(case, by, {"rationale": said}, not_a_child)
    with act("casework.choose_first", by=by, at=at, about=case, person=case.person_id) as doing:
        doing.content = said
        weighed = Weight.objects.filter(case=case)
        if not weighed.filter(context=context).exists():
            raise Refused("Nobody has weighed it yet. Weigh the contexts first, then choose.", field="context")
        return WeightiestContext.objects.create(  # type: ignore[no-any-return]
            case=case, person_id=case.person_id, context=context, together_with=together_with, rationale=said, by=by, at=at
        )


def home(*, by: User, at: datetime) -> Context:
    """Home as a context that can be weighed. It is one for everybody: whose home it is, is never said on it."""
    require(Viewer.of(by), Resource.CONTEXT, Doing.ADD)
    known = Context.objects.visible_to(Viewer.of(by)).filter(
        kind=ContextKind.HOME.value, name=HOME, status=Status.KNOWN.value
    )
    return known.first() or contexts.notice(name=HOME, kind=ContextKind.HOME, by=by, at=at)
