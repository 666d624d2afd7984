"""`kith spot NOTES.jsonl --names NAMES.json`: which known names each note may mention. Touches no database."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kith.encounters.spotting import Index, Mention, Name

EVERY = 500
"""How many notes pass between two words of progress."""

Row = dict[str, Any]


class Command(BaseCommand):
    """Read notes as JSON Lines, write their mentions as JSON Lines (DESIGN section 4)."""

    help = "Say which known places, people, vehicles and organisations each note may mention. Nothing is linked."
    requires_system_checks: list[str] = []  # noqa: RUF012 (Django reads a list)
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        """The notes, the names, and where to write."""
        parser.add_argument("notes", metavar="NOTES.jsonl", help='notes, one a line: {"id", "text"}')
        parser.add_argument(
            "--names", required=True, metavar="NAMES.json", help='a list of {"id", "kind", "name", "aliases", "plate"}'
        )
        parser.add_argument("--output", metavar="FILE", help="write here instead of to the screen")

    def handle(self, *, notes: str, names: str, output: str | None, **_options: object) -> None:
        """Spot; raises CommandError with one plain sentence when something cannot be read or written."""
        index, ids = read_names(names)
        with self._opened(output) as write:
            for count, (_, note) in enumerate(read_notes(notes), start=1):
                write(spotted(index, ids, note))
                self._progress(count)
        self._progress(0)

    @contextmanager
    def _opened(self, output: str | None) -> Iterator[Callable[[str], object]]:
        """Where lines go; a file appears only when it is whole."""
        if not output:
            if isinstance(sys.stdout, io.TextIOWrapper):
                sys.stdout.reconfigure(encoding="utf-8", newline="\n")
            yield lambda line: self.stdout.write(line, ending="")
            return
        part = Path(output + ".part")
        try:
            with part.open("w", encoding="utf-8", newline="\n") as file:
                yield file.write
            part.replace(output)
        except OSError as trouble:
            raise CommandError(f"{output} could not be written: {_plain(trouble)}.") from trouble
        finally:
            part.unlink(missing_ok=True)

    def _progress(self, count: int) -> None:
        if sys.stderr.isatty() and count % EVERY == 0:
            self.stderr.write(f"\r{count:,} notes read" if count else "\r\033[K", ending="")


def read_names(path: str) -> tuple[Index, dict[str, Any]]:
    """The index of the names in a JSON file, and each id as it was written there (a number stays a number)."""
    rows = _json(_text(_bytes(path), path), path)
    if not isinstance(rows, list):
        raise CommandError(f"{path} should hold a list of names in square brackets.")
    ids: dict[str, Any] = {}
    names = []
    for place, row in enumerate(rows, start=1):
        where = f"{path}, name {place}"
        name = name_from(row, where)
        if name.id in ids:
            raise CommandError(f"{where}: the id {name.id} is already used by another name.")
        ids[name.id] = row["id"]
        names.append(name)
    try:
        return Index(names), ids
    except ValueError as trouble:
        raise CommandError(f"{path}: {trouble}.") from trouble


def name_from(row: object, where: str) -> Name:
    """One name from its JSON object; other keys are passed over."""
    if not isinstance(row, dict):
        raise CommandError(f"{where} should be an object in curly brackets.")
    for key in ("id", "kind", "name"):
        if key not in row:
            raise CommandError(f'{where} has no "{key}".')
    if isinstance(row["id"], bool) or not isinstance(row["id"], str | int):
        raise CommandError(f'{where}: "id" should be text or a whole number.')
    aliases = row.get("aliases") or []
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        raise CommandError(f'{where}: "aliases" should be a list of texts.')
    return Name(
        str(row["id"]), _string(row, "kind", where) or "", _string(row, "name", where) or "", tuple(aliases),
        _string(row, "plate", where), _string(row, "phone", where), _string(row, "handle", where),
    )  # fmt: skip


def _string(row: Row, key: str, where: str) -> str | None:
    value = row.get(key)
    if value is not None and not isinstance(value, str):
        raise CommandError(f'{where}: "{key}" should be text.')
    return value


def read_notes(path: str) -> Iterator[tuple[int, Row]]:
    """Each note with its line number; empty lines are passed over."""
    try:
        with Path(path).open("rb") as file:
            for number, line in enumerate(file, start=1):
                where = f"{path}, line {number}"
                written = _text(line, where).strip("\ufeff \t\r\n")
                if written:
                    yield number, note_from(_json(written, where), where)
    except OSError as trouble:
        raise CommandError(f"{path} could not be read: {_plain(trouble)}.") from trouble


def note_from(row: object, where: str) -> Row:
    """One note checked: an object with an id and a text."""
    if not isinstance(row, dict):
        raise CommandError(f"{where} should be an object in curly brackets.")
    for key in ("id", "text"):
        if key not in row:
            raise CommandError(f'{where} has no "{key}".')
    if not isinstance(row["text"], str):
        raise CommandError(f'{where}: "text" should be text.')
    return row


def spotted(index: Index, ids: dict[str, Any], note: Row) -> str:
    """The line to write for a note. A lone half of a surrogate pair is written as an escape, as it came."""
    mentions = [as_row(found, ids) for found in index.spot(note["text"])]
    row = {"id": note["id"], "mentions": mentions}
    written = json.dumps(row, ensure_ascii=False)
    try:
        written.encode("utf-8")
    except UnicodeEncodeError:
        written = json.dumps(row)
    return written + "\n"


def as_row(found: Mention, ids: dict[str, Any]) -> Row:
    """A mention as it is written, with ids as they came."""
    return {
        "start": found.start, "end": found.end, "surface": found.surface,
        "id": None if found.id is None else ids[found.id], "kind": found.kind,
        "candidates": [ids[key] for key in found.candidates], "why": found.why,
    }  # fmt: skip


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as trouble:
        raise CommandError(f"{path} could not be read: {_plain(trouble)}.") from trouble


def _text(raw: bytes, where: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as trouble:
        raise CommandError(
            f"{where} is not UTF-8 text (byte {trouble.start + 1}); save it as UTF-8 and try again."
        ) from trouble


def _json(written: str, where: str) -> object:
    try:
        return json.loads(written.lstrip("\ufeff"))
    except (json.JSONDecodeError, RecursionError) as trouble:
        at = (
            f" (line {trouble.lineno}, column {trouble.colno})"
            if isinstance(trouble, json.JSONDecodeError) and "\n" in written
            else ""
        )
        raise CommandError(
            f"{where} is not valid JSON{at}: {getattr(trouble, 'msg', 'it is nested too deeply').lower()}."
        ) from trouble
    except ValueError as trouble:
        raise CommandError(f"{where} is not valid JSON: a number in it is too long.") from trouble


def _plain(trouble: OSError) -> str:
    return (trouble.strerror or str(trouble)).lower()
