"""When a clock is due, what a pause adds, and how it is said. Plain Python (PRACTICE 6.2)."""

from datetime import date

from kith.casework.terms.cases import CaseState, Level
from kith.casework.terms.clocks import RULE_SETS, ClockKind, Limit, RuleSet
from kith.casework.terms.meetings import MeetingKind
from kith.foundation.vague_dates import say
from kith.foundation.working_days import after_months, after_working_days, working_days_between

# What a case's arriving in a state starts, and what it meets.
STARTS: dict[tuple[Level, CaseState], tuple[ClockKind, ...]] = {
    (Level.ONE, CaseState.REFERRAL): (ClockKind.REFERRAL_DECISION, ClockKind.ASSESSMENT),
    (Level.ONE, CaseState.SECTION_47_ENQUIRY): (ClockKind.INITIAL_CONFERENCE,),
    (Level.ONE, CaseState.PLAN_ACTIVE): (ClockKind.REVIEW_FIRST,),
    (Level.ONE, CaseState.INITIAL_CONFERENCE): (ClockKind.CORE_GROUP_FIRST, ClockKind.REVIEW_FIRST),
    (Level.ONE, CaseState.ROTH_CONFERENCE): (ClockKind.CORE_GROUP_FIRST, ClockKind.REVIEW_FIRST),
    (Level.TWO, CaseState.REFERRED): (ClockKind.CONTEXT_SCREENING,),
    (Level.TWO, CaseState.ASSESSMENT): (ClockKind.CONTEXT_ASSESSMENT,),
    (Level.TWO, CaseState.PLAN_ACTIVE): (ClockKind.CONTEXT_REVIEW_FIRST,),
}
MEETS: dict[tuple[Level, CaseState], tuple[ClockKind, ...]] = {
    (Level.ONE, CaseState.DECISION): (ClockKind.REFERRAL_DECISION,),
    (Level.ONE, CaseState.STRATEGY_DISCUSSION): (ClockKind.REFERRAL_DECISION,),  # to act now is a decision
    (Level.ONE, CaseState.FAMILY_HELP): (ClockKind.ASSESSMENT,),
    (Level.ONE, CaseState.CHILD_IN_NEED): (ClockKind.ASSESSMENT,),
    (Level.ONE, CaseState.INITIAL_CONFERENCE): (ClockKind.INITIAL_CONFERENCE, ClockKind.ASSESSMENT),
    (Level.ONE, CaseState.ROTH_CONFERENCE): (ClockKind.INITIAL_CONFERENCE, ClockKind.ASSESSMENT),
    (Level.ONE, CaseState.IN_REVIEW): (ClockKind.REVIEW_FIRST, ClockKind.REVIEW_NEXT),
    (Level.TWO, CaseState.SCREENED): (ClockKind.CONTEXT_SCREENING,),
    (Level.TWO, CaseState.ASSESSMENT_COMPLETE): (ClockKind.CONTEXT_ASSESSMENT,),
    (Level.TWO, CaseState.IN_REVIEW): (ClockKind.CONTEXT_REVIEW_FIRST, ClockKind.CONTEXT_REVIEW_NEXT),
}
# What is no longer due once a case goes another way: nobody waits for it, and nobody is late with it.
ENDS: dict[tuple[Level, CaseState], tuple[ClockKind, ...]] = {
    (Level.ONE, CaseState.FAMILY_HELP): (ClockKind.INITIAL_CONFERENCE, ClockKind.CORE_GROUP_FIRST),
    (Level.ONE, CaseState.CHILD_IN_NEED): (ClockKind.INITIAL_CONFERENCE, ClockKind.CORE_GROUP_FIRST),
    (Level.TWO, CaseState.STEPPED_DOWN): (ClockKind.CONTEXT_ASSESSMENT,),
}
# What a meeting meets when it is closed, whichever state its case is in.
MET_BY_A_MEETING: dict[MeetingKind, tuple[ClockKind, ...]] = {MeetingKind.CORE_GROUP: (ClockKind.CORE_GROUP_FIRST,)}
# A plan that goes on after a review has the later clock, not the first again.
AFTER_A_REVIEW = {
    ClockKind.REVIEW_FIRST: ClockKind.REVIEW_NEXT,
    ClockKind.CONTEXT_REVIEW_FIRST: ClockKind.CONTEXT_REVIEW_NEXT,
}
REVIEWS = (*AFTER_A_REVIEW, *AFTER_A_REVIEW.values())  # a meeting may choose their day, sooner than the rule


def rules_on(day: date, jurisdiction: str = "england") -> RuleSet:
    """The newest rule set of a jurisdiction that holds on this day; the oldest there is for an earlier day."""
    ours = sorted((s for s in RULE_SETS if s.jurisdiction == jurisdiction), key=lambda s: s.holds_from)
    held = [s for s in ours if s.holds_from <= day]
    return (held or ours[:1])[-1]


def due(kind: ClockKind, starts_on: date, jurisdiction: str = "england") -> date:
    """The day something is due; the day it starts is day 0."""
    limit: Limit = rules_on(starts_on, jurisdiction).limits[kind]
    return after_months(starts_on, limit.months) if limit.months else after_working_days(starts_on, limit.working_days)


def after_pause(due_on: date, *, from_on: date, until_on: date) -> date:
    """When something is due after a pause: as many working days later as the pause had."""
    return after_working_days(due_on, working_days_between(from_on, until_on))


def started(level: Level, there: CaseState, *, here: CaseState | None) -> tuple[ClockKind, ...]:
    """Which clocks a step starts."""
    kinds = STARTS.get((level, there), ())
    if here is CaseState.IN_REVIEW:
        return tuple(AFTER_A_REVIEW.get(kind, kind) for kind in kinds)
    return kinds


def in_words(
    *, due_on: date, met_on: date | None, today: date, paused: bool, stopped_on: date | None = None
) -> str:
    """How a clock stands, as the system's own business.

    >>> in_words(due_on=date(2026, 3, 2), met_on=None, today=date(2026, 3, 4), paused=False)
    'We are 2 working days late: it was due on 2 March 2026'
    """
    if met_on:
        late = working_days_between(due_on, met_on)
        return f"Done on {say(met_on)}" + (f", {_days(late)} after it was due" if late else "")
    if stopped_on:
        return f"No longer due from {say(stopped_on)}; it was due on {say(due_on)}"
    if paused:
        return f"Paused; due on {say(due_on)} before the pause"
    if today > due_on:
        return f"We are {_days(working_days_between(due_on, today) or 1)} late: it was due on {say(due_on)}"
    left = working_days_between(today, due_on)
    return f"Due today, {say(due_on)}" if not left else f"Due on {say(due_on)}, in {_days(left)}"


def _days(count: int) -> str:
    return f"{count} working day{'s' if count != 1 else ''}"
