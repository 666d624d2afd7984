"""What a friendship and peer assessment needs before it opens, and when it ends (PRACTICE 4.7, V22). Plain Python."""

import string
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kith.casework.terms.assessments import LEAST_MEMBERS, MOST_MEMBERS, Told
from kith.foundation.refusals import Refused
from kith.foundation.vague_dates import say
from kith.foundation.working_days import after_months

MONTHS_UNTIL_REVIEW = 6
MONTHS_THE_KEY_IS_KEPT = 12
LEAST_PURPOSE = 10
DESTROYED = "Who the letters stand for has been destroyed, as was promised. Nobody can open it any more."
NOT_REVIEWED = "Nobody reviewed it within six months, so it ended."
DAY_HAS_COME = "The day has come that was set when it was opened."


@dataclass(frozen=True)
class Included:
    """A young person to include. `who` is sealed at once; `told` and its reason are the decision about telling them."""

    who: str
    young_person_told: Told
    parent_told: Told
    why_not_told: str = ""
    decide_again_on: date | None = None


def letter(number: int) -> str:
    """The letter of the member who is added as the nth, from 0.

    >>> letter(0), letter(14)
    ('A', 'O')
    """
    return string.ascii_uppercase[number]


def check_room(there: int) -> None:
    """Raises `Refused` when nobody more can be included."""
    if there >= MOST_MEMBERS:
        raise Refused(f"It is about {MOST_MEMBERS} young people already. Is this still one group?")


def check_members(members: Sequence[Included], *, today: date) -> None:
    """Raises `Refused` for too few, too many, or a member about whom telling has not been decided."""
    if not LEAST_MEMBERS <= len(members) <= MOST_MEMBERS:
        raise Refused(
            f"A friendship and peer assessment is about {LEAST_MEMBERS} to {MOST_MEMBERS} young people; this is {len(members)}."
        )
    for number, member in enumerate(members):
        check_member(member, letter(number), today=today)


def check_member(member: Included, name: str, *, today: date) -> None:
    """Raises `Refused` unless it is said who it is, and whether they and a parent are told, or why not and until when."""
    if not member.who.strip():
        raise Refused(f"Say who {name} is. It is sealed at once.", field="who")
    if member.young_person_told is Told.TOLD and member.parent_told is Told.TOLD:
        return
    if not member.why_not_told.strip():
        raise Refused(f"Say why {name} or their parents are not told yet.", field="why_not_told")
    if member.decide_again_on is None or member.decide_again_on < today:
        raise Refused(f"Say on which day telling {name} is decided again.", field="decide_again_on")


def check_gates(*, policy_url: str, legal_gateway: str, proportionality: str, destroy_on: date | None, today: date) -> None:
    """Raises `Refused` unless policy, legal gateway, proportionality and the day of destruction are all there."""
    if not policy_url:
        raise Refused("No policy about friendship and peer assessments is published. Publish it first, where everybody can read it.")
    if not legal_gateway:
        raise Refused("Say under which law this is done.", field="legal_gateway")
    if not proportionality.strip():
        raise Refused("Say why this is needed, and what less would not do.", field="proportionality")
    last = after_months(today, MONTHS_UNTIL_REVIEW + MONTHS_THE_KEY_IS_KEPT)
    if destroy_on is None or not today < destroy_on <= last:
        raise Refused(f"Say on which day who they are is destroyed: after today, and by {say(last)}.", field="destroy_on")


def review_by(today: date) -> date:
    """The day it ends by itself unless somebody reviews it."""
    return after_months(today, MONTHS_UNTIL_REVIEW)


def day_after(review_by: date) -> date:
    """The first day on which it is over unless somebody reviewed it."""
    return review_by + timedelta(days=1)


def is_over(review_by: date | None, today: date) -> bool:
    """Has it gone past its review, and so ended?"""
    return review_by is not None and today > review_by


def check_purpose(purpose: str) -> None:
    """Raises `Refused` unless a purpose is given that a later reader can understand."""
    if len(purpose.strip()) < LEAST_PURPOSE:
        raise Refused("Say what you need it for, in a sentence. It is written down with your name.", field="purpose")


def check_key(*, is_there: bool, destroy_on: date | None, today: date) -> None:
    """Raises `Refused` when who the letters are cannot be opened any more."""
    if not is_there or (destroy_on is not None and today >= destroy_on):
        raise Refused(DESTROYED)
