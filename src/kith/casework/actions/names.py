"""What is about a context names no young person: asked of everything written on a Level 2 case (PRACTICE 4.1, V03)."""

from collections.abc import Collection, Mapping
from typing import Protocol
from uuid import UUID

from kith.access.viewers import Viewer
from kith.accounts.models import User
from kith.language import nameless
from kith.people import queries as people


class OfACase(Protocol):
    """A case, or anything that belongs to one."""

    @property
    def person_id(self) -> UUID | None:
        """The young person it is about; None when it is about a context."""


def check_nameless(about: OfACase, by: User, texts: Mapping[str, str], not_a_child: Collection[str]) -> None:
    """Raises `Refused` when what is about a context seems to name a young person; a young person's own is never checked.

    `texts` are what was written, by field. `not_a_child` are the names somebody has said are an adult's or a place's. Known
    by name are only the young people the writer works with (1 query), so that nobody learns here who has a record.
    """
    if about.person_id is None and any(text.strip() for text in texts.values()):
        nameless.check(texts, known=people.names(Viewer.of(by)), not_a_child=not_a_child)
