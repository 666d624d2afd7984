"""Words in notes, newest first: a word that many notes hold is found among the newest ones, without reading all the others."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL, Subquery
from django.db.models.functions import Greatest

from kith.encounters.models import Note
from kith.foundation.pages import CountedInOneLook

LOOKED_AT_FIRST = 500


@dataclass(frozen=True)
class Searched:
    """What a search asks for: everything, and the part of it among the newest notes. Both newest first, so that one begins the other."""

    everything: QuerySet[Note]
    lately: QuerySet[Note]

    def first(self, most: int) -> list[Note]:
        """The newest so many (2 queries): from the newest notes when they hold that many, otherwise from all."""
        keys = list(self.lately.values_list("pk", flat=True)[:most])
        rows = self.everything.filter(pk__among=keys) if len(keys) == most else self.everything
        return list(rows[:most])


def among_the_newest(told: QuerySet[Note], rows: QuerySet[Note], words: str) -> QuerySet[Note]:
    """Those of `told` that hold the words and are among the newest of `rows` (a few more of the last day).

    `IS TRUE` has each note looked at: an index would first gather a common word from all notes there are.
    """
    since = Subquery(rows.values("happened_on")[LOOKED_AT_FIRST : LOOKED_AT_FIRST + 1])
    lately = told.filter(happened_on__gte=Greatest(since, date.min))  # the greatest leaves out NULL: when there are fewer
    held = RawSQL("(encounters_note.search @@ websearch_to_tsquery('english', %s)) IS TRUE", (words,))
    return lately.annotate(_match=held).filter(_match=True)


class NewestFirst(CountedInOneLook):
    """A page of what a search found (2 queries, or 3 for a word that is rare). `at_least`: there may be more than `count`."""

    def __init__(self, searched: Searched, size: int) -> None:
        super().__init__(searched.everything, size)
        self._lately, self.at_least = searched.lately, False

    def get_page(self, number: Any) -> Page[Any]:
        """From the newest notes when they fill the page and more; otherwise from all."""
        asked = self._asked(number)
        page = self._look(self._lately, asked)
        if page and self.count > asked * self.per_page:
            self.at_least = True
            return page
        return super().get_page(number)
