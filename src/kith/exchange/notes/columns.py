"""`--columns subject=…,date=…,author=…,text=…`: which column of the export is what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kith.exchange.notes.terms import COLUMN_WORDS, Column
from kith.exchange.refusals import ImportRefused

NEXT = re.compile(r",\s*(?=[a-z_]+\s*=)")


@dataclass(frozen=True)
class Places:
    """At which places of a row, counted from 0, each thing stands. A subject may be looked for in several."""

    at: dict[Column, tuple[int, ...]]

    def of(self, row: Sequence[str], column: Column) -> str:
        """What the row says there, trimmed; "" when it has no such column."""
        for place in self.at.get(column, ()):
            if place < len(row):
                return row[place].strip()
        return ""

    def all_of(self, row: Sequence[str], column: Column) -> tuple[str, ...]:
        """Everything the row says in columns of this meaning that is not empty."""
        return tuple(said for place in self.at.get(column, ()) if place < len(row) and (said := row[place].strip()))


def read_columns(given: Sequence[str]) -> list[tuple[Column, str]]:
    """What was asked for: pairs of a meaning and a heading.

    Raises `ImportRefused` when a part is not `meaning=heading`, or subject or text is missing.
    """
    pairs = []
    for part in (part for one in given for part in NEXT.split(one) if part.strip()):
        meaning, equals, heading = part.partition("=")
        if not equals or meaning.strip() not in list(Column) or not heading.strip():
            known = "; ".join(f"{column.value}: {words}" for column, words in COLUMN_WORDS.items())
            raise ImportRefused(
                f"“{part}” does not say which column is what. Write meaning=heading, where a meaning is one of {known}."
            )
        pairs.append((Column(meaning.strip()), heading.strip()))
    asked = [column for column, _ in pairs]
    for needed in (Column.SUBJECT, Column.TEXT):
        if needed not in asked:
            raise ImportRefused(f"--columns does not say which column is {needed.value}: {COLUMN_WORDS[needed]}.")
    for column in set(asked) - {Column.SUBJECT}:
        if asked.count(column) > 1:
            raise ImportRefused(f"--columns names two columns for {column.value}; only subject may be repeated.")
    return pairs


def places_in(headings: Sequence[str], pairs: Sequence[tuple[Column, str]]) -> Places:
    """Where the columns asked for stand under these headings. Raises `ImportRefused` when one is missing or there twice."""
    found = [heading.strip() for heading in headings]
    at: dict[Column, tuple[int, ...]] = {}
    for column, heading in pairs:
        if found.count(heading) != 1:
            how = "more than one column" if heading in found else "no column"
            there = ", ".join(h for h in found[:40] if h) or "none"
            raise ImportRefused(f"The file has {how} headed {heading}. Its headings are: {there}.")
        at[column] = (*at.get(column, ()), found.index(heading))
    return Places(at)
