"""How ready an adult is to look out for young people in a context, and when they are there: only ever added to."""

from datetime import timedelta

import pytest

from kith.access.viewers import Absent
from kith.contexts.terms import TimeBand
from kith.foundation.refusals import Refused
from kith.partners import actions, queries, rules
from kith.partners.models import LooksOut, Reach
from kith.partners.terms import Capacity, ReachKind, Weekday
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, questions, sent, words_of

B, D = TimeBand, Weekday
TYPED = {
    "capacity": "2", "days": ["0", "1", "2"], "bands": ["after_school"], "said_by": "She herself",
    "said_on_day": NOON.day, "said_on_month": NOON.month, "said_on_year": NOON.year,
}  # fmt: skip


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([], ""),
        ([D.SUNDAY], "Sunday"),
        ([D.TUESDAY, D.MONDAY], "Monday and Tuesday"),
        ([D.MONDAY, D.TUESDAY, D.WEDNESDAY, D.SATURDAY], "Monday to Wednesday and Saturday"),
        ([D.MONDAY, D.WEDNESDAY, D.FRIDAY], "Monday, Wednesday and Friday"),
        (list(D), "Monday to Sunday"),
    ],
)
def test_days_are_said_as_one_would(days: list[Weekday], words: str):
    assert rules.in_words(days) == words


@pytest.mark.parametrize(
    ("days", "bands", "refused"),
    [
        ({D.MONDAY}, {B.WEEKEND}, "“At the weekend” needs Saturday, Sunday, or both."),
        ({D.SATURDAY}, {B.WEEKEND, B.EVENING}, "On which days are they there?"),
        (set(), {B.EVENING}, "On which days"),
        ({D.MONDAY, D.SUNDAY}, {B.EVENING}, "Sunday is part of “At the weekend”"),
        ({D.FRIDAY}, set(), "At which times on Friday?"),
    ],
)
def test_days_and_parts_of_the_day_fit_each_other(days: set[Weekday], bands: set[TimeBand], refused: str):
    with pytest.raises(Refused, match=refused):
        rules.check_times(days, bands)


def test_nothing_said_of_times_is_well_and_so_is_a_whole_week():
    rules.check_times(set(), set())
    rules.check_times(set(D), set(B))
    assert len(rules.slots(set(D), set(B))) == (len(TimeBand) - 1) * 5 + 2


@pytest.fixture
def priya(cast: Cast) -> Reach:
    return actions.say_reach(
        context=cast.bus_station, kind=ReachKind.RUNS_IT, name="Priya", organisation=cast.riverside, by=cast.ali, at=NOON
    )


def say(reach: Reach, capacity: Capacity, *, by: object, **told: object) -> LooksOut:
    given = {"days": {D.MONDAY}, "bands": {B.EVENING}, "said_on": NOON.date(), "said_by": "Priya", "at": NOON, **told}
    return actions.say_looks_out(reach=reach, capacity=capacity, by=by, **given)  # type: ignore[arg-type]


@pytest.mark.django_db
def test_what_priya_says_shows_in_words_and_what_was_said_before_stays(cast: Cast, priya: Reach):
    assert sent(cast.ali, "partners:looks_out", priya.pk, **TYPED).status_code == 302
    page = words_of(cast.noor, "partners:reach", cast.bus_station.pk)
    assert "Willing. Monday to Wednesday, after school" in page
    assert "She herself" in page
    assert sent(cast.noor, "partners:looks_out", priya.pk, **TYPED | {"capacity": "3"}).status_code == 302
    page = words_of(cast.ali, "partners:reach", cast.bus_station.pk)
    assert "Confident and informed" in page
    assert "Willing" not in page
    before = words_of(cast.ali, "partners:looks_out", priya.pk)
    assert "What was said before" in before
    assert "Kept by Ali." in before
    assert LooksOut.objects.count() == 2
    assert [one.capacity for one in queries.guardians(cast.bus_station.pk)] == [Capacity.CONFIDENT]


@pytest.mark.django_db
def test_times_that_do_not_fit_are_refused_with_what_was_typed_kept(cast: Cast, priya: Reach):
    answer = sent(cast.ali, "partners:looks_out", priya.pk, **TYPED | {"bands": ["weekend"]})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "needs Saturday, Sunday, or both" in page
    assert 'value="She herself"' in page
    for told, refused in (({"said_by": " "}, "who said so"), ({"said_on": NOON.date() + timedelta(days=1)}, "not happened yet")):
        with pytest.raises(Refused, match=refused):
            say(priya, Capacity.WILLING, by=cast.ali, **told)


@pytest.mark.django_db
def test_what_was_said_goes_with_the_adult_and_not_with_the_row(cast: Cast, priya: Reach):
    say(priya, Capacity.CONFIDENT, by=cast.ali)
    told = {"kind": ReachKind.RUNS_IT, "organisation": cast.riverside, "by": cast.ali, "at": NOON}
    moved = actions.change_reach(reach=priya, name="priya", times="late shifts", **told)
    assert [one.said_by for one in queries.readiness(moved)] == ["Priya"]
    somebody_else = actions.change_reach(reach=moved, name="Femi", **told)
    assert not queries.readiness(somebody_else)
    assert not queries.guardians(cast.bus_station.pk)
    with pytest.raises(Refused, match="in the meantime"):
        say(moved, Capacity.WILLING, by=cast.ali)


@pytest.mark.django_db
def test_who_has_left_looks_out_no_more(cast: Cast, priya: Reach):
    say(priya, Capacity.CONNECTED, by=cast.ali)
    actions.take_out_reach(reach=priya, why="She works in Leeds now.", by=cast.ali, at=NOON)
    assert not queries.guardians(cast.bus_station.pk)
    assert LooksOut.objects.count() == 1


@pytest.mark.django_db
def test_an_organisation_by_itself_looks_out_for_nobody(cast: Cast):
    body = actions.say_reach(context=cast.park, kind=ReachKind.VISITS, organisation=cast.riverside, by=cast.ali, at=NOON)
    assert "Looking out for young people" not in words_of(cast.ali, "partners:reach", cast.park.pk)
    with pytest.raises(Refused, match="which adult it is"):
        say(body, Capacity.WILLING, by=cast.ali)


@pytest.mark.django_db
def test_those_outside_do_not_learn_of_it(cast: Cast, priya: Reach):
    assert answers_like_nothing(cast.priya, "partners:looks_out", priya.pk)
    with pytest.raises(Absent):
        say(priya, Capacity.WILLING, by=cast.priya)


@pytest.mark.django_db
def test_the_page_asks_as_little_however_much_was_said(cast: Cast, priya: Reach):
    say(priya, Capacity.PRESENT, by=cast.ali)
    pages = [("partners:reach", cast.bus_station.pk), ("partners:looks_out", priya.pk)]
    before = [questions(cast.ali, *page) for page in pages]
    for number in range(10):
        warden = actions.say_reach(context=cast.bus_station, kind=ReachKind.VISITS, name=f"Warden {number}", by=cast.ali, at=NOON)
        say(warden, Capacity.WILLING, by=cast.noor)
        say(priya, Capacity.WILLING, by=cast.noor)
    assert [questions(cast.ali, *page) for page in pages] == before
