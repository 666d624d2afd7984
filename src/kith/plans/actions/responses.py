"""Responses to a goal, the actions they are made of, and what came of each."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import Organisation, User
from kith.audit.acts import act
from kith.casework.actions.names import check_nameless
from kith.casework.models import Case, SchoolAnswer
from kith.casework.terms.school import OWES, InPlace
from kith.contexts.models import Context
from kith.foundation.refusals import Refused
from kith.plans.actions.goals import check_open
from kith.plans.models import PlanAction, Response, SafetyGoal
from kith.plans.rules import goals as rules
from kith.plans.terms.goals import ActionState, Approach, GoalState, Lever, Owner, Target


@dataclass(frozen=True)
class Owed:
    """Who does what, where, by when, and with which lever."""

    words: str
    target: Target
    owner: Owner
    due_on: date
    owner_name: str = ""
    owner_user: User | None = None
    organisation: Organisation | None = None
    context: Context | None = None
    lever: Lever = Lever.NONE


def respond(
    *, goal: SafetyGoal, approach: Approach, response_words: str, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> Response:  # fmt: skip
    """Say how a goal is answered: goals come first, so a response always serves one."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.ADD, person=goal.person_id)
    if not response_words.strip():
        raise Refused("Say what will be done.", field="response_words")
    if goal.state == GoalState.SET_ASIDE.value:
        raise Refused("This goal is set aside. Take it up again first.")
    check_nameless(goal, by, {"response_words": response_words}, not_a_child)
    with act("plans.respond", by=by, at=at, about=goal, person=goal.person_id):
        return Response.objects.create(  # type: ignore[no-any-return]
            goal=goal, case=goal.case, person_id=goal.person_id, approach=approach.value,
            words=response_words.strip(), by=by, at=at,
        )  # fmt: skip


def agree_action(
    *, response: Response, owed: Owed, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> PlanAction:  # fmt: skip
    """Agree who does what by when, as part of a response."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.ADD, person=response.person_id)
    check_nameless(response, by, {"action_words": owed.words}, not_a_child)
    return _agree(PlanAction(case=response.case, person_id=response.person_id, response=response), owed, by=by, at=at)


def agree_school_action(
    *, answer: SchoolAnswer, response: Response, owed: Owed, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> PlanAction:
    """Agree as part of a response what a school owes after looking at itself. It is an action of the plan from then on."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.ADD, person=response.person_id)
    check_nameless(response, by, {"action_words": owed.words}, not_a_child)
    if answer.case_id != response.case_id:
        raise Refused("That response is of another plan.", field="response")
    made = PlanAction(case=response.case, person_id=response.person_id, response=response, school_answer=answer)
    return _agree(made, owed, by=by, at=at)


def agree_interim(*, case: Case, owed: Owed, by: User, at: datetime, not_a_child: Collection[str] = ()) -> PlanAction:
    """Do something for safety now, whatever state the case is in; it is looked at again within 14 days."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.ADD, person=case.person_id)
    check_nameless(case, by, {"action_words": owed.words}, not_a_child)
    return _agree(PlanAction(case=case, person_id=case.person_id, is_interim=True), owed, by=by, at=at)


def _agree(action: PlanAction, owed: Owed, *, by: User, at: datetime) -> PlanAction:
    check_open(action.case)
    if not owed.words.strip():
        raise Refused("Say what will be done.", field="action_words")
    name = rules.check_owner(owed.owner_name or (owed.owner_user.name if owed.owner_user else ""))
    rules.check_due(owed.due_on, interim=action.is_interim, today=at.date())
    _check_can_open(owed.owner_user, action)
    action.words, action.target, action.lever = owed.words.strip(), owed.target.value, owed.lever.value
    action.owner, action.owner_name, action.owner_user = owed.owner.value, name, owed.owner_user
    action.organisation, action.context, action.due_on = owed.organisation, owed.context, owed.due_on
    action.by, action.at = by, at
    verb = "plans.agree_interim" if action.is_interim else "plans.agree_action"
    with act(verb, by=by, at=at, about=action, person=action.person_id):
        if action.school_answer:
            _check_is_owed(action.school_answer)
        action.save(force_insert=True)
    return action


def _check_is_owed(answer: SchoolAnswer) -> None:
    """Held while it is looked at, so that two people at once do not make two actions of it."""
    kept = SchoolAnswer.objects.select_for_update().get(pk=answer.pk)
    if kept.until_at or InPlace(kept.answer) not in OWES:
        raise Refused("It has been answered anew since. Go back and look again.")
    of_it = PlanAction.objects.filter(school_answer__assessment=kept.assessment_id, school_answer__item=kept.item_id)
    if of_it.filter(state=ActionState.OWED.value).exists():
        raise Refused("It is an action of the plan already.")


def _check_can_open(owner: User | None, action: PlanAction) -> None:
    if owner and not Viewer.of(owner).may(Resource.CASE_WORK, Doing.SEE, person=action.person_id):
        raise Refused(f"{owner.name} could not open this plan. Ask them to work with it first.", field="owner_user")


def end_action(
    *, ended: PlanAction, state: ActionState, what_came_of_it: str, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> None:  # fmt: skip
    """Say that an action is done, or not needed any more, and what came of it."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=ended.person_id)
    if state is ActionState.OWED or not what_came_of_it.strip():
        raise Refused("Say what came of it.", field="what_came_of_it")
    check_nameless(ended, by, {"what_came_of_it": what_came_of_it}, not_a_child)
    with act("plans.end_action", by=by, at=at, about=ended, person=ended.person_id) as doing:
        doing.facts = [state.value]
        kept = PlanAction.objects.select_for_update().get(pk=ended.pk)
        if kept.state != ActionState.OWED.value:
            raise Refused(f"Somebody has said already what came of it: {kept.what_came_of_it}")
        PlanAction.objects.filter(pk=kept.pk).update(
            state=state.value, what_came_of_it=what_came_of_it.strip(), ended_on=at.date()
        )
