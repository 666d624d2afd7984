"""Every walk and every clock is whole: drawn, reachable, in words, with a way on; and the generated pages are fresh."""

from pathlib import Path

import pytest

from kith.access.generated import permissions_page
from kith.casework.rules import clocks
from kith.casework.rules.walking import GUARDS, may_follow
from kith.casework.terms.cases import WALKS, WITHOUT_WAITING, CaseState, Level
from kith.casework.terms.clocks import CLOCK_WORDS, RULE_SETS, ClockKind
from kith.casework.terms.meetings import MEETING_WALK, MeetingState
from kith.casework.terms.referrals import REFERRAL_WALK, ReferralState
from kith.operations import states
from kith.operations.states import Drawn
from kith.patterns.terms import WALK as QUESTION_WALK
from kith.patterns.terms import QuestionState

GENERATED = Path(__file__).resolve().parents[2] / "docs" / "generated"
DRAWN = states.walks()
LEVELS = list(zip(Level, DRAWN, strict=False))


def titles(one: object) -> str:
    return one.title if isinstance(one, Drawn) else str(one)


def reached(walk, *begins) -> set:
    found, waiting = set(), [*begins]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += walk[here]
    return found


@pytest.mark.parametrize(
    ("name", "page", "command"),
    [("states.md", states.states_page, "states"), ("permissions.md", permissions_page, "permissions")],
)
def test_the_generated_pages_are_fresh(name, page, command):
    assert (GENERATED / name).read_text(encoding="utf-8") == page(), f"run: kith {command} > docs/generated/{name}"


@pytest.mark.parametrize("one", DRAWN, ids=titles)
def test_every_state_is_drawn_in_words_with_every_way_on(one: Drawn):
    section = states.states_page().split(f"## {one.title}\n")[1].split("\n## ")[0]
    for here, onward in one.walk.items():
        assert one.words[here]
        assert f"    {here.value}: {one.words[here]}\n" in section
        assert f"\n| {one.words[here]} |" in section
        for there in onward:
            assert f"    {here.value} --> {there.value}\n" in section
    assert section.count(" --> ") == sum(map(len, one.walk.values())) + len(one.ends) + len(one.begins)


@pytest.mark.parametrize("one", DRAWN, ids=titles)
def test_every_state_is_reached_from_where_it_begins(one: Drawn):
    assert one.begins
    assert set(one.walk) == reached(one.walk, *one.begins)


@pytest.mark.parametrize("one", DRAWN, ids=titles)
def test_every_way_on_leads_to_a_state_of_the_same_walk_and_nothing_follows_itself(one: Drawn):
    for here, onward in one.walk.items():
        assert onward <= one.walk.keys()
        assert here not in onward


@pytest.mark.parametrize("one", DRAWN, ids=titles)
def test_every_state_that_is_not_an_end_has_a_way_on_and_an_end_can_be_reached_from_everywhere(one: Drawn):
    for here, onward in one.walk.items():
        assert onward or here in one.ends
        assert reached(one.walk, here) & one.ends


@pytest.mark.parametrize("level", list(Level))
def test_no_case_is_ever_at_an_end_for_good(level):
    assert all(WALKS[level].values())


def test_every_state_belongs_to_a_walk():
    assert {state for walk in WALKS.values() for state in walk} == set(CaseState)
    assert set(MEETING_WALK) == set(MeetingState)
    assert set(REFERRAL_WALK) == set(ReferralState)
    assert set(QUESTION_WALK) == set(QuestionState)


def test_a_child_who_may_be_at_risk_never_waits_and_the_page_says_so():
    there = WITHOUT_WAITING[Level.ONE]
    assert all(there in may_follow(Level.ONE, here) for here in WALKS[Level.ONE] if here is not there)
    assert not GUARDS.get((Level.ONE, there))
    assert states.states_page().count("Immediate safeguarding, from any state") == len(Level)


@pytest.mark.parametrize(("level", "one"), LEVELS, ids=titles)
def test_every_guard_stands_before_a_real_step_and_says_what_it_asks(level: Level, one: Drawn):
    entered = {there for onward in one.walk.values() for there in onward}
    for guarded, state in GUARDS:
        if guarded is level:
            assert state in entered
            assert states.needs(level, state)
            assert states.needs(level, state) in states.states_page()


@pytest.mark.parametrize("table", [clocks.STARTS, clocks.MEETS, clocks.ENDS], ids=["starts", "meets", "ends"])
def test_clocks_start_are_met_and_end_only_where_a_case_can_stand(table):
    assert [key for key in table if key[1] not in WALKS[key[0]]] == []


@pytest.mark.parametrize("kind", list(ClockKind))
def test_every_clock_has_words_a_limit_with_its_source_a_start_and_an_end(kind: ClockKind):
    assert CLOCK_WORDS[kind]
    for rules in RULE_SETS:
        limit = rules.limits[kind]
        assert bool(limit.working_days) != bool(limit.months)
        assert limit.source
    assert states.starts(kind)
    assert states.meets(kind)
    assert f"| {CLOCK_WORDS[kind]} |" in states.states_page()


@pytest.mark.parametrize("kind", list(ClockKind))
def test_what_meets_a_clock_can_be_reached_from_what_starts_it(kind: ClockKind):
    first = next((first for first, later in clocks.AFTER_A_REVIEW.items() if later is kind), kind)
    if any(kind in kinds for kinds in clocks.MET_BY_A_MEETING.values()):
        return  # a meeting can be held wherever a case stands
    begun = [(level, state) for (level, state), kinds in clocks.STARTS.items() if first in kinds]
    met = {key for key, kinds in clocks.MEETS.items() if kind in kinds}
    assert all({(level, there) for there in reached(WALKS[level], state)} & met for level, state in begun)
