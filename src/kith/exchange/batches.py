"""Rows in batches, each small enough to hold in memory and to be one transaction."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from kith.exchange.terms import BATCH_CHARACTERS, BATCH_ROWS, Remark


class Batch(NamedTuple):
    """Some rows of a file, and the remarks that came among them."""

    rows: list[Any]
    remarks: list[Remark]


def in_batches(
    rows: Iterable[Any], *, most_rows: int = BATCH_ROWS, most_characters: int = BATCH_CHARACTERS
) -> Iterator[Batch]:
    """Rows and remarks in batches of at most `most_rows` of each, or about `most_characters` together."""
    batch, size = Batch([], []), 0
    for row in rows:
        if isinstance(row, Remark):
            batch.remarks.append(row)
        else:
            batch.rows.append(row)
            size += row.size
        if len(batch.rows) >= most_rows or len(batch.remarks) >= most_rows or size >= most_characters:
            yield batch
            batch, size = Batch([], []), 0
    if batch.rows or batch.remarks:
        yield batch
