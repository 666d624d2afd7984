"""A threshold explains itself; more that is met never lowers a band, and what protects never does."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.casework.rules.thresholds import Looked, Written, check_decision, suggest, unready
from kith.casework.terms.thresholds import CriterionKind, Met
from kith.foundation.refusals import Refused

K = CriterionKind
BANDS = ("A", "B", "C")


def looked(code: str, kind: CriterionKind, met: Met = Met.MET, evidence: str = "") -> Looked:
    return Looked(code, code[0], kind, f"What {code} asks", met, evidence)


@pytest.mark.parametrize(
    ("found", "band"),
    [
        ([], "A"),
        ([looked("B1", K.SEVERITY)], "B"),
        ([looked("C1", K.SEVERITY)], "C"),
        ([looked("B1", K.SEVERITY, Met.PARTLY)], "A"),
        ([looked("C2", K.FREQUENCY)], "A"),
        ([looked("C2", K.FREQUENCY), looked("C3", K.REACH)], "C"),
        ([looked("C2", K.FREQUENCY), looked("C9", K.FREQUENCY)], "A"),
        ([looked("C2", K.FREQUENCY), looked("B3", K.REACH)], "A"),
        ([looked("C4", K.PERSISTENCE), looked("C5", K.GUARDIANSHIP_GAP), looked("B1", K.SEVERITY)], "C"),
        ([looked("C6", K.STRUCTURAL), looked("C7", K.YOUNG_PEOPLE_SAY), looked("C8", K.RESOURCE_GAP)], "A"),
        ([looked("C1", K.SEVERITY), looked("B8", K.PROTECTIVE)], "C"),
        ([looked("C1", K.SEVERITY, Met.NOT_KNOWN)], "A"),
    ],
)
def test_the_highest_band_with_one_severity_or_two_of_the_four_is_suggested(found: list[Looked], band: str):
    assert suggest(found, bands=BANDS).band == band


def test_it_says_why_in_sentences_with_the_evidence_what_protects_and_what_is_not_known():
    said = suggest(
        [
            looked("B2", K.FREQUENCY, evidence="Five reports in eight weeks"), looked("B5", K.GUARDIANSHIP_GAP),
            looked("B7", K.REACH, Met.NOT_KNOWN), looked("B8", K.PROTECTIVE, evidence="Thursdays"), looked("B3", K.REACH, Met.PARTLY),
            looked("B9", K.PROTECTIVE, Met.NOT_KNOWN),
        ],
        bands=BANDS,
    )  # fmt: skip
    assert said.because == (
        "Because B2, how often it happens: What B2 asks. Five reports in eight weeks.",
        "Because B5, no adult there to turn to: What B5 asks.",
    )
    assert said.protects == ("B8, what protects: What B8 asks. Thursdays.",)
    assert said.not_known == (
        "Not known: B7, how many young people it touches: What B7 asks.",
        "Only partly met, so it was not counted: B3, how many young people it touches: What B3 asks.",
        "Not known: B9, what protects: What B9 asks.",
    )


criteria = st.lists(
    st.builds(
        Looked, st.sampled_from(["x1", "x2", "x3"]), st.sampled_from(BANDS), st.sampled_from(list(K)), st.just("Words"),
        st.sampled_from(list(Met)),
    ),
    max_size=12,
)  # fmt: skip


@given(criteria, st.integers(min_value=0, max_value=11))
def test_one_more_criterion_met_never_lowers_the_band(found: list[Looked], which: int):
    more = [replace(one, met=Met.MET) if number == which else one for number, one in enumerate(found)]
    assert suggest(more, bands=BANDS).band >= suggest(found, bands=BANDS).band


@given(criteria, st.sampled_from(list(Met)))
def test_what_protects_never_changes_a_band(found: list[Looked], met: Met):
    changed = [replace(one, met=met) if one.kind is K.PROTECTIVE else one for one in found]
    assert suggest(changed, bands=BANDS).band == suggest(found, bands=BANDS).band
    without = [one for one in found if one.kind is not K.PROTECTIVE]
    assert suggest(without, bands=BANDS).band == suggest(found, bands=BANDS).band


@given(criteria)
def test_every_suggestion_has_a_reason_and_says_everything_that_is_not_known(found: list[Looked]):
    said = suggest(found, bands=BANDS)
    assert said.because
    assert all(words.startswith("Because ") and words.endswith(".") for words in said.because)
    assert len([words for words in said.not_known if words.startswith("Not known")]) == len(
        [one for one in found if one.met is Met.NOT_KNOWN]
    )


def test_v10_a_decision_against_the_suggestion_says_why():
    assert check_decision(suggested="B", decided="B", why="", bands=BANDS) is False
    assert check_decision(suggested="B", decided="C", why="It is worse at night.", bands=BANDS) is True
    with pytest.raises(Refused, match="Say why you decide otherwise"):
        check_decision(suggested="B", decided="A", why=" ", bands=BANDS)
    with pytest.raises(Refused, match="one of the bands"):
        check_decision(suggested="B", decided="Z", why="x", bands=BANDS)


def test_a_statement_in_which_a_band_could_never_be_reached_is_not_ready():
    assert unready(["A"], []) == ["It needs at least two bands."]
    assert unready(["A", "B"], [Written("B1", "B", K.FREQUENCY)])[0].startswith("Nothing could reach band B")
    assert unready(["A", "B"], [Written("B1", "B", K.FREQUENCY), Written("B2", "B", K.REACH)]) == []
    assert unready(["A", "B"], [Written("B1", "B", K.SEVERITY)]) == []


def test_nothing_known_is_not_said_as_if_something_had_been_looked_at():
    unknown = [Looked("B1", "B", K.SEVERITY, "Young people are pressed there", Met.NOT_KNOWN)]
    assert suggest(unknown, bands=BANDS).because == ("Because nothing is known yet: find out more before you decide.",)
    said = suggest([replace(unknown[0], met=Met.NOT_MET)], bands=BANDS)
    assert said.because == ("Because nothing that was looked at reaches a band above A.",)
