"""What the buttons of a prompt do to a text: decided on paper, the same with and without scripts."""

import pytest

from kith.language import pairs
from kith.language.asking import CHANGE, KEEP, OWN, answered, ask, own_words
from kith.language.rules import prompts
from kith.language.terms import is_advice, touches
from tests.language.rows_of_practice import sentences

RISK = "He is putting himself at risk.\r\nHe laughed."


def test_an_offer_stands_where_the_words_stood():
    text, kept = answered(RISK, start=6, what=CHANGE, number=2)
    assert text == "He is protective adults were absent.\nHe laughed."
    assert kept == ""


def test_their_own_words_stand_in_quotation_marks_with_who_said_them():
    text, _ = answered(RISK, start=6, what=OWN, speaker="Asif")
    assert text.startswith("He is “putting himself at risk” (Asif’s words).")
    assert prompts(text) == []


def test_without_a_name_there_is_a_gap_to_fill_in():
    assert answered(RISK, start=6, what=OWN)[0].startswith("He is “putting himself at risk” (…’s words).")


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ('His "boyfriend" picks him up.', 'His "boyfriend" (Asif’s words) picks him up.'),
        ("His “boyfriend” picks him up.", "His “boyfriend” (Asif’s words) picks him up."),
    ],
)
def test_words_in_quotation_marks_keep_them_and_are_given_their_speaker(text: str, after: str):
    (prompt,) = prompts(text)
    assert own_words(text, prompt, "Asif").made_in(text) == after
    assert prompts(after) == []


def test_what_is_kept_is_put_away_for_this_text_and_changes_nothing():
    text, kept = answered(RISK, start=6, what=KEEP)
    assert (text, kept) == (RISK.replace("\r\n", "\n"), "putting himself at risk")
    assert ask({"text": RISK}, most=3, put_away=[kept]) == []
    assert ask({"text": RISK}, most=3) != []


@pytest.mark.parametrize(("start", "what", "number"), [(5, CHANGE, 0), (6, CHANGE, 9), (99, OWN, 0), (99, KEEP, 0)])
def test_a_button_that_no_longer_fits_the_text_changes_nothing(start: int, what: str, number: int):
    assert answered(RISK, start=start, what=what, number=number) == (RISK.replace("\r\n", "\n"), "")


def test_advice_is_never_put_into_a_text():
    text = "She is promiscuous."
    (prompt,) = prompts(text)
    assert all(is_advice(offer) for offer in prompt.offers)
    assert answered(text, start=prompt.start, what=CHANGE) == (text, "")


def test_each_pair_has_an_offer_or_says_what_to_do_instead():
    assert all(pair.offers for pair in pairs.pack("en").pairs)


@pytest.mark.parametrize("sentence", [one.text for one in sentences() if one.prompted])
def test_once_it_says_whose_words_they_are_nothing_more_is_asked_about_them(sentence: str):
    for prompt in prompts(sentence):
        own = own_words(sentence, prompt, "Asif")
        held = [(own.start, own.start + len(own.words))]
        after = own.made_in(sentence)
        assert [one.surface for one in prompts(after) if touches((one.start, one.end), held)] == [], after
