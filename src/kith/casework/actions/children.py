"""A young person is referred, and their case opened or joined; when a child may be at risk now, nothing waits."""

from collections.abc import Sequence
from datetime import datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.actions.cases import move, open_child_case
from kith.casework.actions.names import check_nameless
from kith.casework.models import Alert, Case, ChildReferral, ReferralContext
from kith.casework.queries.facts import facts
from kith.casework.terms.cases import CaseState
from kith.casework.terms.referrals import CameAs, HarmType, LegalBasis
from kith.casework.terms.saying import Answer
from kith.contexts.models import Context
from kith.foundation.refusals import Refused
from kith.people.models import YoungPerson

CONTEXTUAL = ("friends", "school", "neighbourhood", "online")
TOLD = (*CONTEXTUAL, "what_worries", "what_is_good", "home", "contexts_not_known", "young_person_view", "parent_view")
NO_CONTEXTS = "Say something of friends, school, neighbourhood or online, or say why nothing is known yet and who could tell us."


def refer_child(
    *,
    person: YoungPerson,
    from_whom: str,
    legal_basis: LegalBasis | None,
    contexts: Sequence[Context],
    harm_types: Sequence[HarmType],
    by: User,
    at: datetime,
    came_as: CameAs = CameAs.REFERRAL,
    they_know: Answer = Answer.NOT_KNOWN,
    **told: str,
) -> ChildReferral:
    """Take a referral about a young person with the contexts of their life; a case is opened, or the open one joined.

    A first contact opens a case that waits for the front door to decide: it becomes a referral, or is closed with the advice
    that was given. A referral that follows one makes it a referral on that day, and the clocks of a referral start.
    """
    require(Viewer.of(by), Resource.CHILD_REFERRAL, Doing.ADD, person=person.pk)
    said = {name: told.get(name, "").strip() for name in TOLD}
    _check(said, from_whom, legal_basis)
    assert legal_basis is not None
    referral = ChildReferral(
        person=person, received_at=at, from_whom=from_whom.strip(), taken_by=by, legal_basis=legal_basis.value,
        harm_types=[HarmType(harm).value for harm in harm_types], they_know=they_know.value,
        came_as=came_as.value, **said,
    )  # fmt: skip
    with act("casework.refer_child", by=by, at=at, about=referral, person=person.pk) as doing:
        doing.facts = [legal_basis.value, f"{len(contexts)} contexts"]
        referral.case = _taken(person, legal_basis, came_as, from_whom=from_whom.strip(), by=by, at=at)
        referral.save(force_insert=True)
        ReferralContext.objects.bulk_create(
            ReferralContext(referral=referral, person=person, context=context) for context in contexts
        )
    return referral


def _check(said: dict[str, str], from_whom: str, legal_basis: LegalBasis | None) -> None:
    if not from_whom.strip():
        raise Refused("Say who refers them.", field="from_whom")
    if not said["what_worries"]:
        raise Refused("Say what worries them.", field="what_worries")
    if not any(said[name] for name in (*CONTEXTUAL, "contexts_not_known")):
        raise Refused(NO_CONTEXTS, field="contexts_not_known")
    if legal_basis is None:
        raise Refused("Say on which welfare basis this is done.", field="legal_basis")


def _taken(
    person: YoungPerson, basis: LegalBasis, came_as: CameAs, *, from_whom: str, by: User, at: datetime
) -> Case:  # fmt: skip
    """The case it belongs to, opened where it begins; an open first contact that is now referred moves on."""
    if came_as is CameAs.CONTACT:
        return _case(person, basis, why=f"{from_whom} asks for advice.", by=by, at=at, first=CaseState.CONTACT)
    case, why = _case(person, basis, why=f"Referred by {from_whom}.", by=by, at=at), f"Referred by {from_whom}."
    if case.standing is CaseState.CONTACT:
        known = facts(Viewer.of(by), case, today=at.date())
        move(case=case, to=CaseState.REFERRAL, why=why, facts=known, seen_moves=case.moves, by=by, at=at)
    return case


def _case(
    person: YoungPerson, basis: LegalBasis, *, why: str, by: User, at: datetime, first: CaseState = CaseState.REFERRAL
) -> Case:  # fmt: skip
    case = Case.objects.filter(person=person, context=None, closed_at=None).first()
    return case or open_child_case(person=person, legal_basis=basis, why=why, by=by, at=at, first=first)


def act_now(*, person: YoungPerson, why: str, legal_basis: LegalBasis | None, by: User, at: datetime) -> Case:
    """A young person may be at risk of significant harm now: their case is opened if it has to be, and does not wait.

    It goes to a strategy discussion from wherever it stands.
    """
    require(Viewer.of(by), Resource.CASE, Doing.ADD, person=person.pk)
    if legal_basis is None:
        raise Refused("Say on which welfare basis this is done.", field="legal_basis")
    if not why.strip():
        raise Refused("Say why.", field="why")
    with act("casework.act_now", by=by, at=at, why=why.strip(), about=person.pk, person=person.pk):
        case = _case(person, legal_basis, why=why.strip(), by=by, at=at)
        if case.standing not in (CaseState.STRATEGY_DISCUSSION, CaseState.SECTION_47_ENQUIRY):
            known = facts(Viewer.of(by), case, today=at.date())
            move(
                case=case, to=CaseState.STRATEGY_DISCUSSION, why=why.strip(), facts=known, seen_moves=case.moves, by=by, at=at
            )  # fmt: skip
    return case


def alert(*, case: Case, why: str, by: User, at: datetime, not_a_child: Sequence[str] = ()) -> Alert:
    """Say on a context's case, wherever it stands, that a child may be at risk now. It names no young person."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.ADD, person=case.person_id)
    if case.person_id:
        raise Refused("This is a young person’s own case. Move it to a strategy discussion.")
    if not why.strip():
        raise Refused("Say why.", field="why")
    check_nameless(case, by, {"why": why}, not_a_child)
    with act("casework.alert", by=by, at=at, why=why.strip(), about=case) as doing:
        doing.facts = [case.state]
        return Alert.objects.create(case=case, why=why.strip(), by=by, at=at)  # type: ignore[no-any-return]
