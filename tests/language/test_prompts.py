"""What a prompt is and is not: levels, own words, names, local edits, and the tests PRACTICE 7.2 asks for."""

import json

import pytest

from kith.language import pairs, rules
from kith.language.local import LocalPackError, read_local
from kith.language.notation import NotationError, read_phrase
from kith.language.terms import Level


def surfaces(text, **options):
    return [prompt.surface for prompt in rules.prompts(text, **options)]


def test_putting_himself_at_risk_asks_for_another_wording():
    (prompt,) = rules.prompts("Asif is putting himself at risk.")
    assert prompt.level is Level.REWRITE
    assert (prompt.surface, prompt.start, prompt.end) == ("putting himself at risk", 8, 31)
    assert prompt.level_label == "Another way to say this"


@pytest.mark.parametrize(
    "text",
    [
        "“I'm putting myself at risk,” Asif said.",
        "‘He is a gang nominal,’ the caller told us.",
        "'I was shotting for them,' he told Ali.",
        'He said: "they call me a runner".',
        "Asif: “they had me going country.”",
        "His words: “going country”.",
        "She calls him her “boyfriend”.",
        'The word "promiscuous" should not be used.',
        "Risk outside the home was discussed.",
        "There is a gang injunction (court order).",
        "Dealing with feelings",
        "Priya is an associate member of the panel.",
    ],
)
def test_own_words_names_and_ordinary_uses_are_left_alone(text):
    assert surfaces(text) == []


def test_marked_own_words_are_left_alone_and_ours_around_them_are_not():
    text = "He is a shotter, he laughed, and he is manipulative."
    assert surfaces(text) == ["shotter", "manipulative"]
    assert surfaces(text, own_words=[(0, 16)]) == ["manipulative"]


def test_our_own_words_beside_a_quotation_are_still_ours():
    assert surfaces("Asif said “I sell drugs”. He is promiscuous.") == ["promiscuous"]


def test_the_lad_next_to_the_verb_is_not_its_speaker():
    (prompt,) = rules.prompts("Her older “boyfriend” said nothing.")
    assert prompt.surface == "older “boyfriend"


def test_a_word_held_at_arms_length_is_asked_about_and_not_corrected():
    (prompt,) = rules.prompts("Asif is a “shotter” for now.")
    assert prompt.level is Level.CHECK_MEANING
    assert prompt.why.startswith("It is in quotation marks")


def test_an_apostrophe_is_not_a_quotation_mark():
    assert surfaces("The boys' mum said he's promiscuous and it's the boys' fault.") == ["promiscuous"]


def test_a_quotation_that_never_closes_hides_nothing():
    assert surfaces('He said "hello and left.\n\nShe is promiscuous.') == ["promiscuous"]


def test_saying_that_it_is_not_so_still_uses_the_label():
    assert surfaces("He is not a gang member.") == ["gang member"]


def test_the_stronger_prompt_stays_where_two_meet():
    assert [p.level for p in rules.prompts("He is a gang member.")] == [Level.REWRITE]


def test_offsets_count_code_points():
    (prompt,) = rules.prompts("🚲🚲 She is promiscuous.")
    assert (prompt.start, prompt.end) == (10, 21)


def test_a_blank_line_or_a_full_stop_ends_the_thought():
    assert surfaces("He put the bike away. Himself at risk?") == []
    assert surfaces("He put\n\nhimself at risk") == []


def test_the_welsh_pack_is_a_marked_draft_that_works():
    assert pairs.pack("cy").draft
    assert surfaces("Mae'n rhoi ei hun mewn perygl.", pack="cy") == ["rhoi ei hun mewn perygl"]


def test_a_language_without_a_pack_is_said_plainly():
    with pytest.raises(KeyError, match="no word list"):
        rules.prompts("hello", pack="xx")


LOCAL = {
    "version": "riverside-3",
    "add": [
        {
            "code": "frequent-flyer",
            "level": "rewrite",
            "phrases": ["frequent flyer/flyers"],
            "unless": ["frequent flyer miles"],
            "why": "It makes light of a child asking for help.",
            "offers": ["has asked for help often"],
        }
    ],
    "silence": [{"pair": "promiscuous", "why": "a test"}, {"phrase": "hotspot map", "why": "our partner's map"}],
}


def test_an_authority_adds_and_silences_under_a_version():
    local = read_local(json.dumps(LOCAL))
    assert local.version == "riverside-3"
    text = "A frequent flyer; frequent flyer miles; promiscuous; the hotspot map; a hotspot."
    assert surfaces(text, local=local) == ["frequent flyer", "hotspot"]


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        ("{", "not JSON"),
        ("[]", "version"),
        ('{"version": ""}', "version"),
        ('{"version": "1", "add": 3}', "must be a list"),
        ('{"version": "1", "add": [{"code": "x"}]}', "no “level”"),
        (json.dumps({"version": "1", "add": [{**LOCAL["add"][0], "level": "ban"}]}), "not a level"),
        (json.dumps({"version": "1", "add": [{**LOCAL["add"][0], "phrases": ["~2 flyer"]}]}), "whole word"),
        (json.dumps({"version": "1", "add": [{**LOCAL["add"][0], "offers": "x"}]}), "list of texts"),
        ('{"version": "1", "silence": [{"pair": "x"}]}', "why"),
    ],
)
def test_a_local_list_that_cannot_be_used_says_why_in_a_sentence(record, sentence):
    with pytest.raises(LocalPackError, match=sentence):
        read_local(record)


@pytest.mark.parametrize(
    "phrase", ["", "a)", "(a b", "[a", "a ? ?", "{nobody} a", "~3 a", "a? b?", "a | ", "\\d+", "ab*"]
)
def test_a_phrase_that_cannot_be_read_is_refused(phrase):
    with pytest.raises(NotationError):
        read_phrase(phrase, {})
