"""Every row of PRACTICE 7.2 is noticed in its inflections and word orders, and ordinary uses of the words are not."""

import re
from collections import Counter
from pathlib import Path

import pytest

from kith.language import pairs, rules

from .rows_of_practice import Sentence, sentences

SENTENCES = sentences()
PAIRS = pairs.pack("en").pairs
PRACTICE = Path(__file__).resolve().parents[2].parent / "shared" / "PRACTICE.md"


def named(sentence: Sentence) -> str:
    return f"{sentence.pair}: {sentence.text}"


@pytest.mark.parametrize("sentence", [s for s in SENTENCES if s.prompted], ids=named)
def test_these_words_are_prompted(sentence):
    assert sentence.pair in [prompt.code for prompt in rules.prompts(sentence.text)]


@pytest.mark.parametrize("sentence", [s for s in SENTENCES if not s.prompted], ids=named)
def test_ordinary_uses_are_left_alone(sentence):
    assert [prompt.surface for prompt in rules.prompts(sentence.text)] == []


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.code)
def test_every_pair_has_three_sentences_prompted_and_two_left_alone(pair):
    counts = Counter(sentence.prompted for sentence in SENTENCES if sentence.pair == pair.code)
    assert counts[True] >= 3
    assert counts[False] >= 2


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.code)
def test_an_offer_is_never_itself_prompted(pair):
    for offer in pair.offers:
        for setting in (offer, f"Asif: {offer}.", f"We write that he {offer} now."):
            assert rules.prompts(setting) == [], setting


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.code)
def test_why_is_one_plain_sentence_and_there_are_two_or_three_offers(pair):
    assert re.fullmatch(r"[A-Z][^.!?]+\.", pair.why)
    assert 2 <= len(pair.offers) <= 3


def test_codes_are_unique():
    assert max(Counter(pair.code for pair in PAIRS).values()) == 1


def test_every_row_of_the_practice_reference_is_in_the_list():
    if not PRACTICE.exists():
        pytest.skip("the practice reference is not beside this checkout")
    table = PRACTICE.read_text(encoding="utf-8").split("### 7.2")[1].split("\nTests:")[0]
    rows = [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("|")][2:]
    assert [row for row in rows if row not in {pair.avoid for pair in PAIRS}] == []
