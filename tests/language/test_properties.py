"""Whatever is typed: nothing raises, offsets hold, own words stay silent, and no phrase runs away on a long text."""

import signal
import threading
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kith.language import pairs, rules
from kith.language.notation import GAP_WORD
from kith.language.terms import touches

from .rows_of_practice import sentences

PROMPTED = [sentence.text for sentence in sentences() if sentence.prompted]
WORDS = sorted({word for text in PROMPTED for word in text.split()})
MARKS = ["“", "”", '"', "'", "‘", "’", "\n", "\n\n", ".", ",", "—", "-", "\u200b", "\x00", "🚲", "İ", "ﬁ", "(", ")"]
JUMBLE = st.lists(st.sampled_from(WORDS + MARKS * 10), max_size=40).map(" ".join)
ANYTHING = st.one_of(st.text(max_size=300), JUMBLE, st.sampled_from(PROMPTED))


@contextmanager
def an_alarm_after(seconds):
    """Fail a test that hangs, where the platform has alarms; far longer than the work should ever take."""
    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(*_):
        raise AssertionError(f"still reading after {seconds} seconds")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@settings(deadline=None)
@given(ANYTHING)
def test_offsets_give_back_the_surface_in_order_without_overlaps(text):
    reached = 0
    for prompt in rules.prompts(text):
        assert text[prompt.start : prompt.end] == prompt.surface != ""
        assert prompt.start >= reached
        reached = prompt.end


@settings(deadline=None)
@given(ANYTHING)
def test_the_same_text_gives_the_same_prompts(text):
    assert rules.prompts(text) == rules.prompts(text)


@settings(deadline=None)
@given(ANYTHING, st.lists(st.tuples(st.integers(-5, 310), st.integers(-5, 310)), max_size=4))
def test_own_words_are_never_prompted(text, spans):
    for prompt in rules.prompts(text, own_words=spans):
        assert not touches((prompt.start, prompt.end), [span for span in spans if span[0] < span[1]])


@settings(deadline=None)
@given(ANYTHING)
def test_everything_marked_as_own_words_is_silent(text):
    assert rules.prompts(text, own_words=[(0, len(text))]) == []


@settings(deadline=None)
@given(st.sampled_from(PROMPTED))
def test_capitals_and_line_breaks_make_no_difference(text):
    here = [prompt.code for prompt in rules.prompts(text)]
    assert [prompt.code for prompt in rules.prompts(text.replace(" ", "\n"))] == here
    assert [prompt.code for prompt in rules.prompts(text.upper().replace("’", "'"))] == here


HOSTILE = {
    "one letter": "a" * 200_000,
    "one word": "risk " * 20_000,
    "nearly a phrase": "put himself at at at " * 5_000,
    "quotation marks": '"“‘' * 20_000,
    "apostrophes": "'a " * 20_000,
    "line breaks": "\n " * 50_000,
    "stops": ". " * 50_000,
    "first words": " ".join(WORDS) * 5,
    "hyphens": "-" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_in_good_time(name):
    with an_alarm_after(60):
        rules.prompts(HOSTILE[name])


@pytest.mark.parametrize("pair", pairs.pack("en").pairs, ids=lambda pair: pair.code)
def test_no_pattern_repeats_without_a_bound(pair):
    groups = dict(pairs.pack("en").groups)
    for written in pair.phrases + pair.unless:
        pattern = rules.read_phrase(written, groups).pattern.pattern
        plain = pattern.replace(GAP_WORD, "").replace("[^ ]*", "").replace(r"\d{2,}", "")
        assert "*" not in plain
        assert "+" not in plain
