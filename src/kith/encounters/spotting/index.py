"""The index of known names, kept in step one name at a time (ANALYSIS section 1).

For each first word of a name there is one small sorted table of whole numbers: how many words the name has, a
hash of the
rest of them, and the number of its record. Looking up a stretch of text is a dictionary look-up and a
bisection; adding or
removing a name touches only its own words, so nothing is ever rebuilt.

Threads: any number may call `spot` while others `add` and `remove`. Writers take turns through a lock; readers
take none.
Tables are replaced, not changed, and what a table points to is checked against the words of the note before it
is offered,
so a reader sees a name either as it was or as it is, never a mixture.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable
from threading import Lock

from kith.encounters.spotting.contact import handle_key, phone_key
from kith.encounters.spotting.forms import LONGEST, forms_of, parts_of, prefix_for
from kith.encounters.spotting.keeping import Drawers, Shelf, packed, unpacked
from kith.encounters.spotting.matching import spot
from kith.encounters.spotting.names import Hints, Mention, Name
from kith.encounters.spotting.ordinary import ORDINARY, written_as
from kith.encounters.spotting.plates import Plates
from kith.encounters.spotting.vocabulary import Vocabulary


class Index:
    """Known names, found in text. `Index(names)` builds one; `add` and `remove` keep it in step (well under 1
    ms each)."""

    def __init__(self, names: Iterable[Name] = ()) -> None:
        self.firsts: dict[str, array[int]] = {}
        self.ones: dict[str, int] = {}
        self.quiet = set(ORDINARY)
        self.vocabulary = Vocabulary()
        self.plates = Plates()
        self.phones: dict[str, tuple[int, ...]] = {}
        self.handles: dict[str, tuple[int, ...]] = {}
        self._shelf = Shelf()
        self._ids = Drawers()
        self._count = 0
        self._turn = Lock()
        self._shared = False
        for name in names:
            self.add(name)
        self._shared = True

    def __len__(self) -> int:
        return self._count

    def __contains__(self, key: str) -> bool:
        return self._number_of(key) is not None

    def add(self, name: Name) -> None:
        """Know a name from now on; a name with the same id is replaced. Raises ValueError when it cannot be kept."""
        with self._turn:
            self._remove(name.id)
            number = self._shelf.put(name)
            for form in forms_of(name):
                self._enter(form.keys[0], prefix_for(len(form.keys), form.keys[1:LONGEST]) | number)
                if len(form.keys) == 1:
                    self.ones[form.keys[0]] = self.ones.get(form.keys[0], 0) + 1
                for word in {*form.words, *form.keys}:
                    self.vocabulary.learn(word, shared=self._shared)
            for which, key in parts_of(name):
                self._enter(key, which << 24 | number)
            if name.plate:
                self.plates.put(name.plate, number)
            _put(self.phones, phone_key(name.phone or ""), number)
            _put(self.handles, handle_key(name.handle or ""), number)
            self._ids.put(name.id, number, shared=self._shared)
            self._count += 1

    def remove(self, key: str) -> None:
        """Know the record with this id no longer; one that is not known is passed over."""
        with self._turn:
            self._remove(key)

    def get(self, key: str) -> Name | None:
        """The name with this id, or None."""
        number = self._number_of(key)
        return self._shelf.get(number) if number is not None else None

    def at(self, number: int) -> Name | None:
        """The name kept under a number found in a table, or None when it has just been removed."""
        return self._shelf.get(number)

    def spot(self, text: str, *, hints: Hints | None = None) -> list[Mention]:
        """Which known names the text may mention, in order, never overlapping; nothing is linked by this."""
        return spot(self, text, hints or Hints())

    def _remove(self, key: str) -> None:
        number = self._number_of(key)
        name = self._shelf.get(number) if number is not None else None
        if number is None or name is None:
            return
        for form in forms_of(name):
            self._leave(form.keys[0], prefix_for(len(form.keys), form.keys[1:LONGEST]) | number)
            if len(form.keys) == 1 and (left := self.ones.pop(form.keys[0]) - 1):
                self.ones[form.keys[0]] = left
            for word in {*form.words, *form.keys}:
                self.vocabulary.unlearn(word)
        for which, part in parts_of(name):
            self._leave(part, which << 24 | number)
        if name.plate:
            self.plates.take(name.plate, number)
        _take(self.phones, phone_key(name.phone or ""), number)
        _take(self.handles, handle_key(name.handle or ""), number)
        self._ids.take(key, number)
        self._shelf.take(number)
        self._count -= 1

    def _number_of(self, key: str) -> int | None:
        for number in self._ids.get(key):
            name = self._shelf.get(number)
            if name is not None and name.id == key:
                return number
        return None

    def _enter(self, word: str, entry: int) -> None:
        table = self.firsts.get(word)
        if table is None:
            self.quiet.difference_update(written_as(word))
            word = sys.intern(word)
        self.firsts[word] = packed(table, entry, shared=self._shared)

    def _leave(self, word: str, entry: int) -> None:
        table = self.firsts.get(word)
        if table is None:
            return
        left = unpacked(table, entry)
        if left:
            self.firsts[word] = left
        else:
            del self.firsts[word]
            self.quiet.update(ORDINARY.intersection(written_as(word)))


def _put(known: dict[str, tuple[int, ...]], key: str, number: int) -> None:
    if key:
        known[key] = (*known.get(key, ()), number)


def _take(known: dict[str, tuple[int, ...]], key: str, number: int) -> None:
    left = tuple(one for one in known.get(key, ()) if one != number)
    if left:
        known[key] = left
    else:
        known.pop(key, None)
