"""When somebody can have been missing, and how the talk we owe them stands: on paper."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.given.cast import NOON

from kith.encounters import rules
from kith.encounters.rules import Held
from kith.encounters.terms import InterviewOffer
from kith.foundation.refusals import Refused

HOUR = timedelta(hours=1)
LONDON = ZoneInfo("Europe/London")
TALKED = Held(NOON - HOUR, "Zed", True, False, False)
SAID_NOTHING = Held(None, "", False, False, False)


@pytest.mark.parametrize(
    ("last_seen", "reported", "said"),
    [
        (NOON + HOUR, None, "not happened yet. When were they last seen"),
        (NOON.replace(year=1926), None, "too long ago"),
        (NOON - HOUR, NOON + HOUR, "not happened yet. When was it reported"),
        (NOON - HOUR, NOON - 2 * HOUR, "reported after they were last seen"),
    ],
)
def test_an_impossible_beginning_is_refused(last_seen, reported, said):
    with pytest.raises(Refused, match=said):
        rules.check_last_seen(last_seen, reported_at=reported, at=NOON)


def test_a_possible_beginning_is_kept_whether_it_was_reported_or_not():
    rules.check_last_seen(NOON, reported_at=None, at=NOON)
    rules.check_last_seen(NOON - HOUR, reported_at=NOON, at=NOON)


@pytest.mark.parametrize(
    ("back", "next_seen", "said"),
    [
        (NOON + HOUR, None, "not happened yet"),
        (NOON - 6 * HOUR, None, "after they were last seen, not before"),
        (NOON - HOUR, NOON - 2 * HOUR, "missing again by then"),
    ],
)
def test_an_impossible_return_is_refused(back, next_seen, said):
    with pytest.raises(Refused, match=said):
        rules.check_back(back, last_seen_at=NOON - 5 * HOUR, next_seen_at=next_seen, at=NOON)


def test_a_possible_return_is_kept():
    rules.check_back(NOON, last_seen_at=NOON, next_seen_at=None, at=NOON)
    rules.check_back(NOON - 2 * HOUR, last_seen_at=NOON - 5 * HOUR, next_seen_at=NOON - HOUR, at=NOON)


@given(days=st.integers(0, 40_000), minutes=st.integers(0, 1439))
def test_the_talk_is_due_72_hours_after_return_whatever_the_clocks_do(days, minutes):
    back = (datetime(1990, 1, 1, tzinfo=UTC) + timedelta(days=days, minutes=minutes)).astimezone(LONDON)
    assert rules.interview_due(back) - back.astimezone(UTC) == timedelta(hours=72)


@pytest.mark.parametrize(
    ("back", "due"),
    [
        (datetime(2026, 3, 27, 12, 0, tzinfo=LONDON), "2026-03-30T13:00:00+01:00"),
        (datetime(2026, 10, 23, 12, 0, tzinfo=LONDON), "2026-10-26T11:00:00+00:00"),
        (datetime(2024, 2, 27, 9, 30, tzinfo=LONDON), "2024-03-01T09:30:00+00:00"),
        (datetime(2026, 12, 24, 18, 0, tzinfo=LONDON), "2026-12-27T18:00:00+00:00"),
    ],
    ids=["spring forward", "autumn back", "leap day", "over Christmas: hours, not working days"],
)
def test_the_talk_is_due_by_the_clock_on_the_wall(back, due):
    assert rules.interview_due(back).astimezone(LONDON).isoformat() == due


@pytest.mark.parametrize(
    ("back", "offer", "held", "said", "ours"),
    [
        (None, "", None, "owed within 72 hours", False),
        (NOON - HOUR, "", None, "We have not offered a talk yet. It is due by", False),
        (NOON - 80 * HOUR, "", None, "We have not offered a talk yet. We are late: it was due by", True),
        (NOON - HOUR, "offered", None, "offered and has not happened yet. It is due by", False),
        (NOON - 80 * HOUR, "offered", None, "We are late", True),
        (NOON - 80 * HOUR, "declined", None, "we will ask another way", False),
        (NOON - HOUR, "not_offered", None, "We did not offer a talk", True),
        (NOON - 80 * HOUR, "held", NOON - 79 * HOUR, "We talked 1 hour after they were back.", False),
        (NOON - 80 * HOUR, "held", NOON - 80 * HOUR, "less than an hour after they were back.", False),
        (NOON - 80 * HOUR, "held", NOON, "80 hours after they were back, later than we owed it", False),
    ],
)
def test_how_the_talk_stands_is_said_as_our_own_business(back, offer, held, said, ours):
    owed = rules.interview_standing(returned_at=back, offer=offer, held_at=held, at=NOON)
    assert said in owed.words
    assert owed.is_ours is ours
    assert (owed.due is not None) == ("due by" in owed.words)


def test_v14_a_talk_that_was_not_offered_says_why():
    with pytest.raises(Refused, match="Say why it was not offered"):
        rules.check_interview(
            offer=InterviewOffer.NOT_OFFERED, why_not=" ", held=SAID_NOTHING, returned_at=NOON - HOUR, at=NOON
        )
    rules.check_interview(
        offer=InterviewOffer.NOT_OFFERED,
        why_not="Nobody was free.",
        held=SAID_NOTHING,
        returned_at=NOON - HOUR,
        at=NOON,
    )


@pytest.mark.parametrize(
    ("offer", "held", "back", "said"),
    [
        (InterviewOffer.OFFERED, SAID_NOTHING, None, "first that they are back"),
        (InterviewOffer.DECLINED, TALKED, NOON - 2 * HOUR, "Choose “We talked”"),
        (InterviewOffer.DECLINED, Held(NOON, "", False, False, False), NOON - 2 * HOUR, "Choose “We talked”"),
        (InterviewOffer.HELD, Held(None, "Zed", True, False, False), NOON - HOUR, "Say when you talked"),
        (InterviewOffer.HELD, Held(NOON + HOUR, "Zed", True, False, False), NOON - HOUR, "not happened yet"),
        (InterviewOffer.HELD, Held(NOON - 2 * HOUR, "Zed", True, False, False), NOON - HOUR, "still missing then"),
        (InterviewOffer.HELD, Held(NOON, " ", True, False, False), NOON - HOUR, "who talked with them"),
        (InterviewOffer.HELD, Held(NOON, "Zed", True, True, False), NOON - HOUR, "only when the young person agrees"),
    ],
)
def test_a_talk_that_could_not_have_gone_so_is_refused(offer, held, back, said):
    with pytest.raises(Refused, match=said):
        rules.check_interview(offer=offer, why_not="", held=held, returned_at=back, at=NOON)


def test_a_talk_may_keep_nothing_of_what_was_said():
    for held in (TALKED, Held(NOON, "Zed", False, False, False), Held(NOON, "Zed", True, True, True)):
        rules.check_interview(offer=InterviewOffer.HELD, why_not="", held=held, returned_at=NOON - 2 * HOUR, at=NOON)
    rules.check_interview(offer=InterviewOffer.DECLINED, why_not="", held=SAID_NOTHING, returned_at=NOON, at=NOON)
