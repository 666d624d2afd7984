"""A context is referred, by somebody here, from outside, or from a question; a lead takes it up."""

import base64
import secrets
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.doors import Door
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.actions.cases import open_context_case
from kith.casework.actions.names import check_nameless
from kith.casework.models import Case, ContextReferral, Referrer
from kith.casework.terms.referrals import TOLD, HarmType, LegalBasis, ReferralState, ReferredFrom
from kith.casework.terms.saying import Answer
from kith.contexts.models import Context
from kith.contexts.rules import check_name
from kith.contexts.terms import ContextKind
from kith.foundation.refusals import Refused
from kith.language import nameless
from kith.people import queries as people

ENOUGH = "We cannot take any more referrals this hour. Nothing you wrote is lost while this page is open: try again later, or ring."
DOOR = Door("referrals", from_one_address=5, enough=ENOUGH)


def refer_context(
    *,
    context: Context | None,
    place_words: str,
    legal_basis: LegalBasis | None,
    harm_types: Sequence[HarmType],
    by: User,
    at: datetime,
    not_a_child: Sequence[str] = (),
    key: UUID | None = None,
    asked: Answer = Answer.NOT_KNOWN,
    at_immediate_risk: Answer = Answer.NOT_KNOWN,
    may_come_back: bool = True,
    **told: str,
) -> ContextReferral:
    """Refer a place, school or group of friends, on record or in words (PRACTICE 4.1). No young person is named in it.

    `not_a_child` are names that whoever writes has said are an adult's or a place's; `told` the answers in words;
    `key` makes sending the same form twice one referral.
    """
    require(Viewer.of(by), Resource.REFERRAL, Doing.ADD)
    if legal_basis is None:
        raise Refused("Say on which welfare basis this is done.", field="legal_basis")
    names = people.names(Viewer.of(by))
    _check(context, place_words, told, known=names, not_a_child=not_a_child)
    referral = _referral(
        context=context, place_words=place_words, told=told, legal_basis=legal_basis.value, at=at,
        harm_types=harm_types, asked=asked.value, at_immediate_risk=at_immediate_risk.value, may_come_back=may_come_back,
    )  # fmt: skip
    referral.pk, referral.referred_by, referral.referred_from = key or referral.pk, by, ReferredFrom.STAFF.value
    with act("casework.refer_context", by=by, at=at, about=referral) as doing:
        doing.facts = [referral.referred_from, referral.at_immediate_risk]
        if (sent := _sent_before(key, by)) is not None:
            return sent
        referral.save(force_insert=True)
    return referral


def refer_question(
    *, question: UUID, context: Context, what_worries: str, words: str, notes: Sequence[UUID], by: User, at: datetime
) -> ContextReferral:
    """Refer a place because a question about it was answered so; the question's words and notes stay as its evidence."""
    require(Viewer.of(by), Resource.REFERRAL, Doing.ADD)
    told = {"what_worries": what_worries}
    _check(context, "", told, known=people.names(Viewer.of(by)), not_a_child=())
    referral = _referral(context=context, place_words="", told=told, legal_basis=LegalBasis.SECTIONS_10_11.value, at=at)
    referral.referred_by, referral.referred_from = by, ReferredFrom.QUESTION.value
    referral.question, referral.evidence_words, referral.evidence_notes = question, words, list(notes)
    referral.may_come_back = True
    with act("casework.refer_question", by=by, at=at, about=referral) as doing:
        doing.facts = [str(question), f"{len(notes)} notes"]
        if ContextReferral.objects.filter(question=question).exists():
            raise Refused("This question has a referral already.")
        referral.save(force_insert=True)
    return referral


def refer_from_outside(
    *,
    place_words: str,
    address: str,
    at: datetime,
    referred_from: ReferredFrom = ReferredFrom.COMMUNITY,
    harm_types: Sequence[HarmType] = (),
    not_a_child: Sequence[str] = (),
    key: UUID | None = None,
    asked: Answer = Answer.NOT_KNOWN,
    at_immediate_risk: Answer = Answer.NOT_KNOWN,
    may_come_back: bool = False,
    name: str = "",
    role: str = "",
    contact: str = "",
    by: None = None,
    **told: str,
) -> ContextReferral:
    """Take a referral from somebody without an account. Kith writes it; who they are is kept apart, for those who screen.

    Raises `Refused` when too many came within the hour, from this address or altogether.
    """
    if not settings.KITH_PUBLIC_REFERRALS:
        raise Refused("Referrals are not taken here.")
    if may_come_back and not contact.strip():
        raise Refused("Say how we can come back to you, or choose no.", field="contact")
    _check(None, place_words, told, known=(), not_a_child=not_a_child)
    referral = _referral(
        context=None, place_words=place_words, told=told, legal_basis=LegalBasis.SECTIONS_10_11.value, at=at,
        harm_types=harm_types, asked=asked.value, at_immediate_risk=at_immediate_risk.value, may_come_back=may_come_back,
    )  # fmt: skip
    referral.referred_from, referral.pk = referred_from.value, key or referral.pk
    with act("casework.refer_from_outside", by=by, at=at, about=referral) as doing:
        doing.facts = [referral.referred_from, referral.at_immediate_risk]
        if (sent := _sent_before(key, None)) is not None:
            return sent
        DOOR.let_in(address, most=settings.KITH_PUBLIC_REFERRALS_AN_HOUR, at=at)
        referral.save(force_insert=True)
        Referrer.objects.create(referral=referral, name=name.strip(), role=role.strip(), contact=contact.strip())
    return referral


def _sent_before(key: UUID | None, by: User | None) -> ContextReferral | None:
    """The referral that this very form sent before, if somebody pressed the button twice."""
    sent = ContextReferral.objects.filter(pk=key).first() if key else None
    if sent is not None and sent.referred_by_id != (by.pk if by else None):
        raise Refused("Open the form again before you send it.")
    return sent  # type: ignore[no-any-return]


def _check(context: Context | None, place_words: str, told: dict[str, str], *, known: Any, not_a_child: Any) -> None:
    if context is None and not place_words.strip():
        raise Refused("Say which place, school or group it is.", field="place_words")
    if context is not None and context.kind == ContextKind.HOME.value:
        raise Refused("A home is not referred on its own. Make a referral for the young person.", field="context")
    if not told.get("what_worries", "").strip():
        raise Refused("Say what worries you there.", field="what_worries")
    if context is None:
        check_name(place_words, known=known, field="place_words")
    nameless.check(told, known=known, not_a_child=not_a_child)


def _referral(*, told: dict[str, str], at: datetime, place_words: str, harm_types: Any = (), **fields: Any) -> ContextReferral:
    said = {name: told.get(name, "").strip() for name in TOLD}
    harms = [HarmType(harm).value for harm in harm_types]
    return ContextReferral(
        **said, **fields, harm_types=harms, place_words=place_words.strip(), received_at=at, reference=_reference()
    )


def _reference() -> str:
    """Eight letters and figures by chance: they say nothing of what they stand for."""
    chance = base64.b32encode(secrets.token_bytes(5)).decode()
    return f"{chance[:4]}-{chance[4:]}"


def say_where(*, referral: ContextReferral, context: Context, by: User, at: datetime) -> None:
    """Say which context on record a referral from outside means."""
    require(Viewer.of(by), Resource.REFERRAL, Doing.CHANGE)
    if referral.state != ReferralState.RECEIVED.value:
        raise Refused("It is with a case already.")
    if context.kind == ContextKind.HOME.value:
        raise Refused("A home has no case of its own.", field="context")
    with act("casework.say_where", by=by, at=at, about=referral) as doing:
        doing.facts = [str(context.pk)]
        referral.context = context
        referral.save()


def take_up(
    *, referral: ContextReferral, why: str, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> Case:  # fmt: skip
    """Open a Level 2 case for a referral, or put it with the case its context has."""
    require(Viewer.of(by), Resource.REFERRAL, Doing.CHANGE)
    if referral.context is None:
        raise Refused("Say first which context it means.")
    if not why.strip():
        raise Refused("Say why.", field="why")
    check_nameless(Case(context=referral.context), by, {"why": why}, not_a_child)
    with act("casework.take_up", by=by, at=at, why=why.strip(), about=referral) as doing:
        now = ContextReferral.objects.select_for_update().get(pk=referral.pk)
        if now.state != ReferralState.RECEIVED.value:
            raise Refused("Somebody took this up while you were looking.")
        case = Case.objects.filter(context=referral.context, person=None, closed_at=None).first()
        state = ReferralState.PUT_WITH_ANOTHER if case else ReferralState.OPENED
        if case is None:
            basis = LegalBasis(referral.legal_basis)
            case = open_context_case(
                context=referral.context, legal_basis=basis, why=why.strip(), by=by, at=at, not_a_child=not_a_child
            )
        doing.facts = [state.value, str(case.pk)]
        referral.case, referral.state = case, state.value
        referral.save()
    return case
