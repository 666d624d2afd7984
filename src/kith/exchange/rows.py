"""Many rows in one statement: columns go over as arrays, which row-level security allows (COPY it does not)."""

from collections.abc import Sequence
from typing import Any

import psycopg
from django.db import connection


def ask(statement: str, *columns: Sequence[Any] | str | object) -> list[tuple[Any, ...]]:
    """Run a statement whose parameters are sent apart from it; the rows it returns, if any.

    Inside the transaction that is open. Goes round Django's own cursor, which would write every value into the text.
    """
    connection.ensure_connection()
    with psycopg.Cursor(connection.connection) as cursor:
        cursor.execute(statement, columns)
        return cursor.fetchall() if cursor.description else []


def array_of(words: Sequence[str]) -> str:
    """A list of texts as PostgreSQL writes an array, for columns that hold one in each row.

    >>> print(array_of(["the rec", 'Jay"s']))
    {"the rec","Jay\\"s"}
    """
    quoted = (word.replace("\\", "\\\\").replace('"', '\\"') for word in words)
    return "{" + ",".join(f'"{word}"' for word in quoted) + "}"
