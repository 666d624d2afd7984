"""A case is opened, moves, is handed on; its clocks start, pause and stop with it."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.conf import settings

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.actions.names import check_nameless
from kith.casework.models import Case, Clock, Meeting, Pause, Step
from kith.casework.rules import clocks, duties, walking
from kith.casework.rules.meetings import CHOOSE_THE_REVIEW
from kith.casework.rules.walking import CaseFacts
from kith.casework.terms.cases import BEGINS, RESTING, STATE_WORDS, CaseState
from kith.casework.terms.clocks import FEEDBACK_PROMISE, ClockKind
from kith.casework.terms.meetings import MeetingKind, MeetingState
from kith.casework.terms.referrals import LegalBasis
from kith.contexts.models import Context
from kith.contexts.terms import ContextKind
from kith.foundation.refusals import Refused
from kith.people.models import YoungPerson

HOME_HAS_NO_CASE = "A home is part of a young person's own case; it does not have one of its own."


def open_context_case(
    *, context: Context, legal_basis: LegalBasis | None, why: str, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> Case:  # fmt: skip
    """Open a Level 2 case on a context; whoever opens it leads it until it is handed on. Home never has one."""
    require(Viewer.of(by), Resource.CASE, Doing.ADD)
    if context.kind == ContextKind.HOME.value:
        raise Refused(HOME_HAS_NO_CASE, field="context")
    case = Case(context=context, lead=by)
    check_nameless(case, by, {"why": why}, not_a_child)
    return _open(case, legal_basis, why=why, by=by, at=at)


def open_child_case(
    *, person: YoungPerson, legal_basis: LegalBasis | None, why: str, by: User, at: datetime,
    first: CaseState = CaseState.REFERRAL,
) -> Case:  # fmt: skip
    """Open a Level 1 case for a young person, at the referral unless it is only a `first` contact yet."""
    require(Viewer.of(by), Resource.CASE, Doing.ADD, person=person.pk)
    return _open(Case(person=person, lead=by, state=first.value), legal_basis, why=why, by=by, at=at)


def _open(case: Case, basis: LegalBasis | None, *, why: str, by: User, at: datetime) -> Case:
    if basis is None:
        raise Refused("Say on which welfare basis this is done.", field="legal_basis")
    duties.check_basis(basis, on=at.date(), since=settings.KITH_SECTION_16LA_FROM)
    if not why.strip():
        raise Refused("Say why.", field="why")
    first = CaseState(case.state or BEGINS[case.level][0])
    if first not in BEGINS[case.level]:
        raise Refused(f"A case does not begin at “{STATE_WORDS[first]}”.")
    case.state, case.moved_at, case.opened_at, case.legal_basis = first.value, at, at, basis.value
    with act("casework.open", by=by, at=at, why=why, about=case, person=case.person_id) as doing:
        doing.facts = [f"level {case.level.value}", basis.value]
        if _open_cases(case).exists():
            raise Refused("There is an open case already. Add to that one.")
        case.save(force_insert=True)
        _step(case, here=None, there=first, why=why, by=by, at=at)
    return case


def _open_cases(case: Case) -> Any:
    return Case.objects.filter(person=case.person_id, context=case.context_id, closed_at=None)


def move(
    *, case: Case, to: CaseState, why: str, facts: CaseFacts, seen_moves: int, by: User, at: datetime,
    not_a_child: Collection[str] = (),
) -> None:
    """Move a case on, back, or to be closed, when nothing it needs is missing.

    `seen_moves` is how often it had moved when whoever moves it looked: if somebody moved it since, this is refused and
    says what changed.
    """
    require(Viewer.of(by), Resource.CASE, Doing.CHANGE, person=case.person_id)
    if not why.strip():
        raise Refused("Say why, in a sentence.", field="why")
    check_nameless(case, by, {"why": why}, not_a_child)
    with act(f"casework.move.{to.value}", by=by, at=at, why=why, about=case, person=case.person_id) as doing:
        now = Case.objects.select_for_update().get(pk=case.pk)
        _check_still(now, seen_moves)
        here = now.standing
        walking.check_step(now.level, here=here, there=to)
        walking.check_ready(now.level, to, facts)
        doing.facts = [here.value, to.value]
        now.state, now.moved_at, now.moves = to.value, at, now.moves + 1
        now.closed_at = at if to in RESTING else None
        now.save()
        _step(now, here=here, there=to, why=why.strip(), by=by, at=at)
    case.state, case.moved_at, case.moves, case.closed_at = now.state, now.moved_at, now.moves, now.closed_at


def _check_still(case: Case, seen_moves: int) -> None:
    if case.moves == seen_moves:
        return
    last = Step.objects.filter(case=case).select_related("by").last()
    who = last.by.name if last and last.by else "Kith"
    raise Refused(
        f"While you were looking, {who} moved this to “{STATE_WORDS[case.standing]}”"
        + (f": {last.why}" if last else "")
        + " Look again before you decide.",
        field="to",
    )


def _step(case: Case, *, here: CaseState | None, there: CaseState, why: str, by: User, at: datetime) -> None:
    Step.objects.create(
        case=case, person_id=case.person_id, from_state=here.value if here else "", to_state=there.value, why=why,
        by=by, at=at,
    )  # fmt: skip
    today = at.date()
    running = Clock.objects.filter(case=case, met_on=None, stopped_on=None)
    running.filter(kind__in=[k.value for k in clocks.MEETS.get((case.level, there), ())]).update(met_on=today)
    ended = [k.value for k in clocks.ENDS.get((case.level, there), ())]
    stopped = running.exclude(kind=FEEDBACK_PROMISE) if there in RESTING else running.filter(kind__in=ended)
    stopped.update(stopped_on=today)
    for kind in clocks.started(case.level, there, here=here):
        _start(case, kind, _first_day(case, kind, today))


def _first_day(case: Case, kind: ClockKind, today: date) -> date:
    """The day a clock starts: today, but for the conference, which counts from the strategy discussion (PRACTICE 6.2)."""
    if kind is not ClockKind.INITIAL_CONFERENCE:
        return today
    held = Meeting.objects.filter(
        case=case, kind=MeetingKind.STRATEGY_DISCUSSION.value, state=MeetingState.CLOSED.value
    ).first()
    return held.when.date() if held else today


def meet_by_meeting(*, case: Case, kind: MeetingKind, on: date) -> None:
    """Meet what a meeting of this kind meets; called inside the act that closes the meeting."""
    kinds = [met.value for met in clocks.MET_BY_A_MEETING.get(kind, ())]
    Clock.objects.filter(case=case, kind__in=kinds, met_on=None, stopped_on=None).update(met_on=on)


def review_by(*, case: Case, kind: MeetingKind, on: date | None) -> None:
    """A review is due on the day that a conference or the review before chose, where that is sooner; called inside the act
    that closes the meeting.
    """
    if on is not None and kind in CHOOSE_THE_REVIEW:
        running = Clock.objects.filter(case=case, kind__in=[k.value for k in clocks.REVIEWS], met_on=None, stopped_on=None)
        running.filter(starts_on__lte=on, due_on__gt=on).update(due_on=on)


def _start(case: Case, kind: ClockKind, on: date) -> None:
    if not Clock.objects.filter(case=case, kind=kind.value, met_on=None, stopped_on=None).exists():
        due = clocks.due(kind, on, settings.KITH_JURISDICTION)
        if kind in clocks.REVIEWS and (chosen := _chosen_day(case)) and on <= chosen < due:
            due = chosen
        Clock.objects.create(case=case, person_id=case.person_id, kind=kind.value, starts_on=on, due_on=due)


def _chosen_day(case: Case) -> date | None:
    """The day that the last conference or review chose for the next."""
    kinds = [kind.value for kind in CHOOSE_THE_REVIEW]
    closed = Meeting.objects.filter(case=case, kind__in=kinds, state=MeetingState.CLOSED.value).exclude(review_on=None)
    last = closed.order_by("-when").first()
    return last.review_on if last else None


def hand_on(*, case: Case, lead: User, why: str, by: User, at: datetime, not_a_child: Collection[str] = ()) -> None:
    """Ask somebody else to lead a case."""
    require(Viewer.of(by), Resource.CASE, Doing.CHANGE, person=case.person_id)
    if not Viewer.of(lead).may(Resource.CASE, Doing.CHANGE, person=case.person_id):
        raise Refused(f"{lead.name} could not open this case. Ask them to work with it first.", field="lead")
    if not why.strip():
        raise Refused("Say why.", field="why")
    check_nameless(case, by, {"why": why}, not_a_child)
    with act("casework.hand_on", by=by, at=at, why=why, about=case, person=case.person_id) as doing:
        doing.facts = [str(lead.pk)]
        Case.objects.filter(pk=case.pk).update(lead=lead)
    case.lead = lead


def pause(*, clock: Clock, why: str, by: User, at: datetime, not_a_child: Collection[str] = ()) -> Pause:
    """Let a clock stand still, with the reason."""
    require(Viewer.of(by), Resource.CASE, Doing.CHANGE, person=clock.person_id)
    if not why.strip():
        raise Refused("Say why it has to wait.", field="why")
    check_nameless(clock, by, {"why": why}, not_a_child)
    if clock.met_on or clock.stopped_on:
        raise Refused("This clock has stopped already.")
    if clock.is_a_promise:
        raise Refused("A promise does not stand still. Tell them that it will be later, and why.", field="why")
    with act("casework.pause", by=by, at=at, why=why, about=clock, person=clock.person_id):
        if Pause.objects.filter(clock=clock, until_on=None).exists():
            raise Refused("It is paused already.")
        return Pause.objects.create(  # type: ignore[no-any-return]
            clock=clock, case_id=clock.case_id, person_id=clock.person_id, from_on=at.date(), why=why.strip()
        )


def go_on(*, clock: Clock, by: User, at: datetime) -> None:
    """Let a paused clock go on; it is due later by the working days it stood still."""
    require(Viewer.of(by), Resource.CASE, Doing.CHANGE, person=clock.person_id)
    with act("casework.go_on", by=by, at=at, about=clock, person=clock.person_id):
        standing = Pause.objects.filter(clock=clock, until_on=None).first()
        if standing is None:
            raise Refused("It is not paused.")
        standing.until_on = at.date()
        standing.save()
        clock.due_on = clocks.after_pause(clock.due_on, from_on=standing.from_on, until_on=standing.until_on)
        clock.save()


def say_why_late(*, clock: Clock, why: str, by: User, at: datetime, not_a_child: Collection[str] = ()) -> None:
    """Say why a clock was missed: what the system did not manage, never what a young person did."""
    require(Viewer.of(by), Resource.CASE, Doing.CHANGE, person=clock.person_id)
    if not why.strip():
        raise Refused("Say what we did not manage.", field="why")
    check_nameless(clock, by, {"why": why}, not_a_child)
    if clock.due_on >= at.date():
        raise Refused("It is not late.")
    with act("casework.say_why_late", by=by, at=at, why=why, about=clock, person=clock.person_id):
        clock.why_late = why.strip()
        clock.save()
