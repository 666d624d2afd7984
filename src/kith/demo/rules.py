"""How a demonstration note is put together from sentences. Plain Python: the same random numbers give the same note."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

SLOT = re.compile(r"\{(\w+)\}")
SENTENCE = re.compile(r"(?:^|[.!?] )(\w)")

AFTER_HE = re.compile(r"(\{he\} )(\w+)")
THEY_DO = {
    "was": "were", "is": "are", "has": "have", "does": "do", "goes": "go", "talks": "talk", "wants": "want", "uses": "use",
    "carries": "carry", "keeps": "keep", "says": "say", "speaks": "speak",
}  # fmt: skip


@dataclass(frozen=True)
class Thing:
    """Something a note names: the words it is called by, and, when it is on record, its kind and id."""

    words: str
    kind: str = ""
    key: str = ""


@dataclass
class Passage:
    """A text with the stretches in it that name something, as (start, end, thing)."""

    text: str = ""
    spans: list[tuple[int, int, Thing]] = field(default_factory=list)

    def add(self, other: "Passage", between: str = " ") -> "Passage":
        """Put another passage after this one."""
        joint = between if self.text and other.text else ""
        offset = len(self.text) + len(joint)
        self.text += joint + other.text
        self.spans += [(start + offset, end + offset, thing) for start, end, thing in other.spans]
        return self


class Deck:
    """Sentences dealt like cards: none comes again before all have been, so that notes do not repeat themselves."""

    def __init__(self, random: Random) -> None:
        """Every hand dealt comes from this source of chance."""
        self.random = random
        self.hands: dict[str, list[str]] = {}

    def draw(self, name: str, cards: Sequence[str]) -> str:
        """The next card of the pack called `name`."""
        hand = self.hands.get(name)
        if not hand:
            hand = self.hands[name] = list(cards)
            self.random.shuffle(hand)
        return hand.pop()


def fill(sentence: str, things: Mapping[str, Thing]) -> Passage:
    """A sentence with its slots filled, each beginning with a capital.

    >>> fill("{place} was quiet.", {"place": Thing("the library", "context", "7")}).text
    'The library was quiet.'

    Raises KeyError for a slot nobody can fill.
    """
    sentence, passage, last = _agreed(sentence, things), Passage(), 0
    for slot in SLOT.finditer(sentence):
        passage.text += sentence[last : slot.start()]
        thing = things[slot[1]]
        start = len(passage.text)
        passage.text += thing.words
        if thing.kind:
            passage.spans.append((start, len(passage.text), thing))
        last = slot.end()
    passage.text = SENTENCE.sub(_capital, passage.text + sentence[last:])
    return passage


def _agreed(sentence: str, things: Mapping[str, Thing]) -> str:
    """The verb after "they" as it is said: they go, not they goes."""
    if "he" not in things or things["he"].words != "they":
        return sentence
    return AFTER_HE.sub(lambda found: found[1] + THEY_DO.get(found[2], found[2]), sentence)


def _capital(found: re.Match[str]) -> str:
    return found[0][:-1] + found[1].upper()


def slots(sentence: str) -> set[str]:
    """What a sentence needs to be told."""
    return set(SLOT.findall(sentence))


def fits(sentence: str, things: Mapping[str, Thing]) -> bool:
    """Can every slot of a sentence be filled?"""
    return slots(sentence) <= things.keys()


PRONOUNS = {
    "he/him": ("he", "him", "his", "himself", "was", "has", "is"),
    "she/her": ("she", "her", "her", "herself", "was", "has", "is"),
    "they/them": ("they", "them", "their", "themself", "were", "have", "are"),
}


def pronoun_things(pronouns: str) -> dict[str, Thing]:
    """The slots that speak of somebody in their own pronouns."""
    names = ("he", "him", "his", "himself", "was", "has", "is")
    return dict(zip(names, map(Thing, PRONOUNS[pronouns]), strict=True))


def spread(random: Random, count: int, *, first: int, last: int) -> Iterator[int]:
    """`count` days between `first` and `last` in order, about evenly, as meetings fall in a working life."""
    if count <= 0:
        return
    step = (last - first) / count
    for place in range(count):
        middle = first + step * (place + 0.5)
        yield min(last, max(first, round(middle + random.uniform(-0.45, 0.45) * step)))


def popular(random: Random, items: Sequence[Thing], *, lean: float = 1.1) -> Thing:
    """One of the items, earlier ones more often (Zipf-like)."""
    weights = [1 / (place + 1) ** lean for place in range(len(items))]
    return random.choices(items, weights)[0]
