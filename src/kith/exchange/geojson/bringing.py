"""Places from a file become contexts."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from kith.contexts.terms import ContextKind, Status
from kith.exchange.geojson import reading
from kith.exchange.geojson.reading import Fields, Place
from kith.exchange.jobs import Sorted
from kith.exchange.rows import ask, new_ids, numbers, plain, texts
from kith.exchange.terms import Outcome, Remark, What

THERE = "SELECT outside_key, name, longitude, latitude FROM contexts_context WHERE outside_key = ANY(%s::text[])"
ANY_YET = "SELECT EXISTS (SELECT FROM contexts_context WHERE starts_with(outside_key, %s) OR outside_key ~ '^geojson:[0-9a-f]{64}$')"
"""Keys that would be too long have this other form."""
ADD = """
INSERT INTO contexts_context (id, name, kind, aliases, geometry, longitude, latitude, what_is_good, what_worries,
                              who_spends_time, status, outside_key, changed_at)
SELECT id, name, %s, CASE WHEN aliases <> '{}' THEN aliases::varchar[] ELSE '{}' END, nullif(geometry, '')::jsonb, longitude, latitude,
       '', '', '', %s, outside_key, clock_timestamp()
FROM (SELECT unnest(%s::uuid[]) AS id, unnest(%s::text[]) AS name, unnest(%s::text[]) AS aliases, unnest(%s::text[]) AS geometry,
             unnest(%s::float8[]) AS longitude, unnest(%s::float8[]) AS latitude, unnest(%s::text[]) AS outside_key) AS new
"""
"""Side by side in the list of a SELECT the arrays are read as they are stored; in FROM each would be written down first."""


class Ready(NamedTuple):
    """New places as they are sent to the database: their keys, and each column as text."""

    keys: list[str]
    columns: tuple[str, ...]


class Places:
    """One GeoJSON file of places of one kind."""

    what = What.PLACES

    def __init__(self, path: Path, *, kind: ContextKind, fields: Fields, encoding: str = "") -> None:
        """`fields` says which properties hold the name, the key and other names."""
        self.path, self.kind, self.fields, self.encoding = path, kind, fields, encoding
        self._known_before: bool | None = None

    def check(self) -> int:
        """Read the file whole; how many features it has."""
        return reading.check(self.path, self.fields, encoding=self.encoding)

    def rows(self) -> Iterator[Place | Remark]:
        """Every place, or what is wrong with it."""
        return reading.places(self.path, self.fields, encoding=self.encoding)

    def sort(self, rows: Sequence[Place]) -> Sorted:
        """Which are new (1 query). One that is there stays as people have made it; a difference is said.

        Where no place of this source was there when the file was begun, all are: it holds each once, and imports go one at a time.
        """
        if self._known_before is None:
            self._known_before = ask(ANY_YET, reading.key_start(self.fields))[0][0]
        if not self._known_before:
            return Sorted(new=list(rows))
        there = {key: (name, east, north) for key, name, east, north in ask(THERE, texts([row.key for row in rows]))}
        found = Sorted(new=[row for row in rows if row.key not in there])
        for row in rows if there else ():
            if row.key in there and there[row.key] != (row.name, row.longitude, row.latitude):
                reason = f"Kith has this place as “{there[row.key][0]}”, named or placed otherwise. It stays as it is."
                found.remarks.append(Remark(row.where, Outcome.DIFFERS, reason))
        found.already = len(rows) - len(found.new)
        return found

    def prepare(self, rows: list[Place]) -> Ready:
        """The columns of these rows."""
        keys = [row.key for row in rows]
        columns = (
            plain(new_ids(len(rows))), texts([row.name for row in rows]), texts([texts(row.aliases) if row.aliases else "{}" for row in rows]),
            texts([row.geometry or "" for row in rows]), numbers([row.longitude for row in rows]), numbers([row.latitude for row in rows]),
            texts(keys),
        )  # fmt: skip
        return Ready(keys, columns)

    def counts(self, prepared: Ready) -> dict[str, int]:
        """How many are new."""
        return {"new": len(prepared.keys)}

    def store(self, prepared: Ready, *, at: datetime) -> list[str]:
        """Store these as contexts (1 query), inside an open act."""
        ask(ADD, self.kind.value, Status.KNOWN.value, *prepared.columns)
        return prepared.keys

    def finish(self, *, at: datetime) -> dict[str, int]:
        """Nothing follows."""
        return {}
