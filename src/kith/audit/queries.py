"""Reading the audit back: to check it, and to answer who opened what."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models import Max

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer
from kith.audit import chain, saying, witness
from kith.audit.keys import chain_key
from kith.audit.models import Entry, Lane
from kith.audit.rules import Fault, Link, check_heads, check_lane
from kith.audit.terms import FIRST, Happening

COLUMNS = "verb, outcome, at, actor, session, relation, why, about, person, facts, digest"
PAGE = 10_000
ON_A_SCREEN = 50
LOOK_BACK = 200_000


def _link(row: tuple[Any, ...]) -> Link:
    lane, seq, before, mark, verb, outcome, at, actor, session, relation, why, about, person, facts, content = row
    ids = (str(actor or ""), str(about or ""), str(person or ""))
    happening = Happening(
        verb, outcome, chain.time_of(at), ids[0], session, relation, why, ids[1], ids[2], facts, content
    )
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
    """Every place where the audit does not hold: rows changed, missing, cut off or written anew. None when it is whole."""
    held: dict[int, list[tuple[int, bytes]]] = {}
    for number, seq, mark in witness.heads():
        held.setdefault(number, []).append((seq, mark))
    for lane in Lane.objects.order_by("number"):
        walked = Walked({seq for seq, _ in held.get(lane.number, [])})
        yield from check_lane(walked.through(links(lane.number)), key=chain_key())
        if (lane.seq, bytes(lane.mac)) != walked.last:
            yield Fault(
                lane.number,
                walked.last[0],
                f"Lane {lane.number} says it ends at row {lane.seq}; it ends at {walked.last[0]}.",
            )
        yield from check_heads(lane.number, walked.marks, held.get(lane.number, []))


class Walked:
    """What was passed on the way through a lane: its last row, and the marks at the places that somebody else holds."""

    def __init__(self, wanted: set[int]) -> None:
        self.wanted, self.marks, self.last = wanted, dict[int, bytes](), (0, FIRST)

    def through(self, rows: Iterator[Link]) -> Iterator[Link]:
        """The same rows, remembered as they pass."""
        for link in rows:
            self.last = (link.seq, link.mac)
            if link.seq in self.wanted:
                self.marks[link.seq] = link.mac
            yield link


def how_many() -> int:
    """How many rows the audit holds, by its lanes' heads."""
    return sum(Lane.objects.values_list("seq", flat=True))


@dataclass(frozen=True)
class Said:
    """One row of the audit in words: ids and names of workers, never what a record says.

    `reason` is why, when its reader may read it; otherwise `stands_in` says in which kind of record it is read.
    """

    entry: Entry
    who: str
    what: str
    standing: str
    reason: str
    stands_in: str


@dataclass(frozen=True)
class Acts:
    """A screen of the audit, newest first; `older` is the id to go on below, None at the end."""

    rows: tuple[Said, ...]
    older: int | None


def acts(
    viewer: Viewer,
    *,
    before: int | None = None,
    person: UUID | None = None,
    actor: UUID | None = None,
    verb: str = "",
    reasoned: bool = False,
) -> Acts:
    """Who did what, newest first, from row `before` downwards (2 or 3 queries, however long the audit is).

    `reasoned` leaves out what has no reason. Rows are not counted. What no young person and no worker narrows down is
    looked for in the next 200,000 rows only: a rare deed may take several screens.
    """
    chosen = {name: value for name, value in {"person": person, "actor": actor, "verb": verb}.items() if value}
    rows = Entry.objects.filter(**chosen).order_by("-id")
    if reasoned:
        rows = rows.exclude(why="")
    floor = _floor(before) if (verb or reasoned) and not (person or actor) else 0
    if floor:
        rows = rows.filter(id__gte=floor)
    if before is not None:
        rows = rows.filter(id__lt=before)
    found = list(rows[: ON_A_SCREEN + 1])
    older = found[ON_A_SCREEN - 1].id if len(found) > ON_A_SCREEN else floor or None
    return Acts(tuple(_in_words(viewer, found[:ON_A_SCREEN])), older)


def _floor(before: int | None) -> int:
    """The lowest row to look at in one go, 0 when that is all of them."""
    start = before if before is not None else (Entry.objects.aggregate(newest=Max("id"))["newest"] or 0) + 1
    return max(0, start - LOOK_BACK)


def _in_words(viewer: Viewer, entries: list[Entry]) -> Iterator[Said]:
    people = get_user_model()._default_manager.in_bulk({entry.actor for entry in entries if entry.actor})
    for entry in entries:
        who = str(people.get(entry.actor, "Somebody no longer here")) if entry.actor else "Kith"
        yield Said(
            entry,
            who,
            saying.in_words(entry.verb, entry.outcome, listing=entry.about is None),
            saying.standing(entry.relation),
            _reason(viewer, entry),
            saying.where_its_reason_stands(entry.verb) if entry.why else "",
        )


def _reason(viewer: Viewer, entry: Entry) -> str:
    def may_see(kind: Resource) -> bool:
        return viewer.may(kind, Doing.SEE, person=entry.person)

    return entry.why if saying.may_read_reason(entry.verb, may_see) else ""


def actors() -> Any:
    """Everybody who has or had an account, to choose from (1 query)."""
    return get_user_model()._default_manager.order_by("name", "pk")
