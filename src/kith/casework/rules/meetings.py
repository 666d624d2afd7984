"""What a meeting needs before it is held and closed, and which route fits (PRACTICE 4.16, 4.18, 6.3). Plain Python."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kith.casework.rules.walking import Lacking
from kith.casework.terms.cases import Level
from kith.casework.terms.meetings import (
    AROUND_CONTEXTS,
    AROUND_YOUNG_PEOPLE,
    MEETING_STATE_WORDS,
    MEETING_WALK,
    CareAttribution,
    CensusCategory,
    Item,
    MeetingKind,
    MeetingState,
)
from kith.foundation.refusals import Refused
from kith.foundation.vague_dates import say
from kith.foundation.working_days import after_months

FIRST_REVIEW_MONTHS = 3
NEXT_REVIEW_MONTHS = 6
CONFERENCES = (MeetingKind.CONTEXT_CONFERENCE, MeetingKind.ROTH_CONFERENCE, MeetingKind.INITIAL_CONFERENCE)
CHOOSE_THE_REVIEW = (*CONFERENCES, MeetingKind.REVIEW)  # a core group that looks again moves no review
CHAIRED_APART = frozenset({MeetingKind.CONTEXT_CONFERENCE})
CORE_OF_A_STRATEGY_DISCUSSION = {"authority": "children’s social care", "police": "police", "health": "health"}


@dataclass(frozen=True)
class MeetingFacts:
    """What is known of a meeting when it is to be closed.

    `came` are the kinds of organisation that came; `anybody_came` says whether anybody at all is down as having come.
    """

    kind: MeetingKind
    said: frozenset[Item]
    names_free: bool
    attribution: CareAttribution
    census: CensusCategory
    review_on: date | None
    held_on: date
    came: frozenset[str] = frozenset()
    anybody_came: bool = True


def kinds_for(level: Level) -> tuple[MeetingKind, ...]:
    """Which meetings a case of this level can have."""
    return AROUND_YOUNG_PEOPLE if level is Level.ONE else AROUND_CONTEXTS


def check_look_again(held_on: date, review_on: date | None) -> None:
    """Raises `Refused` when the day to look again is not after the meeting."""
    if review_on is not None and review_on <= held_on:
        raise Refused(f"Look again after the day it was held, {say(held_on)}.", field="review_on")


def check_kind(kind: MeetingKind, level: Level) -> None:
    """Raises `Refused` when this meeting is not for this sort of case."""
    if kind not in kinds_for(level):
        raise Refused("That meeting is not for this sort of case.", field="kind")


def check_next(*, now: MeetingState, to: MeetingState, when: datetime, at: datetime) -> None:
    """Raises `Refused` when a meeting cannot go there from here, or is said to be held before it happened."""
    if to not in MEETING_WALK[now]:
        raise Refused(f"This meeting is {MEETING_STATE_WORDS[now].lower()} already.")
    if to is MeetingState.HELD and when > at:
        raise Refused("It has not happened yet.", field="when")


def lacking(facts: MeetingFacts) -> list[Lacking]:
    """Everything a meeting does not have yet for closing; warnings last."""
    found = [*_voices(facts), *_names(facts), *_route(facts), *_review(facts), *_who_came(facts)]
    if Item.DECISIONS not in facts.said:
        found.insert(0, Lacking("No decision is written down.", "“We decided to decide later” is a decision."))
    return sorted(found, key=lambda one: one.warns)


def check_closing(facts: MeetingFacts) -> None:
    """Raises `Refused`, saying everything that is missing and who could supply it."""
    missing = [str(one) for one in lacking(facts) if not one.warns]
    if missing:
        raise Refused(f"Not yet. {' '.join(missing)}")


def _voices(facts: MeetingFacts) -> list[Lacking]:
    found = []
    if Item.YOUNG_PEOPLE_SAY not in facts.said:
        found.append(Lacking("Nothing is written of what young people say.", "Write it, or why they were not asked."))
    if Item.PARENTS_SAY not in facts.said:
        found.append(Lacking("Nothing is written of what parents and carers say.", "Write it, or why they were not asked."))
    return found


def _names(facts: MeetingFacts) -> list[Lacking]:
    if facts.kind is not MeetingKind.CONTEXT_CONFERENCE or facts.names_free:
        return []
    return [Lacking("The chair has not confirmed that no young person is named.", "Read it through, then confirm it.")]


def _route(facts: MeetingFacts) -> list[Lacking]:
    if facts.kind is not MeetingKind.ROTH_CONFERENCE:
        return []
    found = []
    if facts.attribution is CareAttribution.MAINLY:
        found.append(
            Lacking("Harm that comes mainly from the care at home goes by the usual route.", "Arrange an initial conference.")
        )
    if facts.attribution is CareAttribution.NOT_SAID:
        found.append(Lacking("It is not said how far the harm comes from the care at home.", "The conference decides that."))
    if facts.census is CensusCategory.NOT_SAID:
        found.append(Lacking("No census category is chosen.", "England’s return needs one of five; the chair chooses."))
    return found


def _review(facts: MeetingFacts) -> list[Lacking]:
    if facts.kind not in CHOOSE_THE_REVIEW:
        return []
    if facts.review_on is None:
        return [Lacking("No day is set to look again.", "The conference chooses one.")]
    months = NEXT_REVIEW_MONTHS if facts.kind is MeetingKind.REVIEW else FIRST_REVIEW_MONTHS
    latest = after_months(facts.held_on, months)
    if not facts.held_on < facts.review_on <= latest:
        return [Lacking(f"The day to look again is by {say(latest)}, {months} months on.", "Choose an earlier one.")]
    return []


def _who_came(facts: MeetingFacts) -> list[Lacking]:
    if facts.kind is not MeetingKind.STRATEGY_DISCUSSION:
        return [] if facts.anybody_came else [Lacking("Nobody is down as having come.", "Add who was there.", warns=True)]
    missing = [words for kind, words in CORE_OF_A_STRATEGY_DISCUSSION.items() if kind not in facts.came]
    if not missing:
        return []
    return [Lacking(f"Nobody is down as having come from {', '.join(missing)}.", "Add who was there.", warns=True)]


def route(attribution: CareAttribution) -> str:
    """Which route fits, in words (PRACTICE 4.18).

    >>> route(CareAttribution.MAINLY)
    'Mainly from the care at home: the usual child protection route.'
    """
    return {
        CareAttribution.NONE: "Not from the care at home: the Risk Outside the Home pathway fits.",
        CareAttribution.SOME: "Partly from the care at home: the chair chooses, and both strands are worked on.",
        CareAttribution.MAINLY: "Mainly from the care at home: the usual child protection route.",
        CareAttribution.NOT_SAID: "",
    }[attribution]


def census_category(category: str) -> str:
    """The category that a Risk Outside the Home plan has in England's return. Raises `Refused` when none was chosen (V13)."""
    if not category:
        raise Refused(
            "A Risk Outside the Home plan cannot be returned without a census category: choose one of the five.",
            field="census_category",
        )
    return category


def reach_gap(weightiest: Any, called: str, reached: Collection[Any]) -> str:
    """A warning when nobody who has been asked has reach into the weightiest context (V08); "" when somebody has.

    `weightiest` is its key, None when nobody has chosen one; `called` is its name, `reached` the keys somebody reaches.
    """
    if weightiest is None or weightiest in reached:
        return ""
    return f"Nobody who has been asked to a meeting has reach into {called}. Who is there every day?"
