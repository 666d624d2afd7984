"""Telephone numbers and handles: the few ways they are written, and the one form they are compared by."""

from __future__ import annotations

import re

_PHONE = re.compile(r"(?<![\w+])(?:\+44|0044|44|0)[ ().-]{0,3}(?:[0-9][ ().-]{0,2}){8,11}(?!\w)")
_HANDLE = re.compile(r"(?<![\w@.])@?[A-Za-z0-9_][A-Za-z0-9_.-]{1,48}[A-Za-z0-9_]")


def phone_key(phone: str) -> str:
    """The digits as dialled at home: `phone_key("+44 (0)7700 900123")` is "07700900123"."""
    digits = re.sub(r"\D", "", phone)
    for abroad in ("0044", "44"):
        if digits.startswith(abroad) and len(digits) >= 11:
            return "0" + digits[len(abroad) :].removeprefix("0")
    return digits


def handle_key(handle: str) -> str:
    """A handle without its @, in small letters: `handle_key("@Rides.Riverside")` is "rides.riverside"."""
    return handle.strip().lstrip("@").rstrip(".").casefold()


def phones_in(text: str) -> list[tuple[int, int]]:
    """Where the text holds something shaped like a British telephone number (start, end)."""
    return [(found.start(), found.start() + len(found.group().rstrip(" ().-"))) for found in _PHONE.finditer(text)]


def handles_in(text: str) -> list[tuple[int, int]]:
    """Where the text may hold a handle: everything after an @, and any word with a digit, a dot or an
    underscore in it."""
    spans = []
    for found in _HANDLE.finditer(text):
        written = found.group()
        if written.startswith("@") or any(c in "_.0123456789-" for c in written):
            spans.append(found.span())
    return spans
