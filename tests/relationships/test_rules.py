"""What may be said of reaching out, and when we ask ourselves how to do it differently (PRACTICE 5.2, 5.3, 5.4)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kith.foundation.refusals import Refused
from kith.relationships import rules
from kith.relationships.rules import Tried
from kith.relationships.terms import CameBack, Channel, Offer

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
TODAY = NOON.date()
THREE = {"what_we_do": "We ride.", "stays_between_us": "Most of it.", "must_share": "If somebody could be hurt."}


@pytest.mark.parametrize(
    "blames",
    [
        "He did not engage.", "Asif didn't engage", "ASIF DIDN’T ENGAGE", "would not engage with us", "failed to engage", "refuses to engage",
        "did not really engage", "non-engagement", "He disengaged.", "was not engaging", "did not\nengage", "doesnt engage", "lack of engagement",
        "“Alright,” he said, and did not engage.",
    ],
)  # fmt: skip
def test_did_not_engage_is_refused_in_words_that_ask_what_we_did(blames):
    with pytest.raises(Refused, match="tells nothing of what we did") as refusal:
        rules.check_blames_nobody({"next_try": "A letter.", "learnt": blames})
    assert refusal.value.field == "learnt"


@pytest.mark.parametrize(
    "fair",
    ["", "No reply.", "School wrote “did not engage” and nothing else.", "We engaged him with a bike.", "His sister got engaged."],
)
def test_what_came_back_and_other_peoples_words_in_quotes_may_stand(fair):
    rules.check_blames_nobody({"learnt": fair})


@pytest.mark.parametrize(
    ("made", "said"),
    [
        ([], "We have not tried yet."),
        ([("home", 9)], "We tried once."),
        ([("home", 9), ("home", 11)], "We tried 2 times, in one way and at one time of day."),
        ([("home", 9), ("text", 10)], "We tried 2 times, in 2 ways and at one time of day."),
        ([("home", 9), ("text", 13), ("street", 18), ("call", 22), ("home", 3), ("home", 12)], "We tried 6 times, in 4 ways and at 4 different times of day."),
    ],
)  # fmt: skip
def test_the_service_says_how_often_and_in_how_many_ways_it_tried(made, said):
    assert rules.tried((how, NOON.replace(hour=hour)) for how, hour in made).words == said


@pytest.mark.parametrize(
    ("tried", "same"),
    [(Tried(2, 1, 1), False), (Tried(3, 1, 2), True), (Tried(3, 2, 1), True), (Tried(3, 2, 2), False), (Tried(), False)],
)
def test_three_tries_the_same_way_or_at_the_same_time_ask_for_another(tried, same):
    assert tried.always_the_same is same


@given(some.lists(some.tuples(some.sampled_from([c.value for c in Channel]), some.datetimes())))
def test_ways_and_times_of_day_are_never_more_than_the_tries(made):
    found = rules.tried(made)
    assert found.times == len(made)
    assert found.ways <= found.times
    assert found.parts_of_a_day <= min(found.times, 4)


@pytest.mark.parametrize(
    ("hour", "part"), [(0, "night"), (4, "night"), (5, "morning"), (11, "morning"), (12, "afternoon"), (17, "evening"), (20, "evening"), (21, "night")]
)
def test_parts_of_a_day(hour, part):
    assert rules.part_of_a_day(NOON.replace(hour=hour)) == part


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"tried_at": NOON + timedelta(minutes=1)}, "tried_on"),
        ({"tried_at": NOON.replace(year=1926)}, "tried_on"),
        ({"offered": ()}, "offered"),
        ({"came_back": CameBack.NO_REPLY}, "next_try"),
        ({"came_back": CameBack.SPACE, "next_try": " "}, "next_try"),
        ({"came_back": CameBack.SEEN, "next_try": "A letter."}, "how_different"),
    ],
)
def test_an_attempt_that_says_too_little_is_asked_for_more(change, field):
    with pytest.raises(Refused) as refusal:
        rules.check_attempt(**_attempt(**change))
    assert refusal.value.field == field


@pytest.mark.parametrize(
    "change",
    [
        {}, {"tried_at": NOON}, {"came_back": CameBack.REPLIED}, {"came_back": CameBack.SPACE, "next_try": "A card, in a fortnight."},
        {"came_back": CameBack.NO_REPLY, "next_try": "A card.", "how_different": "He can keep it."},
    ],
)  # fmt: skip
def test_an_attempt_that_says_enough_is_whole(change):
    rules.check_attempt(**_attempt(**change))


def _attempt(**change):
    whole = {"tried_at": NOON - timedelta(hours=1), "offered": (Offer.HELLO,), "came_back": CameBack.MET, "next_try": "", "how_different": "", "at": NOON}
    return whole | change


@pytest.mark.parametrize("left_out", THREE)
def test_an_agreement_says_what_must_be_clear(left_out):
    with pytest.raises(Refused) as refusal:
        rules.check_agreement(THREE | {left_out: " "}, made_with="Asif", made_on=TODAY, today=TODAY)
    assert refusal.value.field == left_out


@pytest.mark.parametrize(
    ("made_with", "made_on", "field"),
    [(" ", TODAY, "made_with"), ("Asif", TODAY + timedelta(days=1), "made_on"), ("Asif", date(1926, 1, 1), "made_on")],
)
def test_an_agreement_is_made_with_somebody_on_a_day_that_was(made_with, made_on, field):
    with pytest.raises(Refused) as refusal:
        rules.check_agreement(THREE, made_with=made_with, made_on=made_on, today=TODAY)
    assert refusal.value.field == field


@pytest.mark.parametrize(("days", "asked"), [(0, False), (27, False), (28, True), (400, True)])
def test_after_28_days_without_contact_we_ask_how_to_reach_out_differently(days, asked):
    said = rules.differently(TODAY - timedelta(days=days), today=TODAY)
    assert said == (f"{days} days without contact. How do we reach out differently?" if asked else "")
