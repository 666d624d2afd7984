"""GeoJSON read a feature at a time, so that a file of any size takes little memory.

The `json` module of the standard library reads each value; this reads what stands around them: one object, whose member
"features" is an array. A library for streaming JSON would do as well and is not worth a dependency for 100 lines.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import accumulate, repeat
from typing import Any, NamedTuple, TextIO

from kith.exchange.refusals import ImportRefused
from kith.exchange.terms import LONGEST_FEATURE, Where

PIECE = 1 << 19
JOINT = re.compile(r"[ \t\r\n]*,[ \t\r\n]*\{").match
BETWEEN = re.compile(r"\}[ \t\r\n]*,[ \t\r\n]*\{").finditer
AFTER = re.compile(r"[ \t\r\n]*,?[ \t\r\n]*").match
SIGN = re.compile(r"[^ \t\r\n]").search
TOO_DEEP = "brackets are nested too deeply"
CUT_SHORT = 16
"""An error this near the end of what was read so far may only mean that more has to be read."""


class Member(NamedTuple):
    """A member of the collection other than its features."""

    name: str
    value: Any


@dataclass(frozen=True)
class Stretch:
    """Features that stand together in the file: what each is, the text they are in, and where the first one stands.

    Where each of them begins is worked out only when it is asked for: looking a file over needs none of it.
    """

    row: int
    line: int
    values: list[Any]
    text: str
    start: int
    end: int

    def begins(self) -> list[int]:
        """Where in the text each feature begins, and where the last one ends."""
        found = [self.start, *[joint.end() - 1 for joint in BETWEEN(self.text, self.start, self.end)], self.end]
        if len(found) == len(self.values) + 1 and all(type(value) is dict for value in self.values):
            return found  # the joints between objects are among those found, so as many found are just those
        return [*(begin for begin, _ in self._one_by_one()), self.end]

    def _one_by_one(self) -> Iterator[tuple[int, Any]]:
        at = self.start
        for _ in self.values:
            at = AFTER(self.text, at).end()  # type: ignore[union-attr]  # matches nothing, too
            try:
                value, end = DECODER.raw_decode(self.text, at)
            except RecursionError:
                raise ImportRefused(f"The file is broken after line {self.line}: {TOO_DEEP}.") from None
            yield at, value
            at = end

    def wheres(self, begins: list[int]) -> Iterator[Where]:
        """The line and row of each feature."""
        lines = accumulate(map(self.text.count, repeat("\n"), begins, begins[1:]), initial=self.line)
        return map(Where, lines, range(self.row, self.row + len(self.values)))

    def with_numbers(self) -> Iterator[Any]:
        """What its features are, numbers and all, whatever it was read with."""
        return (value for _, value in self._one_by_one())


def _no_such_number(word: str) -> Any:
    raise ImportRefused(f"{word} is not a number in GeoJSON.")


def _decoder(numbers: Callable[[str], Any]) -> json.JSONDecoder:
    return json.JSONDecoder(parse_constant=_no_such_number, parse_float=numbers)


DECODER = _decoder(float)


def read(
    file: TextIO, *, most: int = LONGEST_FEATURE, numbers: Callable[[str], Any] = float
) -> Iterator[Member | Stretch]:
    """Every member and every stretch of features of a feature collection, in the file's order.

    `numbers` makes a number of its digits; whoever needs none of them gives `len`, as working them out takes three quarters of
    the time. Raises `ImportRefused`, with the line, when the text is not one whole object of JSON.
    """
    stream = Stream(file, most=most, numbers=numbers)
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
        stretch = stream.stretch(row)
        row += len(stretch.values)
        yield stretch
        if stream.took("]"):
            return
        stream.take(",")


class Stream:
    """JSON text, with only the part in memory that is being read."""

    def __init__(self, file: TextIO, *, most: int, numbers: Callable[[str], Any] = float) -> None:
        """`most` is how many characters one value may have; `numbers` makes a number of its digits."""
        self.line = 1
        self._begun = 0
        self._decoder = _decoder(numbers)
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
                found, end = self._decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError as trouble:
                if not self._perhaps_cut(trouble) or not self._more():
                    self.line += self._text.count("\n", self._at, trouble.pos)
                    raise self.broken() from None
                continue
            except RecursionError:
                raise self.broken(TOO_DEEP) from None
            except ValueError:
                raise self.broken("a number is too long") from None
            if end < len(self._text):
                break
            if not self._more():
                end = len(self._text)
                break
        self.line += self._text.count("\n", self._at, end)
        self._begun, self._at = self._at, end
        return found

    def stretch(self, row: int) -> Stretch:
        """The next value, and the objects that follow it as far as they are in memory.

        Those are read at once, as the array that they are a stretch of. When that fails there are none: then they are read
        one by one, which also finds out where they are broken.
        """
        self.peek()
        line, values, start, end = self.line, [self.value()], self._begun, self._at
        joint = JOINT(self._text, self._at) if self._text[self._at - 1] == "}" else None
        last = self._text.rfind(f"}}{joint[0]}", self._at) if joint else -1
        if joint and last >= joint.end():
            with suppress(ValueError, RecursionError, ImportRefused):
                values += self._decoder.decode(f"[{self._text[joint.end() - 1 : last + 1]}]")
                end = last + 1
        self.line += self._text.count("\n", self._at, end)
        self._at = end
        return Stretch(row, line, values, self._text, start, end)

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
