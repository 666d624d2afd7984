"""Reading the audit back: to check it, and to answer who opened what."""

from collections.abc import Iterator
from typing import Any

from django.db import connection

from kith.audit import chain, witness
from kith.audit.keys import chain_key
from kith.audit.models import Entry, Lane
from kith.audit.rules import Fault, Link, check_heads, check_lane
from kith.audit.terms import Happening

COLUMNS = "verb, outcome, at, actor, session, relation, why, about, person, facts, digest"
PAGE = 10_000


def _link(row: tuple[Any, ...]) -> Link:
    lane, seq, before, mark, verb, outcome, at, actor, session, relation, why, about, person, facts, content = row
    ids = (str(actor or ""), str(about or ""), str(person or ""))
    happening = Happening(verb, outcome, chain.time_of(at), ids[0], session, relation, why, ids[1], ids[2], facts, content)
    return Link(lane, seq, happening, bytes(before), bytes(mark))


def links(lane: int) -> Iterator[Link]:
    """Every row of one lane, in order, a page at a time."""
    seq = 0
    while True:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT lane, seq, before, mac, {COLUMNS} FROM audit_entry"  # noqa: S608 - a constant
                " WHERE lane = %s AND seq > %s ORDER BY seq LIMIT %s",
                (lane, seq, PAGE),
            )
            rows = cursor.fetchall()
        yield from map(_link, rows)
        if len(rows) < PAGE:
            return
        seq = rows[-1][1]


def faults() -> Iterator[Fault]:
    """Every place where the audit does not hold: rows changed, missing or cut off. None when it is whole."""
    heads: dict[int, tuple[int, bytes]] = {}
    for lane in Lane.objects.order_by("number"):
        last = (0, bytes(32))
        for link in links(lane.number):
            last = (link.seq, link.mac)
        heads[lane.number] = last
        yield from check_lane(links(lane.number), key=chain_key())
        if (lane.seq, bytes(lane.mac)) != last:
            yield Fault(lane.number, last[0], f"Lane {lane.number} says it ends at row {lane.seq}; it ends at {last[0]}.")
    yield from check_heads(heads, witness.heads())


def how_many() -> int:
    """How many rows the audit holds, by its lanes' heads."""
    return sum(Lane.objects.values_list("seq", flat=True))


def openings_of(person: Any) -> Any:
    """Who opened this young person's record, newest first."""
    return Entry.objects.filter(person=person).order_by("-id")
