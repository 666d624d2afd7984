"""A referral of a place names no young person: what is found in it, and what a child's own referral takes over (PRACTICE 4.1)."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from kith.foundation.refusals import Refused
from kith.language.naming import Name, names_in, without

SENTENCE = re.compile(r"[^.!?\n]+[.!?]*|\n")


@dataclass(frozen=True)
class Carried:
    """A referral of a place without the names, and what stood around each name."""

    texts: Mapping[str, str]
    worry: str


def found_in(
    texts: Mapping[str, str], *, known: Iterable[str] = (), not_a_child: Collection[str] = ()
) -> dict[str, list[Name]]:
    """The names in each text, by field, without those a person has said are an adult's or a place's.

    >>> found_in({"what_worries": "Jordan P is there every night."})["what_worries"][0].words
    'Jordan P'
    """
    ours = list(known)
    let_be = {words.casefold() for words in not_a_child}
    names = {
        field: [name for name in names_in(text, known=ours) if name.words.casefold() not in let_be]
        for field, text in texts.items()
    }
    return {field: found for field, found in names.items() if found}


def only_known(
    texts: Mapping[str, str], *, known: Iterable[str], not_a_child: Collection[str] = ()
) -> dict[str, list[Name]]:
    """The names handed in that stand in each text; words that only look like a name are let be.

    >>> only_known({"who": "Jordan Smith"}, known=["Asif"]), only_known({"who": "Asif K"}, known=["Asif"])["who"][0].words
    ({}, 'Asif K')
    """
    ours = list(known)
    called = [f" {name.casefold()} " for name in ours]
    found = found_in(texts, known=ours, not_a_child=not_a_child)
    named = {
        field: [one for one in names if any(form in f" {one.words.casefold()} " for form in called)]
        for field, names in found.items()
    }
    return {field: names for field, names in named.items() if names}


def words_of(found: Mapping[str, list[Name]]) -> list[str]:
    """The names found, each once, in order."""
    return list(dict.fromkeys(name.words for names in found.values() for name in names))


def asks(words: str) -> str:
    """What is said beside a field in which a name was found."""
    return f"“{words}” looks like somebody’s name. Say “a young person”, or say that it is an adult’s or a place’s."


class NamesSomebody(Refused):
    """Something about a context seems to name a young person; `words` are the names found."""

    def __init__(self, found: Mapping[str, list[Name]], *, because: str = "") -> None:
        self.words = words_of(found)
        super().__init__(because or asks(self.words[0]), field=next(iter(found)))


def check(texts: Mapping[str, str], *, known: Iterable[str] = (), not_a_child: Collection[str] = ()) -> None:
    """Raises `NamesSomebody` when a text has a name that nobody has said is an adult's or a place's."""
    if found := found_in(texts, known=known, not_a_child=not_a_child):
        raise NamesSomebody(found)


def carry(texts: Mapping[str, str], found: Mapping[str, list[Name]]) -> Carried:
    """The texts with "a young person" for each name; and the sentences around the names, whole, for the child's own referral.

    >>> carry({"a": "It is dark. Jordan P waits."}, found_in({"a": "It is dark. Jordan P waits."})).worry
    'Jordan P waits.'
    """
    kept = {field: without(text, found.get(field, [])) for field, text in texts.items()}
    around = [sentence for field, names in found.items() for sentence in _around(texts[field], names)]
    return Carried(kept, "\n".join(dict.fromkeys(around)))


def _around(text: str, names: Iterable[Name]) -> list[str]:
    spans = [(match.start(), match.end()) for match in SENTENCE.finditer(text)]
    places = list(names)
    return [text[a:b].strip() for a, b in spans if any(a < name.end and name.begin < b for name in places)]
