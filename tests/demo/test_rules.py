"""A demonstration note is put together the same way every time, and says plainly what it names."""

from datetime import date
from random import Random

import pytest

from kith.demo.composing import Speaks, compose, school_is_open
from kith.demo.large import rows, town
from kith.demo.large.invented import place_name
from kith.demo.rules import Deck, Thing, fill, pronoun_things, spread
from kith.demo.story.telling import passage

PARK = Thing("the park", "context", "17")


def test_a_filled_sentence_knows_where_it_names_a_place():
    found = fill("{place} was quiet. {he} liked that.", {"place": PARK} | pronoun_things("she/her"))
    assert found.text == "The park was quiet. She liked that."
    ((start, end, thing),) = found.spans
    assert (found.text[start:end], thing) == ("The park", PARK)


SAID = {"he/him": "He goes there.", "she/her": "She goes there.", "they/them": "They go there."}


@pytest.mark.parametrize(("pronouns", "said"), SAID.items())
def test_everybody_is_spoken_of_in_their_own_pronouns(pronouns, said):
    assert fill("{he} goes there.", pronoun_things(pronouns)).text == said


def test_two_passages_put_together_still_point_at_the_right_words():
    both = fill("Quiet.", {}).add(fill("We sat in {place}.", {"place": PARK}))
    ((start, end, _),) = both.spans
    assert both.text[start:end] == "the park"


def test_a_story_told_by_hand_names_what_is_on_record_and_children_only_by_initials():
    found = passage("At [[Tannery Park|the park]] with [[+JM]].", {"Tannery Park": PARK})
    assert found.text == "At the park with JM."
    named = [(found.text[start:end], thing.kind) for start, end, thing in found.spans]
    assert named == [("the park", "context"), ("JM", "initials")]


def test_a_story_that_names_something_not_on_record_is_a_mistake():
    with pytest.raises(KeyError):
        passage("At [[Nowhere|nowhere]].", {})


def test_no_sentence_comes_again_before_all_have_been():
    deck = Deck(Random(1))
    hand = [deck.draw("endings", ("a", "b", "c")) for _ in range(6)]
    assert sorted(hand[:3]) == sorted(hand[3:]) == ["a", "b", "c"]


def test_notes_are_spread_over_the_time_they_know_each_other():
    days = list(spread(Random(1), 20, first=100, last=547))
    assert days == sorted(days)
    assert (days[0] < 130, days[-1] > 515, min(days) >= 100, max(days) <= 547) == (True, True, True, True)
    assert list(spread(Random(1), 0, first=0, last=9)) == []


def test_nobody_is_met_at_school_at_a_weekend_or_in_the_summer_holidays():
    assert school_is_open(date(2026, 3, 12))
    assert not school_is_open(date(2026, 3, 14))
    assert not school_is_open(date(2026, 8, 12))


def test_somebody_with_few_places_still_has_notes():
    things = pronoun_things("they/them") | {name: Thing(name) for name in ("name", "home", "loves", "loves_doing")}
    speaks = Speaks(things, {}, [], [], {"place_dark": 1.0})
    for seed in range(40):
        told = compose(Random(seed), Deck(Random(seed)), speaks, on=date(2026, 3, 12))
        assert "{" not in told.fields["text"].text


def test_no_two_places_of_the_large_town_share_a_name():
    names = [place_name(number) for number in range(12_000)]
    assert len(set(names)) == len(names)


def test_the_same_seed_makes_the_same_large_town_and_another_makes_another():
    def texts(seed):
        made = town.gather(people=30, contexts=60, seed=seed, today=date(2026, 3, 12))
        return [note for note, _ in rows.notes(made, 120)]

    assert texts(3) == texts(3) != texts(4)


def test_what_a_large_note_is_linked_to_is_what_its_words_say():
    made = town.gather(people=30, contexts=60, seed=3, today=date(2026, 3, 12))
    columns = rows.NOTE.split(", ")
    for note, mentions in rows.notes(made, 300):
        for mention in mentions:
            field, start, end, surface = mention[11:15]
            assert note[columns.index(field)][start:end] == surface != ""
