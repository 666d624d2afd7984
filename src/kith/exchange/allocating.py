"""Young people whom a file brings: opened in bulk, each with their numbers and somebody who works with them."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

from kith.accounts.models import User
from kith.exchange.refusals import ImportRefused
from kith.exchange.rows import ask, new_ids, plain, texts
from kith.foundation import vague_dates
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

    id: str
    known_as: str
    family_name: str
    born: date | None
    numbers: tuple[tuple[IdentifierKind, str], ...]


def worker_of(email: str) -> User:
    """Who gets the young people. Raises `ImportRefused` when nobody here works with young people under this address."""
    worker: User | None = User.objects.filter(email__iexact=email.strip(), is_active=True).first()
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
        PEOPLE, on, plain(ids), texts([one.known_as for one in openings]), texts([one.family_name for one in openings]),
        texts([_born_words(one.born) for one in openings]), plain(one.born for one in openings),
    )  # fmt: skip
    numbers = [(one.id, kind.value, value) for one in openings for kind, value in one.numbers]
    people, kinds, values = ([number[part] for number in numbers] for part in range(3))
    ask(NUMBERS, plain(new_ids(len(numbers))), plain(people), texts(kinds), texts(values))
    ask(WORK, worker.pk, WorkKind.ALLOCATED.value, on, plain(new_ids(len(ids))), plain(ids))


@lru_cache(maxsize=20_000)
def _born_words(born: date | None) -> str:
    return vague_dates.say(born) if born else ""
