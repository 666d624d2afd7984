"""Plans for stories to start from: a goal with a way to know, a response, an action, a tie, a safety plan."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from kith.access.viewers import standing_as_kith
from kith.casework.models import Case
from kith.casework.terms.saying import Voice
from kith.people.models import YoungPerson
from kith.plans.actions import goals, links, responses, safety
from kith.plans.actions.goals import Chosen, KnownBy
from kith.plans.actions.responses import Owed
from kith.plans.models import AffectedCase, Indicator, PlanAction, Response, SafetyGoal, SafetyPlan, SafetyPlanLine
from kith.plans.rules.safety import Line
from kith.plans.rules.safety_changes import Reason
from kith.plans.terms.goals import Approach, Direction, Evidence, IndicatorSource, Owner, Target
from kith.plans.terms.safety import Because, PartOwner, Promise, Section
from tests.given.cast import NOON

TODAY = NOON.date()
SOON = TODAY + timedelta(days=10)
THEY_SAY = KnownBy(
    "Young people say that they feel safe at the stop", IndicatorSource.YOUNG_PEOPLE, Direction.UP, "2 of 6", TODAY
)
PRESENCE = Chosen("neighbourhood", 2, "presence")


def goal(case: Case, by: Any, words: str = "Adults who care are at the stop after school", **more: Any) -> SafetyGoal:
    """A goal with its first way to know."""
    facts = {"element": PRESENCE, "chosen_by": Voice.YOUNG_PERSON, "known_by": THEY_SAY, "at": NOON, **more}
    return goals.agree_goal(case=case, goal_words=words, by=by, **facts)


def response(of: SafetyGoal, by: Any) -> Response:
    """A response to a goal."""
    return responses.respond(
        goal=of, approach=Approach.GUARDIANS, response_words="Somebody who smiles, at the stop from three to four.", by=by, at=NOON
    )


def owed(**more: Any) -> Owed:
    """What somebody owes: Priya's staff, at the stop, in ten days."""
    facts = {
        "words": "Put two members of staff at bay 4 from three to four",
        "target": Target.CONTEXT_CONDITION,
        "owner": Owner.TRANSPORT,
        "owner_name": "Priya",
        "due_on": SOON,
    }
    return Owed(**{**facts, **more})


def action(of: Response, by: Any, **more: Any) -> PlanAction:
    """An action, as part of a response."""
    return responses.agree_action(response=of, owed=owed(**more), by=by, at=NOON)


def outcome(of: SafetyGoal, by: Any, evidence: Evidence = Evidence.EXPERIENCED) -> Any:
    """What came of a goal."""
    return goals.say_outcome(
        goal=of, statement="5 of 6 feel safe at the stop now.", evidence=evidence, displacement="Tannery Park was looked at.",
        who_benefited="Girls more than boys.", by=by, at=NOON,
    )  # fmt: skip


def whole(case: Case, by: Any) -> dict[str, UUID]:
    """A plan with one of everything, by what addresses call each."""
    agreed = goal(case, by)
    answer = response(agreed, by)
    known_by: Indicator = goals.add_indicator(goal=agreed, known_by=not_known_yet(), by=by, at=NOON)
    return {"goal": agreed.pk, "response": answer.pk, "indicator": known_by.pk, "action": action(answer, by).pk}


def not_known_yet() -> KnownBy:
    """A way to know whose baseline is to be taken."""
    return KnownBy("Visits find somebody there", IndicatorSource.OBSERVATION, Direction.UP, baseline_by=SOON)


def tied(case: Case, context_case: Case, by: Any) -> AffectedCase:
    """A tie between a young person's case and a context's."""
    return links.tie(
        case=case, context_case=context_case, why="He waits there every day.", what_it_changes="He can get to school.",
        by=by, at=NOON,
    )  # fmt: skip


def reasons(plan: SafetyPlan, because: Because = Because.SAID_SO, **more: Any) -> dict[UUID | None, Reason]:
    """The same reason for every line of a version that the next one changes."""
    with standing_as_kith("which lines there are"):
        return {key: Reason(because, **more) for key in SafetyPlanLine.objects.filter(plan=plan).values_list("pk", flat=True)}


PLACE = Line(Section.PLACES, Promise.SAID, PartOwner.YOUNG_PERSON, "The café by the Rec")
WORKERS_WILL = Line(Section.UNSAFE, Promise.ADULTS, PartOwner.WORKERS, "Ali answers until ten")
I_WILL = Line(Section.UNSAFE, Promise.MINE, PartOwner.YOUNG_PERSON, "Text Ali", (WORKERS_WILL,))


def safety_plan(person: YoungPerson, by: Any, *, seen: int = 0, review_on: date = SOON, **more: Any) -> SafetyPlan:
    """A safety plan, made together."""
    facts = {
        "lines": [PLACE, I_WILL], "made_on": TODAY, "made_with": "Asif, his mum and Ali", "who_set_times": "Asif and his mum",
        "do_i_agree": 7, "at": NOON,
    } | more  # fmt: skip
    return safety.make(person=person, review_on=review_on, seen_version=seen, by=by, **facts)
