"""An authority's own edits to a word list: a small, versioned JSON file (its shape is in this app's README)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from kith.language import pairs
from kith.language.notation import NotationError, read_phrase
from kith.language.terms import Level, LocalPack, Pair

NEEDED = ("code", "level", "why", "offers", "phrases")


class LocalPackError(ValueError):
    """A local word list that cannot be used; the message is a sentence for whoever wrote it."""


def read_local(written: str, *, pack: str = "en") -> LocalPack:
    """Read a local word list from JSON text, checking every phrase. Raises LocalPackError with a sentence."""
    try:
        record = json.loads(written)
    except ValueError as error:
        raise LocalPackError(f"The local word list is not JSON: {error}.") from error
    if not isinstance(record, dict) or not isinstance(record.get("version"), str) or not record["version"].strip():
        raise LocalPackError("The local word list needs a “version”, so that anybody can say which one was in use.")
    groups = dict(pairs.pack(pack).groups)
    silences = _listed(record, "silence")
    return LocalPack(
        version=record["version"],
        add=tuple(_pair(entry, groups) for entry in _listed(record, "add")),
        silence_pairs=frozenset(_silenced(entry, "pair") for entry in silences if "pair" in entry),
        silence_phrases=tuple(_read(_silenced(entry, "phrase"), groups) for entry in silences if "pair" not in entry),
    )


def _listed(record: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    entries = record.get(name, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise LocalPackError(f"In the local word list, “{name}” must be a list of entries.")
    return entries


def _pair(entry: Mapping[str, Any], groups: Mapping[str, str]) -> Pair:
    missing = [name for name in NEEDED if not entry.get(name)]
    if missing:
        raise LocalPackError(f"An added entry in the local word list has no “{missing[0]}”.")
    if entry["level"] not in set(Level):
        raise LocalPackError(f"“{entry['level']}” is not a level; use {', '.join(Level)}.")
    return Pair(
        code=str(entry["code"]),
        avoid=str(entry.get("avoid", entry["code"])),
        level=Level(entry["level"]),
        why=str(entry["why"]),
        offers=tuple(_strings(entry, "offers")),
        phrases=tuple(_read(phrase, groups) for phrase in _strings(entry, "phrases")),
        unless=tuple(_read(phrase, groups) for phrase in _strings(entry, "unless")),
    )


def _strings(entry: Mapping[str, Any], name: str) -> list[str]:
    values = entry.get(name, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise LocalPackError(f"In the local word list, “{name}” must be a list of texts.")
    return values


def _silenced(entry: Mapping[str, Any], name: str) -> str:
    value = entry.get(name)
    if not isinstance(value, str) or not isinstance(entry.get("why"), str):
        raise LocalPackError("Each silence in the local word list names a “pair” or a “phrase”, and says “why”.")
    return value


def _read(phrase: str, groups: Mapping[str, str]) -> str:
    try:
        read_phrase(phrase, groups)
    except NotationError as error:
        raise LocalPackError(str(error)) from error
    return phrase
