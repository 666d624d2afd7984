"""Heads held outside the database: what shows a chain that was cut short (TRUST section 3)."""

import json
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

EVERY = 100


def due(seq: int) -> bool:
    """Is this row one whose head is copied out?"""
    return seq % EVERY == 0


def _file() -> Path:
    return Path(settings.KITH_DATA) / "witness" / "heads.jsonl"


def hold(lane: int, seq: int, mark: bytes) -> None:
    """Copy one head to the witness file, adding at its end."""
    held = _file()
    held.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with held.open("a") as out:
        out.write(json.dumps({"lane": lane, "seq": seq, "mac": mark.hex()}) + "\n")


def heads() -> Iterator[tuple[int, int, bytes]]:
    """Every head held so far: (lane, seq, mac)."""
    if not _file().exists():
        return
    for line in _file().read_text().splitlines():
        head = json.loads(line)
        yield head["lane"], head["seq"], bytes.fromhex(head["mac"])
