"""Number plates, whole and in part.

A plate is compared by its skeleton: no spaces, capitals, O read as 0 and I as 1 everywhere (where each may
stand is fixed by
the format, so nothing is lost). That covers the current, prefix, suffix, Northern Ireland and dateless formats alike.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterator
from dataclasses import dataclass

WILD = "?"
_LOOKED_AT = 5_000
_NEAR = 24
_MARKED = (
    re.compile(r"[0-9](?:(?<=[A-Za-z].)|(?=[A-Za-z?*_])(?!st|nd|rd|th|am|pm))"),
    re.compile(r"[A-Z](?=[A-Z?*_])"),
)
_SKELETON = str.maketrans("OI", "01")
_KEEP = re.compile(r"[^A-Z0-9?]")
_FORMATS = re.compile(
    r"[A-Z]{2}[0-9OI]{2}[A-Z]{3}|[A-Z][0-9OI]{1,3}[A-Z]{3}|[A-Z]{3}[0-9OI]{1,3}[A-Z]|[A-Z]{0,2}[IZ1][A-Z]?[0-9OI]{1,4}"
)
_MARK = r"(?<![^\W_])"
_STOP = r"(?![^\W_])"
_VEHICLE = re.compile(
    r"\b(?:plates?|reg|regs|registration"
    r"|number ?plate|car|van|taxi|cab|minicab|moped|motorbike|scooter|bike|quad|truck|lorry"
    r"|jeep|suv"
    r"|hatchback|saloon|estate|vehicle|golf|polo|corsa|astra|fiesta|focus|audi|bmw|mercedes|merc|toyota|nissan|vauxhall|volkswagen|vw"
    r"|honda"
    r"|skoda|kia|peugeot|renault|citroen|fiat|mini|range rover|seat|ford|tesla|prius"
    r"|white|black|silver|blue|red|grey)\b", re.I,
)  # fmt: skip
_WITH_DIGIT = re.compile(_MARK + r"[A-Za-z]{0,7}[0-9][A-Za-z0-9]{0,7}" + _STOP)
_DIGITS_AS_LETTERS = re.compile(_MARK + r"[A-Z]{2}[OI]{2} ?[A-Z]{3}" + _STOP)
_BEFORE = re.compile(_MARK + r"[A-Za-z0-9]{1,4}[ -]\Z")
_AFTER = re.compile(r"[ -][A-Za-z0-9]{1,4}" + _STOP)
_ENDS_WITH = re.compile(
    r"\b(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?|last (?:bit|part|letters|three|two|four|3|2|4))"
    r"(?: (?:in|with|on|was|is|were|are))?:? [\"']?([a-z0-9]{1,4} ?[a-z0-9]{0,3})" + _STOP, re.I,
)  # fmt: skip
_STARTS_WITH = re.compile(
    r"\b(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began|first (?:bit|part|letters|three|two|four|3|2|4))"
    r"(?: (?:in|with|on|was|is|were|are))?:? [\"']?([a-z0-9]{2,4} ?[a-z0-9]{0,3})" + _STOP, re.I,
)  # fmt: skip
_AND_THE_REST = re.compile(
    _MARK
    + r"([A-Z]{2,3}[0-9OI]{0,2}|[A-Z][0-9]{1,3}) ?(?:-? ?something(?: or other)?\b|\.\.\.+|\u2026|\?\?+|\*+|__+|--+)"
)
_HOLES = re.compile(
    _MARK
    + r"(?=[A-Z0-9?*_ ]{0,8}[?*_])(?=[A-Z?*_ ]{0,8}[0-9])[A-Z0-9?*_]{2,4}(?:[ -]?[A-Z0-9?*_]{3,4})?(?:\.\.\.|\u2026)?"
)
_OPENING = re.compile(_MARK + r"([A-Z]{2}[0-9OI]{2}|[A-Z][0-9]{2,3}|[A-Z]{3} ?[0-9]{1,3})" + _STOP)
_POSTCODE = re.compile(r" ?[0-9][A-Z]{2}\b", re.I)


def skeleton(plate: str) -> str:
    """How plates are compared: `skeleton("kx17 abo")` is "KX17AB0". Unknown characters may be written "?"."""
    return _KEEP.sub("", plate.upper()).translate(_SKELETON)


def looks_whole(written: str) -> bool:
    """Whether the text has the shape of a whole British plate: `looks_whole("KX17 ABC")` is True."""
    return bool(_FORMATS.fullmatch(re.sub(r"[ -]", "", written.upper())))


@dataclass(frozen=True, slots=True)
class Part:
    """Part of a plate as written: where it stands and its pattern ("KX17*", "*4TN", "KX1?*")."""

    start: int
    end: int
    pattern: str


def near_marks(text: str) -> list[tuple[int, int]]:
    """The stretches of a text where a plate may be, in whole or in part: near letters beside digits, two
    capitals, a gap sign."""
    stretches: list[tuple[int, int]] = []
    for at in sorted(found.start() for shape in _MARKED for found in shape.finditer(text)):
        if stretches and at + _NEAR < stretches[-1][1]:
            continue
        start, end = text.rfind(" ", 0, max(0, at - _NEAR)) + 1, text.find(" ", at + 2 * _NEAR)
        end = len(text) if end < 0 else end
        if stretches and start <= stretches[-1][1]:
            start = stretches.pop()[0]
        stretches.append((start, end))
    return stretches


def whole_plates(text: str, near: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Where the text may hold a whole plate: for each place the stretches (start, end) to look up, longest first."""
    places = [[found.span()] for found in _in(near, _DIGITS_AS_LETTERS, text)]
    for found in _in(near, _WITH_DIGIT, text):
        start, end = found.span()
        before = _BEFORE.search(text, max(0, start - 5), start)
        after = _AFTER.match(text, end)
        starts = [before.start(), start] if before else [start]
        ends = [after.end(), end] if after else [end]
        places.append(sorted(((a, b) for a in starts for b in ends), key=lambda span: span[0] - span[1]))
    return places


def _in(near: list[tuple[int, int]], shape: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    for start, end in near:
        yield from shape.finditer(text, start, end)


def parts_of_plates(text: str, near: list[tuple[int, int]]) -> list[Part]:
    """Where the text gives part of a plate, with or without words such as "ends" (ANALYSIS section 1)."""
    return [*_spoken_parts(text, near), *_written_parts(text, near)]


def _spoken_parts(text: str, near: list[tuple[int, int]]) -> list[Part]:
    parts = []
    for shape, after in ((_ENDS_WITH, True), (_STARTS_WITH, False)):
        for found in _in(near, shape, text):
            start, end = found.span(1)
            written, end = _trimmed(text, start, end)
            telling = any(c.isdigit() for c in written) or written.isupper()
            if telling and len(skeleton(written)) >= 2 and about_a_vehicle(text, start):
                bones = skeleton(written)
                parts.append(Part(start, end, f"*{bones}" if after else f"{bones}*"))
    return parts


def _trimmed(text: str, start: int, end: int) -> tuple[str, int]:
    """Only the first group, when the second is an ordinary word in small letters ("4TN and")."""
    first, _, second = text[start:end].partition(" ")
    if second and not (any(c.isdigit() for c in second) or second.isupper()):
        end = start + len(first)
    return text[start:end].strip(), start + len(text[start:end].rstrip())


def _written_parts(text: str, near: list[tuple[int, int]]) -> list[Part]:
    parts = []
    for found in _in(near, _HOLES, text):
        written = re.sub(r"\.\.\.|\u2026", "", found.group())
        bones = skeleton(re.sub(r"[*_]", WILD, written))
        if len(bones.replace(WILD, "")) >= 2:
            parts.append(Part(*found.span(), bones if len(bones) >= 7 else bones + "*"))
    for found in _in(near, _AND_THE_REST, text):
        parts.append(Part(*found.span(), skeleton(found.group(1)) + "*"))
    for found in _in(near, _OPENING, text):
        bones = skeleton(found.group())
        sure = bool(re.fullmatch(r"[A-Z]{2}[0-9OI]{2}", found.group())) and not _POSTCODE.match(text, found.end())
        if sure or (len(bones) >= 3 and about_a_vehicle(text, found.start())):
            parts.append(Part(*found.span(), bones + "*"))
    return parts


def about_a_vehicle(text: str, at: int) -> bool:
    """Whether the words around (80 characters before, 40 after) speak of a vehicle or a plate."""
    return bool(_VEHICLE.search(text, max(0, at - 80), at + 40))


class Plates:
    """Known plates with the numbers of their records, found whole, by how they begin or end, or with gaps."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, ...]] = {}
        self._ahead: list[str] = []
        self._behind: list[str] = []

    def __bool__(self) -> bool:
        return bool(self._known)

    def put(self, plate: str, number: int) -> None:
        """Keep a plate; one that has no letters or digits is passed over."""
        bones = skeleton(plate).replace(WILD, "")
        if not bones:
            return
        if bones not in self._known:
            insort(self._ahead, bones)
            insort(self._behind, bones[::-1])
        self._known[bones] = (*self._known.get(bones, ()), number)

    def take(self, plate: str, number: int) -> None:
        """Forget that this record has this plate."""
        bones = skeleton(plate).replace(WILD, "")
        left = tuple(one for one in self._known.get(bones, ()) if one != number)
        if left:
            self._known[bones] = left
        elif self._known.pop(bones, None):
            del self._ahead[bisect_left(self._ahead, bones)]
            del self._behind[bisect_left(self._behind, bones[::-1])]

    def whole(self, bones: str) -> tuple[int, ...]:
        """The records with exactly this plate (a skeleton)."""
        return self._known.get(bones, ())

    def fitting(self, pattern: str, most: int) -> list[str]:
        """Known skeletons that fit "KX17*", "*4TN" or "KX1?ABC", at most `most`, in order."""
        shape = re.compile(re.escape(pattern).replace(r"\?", ".").replace(r"\*", ".+"), re.S)
        if pattern.startswith("*"):
            return sorted(
                _beginning(
                    self._behind, pattern[:0:-1].split(WILD)[0], lambda b: shape.fullmatch(b[::-1]), most, back=True
                )
            )
        return _beginning(self._ahead, re.split(r"[?*]", pattern)[0], shape.fullmatch, most)

    def near(self, bones: str, most: int) -> list[str]:
        """Known skeletons of the same length that differ from this one in a single character."""
        half = len(bones) // 2
        late = _beginning(self._ahead, bones[:half], lambda b: _differ_by_one(b, bones), most)
        turned = bones[::-1]
        early = _beginning(
            self._behind, turned[: len(bones) - half], lambda b: _differ_by_one(b, turned), most, back=True
        )
        return sorted({*late, *early})[:most]


def _beginning(
    known: list[str], opening: str, fits: Callable[[str], object], most: int, *, back: bool = False
) -> list[str]:
    found: list[str] = []
    at = bisect_left(known, opening)
    for bones in known[at : at + _LOOKED_AT]:
        if not bones.startswith(opening) or len(found) >= most:
            break
        if fits(bones):
            found.append(bones[::-1] if back else bones)
    return found


def _differ_by_one(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def with_gaps_shown(plate: str, pattern: str) -> str:
    """A plate with the characters the note did not give in brackets: ("KX17ABC", "KX17*") is "KX17[ABC]"."""
    if pattern.startswith("*"):
        given = len(pattern) - 1
        return f"[{plate[:-given]}]{plate[-given:]}"
    shown = "".join(f"[{a}]" if b == WILD else a for a, b in zip(plate, pattern.rstrip("*"), strict=False))
    rest = plate[len(pattern.rstrip("*")) :]
    return (shown + (f"[{rest}]" if rest else "")).replace("][", "")
