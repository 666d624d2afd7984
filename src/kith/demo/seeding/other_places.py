"""Two more cases around contexts: a school that still needs something, and friends whose assessment has just begun."""

from collections.abc import Mapping
from typing import Any

from kith.accounts.models import User
from kith.casework.actions import assessments, friendship, referrals
from kith.casework.models import Case
from kith.casework.rules.friendship import Included
from kith.casework.terms.assessments import AssessmentKind, Told
from kith.casework.terms.referrals import HarmType, LegalBasis
from kith.demo.seeding import assessing
from kith.demo.seeding.acting import acting, ago, day, move
from kith.demo.seeding.world import Riverside
from kith.demo.story import friends, school

TOGETHER = LegalBasis.SECTIONS_10_11
POLICY_PUBLISHED = 55


def tell_school(town: Riverside) -> Case | None:
    """Tannery High: assessed in part, weighed by nobody yet."""
    if school.HIGH not in town.contexts:
        return None
    dee, bea = town.users["Dee Marchetti"], town.users["Bea Larkin"]
    case = _taken_up(town, school.HIGH, school, by=bea, harms=[HarmType.BULLYING, HarmType.SEXUAL_HARASSMENT], days=40)
    assessing.screen(town, case, school.FOUND, "C", school.DECIDED, days=38)
    move(town, case, "screened", "Screened with the school beside us.", by=dee, days=38)
    assessing.check(town, case, school.CHECK, by=dee, reader=bea, days=34)
    move(town, case, "assessment", "The student council wants to be asked.", by=dee, days=33)
    made = acting(
        dee, assessments.open_assessment, case=case, kind=AssessmentKind.SCHOOL, trigger=school.TRIGGER,
        proportionality=school.PROPORTIONALITY, questions=school.QUESTIONS, at=ago(town, 33, 16),
    )  # fmt: skip
    assessing.hear(town, made, school.SAID)
    assessing.answer(town, made, school.ANSWERS, by=bea, days=12)
    assessing.look_at_itself(town, made, school.LOOK, days=16)
    return case


def tell_friends(town: Riverside) -> Case | None:
    """The bench lot: a friendship assessment behind its gates, with one not told yet."""
    if friends.BENCH not in town.contexts:
        return None
    dee, ali = town.users["Dee Marchetti"], town.users["Ali R"]
    published = day(town, POLICY_PUBLISHED)
    acting(dee, friendship.publish_policy, about=AssessmentKind.FRIENDS_PEERS, url=friends.POLICY_URL, published_on=published, at=ago(town, POLICY_PUBLISHED))
    case = _taken_up(town, friends.BENCH, friends, by=ali, harms=[HarmType.CRIMINAL_EXPLOITATION], days=20)
    assessing.screen(town, case, friends.FOUND, "C", friends.DECIDED, days=18)
    move(town, case, "screened", "Screened; the friends who came know that it was.", by=dee, days=18)
    assessing.check(town, case, friends.CHECK, by=dee, reader=ali, days=14)
    move(town, case, "assessment", "The check has been read, and those who asked for help are waiting for it.", by=dee, days=12)
    members = [Included(who, Told(young), Told(parent), why, day(town, -again) if again else None) for who, young, parent, why, again in friends.MEMBERS]
    made = acting(
        dee, friendship.open_friendship, case=case, trigger=friends.TRIGGER, questions=friends.QUESTIONS,
        proportionality=friends.PROPORTIONALITY, legal_gateway=LegalBasis.SECTION_17, sharing_agreement=friends.AGREEMENT,
        destroy_on=day(town, -300), members=members, at=ago(town, 11),
    )  # fmt: skip
    assessing.hear(town, made, friends.SAID)
    assessing.answer(town, made, friends.ANSWERS, by=ali, days=6)
    return case


def _taken_up(town: Riverside, name: str, told: Any, *, by: User, harms: list[HarmType], days: int) -> Case:
    said: Mapping[str, str] = told.REFERRAL
    referral = acting(
        by, referrals.refer_context, context=town.contexts[name], place_words="", legal_basis=TOGETHER, harm_types=harms,
        at=ago(town, days, 16), **said,
    )  # fmt: skip
    case: Case = acting(town.users["Dee Marchetti"], referrals.take_up, referral=referral, why=told.TAKE_UP, at=ago(town, days - 1, 10))
    return case
