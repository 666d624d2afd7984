"""Opening and closing what is sealed under a young person's own key."""

from uuid import UUID

from django.conf import settings

from kith.foundation import sealing
from kith.people.models import SubjectKey, Whereabouts


def _place(row: UUID) -> str:
    return f"people_whereabouts/sealed/{row}"


def key_of(person: UUID) -> bytes:
    """The young person's data key, made when first needed (inside an act)."""
    kept = SubjectKey.objects.filter(person_id=person).first()
    if kept:
        return sealing.unwrap(bytes(kept.wrapped), master=settings.KITH_MASTER_KEY, subject=str(person))
    key = sealing.new_key()
    wrapped = sealing.wrap(key, master=settings.KITH_MASTER_KEY, subject=str(person))
    SubjectKey.objects.create(person_id=person, wrapped=wrapped)
    return key


def close(row: Whereabouts, address: str) -> None:
    """Seal an address into its row."""
    row.sealed = sealing.seal(address, key=key_of(row.person_id), place=_place(row.pk))


def read(row: Whereabouts) -> str:
    """The address, opened. Raises `sealing.Unopenable` when it was moved from another row."""
    return sealing.unseal(bytes(row.sealed), key=key_of(row.person_id), place=_place(row.pk))
