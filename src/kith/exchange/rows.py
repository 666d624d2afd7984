"""Many rows in one statement: columns go over as arrays, which row-level security allows (COPY it does not)."""

import os
import time
from collections.abc import Iterable, Sequence
from typing import Any

import orjson
import psycopg
from django.db import connection

BETWEEN = "\0"
"""What no text that PostgreSQL keeps can hold, so it can stand between two."""


def ask(statement: str, *columns: object) -> list[tuple[Any, ...]]:
    """Run a statement whose parameters are sent apart from it; the rows it returns, if any.

    Inside the transaction that is open. Goes round Django's own cursor, which would write every value into the text.
    """
    connection.ensure_connection()
    with psycopg.Cursor(connection.connection) as cursor:
        cursor.execute(statement, columns)
        return cursor.fetchall() if cursor.description else []


def texts(words: Sequence[str]) -> str:
    """A column of texts as PostgreSQL writes an array; one pass over all of them together.

    Raises ValueError when one holds a NUL.

    >>> print(texts(["the rec", 'Jay"s', ""]))
    {"the rec","Jay\\"s",""}
    """
    if not words:
        return "{}"
    whole = BETWEEN.join(words)
    if whole.count(BETWEEN) != len(words) - 1:
        raise ValueError("a text holds a NUL")
    return '{"' + whole.replace("\\", "\\\\").replace('"', '\\"').replace(BETWEEN, '","') + '"}'


def plain(values: Iterable[Any]) -> str:
    """A column of numbers, days or ids as PostgreSQL writes an array; None is NULL. Never for texts.

    >>> plain([1.5, None])
    '{1.5,NULL}'
    """
    return "{" + ",".join(["NULL" if value is None else str(value) for value in values]) + "}"


def numbers(values: list[float | None]) -> str:
    """A column of decimals as PostgreSQL writes an array, sooner than `plain` writes it; None is NULL.

    >>> numbers([1.5, None])
    '{1.5,null}'
    """
    return "{" + orjson.dumps(values).decode()[1:-1] + "}"


def new_ids(count: int) -> list[str]:
    """So many version 7 UUIDs (RFC 9562) of this moment, in rising order: a counter of 20 bits, then 52 random ones.

    Rising order lets a batch be added at the end of each index. Raises ValueError above a million.
    """
    if count >= 1 << 20:
        raise ValueError("too many ids for one moment")
    moment = f"{(time.time_ns() // 1_000_000) & 0xFFFF_FFFF_FFFF:012x}"
    start = f"{moment[:8]}-{moment[8:]}-7"
    chance = os.urandom(7 * count).hex()
    return [
        f"{start}{number >> 8:03x}-8{number & 0xFF:02x}{chance[at]}-{chance[at + 1 : at + 13]}"
        for number, at in enumerate(range(0, 14 * count, 14))
    ]
