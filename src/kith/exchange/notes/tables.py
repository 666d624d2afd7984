"""Rows of CSV and XLSX files, as text. Nothing in a cell is ever evaluated."""

import csv
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl

from kith.exchange import files
from kith.exchange.refusals import ImportRefused
from kith.exchange.terms import LONGEST_LINE, MOST_COLUMNS, MOST_STRETCHED, MOST_UNPACKED, Where

SPREADSHEET = b"PK\x03\x04"
DELIMITERS = ",;\t|"
MOST_SHEET_ROWS = 1_048_576


@dataclass(frozen=True)
class Layout:
    """How a file is written, where that is not the usual way: text encoding, sheet name."""

    encoding: str = ""
    sheet: str = ""


def is_spreadsheet(path: Path) -> bool:
    """Is this an XLSX file, whatever it is called?"""
    return files.start_of(path, 4) == SPREADSHEET


def rows(path: Path, layout: Layout) -> Iterator[tuple[Where, Sequence[str]]]:
    """Every row that is not empty, the headings first, with the line it begins on. Row 1 is the one after the headings.

    Raises `ImportRefused` with one sentence when the file is not a table, or not whole.
    """
    found = _sheet(path, layout) if is_spreadsheet(path) else _csv(path, layout)
    row = -1
    for line, cells in found:
        if any(cell and not cell.isspace() for cell in cells):
            row += 1
            yield Where(line, row), cells


def _csv(path: Path, layout: Layout) -> Iterator[tuple[int, Sequence[str]]]:
    encoding = files.check_text(path, wanted="a CSV file", encoding=layout.encoding)
    csv.field_size_limit(LONGEST_LINE)
    with files.text_of(path, encoding) as file:
        first = file.readline(LONGEST_LINE)
        file.seek(0)
        reader = csv.reader(files.short_lines(file), delimiter=max(DELIMITERS, key=first.count), strict=True)
        before = 0
        try:
            for cells in reader:
                if len(cells) > MOST_COLUMNS:
                    raise ImportRefused(
                        f"Line {before + 1} has more than {MOST_COLUMNS} columns, so this is not an export of notes."
                    )
                yield before + 1, cells
                before = reader.line_num
        except csv.Error as trouble:
            raise ImportRefused(
                f"The table is broken in the row that begins on line {before + 1}: {trouble}. Is a quotation mark missing, or the end of the file?"
            ) from None


def check_spreadsheet(path: Path) -> None:
    """Look at an XLSX file's parts before any is unpacked. Raises `ImportRefused` when it is broken or swells too much."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            unpacked, packed = sum(p.file_size for p in parts), sum(p.compress_size for p in parts)
            if unpacked > MOST_UNPACKED or (unpacked > 10_000_000 and unpacked > MOST_STRETCHED * max(packed, 1)):
                raise ImportRefused(
                    f"{path.name} would swell to {unpacked // 1_000_000:,} MB when opened, so it is not opened. Save it as CSV."
                )
            if "xl/workbook.xml" not in archive.namelist():
                raise ImportRefused(f"{path.name} is a zip file, but not an XLSX spreadsheet.")
            broken = archive.testzip()
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, ValueError) as trouble:
        raise ImportRefused(f"{path.name} is a broken spreadsheet ({trouble}). Save it again, or as CSV.") from None
    except Exception as trouble:  # zlib.error and its like: the parts say what they are only when they are unpacked
        raise ImportRefused(f"{path.name} is a broken spreadsheet ({trouble}). Save it again, or as CSV.") from None
    if broken:
        raise ImportRefused(
            f"{path.name} is a broken spreadsheet: its part {broken} is damaged. Save it again, or as CSV."
        )


def _sheet(path: Path, layout: Layout) -> Iterator[tuple[int, Sequence[str]]]:
    check_spreadsheet(path)
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=False, keep_links=False)
    except Exception as trouble:  # openpyxl raises whatever its parts raise; the file is at fault, and we say so
        raise ImportRefused(
            f"{path.name} is a broken spreadsheet ({type(trouble).__name__}). Save it again, or as CSV."
        ) from None
    try:
        yield from _cells(path, book, layout.sheet)
    finally:
        book.close()


def _cells(path: Path, book: Any, sheet: str) -> Iterator[tuple[int, Sequence[str]]]:
    if sheet and sheet not in book.sheetnames:
        raise ImportRefused(f"{path.name} has no sheet called {sheet}. It has: {', '.join(book.sheetnames[:20])}.")
    page = book[sheet] if sheet else book.worksheets[0] if book.worksheets else None
    if page is None or not hasattr(page, "iter_rows"):
        raise ImportRefused(f"{path.name} has no sheet with rows.")
    try:
        page.reset_dimensions()
        for line, cells in enumerate(
            page.iter_rows(max_row=MOST_SHEET_ROWS, max_col=MOST_COLUMNS, values_only=True), start=1
        ):
            yield line, _trimmed([as_text(cell) for cell in cells])
    except ImportRefused:
        raise
    except Exception as trouble:  # as above: whatever a damaged sheet raises
        raise ImportRefused(
            f"{path.name} is a broken spreadsheet ({type(trouble).__name__}). Save it again, or as CSV."
        ) from None


def _trimmed(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells


def as_text(cell: Any) -> str:
    """A cell's value as it reads: a day as 2024-05-01, a whole number without its point, a formula as its own text.

    >>> as_text(12345.0), as_text(None), as_text("=1+1")
    ('12345', '', '=1+1')
    """
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(getattr(cell, "text", cell))
