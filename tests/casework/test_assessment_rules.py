"""What an assessment asks for, decided on paper: the check, completeness, factors, visits, a friendship assessment's gates."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kith.casework.rules import checks, completing, friendship, opening
from kith.casework.rules.completing import Found
from kith.casework.rules.factors import check_factors
from kith.casework.rules.friendship import Included
from kith.casework.rules.observing import middles, too_soon
from kith.casework.terms.assessments import CHECK, TRIANGLES, AssessmentKind, Told
from kith.casework.terms.cases import Level
from kith.casework.terms.factors import FACTOR_WORDS
from kith.foundation.refusals import Refused

TODAY = date(2026, 3, 12)
GOOD = {question.code: question.good for question in CHECK}
METHODS = [question.code for question in CHECK if question.part == "methods"]
K = AssessmentKind
ANSWERS = st.fixed_dictionaries({question.code: st.sampled_from(["yes", "no", "not_known"]) for question in CHECK})


@pytest.mark.parametrize(
    ("answers", "has_reader", "has_signature", "word"),
    [
        (GOOD, False, False, "clear"),
        ({}, False, False, "open"),
        (GOOD | {"trust": "yes"}, False, False, "open"),
        (GOOD | {"trust": "yes"}, True, False, "clear"),
        (GOOD | {"trust": "not_known"}, False, True, "open"),
        (GOOD | {"they_know": "no", "can_shape": "no"}, True, False, "clear"),
        (GOOD | {"they_know": "no", "can_shape": "no", "enforcement": "yes"}, True, False, "open"),
        (GOOD | {"they_know": "no", "can_shape": "no", "enforcement": "yes"}, False, True, "open"),
        (GOOD | {"they_know": "no", "can_shape": "no", "enforcement": "yes"}, True, True, "clear"),
    ],
)
def test_a_worry_asks_for_a_second_reader_and_three_about_methods_for_a_signature(answers, has_reader, has_signature, word):
    found = checks.standing(answers, has_reader=has_reader, has_signature=has_signature)
    assert found.word == word
    assert found.sentences


@given(ANSWERS, st.sampled_from([question.code for question in CHECK]), st.booleans(), st.booleans())
@settings(max_examples=300)
def test_a_more_worrying_answer_never_makes_a_check_wait_for_less(answers, code, has_reader, has_signature):
    question = next(one for one in CHECK if one.code == code)
    worse = answers | {code: "no" if question.good == "yes" else "yes"}
    before = checks.standing(answers, has_reader=has_reader, has_signature=has_signature)
    after = checks.standing(worse, has_reader=has_reader, has_signature=has_signature)
    assert set(before.worries) <= set(after.worries)
    assert after.needs_reader >= before.needs_reader
    assert after.needs_signature >= before.needs_signature


@given(ANSWERS)
def test_not_knowing_counts_like_an_answer_that_worries(answers):
    unsure = {code: said for code, said in answers.items() if said == GOOD[code]}
    assert checks.worries(answers) == checks.worries(unsure)


@pytest.mark.parametrize(
    ("roles", "is_author", "may"),
    [({"context_lead"}, False, True), ({"supervisor"}, False, True), ({"dpo"}, False, True),
     ({"context_lead"}, True, False), ({"youth_worker"}, False, False)],
)  # fmt: skip
def test_who_signs_leads_practice_or_protects_data_and_did_not_answer(roles, is_author, may):
    assert checks.may_sign(signer="a", author="a" if is_author else "b", roles=frozenset(roles)) is may


def found(*answered: str, kind: AssessmentKind = K.NEIGHBOURHOOD, **others: object) -> Found:
    sources = others.pop("sources", frozenset({"young_person", "business", "survey"}))
    return Found(kind=kind, answered=frozenset(answered), sources=sources, opened_on=TODAY, **others)  # type: ignore[arg-type]


ALL_SIDES = ("feeling_safe", "presence", "transport")


def complete(holds: Found, *, few: str = "", kept: str = "", today: date = TODAY) -> None:
    completing.check_complete(holds, few_sources_because=few, kept_wording_because=kept, today=today)


def test_an_assessment_with_a_side_nobody_answered_is_not_complete_and_names_the_side():
    with pytest.raises(Refused, match="Guardianship: adults who look out for them"):
        complete(found("feeling_safe", "transport"))
    complete(found(*ALL_SIDES))


def test_v23_fewer_than_three_kinds_of_source_need_a_reason():
    thin = found(*ALL_SIDES, sources=frozenset({"young_person", "survey"}))
    with pytest.raises(Refused, match="Kinds of source so far: 2"):
        complete(thin)
    complete(thin, few="The shops did not answer.")


def test_v23_without_a_young_person_as_source_a_reason_is_needed():
    unheard = found(*ALL_SIDES, sources=frozenset({"business", "survey", "data"}))
    with pytest.raises(Refused, match="No young person has been heard"):
        complete(unheard)
    complete(unheard, few="They do not want to be asked again this year.")


def test_v25_wording_that_could_be_fairer_needs_a_reason_to_be_kept():
    with pytest.raises(Refused, match="could be put more fairly") as refusal:
        complete(found(*ALL_SIDES, wording=("putting himself at risk",)))
    assert refusal.value.field == "kept_wording_because"
    complete(found(*ALL_SIDES, wording=("putting himself at risk",)), kept="It quotes the letter.")


def test_after_forty_five_working_days_the_reason_is_ours_to_give():
    later = TODAY + timedelta(days=80)
    with pytest.raises(Refused, match="more than 45 working days"):
        complete(found(*ALL_SIDES), today=later)
    complete(found(*ALL_SIDES, late_because="Nobody could cover."), today=later)
    assert completing.days_over(TODAY, TODAY + timedelta(days=40)) == 0


@given(st.sampled_from(list(K)), st.data())
def test_completeness_is_answered_of_all_and_a_further_answer_never_takes_a_side_away(kind, data):
    codes = [element.code for side in TRIANGLES[kind] for element in side.elements]
    some = data.draw(st.sets(st.sampled_from(codes)))
    more = some | data.draw(st.sets(st.sampled_from(codes)))
    fewer, further = found(*some, kind=kind), found(*more, kind=kind)
    assert fewer.completeness == f"{len(some)} of {len(codes)} answered"
    assert fewer.sides <= further.sides
    assert (further.sides == {1, 2, 3}) == (not completing.silent_sides(further))


@pytest.mark.parametrize("kind", K)
def test_an_element_stands_once_in_a_triangle(kind):
    codes = [element.code for side in TRIANGLES[kind] for element in side.elements]
    assert len(codes) == len(set(codes))
    assert completing.element(kind, codes[0])[1].code == codes[0]


def test_the_triangle_fits_the_case_and_a_child_and_family_one_is_a_young_persons():
    assert opening.fitting(Level.TWO, "friends_peers") is K.FRIENDS_PEERS
    assert opening.fitting(Level.TWO, "transport_route") is K.NEIGHBOURHOOD
    with pytest.raises(Refused, match="young person's own case"):
        opening.check_opening(Level.TWO, K.CHILD_FAMILY, trigger="x", proportionality="x")
    with pytest.raises(Refused, match="in a case of its own"):
        opening.check_opening(Level.ONE, K.FRIENDS_PEERS, trigger="x", proportionality="x")
    opening.check_opening(Level.ONE, K.SCHOOL, trigger="x", proportionality="x")


@pytest.mark.parametrize(
    ("codes", "says"),
    [(["21", "10A"], "stands alone"), (["10A", "10A"], "given twice"), (["99Z"], "no factor 99Z")],
)
def test_v21_none_of_these_stands_alone_and_nothing_is_given_twice(codes, says):
    with pytest.raises(Refused, match=says):
        check_factors(codes)


@given(st.sets(st.sampled_from([code for code in FACTOR_WORDS if code != "21"])))
def test_v21_any_others_may_stand_together_in_the_order_of_the_list(codes):
    assert check_factors(sorted(codes)) == [code for code in FACTOR_WORDS if code in codes]
    assert check_factors(["21"]) == ["21"]


@pytest.mark.parametrize(
    ("bands", "says"),
    [([], ""), (["evening"], "at one time only"), (["evening"] * 4, "at one time only"), (["evening", "weekend"], "There are 2 visits"),
     (["evening", "weekend", "evening"], "")],
)  # fmt: skip
def test_v19_visits_at_one_time_only_say_so(bands, says):
    assert says in too_soon(bands)
    assert bool(too_soon(bands)) is bool(says)


def test_visits_tell_the_middle_answer_and_how_many_there_are():
    class Visit:
        def __init__(self, lighting):
            self.lighting, self.sight_lines, self.feels_safe_us, self.feels_safe_young = lighting, None, None, None

    lighting, sight, *_ = middles([Visit(1), Visit(2), Visit(None), Visit(5)])
    assert (lighting.middle, lighting.answers) == ("2", 3)
    assert (sight.middle, sight.answers) == ("Not answered", 0)


GATES = {
    "policy_url": "https://riverside.example/p", "legal_gateway": "section_17", "proportionality": "Less would not do.",
    "destroy_on": TODAY + timedelta(days=365), "today": TODAY,
}  # fmt: skip


@pytest.mark.parametrize(
    ("missing", "says"),
    [({"policy_url": ""}, "No policy"), ({"legal_gateway": ""}, "under which law"), ({"proportionality": " "}, "why this is needed"),
     ({"destroy_on": None}, "is destroyed"), ({"destroy_on": TODAY}, "is destroyed"),
     ({"destroy_on": TODAY + timedelta(days=900)}, "is destroyed")],
)  # fmt: skip
def test_v22_a_friendship_assessment_without_one_of_its_gates_is_refused(missing, says):
    friendship.check_gates(**GATES)
    with pytest.raises(Refused, match=says):
        friendship.check_gates(**(GATES | missing))


TOLD = Included("Asif K", Told.TOLD, Told.TOLD)
NOT_YET = Included("Mina R", Told.NOT_YET, Told.TOLD, "She is away.", TODAY + timedelta(days=7))


@pytest.mark.parametrize(
    ("members", "says"),
    [([TOLD], "this is 1"), ([TOLD] * 16, "this is 16"), ([TOLD, Included(" ", Told.TOLD, Told.TOLD)], "who B is"),
     ([TOLD, Included("M", Told.NOT_YET, Told.TOLD)], "B or their parents are not told yet"),
     ([TOLD, Included("M", Told.TOLD, Told.NOT_YET, "Away.", TODAY - timedelta(days=1))], "decided again")],
)  # fmt: skip
def test_v22_each_member_has_a_decision_about_telling_and_there_are_two_to_fifteen(members, says):
    friendship.check_members([TOLD, NOT_YET], today=TODAY)
    with pytest.raises(Refused, match=says):
        friendship.check_members(members, today=TODAY)


def test_a_friendship_assessment_ends_by_itself_after_six_months():
    by = friendship.review_by(TODAY)
    assert by == date(2026, 9, 12)
    assert not friendship.is_over(by, by)
    assert friendship.is_over(by, friendship.day_after(by))
    assert not friendship.is_over(None, by)
