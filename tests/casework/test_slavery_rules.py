"""Referrals to the National Referral Mechanism and their decisions, on paper."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.casework.rules import slavery as rules
from kith.casework.rules.slavery import Decided
from kith.casework.terms.slavery import Decision, Exploitation, Grounds
from kith.foundation.refusals import Refused

TODAY = date(2026, 3, 12)
REFERRED = date(2026, 3, 2)
R, C = Grounds.REASONABLE, Grounds.CONCLUSIVE
YES, NO, SUSPENDED = Decision.POSITIVE, Decision.NEGATIVE, Decision.SUSPENDED
WHOLE = {"referred_on": REFERRED, "first_responder": "Police", "exploitation": [Exploitation.CRIMINAL], "indicators": "Seen."}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"referred_on": date(2026, 3, 13)}, "has not come yet"),
        ({"referred_on": date(2008, 1, 1)}, "is the day right"),
        ({"first_responder": " "}, "which first responder"),
        ({"exploitation": []}, "how they are exploited"),
        ({"indicators": ""}, "what was seen or told"),
    ],
)
def test_a_referral_that_could_not_be_is_refused(wrong, said):
    rules.check_referral(**WHOLE, today=TODAY)
    with pytest.raises(Refused, match=said):
        rules.check_referral(**(WHOLE | wrong), today=TODAY)


@pytest.mark.parametrize(
    ("first", "last", "far"),
    [
        (date(2010, 5, 4), date(2010, 5, 4), True),
        (date(2008, 6, 11), date(2008, 6, 11), True),  # 101 days
        (date(2008, 6, 10), date(2008, 6, 10), False),  # 100 days
        (date(2008, 3, 1), date(2008, 5, 31), False),  # spring 2008: too near whichever day it was
        (date(2008, 6, 1), date(2008, 6, 30), None),  # June 2008: it depends on the day
        (date(2005, 1, 1), date(2005, 1, 1), False),  # an adult
        (None, None, None),
        (None, date(2010, 1, 1), None),
    ],
)
def test_a_pilot_panel_is_for_a_child_more_than_100_days_from_18(first, last, far):
    assert rules.far_from_18(first, last, REFERRED) is far


def test_born_on_a_leap_day_somebody_is_18_on_the_last_day_of_february():
    assert rules.far_from_18(date(2008, 2, 29), date(2008, 2, 29), date(2025, 11, 20)) is False  # 100 days to 28 February
    assert rules.far_from_18(date(2008, 2, 29), date(2008, 2, 29), date(2025, 11, 19)) is True


def test_a_panel_is_refused_only_when_they_are_surely_18_too_soon():
    rules.check_panel(True)
    rules.check_panel(None)
    with pytest.raises(Refused, match="18 within 100 days") as refusal:
        rules.check_panel(False)
    assert refusal.value.field == "to_a_pilot_panel"


@pytest.mark.parametrize(
    ("decided", "today", "said"),
    [
        (None, date(2026, 4, 16), "The panel decides by 16 April 2026."),
        (None, date(2026, 4, 17), "The panel is 1 day late: it was due on 16 April 2026."),
        (None, date(2026, 4, 20), "The panel is 4 days late"),
        (date(2026, 4, 16), date(2026, 5, 1), "The panel decided on 16 April 2026."),
        (date(2026, 4, 18), date(2026, 5, 1), "The panel decided on 18 April 2026, 2 days after it was due."),
    ],
)
def test_a_late_panel_is_told_as_the_panels_own_business(decided, today, said):
    assert said in rules.panel_words(referred_on=REFERRED, decided_on=decided, today=today)


@given(st.dates(date(2009, 4, 1), date(2100, 1, 1)))
def test_a_panel_has_45_days_and_every_day_counts(day):
    assert rules.panel_due(day) - day == timedelta(days=45)


@pytest.mark.parametrize(
    ("before", "new", "said"),
    [
        ([], Decided(R, YES, date(2026, 3, 13)), "has not come yet"),
        ([], Decided(R, YES, date(2026, 3, 1)), "That is before 2 March 2026"),
        ([], Decided(C, YES, date(2026, 3, 9)), "follow a positive decision"),
        ([Decided(R, NO, date(2026, 3, 3))], Decided(C, YES, date(2026, 3, 9)), "follow a positive decision"),
        ([Decided(R, YES, date(2026, 3, 8))], Decided(C, YES, date(2026, 3, 7)), "not decided before"),
        ([Decided(R, YES, date(2026, 3, 8))], Decided(R, NO, date(2026, 3, 7)), "a later decision already, of 8 March 2026"),
        (
            [Decided(R, YES, date(2026, 3, 3)), Decided(R, SUSPENDED, date(2026, 3, 4))],
            Decided(C, YES, date(2026, 3, 5)),
            "follow a positive decision",
        ),
    ],
)
def test_a_decision_on_an_impossible_day_or_out_of_order_is_refused(before, new, said):
    with pytest.raises(Refused, match=said):
        rules.check_decision(before, new, referred_on=REFERRED, today=TODAY)


@pytest.mark.parametrize(
    ("before", "new"),
    [
        ([], Decided(R, NO, REFERRED)),
        ([Decided(R, NO, REFERRED)], Decided(R, YES, TODAY)),
        ([Decided(R, YES, TODAY)], Decided(C, NO, TODAY)),
        ([Decided(R, YES, REFERRED), Decided(C, NO, REFERRED)], Decided(C, YES, TODAY)),
        ([Decided(R, YES, REFERRED), Decided(C, NO, REFERRED)], Decided(R, SUSPENDED, TODAY)),
    ],
)
def test_a_decision_can_be_made_again(before, new):
    rules.check_decision(before, new, referred_on=REFERRED, today=TODAY)


def test_how_a_decision_stands_is_the_newest_one():
    told = [Decided(R, NO, REFERRED), Decided(R, YES, TODAY)]
    assert rules.stands(told, R) == "Reasonable grounds: positive, 12 March 2026"
    assert rules.stands(told, C) == "Conclusive grounds: waiting"
