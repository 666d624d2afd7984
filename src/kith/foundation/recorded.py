"""Records that change only inside an open act (see `kith.audit.acts`)."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, ClassVar

from django.db import models

from kith.foundation.ids import KeyField

_open_act: ContextVar[str | None] = ContextVar("open_act", default=None)


class OutsideAnAct(RuntimeError):
    """A record was about to change with nobody saying who, why and when: a mistake in our code, never a person's."""


@contextmanager
def act_open(verb: str) -> Iterator[None]:
    """Let guarded records change while this is open. Only `kith.audit.acts.act` calls it."""
    token = _open_act.set(verb)
    try:
        yield
    finally:
        _open_act.reset(token)


def check_act_open(what: str) -> None:
    """Raise `OutsideAnAct` unless an act is open."""
    if _open_act.get() is None:
        raise OutsideAnAct(f"{what} was about to change outside an act.")


class RecordedQuerySet(models.QuerySet[Any]):
    """A queryset whose bulk changes are guarded like single ones."""

    def update(self, **fields: Any) -> int:
        """Change many rows, inside an act."""
        check_act_open(self.model.__name__)
        return super().update(**fields)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Remove many rows, inside an act."""
        check_act_open(self.model.__name__)
        return super().delete()

    def bulk_create(self, objs: Iterable[Any], *args: Any, **options: Any) -> list[Any]:
        """Add many rows, inside an act."""
        check_act_open(self.model.__name__)
        return super().bulk_create(objs, *args, **options)


class Recorded(models.Model):
    """A fact we keep about somebody or somewhere: it changes only inside an act, and says what it could reveal.

    Every subclass has a `Keeping` class naming each field once: `names_someone`, `tells_a_story` or `says_nothing`
    (STYLE law 7); the build fails on a field that is not named.
    """

    id = KeyField()

    objects: ClassVar[Any] = RecordedQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **options: Any) -> None:
        """Store this record, inside an act."""
        check_act_open(type(self).__name__)
        super().save(*args, **options)

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        """Remove this record, inside an act."""
        check_act_open(type(self).__name__)
        return super().delete(*args, **options)
