"""What a meeting needs before it closes: voices first, no names about a place, a route that fits, a day to look again."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.casework.rules import meetings as rules
from kith.casework.rules.meetings import MeetingFacts
from kith.casework.terms.cases import Level
from kith.casework.terms.meetings import (
    AGENDAS,
    ITEM_WORDS,
    MEETING_STATE_WORDS,
    MEETING_WALK,
    MEETING_WORDS,
    CareAttribution,
    CensusCategory,
    Item,
    MeetingKind,
    MeetingState,
)
from kith.foundation.refusals import Refused

HELD_ON = date(2026, 3, 12)
WHOLE = MeetingFacts(
    kind=MeetingKind.CONTEXT_CONFERENCE,
    said=frozenset({Item.YOUNG_PEOPLE_SAY, Item.PARENTS_SAY, Item.DECISIONS}),
    names_free=True,
    attribution=CareAttribution.NONE,
    census=CensusCategory.EMOTIONAL,
    review_on=date(2026, 6, 1),
    held_on=HELD_ON,
)


def says(facts: MeetingFacts) -> str:
    return " ".join(str(one) for one in rules.lacking(facts))


def test_a_meeting_with_everything_lacks_nothing():
    assert rules.lacking(WHOLE) == []
    rules.check_closing(WHOLE)


@pytest.mark.parametrize("kind", list(MeetingKind))
def test_a_meeting_that_nobody_is_down_as_having_come_to_says_so_and_can_be_closed(kind: MeetingKind):
    nobody = replace(WHOLE, kind=kind, anybody_came=False)
    assert "Nobody is down as having come" in says(nobody)
    rules.check_closing(nobody)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"said": WHOLE.said - {Item.YOUNG_PEOPLE_SAY}}, "what young people say. Write it, or why they were not asked"),
        ({"said": WHOLE.said - {Item.PARENTS_SAY}}, "what parents and carers say"),
        ({"said": WHOLE.said - {Item.DECISIONS}}, "No decision is written down"),
        ({"names_free": False}, "has not confirmed that no young person is named"),
        ({"review_on": None}, "No day is set to look again"),
        ({"review_on": date(2026, 7, 1)}, "by 12 June 2026, 3 months on"),
        ({"review_on": HELD_ON}, "by 12 June 2026"),
    ],
)
def test_what_is_missing_is_said_and_holds_the_meeting_open(change, words):
    facts = replace(WHOLE, **change)
    assert words in says(facts)
    with pytest.raises(Refused, match="Not yet"):
        rules.check_closing(facts)


def test_v07_a_context_conference_is_not_closed_until_no_young_person_is_named():
    with pytest.raises(Refused, match="no young person is named"):
        rules.check_closing(replace(WHOLE, names_free=False))
    rules.check_closing(replace(WHOLE, kind=MeetingKind.REVIEW, names_free=False))


@pytest.mark.parametrize("attribution", [CareAttribution.NONE, CareAttribution.SOME])
def test_v13_a_roth_conference_needs_a_census_category(attribution: CareAttribution):
    facts = replace(WHOLE, kind=MeetingKind.ROTH_CONFERENCE, attribution=attribution, census=CensusCategory.NOT_SAID)
    with pytest.raises(Refused, match="census category"):
        rules.check_closing(facts)
    rules.check_closing(replace(facts, census=CensusCategory.EMOTIONAL))
    with pytest.raises(Refused, match="cannot be returned without"):
        rules.census_category("")
    assert rules.census_category("EMO") == "EMO"


def test_harm_mainly_from_the_care_at_home_goes_by_the_usual_route():
    facts = replace(WHOLE, kind=MeetingKind.ROTH_CONFERENCE, attribution=CareAttribution.MAINLY)
    with pytest.raises(Refused, match="usual route"):
        rules.check_closing(facts)


def test_a_conference_looks_again_within_three_months_and_a_review_within_six():
    review = replace(WHOLE, kind=MeetingKind.REVIEW, review_on=date(2026, 9, 12))
    assert rules.lacking(review) == []
    assert "6 months" in says(replace(review, review_on=date(2026, 9, 13)))
    assert "3 months" in says(replace(review, kind=MeetingKind.CONTEXT_CONFERENCE))


def test_a_strategy_discussion_without_police_or_health_says_so_and_may_close():
    facts = replace(WHOLE, kind=MeetingKind.STRATEGY_DISCUSSION, came=frozenset({"authority"}))
    assert "from police, health" in says(facts)
    rules.check_closing(facts)
    assert rules.lacking(replace(facts, came=frozenset({"authority", "police", "health"}))) == []


def test_v08_nobody_with_reach_into_the_weightiest_context_is_said():
    gap = rules.reach_gap(1, "the bus station", {2})
    assert gap == "Nobody who has been asked to a meeting has reach into the bus station. Who is there every day?"
    assert rules.reach_gap(1, "the bus station", {1}) == ""
    assert rules.reach_gap(None, "", set()) == ""


def test_each_sort_of_case_has_its_own_meetings():
    rules.check_kind(MeetingKind.CONTEXT_CONFERENCE, Level.TWO)
    rules.check_kind(MeetingKind.ROTH_CONFERENCE, Level.ONE)
    for kind, level in ((MeetingKind.CONTEXT_CONFERENCE, Level.ONE), (MeetingKind.STRATEGY_DISCUSSION, Level.TWO)):
        with pytest.raises(Refused, match="not for this sort of case"):
            rules.check_kind(kind, level)


def test_the_walk_of_a_meeting_is_whole():
    assert set(MEETING_WALK) == set(MeetingState) == set(MEETING_STATE_WORDS)
    reached, now = {MeetingState.ARRANGED}, [MeetingState.ARRANGED]
    while now:
        onward = MEETING_WALK[now.pop()] - reached
        reached |= onward
        now += onward
    assert reached == set(MeetingState)


@pytest.mark.parametrize("kind", MeetingKind)
def test_young_people_and_parents_come_first_on_every_agenda_and_dissent_is_asked_for(kind: MeetingKind):
    agenda = [item for item in AGENDAS[kind] if item is not Item.WELCOME]
    assert agenda[:2] == [Item.YOUNG_PEOPLE_SAY, Item.PARENTS_SAY]
    assert {Item.DECISIONS, Item.DISSENT} <= set(agenda)
    assert kind in MEETING_WORDS
    assert set(agenda) <= set(ITEM_WORDS)


@given(st.sampled_from(MeetingState), st.sampled_from(MeetingState), st.integers(-5, 5))
def test_a_meeting_goes_only_where_its_walk_leads_and_never_before_it_happened(now, to, hours):
    at = datetime(2026, 3, 12, 12, tzinfo=UTC)
    when = at + timedelta(hours=hours)
    early = to is MeetingState.HELD and hours > 0
    if to in MEETING_WALK[now] and not early:
        rules.check_next(now=now, to=to, when=when, at=at)
    else:
        with pytest.raises(Refused):
            rules.check_next(now=now, to=to, when=when, at=at)
