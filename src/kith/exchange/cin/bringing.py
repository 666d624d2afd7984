"""Children of a census become young people with a worker."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from kith.accounts.models import User
from kith.exchange.allocating import Opening, open_records
from kith.exchange.cin import hostile, reading
from kith.exchange.cin.reading import Child
from kith.exchange.jobs import Sorted
from kith.exchange.rows import ask, new_ids, texts
from kith.exchange.terms import NAME_NOT_KNOWN, Outcome, Remark, What
from kith.people.terms import IDENTIFIER_WORDS, IdentifierKind

THERE = "SELECT kind, value FROM people_identifier WHERE value = ANY(%s::text[])"


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
        values = [value for row in rows for _, value in ((None, row.child_id), *row.others)]
        there = {(kind, value) for kind, value in ask(THERE, texts(values))}
        found = Sorted()
        for row in rows:
            if (IdentifierKind.LA_CHILD_ID, row.child_id) in there:
                found.already += 1
                continue
            found.new.append(row._replace(others=tuple(one for one in row.others if one not in there)))
            for kind, value in row.others:
                if (kind, value) in there:
                    reason = f"{IDENTIFIER_WORDS[kind]} left out: it is already on another record."
                    found.remarks.append(Remark(row.where, Outcome.WARNING, reason))
        return found

    def prepare(self, rows: list[Child]) -> list[Opening]:
        """The records to open."""
        return [self._opening(key, row) for key, row in zip(new_ids(len(rows)), rows, strict=True)]

    def _opening(self, key: str, row: Child) -> Opening:
        numbers = ((IdentifierKind.LA_CHILD_ID, row.child_id), *row.others)
        return Opening(key, f"{NAME_NOT_KNOWN}, {row.child_id}", "", row.born, numbers)

    def counts(self, prepared: list[Opening]) -> dict[str, int]:
        """How many are new, and their numbers."""
        return {"new": len(prepared), "identifiers": sum(len(one.numbers) for one in prepared)}

    def store(self, prepared: list[Opening], *, at: datetime) -> list[str]:
        """Open their records, inside an open act."""
        assert self.worker is not None, "somebody has to work with them"
        open_records(prepared, worker=self.worker, at=at)
        return [one.numbers[0][1] for one in prepared]

    def finish(self, *, at: datetime) -> dict[str, int]:
        """Nothing follows."""
        return {}
