"""GeoJSON read a feature at a time, so that a file of any size takes little memory.

The `json` module of the standard library reads each value; this reads what stands around them: one object, whose member
"features" is an array. A library for streaming JSON would do as well and is not worth a dependency for 100 lines.
"""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple, TextIO

from kith.exchange.refusals import ImportRefused
from kith.exchange.terms import LONGEST_FEATURE, Where

PIECE = 1 << 16
CUT_SHORT = 16
"""An error this near the end of what was read so far may only mean that more has to be read."""


class Member(NamedTuple):
    """A member of the collection other than its features."""

    name: str
    value: Any


class Feature(NamedTuple):
    """One feature as it came, where it stands, and its own text."""

    where: Where
    value: Any
    text: str


def _no_such_number(word: str) -> Any:
    raise ImportRefused(f"{word} is not a number in GeoJSON.")


DECODER = json.JSONDecoder(parse_constant=_no_such_number)


def read(file: TextIO, *, most: int = LONGEST_FEATURE) -> Iterator[Member | Feature]:
    """Every member and feature of a feature collection, in the file's order.

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


def _features(stream: "Stream") -> Iterator[Feature]:
    if stream.took("]"):
        return
    row = 0
    while True:
        row += 1
        stream.peek()
        where = Where(stream.line, row)
        value = stream.value()
        yield Feature(where, value, stream.text)
        if stream.took("]"):
            return
        stream.take(",")


class Stream:
    """JSON text, with only the part in memory that is being read."""

    def __init__(self, file: TextIO, *, most: int) -> None:
        """`most` is how many characters one value may have. `text` is what the last value was written as."""
        self.line = 1
        self.text = ""
        self._file, self._most = file, most
        self._text, self._at, self._ended = "", 0, False

    def peek(self) -> str:
        """The next character that is not space, or "" at the end."""
        while True:
            while self._at < len(self._text):
                mark = self._text[self._at]
                if mark not in " \t\r\n":
                    return mark
                self.line += mark == "\n"
                self._at += 1
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
        self.text = self._text[self._at : end]
        self.line += self.text.count("\n")
        self._at = end
        return found

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
