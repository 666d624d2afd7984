"""How audit rows are chained, and how a chain is checked. Plain Python."""

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from kith.audit.terms import FIRST, Happening


@dataclass(frozen=True)
class Link:
    """One stored row of one lane, as read back: `seq` counts from 1 without gaps."""

    lane: int
    seq: int
    happening: Happening
    before: bytes
    mac: bytes


@dataclass(frozen=True)
class Fault:
    """A place where a lane does not hold, in a sentence."""

    lane: int
    seq: int
    says: str


def mac(happening: Happening, *, lane: int, seq: int, before: bytes, key: bytes) -> bytes:
    """The 32-byte mark that ties one row to its lane, its place and the row before it (HMAC-SHA-256)."""
    body = json.dumps([lane, seq, asdict(happening)], sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hmac.new(key, before + body.encode(), hashlib.sha256).digest()


def digest(content: object, *, key: bytes) -> str:
    """A keyed commitment to what a record said when it was saved: it proves later, and says nothing by itself."""
    body = json.dumps(content, sort_keys=True, ensure_ascii=False, default=str)
    return hmac.new(key, body.encode(), hashlib.sha256).hexdigest()


def check_lane(links: Iterable[Link], *, key: bytes) -> Iterator[Fault]:
    """Walk one lane in order and name every row that does not follow from the one before."""
    expected, before = 1, FIRST
    for link in links:
        if link.seq != expected:
            yield Fault(link.lane, link.seq, f"Row {expected} of lane {link.lane} is missing.")
        elif link.before != before:
            yield Fault(link.lane, link.seq, f"Row {link.seq} of lane {link.lane} does not follow the row before it.")
        if link.mac != mac(link.happening, lane=link.lane, seq=link.seq, before=link.before, key=key):
            yield Fault(link.lane, link.seq, f"Row {link.seq} of lane {link.lane} has been changed.")
        expected, before = link.seq + 1, link.mac


def check_heads(lane: int, marks: dict[int, bytes], held: Iterable[tuple[int, bytes]]) -> Iterator[Fault]:
    """Compare one lane with heads held elsewhere: every `(seq, mac)` that was once its end must still stand in it.

    `marks` are the lane's own rows at those places, seq -> mac. It finds an end cut off, and a lane written anew with a stolen key.
    """
    for seq, mark in held:
        if seq not in marks:
            yield Fault(lane, seq, f"Lane {lane} once had {seq} rows and no longer has: its end has been cut off.")
        elif marks[seq] != mark:
            yield Fault(
                lane,
                seq,
                f"Row {seq} of lane {lane} is not the one whose head was held: the lane has been written anew.",
            )
