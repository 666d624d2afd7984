"""A young person is referred to the National Referral Mechanism; decisions come; nothing takes the referral away."""

from datetime import date, datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.models import NRMDecision, NRMReferral
from kith.casework.rules import slavery as rules
from kith.casework.rules.slavery import Decided
from kith.casework.terms.slavery import Decision, Exploitation, Grounds
from kith.foundation.refusals import Refused
from kith.people.models import YoungPerson


def refer_as_victim(
    *,
    person: YoungPerson,
    referred_on: date,
    first_responder: str,
    exploitation: list[Exploitation],
    indicators: str,
    by: User,
    at: datetime,
    reference: str = "",
    to_a_pilot_panel: bool = False,
    told_young_person: str = "",
) -> NRMReferral:
    """Write down a referral. A child's consent is not needed for one; that they are told is asked for."""
    require(Viewer.of(by), Resource.CHILD_REFERRAL, Doing.ADD, person=person.pk)
    rules.check_referral(
        referred_on=referred_on, first_responder=first_responder, exploitation=exploitation, indicators=indicators,
        today=at.date(),
    )  # fmt: skip
    if to_a_pilot_panel:
        rules.check_panel(rules.far_from_18(person.born_first, person.born_last, referred_on))
    referral = NRMReferral(
        person=person, referred_on=referred_on, reference=reference.strip(), first_responder=first_responder.strip(),
        exploitation=[kind.value for kind in exploitation], indicators=indicators.strip(), by=by,
        to_a_pilot_panel=to_a_pilot_panel, told_young_person=told_young_person.strip(),
    )  # fmt: skip
    with act("casework.refer_as_victim", by=by, at=at, about=referral, person=person.pk) as doing:
        doing.content = [referral.exploitation, referral.indicators, referral.told_young_person]
        referral.save(force_insert=True)
    return referral


def decide_grounds(
    *, referral: NRMReferral, grounds: Grounds, decision: Decision, on: date, why: str, by: User, at: datetime
) -> NRMDecision:
    """Add a decision and its reasons. It stands beside those before it, and the referral stays whatever is decided."""
    require(Viewer.of(by), Resource.CHILD_REFERRAL, Doing.CHANGE, person=referral.person_id)
    added = NRMDecision(
        referral=referral, person_id=referral.person_id, grounds=grounds.value, decision=decision.value, on=on,
        why=why.strip(), by=by, at=at,
    )  # fmt: skip
    with act("casework.decide_grounds", by=by, at=at, about=referral, person=referral.person_id) as doing:
        NRMReferral.objects.select_for_update().get(pk=referral.pk)
        before = [Decided(Grounds(one.grounds), Decision(one.decision), one.on) for one in referral.decisions.order_by("on", "at")]
        rules.check_decision(
            before, Decided(grounds, decision, on), referred_on=referral.referred_on, today=at.date()
        )
        doing.facts, doing.content = [grounds.value, decision.value, on.isoformat()], added.why
        added.save(force_insert=True)
    return added


def stand_beside(
    *,
    referral: NRMReferral,
    guardian_offered_on: date | None,
    defence_flagged_on: date | None,
    told_young_person: str,
    by: User,
    at: datetime,
) -> None:
    """What stands beside a young person who was referred: a guardian offered, a defence flagged, and what they were told.

    A day that was kept can be changed and never taken away.
    """
    require(Viewer.of(by), Resource.CHILD_REFERRAL, Doing.CHANGE, person=referral.person_id)
    with act("casework.stand_beside", by=by, at=at, about=referral, person=referral.person_id) as doing:
        now = NRMReferral.objects.select_for_update().get(pk=referral.pk)
        for name, day in (("guardian_offered_on", guardian_offered_on), ("defence_flagged_on", defence_flagged_on)):
            _check_offered(day, before=getattr(now, name), field=name, at=at)
            setattr(now, name, day)
        now.told_young_person = doing.content = told_young_person.strip()
        now.save()


def _check_offered(day: date | None, *, before: date | None, field: str, at: datetime) -> None:
    if day is None and before is not None:
        raise Refused("It was offered. Change the day, or leave it as it is.", field=field)
    if day is not None:
        rules.check_day(day, since=rules.BEGAN, today=at.date(), field=field)
