"""Adds rows to the chain: takes the first free lane, follows its head, and moves the head on (2 queries)."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from kith.audit import witness
from kith.audit.keys import chain_key
from kith.audit.rules import mac
from kith.audit.terms import Happening

TAKE = "SELECT number, seq, mac FROM audit_lane ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED"
WAIT = "SELECT number, seq, mac FROM audit_lane ORDER BY number LIMIT 1 FOR UPDATE"
ADD = """
WITH added AS (
    INSERT INTO audit_entry (lane, seq, verb, outcome, at, actor, session, relation, why, about, person, facts,
                             digest, before, mac)
    VALUES (%(lane)s, %(seq)s, %(verb)s, %(outcome)s, %(at)s, %(actor)s, %(session)s, %(relation)s, %(why)s,
            %(about)s, %(person)s, %(facts)s, %(digest)s, %(before)s, %(mac)s)
)
UPDATE audit_lane SET seq = %(seq)s, mac = %(mac)s WHERE number = %(lane)s
"""


def _take_lane(cursor: Any) -> tuple[int, int, bytes]:
    cursor.execute(TAKE)
    found = cursor.fetchone()
    if found is None:
        cursor.execute(WAIT)
        found = cursor.fetchone()
    lane, seq, head = found
    return lane, seq, bytes(head)


def add(happening: Happening) -> None:
    """Write one row in the transaction that is open. Raises TransactionManagementError when none is."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("An audit row belongs to a transaction.")
    with connection.cursor() as cursor:
        lane, seq, before = _take_lane(cursor)
        mark = mac(happening, lane=lane, seq=seq + 1, before=before, key=chain_key())
        row = {
            name: value or None if name in ("actor", "about", "person") else value
            for name, value in vars(happening).items()
        }
        cursor.execute(ADD, row | {"lane": lane, "seq": seq + 1, "before": before, "mac": mark})
    if witness.due(seq + 1):
        transaction.on_commit(lambda: witness.hold(lane, seq + 1, mark))


def text_of(key: UUID | None) -> str:
    """An id as the chain spells it."""
    return str(key) if key else ""


def time_of(at: datetime) -> str:
    """A moment as the chain spells it: UTC, to the microsecond, whatever zone it came in."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
