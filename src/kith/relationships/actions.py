"""What is done about a relationship: agree how we work, talk it through again, reach out. Each is only added."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.foundation.refusals import Refused
from kith.people.models import YoungPerson
from kith.relationships import rules
from kith.relationships.models import AgreementRevisit, OutreachAttempt, WorkingAgreement
from kith.relationships.terms import PARTS, TOLD_OF_A_TRY, Agreed, CameBack, Channel, Offer, WhyRevisited


@dataclass(frozen=True)
class Parts:
    """What an agreement says, part by part; the first three are needed."""

    what_we_do: str
    stays_between_us: str
    must_share: str
    can_stop: str = ""
    complain_or_see: str = ""
    who_else: str = ""


def agree(
    *, person: YoungPerson, parts: Parts, agreed_how: Agreed, made_with: str, made_on: date, by: User, at: datetime
) -> WorkingAgreement:
    """Keep a new version of how we work together. Whatever the young person answered, it is kept as it was.

    Two people who do this at once make two versions: the young person's row is held meanwhile.
    """
    require(Viewer.of(by), Resource.RELATIONSHIP, Doing.ADD, person=person.pk)
    said = {name: getattr(parts, name).strip() for name in PARTS}
    rules.check_agreement(said, made_with=made_with, made_on=made_on, today=at.date())
    agreement = WorkingAgreement(
        person=person, agreed_how=agreed_how.value, made_with=made_with.strip(), made_on=made_on, by=by, at=at, **said
    )
    with act("relationships.agree", by=by, at=at, about=agreement, person=person.pk) as doing:
        YoungPerson.objects.select_for_update().get(pk=person.pk)
        latest = WorkingAgreement.objects.filter(person=person).values_list("version", flat=True).first()
        agreement.version = (latest or 0) + 1
        doing.facts, doing.content = [f"version {agreement.version}", agreed_how.value], said
        agreement.save(force_insert=True)
    return agreement


def revisit(
    *, agreement: WorkingAgreement, revisited_on: date, why: WhyRevisited, by: User, at: datetime, what_was_said: str = ""
) -> AgreementRevisit:
    """Keep that an agreement was talked through again, and why."""
    require(Viewer.of(by), Resource.RELATIONSHIP, Doing.ADD, person=agreement.person_id)
    rules.check_day(revisited_on, today=at.date(), field="revisited_on")
    if revisited_on < agreement.made_on:
        raise Refused("That is before this version was made.", field="revisited_on")
    if why is WhyRevisited.OTHER and not what_was_said.strip():
        raise Refused("Say what it was.", field="what_was_said")
    again = AgreementRevisit(
        agreement=agreement, person_id=agreement.person_id, revisited_on=revisited_on, why=why.value,
        what_was_said=what_was_said.strip(), by=by, at=at,
    )  # fmt: skip
    with act("relationships.revisit", by=by, at=at, about=again, person=agreement.person_id) as doing:
        doing.facts, doing.content = [why.value], again.what_was_said
        again.save(force_insert=True)
    return again


def reach_out(
    *,
    person: YoungPerson,
    tried_at: datetime,
    channel: Channel,
    offered: Sequence[Offer],
    came_back: CameBack,
    by: User,
    at: datetime,
    offered_words: str = "",
    learnt: str = "",
    next_try: str = "",
    how_different: str = "",
) -> OutreachAttempt:
    """Keep one attempt to reach somebody: what we did, what came back, what we try next.

    Raises `Refused` for words that put it on the young person, and when nothing came back and nothing is to follow.
    """
    require(Viewer.of(by), Resource.RELATIONSHIP, Doing.ADD, person=person.pk)
    attempt = OutreachAttempt(
        person=person, tried_at=tried_at, channel=channel.value, offered=[Offer(one).value for one in offered],
        offered_words=offered_words.strip(), came_back=came_back.value, learnt=learnt.strip(), next_try=next_try.strip(),
        how_different=how_different.strip(), by=by, at=at,
    )  # fmt: skip
    told = {name: getattr(attempt, name) for name in TOLD_OF_A_TRY}
    rules.check_attempt(
        tried_at=tried_at, offered=offered, came_back=came_back, next_try=next_try, how_different=how_different, at=at
    )
    rules.check_blames_nobody(told)
    with act("relationships.reach_out", by=by, at=at, about=attempt, person=person.pk) as doing:
        doing.facts, doing.content = [channel.value, came_back.value], told
        attempt.save(force_insert=True)
    return attempt
