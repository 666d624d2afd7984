"""`kith wording`: offer other wordings for sentences in a file (DESIGN section 4). Needs no database."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from django.core.management.base import BaseCommand, CommandError

from kith.language import pairs, rules
from kith.language.local import LocalPackError, read_local
from kith.language.terms import LocalPack


class Command(BaseCommand):
    """Reads JSON Lines of id and text, writes JSON Lines of id and prompts."""

    help = "Offer other wordings for sentences in a JSON Lines file. Prompts only: nothing is blocked, counted or kept."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "sentences", metavar="SENTENCES.jsonl", help='lines of {"id", "text"}; - reads standard input'
        )
        parser.add_argument("--pack", default="en", help="the language of the word list (default: en)")
        parser.add_argument(
            "--local", type=Path, metavar="FILE", help="an authority's own additions and silences (JSON)"
        )
        parser.add_argument("--output", type=Path, metavar="FILE", help="write here instead of to the screen")

    def handle(self, *args: Any, **options: Any) -> None:
        """Answer every line in turn; stop with one plain sentence at the first that cannot be read."""
        language = options["pack"]
        if language not in pairs.PACKS:
            raise CommandError(f"There is no word list for “{language}”; there is one for {' and '.join(pairs.PACKS)}.")
        answers = _answers(options["sentences"], language, _local(options["local"], language))
        if options["output"] is None:
            for line in answers:
                self.stdout.write(line)
            return
        _write_whole(options["output"], answers)


def _answers(source: str, language: str, local: LocalPack | None) -> Iterator[str]:
    for number, line in enumerate(_lines(source), start=1):
        if not line.strip():
            continue
        record = _record(line, number)
        found = rules.prompts(record["text"], pack=language, local=local)
        answer = {"id": record["id"], "prompts": [prompt.as_record() for prompt in found]}
        yield json.dumps(answer, ensure_ascii=False)


def _lines(source: str) -> Iterator[bytes]:
    if source == "-":
        yield from sys.stdin.buffer
        return
    try:
        with open(source, "rb") as sentences:
            yield from sentences
    except OSError as error:
        raise CommandError(f"“{source}” could not be read: {error.strerror}.") from error


def _record(line: bytes, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise CommandError(f"Line {number} is not UTF-8 text.") from error
    except (ValueError, RecursionError) as error:
        raise CommandError(f"Line {number} is not JSON.") from error
    if not isinstance(record, dict) or "id" not in record or "text" not in record:
        raise CommandError(f"Line {number} needs an “id” and a “text”.")
    if not isinstance(record["text"], str) or _half_characters(record["text"]):
        raise CommandError(f"Line {number}: the “text” must be text.")
    return record


def _half_characters(text: str) -> bool:
    """Whether a text holds half of a surrogate pair, which can be read from JSON but never written again."""
    return any("\ud800" <= character <= "\udfff" for character in text)


def _local(path: Path | None, language: str) -> LocalPack | None:
    if path is None:
        return None
    try:
        return read_local(path.read_text(encoding="utf-8-sig"), pack=language)
    except OSError as error:
        raise CommandError(f"“{path}” could not be read: {error.strerror}.") from error
    except (LocalPackError, UnicodeDecodeError) as error:
        raise CommandError(f"{path}: {error}") from error


def _write_whole(path: Path, answers: Iterator[str]) -> None:
    """Write every answer or nothing: the file appears only when it is complete."""
    part = path.with_name(path.name + ".part")
    try:
        with open(part, "w", encoding="utf-8") as out:
            _pour(answers, out)
        os.replace(part, path)
    except OSError as error:
        raise CommandError(f"“{path}” could not be written: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)


def _pour(answers: Iterator[str], out: IO[str]) -> None:
    for line in answers:
        out.write(line + "\n")
