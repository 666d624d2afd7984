"""Records that know who may see them."""

from typing import Any, ClassVar, Self

from django.db import models

from kith.access.terms import Doing
from kith.access.viewers import Absent, Viewer, kept_at, visible
from kith.foundation.recorded import Recorded, RecordedQuerySet


class VisibleQuerySet(models.QuerySet[Any]):
    """A queryset that can be narrowed to what one viewer may see, by the policy table."""

    def visible_to(self, viewer: Viewer, doing: Doing = Doing.SEE) -> Self:
        """Only the rows this viewer may see (or change)."""
        resource, kept = kept_at(self.model._meta.db_table)
        return self.filter(visible(kept, resource, viewer, doing))

    def one_for(self, viewer: Viewer, pk: Any, doing: Doing = Doing.SEE) -> Any:
        """The one row with this key, or `Absent` (whether it does not exist or is not theirs to see)."""
        try:
            return self.visible_to(viewer, doing).get(pk=pk)
        except self.model.DoesNotExist:
            raise Absent from None


class GuardedQuerySet(VisibleQuerySet, RecordedQuerySet):  # type: ignore[override]
    """The same, for records that change only inside an act."""


class Guarded(Recorded):
    """A record with a line in the policy table."""

    objects: ClassVar[Any] = GuardedQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Recorded.Meta):
        abstract = True
