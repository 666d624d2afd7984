"""`among`: a key is one of many, sent to the database as one array.

`in` sends each key by itself; with a supervisor's five hundred young people the statement is longer in the making and
in the reading than in the answering.
"""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import Field, ForeignKey, Lookup


@ForeignKey.register_lookup
@Field.register_lookup
class Among(Lookup[Any]):
    """`column__among=keys`: true where the column is one of these keys (of the column's own type)."""

    lookup_name = "among"
    prepare_rhs = False
    rhs: Iterable[Any]

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """`column = ANY(array)`; of no keys at all, nothing is asked."""
        keys = list(self.rhs)
        if not keys:
            raise EmptyResultSet
        column, values = self.process_lhs(compiler, connection)
        return f"{column} = ANY(%s)", (*values, keys)
