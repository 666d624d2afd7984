"""Items for a school, read from rows that were pasted or uploaded; each row that cannot be used says why. Plain Python."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO

from kith.casework.terms.school import AREA_WORDS, SchoolArea

COLUMNS = ("area", "text", "red", "amber", "green")
MOST_ITEMS, LONG, BIG = 200, 500, 200_000
DELIMITERS = "\t;,"


@dataclass(frozen=True)
class Item:
    """One thing a school asks itself, and what each answer would look like."""

    area: SchoolArea
    text: str
    red: str
    amber: str
    green: str


@dataclass(frozen=True)
class Read:
    """What could be read, and a sentence for each row that could not."""

    items: tuple[Item, ...]
    problems: tuple[str, ...]


def decode(content: bytes) -> str:
    """The text of a file as spreadsheets save it; what cannot be read at all comes back as "".

    >>> decode("area;text".encode("utf-16"))
    'area;text'
    """
    kinds = ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for kind in kinds:
        try:
            return content.decode(kind)
        except UnicodeDecodeError:
            continue
    return ""


def read(text: str) -> Read:
    """The items in a text of rows, the first of which names the columns; separated by commas, semicolons or tabs.

    >>> read("area,text,red,amber,green\\nPreventing,Doors are open,No,Some,All").problems
    ('Row 2: the area “Preventing” is none of “Structures and systems”, “Prevention”, “Identification”, “Response and intervention”.',)
    """
    first = text.lstrip("\ufeff\r\n ").split("\n", 1)[0].rstrip("\r")
    mark = next((mark for mark in DELIMITERS if mark in first), ",")
    names = [name.strip().strip('"').casefold() for name in first.split(mark)]
    if missing := [column for column in COLUMNS if column not in names]:
        return Read((), (f"The first row names the columns: {', '.join(COLUMNS)}. Not found: {', '.join(missing)}.",))
    try:
        rows = list(csv.reader(StringIO(text.lstrip("\ufeff\r\n "), newline=""), delimiter=mark, strict=True))
    except csv.Error:
        return Read((), ("A quotation mark is opened and not closed, so that the rows cannot be told apart.",))
    return _all(rows[1:], names)


def _all(rows: Sequence[Sequence[str]], names: Sequence[str]) -> Read:
    """Each row that says something, by the number a spreadsheet shows beside it."""
    items: list[Item] = []
    problems: list[str] = []
    seen: dict[str, int] = {}
    for number, cells in enumerate(rows, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        told = {name: " ".join(cell.split()) for name, cell in zip(names, cells, strict=False)}
        if wrong := _wrong(told, len(cells), len(names), seen):
            problems.append(f"Row {number}: {wrong}")
            continue
        seen[told["text"].casefold()] = number
        items.append(Item(_areas()[told["area"].casefold()], *(told[column] for column in COLUMNS[1:])))
    if not rows or not (items or problems):
        problems.append("There is no item below the names of the columns.")
    if len(items) > MOST_ITEMS:
        problems.append(f"There are {len(items)} items, and {MOST_ITEMS} at most can be asked.")
    return Read(tuple(items), tuple(problems))


def _wrong(told: dict[str, str], cells: int, columns: int, seen: dict[str, int]) -> str:
    """Why a row cannot be used, or ""."""
    if cells != columns:
        return f"it has {cells} columns, where the first row names {columns}."
    if told["area"].casefold() not in _areas():
        words = "”, “".join(AREA_WORDS.values())
        return f"the area “{told['area']}” is none of “{words}”."
    if empty := [column for column in COLUMNS if not told[column]]:
        return f"nothing stands under {' or '.join(empty)}."
    if long := [column for column in COLUMNS if len(told[column]) > LONG]:
        return f"what stands under {long[0]} is longer than {LONG} letters."
    if told["text"].casefold() in seen:
        return f"it asks the same as row {seen[told['text'].casefold()]}."
    return ""


def _areas() -> dict[str, SchoolArea]:
    """An area by its code or its words."""
    return {name.casefold(): area for area, words in AREA_WORDS.items() for name in (area.value, words)}
