"""What is decided on paper: what a plan leaves out, what a goal, an action and a safety plan need."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.casework.terms.assessments import TRIANGLES, AssessmentKind
from kith.casework.terms.cases import Level
from kith.contexts.terms import ContextKind
from kith.foundation.refusals import Refused
from kith.plans.rules import audit, goals, safety, ties
from kith.plans.rules.audit import Place, PlanFacts, Step, read_back
from kith.plans.rules.safety import Line
from kith.plans.terms.goals import ActionState, Evidence, Owner, Target
from kith.plans.terms.safety import PartOwner, Promise, Section

TODAY = date(2026, 3, 12)
BUS, PARK, HOME = Place("bus", "The bus station", False, (4, 3)), Place("park", "The park", False, (1, 2)), Place("home", "Home", True, (2,))
AT_THE_BUS = Step("bus", Target.CONTEXT_CONDITION, Owner.TRANSPORT)
AT_HOME = Step("home", Target.HOME, Owner.WORKER)
BY_HIM = Step("bus", Target.CONTEXT_CONDITION, Owner.YOUNG_PERSON)
DONE = Step("bus", Target.PHYSICAL, Owner.BUSINESS, ActionState.DONE)
DROPPED = Step("bus", Target.YOUNG_PERSON, Owner.YOUNG_PERSON, ActionState.NOT_NEEDED)


def plan(*steps: Step, places=(BUS,), weightiest=BUS, reach=frozenset({"bus"}), structural=(), count=1) -> PlanFacts:
    return PlanFacts(steps, places, weightiest, reach, structural, count)


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        (plan(), "The bus station was chosen to change first, and no action there is still to do."),
        (plan(DONE), "The bus station was chosen to change first, and no action there is still to do."),
        (plan(AT_THE_BUS, weightiest=None), "Nobody has said yet which context weighs most"),
        (plan(AT_THE_BUS, places=(BUS, HOME)), "Home weighs on harm, and nothing is being done there yet (1 of 2 contexts"),
        (plan(AT_THE_BUS, places=(BUS, HOME, Place("school", "School", False, (2, 4)))), "Home and School weigh on harm"),
        (plan(AT_THE_BUS, BY_HIM), "1 of 2 actions are for the young person or their parents to do."),
        (plan(AT_THE_BUS, AT_HOME, AT_HOME, AT_HOME), "1 of 4 actions set out to change what is around young people."),
        (plan(AT_THE_BUS, AT_HOME, AT_HOME), "The plan does not match the weighting: The bus station was chosen"),
        (plan(AT_THE_BUS, reach=frozenset({"park"})), "Nobody who has been asked to a meeting has reach into The bus"),
        (plan(AT_THE_BUS, structural=(("poverty", "Poverty"),)), "“Poverty” was named as a worry, and no action answers it."),
    ],
)
def test_what_a_plan_leaves_out_is_said_in_a_sentence(facts, says):
    assert [one for one in read_back(facts) if one.startswith(says)], read_back(facts)


@pytest.mark.parametrize(
    "facts",
    [
        plan(AT_THE_BUS),
        plan(AT_THE_BUS, DROPPED),
        plan(AT_THE_BUS, places=(BUS, PARK)),  # the middle of 1 and 2 is below 2
        plan(AT_THE_BUS, places=(BUS, Place("x", "Nobody knows", False))),
        plan(AT_THE_BUS, AT_THE_BUS, AT_THE_BUS, BY_HIM, BY_HIM),  # two of five is not more than 0.4
        plan(AT_HOME, AT_THE_BUS, weightiest=HOME, places=(HOME,), reach=frozenset()),
        plan(Step("bus", Target.POLICY, Owner.SCHOOL, element="poverty"), structural=(("poverty", "Poverty"),)),
        plan(count=0),
        PlanFacts((AT_HOME, AT_THE_BUS, AT_THE_BUS), (BUS, PARK, HOME), PARK, frozenset({"park"}), (), 1, frozenset({"park"})),
    ],
)
def test_a_plan_that_leaves_nothing_out_is_told_nothing(facts):
    assert read_back(facts) == []


def test_v08_nobody_with_reach_into_the_weightiest_context_is_warned_of_unless_it_is_home():
    assert [w for w in read_back(plan(AT_THE_BUS, reach=frozenset())) if "has reach into" in w]
    assert not [w for w in read_back(plan(AT_HOME, weightiest=HOME, reach=frozenset())) if "has reach into" in w]


def test_v09_more_than_two_in_five_actions_for_the_young_person_or_their_parents_is_warned_of():
    theirs = Step("bus", Target.CONTEXT_CONDITION, Owner.PARENT_CARER)
    assert [w for w in read_back(plan(AT_THE_BUS, theirs, BY_HIM)) if w.startswith("2 of 3 actions are for the young person")]
    assert not [w for w in read_back(plan(AT_THE_BUS, AT_THE_BUS, AT_THE_BUS, BY_HIM, theirs)) if "their parents to do" in w]


STEPS = st.lists(
    st.builds(Step, st.sampled_from(["bus", "home", None]), st.sampled_from(Target), st.sampled_from(Owner), st.sampled_from(ActionState)),
    max_size=12,
)  # fmt: skip


@given(STEPS)
def test_no_sentence_about_a_plan_is_a_score_and_what_is_not_needed_changes_none(steps):
    said = read_back(plan(*steps, places=(BUS, HOME)))
    assert said == read_back(plan(*steps, DROPPED, places=(BUS, HOME)))
    assert not [one for one in said if "%" in one or "score" in one]
    assert all(one.endswith((".", "?")) for one in said)


@given(STEPS)
def test_one_more_action_by_adults_never_tips_a_plan_towards_the_young_person(steps):
    def is_theirs(*more):
        return any("their parents to do" in one for one in read_back(plan(*steps, *more, places=(BUS, HOME))))

    assert is_theirs() or not is_theirs(AT_THE_BUS)


@given(st.lists(st.integers(0, 4), min_size=1, max_size=6))
def test_the_middle_of_what_voices_say_lies_between_them(harms):
    assert min(harms) <= Place("x", "x", False, tuple(harms)).harm <= max(harms)


def test_a_share_of_nothing_is_nothing():
    assert audit.share([], []) == 0.0


@pytest.mark.parametrize(
    ("due", "interim", "says"),
    [
        (TODAY, False, ""), (TODAY + timedelta(400), False, ""), (TODAY - timedelta(1), False, "has passed"),
        (TODAY + timedelta(14), True, ""), (TODAY + timedelta(15), True, "within 14 days: by 26 March 2026"),
        (TODAY - timedelta(1), True, "has passed"),
    ],
)  # fmt: skip
def test_when_an_action_can_be_due(due, interim, says):
    if not says:
        goals.check_due(due, interim=interim, today=TODAY)
        return
    with pytest.raises(Refused, match=says):
        goals.check_due(due, interim=interim, today=TODAY)


@pytest.mark.parametrize(
    ("level", "count", "unproven", "because", "refused"),
    [
        (Level.TWO, 1, (), "", False), (Level.TWO, 0, (), "", True), (Level.TWO, 0, (), "It was torn down.", False),
        (Level.ONE, 0, (), "", False), (Level.ONE, 1, ("Safe",), " ", True), (Level.ONE, 1, ("Safe",), "He moved.", False),
    ],
)  # fmt: skip
def test_closing_rests_on_what_young_people_say_or_says_why_not(level, count, unproven, because, refused):
    asked = {"level": level, "goals": count, "unproven": unproven, "because": because}
    if refused:
        with pytest.raises(Refused, match="Say why it closes"):
            goals.check_closing(**asked)
    else:
        goals.check_closing(**asked)


@pytest.mark.parametrize("rung", [*Evidence, None])
def test_only_what_young_people_experience_counts_as_evidence_of_change(rung):
    expected = () if rung in (Evidence.EXPERIENCED, Evidence.SUSTAINED) else ("Safe",)
    assert goals.without_evidence([("Safe", rung)]) == expected


@pytest.mark.parametrize("kind", [k for k in ContextKind if k is not ContextKind.HOME])
def test_every_kind_of_context_has_elements_to_make_a_goal_from(kind):
    (triangle,) = goals.kinds_for(Level.TWO, kind.value)
    assert triangle in TRIANGLES


def test_every_element_has_a_positive_statement_and_a_name_on_its_goal():
    for kind, sides in TRIANGLES.items():
        level = Level.ONE if kind is AssessmentKind.CHILD_FAMILY else Level.TWO
        for side in sides:
            for one in side.elements:
                assert goals.positive(f"{kind}:{side.number}:{one.code}") == one.positive
                assert goals.said_of(level, side.number, one.code)
    assert goals.said_of(Level.ONE, 3, "nowhere") == "nowhere"
    assert goals.said_of(Level.ONE, 3, "housing") == "Housing"
    assert goals.said_of(Level.TWO, 3, "housing") == "Housing and regeneration"


def test_nothing_below_three_young_people_is_counted_out_loud():
    assert {ties.count_words(n) for n in range(3)} == {ties.count_words(0)}
    assert "5 young people" in ties.count_words(5)


def mine(*answers: Line) -> Line:
    return Line(Section.UNSAFE, Promise.MINE, PartOwner.YOUNG_PERSON, "Text Ali", answers)


ADULTS = Line(Section.UNSAFE, Promise.ADULTS, PartOwner.FAMILY, "Come and get me, no questions")


def test_each_i_will_is_answered_by_adults():
    safety.check_lines([mine(ADULTS)])
    with pytest.raises(Refused, match="No adult answers “Text Ali”"):
        safety.check_lines([mine(ADULTS), mine()])
    with pytest.raises(Refused, match="Begin with one safe place"):
        safety.check_lines([])


@given(st.integers(0, 6), st.integers(0, 6))
def test_a_plan_that_asks_more_of_a_young_person_than_of_adults_is_warned_of(theirs, ours):
    said = safety.balance([mine()] * theirs + [ADULTS] * ours)
    assert bool(said) is (theirs > ours)


@pytest.mark.parametrize(
    ("days", "first", "says"),
    [(28, True, ""), (29, True, "within 4 weeks: by 9 April 2026"), (84, False, ""), (85, False, "within 12 weeks"), (0, True, "after the day")],
)  # fmt: skip
def test_when_a_safety_plan_is_looked_at_again(days, first, says):
    on = TODAY + timedelta(days)
    if not says:
        safety.check_review(TODAY, on, first=first, today=TODAY)
        return
    with pytest.raises(Refused, match=says):
        safety.check_review(TODAY, on, first=first, today=TODAY)


def test_a_safety_plan_was_not_made_tomorrow():
    with pytest.raises(Refused, match="not come yet"):
        safety.check_review(TODAY + timedelta(1), TODAY + timedelta(9), first=True, today=TODAY)
