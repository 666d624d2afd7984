"""Files from outside: looked at before they are opened, read a piece at a time, never trusted."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TextIO

from kith.exchange.refusals import ImportRefused
from kith.exchange.terms import LONGEST_LINE

KNOWN_STARTS = (
    (b"PK\x03\x04", "a spreadsheet or another zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"SQLite format 3", "a database"),
)
MOST_NULS = 50
"""More than one byte in fifty being NUL is no text; a single one spoils only its own row."""
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def check_file(path: Path) -> int:
    """The size of a file in bytes. Raises `ImportRefused` when there is none, it is empty, or it cannot be read."""
    try:
        if path.is_dir():
            raise ImportRefused(f"{path.name} is a folder; give the file itself.")
        if not path.is_file():
            raise ImportRefused(f"There is no file called {path.name} there.")
        size = path.stat().st_size
        with path.open("rb") as file:
            file.read(1)
    except (OSError, ValueError) as trouble:
        raise ImportRefused(f"{path.name} cannot be read: {_plain(trouble)}.") from None
    if not size:
        raise ImportRefused(f"{path.name} is empty.")
    return size


def start_of(path: Path, length: int = 4_096) -> bytes:
    """The first bytes of a file."""
    with path.open("rb") as file:
        return file.read(length)


def check_text(path: Path, *, wanted: str, encoding: str = "") -> str:
    """The encoding to read a text file with: the one that was asked for, or UTF-8 with or without its mark.

    Raises `ImportRefused` when the file is plainly something else than `wanted` ("a CSV file"), or UTF-16 unasked.
    """
    start = start_of(path)
    for mark, words in KNOWN_STARTS:
        if start.startswith(mark):
            raise ImportRefused(f"{path.name} is {words}, not {wanted}.")
    if encoding:
        return _known_encoding(encoding)
    if start.startswith(UTF_16):
        raise ImportRefused(f"{path.name} is written in UTF-16. Save it as UTF-8, or add `--encoding utf-16`.")
    if start.count(0) * MOST_NULS > len(start):
        raise ImportRefused(f"{path.name} holds NUL characters, so it is not {wanted} that Kith can read.")
    return "utf-8-sig"


def _known_encoding(encoding: str) -> str:
    try:
        b"kith".decode(encoding, "ignore")
        "kith".encode(encoding)
    except (LookupError, UnicodeError):
        raise ImportRefused(f"There is no text encoding called {encoding}. Try cp1252 or utf-16.") from None
    return "utf-8-sig" if encoding.lower().replace("_", "-") in {"utf-8", "utf8"} else encoding


@contextmanager
def text_of(path: Path, encoding: str) -> Iterator[TextIO]:
    """A text file, open. What goes wrong while it is read becomes one sentence."""
    try:
        with path.open(encoding=encoding, errors="strict", newline="") as file:
            yield file
    except UnicodeError:
        named = "UTF-8" if encoding == "utf-8-sig" else encoding
        raise ImportRefused(
            f"{path.name} is not all {named} text. Save it as UTF-8, or say how it is written: `--encoding cp1252` is usual for Windows."
        ) from None
    except OSError as trouble:
        raise ImportRefused(f"{path.name} could not be read to its end: {_plain(trouble)}.") from None


def short_lines(file: TextIO, *, most: int = LONGEST_LINE) -> Iterator[str]:
    """The lines of a file, never more than `most` characters of one in memory. Raises `ImportRefused` at a longer one."""
    number = 0
    while line := file.readline(most):
        number += 1
        if len(line) == most and not line.endswith(("\n", "\r")):
            raise ImportRefused(f"Line {number} is longer than {most:,} characters, so this is not a file of rows.")
        yield line


def fingerprint(path: Path) -> str:
    """The SHA-256 of a file's bytes, as 64 hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def pieces(file: IO[bytes], size: int = 1 << 16) -> Iterator[bytes]:
    """A file's bytes, a piece at a time."""
    while piece := file.read(size):
        yield piece


def _plain(trouble: Exception) -> str:
    return (getattr(trouble, "strerror", None) or str(trouble)).lower().rstrip(".")
