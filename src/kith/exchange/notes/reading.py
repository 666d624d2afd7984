"""From rows of an export to notes: each checked as if it were typed here."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kith.encounters import rules as encounters
from kith.exchange.notes import tables
from kith.exchange.notes.columns import Places, places_in, read_columns
from kith.exchange.notes.tables import Layout
from kith.exchange.notes.terms import NOT_SAID, Column
from kith.exchange.refusals import ImportRefused
from kith.exchange.terms import MOST_CHARACTERS, Outcome, Remark, Where
from kith.foundation import vague_dates
from kith.foundation.refusals import Refused

ISO_WITH_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ].*")


@dataclass(frozen=True)
class Asked:
    """How an export is to be read.

    `columns` as `--columns` gives them; `date_format` as strptime takes it, or "" for the ways people write days; `on` is
    the day of every note when the export has no dates; `today` is the day it is read.
    """

    columns: tuple[str, ...]
    today: date
    date_format: str = ""
    on: date | None = None
    layout: Layout = Layout()


class Row(NamedTuple):
    """One note as the export tells it."""

    where: Where
    subjects: tuple[str, ...]
    on: date
    author: str
    text: str
    own_words: str
    known_as: str
    family_name: str

    @property
    def size(self) -> int:
        """How many characters it has."""
        return len(self.text) + len(self.own_words) + 200


def check(path: Path, asked: Asked) -> int | None:
    """Read the file whole (a spreadsheet: its parts); how many rows it has, if that is known.

    Raises `ImportRefused` when it is broken, or has not the columns asked for.
    """
    pairs = read_columns(asked.columns)
    if asked.on is None and Column.DATE not in {column for column, _ in pairs}:
        raise ImportRefused(
            "Say which column holds the date (`date=…` in --columns), or give one day for all notes: `--on 2024-05-01`."
        )
    found = tables.rows(path, asked.layout)
    head = next(found, None)
    if head is None:
        raise ImportRefused(f"{path.name} has no rows.")
    places_in(head[1], pairs)
    return None if tables.is_spreadsheet(path) else sum(1 for _ in found)


def notes(path: Path, asked: Asked) -> Iterator[Row | Remark]:
    """Every row as a note, or what is wrong with it."""
    found = tables.rows(path, asked.layout)
    _, headings = next(found)
    places = places_in(headings, read_columns(asked.columns))
    for where, cells in found:
        try:
            yield row_of(where, cells, places, asked)
        except Refused as refusal:
            yield Remark(where, Outcome.REJECTED, refusal.because)


def row_of(where: Where, cells: Sequence[str], places: Places, asked: Asked) -> Row:
    """One row as a note. Raises `Refused` with what is wrong with it."""
    subjects = places.all_of(cells, Column.SUBJECT)
    if not subjects:
        raise Refused("It does not say which young person it is about.")
    text, own_words = places.of(cells, Column.TEXT), places.of(cells, Column.OWN_WORDS)
    author = " ".join(places.of(cells, Column.AUTHOR).split())[:120] or NOT_SAID
    row = Row(
        where, subjects, _day(places.of(cells, Column.DATE), asked), author, text, own_words,
        places.of(cells, Column.KNOWN_AS)[:80], places.of(cells, Column.FAMILY_NAME)[:80],
    )  # fmt: skip
    _check(row, asked.today)
    return row


def _check(row: Row, today: date) -> None:
    if not row.text:
        raise Refused("Its text is empty.")
    if len(row.text) + len(row.own_words) > MOST_CHARACTERS:
        raise Refused(f"It is longer than {MOST_CHARACTERS:,} characters.")
    for part in (row.text, row.own_words, row.author, row.known_as, row.family_name, *row.subjects):
        if "\0" in part or not part.isascii() and any("\ud800" <= c <= "\udfff" for c in part):
            raise Refused("It holds a character that cannot be kept.")
    encounters.check_note(text=row.text, happened_on=row.on, today=today)


def _day(words: str, asked: Asked) -> date:
    if not words and asked.on:
        return asked.on
    if not words:
        raise Refused("It has no date.")
    return read_day(words, asked.date_format)


@lru_cache(maxsize=20_000)
def read_day(words: str, date_format: str) -> date:
    """The day these words mean. Raises `Refused` when they are not one day."""
    if date_format:
        try:
            return datetime.strptime(words, date_format).date()  # noqa: DTZ007 (a day has no zone)
        except ValueError:
            pass
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", words):
            raise Refused(f"“{words[:40]}” is not a date written as {date_format}.")
    with_time = ISO_WITH_TIME.fullmatch(words)
    found = vague_dates.read(with_time[1] if with_time else words[:60])
    if not found.exact:
        raise Refused(f"“{words[:40]}” is not one day.")
    return found.first
