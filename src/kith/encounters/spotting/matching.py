"""From a note to its mentions: leftmost longest name on word boundaries, then the judgements of ANALYSIS section 1.

A wrong link about a person does more harm than a missing one, so doubt always turns a link into a question (`id` None).
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from kith.encounters.spotting import reasons
from kith.encounters.spotting.alone import Alone
from kith.encounters.spotting.exact_marks import mentions_of_marks, mentions_of_part_plates
from kith.encounters.spotting.forms import Form, form_of
from kith.encounters.spotting.lookup import Hit, LookUp
from kith.encounters.spotting.names import SEVERAL, Confirmed, Hints, Mention, Name
from kith.encounters.spotting.ordinary import ORDINARY, PLACE_WORDS, TITLES, is_ordinary
from kith.encounters.spotting.plates import near_marks
from kith.encounters.spotting.reading import Reading

if TYPE_CHECKING:
    from kith.encounters.spotting.index import Index

SHORTEST_ALONE = 5
"""The fewest letters of a one-word name that is offered in spite of a typing slip."""

_NUMBERED = frozenset(["the", "bus", "route", "number", "no", "tram", "train", "junction"])


def spot(index: Index, text: str, hints: Hints) -> list[Mention]:
    """Every mention in the text, in order, never overlapping. See `Index.spot`."""
    near = near_marks(text) if index.plates else []
    marks = mentions_of_marks(index, text, near, hints)
    found = _without_overlaps(marks, Search(index, Reading(text), hints).run())
    return _without_overlaps(found, mentions_of_part_plates(index, text, near, hints))


def _without_overlaps(first: list[Mention], more: list[Mention]) -> list[Mention]:
    """The first list, and those of the second that touch none of it, in order."""
    return sorted(first + _clear_of(first, more), key=lambda one: one.start)


def _clear_of(first: list[Mention], more: list[Mention]) -> list[Mention]:
    """Those of `more` that touch none of `first`, which is in order."""
    if not first or not more:
        return more
    starts = [one.start for one in first]
    clear = []
    for one in more:
        at = bisect_right(starts, one.start)
        if (at == len(first) or one.end <= starts[at]) and (at == 0 or first[at - 1].end <= one.start):
            clear.append(one)
    return clear


def mention(read: Reading, span: tuple[int, int], names: list[Name], why: str, *, sure: bool) -> Mention:
    """A mention of these records; its id is set only when sure and there is just one."""
    start, end = span
    if len(names) == 1:
        only = names[0]
        return Mention(start, end, read.text[start:end], only.id if sure else None, only.kind, (only.id,), why)
    kinds = {name.kind for name in names}
    ids = tuple(dict.fromkeys(name.id for name in names))
    return Mention(
        start, end, read.text[start:end], ids[0] if sure and len(ids) == 1 else None,
        kinds.pop() if len(kinds) == 1 else SEVERAL, ids, why,
    )  # fmt: skip


class Search:
    """One pass over one text."""

    def __init__(self, index: Index, read: Reading, hints: Hints) -> None:
        self.index, self.read, self.hints = index, read, hints
        self.look = LookUp(index, read, hints)
        self.alone = Alone(self.look, hints)
        self.used = self._used_before()
        self.found: list[Mention] = []
        self.waiting: list[list[Hit]] = []
        self.next = 0
        self._named, self._seen = set(hints.about), 0

    def run(self) -> list[Mention]:
        """Every mention of a name, in order."""
        starts = self.look.starts
        if self.used:
            starts = sorted({*starts, *(at for at, key in enumerate(self.read.keys) if key in self.used)})
        for first in starts:
            if first >= self.next:
                self._at(first)
        return sorted(self.found + self._settle_waiting(), key=lambda one: one.start)

    def _at(self, first: int) -> None:
        count_used = self._count_used(first) if self.used else 0
        plain = self.read.words[first] in ORDINARY and not self.read.capital(first)
        for count in range(self.look.reach(first), 0, -1):
            if count < count_used or (count == 1 and count_used == 1):
                break
            hits = self.look.whole(first, count)
            if hits and self._offer(hits, first):
                return
        if count_used and self._offer_used(first, count_used):
            return
        if not plain:
            self._offer_alone(first)

    def _offer(self, hits: list[Hit], first: int) -> bool:
        """Offer these records if the words around allow it; whether anything was taken from the text."""
        if hits[0].first == hits[0].last:
            return self._offer_one_word(hits)
        hits = [hit for hit in hits if not self._mere_words(hit)]
        longer = self._goes_on(hits[0]) if hits else None
        if not hits or longer == "-":
            return False
        if longer:
            why, sure = reasons.goes_on(longer, hits[0].name), False
        else:
            why, sure = self._why(hits), True
        self._keep(hits, why, sure)
        return True

    def _keep(self, hits: list[Hit], why: str, sure: bool) -> None:
        self.found.append(mention(self.read, self._span(hits), [hit.name for hit in hits], why, sure=sure))
        self.next = hits[0].last + 1

    def _why(self, hits: list[Hit]) -> str:
        if len(hits) > 1:
            return reasons.shared(len(hits))
        hit = hits[0]
        return reasons.one_letter(hit.form.written) if hit.slip else reasons.wrote_whole(hit.name, hit.form.written)

    def _span(self, hits: list[Hit]) -> tuple[int, int]:
        first, hit = hits[0].first, max(hits, key=lambda hit: hit.last)
        end = self.read.span(hit.last)[1] - (2 if hit.owner else 0)
        if any(one.form.article for one in hits) and self._after_the(first):
            first -= 1
        return self.read.span(first)[0], end

    def _after_the(self, first: int) -> bool:
        return first > self.next and self.read.words[first - 1] == "the" and self.read.runs_on(first - 1)

    def _mere_words(self, hit: Hit) -> bool:
        """A person's name made only of everyday words is a name only with its capitals ("will long")."""
        if not hit.person or not all(word in ORDINARY for word in hit.form.words):
            return False
        return not (self.read.capital(hit.first) and self.read.capital(hit.last))

    def _goes_on(self, hit: Hit) -> str | None:
        """ "-" when a hyphen makes another name of it, the longer wording when a next word may, else None."""
        read, last = self.read, hit.last
        if hit.owner:
            return None
        how = read.goes_on(last)
        if not hit.person:
            place_goes_on = how == " " and read.words[last + 1] in PLACE_WORDS
            return read.text[read.span(hit.first)[0] : read.span(last + 1)[1]] if place_goes_on else None
        before = self._name_before(hit.first)
        if how == "-" or before == "-":
            return "-"
        if not how and not before:
            return None
        first = hit.first - 1 if before else hit.first
        return read.text[read.span(first)[0] : read.span(last + 1 if how else last)[1]]

    def _name_before(self, first: int, *, strictly: bool = False) -> str:
        """ "-" or " " when the word before looks like part of the same person's name, else "".

        At the start of a sentence an unknown word may be a verb: before a whole name it gets the benefit of the doubt,
        before half a name (`strictly`) it is not.
        """
        how = self.read.beside(first - 1)
        if not how or first - 1 < self.next or first - 1 in self.read.owners:
            return ""
        if how == "-":
            return how if self.read.capital(first - 1) else ""
        known = strictly or self.read.words[first - 1] in self.look.known or not self.read.opens_sentence(first - 1)
        return how if known and self.read.like_a_name(first - 1) else ""

    def _offer_one_word(self, hits: list[Hit]) -> bool:
        place = hits[0].first
        near = self.read.goes_on(place) or self._name_before(place)
        hits = [hit for hit in hits if not (hit.person and near)]
        sure = [hit for hit in hits if self._stands_alone(hit)]
        if not sure:
            self.waiting += [hits] if hits and not hits[0].slip else []
            return False
        others = [] if near else self.alone.sharing(place, {hit.name.id for hit in sure})
        if others is None or others:
            names = [hit.name for hit in sure] + (others or [])
            why = reasons.shared(len(names)) if others else reasons.too_many("first name")
            self.found.append(mention(self.read, self._span(sure), names, why, sure=False))
            self.next = place + 1
            return True
        longer = self._goes_on(sure[0])
        slipped_person = sure[0].slip and any(hit.person for hit in sure)
        self._keep(
            sure,
            reasons.goes_on(longer, sure[0].name) if longer else self._why(sure),
            not longer and not slipped_person,
        )
        return True

    def _stands_alone(self, hit: Hit) -> bool:
        """Whether a one-word name may be offered on this word alone."""
        place, word = hit.first, hit.form.words[0]
        telling = self.read.capital(place)
        if hit.slip:
            return telling and len(word) >= SHORTEST_ALONE and word not in ORDINARY
        if not is_ordinary(word):
            return True
        before = self.read.words[place - 1] if place and self.read.beside(place - 1) else ""
        if hit.form.article and before == "the":
            return True
        if word.isdigit():
            return before in _NUMBERED
        return telling and (not self.read.opens_sentence(place) or before in TITLES)

    def _offer_alone(self, place: int) -> None:
        offered = self.alone.offer(place, bool(self._name_before(place, strictly=True)), self._about())
        if offered is not None:
            names, why, sure = offered
            start, end = self.read.span(place)
            end -= 2 if self.look.owned(place) else 0
            if names:
                self.found.append(mention(self.read, (start, end), names, why, sure=sure))
            else:
                self.found.append(Mention(start, end, self.read.text[start:end], None, "person", (), why))
            self.next = place + 1

    def _about(self) -> set[str]:
        """The records this note names for certain so far, and those already linked to it."""
        self._named.update(one.id for one in self.found[self._seen :] if one.id)
        self._seen = len(self.found)
        return self._named

    def _settle_waiting(self) -> list[Mention]:
        """One-word names that are everyday words, offered where the note names the same record in full."""
        about = self._about()
        settled = []
        for hits in self.waiting:
            hits = [hit for hit in hits if not hit.person or self.read.capital(hit.first)]
            chosen = [hit for hit in hits if hit.name.id in about]
            if chosen:
                span = self._span_of_waiting(chosen)
                why = reasons.named_elsewhere(self.read.text[slice(*span)], chosen[0].name)
                settled.append(mention(self.read, span, [hit.name for hit in chosen + hits], why, sure=True))
        return _clear_of(self.found, settled)

    def _span_of_waiting(self, hits: list[Hit]) -> tuple[int, int]:
        start, end = self.read.span(hits[0].first)
        return start, end - (2 if hits[0].owner else 0)

    def _used_before(self) -> dict[str, list[tuple[Form, Confirmed]]]:
        used: dict[str, list[tuple[Form, Confirmed]]] = {}
        for surface, earlier in self.hints.confirmed.items():
            form = form_of(surface)
            if form is not None:
                used.setdefault(form.keys[0], []).append((form, earlier))
        return used

    def _used_at(self, first: int) -> tuple[Form, Confirmed] | None:
        """The longest words confirmed before that stand here, with "the" before them if they were used so."""
        best: tuple[Form, Confirmed] | None = None
        for form, earlier in self.used.get(self.read.keys[first], ()):
            count = len(form.keys)
            here = tuple(self.read.keys[first : first + count]) == form.keys and (
                not form.article or self._after_the(first)
            )
            whole = here and all(self.read.runs_on(first + at) for at in range(count - 1))
            if whole and (best is None or count > len(best[0].keys)):
                best = form, earlier
        return best

    def _count_used(self, first: int) -> int:
        used = self._used_at(first) if self.used else None
        return len(used[0].keys) if used else 0

    def _offer_used(self, first: int, count: int) -> bool:
        """Offer what the worker confirmed for these words before; several who share them stay a choice."""
        used = self._used_at(first)
        name = self.index.get(used[1].id) if used else None
        if used is None or name is None or not self.look.visible(name):
            return self._offer_others(first, count)
        hits = self.look.whole(first, count)
        person = any(hit.person for hit in hits) or self.alone.is_person(name)
        last = first + count - 1
        if person and not self.read.capital(first) and self.read.words[first] in ORDINARY:
            return False
        if person and (self.read.goes_on(last) or self._name_before(first)):
            return False
        others = [hit.name for hit in hits] + (self.alone.sharing(first, set()) or [] if count == 1 else [])
        span = self.read.span(first - used[0].article)[0], self.read.span(last)[1]
        why = reasons.used_before(self.read.text[slice(*span)], name, used[1])
        self.found.append(mention(self.read, span, [name, *others], why, sure=True))
        self.next = last + 1
        return True

    def _offer_others(self, first: int, count: int) -> bool:
        hits = self.look.whole(first, count)
        return bool(hits) and self._offer(hits, first)
