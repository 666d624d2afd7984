"""Looking known names up at one place of a note: whole names (with at most one typing slip), or part of a
person's name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kith.encounters.spotting.forms import LONGEST, Form, forms_of, parts_of, prefix_for
from kith.encounters.spotting.keeping import entries_under
from kith.encounters.spotting.names import CROWD, PEOPLE, Hints, Name
from kith.encounters.spotting.ordinary import ORDINARY
from kith.encounters.spotting.reading import Reading, canon, same_gap
from kith.encounters.spotting.vocabulary import SHORTEST

if TYPE_CHECKING:
    from kith.encounters.spotting.index import Index

_MOST_LOOKED_AT = 2_000


class Hit(NamedTuple):
    """One record whose whole name stands at words `first`..`last` of the note.

    `slip` says one letter differs; `owner` says the last word stood with 's, which is not part of the name.
    """

    name: Name
    form: Form
    first: int
    last: int
    slip: bool
    owner: bool

    @property
    def person(self) -> bool:
        """Whether the record is a person's."""
        return self.name.kind in PEOPLE


class LookUp:
    """The known names at each place of one text, as far as this viewer may see them."""

    def __init__(self, index: Index, read: Reading, hints: Hints) -> None:
        self.index, self.read = index, read
        self.may_see = hints.may_see
        self.known = index.vocabulary.counts
        quiet = index.quiet
        self._loud = [place for place, word in enumerate(read.words) if word not in quiet]
        self.odd = self._slips()
        self.starts = self._starts()

    def _slips(self) -> dict[int, tuple[str, ...]]:
        """Places of words nobody knows, with the known words each may be a slip of."""
        words, owners, known, vocabulary = self.read.words, self.read.owners, self.known, self.index.vocabulary
        odd = {}
        for place in self._loud:
            word = words[place]
            if word in known or word in ORDINARY or len(word) < SHORTEST:
                continue
            word = owners.get(place, word)
            if vocabulary.is_strange(word) and (meant := vocabulary.meant_by(word)):
                odd[place] = meant
        return odd

    def _starts(self) -> list[int]:
        """Places where a name may begin: a first word of one that is more than an everyday word in small
        letters by itself."""
        firsts, keys = self.index.firsts, self.read.keys
        starts = [place for place in self._loud if keys[place] in firsts and self._promising(place)]
        if not self.odd and not self.read.owners:
            return starts
        more = set(starts)
        for place, meant in self.odd.items():
            more.update(at for at in (place, place - 1) if at >= 0 and keys[at] in firsts)
            if any(canon(word) in firsts for word in meant):
                more.add(place)
        for place, word in self.read.owners.items():
            more.update(at for at in (place, place - 1) if at >= 0 and keys[at] in firsts)
            if canon(word) in firsts:
                more.add(place)
        return sorted(more)

    def _promising(self, place: int) -> bool:
        read = self.read
        if read.words[place] not in ORDINARY or read.keys[place] in self.index.ones:
            return True
        goes_on = place + 1 < len(read.keys) and read.keys[place + 1] in self.known
        return goes_on or read.text[read.span(place)[0]].isupper()

    def reach(self, first: int) -> int:
        """How many words from `first` on are all words of some name."""
        keys, known, odd, owners = self.read.keys, self.known, self.odd, self.read.owners
        last, end = first + 1, min(first + LONGEST, len(keys))
        while last < end and (keys[last] in known or last in odd or last in owners):
            last += 1
        return last - first

    def whole(self, first: int, count: int) -> list[Hit]:
        """The records whose whole name of `count` words stands here; exact ones, or else those one slip away."""
        keys = self.read.keys
        if not self.odd and not self.read.owners:
            if count == 1 and keys[first] not in self.index.ones:
                return []
            return self._hits(first, count, tuple(keys[first : first + count]), False, False)
        for read, slip, owner in self._readings(first, count):
            hits = self._hits(first, count, read, slip, owner)
            if hits and slip:
                return self._all_slips(first, count, owner)
            if hits:
                return hits
        return []

    def _all_slips(self, first: int, count: int, owner: bool) -> list[Hit]:
        """Every record one slip away: the slip may be of more than one known word."""
        found = {
            hit.name.id: hit
            for keys, slip, owned in self._readings(first, count)
            if slip and owned == owner
            for hit in self._hits(first, count, keys, slip, owned)
        }
        return list(found.values())

    def _readings(self, first: int, count: int) -> Iterator[tuple[tuple[str, ...], bool, bool]]:
        """The ways to read these words: (keys, one slip put right?, last word read without its 's?)."""
        last = first + count - 1
        keys = tuple(self.read.keys[first : last + 1])
        owner = self.read.owners.get(last) if self.read.owners else None
        slips = [place for place in range(first, last + 1) if place in self.odd] if self.odd else []
        if not slips:
            yield keys, False, False
            if owner:
                yield (*keys[:-1], canon(owner)), False, True
            return
        if len(slips) > 1:
            return
        at = slips[0] - first
        for word in self.odd[slips[0]]:
            ending = keys[at + 1 :]
            yield (*keys[:at], canon(word), *ending), True, bool(owner) and not ending
            if owner and ending:
                yield (*keys[:at], canon(word), *ending[:-1], canon(owner)), True, True

    def _hits(self, first: int, count: int, keys: tuple[str, ...], slip: bool, owner: bool) -> list[Hit]:
        table = self.index.firsts.get(keys[0])
        if table is None or table[-1] >> 60 < count:
            return []
        numbers = entries_under(table, prefix_for(count, keys[1:]))
        if not numbers:
            return []
        hits = []
        last = first + count - 1
        start, end = self.read.span(first)[0], self.read.span(last)[1] - (2 if owner else 0)
        surface = self.read.text[start:end]
        for number in numbers:
            name = self.index.at(number)
            if name is None or not self.visible(name):
                continue
            if name.name == surface and count < LONGEST:
                hits.append(
                    Hit(
                        name,
                        Form(surface, keys, tuple(self.read.words[first : last + 1]), (), False),
                        first,
                        last,
                        slip,
                        owner,
                    )
                )
                continue
            form = self._form_here(name, first, keys)
            if form is not None:
                hits.append(Hit(name, form, first, first + len(form.keys) - 1, slip, owner))
        return hits

    def _form_here(self, name: Name, first: int, keys: tuple[str, ...]) -> Form | None:
        """The form of the name that is really written here, word for word, with nothing but its own gaps between."""
        for form in forms_of(name):
            if form.keys[:LONGEST] != keys or (len(keys) == LONGEST and not self._continues(form, first)):
                continue
            if all(self._one_gap(form, first, at) for at in range(len(form.gaps))):
                return form
        return None

    def _continues(self, form: Form, first: int) -> bool:
        written = tuple(self.read.keys[first + LONGEST : first + len(form.keys)])
        return written == form.keys[LONGEST:]

    def _one_gap(self, form: Form, first: int, at: int) -> bool:
        return self.read.runs_on(first + at) or same_gap(self.read.gap(first + at), form.gaps[at])

    def visible(self, name: Name) -> bool:
        """Whether the viewer may see the record; what they may not see does not exist."""
        return self.may_see is None or self.may_see(name.id)

    def people(self, place: int, which: int) -> list[Name] | None:
        """The people whose given (FIRST) or family (LAST) name is the word here; None when they are a crowd."""
        key = canon(self.read.owners[place]) if self.owned(place) else self.read.keys[place]
        table = self.index.firsts.get(key)
        if table is None or table[0] >> 60:
            return []
        numbers = entries_under(table, which << 24)
        if len(numbers) > CROWD and (self.may_see is None or len(numbers) > _MOST_LOOKED_AT):
            return None
        names = [name for number in numbers if (name := self.index.at(number)) is not None]
        names = [name for name in names if self.visible(name) and (which, key) in parts_of(name)]
        return names if len(names) <= CROWD else None

    def owned(self, place: int) -> bool:
        """Whether the word here is only known without its 's."""
        return place in self.read.owners and self.read.keys[place] not in self.index.firsts
