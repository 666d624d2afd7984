"""Every walk from state to state, and every clock, as a page: `docs/generated/states.md`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from kith.casework.rules import clocks
from kith.casework.rules.walking import CaseFacts, lacking
from kith.casework.terms.cases import (
    BEGINS,
    LEVEL_WORDS,
    RESTING,
    STATE_WORDS,
    WALKS,
    WITHOUT_WAITING,
    CaseState,
    Level,
)
from kith.casework.terms.clocks import CLOCK_WORDS, DUE_WORDS, FEEDBACK_PROMISE, RULE_SETS, ClockKind, Limit
from kith.casework.terms.meetings import MEETING_STATE_WORDS, MEETING_WALK, MEETING_WORDS, MeetingState
from kith.casework.terms.referrals import REFERRAL_STATE_WORDS, REFERRAL_WALK, ReferralState
from kith.casework.terms.slavery import DAYS_FOR_A_PANEL
from kith.encounters.terms import HOURS_FOR_AN_INTERVIEW
from kith.foundation.vague_dates import say
from kith.patterns.terms import STATE_WORDS as QUESTION_WORDS
from kith.patterns.terms import WALK as QUESTION_WALK
from kith.patterns.terms import QuestionState

TOP = """# Where things can stand

This page is made from the walks and clocks in the code by `kith states`; a test keeps it fresh. What is not drawn here is
refused, with a sentence.
"""
NOTHING_KNOWN = CaseFacts(today=date.min)


@dataclass(frozen=True)
class Drawn:
    """A walk to be drawn: its states with their words, those in which it may begin, and those in which it may end."""

    title: str
    walk: Mapping[Any, frozenset[Any]]
    words: Mapping[Any, str]
    begins: tuple[StrEnum, ...]
    ends: frozenset[StrEnum]


def walks() -> list[Drawn]:
    """Every walk there is."""
    levels = [
        Drawn(LEVEL_WORDS[level], WALKS[level], STATE_WORDS, BEGINS[level], RESTING & WALKS[level].keys())
        for level in Level
    ]
    others: tuple[tuple[str, Mapping[Any, frozenset[Any]], Mapping[Any, str], StrEnum], ...] = (
        ("Meetings", MEETING_WALK, MEETING_STATE_WORDS, MeetingState.ARRANGED),
        ("Referrals of a context", REFERRAL_WALK, REFERRAL_STATE_WORDS, ReferralState.RECEIVED),
        ("Questions about a context that recurs", QUESTION_WALK, QUESTION_WORDS, QuestionState.OPEN),
    )
    return levels + [
        Drawn(title, walk, words, (first,), frozenset(state for state, onward in walk.items() if not onward))
        for title, walk, words, first in others
    ]


def states_page() -> str:
    """The whole page, as Markdown."""
    drawn = walks()
    levels = [
        f"## {one.title}\n\n{_diagram(one)}\n\n{_at_once(level)}{_steps(level, one)}"
        for level, one in zip(Level, drawn, strict=False)
    ]
    others = [f"## {one.title}\n\n{_diagram(one)}\n\n{_ways_on(one)}" for one in drawn[len(levels) :]]
    return "\n\n".join([TOP.rstrip(), *levels, *others, f"## Clocks\n\n{_clocks()}"]) + "\n"


def _diagram(one: Drawn) -> str:
    lines = [f"    {state.value}: {one.words[state]}" for state in one.walk]
    lines += [f"    [*] --> {state.value}" for state in _in_order(one, one.begins)]
    lines += [f"    {here.value} --> {there.value}" for here in one.walk for there in _in_order(one, one.walk[here])]
    lines += [f"    {state.value} --> [*]" for state in _in_order(one, one.ends)]
    return "\n".join(["```mermaid", "stateDiagram-v2", *lines, "```"])


def _in_order(one: Drawn, states: Iterable[StrEnum]) -> list[StrEnum]:
    wanted = set(states)
    return [state for state in one.walk if state in wanted]


def _at_once(level: Level) -> str:
    if level not in WITHOUT_WAITING:
        return (
            "Immediate safeguarding, from any state: when a named child may be at risk of significant harm, a strategy "
            "discussion is held in that child’s own Level 1 case, without waiting for this one.\n\n"
        )
    there = STATE_WORDS[WITHOUT_WAITING[level]].lower()
    return f"Immediate safeguarding, from any state: a {there} can follow at once, without waiting for anything else.\n\n"


def _steps(level: Level, one: Drawn) -> str:
    rows = [
        [
            STATE_WORDS[state],
            ", ".join(one.words[there] for there in _in_order(one, one.walk[state])),
            needs(level, state),
            _kinds(clocks.STARTS.get((level, state), ())),
            _kinds(clocks.MEETS.get((level, state), ())),
        ]
        for state in WALKS[level]
    ]
    return _table(["where it stands", "leads to", "needs, before it may come here", "starts", "meets"], rows)


def needs(level: Level, state: CaseState) -> str:
    """What a case that has nothing yet lacks for a state, in the words that whoever moves it reads."""
    return " ".join(f"{one} (This only warns.)" if one.warns else str(one) for one in lacking(level, state, NOTHING_KNOWN))


def _ways_on(one: Drawn) -> str:
    rows = [[one.words[here], ", ".join(one.words[there] for there in _in_order(one, one.walk[here]))] for here in one.walk]
    return _table(["where it stands", "leads to"], rows)


def _clocks() -> str:
    rows = [
        [CLOCK_WORDS[kind], _long(limit), starts(kind), meets(kind), ends(kind), rules.name, limit.source]
        for rules in RULE_SETS
        for kind, limit in rules.limits.items()
    ]
    rows += [
        ["Offer and hold a return home interview", f"{HOURS_FOR_AN_INTERVIEW} hours", "a young person is back",
         "the talk is held, or they say not this time", "", "", "statutory guidance on missing children"],
        ["A pilot panel decides on reasonable grounds", f"{DAYS_FOR_A_PANEL} days, every day counted",
         "a referral to the National Referral Mechanism", "the first decision on reasonable grounds", "", "",
         "the pilot of devolved decisions"],
        [DUE_WORDS[FEEDBACK_PROMISE], "the day that was promised", "an assessment of a place or a school is planned",
         "somebody writes on which day they were told, and how", "", "", "our own choice"],
    ]  # fmt: skip
    held = ". ".join(f"{r.name} holds in {r.jurisdiction.capitalize()} from {say(r.holds_from)}" for r in RULE_SETS)
    said = "The day a clock starts is day 0. A pause moves what is due by the working days it lasted. When a case rests, its clocks stop; a promise goes on."
    return f"{held}. {said}\n\n" + _table(["what", "how long", "starts when", "met when", "no longer due when", "rules", "source"], rows)


def _long(limit: Limit) -> str:
    count, unit = (limit.months, "month") if limit.months else (limit.working_days, "working day")
    return f"{count} {unit}{'s' if count != 1 else ''}"


def starts(kind: ClockKind) -> str:
    """When a clock starts, in words."""
    after = next((first for first, later in clocks.AFTER_A_REVIEW.items() if later is kind), None)
    if after is None:
        return _arriving(clocks.STARTS, kind)
    follows = {key: kinds for key, kinds in clocks.STARTS.items() if key[1] in WALKS[key[0]][CaseState.IN_REVIEW]}
    return f"{_arriving(follows, after)}, after a review"


def meets(kind: ClockKind) -> str:
    """When a clock is met, in words."""
    held = [f"a {MEETING_WORDS[m].lower()} is closed" for m, kinds in clocks.MET_BY_A_MEETING.items() if kind in kinds]
    return "; ".join(part for part in (_arriving(clocks.MEETS, kind), *held) if part)


def ends(kind: ClockKind) -> str:
    """When a clock is no longer due, in words; every clock ends when its case rests."""
    return _arriving(clocks.ENDS, kind)


def _arriving(table: Mapping[tuple[Level, CaseState], tuple[ClockKind, ...]], kind: ClockKind) -> str:
    return " or ".join(f"“{STATE_WORDS[state]}”" for (_, state), kinds in table.items() if kind in kinds)


def _kinds(kinds: Iterable[ClockKind]) -> str:
    return ", ".join(CLOCK_WORDS[kind].lower() for kind in kinds)


def _table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
