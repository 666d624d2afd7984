"""GeoJSON read a feature at a time, so that a file of any size takes little memory.

This reads what stands around the features: one object, whose member "features" is an array. orjson reads a stretch of
features at once. Where that fails, the `json` module of the standard library reads one value after another, and knows
where the text is broken. They differ only in whole numbers of more than 64 bits, which orjson reads as decimals.
"""

import json
import re
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import Any, NamedTuple, TextIO

import orjson

from kith.exchange.refusals import ImportRefused
from kith.exchange.terms import LONGEST_FEATURE, Where

PIECE = 1 << 18
JOINT = re.compile(r"[ \t\r\n]*,[ \t\r\n]*\{").match
BETWEEN = re.compile(r"\}[ \t\r\n]*,[ \t\r\n]*\{").finditer
SIGN = re.compile(r"[^ \t\r\n]").search
CUT_SHORT = 16
"""An error this near the end of what was read so far may only mean that more has to be read."""


class Member(NamedTuple):
    """A member of the collection other than its features."""

    name: str
    value: Any


class Stretch(NamedTuple):
    """Features that follow each other: what each says, and where it stands; `size` is how many characters they have."""

    values: list[Any]
    lines: list[int]
    row: int
    size: int

    def places(self) -> list[Where]:
        """Where each feature stands."""
        return list(map(Where, self.lines, range(self.row, self.row + len(self.lines))))


def _no_such_number(word: str) -> Any:
    raise ImportRefused(f"{word} is not a number in GeoJSON.")


DECODER = json.JSONDecoder(parse_constant=_no_such_number)


def read(file: TextIO, *, most: int = LONGEST_FEATURE) -> Iterator[Member | Stretch]:
    """Every member and all features of a feature collection, in the file's order.

    Raises `ImportRefused`, with the line, when the text is not one whole object of JSON.
    """
    stream = Stream(file, most=most)
    if not stream.took("{"):
        raise ImportRefused("This is not GeoJSON: a feature collection begins with a curly bracket.")
    if stream.took("}"):
        return
    while True:
        name = stream.value()
        if not isinstance(name, str):
            raise stream.broken()
        stream.take(":")
        if name == "features" and stream.took("["):
            yield from _features(stream)
        else:
            yield Member(name, stream.value())
        if stream.took("}"):
            break
        stream.take(",")
    if stream.peek():
        raise stream.broken("something follows the end of the collection")


def _features(stream: "Stream") -> Iterator[Stretch]:
    if stream.took("]"):
        return
    row = 1
    while True:
        stream.peek()
        line = stream.line
        value = stream.value()
        yield Stretch([value], [line], row, stream.size)
        row += 1
        if more := stream.several(stream.joint(), row):
            yield more
            row += len(more.values)
        if stream.took("]"):
            return
        stream.take(",")


class Stream:
    """JSON text, with only the part in memory that is being read."""

    def __init__(self, file: TextIO, *, most: int) -> None:
        """`most` is how many characters one value may have; `size` is how many the last one had."""
        self.line = 1
        self.size = 0
        self._file, self._most = file, most
        self._text, self._at, self._ended = "", 0, False

    def peek(self) -> str:
        """The next character that is not space, or "" at the end."""
        while True:
            if (mark := self._text[self._at : self._at + 1]) > " ":
                return mark
            found = SIGN(self._text, self._at)
            end = found.start() if found else len(self._text)
            self.line += self._text.count("\n", self._at, end)
            self._at = end
            if end < len(self._text):
                return self._text[end]
            if not self._more():
                return ""

    def took(self, mark: str) -> bool:
        """Read this mark if it comes next."""
        if self.peek() != mark:
            return False
        self._at += 1
        return True

    def take(self, mark: str) -> None:
        """Read this mark. Raises `ImportRefused` when something else comes."""
        if not self.took(mark):
            raise self.broken()

    def value(self) -> Any:
        """The next value, whole."""
        self.peek()
        while True:
            try:
                found, end = DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as trouble:
                if not self._perhaps_cut(trouble) or not self._more():
                    self.line += self._text.count("\n", self._at, trouble.pos)
                    raise self.broken() from None
                continue
            except RecursionError:
                raise self.broken("brackets are nested too deeply") from None
            except ValueError:
                raise self.broken("a number is too long") from None
            if end < len(self._text) or not self._more():
                break
        self.size = end - self._at
        self.line += self._text.count("\n", self._at, end)
        self._at = end
        return found

    def joint(self) -> str:
        """How this file joins two objects, when the last value was one and another comes next: `},\\n{`, or ""."""
        found = JOINT(self._text, self._at)
        return f"}}{found[0]}" if found and self._text[self._at - 1 : self._at] == "}" else ""

    def several(self, joint: str, row: int) -> Stretch | None:
        """The objects that follow the last value, from this row on, as far as they are in memory.

        They are read at once, as the array that they are a stretch of. None when that fails, or when it is not certain where
        each begins: then they are read one by one, which also finds out where they are broken.
        """
        start, end = self._at + len(joint) - 2, self._text.rfind(joint, self._at)
        if not joint or end <= start:
            return None
        try:
            values = orjson.loads(f"[{self._text[start : end + 1]}]")
        except ValueError:
            return None
        begins = [start, *[found.end() - 1 for found in BETWEEN(self._text, start, end + 1)]]
        if len(begins) != len(values) or set(map(type, values)) != {dict}:
            return None  # the joints between objects are among those found, so as many found are just those
        return self._on_their_lines(values, begins, row, end + 1)

    def _on_their_lines(self, values: list[Any], begins: list[int], row: int, end: int) -> Stretch:
        between = [self._text.count("\n", before, begin) for before, begin in pairwise([self._at, *begins])]
        lines = list(accumulate(between, initial=self.line))[1:]
        self.line, self._at = lines[-1] + self._text.count("\n", begins[-1], end), end
        return Stretch(values, lines, row, end - begins[0])

    def _perhaps_cut(self, trouble: json.JSONDecodeError) -> bool:
        return trouble.msg.startswith("Unterminated string") or trouble.pos >= len(self._text) - CUT_SHORT

    def broken(self, how: str = "") -> ImportRefused:
        """What to raise when the text is not JSON from here on."""
        if how:
            return ImportRefused(f"The file is broken on line {self.line}: {how}.")
        if self._ended and not self._text[self._at :].strip(" \t\r\n]},"):
            return ImportRefused(f"The file ends in the middle, on line {self.line}: is it all there?")
        return ImportRefused(f"The file is broken on line {self.line}: it is not JSON from there on. Is it all there?")

    def _more(self) -> bool:
        """Read on; what was used is let go. Each time as much again as is waiting, so that a long value costs no more."""
        rest = self._text[self._at :]
        if len(rest) > self._most:
            raise self.broken(f"one value is longer than {self._most:,} characters")
        piece = "" if self._ended else self._file.read(max(PIECE, len(rest)))
        self._ended = not piece
        self._text, self._at = rest + piece, 0
        return bool(piece)
