"""Drafts: kept every few seconds, never overwritten silently, and theirs alone until saved."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from kith.access.viewers import Absent, Viewer, standing_as
from kith.accounts.models import User
from kith.encounters import rules
from kith.encounters.models import Draft, Note

MOST_CHARACTERS = 200_000


@dataclass(frozen=True)
class Kept:
    """A draft that was kept, with its version from now on."""

    version: int


@dataclass(frozen=True)
class Differs:
    """The draft was changed elsewhere since this page was opened: both versions, for their author to choose from."""

    theirs: Draft
    mine: dict[str, str]


def keep(
    *, draft_id: UUID, content: dict[str, str], version: int, by: User, at: datetime, person: UUID | None = None
) -> Kept | Differs:
    """Keep a draft if nobody has changed it since `version`; otherwise give both versions back.

    The same text twice is no conflict, nor is a later save from the same page whose answer was lost. A draft too long to
    be a note keeps its first 200,000 characters in each field.
    """
    content = {name: text[:MOST_CHARACTERS].replace("\0", "") for name, text in content.items()}
    with standing_as(Viewer.of(by)):
        return _keep(draft_id, content, version, by=by, at=at, person=person)


def _keep(
    draft_id: UUID, content: dict[str, str], version: int, *, by: User, at: datetime, person: UUID | None
) -> Kept | Differs:
    found = Draft.objects.select_for_update().filter(pk=draft_id).first()
    if found is None:
        return _first(draft_id, content, by=by, at=at, person=person)
    if found.version != version and not rules.continues(content, found.content):
        return Differs(found, content)
    found.content, found.changed_at, found.person_id = content, at, person or found.person_id
    found.version += 1
    found.save(force_update=True)
    return Kept(found.version)


def _first(draft_id: UUID, content: dict[str, str], *, by: User, at: datetime, person: UUID | None) -> Kept:
    if Note.objects.filter(pk=draft_id, author=by).exists():
        return Kept(0)  # a last save that arrived after the note itself
    draft = Draft(id=draft_id, author=by, person_id=person, content=content, version=1, changed_at=at)
    try:
        with transaction.atomic():
            draft.save(force_insert=True)
    except IntegrityError:
        raise Absent from None
    return Kept(draft.version)


def discard(*, draft_id: UUID, by: User) -> None:
    """Throw an unfinished note away, because its author asked to."""
    viewer = Viewer.of(by)
    with standing_as(viewer):
        Draft.objects.visible_to(viewer).filter(pk=draft_id).delete()
