"""Goals come before responses, each with a way to know; what came of them is said before a case closes."""

from datetime import timedelta

import pytest

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.audit.models import Entry
from kith.casework.terms.cases import CaseState as S
from kith.casework.terms.saying import Voice
from kith.foundation.refusals import Refused
from kith.plans.actions import goals, responses
from kith.plans.actions.goals import Chosen, KnownBy
from kith.plans.models import PlanAction, SafetyGoal
from kith.plans.queries.facts import facts
from kith.plans.terms.goals import ActionState, Approach, Direction, GoalState, IndicatorSource, Owner, Target
from tests.given import assessments, cases, plans
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, opened, questions, sent, words_of
from tests.given.plans import SOON, TODAY

pytestmark = pytest.mark.django_db
ASKED = {
    "element": "neighbourhood:2:presence", "goal_words": "Adults who care are there", "chosen_by": "young_person",
    "indicator_words": "Young people say so", "source": "young_people", "direction": "up",
}  # fmt: skip


def known(cast: Cast, case, by=None):
    by = by or cast.dee
    with standing_as(Viewer.of(by)):
        return facts(Viewer.of(by), case, today=TODAY)


def ready_for_goals(cast: Cast):
    case = cases.place_case(cast)
    return cases.move(case, S.SCREENED, S.ASSESSMENT, S.ASSESSMENT_COMPLETE, by=cast.dee)


def day(name: str, of) -> dict[str, int]:
    return {f"{name}_day": of.day, f"{name}_month": of.month, f"{name}_year": of.year}


def test_v01_a_plan_without_goals_is_refused_on_the_page_that_moves_a_case(cast: Cast):
    case = ready_for_goals(cast)
    answer = sent(cast.dee, "plans:move", case.pk, to="goals_set", why="Let us begin.", seen_moves=case.moves)
    assert answer.status_code == 422
    said = answer.content.decode()
    assert "There is no goal yet: goals come before responses." in said
    assert "Let us begin." in said
    plans.goal(case, cast.ali)
    assert sent(cast.dee, "plans:move", case.pk, to="goals_set", why="Now.", seen_moves=case.moves).status_code == 302


def test_v02_a_goal_that_no_young_person_would_tell_us_about_is_warned_of_and_not_held_back(cast: Cast):
    case = ready_for_goals(cast)
    seen = KnownBy("Visits find somebody there", IndicatorSource.OBSERVATION, Direction.UP, "Nobody", TODAY)
    plans.goal(case, cast.dee, known_by=seen)
    assert known(cast, case).goals_without_young_people == ("Adults who care are at the stop after school",)
    assert "Nothing here comes from young people" in words_of(cast.dee, "plans:plan", case.pk)
    assert sent(cast.dee, "plans:move", case.pk, to="goals_set", why="Now.", seen_moves=case.moves).status_code == 302


def test_a_goal_has_a_way_to_know_with_a_baseline_or_a_day_to_take_it(cast: Cast):
    case = cases.place_case(cast)
    plans.goal(case, cast.ali)
    found = known(cast, case)
    assert (found.goals, found.goals_without_indicator, found.goals_without_young_people) == (1, (), ())


@pytest.mark.parametrize(
    ("known_by", "says"),
    [
        (KnownBy(" ", IndicatorSource.SURVEY, Direction.UP, "2 of 6", TODAY), "without a way to tell"),
        (KnownBy("They say so", IndicatorSource.SURVEY, Direction.UP), "or by when we will know"),
        (KnownBy("They say so", IndicatorSource.SURVEY, Direction.UP, "2 of 6"), "on which day"),
        (KnownBy("They say so", IndicatorSource.SURVEY, Direction.UP, "2 of 6", SOON), "not come yet"),
        (KnownBy("They say so", IndicatorSource.SURVEY, Direction.UP, "", TODAY), "where things stood"),
        (KnownBy("They say so", IndicatorSource.SURVEY, Direction.UP, baseline_by=TODAY - timedelta(1)), "between today"),
        (KnownBy("They say so", IndicatorSource.SURVEY, Direction.UP, baseline_by=TODAY + timedelta(57)), "between today"),
    ],
)
def test_a_goal_whose_way_to_know_says_too_little_is_refused(known_by, says, cast: Cast):
    case = cases.place_case(cast)
    with pytest.raises(Refused, match=says):
        plans.goal(case, cast.dee, known_by=known_by)


def test_a_sixth_goal_is_refused_until_one_is_set_aside(cast: Cast):
    case = cases.place_case(cast)
    made = [plans.goal(case, cast.dee, f"Goal {n}") for n in range(5)]
    with pytest.raises(Refused, match="Set one aside"):
        plans.goal(case, cast.dee, "One more")
    assert "There are five goals" in words_of(cast.dee, "plans:plan", case.pk)
    goals.settle_goal(goal=made[0], state=GoalState.SET_ASIDE, why="They would rather begin elsewhere.", by=cast.dee, at=NOON)
    plans.goal(case, cast.dee, "One more")
    with pytest.raises(Refused, match="Set one aside"):
        goals.settle_goal(goal=made[0], state=GoalState.AGREED, why="After all.", by=cast.dee, at=NOON)
    assert known(cast, case).goals == 5


@pytest.mark.parametrize("key", [Chosen("neighbourhood", 2, "x"), Chosen("neighbourhood", 9, "presence"), Chosen("x", 1, "y")])
def test_a_goal_is_made_from_an_element_that_there_is(key, cast: Cast):
    with pytest.raises(Refused, match="what the goal is about"):
        plans.goal(cases.place_case(cast), cast.dee, element=key)


def test_a_young_persons_goals_are_for_those_who_work_with_them_and_a_places_for_everybody_here(cast: Cast):
    child, place = cases.asifs_case(cast), cases.place_case(cast)
    with pytest.raises(Absent):
        plans.goal(child, cast.noor)
    plans.goal(child, cast.cole)
    plans.goal(place, cast.noor)
    assert answers_like_nothing(cast.noor, "plans:plan", child.pk)
    with standing_as(Viewer.of(cast.noor)):
        assert [one.case_id for one in SafetyGoal.objects.order_by("id")] == [place.pk]


def test_a_baseline_is_taken_once_and_not_said_over(cast: Cast):
    case = cases.place_case(cast)
    goal = plans.goal(case, cast.dee)
    later = goals.add_indicator(goal=goal, known_by=plans.not_known_yet(), by=cast.ali, at=NOON)
    assert "was to be known by 22 March 2026" in words_of(cast.ali, "plans:plan", case.pk)
    answer = sent(cast.ali, "plans:take-baseline", case.pk, later.pk, baseline="Nobody was there", **day("baseline_on", TODAY))
    assert answer.status_code == 302
    with pytest.raises(Refused, match="said already: Nobody was there"):
        goals.take_baseline(indicator=later, baseline="Two", baseline_on=TODAY, by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="not come yet"):
        goals.take_baseline(indicator=later, baseline="Two", baseline_on=SOON, by=cast.ali, at=NOON)


def test_adding_a_goal_starts_from_an_element_with_its_positive_words(cast: Cast):
    case = cases.place_case(cast)
    choose = words_of(cast.ali, "plans:add-goal", case.pk)
    assert "?element=neighbourhood%3A2%3Apresence" in choose
    page = words_of(cast.ali, "plans:add-goal", case.pk, element="neighbourhood:2:presence")
    assert "Adults who care are there when young people are" in page
    answer = sent(cast.ali, "plans:add-goal", case.pk, **ASKED, baseline="2 of 6", **day("baseline_on", TODAY))
    assert answer.status_code == 302
    said = words_of(cast.ali, "plans:plan", case.pk)
    assert said.index("Adults who care are there") < said.index("How we will know") < said.index("2 of 6")


def test_what_cannot_be_a_goal_is_answered_with_a_sentence_and_what_was_typed_is_kept(cast: Cast):
    case = cases.place_case(cast)
    answer = sent(cast.ali, "plans:add-goal", case.pk, **{**ASKED, "indicator_words": ""})
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "A goal without a way to tell is not kept." in said
    assert "Adults who care are there" in said
    for element in ("", "nonsense", "a:b:c", "neighbourhood:2:nonsense"):
        assert sent(cast.ali, "plans:add-goal", case.pk, **{**ASKED, "element": element}).status_code == 422


def test_a_response_serves_a_goal_and_an_action_says_who_does_what_by_when(cast: Cast):
    case = cases.place_case(cast)
    goal = plans.goal(case, cast.dee)
    answer = sent(cast.ali, "plans:respond", case.pk, goal.pk, approach="guardians", response_words="Somebody at bay 4")
    assert answer.status_code == 302
    of = plans.response(goal, cast.dee)
    page = words_of(cast.ali, "plans:agree-action", case.pk, of.pk)
    assert "Ending a friendship is not among them" in page
    assert "The young person</label>" not in page.split("Who does it?")[0]  # a context's plan aims at conditions
    typed = {"action_words": "Two members of staff", "target": "context_condition", "owner": "transport"}
    answer = sent(cast.ali, "plans:agree-action", case.pk, of.pk, **typed, owner_name="Priya", context=cast.bus_station.pk,
                  lever="staffing", **day("due_on", SOON + timedelta(days=2000)))  # fmt: skip
    assert answer.status_code == 302
    said = words_of(cast.ali, "plans:plan", case.pk)
    for part in ("Priya", "Staff, times and supervision", "1 action to do"):
        assert part in said


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"due_on": TODAY - timedelta(1)}, "That day has passed"),
        ({"owner_name": " "}, "Say who does it"),
        ({"words": " "}, "Say what will be done"),
    ],
)
def test_an_action_that_says_too_little_is_refused(more, says, cast: Cast):
    of = plans.response(plans.goal(cases.place_case(cast), cast.dee), cast.dee)
    with pytest.raises(Refused, match=says):
        plans.action(of, cast.dee, **more)


def test_an_action_is_owed_only_by_somebody_who_could_open_the_plan(cast: Cast):
    of = plans.response(plans.goal(cases.asifs_case(cast), cast.ali), cast.ali)
    with pytest.raises(Refused, match="Noor could not open this plan"):
        plans.action(of, cast.ali, owner_user=cast.noor)
    assert plans.action(of, cast.ali, owner_user=cast.cole, owner_name="").owner_name == "Cole"


def test_something_for_safety_now_needs_no_goal_in_any_state_and_is_looked_at_again_within_14_days(cast: Cast):
    case = cases.place_case(cast)
    made = responses.agree_interim(case=case, owed=plans.owed(due_on=TODAY + timedelta(14)), by=cast.ali, at=NOON)
    assert made.is_interim
    with pytest.raises(Refused, match="Look at it again within 14 days: by 26 March 2026"):
        responses.agree_interim(case=case, owed=plans.owed(due_on=TODAY + timedelta(15)), by=cast.ali, at=NOON)
    assert "Put two members of staff at bay 4" in words_of(cast.noor, "plans:plan", case.pk)


def test_an_action_ends_once_with_what_came_of_it(cast: Cast):
    case = cases.place_case(cast)
    action = plans.action(plans.response(plans.goal(case, cast.dee), cast.dee), cast.dee)
    answer = sent(cast.ali, "plans:end-action", case.pk, action.pk, state="done", what_came_of_it="Two are there each day.")
    assert answer.status_code == 302
    with pytest.raises(Refused, match="said already what came of it: Two are there"):
        responses.end_action(ended=action, state=ActionState.DONE, what_came_of_it="x", by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="Say what came of it"):
        responses.end_action(ended=action, state=ActionState.OWED, what_came_of_it="x", by=cast.ali, at=NOON)
    with standing_as_kith("looking"):
        assert PlanAction.objects.get(pk=action.pk).ended_on is not None


def test_every_change_to_a_plan_is_an_act(cast: Cast):
    case = cases.asifs_case(cast)
    plans.action(plans.response(plans.goal(case, cast.ali), cast.ali), cast.ali, target=Target.POLICY, owner=Owner.SCHOOL)
    with standing_as_kith("looking"):
        told = list(Entry.objects.order_by("-id").values_list("verb", "person")[:3])
    assert [verb for verb, _ in told] == ["plans.agree_action", "plans.respond", "plans.agree_goal"]
    assert {str(person) for _, person in told} == {str(cast.asif.pk)}


def test_what_somebody_agreed_to_do_stands_in_their_own_work_and_nobody_elses(cast: Cast):
    of = plans.response(plans.goal(cases.asifs_case(cast), cast.ali), cast.ali)
    quiet = questions(cast.cole, "my-work")
    action = plans.action(of, cast.ali, owner_user=cast.cole)
    assert "Put two members of staff at bay 4" in words_of(cast.cole, "my-work")
    assert "Put two members of staff at bay 4" not in words_of(cast.ali, "my-work")
    assert questions(cast.cole, "my-work") == quiet
    responses.end_action(ended=action, state=ActionState.NOT_NEEDED, what_came_of_it="They do it already.", by=cast.cole, at=NOON)
    assert "Put two members of staff at bay 4" not in words_of(cast.cole, "my-work")


def test_what_says_nothing_is_not_kept(cast: Cast):
    case = cases.place_case(cast)
    with pytest.raises(Refused, match="how things will be"):
        plans.goal(case, cast.dee, " ")
    goal = plans.goal(case, cast.dee)
    later = goals.add_indicator(goal=goal, known_by=plans.not_known_yet(), by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="where things stood"):
        goals.take_baseline(indicator=later, baseline=" ", baseline_on=TODAY, by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="Say why"):
        goals.settle_goal(goal=goal, state=GoalState.REACHED, why=" ", by=cast.ali, at=NOON)
    respond = {"goal": goal, "approach": Approach.POLICY, "by": cast.ali, "at": NOON}
    with pytest.raises(Refused, match="what will be done"):
        responses.respond(**respond, response_words=" ")
    goals.settle_goal(goal=goal, state=GoalState.SET_ASIDE, why="Not now.", by=cast.ali, at=NOON)
    assert "Goals set aside (1)" in words_of(cast.ali, "plans:plan", case.pk)
    goal.state = GoalState.SET_ASIDE.value
    with pytest.raises(Refused, match="set aside. Take it up again"):
        responses.respond(**respond, response_words="More.")


def test_who_chose_a_goal_is_shown(cast: Cast):
    case = cases.place_case(cast)
    plans.goal(case, cast.dee, chosen_by=Voice.PARENT_CARER)
    assert "Chosen by: parents and carers" in words_of(cast.dee, "plans:plan", case.pk)


def test_the_plan_asks_no_more_of_the_database_for_five_goals_than_for_one(cast: Cast):
    case = cases.place_case(cast)
    plans.whole(case, cast.dee)
    one = questions(cast.dee, "plans:plan", case.pk)
    for n in range(4):
        plans.action(plans.response(plans.goal(case, cast.dee, f"Goal {n}"), cast.dee), cast.dee)
    assert questions(cast.dee, "plans:plan", case.pk) == one
    assert one <= 40


def test_a_case_that_is_not_there_answers_like_nothing(cast: Cast):
    assert answers_like_nothing(cast.priya, "plans:plan", cases.place_case(cast).pk)
    assert opened(cast.dee, "plans:plan", cast.asif.pk).status_code == 404


def test_the_plan_of_an_assessment_says_how_many_goals_there_are(cast: Cast):
    case = cases.place_case(cast)
    made = assessments.of_place(case, by=cast.dee)
    where = f"/cases/{case.pk}/plan/goals/"
    page = words_of(cast.dee, "casework:assessment-plan", case.pk, made.pk)
    assert f'hx-get="{where}"' in page
    assert f'href="/cases/{case.pk}/plan/">See the plan of the case' in page
    for number, says in enumerate(("None yet", "1 goal<", "2 goals<")):
        if number:
            plans.goal(case, cast.dee)
        assert says in _part(cast, where)
    with standing_as_kith("looking"):
        first = SafetyGoal.objects.first()
    goals.settle_goal(goal=first, state=GoalState.REACHED, why="They say so.", by=cast.dee, at=NOON)
    assert "2 goals, 1 of them reached" in _part(cast, where)
    goals.settle_goal(goal=first, state=GoalState.SET_ASIDE, why="They chose others.", by=cast.dee, at=NOON)
    assert "1 goal<" in _part(cast, where)
    answer = opened(cast.dee, "plans:how-many", case.pk)
    assert (answer.status_code, answer.url) == (302, f"/cases/{case.pk}/plan/")


def _part(cast: Cast, where: str) -> str:
    client = opened(cast.dee, "my-work").client
    return client.get(where, headers={"HX-Request": "true"}).content.decode()
