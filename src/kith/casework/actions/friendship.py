"""A friendship and peer assessment: opened behind its gates, its key opened with a purpose, its end kept (PRACTICE 4.7)."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time

from django.utils.module_loading import import_string
from django.utils.timezone import make_aware

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require, standing_as_kith
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework import sealed
from kith.casework.actions.assessments import hold, start
from kith.casework.actions.names import check_nameless
from kith.casework.models import Assessment, AssessmentKey, Case, Member, MemberPart, PolicyNotice
from kith.casework.rules import friendship
from kith.casework.rules.friendship import Included
from kith.casework.terms.assessments import AssessmentKind, AssessmentState
from kith.casework.terms.referrals import LegalBasis
from kith.contexts.models import Context
from kith.foundation.refusals import Refused
from kith.people.models import YoungPerson

END_IF_OVER = "kith.casework.tasks.end_if_over"
AT_NIGHT = time(2)
FRIENDS = AssessmentKind.FRIENDS_PEERS


def publish_policy(*, about: AssessmentKind, url: str, published_on: date, by: User, at: datetime) -> PolicyNotice:
    """Say where a policy is published, so that anybody can read it."""
    require(Viewer.of(by), Resource.THRESHOLD, Doing.ADD)
    if published_on > at.date():
        raise Refused("It is published from that day on: put it here then.", field="published_on")
    made = PolicyNotice(about=about.value, url=url, published_on=published_on, by=by)
    with act("casework.publish_policy", by=by, at=at, about=made) as doing:
        doing.facts = [about.value]
        made.save(force_insert=True)
    return made


def open_friendship(
    *, case: Case, trigger: str, questions: str, proportionality: str, legal_gateway: LegalBasis | None,
    sharing_agreement: str, destroy_on: date | None, members: Sequence[Included], by: User, at: datetime,
    not_a_child: Collection[str] = (),
) -> Assessment:  # fmt: skip
    """Open a friendship and peer assessment of a context's case, with its members as letters (V22).

    Refused without a published policy, a legal gateway, a proportionality note, the day on which who they are is
    destroyed, a decision about telling each of them, and two to fifteen members. Who they are is sealed at once.
    """
    require(Viewer.of(by), Resource.CASE_WORK, Doing.ADD, person=case.person_id)
    require(Viewer.of(by), Resource.MEMBER_KEY, Doing.ADD)
    today = at.date()
    policy = PolicyNotice.objects.filter(about=FRIENDS.value, published_on__lte=today).first()
    url, gateway = policy.url if policy else "", legal_gateway.value if legal_gateway else ""
    friendship.check_gates(
        policy_url=url, legal_gateway=gateway, proportionality=proportionality, destroy_on=destroy_on, today=today
    )
    friendship.check_members(members, today=today)
    texts = {"trigger": trigger, "questions": questions, "proportionality": proportionality}
    told = {f"{number}-why_not_told": member.why_not_told for number, member in enumerate(members)}
    check_nameless(case, by, texts | {"sharing_agreement": sharing_agreement} | told, not_a_child)
    made = Assessment(
        case=case, person_id=case.person_id, kind=FRIENDS.value, lead=by, opened_on=today, trigger=trigger.strip(),
        questions=questions.strip(), proportionality=proportionality.strip(), legal_gateway=gateway, policy_url=url,
        sharing_agreement=sharing_agreement.strip(), destroy_on=destroy_on,
        review_by=friendship.review_by(today),
    )  # fmt: skip
    with act("casework.open_friendship", by=by, at=at, about=made) as doing:
        doing.facts = [f"{len(members)} members"]
        start(made)
        sealed.make_key(made.pk)
        for number, member in enumerate(members):
            _include(made, member, friendship.letter(number))
        _look_again(made)
    return made


def _include(assessment: Assessment, member: Included, letter: str) -> Member:
    made = Member(
        assessment=assessment, case_id=assessment.case_id, letter=letter, why_not_told=member.why_not_told.strip(),
        young_person_told=member.young_person_told.value, parent_told=member.parent_told.value,
        decide_again_on=member.decide_again_on,
    )  # fmt: skip
    made.save(force_insert=True)
    sealed.close(made, member.who.strip())
    return made


def _look_again(assessment: Assessment) -> None:
    """Ask the worker to end it after its review day, and to destroy its key on the day that was promised."""
    over = friendship.day_after(assessment.review_by) if assessment.review_by else None
    for day in [day for day in {over, assessment.destroy_on} if day]:
        moment = make_aware(datetime.combine(day, AT_NIGHT))
        import_string(END_IF_OVER).using(run_after=moment).enqueue(str(assessment.pk))


def add_member(
    *, assessment: Assessment, member: Included, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> Member:  # fmt: skip
    """Include one more young person, under the next letter."""
    require(Viewer.of(by), Resource.MEMBER_KEY, Doing.ADD)
    check_nameless(assessment, by, {"why_not_told": member.why_not_told}, not_a_child)
    with act("casework.add_member", by=by, at=at, about=assessment) as doing:
        hold(assessment, at.date())
        there = Member.objects.filter(assessment=assessment).count()
        friendship.check_room(there)
        letter = friendship.letter(there)
        friendship.check_member(member, letter, today=at.date())
        if not AssessmentKey.objects.filter(assessment=assessment).exists():
            raise Refused(friendship.DESTROYED)
        doing.facts = [letter]
        return _include(assessment, member, letter)


def decide_telling(
    *, member: Member, told: Included, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> None:  # fmt: skip
    """Decide again whether a young person and their parents are told that they are part of it."""
    require(Viewer.of(by), Resource.MEMBER_KEY, Doing.CHANGE)
    check_nameless(member, by, {"why_not_told": told.why_not_told}, not_a_child)
    friendship.check_member(told, member.letter, today=at.date())
    with act("casework.decide_telling", by=by, at=at, about=member) as doing:
        doing.facts = [told.young_person_told.value, told.parent_told.value]
        member.young_person_told, member.parent_told = told.young_person_told.value, told.parent_told.value
        member.why_not_told, member.decide_again_on = told.why_not_told.strip(), told.decide_again_on
        member.save()


def open_key(*, member: Member, purpose: str, by: User, at: datetime, not_a_child: Collection[str] = ()) -> str:
    """Say who a letter stands for. The purpose is written down with who asked; nothing else comes with it."""
    require(Viewer.of(by), Resource.MEMBER_KEY, Doing.SEE)
    friendship.check_purpose(purpose)
    check_nameless(member, by, {"purpose": purpose}, not_a_child)
    with act("casework.open_key", by=by, at=at, why=purpose.strip(), about=member) as doing:
        doing.facts = [member.letter]
        who = sealed.read(member)
        friendship.check_key(is_there=who is not None, destroy_on=member.assessment.destroy_on, today=at.date())
    return str(who)


def destroy_key(
    *, assessment: Assessment, why: str, by: User | None, at: datetime, not_a_child: Collection[str] = ()
) -> None:  # fmt: skip
    """Destroy who the letters stand for; what was found about the group stays. Copies made before still have the key."""
    if by is not None:
        require(Viewer.of(by), Resource.MEMBER_KEY, Doing.CHANGE)
    if not why.strip():
        raise Refused("Say why it is destroyed now.", field="why")
    if by is not None:
        check_nameless(assessment, by, {"why": why}, not_a_child)
    with act("casework.destroy_key", by=by, at=at, why=why.strip(), about=assessment):
        if not sealed.destroy(assessment.pk):
            raise Refused(friendship.DESTROYED)


def review(*, assessment: Assessment, why: str, by: User, at: datetime, not_a_child: Collection[str] = ()) -> None:
    """Review it, so that it goes on for six months more; the day its key is destroyed does not move."""
    require(Viewer.of(by), Resource.MEMBER_KEY, Doing.CHANGE)
    if not why.strip():
        raise Refused("Say why it needs to go on.", field="why")
    check_nameless(assessment, by, {"why": why}, not_a_child)
    with act("casework.review_friendship", by=by, at=at, why=why.strip(), about=assessment):
        now = Assessment.objects.select_for_update().get(pk=assessment.pk)
        if now.state != AssessmentState.OPEN.value:
            raise Refused("It has ended. Open another one if it is needed.")
        now.review_by = min(friendship.review_by(at.date()), now.destroy_on)
        now.save()
        _look_again(now)
    assessment.review_by = now.review_by


def _end_unreviewed(assessment: Assessment, at: datetime) -> None:
    with act("casework.end_assessment", by=None, at=at, why=friendship.NOT_REVIEWED, about=assessment):
        assessment.state, assessment.ended_on = AssessmentState.ENDED.value, at.date()
        assessment.save()


def end_if_over(*, assessment_id: str, at: datetime) -> list[str]:
    """End a friendship assessment nobody reviewed in time, and destroy a key whose day has come. Kith does it by itself.

    Returns what was done, in a word each.
    """
    with standing_as_kith("ending what was promised to end"):
        found = Assessment.objects.get(pk=assessment_id)
        done = []
        if found.state == AssessmentState.OPEN.value and friendship.is_over(found.review_by, at.date()):
            _end_unreviewed(found, at)
            done.append("ended")
        due = found.destroy_on and at.date() >= found.destroy_on
        if due and AssessmentKey.objects.filter(assessment=found).exists():
            destroy_key(assessment=found, why=friendship.DAY_HAS_COME, by=None, at=at)
            done.append("destroyed")
    return done


def add_part(*, person: YoungPerson, context: Context, about_them: str, by: User, at: datetime) -> MemberPart:
    """Put the part of a group's assessment that is about one young person into their own file, and nowhere else."""
    require(Viewer.of(by), Resource.OWN_PART, Doing.ADD, person=person.pk)
    if not about_them.strip():
        raise Refused("Write what it means for them.", field="about_them")
    made = MemberPart(person=person, context=context, words=about_them.strip(), by=by, at=at)
    with act("casework.add_part", by=by, at=at, about=made, person=person.pk) as doing:
        doing.content = made.words
        made.save(force_insert=True)
    return made
