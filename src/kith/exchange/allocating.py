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


class Columns(NamedTuple):
    """Records about to be opened as they are sent to the database: each column as text."""

    people: tuple[str, ...]
    numbers: tuple[str, ...]
    work: tuple[str, ...]


def columns_of(openings: Sequence[Opening]) -> Columns:
    """What `open_records` sends; no database."""
    ids = plain([one.id for one in openings])
    people = (
        ids, texts([one.known_as for one in openings]), texts([one.family_name for one in openings]),
        texts([_born_words(one.born) for one in openings]), plain([one.born for one in openings]),
    )  # fmt: skip
    owners = [one.id for one in openings for _ in one.numbers]
    kinds, values = ([number[part] for one in openings for number in one.numbers] for part in (0, 1))
    numbers = plain(new_ids(len(owners))), plain(owners), texts(kinds), texts(values)
    return Columns(people, numbers, (plain(new_ids(len(openings))), ids))


def open_records(columns: Columns, *, worker: User, at: datetime) -> None:
    """Open these records and allocate them to one worker (3 queries), inside an open act."""
    on = at.date()
    ask(PEOPLE, on, *columns.people)
    ask(NUMBERS, *columns.numbers)
    ask(WORK, worker.pk, WorkKind.ALLOCATED.value, on, *columns.work)


@lru_cache(maxsize=20_000)
def _born_words(born: date | None) -> str:
    return vague_dates.say(born) if born else ""
