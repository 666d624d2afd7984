"""Children of a census become young people with a worker."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from kith.accounts.models import User
from kith.exchange.allocating import Columns, Opening, columns_of, open_records
from kith.exchange.cin import hostile, reading
from kith.exchange.cin.reading import Child
from kith.exchange.jobs import Sorted
from kith.exchange.rows import ask, new_ids, texts
from kith.exchange.terms import NAME_NOT_KNOWN, Outcome, Remark, What
from kith.people.terms import IDENTIFIER_WORDS, IdentifierKind

THERE = "SELECT kind, value FROM people_identifier WHERE value = ANY(%s::text[]) AND until_on IS NULL"
LA_CHILD_ID = IdentifierKind.LA_CHILD_ID


class Ready(NamedTuple):
    """Children as they are sent to the database: their ids in the census, how many numbers they have, and the columns."""

    keys: list[str]
    numbers: int
    columns: Columns


class Children:
    """One census file; its children are allocated to `worker`."""

    what = What.CHILDREN

    def __init__(self, path: Path, *, today: date, worker: User | None = None, schema: Path | None = None) -> None:
        """`worker` may be missing only while looking; `schema` is an XSD to check the file against."""
        self.path, self.today, self.worker, self.schema = path, today, worker, schema

    def check(self) -> int | None:
        """Read the file whole: safe XML, a census, and what the schema says."""
        hostile.check(self.path)
        reading.check_head(self.path)
        if self.schema:
            reading.check_schema(self.path, self.schema)
        return None

    def rows(self) -> Iterator[Child | Remark]:
        """Every child, or what is wrong with it."""
        return reading.children(self.path, today=self.today)

    def sort(self, rows: Sequence[Child]) -> Sorted:
        """Which have no record yet (1 query). A pupil number that is somebody else's already is left out."""
        values = [row.child_id for row in rows] + [value for row in rows for _, value in row.others]
        there = {(kind, value) for kind, value in ask(THERE, texts(values))}
        if not there:
            return Sorted(new=list(rows))
        found = Sorted()
        for row in rows:
            if (LA_CHILD_ID, row.child_id) in there:
                found.already += 1
            elif there.isdisjoint(row.others):
                found.new.append(row)
            else:
                found.new.append(row._replace(others=tuple(one for one in row.others if one not in there)))
                found.remarks += [_left_out(row, kind) for kind, value in row.others if (kind, value) in there]
        return found

    def prepare(self, rows: list[Child]) -> Ready:
        """The records to open."""
        openings = [
            Opening(key, f"{NAME_NOT_KNOWN}, {row.child_id}", "", row.born, ((LA_CHILD_ID, row.child_id), *row.others))
            for key, row in zip(new_ids(len(rows)), rows, strict=True)
        ]
        return Ready([row.child_id for row in rows], sum(len(one.numbers) for one in openings), columns_of(openings))

    def counts(self, prepared: Ready) -> dict[str, int]:
        """How many are new, and their numbers."""
        return {"new": len(prepared.keys), "identifiers": prepared.numbers}

    def store(self, prepared: Ready, *, at: datetime) -> list[str]:
        """Open their records, inside an open act."""
        assert self.worker is not None, "somebody has to work with them"
        open_records(prepared.columns, worker=self.worker, at=at)
        return prepared.keys

    def finish(self, *, at: datetime) -> dict[str, int]:
        """Nothing follows."""
        return {}


def _left_out(row: Child, kind: IdentifierKind) -> Remark:
    reason = f"{IDENTIFIER_WORDS[kind]} left out: it is already on another record."
    return Remark(row.where, Outcome.WARNING, reason)
