"""Young people whom a file brings: opened in bulk, each with their numbers and somebody who works with them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from kith.accounts.models import User
from kith.exchange.refusals import ImportRefused
from kith.exchange.rows import ask
from kith.foundation import vague_dates
from kith.foundation.ids import uuid7
from kith.people.terms import IdentifierKind, WorkKind

PEOPLE = """
INSERT INTO people_youngperson (id, known_as, first_names, family_name, pronouns, born_words, born_first, born_last,
                                loves, good_at, hopes, trusts, good_to_know, opened_on)
SELECT id, known_as, '', family_name, '', born_words, born, born, '', '', '', '', '', %s
FROM unnest(%s::uuid[], %s::text[], %s::text[], %s::text[], %s::date[]) AS new (id, known_as, family_name, born_words, born)
"""
NUMBERS = """
INSERT INTO people_identifier (id, person_id, kind, value)
SELECT * FROM unnest(%s::uuid[], %s::uuid[], %s::text[], %s::text[])
"""
WORK = """
INSERT INTO people_allocation (id, person_id, worker_id, kind, from_on)
SELECT id, person_id, %s, %s, %s FROM unnest(%s::uuid[], %s::uuid[]) AS new (id, person_id)
"""


class Opening(NamedTuple):
    """A record about to be opened."""

    id: UUID
    known_as: str
    family_name: str
    born: date | None
    numbers: tuple[tuple[IdentifierKind, str], ...]


def worker_of(email: str) -> User:
    """Who gets the young people. Raises `ImportRefused` when nobody here works with young people under this address."""
    worker = User.objects.filter(email__iexact=email.strip(), is_active=True).first()
    if worker is None:
        raise ImportRefused(f"Nobody signs in here as {email}.")
    if not worker.is_staff_of_kith:
        raise ImportRefused(f"{worker.name} does not work with young people here, so nobody can be allocated to them.")
    return worker


def open_records(openings: Sequence[Opening], *, worker: User, at: datetime) -> None:
    """Open these records and allocate them to one worker (3 queries), inside an open act."""
    on = at.date()
    ids = [one.id for one in openings]
    ask(
        PEOPLE, on, ids, [one.known_as for one in openings], [one.family_name for one in openings],
        [vague_dates.say(one.born) if one.born else "" for one in openings], [one.born for one in openings],
    )  # fmt: skip
    numbers = [(one.id, kind.value, value) for one in openings for kind, value in one.numbers]
    ask(NUMBERS, [uuid7() for _ in numbers], [n[0] for n in numbers], [n[1] for n in numbers], [n[2] for n in numbers])
    ask(WORK, worker.pk, WorkKind.ALLOCATED.value, on, [uuid7() for _ in ids], ids)
