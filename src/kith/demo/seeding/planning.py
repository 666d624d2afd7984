"""Meetings, goals and actions of the stories, from their tables to the real actions."""

from collections.abc import Mapping
from typing import Any

from kith.accounts.models import User
from kith.casework.actions import meetings
from kith.casework.actions.meetings import Record
from kith.casework.models import Case, Meeting
from kith.casework.terms.meetings import Attending, Item, MeetingKind
from kith.casework.terms.saying import Voice
from kith.contexts.models import Context
from kith.demo.seeding.acting import acting, ago, day
from kith.demo.seeding.world import Riverside
from kith.plans.actions import goals, responses
from kith.plans.actions.goals import Chosen, KnownBy
from kith.plans.actions.responses import Owed
from kith.plans.models import PlanAction, SafetyGoal
from kith.plans.terms.goals import ActionState, Approach, Direction, IndicatorSource, Lever, Owner, Target


def meet(town: Riverside, case: Case, told: Mapping[str, Any], record: Record, *, by: User, chair: User, places: Mapping[str, Context]) -> Meeting:
    """Arrange a meeting, let people come and speak, hold it, and close it a day later."""
    days = told["days"]
    meeting = acting(
        by, meetings.arrange, case=case, kind=MeetingKind(told["kind"]), when=ago(town, days, 14), where=told["where"],
        chair=chair, chair_name=told["chair"], at=ago(town, days + told["notice"], 10), **told["arranged"],
    )  # fmt: skip
    for name, role, organisation, reach, came in told["who"]:
        acting(
            by, meetings.invite, meeting=meeting, name=name, role=role, organisation=town.organisations.get(organisation),
            reach_into=places.get(reach), attending=Attending(came), at=ago(town, days + told["notice"], 11),
        )  # fmt: skip
    for minute, (item, who, words) in enumerate(told["said"]):
        acting(by, meetings.minute, meeting=meeting, item=Item(item), words=words, said_by=who, at=ago(town, days, 16, minute))
    acting(by, meetings.hold, meeting=meeting, record=record, at=ago(town, days, 17))
    acting(chair, meetings.close, meeting=meeting, names_free=True, at=ago(town, days - 1, 10))
    return meeting


def agree(town: Riverside, case: Case, told: Mapping[str, Any], *, by: User, places: Mapping[str, Context]) -> SafetyGoal:
    """Agree a goal with its ways to know, its responses and their actions."""
    first, *more = [_known(town, one) for one in told["known_by"]]
    days = told["days"]
    goal = acting(
        by, goals.agree_goal, case=case, element=Chosen(*told["element"]), goal_words=told["words"],
        chosen_by=Voice(told["chosen_by"]), known_by=first, at=ago(town, days, 12),
    )  # fmt: skip
    for known in more:
        acting(by, goals.add_indicator, goal=goal, known_by=known, at=ago(town, days, 12, 10))
    for approach, words, actions in told["responses"]:
        response = acting(by, responses.respond, goal=goal, approach=Approach(approach), response_words=words, at=ago(town, days, 13))
        for one in actions:
            made = acting(by, responses.agree_action, response=response, owed=_owed(town, one, places), at=ago(town, one["days"], 13))
            _end(town, made, one, by)
    return goal


def interim(town: Riverside, case: Case, told: Mapping[str, Any], *, by: User, places: Mapping[str, Context]) -> PlanAction:
    """Do something for safety now."""
    made = acting(by, responses.agree_interim, case=case, owed=_owed(town, told, places), at=ago(town, told["days"], 13))
    _end(town, made, told, by)
    return made


def _known(town: Riverside, told: tuple[str, str, str, str, int]) -> KnownBy:
    """(words, who tells us, which way is better, where things stand, on which day: days ago)."""
    words, source, direction, baseline, days = told
    return KnownBy(words, IndicatorSource(source), Direction(direction), baseline, day(town, days))


def _owed(town: Riverside, told: Mapping[str, Any], places: Mapping[str, Context]) -> Owed:
    return Owed(
        words=told["words"], target=Target(told["target"]), owner=Owner(told["owner"]), owner_name=told.get("name", ""),
        owner_user=town.users.get(told.get("user", "")), organisation=town.organisations.get(told.get("of", "")),
        context=places.get(told.get("where", "")), lever=Lever(told.get("lever", "")), due_on=day(town, told["due"]),
    )  # fmt: skip


def _end(town: Riverside, made: PlanAction, told: Mapping[str, Any], by: User) -> None:
    if "done" in told:
        days, what = told["done"]
        acting(by, responses.end_action, ended=made, state=ActionState.DONE, what_came_of_it=what, at=ago(town, days, 16))
