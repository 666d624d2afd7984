"""Rows in batches, each small enough to hold in memory and to be one transaction."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kith.exchange.terms import BATCH_CHARACTERS, BATCH_ROWS, Remark


def in_batches(
    rows: Iterable[Any], *, say: Callable[[list[Remark]], None], most_rows: int = BATCH_ROWS, most_characters: int = BATCH_CHARACTERS
) -> Iterator[list[Any]]:
    """Rows in lists of at most `most_rows`, or about `most_characters` together. Remarks among them go to `say`."""
    batch: list[Any] = []
    size = 0
    for row in rows:
        if isinstance(row, Remark):
            say([row])
            continue
        batch.append(row)
        size += row.size
        if len(batch) >= most_rows or size >= most_characters:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
