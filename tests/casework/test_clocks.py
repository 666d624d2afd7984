"""When a clock is due, over weekends, bank holidays, Christmas and leap days; what a pause adds; how it is said."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.casework.rules import clocks
from kith.casework.terms.cases import CaseState, Level
from kith.casework.terms.clocks import ENGLAND_2023, RULE_SETS, ClockKind
from kith.foundation.working_days import is_working_day, working_days_between

K = ClockKind
DAYS = st.dates(date(2010, 1, 1), date(2060, 12, 31))
BY_WORKING_DAYS = [kind for kind, limit in ENGLAND_2023.limits.items() if limit.working_days]
BY_MONTHS = [kind for kind, limit in ENGLAND_2023.limits.items() if limit.months]


@pytest.mark.parametrize(
    ("kind", "start", "due"),
    [
        (K.REFERRAL_DECISION, date(2026, 3, 12), date(2026, 3, 13)),
        (K.REFERRAL_DECISION, date(2026, 3, 13), date(2026, 3, 16)),  # Friday
        (K.REFERRAL_DECISION, date(2026, 3, 14), date(2026, 3, 16)),  # Saturday is day 0 too
        (K.REFERRAL_DECISION, date(2026, 4, 2), date(2026, 4, 7)),  # over Easter
        (K.CONTEXT_SCREENING, date(2026, 12, 24), date(2026, 12, 29)),  # Boxing Day is given on the Monday
        (K.CONTEXT_SCREENING, date(2026, 12, 31), date(2027, 1, 4)),  # New Year and a weekend
        (K.REFERRAL_DECISION, date(2024, 2, 28), date(2024, 2, 29)),  # a leap day is a day
        (K.INITIAL_CONFERENCE, date(2026, 3, 2), date(2026, 3, 23)),
        (K.INITIAL_CONFERENCE, date(2026, 12, 14), date(2027, 1, 7)),  # three bank holidays
        (K.CORE_GROUP_FIRST, date(2026, 4, 30), date(2026, 5, 15)),  # early May
        (K.ASSESSMENT, date(2026, 3, 12), date(2026, 5, 19)),
        (K.CONTEXT_ASSESSMENT, date(2026, 3, 12), date(2026, 5, 19)),
        (K.REVIEW_FIRST, date(2026, 11, 30), date(2027, 2, 28)),  # the month ends sooner
        (K.REVIEW_FIRST, date(2027, 11, 30), date(2028, 2, 29)),
        (K.REVIEW_FIRST, date(2028, 2, 29), date(2028, 5, 29)),
        (K.REVIEW_NEXT, date(2026, 8, 31), date(2027, 2, 28)),
        (K.CONTEXT_REVIEW_FIRST, date(2026, 10, 31), date(2027, 1, 31)),
        (K.CONTEXT_REVIEW_NEXT, date(2026, 12, 31), date(2027, 6, 30)),
    ],
)
def test_when_it_is_due(kind: ClockKind, start: date, due: date):
    assert clocks.due(kind, start) == due


@given(st.sampled_from(BY_WORKING_DAYS), DAYS)
def test_what_is_counted_in_working_days_is_due_on_a_working_day_and_has_exactly_that_many(kind, start):
    due = clocks.due(kind, start)
    assert is_working_day(due)
    assert working_days_between(start, due) == ENGLAND_2023.limits[kind].working_days


@given(DAYS, st.integers(-400, 1200))
def test_working_days_between_two_days_are_those_that_are_counted_one_by_one(first, later):
    last = first + timedelta(days=later)
    assert working_days_between(first, last) == sum(is_working_day(first + timedelta(days=n)) for n in range(1, later + 1))


@given(st.sampled_from(BY_MONTHS), DAYS)
def test_what_is_counted_in_months_is_due_that_many_months_on(kind, start):
    due = clocks.due(kind, start)
    assert (due.year - start.year) * 12 + due.month - start.month == ENGLAND_2023.limits[kind].months
    assert due.day == start.day or (due + timedelta(days=1)).day == 1


@given(st.sampled_from(list(ClockKind)), DAYS, DAYS)
def test_what_starts_later_is_never_due_sooner(kind, one, other):
    first, last = sorted((one, other))
    assert clocks.due(kind, first) <= clocks.due(kind, last)


@given(DAYS, DAYS, st.integers(0, 400))
def test_a_pause_adds_exactly_the_working_days_it_lasted(due, from_on, lasted):
    until_on = from_on + timedelta(days=lasted)
    after = clocks.after_pause(due, from_on=from_on, until_on=until_on)
    assert working_days_between(due, after) == working_days_between(from_on, until_on)
    assert after >= due
    assert after == due or is_working_day(after)


@pytest.mark.parametrize(
    ("due", "from_on", "until_on", "after"),
    [
        (date(2026, 5, 19), date(2026, 3, 12), date(2026, 3, 12), date(2026, 5, 19)),  # gone on the same day
        (date(2026, 5, 19), date(2026, 3, 13), date(2026, 3, 15), date(2026, 5, 19)),  # only a weekend
        (date(2026, 5, 19), date(2026, 3, 12), date(2026, 3, 19), date(2026, 5, 27)),  # five, over a bank holiday
        (date(2026, 12, 23), date(2026, 12, 1), date(2026, 12, 3), date(2026, 12, 29)),  # two, over Christmas
        (date(2027, 2, 28), date(2026, 12, 1), date(2026, 12, 2), date(2027, 3, 1)),  # what was due on a Sunday
    ],
)
def test_what_a_pause_adds(due, from_on, until_on, after):
    assert clocks.after_pause(due, from_on=from_on, until_on=until_on) == after


DUE = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"today": date(2026, 3, 10)}, "Due on 12 March 2026, in 2 working days"),
        ({"today": date(2026, 3, 11)}, "Due on 12 March 2026, in 1 working day"),
        ({"today": DUE}, "Due today, 12 March 2026"),
        ({"today": date(2026, 3, 13)}, "We are 1 working day late: it was due on 12 March 2026"),
        ({"today": date(2026, 3, 17)}, "We are 3 working days late: it was due on 12 March 2026"),
        ({"today": date(2026, 3, 17), "paused": True}, "Paused; due on 12 March 2026 before the pause"),
        ({"today": date(2026, 3, 17), "met_on": date(2026, 3, 11)}, "Done on 11 March 2026"),
        ({"today": date(2026, 3, 17), "met_on": date(2026, 3, 16)}, "Done on 16 March 2026, 2 working days after it was due"),
        (
            {"today": date(2026, 9, 1), "stopped_on": date(2026, 3, 10)},
            "No longer due from 10 March 2026; it was due on 12 March 2026",
        ),
        (
            {"today": date(2026, 9, 1), "stopped_on": date(2026, 3, 10), "paused": True},
            "No longer due from 10 March 2026; it was due on 12 March 2026",
        ),
    ],
)
def test_how_a_clock_stands_is_said_as_our_own_business(how, said):
    assert clocks.in_words(**({"due_on": DUE, "met_on": None, "paused": False} | how)) == said


def test_late_over_a_weekend_is_still_late():
    said = clocks.in_words(due_on=date(2026, 3, 13), met_on=None, today=date(2026, 3, 14), paused=False)
    assert said.startswith("We are 1 working day late")


def test_rules_hold_from_a_day_on_and_the_oldest_stand_in_for_earlier_days():
    assert clocks.rules_on(date(2023, 12, 15)) is ENGLAND_2023
    assert clocks.rules_on(date(2019, 1, 1)) is ENGLAND_2023
    assert {rules.jurisdiction for rules in RULE_SETS} == {"england"}
    with pytest.raises(IndexError):
        clocks.rules_on(date(2026, 3, 12), "atlantis")


@pytest.mark.parametrize(
    ("level", "there", "here", "kinds"),
    [
        (Level.ONE, CaseState.PLAN_ACTIVE, CaseState.CHILD_IN_NEED, (K.REVIEW_FIRST,)),
        (Level.ONE, CaseState.PLAN_ACTIVE, CaseState.IN_REVIEW, (K.REVIEW_NEXT,)),
        (Level.TWO, CaseState.PLAN_ACTIVE, CaseState.GOALS_SET, (K.CONTEXT_REVIEW_FIRST,)),
        (Level.TWO, CaseState.PLAN_ACTIVE, CaseState.IN_REVIEW, (K.CONTEXT_REVIEW_NEXT,)),
        (Level.TWO, CaseState.CLOSED, CaseState.IN_REVIEW, ()),
        (Level.ONE, CaseState.REFERRAL, None, (K.REFERRAL_DECISION, K.ASSESSMENT)),
    ],
)
def test_a_plan_that_goes_on_after_a_review_has_the_later_clock(level, there, here, kinds):
    assert clocks.started(level, there, here=here) == kinds
