"""`among`: a key is one of many, sent to the database as one array.

`in` sends each key by itself; with a supervisor's five hundred young people the statement is longer in the making and
in the reading than in the answering.
"""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

import psycopg
from django.core.exceptions import EmptyResultSet
from django.db.models import Field, ForeignKey, Lookup
from psycopg.adapt import Dumper


class Keys(tuple[Any, ...]):
    """Keys (UUIDs or numbers) that a statement asks among. They are written as an array once, however often they are sent."""

    @cached_property
    def array(self) -> bytes:
        """The keys as PostgreSQL reads an array."""
        return f"{{{','.join(map(str, self))}}}".encode()


class KeysDumper(Dumper):
    """Sends `Keys` as they are written; the statement says which type they have."""

    def dump(self, obj: Keys) -> bytes:
        """The array."""
        return obj.array


psycopg.adapters.register_dumper(Keys, KeysDumper)


@ForeignKey.register_lookup
@Field.register_lookup
class Among(Lookup[Any]):
    """`column__among=keys`: true where the column is one of these keys (of the column's own type)."""

    lookup_name = "among"
    prepare_rhs = False
    rhs: Iterable[Any]

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """`column = ANY(array)`; of no keys at all, nothing is asked."""
        keys = self.rhs if isinstance(self.rhs, Keys) else Keys(self.rhs)
        if not keys:
            raise EmptyResultSet
        column, values = self.process_lhs(compiler, connection)
        kind = self.lhs.output_field.cast_db_type(connection)
        return f"{column} = ANY(%s::{kind}[])", (*values, keys)
