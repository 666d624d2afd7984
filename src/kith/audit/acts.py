"""An act says who, what, why and when, or it does not happen."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.audit import chain
from kith.audit.keys import chain_key
from kith.audit.rules import digest
from kith.audit.terms import Happening, Outcome
from kith.foundation.recorded import act_open

session_of_request: ContextVar[str] = ContextVar("session_of_request", default="")
acts_of_request: ContextVar[int] = ContextVar("acts_of_request", default=0)


@dataclass
class Act:
    """What is being done, to be finished before the transaction ends.

    `about` is the record, `person` the young person it concerns, `facts` short words (never what a record says),
    `content` what was saved, of which only a keyed commitment is kept.
    """

    about: UUID | None = None
    person: UUID | None = None
    facts: list[str] = field(default_factory=list)
    content: object = None


@contextmanager
def act(
    verb: str, *, by: Any, at: datetime, why: str = "", about: Any = None, person: UUID | None = None
) -> Iterator[Act]:
    """Open a transaction as `by`, let records change inside it, and write its audit row before it ends.

    `by` is the user acting, or None for Kith itself (imports, background work); `about` is the record acted on.
    """
    doing = Act(about=getattr(about, "pk", about), person=person)
    viewer = Viewer.of(by) if by is not None else None
    standing = standing_as(viewer) if viewer else standing_as_kith(verb)
    with standing, transaction.atomic(), act_open(verb):
        yield doing
        chain.add(_happening(verb, doing, viewer, at=at, why=why))
    acts_of_request.set(acts_of_request.get() + 1)


def _happening(verb: str, doing: Act, viewer: Viewer | None, *, at: datetime, why: str) -> Happening:
    return Happening(
        verb=verb,
        outcome=Outcome.DONE.value,
        at=chain.time_of(at),
        actor=chain.text_of(viewer.user_id) if viewer else "",
        session=session_of_request.get(),
        relation=viewer.relation_to(doing.person) if viewer else "kith",
        why=why,
        about=chain.text_of(doing.about),
        person=chain.text_of(doing.person),
        facts=", ".join(doing.facts),
        digest=digest(doing.content, key=chain_key()) if doing.content is not None else "",
    )


def opened(
    verb: str, *, viewer: Viewer | None, at: datetime, outcome: Outcome, about: UUID | None, person: UUID | None
) -> None:
    """Write that somebody opened a page, or was answered that it does not exist."""
    chain.add(
        Happening(
            verb=verb,
            outcome=outcome.value,
            at=chain.time_of(at),
            actor=chain.text_of(viewer.user_id) if viewer else "",
            session=session_of_request.get(),
            relation=viewer.relation_to(person) if viewer else "none",
            about=chain.text_of(about),
            person=chain.text_of(person),
        )
    )
