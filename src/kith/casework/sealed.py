"""Opening and closing who the letters of a friendship assessment stand for, under that assessment's own key."""

from uuid import UUID

from django.conf import settings

from kith.casework.models import AssessmentKey, Member, MemberKey
from kith.foundation import sealing


def _place(row: UUID) -> str:
    return f"casework_memberkey/sealed/{row}"


def make_key(assessment: UUID) -> None:
    """Make the assessment's own data key, wrapped by the master key (inside an act)."""
    wrapped = sealing.wrap(sealing.new_key(), master=settings.KITH_MASTER_KEY, subject=str(assessment))
    AssessmentKey.objects.create(assessment_id=assessment, wrapped=wrapped)


def _key_of(assessment: UUID) -> bytes | None:
    kept = AssessmentKey.objects.filter(assessment_id=assessment).first()
    if kept is None:
        return None
    return sealing.unwrap(bytes(kept.wrapped), master=settings.KITH_MASTER_KEY, subject=str(assessment))


def close(member: Member, who: str) -> MemberKey:
    """Seal who a member is into a row of its own. Raises `sealing.Unopenable` when the key has been destroyed."""
    key = _key_of(member.assessment_id)
    if key is None:
        raise sealing.Unopenable("The key of this assessment has been destroyed.")
    row = MemberKey(member=member)
    row.sealed = sealing.seal(who, key=key, place=_place(row.pk))
    row.save(force_insert=True)
    return row


def read(member: Member) -> str | None:
    """Who a letter stands for; None when the key has been destroyed.

    Raises `sealing.Unopenable` when the sealed text was moved from another row.
    """
    key, row = _key_of(member.assessment_id), MemberKey.objects.filter(member=member).first()
    if key is None or row is None:
        return None
    return sealing.unseal(bytes(row.sealed), key=key, place=_place(row.pk))


def destroy(assessment: UUID) -> int:
    """Destroy the key and everything sealed under it; returns how many keys there were (inside an act)."""
    MemberKey.objects.filter(member__assessment_id=assessment).delete()
    return int(AssessmentKey.objects.filter(assessment_id=assessment).delete()[0])
