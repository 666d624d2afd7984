"""When several young people's notes name one place, its context lead is asked; and answers in words."""

import random
from datetime import date, timedelta

import pytest
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.given.cast import NOON, Cast

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.audit.models import Entry
from kith.contexts.actions import notice
from kith.contexts.terms import ContextKind
from kith.encounters import actions as encounters
from kith.encounters.actions import Written
from kith.encounters.terms import MentionKind, MentionState, Named
from kith.foundation.refusals import Refused
from kith.patterns import actions
from kith.patterns.models import Question
from kith.patterns.rules import check_answer, in_words, recurring
from kith.patterns.terms import WALK, QuestionState
from kith.patterns.terms import Named as NamedKey
from kith.people import actions as people

TODAY = date(2026, 3, 31)
MARCH = [date(2026, 3, day) for day in range(1, 31)]
USUAL = {"today": TODAY, "days": 90, "least_notes": 3, "least_people": 2}


def test_one_young_person_going_often_is_not_a_pattern():
    often = [NamedKey("asif", "place", "bus-station", day, f"note-{day}") for day in MARCH]
    assert recurring(often, **USUAL) == []


def test_three_notes_about_two_young_people_raise_the_question_with_its_counts():
    rows = [
        NamedKey(who, "place", "bus-station", day, f"{who}-{day}")
        for who, day in [("a", MARCH[0]), ("a", MARCH[4]), ("b", MARCH[9])]
    ]
    (found,) = recurring(rows, **USUAL)
    assert (found.subjects, found.mentions, found.first, found.last) == (2, 3, MARCH[0], MARCH[9])
    assert found.why == "Named in 3 notes about 2 young people."


def test_a_note_that_names_a_place_twice_counts_once():
    rows = [NamedKey("a", "place", "rec", MARCH[0], "one")] * 5 + [NamedKey("b", "place", "rec", MARCH[1], "two")]
    assert recurring(rows, **USUAL) == []


def test_what_is_long_ago_does_not_count():
    rows = [NamedKey(who, "place", "rec", TODAY - timedelta(days=91), who) for who in "abc"]
    assert recurring(rows, **USUAL) == []


named = st.builds(
    NamedKey,
    st.sampled_from("abc"),
    st.just("place"),
    st.sampled_from(["x", "y"]),
    st.sampled_from(MARCH),
    st.sampled_from("123456"),
)


@given(st.lists(named))
@settings(max_examples=200, deadline=None)
def test_more_notes_never_take_a_question_away_and_their_order_does_not_matter(rows):
    before = {found.key for found in recurring(rows, **USUAL)}
    assert before <= {found.key for found in recurring([*rows, *rows], **USUAL)}
    assert recurring(rows, **USUAL) == recurring(rows[::-1], **USUAL)


def test_every_state_has_its_answers_and_refers_are_kept():
    assert set(WALK) == set(QuestionState)
    assert WALK[QuestionState.REFER] == frozenset()


def test_an_answer_without_a_reason_is_refused():
    with pytest.raises(Refused, match="Say why"):
        check_answer(now=QuestionState.OPEN, answer=QuestionState.REFER, why=" ")
    with pytest.raises(Refused, match="already answered"):
        check_answer(now=QuestionState.REFER, answer=QuestionState.NOT_NOW, why="x")


def test_the_question_is_asked_in_words():
    asked = in_words("Bus station", subjects=2, notes=3, days=90)
    assert (
        asked
        == "Bus station was named in 3 notes about more than one young person in the last 90 days. Does it need a referral of its own?"
    )
    assert "about 3 young people" in in_words("Bus station", subjects=3, notes=3, days=90)


def name_it(cast: Cast, person, context, *, days: int, state: MentionState = MentionState.CONFIRMED):
    at = NOON - timedelta(days=days)
    note = encounters.write(
        person=person, written=Written(text="We were there.", happened_on=at.date()), by=cast.ali, at=NOON
    )
    encounters.answer(
        note=note, named=Named("text", 0, 2, MentionKind.CONTEXT, str(context.pk)), state=state, by=cast.ali, at=NOON
    )


@pytest.fixture
def jo(cast: Cast):
    return people.meet(known_as="Jo", by=cast.ali, at=NOON)


@pytest.mark.django_db
def test_the_lead_is_asked_once_and_the_counts_are_kept_up_to_date(cast: Cast, jo):
    for person, days in ((cast.asif, 1), (cast.asif, 2)):
        name_it(cast, person, cast.bus_station, days=days)
    assert actions.ask_about(contexts=[cast.bus_station.pk], at=NOON) == []
    name_it(cast, jo, cast.bus_station, days=3)
    (question,) = actions.ask_about(contexts=[cast.bus_station.pk], at=NOON)
    name_it(cast, jo, cast.bus_station, days=4)
    (same,) = actions.ask_about(contexts=[cast.bus_station.pk], at=NOON)
    assert same.pk == question.pk
    assert (same.people, same.notes) == (2, 4)


@pytest.mark.django_db
def test_what_a_worker_dismissed_does_not_count_and_home_is_never_asked_about(cast: Cast, jo):
    home = notice(name="Home", kind=ContextKind.HOME, by=cast.ali, at=NOON)
    for person in (cast.asif, jo, jo):
        name_it(cast, person, home, days=1)
        name_it(cast, person, cast.park, days=1, state=MentionState.DISMISSED)
    assert actions.ask_about(contexts=[home.pk, cast.park.pk], at=NOON) == []


@pytest.mark.django_db
def test_after_not_now_it_is_asked_again_only_for_what_was_named_since(cast: Cast, jo):
    for person in (cast.asif, jo, jo):
        name_it(cast, person, cast.bus_station, days=1)
    (question,) = actions.ask_about(contexts=[cast.bus_station.pk], at=NOON)
    actions.answer(
        question=question,
        answer=QuestionState.NOT_NOW,
        why="Priya has just changed the lighting.",
        by=cast.dee,
        at=NOON,
    )
    assert actions.ask_about(contexts=[cast.bus_station.pk], at=NOON) == []


@pytest.mark.django_db
def test_the_answer_is_on_record_with_who_and_why(cast: Cast, jo, client):
    for person in (cast.asif, jo, jo):
        name_it(cast, person, cast.bus_station, days=1)
    (question,) = actions.ask_about(contexts=[cast.bus_station.pk], at=NOON)
    client.force_login(cast.dee, backend="django.contrib.auth.backends.ModelBackend")
    page = client.get(reverse("patterns:one", args=[question.pk])).content.decode()
    assert "Ali: 3 notes" in page
    assert "Asif" not in page
    assert client.post(reverse("patterns:one", args=[question.pk]), {"answer": "refer"}).status_code == 422
    client.post(
        reverse("patterns:one", args=[question.pk]), {"answer": "refer", "why": "Three young people have told us."}
    )
    with standing_as(Viewer.of(cast.dee)):
        assert Question.objects.get().state == "refer"
    with standing_as_kith("looking"):
        assert Entry.objects.filter(
            verb="patterns.answer.refer", actor=cast.dee.pk, why="Three young people have told us."
        ).exists()


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(6))
def test_what_the_database_counts_is_what_the_rule_means(cast: Cast, jo, seed: int):
    chance = random.Random(seed)
    rows = []
    for number in range(chance.randrange(2, 7)):
        person, days = chance.choice([cast.asif, jo]), chance.choice([1, 40, 89, 90, 91, 200])
        state = chance.choice([MentionState.CONFIRMED, MentionState.CONFIRMED, MentionState.DISMISSED])
        name_it(cast, person, cast.bus_station, days=days, state=state)
        if state is not MentionState.DISMISSED:
            on = (NOON - timedelta(days=days)).date()
            rows.append(NamedKey(str(person.pk), "context", str(cast.bus_station.pk), on, str(number)))
    meant = recurring(rows, today=NOON.date(), days=90, least_notes=3, least_people=2)
    counted, _ = actions.count(cast.bus_station.pk, at=NOON)
    assert ([counted] if counted else []) == meant
