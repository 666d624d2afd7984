"""Statutory clocks as data, one set of rules for each jurisdiction and date (PRACTICE 6.2)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ClockKind(StrEnum):
    """What has to happen by a day."""

    REFERRAL_DECISION = "referral_decision"
    CONTEXT_SCREENING = "context_screening"
    ASSESSMENT = "assessment"
    CONTEXT_ASSESSMENT = "context_assessment"
    INITIAL_CONFERENCE = "icpc"
    CORE_GROUP_FIRST = "core_group_first"
    REVIEW_FIRST = "rcpc_first"
    REVIEW_NEXT = "rcpc_next"
    CONTEXT_REVIEW_FIRST = "context_review_first"
    CONTEXT_REVIEW_NEXT = "context_review_next"


CLOCK_WORDS = {
    ClockKind.REFERRAL_DECISION: "Decide what happens next",
    ClockKind.CONTEXT_SCREENING: "Screen the referral",
    ClockKind.ASSESSMENT: "Complete the assessment",
    ClockKind.CONTEXT_ASSESSMENT: "Complete the assessment of the context",
    ClockKind.INITIAL_CONFERENCE: "Hold the initial conference",
    ClockKind.CORE_GROUP_FIRST: "Hold the first core group",
    ClockKind.REVIEW_FIRST: "Hold the first review",
    ClockKind.REVIEW_NEXT: "Hold the next review",
    ClockKind.CONTEXT_REVIEW_FIRST: "Hold the first review of the context’s plan",
    ClockKind.CONTEXT_REVIEW_NEXT: "Hold the next review of the context’s plan",
}
# A day that we promised ourselves stands with the days that rules set: it is late in the same way, but has no limit.
FEEDBACK_PROMISE = "feedback_promise"
DUE_WORDS: dict[str, str] = {
    **{kind.value: words for kind, words in CLOCK_WORDS.items()},
    FEEDBACK_PROMISE: "Tell those who took part what we found, as we promised",
}


@dataclass(frozen=True)
class Limit:
    """How long there is: working days, or months. The day it starts is day 0."""

    working_days: int = 0
    months: int = 0
    source: str = ""


@dataclass(frozen=True)
class RuleSet:
    """The clocks that hold in one jurisdiction from one day on."""

    jurisdiction: str
    holds_from: date
    name: str
    limits: dict[ClockKind, Limit]


ENGLAND_2023 = RuleSet(
    "england",
    date(2023, 12, 15),
    "Working Together 2023",
    {
        ClockKind.REFERRAL_DECISION: Limit(working_days=1, source="Working Together 2023"),
        ClockKind.CONTEXT_SCREENING: Limit(working_days=1, source="our own choice, as for a child’s referral"),
        ClockKind.ASSESSMENT: Limit(working_days=45, source="Working Together 2023"),
        ClockKind.CONTEXT_ASSESSMENT: Limit(working_days=45, source="our own choice, as for a child’s assessment"),
        ClockKind.INITIAL_CONFERENCE: Limit(working_days=15, source="Working Together 2023"),
        ClockKind.CORE_GROUP_FIRST: Limit(working_days=10, source="professional knowledge, not checked"),
        ClockKind.REVIEW_FIRST: Limit(months=3, source="Working Together 2023"),
        ClockKind.REVIEW_NEXT: Limit(months=6, source="Working Together 2023"),
        ClockKind.CONTEXT_REVIEW_FIRST: Limit(months=3, source="our own choice, as for a child’s review"),
        ClockKind.CONTEXT_REVIEW_NEXT: Limit(months=6, source="our own choice, as for a child’s review"),
    },
)
RULE_SETS = (ENGLAND_2023,)
