"""A first name or a family name on its own: offered as a question, a link only when it can mean just one person."""

from __future__ import annotations

from kith.encounters.spotting import reasons
from kith.encounters.spotting.forms import FIRST, LAST, form_of
from kith.encounters.spotting.lookup import LookUp
from kith.encounters.spotting.names import PEOPLE, Hints, Name
from kith.encounters.spotting.ordinary import ORDINARY, TITLES

WHICH = {FIRST: "first name", LAST: "family name"}
Offer = tuple[list[Name], str, bool]


class Alone:
    """Parts of people's names at the places of one text."""

    def __init__(self, look: LookUp, hints: Hints) -> None:
        self.look, self.read, self.hints = look, look.read, hints

    def is_person(self, name: Name) -> bool:
        """Whether the record is a person's."""
        return name.kind in PEOPLE

    def sharing(self, place: int, besides: set[str]) -> list[Name] | None:
        """Others whose first name is the one-word name written here; None when they are a crowd."""
        people = self.look.people(place, FIRST)
        return None if people is None else [name for name in people if name.id not in besides]

    def offer(self, place: int, name_before: bool, about: set[str]) -> Offer | None:
        """(records, why, sure?) for a first or family name alone here; None to offer nothing, no records for a crowd.

        Followed or preceded by more of a name, it is somebody else's ("Sarah Jones" is not our Sarah Okafor).
        """
        if self.read.goes_on(place):
            return None
        first = [] if name_before else self.look.people(place, FIRST)
        if first is None or first:
            return self._judge(place, FIRST, first, about)
        if not self.read.capital(place):
            return None
        last = self.look.people(place, LAST)
        if last and self._initial_before(place):
            last = [name for name in last if self._initial_fits(name, place)]
        elif name_before:
            return None
        return self._judge(place, LAST, last, about) if last is None or last else None

    def _judge(self, place: int, which: int, people: list[Name] | None, about: set[str]) -> Offer | None:
        capital, word = self.read.capital(place), self._word(place)
        everyday = word in ORDINARY
        opening = self.read.opens_sentence(place) and not self._title_before(place)
        named = [name for name in people or () if name.id in about]
        if everyday and (not capital or (opening and not named)):
            return None
        if people is None:
            return ([], reasons.too_many(WHICH[which]), False) if capital and not everyday else None
        if named and len(people) > 1:
            people = [*named, *(name for name in people if name not in named)]
        if len(people) == 1 and capital and (not everyday or named):
            return people, reasons.part_of_name(WHICH[which], people), True
        return people, reasons.maybe_part_of_name(WHICH[which], people), False

    def _word(self, place: int) -> str:
        return self.read.owners[place] if self.look.owned(place) else self.read.words[place]

    def _title_before(self, place: int) -> bool:
        return place > 0 and self.read.words[place - 1] in TITLES and self.read.runs_on(place - 1)

    def _initial_before(self, place: int) -> str:
        if not place or len(self.read.words[place - 1]) != 1 or not self.read.runs_on(place - 1):
            return ""
        return self.read.words[place - 1] if self.read.text[self.read.span(place - 1)[0]].isupper() else ""

    def _initial_fits(self, name: Name, place: int) -> bool:
        form = form_of(name.name)
        return form is not None and form.words[0].startswith(self._initial_before(place))
