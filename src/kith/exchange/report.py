"""What an import says afterwards: counts, the first remarks, and all of them in a file."""

import csv
import os
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from kith.exchange.refusals import ImportRefused
from kith.exchange.terms import Outcome, Remark, Tally

SHOWN = 20


class Report:
    """Counts remarks, keeps the first few to show, and writes every one to a CSV file when one is named.

    The file is for the person who mends the data: readable by its owner alone.
    """

    def __init__(self, path: Path | None = None) -> None:
        """`path` is the CSV file to write, or nothing."""
        self.tally = Tally()
        self.first: list[Remark] = []
        self._path = path
        self._file: TextIO | None = None

    def __enter__(self) -> Self:
        """Open the file, so that a wrong path is said before anything is read."""
        if self._path:
            try:
                self._file = os.fdopen(
                    os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8", newline=""
                )
            except OSError as trouble:
                raise ImportRefused(
                    f"The report {self._path.name} cannot be written: {(trouble.strerror or '').lower()}."
                ) from None
            self._row("line", "row", "outcome", "reason")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        if self._file:
            try:
                self._file.close()
            except OSError as trouble:
                if kind is None:
                    raise ImportRefused(
                        f"The report could not be written to its end: {(trouble.strerror or '').lower()}."
                    ) from None

    def say(self, remarks: Iterable[Remark]) -> None:
        """Take these remarks down."""
        for remark in remarks:
            self._count(remark.outcome)
            if len(self.first) < SHOWN:
                self.first.append(remark)
            if self._file:
                self._row(str(remark.where.line), str(remark.where.row), remark.outcome.value, remark.reason)

    def _count(self, outcome: Outcome) -> None:
        if outcome is Outcome.REJECTED:
            self.tally.rejected += 1
        elif outcome is Outcome.DIFFERS:
            self.tally.differs += 1
        else:
            self.tally.warnings += 1

    def _row(self, *cells: str) -> None:
        assert self._file
        try:
            csv.writer(self._file).writerow(cells)
        except OSError as trouble:
            raise ImportRefused(f"The report could not be written: {(trouble.strerror or '').lower()}.") from None

    @property
    def said(self) -> int:
        """How many remarks there are."""
        return self.tally.rejected + self.tally.differs + self.tally.warnings
