"""How answers are counted, hidden and compared: known values, other formulas, and every small table there could be."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.foundation.refusals import Refused
from kith.mapping.rules import survey_results as results
from kith.mapping.rules import surveys as rules
from kith.mapping.rules.survey_results import HIDDEN, Described, Group
from kith.mapping.rules.surveys import LEAST_SHOWN, TOO_FEW_TO_COMPARE, Share
from kith.mapping.terms.surveys import ITEMS, Audience, WaveState

DAY = date(2026, 3, 12)


def rows(count: int, *, agree: int, **about: str) -> list[Group]:
    """So many answers, of which so many agree with every sentence."""
    return [one(Share(int(n < agree), 1, 0), **about) for n in range(count)]


def one(share: Share, *, age_band: str = "", how_often: str = "") -> Group:
    """One answer, the same to every sentence."""
    return Group(1, DAY.replace(day=1), age_band, how_often, {item.code: share for item in ITEMS[Audience.YOUNG_PEOPLE]})


def test_the_share_who_agree_is_of_those_who_have_a_view():
    counted = Share(positive=2, answered=7, not_known=2)
    assert (counted.of, counted.percent, counted.rounded) == (5, 40.0, 40)
    assert Share(0, 3, 3).percent is None


@given(st.lists(st.integers(0, 20).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n), st.integers(0, 5)))))
def test_groups_counted_together_are_counted_as_if_they_had_been_one(counts):
    shares = [Share(positive, of + unsure, unsure) for positive, of, unsure in counts]
    whole = rules.together(shares)
    assert (whole.positive, whole.of) == (sum(one.positive for one in shares), sum(one.of for one in shares))


# Newcombe 1998 (81 of 263, 15 of 148, 0 of 20, 1 of 29), Wilson score without continuity correction.
@pytest.mark.parametrize(
    ("positive", "of", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilsons_interval_is_the_published_one(positive, of, low, high):
    found = rules.wilson(positive, of)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@given(st.integers(1, 400).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_each_end_of_wilsons_interval_is_as_far_from_the_share_as_its_own_error_allows(answers):
    """The interval solves |p - x| = z sqrt(x(1 - x)/n): put each end in, without the formula that gave it."""
    positive, of = answers
    found, share = rules.wilson(positive, of), positive / of
    assert 0 <= found.low <= share + 1e-12
    assert share - 1e-12 <= found.high <= 1
    for end in (found.low, found.high):
        if 1e-9 < end < 1 - 1e-9:  # at 0 and 1 themselves only rounding is left
            assert abs(share - end) == pytest.approx(1.959963984540054 * (end * (1 - end) / of) ** 0.5, abs=1e-9)


def test_an_interval_of_nothing_or_of_more_than_there_are_is_our_own_mistake():
    for positive, of in ((0, 0), (3, 2), (-1, 5)):
        with pytest.raises(ValueError):
            rules.wilson(positive, of)


def published(counts: tuple[int, ...]) -> tuple:
    """What anybody sees of a row: its total, and each cell that is not hidden."""
    away = rules.hidden(counts)
    return (sum(counts), *(None if place in away else count for place, count in enumerate(counts)))


@pytest.mark.parametrize(("groups", "most"), [(2, 40), (3, 26), (4, 14), (5, 8)])
def test_no_small_number_can_be_worked_out_even_by_somebody_who_knows_the_rule(groups, most):
    """Every table of so many groups: those that look alike from outside must differ in each cell that is hidden."""
    alike = defaultdict(list)
    for total_row in product(range(most + 1), repeat=groups):
        if LEAST_SHOWN <= sum(total_row) <= most:
            alike[published(total_row)].append(total_row)
    for seen, tables in alike.items():
        for place, shown in enumerate(seen[1:]):
            if shown is None:
                assert len({table[place] for table in tables}) > 1, f"{seen} gives away {tables[0]}"
            else:
                assert shown == 0 or shown >= LEAST_SHOWN


@given(st.lists(st.integers(0, 60), min_size=2, max_size=8))
def test_small_numbers_are_never_shown_and_never_hidden_alone(counts):
    away = rules.hidden(counts)
    assert all(place in away for place, count in enumerate(counts) if 0 < count < LEAST_SHOWN)
    assert len(away) != 1
    if sum(counts) >= LEAST_SHOWN and away:
        assert sum(counts[place] for place in away) >= LEAST_SHOWN
    if all(count >= LEAST_SHOWN or count == 0 for count in counts):
        assert not away


@given(st.lists(st.integers(0, 30), min_size=3, max_size=6), st.data())
def test_groups_that_are_hidden_are_hidden_in_every_row_and_what_they_leave_is_looked_at_too(people, data):
    away = rules.hidden(people)
    bases = [data.draw(st.integers(0, count)) for count in people]
    found = rules.hidden_in_row(bases, away)
    assert away <= found
    assert all(place in found for place, base in enumerate(bases) if 0 < base < LEAST_SHOWN)
    left = sum(bases[place] for place in away)
    if 0 < left < LEAST_SHOWN and len(found) < len(people):
        assert found > away, "the rest would give away a few"


def test_a_breakdown_says_hidden_where_few_answered_and_beside_it():
    answers = rows(3, agree=3, age_band="under_11") + rows(12, agree=6, age_band="14_15") + rows(9, agree=3, age_band="16_17")
    (table,) = results.breakdowns(Audience.YOUNG_PEOPLE, answers)
    assert dict(zip(table.groups, table.people, strict=True)) == {
        "10 or younger": HIDDEN, "11 to 13": "0", "14 or 15": HIDDEN, "16 or 17": "9", "18 or older": "0",
    }  # fmt: skip
    says, cells = table.lines[0]
    assert says == "I feel safe here in the daytime"
    assert cells == (HIDDEN, "Nobody", HIDDEN, "3 of 9 (33%)", "Nobody")


def test_groups_that_are_all_small_are_not_shown_apart():
    answers = rows(4, agree=1, age_band="under_11") + rows(3, agree=1, age_band="14_15")
    (table,) = results.breakdowns(Audience.YOUNG_PEOPLE, answers)
    assert table.lines == ()


def test_one_group_alone_is_no_breakdown():
    assert results.breakdowns(Audience.YOUNG_PEOPLE, rows(12, agree=6, age_band="14_15")) == []


def test_a_few_who_had_a_view_are_hidden_in_the_row_of_that_sentence():
    few = [one(Share(1, 1, 0) if n < 2 else Share(0, 1, 1), age_band="14_15") for n in range(10)]
    many = [one(Share(1, 1, 0), age_band="16_17") for _ in range(10)]
    (table,) = results.breakdowns(Audience.YOUNG_PEOPLE, few + many)
    assert "10" in table.people
    assert set(table.lines[0][1]) == {HIDDEN}


def test_words_for_gender_are_shown_when_five_people_chose_them():
    said = {"Girl": 6, "girl": 2, "Boy": 7, "": 6} | dict.fromkeys(["agender", "fluid", "demigirl", "b", "c"], 1)
    described = [Described(answers, gender, "") for gender, answers in said.items()]
    shown = dict(results.who(Audience.YOUNG_PEOPLE, [], described)[2][1])
    assert (shown["girl"], shown["boy"], shown["Said in another way"]) == ("8", "7", "5")
    assert shown["Not said"] == "6"
    assert "agender" not in shown


@pytest.mark.parametrize(("before", "after"), [(19, 40), (40, 19), (5, 5), (0, 30), (19, 19)])
def test_v17_fewer_than_twenty_answers_in_either_wave_gives_a_sentence_and_no_figures(before, after):
    """PRACTICE V17: a survey wave with n < 20 has no comparison."""
    was, now = Share(before // 2, before, 0), Share(after // 2, after, 0)
    found = rules.compare(was, now, answers_before=before, answers_after=after)
    assert found == rules.Change(TOO_FEW_TO_COMPARE)
    shown = results.sentences(Audience.YOUNG_PEOPLE, rows(after, agree=3), rows(before, agree=3))
    assert all((one.change, one.before, one.was, one.interval_before) == (None, None, "", "") for one in shown)


def test_v17_twenty_in_both_is_enough():
    found = rules.compare(Share(4, 20, 0), Share(16, 20, 0), answers_before=20, answers_after=20)
    assert (found.points, found.says) == (60, "Higher than before; more than chance would explain")


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        (Share(10, 40, 0), Share(12, 30, 0), "Higher than before; could be chance"),
        (Share(12, 30, 0), Share(10, 40, 0), "Lower than before; could be chance"),
        (Share(30, 34, 2), Share(8, 40, 0), "Lower than before; more than chance would explain"),
        (Share(10, 40, 0), Share(10, 40, 0), "About the same as before"),
        (Share(10, 40, 25), Share(12, 30, 0), TOO_FEW_TO_COMPARE),
    ],
)
def test_two_waves_are_compared_in_words(was, now, says):
    assert rules.compare(was, now, answers_before=40, answers_after=40).says == says


@given(st.integers(20, 90), st.integers(20, 90), st.data())
def test_the_words_agree_with_the_figures(before, after, data):
    was = Share(data.draw(st.integers(0, before)), before, 0)
    now = Share(data.draw(st.integers(0, after)), after, 0)
    found = rules.compare(was, now, answers_before=before, answers_after=after)
    assert found.points is not None
    assert found.says.startswith("Higher") == (found.points > 0)
    assert found.says.startswith("Lower") == (found.points < 0)
    assert ("chance" in found.says) == (found.points != 0)


def test_the_headline_says_three_sentences_and_nothing_of_fewer_than_five():
    assert results.headline(Audience.YOUNG_PEOPLE, rows(4, agree=2)) == ""
    said = results.headline(Audience.YOUNG_PEOPLE, rows(20, agree=5))
    assert said.startswith("“I feel safe here in the daytime”: 5 of 20 agree (25%). “I feel safe here after dark”: 5 of 20")


@pytest.mark.parametrize(
    ("today", "closed", "stands"),
    [
        (DAY - timedelta(1), None, WaveState.NOT_YET), (DAY, None, WaveState.OPEN), (DAY + timedelta(7), None, WaveState.OPEN),
        (DAY + timedelta(8), None, WaveState.ENDED), (DAY, DAY, WaveState.CLOSED), (DAY + timedelta(90), DAY, WaveState.CLOSED),
    ],
)  # fmt: skip
def test_a_wave_stands_by_its_days_and_by_whether_somebody_closed_it(today, closed, stands):
    assert rules.state(DAY, DAY + timedelta(7), closed, today) is stands


@pytest.mark.parametrize(
    ("opens", "closes", "field"),
    [
        (DAY - timedelta(40), DAY + timedelta(7), "opens_on"), (DAY + timedelta(200), DAY + timedelta(210), "opens_on"),
        (DAY, DAY - timedelta(1), "closes_on"), (DAY - timedelta(9), DAY - timedelta(1), "closes_on"),
        (DAY, DAY + timedelta(184), "closes_on"), (date(1, 1, 1), DAY, "opens_on"), (DAY, date(9999, 12, 31), "closes_on"),
    ],
)  # fmt: skip
def test_impossible_days_are_refused_where_they_were_typed(opens, closes, field):
    with pytest.raises(Refused) as refusal:
        rules.check_days(opens, closes, DAY)
    assert refusal.value.field == field


def test_days_that_are_possible_pass():
    rules.check_days(DAY - timedelta(10), DAY, DAY)
    rules.check_days(DAY, DAY + timedelta(183), DAY)


def test_an_empty_answer_is_refused_and_one_thing_is_enough():
    with pytest.raises(Refused):
        rules.check_answer({}, {"where": " "}, codes=["safe_day"])
    rules.check_answer({"safe_day": 0}, {}, codes=["safe_day"])
    rules.check_answer({}, {"where": "By bay 4"}, codes=["safe_day"])
    with pytest.raises(ValueError):
        rules.check_answer({"other": 1}, {}, codes=["safe_day"])
