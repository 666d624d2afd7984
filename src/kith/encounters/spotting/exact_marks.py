"""Mentions by mark rather than by name: number plates, telephone numbers, handles."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from kith.encounters.spotting import plates, reasons
from kith.encounters.spotting.contact import handle_key, handles_in, phone_key, phones_in
from kith.encounters.spotting.names import SEVERAL, Hints, Mention, Name

if TYPE_CHECKING:
    from kith.encounters.spotting.index import Index

MOST_PLATES = 12
"""The most vehicles offered for part of a plate; of more, the first are offered and the rest counted."""


def mentions_of_marks(index: Index, text: str, near: list[tuple[int, int]], hints: Hints) -> list[Mention]:
    """Whole plates, telephone numbers and handles that are known, in order, never overlapping (`near`:
    `plates.near_marks`)."""
    found: list[Mention] = []
    if near:
        found += _whole_plates(index, text, near, hints)
    if index.phones:
        found += _by_key(index, text, hints, phones_in(text), phone_key, index.phones, "same telephone number")
    if index.handles:
        found += _by_key(index, text, hints, handles_in(text), handle_key, index.handles, "same handle")
    found.sort(key=lambda one: (one.start, -one.end))
    apart: list[Mention] = []
    for one in found:
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def mentions_of_part_plates(index: Index, text: str, near: list[tuple[int, int]], hints: Hints) -> list[Mention]:
    """Part plates that fit known vehicles: always a question, with the missing characters shown."""
    if not near:
        return []
    found: list[Mention] = []
    for part in plates.parts_of_plates(text, near):
        if found and any(part.start < one.end and part.end > one.start for one in found):
            continue
        fits = index.plates.fitting(part.pattern, MOST_PLATES + 1)
        names, shown = _vehicles(index, hints, fits, part.pattern)
        if names:
            why = reasons.part_of_plate(shown[:3], len(shown))
            found.append(_mention(text, (part.start, part.end), names[:MOST_PLATES], why, sure=False))
    return found


def _whole_plates(index: Index, text: str, near: list[tuple[int, int]], hints: Hints) -> list[Mention]:
    found = []
    for spans in plates.whole_plates(text, near):
        one = _known_plate(index, text, hints, spans) or _near_plate(index, text, hints, spans)
        if one is not None:
            found.append(one)
    return found


def _known_plate(index: Index, text: str, hints: Hints, spans: list[tuple[int, int]]) -> Mention | None:
    for start, end in spans:
        names = _names(index, hints, index.plates.whole(plates.skeleton(text[start:end])))
        if names:
            why = reasons.same_plate(text[start:end], names[0].plate or "")
            return _mention(text, (start, end), names, why, sure=True)
    return None


def _near_plate(index: Index, text: str, hints: Hints, spans: list[tuple[int, int]]) -> Mention | None:
    for start, end in spans:
        bones = plates.skeleton(text[start:end])
        if len(bones) < 6 or not plates.looks_whole(text[start:end]) or not plates.about_a_vehicle(text, start):
            continue
        near, _ = _vehicles(index, hints, index.plates.near(bones, MOST_PLATES), bones)
        if near:
            why = reasons.near_plate([name.plate or "" for name in near])
            return _mention(text, (start, end), near, why, sure=False)
    return None


def _vehicles(index: Index, hints: Hints, fits: list[str], pattern: str) -> tuple[list[Name], list[str]]:
    names, shown = [], []
    for bones in fits:
        here = _names(index, hints, index.plates.whole(bones))
        names += here
        shown += [
            plates.with_gaps_shown(re.sub(r"[^A-Z0-9]", "", (name.plate or "").upper()), pattern) for name in here
        ]
    return names, shown


def _by_key(
    index: Index,
    text: str,
    hints: Hints,
    spans: list[tuple[int, int]],
    key_of: Callable[[str], str],
    known: dict[str, tuple[int, ...]],
    why: str,
) -> list[Mention]:
    found = []
    for start, end in spans:
        names = _names(index, hints, known.get(key_of(text[start:end]), ()))
        if names:
            found.append(_mention(text, (start, end), names, why, sure=True))
    return found


def _names(index: Index, hints: Hints, numbers: tuple[int, ...]) -> list[Name]:
    names = [name for number in numbers if (name := index.at(number)) is not None]
    return [name for name in names if hints.may_see is None or hints.may_see(name.id)]


def _mention(text: str, span: tuple[int, int], names: list[Name], why: str, *, sure: bool) -> Mention:
    start, end = span
    ids = tuple(dict.fromkeys(name.id for name in names))
    kind = names[0].kind if len({name.kind for name in names}) == 1 else SEVERAL
    if sure and len(ids) > 1:
        why = f"{why}; {reasons.shared(len(ids))}"
    return Mention(start, end, text[start:end], ids[0] if sure and len(ids) == 1 else None, kind, ids, why)
