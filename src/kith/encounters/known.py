"""The names Kith knows, in memory, kept in step with the database (ANALYSIS section 1).

Each process holds one index of contexts, vehicles, adults of concern and organisations. Before it is used, rows changed
since it was last in step are read (4 queries, none of them large); they are added again, so reading some twice is harmless.
Young people are never in it: nothing may be looked up by a young person's name.
"""

import threading
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from kith.access.viewers import standing_as_kith
from kith.accounts.models import Organisation
from kith.contexts.models import Context
from kith.contexts.terms import Status
from kith.encounters.spotting import Index, Name
from kith.encounters.terms import MentionKind
from kith.people.models import AdultOfConcern, Vehicle

OVERLAP = timedelta(minutes=2)


def name_of_context(row: Context) -> Name:
    """How a context is known."""
    return Name(f"{MentionKind.CONTEXT}:{row.pk}", row.kind, row.name, tuple(row.aliases))


def name_of_vehicle(row: Vehicle) -> Name:
    """How a vehicle is known; a plate with unread characters is only ever a suggestion."""
    return Name(
        f"{MentionKind.VEHICLE}:{row.pk}", "vehicle", row.description, tuple(row.aliases), plate=row.plate or None
    )


def name_of_adult(row: AdultOfConcern) -> Name:
    """How an adult of concern is known."""
    return Name(f"{MentionKind.ADULT}:{row.pk}", "adult_of_concern", row.name, tuple(row.aliases))


def name_of_organisation(row: Organisation) -> Name:
    """How an organisation is known."""
    return Name(f"{MentionKind.ORGANISATION}:{row.pk}", "organisation", row.name, tuple(row.aliases))


SOURCES: tuple[tuple[type[Any], Any], ...] = (
    (Context, name_of_context),
    (Vehicle, name_of_vehicle),
    (AdultOfConcern, name_of_adult),
    (Organisation, name_of_organisation),
)


class Known:
    """One process's index, and the moment up to which it is in step."""

    def __init__(self) -> None:
        self.index = Index()
        self.in_step: datetime | None = None
        self.database = ""
        self.lock = threading.Lock()

    def forget(self) -> None:
        """Begin again with nothing: after the database was emptied or restored under this process."""
        with self.lock:
            self.index, self.in_step = Index(), None

    def up_to_date(self, at: datetime) -> Index:
        """The index, with everything changed until now in it."""
        with self.lock:
            if self.database != connection.settings_dict["NAME"]:
                self.index, self.in_step, self.database = Index(), None, connection.settings_dict["NAME"]
            with standing_as_kith("keeping the names in step; what is offered is narrowed to the viewer"):
                for model, name_of in SOURCES:
                    self._read(model, name_of)
            self.in_step = at
        return self.index

    def _read(self, model: type[Any], name_of: Any) -> None:
        rows = model.objects.all()
        if self.in_step:
            rows = rows.filter(changed_at__gt=self.in_step - OVERLAP)
        few = self.in_step is not None  # a server-side cursor takes three trips where one will do
        for row in rows.order_by() if few else rows.order_by().iterator(chunk_size=5_000):
            self._put(row, name_of(row))

    def _put(self, row: Any, name: Name) -> None:
        if getattr(row, "status", "") == Status.NO_LONGER:
            self._drop(name.id)
        elif self.index.get(name.id) != name:
            self._drop(name.id)
            self.index.add(name)

    def _drop(self, key: str) -> None:
        if key in self.index:
            self.index.remove(key)


KNOWN = Known()


def labels(keys: Iterable[str]) -> dict[str, tuple[str, str]]:
    """What each key ("kind:id") is called, from the index: key -> (kind, name)."""
    found = {}
    for key in keys:
        name = KNOWN.index.get(key)
        if name:
            found[key] = (key.partition(":")[0], f"{name.name} {name.plate or ''}".strip())
    return found
