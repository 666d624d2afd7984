"""A referral of a place names no young person: what is found in it, and what a child's own referral takes over (PRACTICE 4.1)."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from kith.language.nameless import found_in
from kith.language.naming import Name, without

SENTENCE = re.compile(r"[^.!?\n]+[.!?]*|\n")


@dataclass(frozen=True)
class Carried:
    """A referral of a place without the names, and what stood around each name."""

    texts: Mapping[str, str]
    worry: str


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
