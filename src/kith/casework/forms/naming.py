"""A form whose story names no young person: it asks about words that look like a name, and keeps what was typed."""

from collections.abc import Iterable
from typing import Any

from django import forms

from kith.casework.rules import naming
from kith.language.nameless import asks, found_in, let_be, words_of


class NamesNobody(forms.Form):
    """Catches names in `told` fields (PRACTICE 4.1). `names` are the words found; `let_be` those said to be no child's."""

    told: tuple[str, ...] = ()

    def __init__(self, *args: Any, known: Iterable[str] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.known = tuple(known)
        self.names: list[str] = []
        self.carried: naming.Carried | None = None
        self.let_be = let_be(self.data)

    def clean(self) -> dict[str, Any]:
        """Each field with a name in it says so; `carried` is the form without the names, when nothing else is wrong."""
        given = super().clean() or {}
        texts = {name: given.get(name, "") for name in self.told or self.base_fields if isinstance(given.get(name), str)}
        found = found_in(texts, known=self.known, not_a_child=self.let_be)
        self.names = words_of(found)
        if found and not self.errors:
            self.carried = naming.carry(texts, found)
        given["not_a_child"] = self.let_be
        self.answers = dict(given)
        for name, names in found.items():
            self.add_error(name, asks(names[0].words))
        return given

    def without_names(self) -> dict[str, Any]:
        """Every answer, with "a young person" for each name."""
        return self.answers | dict(self.carried.texts if self.carried else {})
