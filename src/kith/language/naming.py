"""Words that look like a person's name, in a title or a story that should name no young person (PRACTICE 4.1, V03).

It asks, and can be wrong both ways: a person decides. It knows a short list of forenames used in the United Kingdom
(`forenames.txt`), and whatever names the caller hands it. It never looks anybody up.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
POSSESSIVE = re.compile(r"[’']s?$")
JOINED = re.compile(r"[ \t]+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PARTICLES = _words("al bin bint da de del della den der di dos du el ibn la le van von")
# A capital letter that begins an ordinary word, not a surname.
ORDINARY = _words(
    """a after also an and are as at because before but by can can't did do does everyone for from had has have he her his
    how i i'm if in is it its most my no not of off often on or our she since so some sometimes that the their then there
    these they this those to until was we were what when where which while who why will with you your monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september october november
    december christmas easter ramadan eid"""
)
# A name before one of these is a place's, as long as the word has its capital: Victoria Park, Jordan Smith Centre.
PLACE_WORDS = _words(
    """academy allotment allotments amusements arcade arena avenue bakery barbers baths bay beach bowl bridge building
    buildings butchers cabs cafe café canal car center centre chapel chicken church circus clinic close club
    college common community corner cottages court courts crescent drive estate family farm field fields flats
    fountain gardens gate green grove gym hall health heath hill hospital hostel hotel house infant inn
    institute island junction junior kebab lane launderette laundry leisure library limited lodge lounge ltd
    mall market medical memorial mews mill mosque motors museum nails news nursery parade park pavilion pier
    pizza place playground pool precinct primary pub quay recreation restaurant road roundabout school secondary
    shop shops sixth skate skatepark sports square stadium station stores street supermarket surgery takeaway
    taxis temple terrace theatre tower towers trust university view village walk ward way wharf wines woods yard
    youth"""
)
# These are surnames too: a place in a title, a question in a story.
SURNAMES_TOO = _words("church field green hall heath hill lane walk ward woods")
NOT_A_YOUNG_PERSON = _words("st saint mr mrs ms dr sir lady lord queen king prince princess pc sgt cllr councillor")
MOST_WORDS = 4


@dataclass(frozen=True)
class Name:
    """Words that look like somebody's name, and where they stand in the text."""

    words: str
    begin: int
    end: int


@cache
def forenames() -> frozenset[str]:
    """The forenames we know, in small letters."""
    text = (Path(__file__).parent / "forenames.txt").read_text(encoding="utf-8")
    return frozenset(name.casefold() for name in text.split())


def names_in(text: str, *, known: Iterable[str] = (), title: bool = False) -> list[Name]:
    """Every name in a text, in order: those handed in, and a forename before a surname or an initial.

    `known` are whole names, or a name somebody goes by, of people the reader may know about already. In a `title`, a word
    that is as much a place as a surname (Albert Hall) is a place.

    >>> [name.words for name in names_in("Jordan Smith and his mates wait by Victoria Park.")]
    ['Jordan Smith']
    """
    found = [*_known(text, known), *_guessed(text, PLACE_WORDS if title else PLACE_WORDS - SURNAMES_TOO)]
    apart: list[Name] = []
    for name in sorted(found, key=lambda one: (one.begin, -one.end)):
        if not apart or name.begin >= apart[-1].end:
            apart.append(name)
    return apart


def without(text: str, names: Sequence[Name], *, put: str = "a young person") -> str:
    """The text with each name replaced, last first so that the places still fit.

    >>> without("Jordan P waits there.", names_in("Jordan P waits there."))
    'A young person waits there.'
    """
    for name in sorted(names, key=lambda one: -one.begin):
        text = text[: name.begin] + _fitting(text[: name.begin], put) + text[name.end :]
    return text


def _fitting(before: str, put: str) -> str:
    begins = not before.strip() or before.rstrip()[-1] in ".!?\n"
    return put[:1].upper() + put[1:] if begins else put


def _known(text: str, known: Iterable[str]) -> list[Name]:
    wanted = {" ".join(name.split()) for name in known}
    found = []
    for name in sorted(name for name in wanted if len(name) > 1):
        pattern = r"(?<!\w)" + r"\s+".join(re.escape(part) for part in name.split()) + r"(?!\w)"
        flags = re.IGNORECASE if " " in name else 0
        for match in re.finditer(pattern, text, flags):
            if " " in name or not _is_a_place(text, match.end(), most=1):
                found.append(Name(match.group(), match.start(), match.end()))
    return found


def _is_a_place(text: str, at: int, *, most: int = 2) -> bool:
    """Do the next words, each with its capital, make a place of the name before them?"""
    for _ in range(most):
        gap = JOINED.match(text, at)
        word = WORD.match(text, gap.end()) if gap else None
        if word is None or not word.group()[0].isupper():
            return False
        if word.group().casefold() in PLACE_WORDS:
            return True
        at = word.end()
    return False


def _guessed(text: str, places: frozenset[str]) -> list[Name]:
    words = list(WORD.finditer(text))
    found = []
    for at, word in enumerate(words):
        if word.group()[0].isupper() and word.group().casefold() in forenames() and not _is_spoken_for(words, at, text):
            name = _from(words, at, text, places)
            if name is not None:
                found.append(name)
    return found


def _is_spoken_for(words: Sequence[re.Match[str]], at: int, text: str) -> bool:
    """Does the word before say that this is a saint, a sovereign, or a grown-up?"""
    if at == 0:
        return False
    before = words[at - 1]
    between = text[before.end() : words[at].start()]
    return before.group().casefold() in NOT_A_YOUNG_PERSON and between.strip() in {"", "."}


def _from(words: Sequence[re.Match[str]], at: int, text: str, places: frozenset[str]) -> Name | None:
    """The name that begins with this forename, or None when no surname or initial follows, or it is a place's."""
    begin, end = words[at].start(), 0
    for place in range(at + 1, min(at + MOST_WORDS, len(words))):
        if not JOINED.fullmatch(text[words[place - 1].end() : words[place].start()]):
            break
        kind, here = _sort(words[place].group(), places)
        if kind == "place":
            return None
        if kind == "neither":
            break
        if kind != "particle":
            end = words[place].start() + len(here)
        if len(here) == 1:  # no place is called by an initial
            return Name(text[begin:end], begin, end)
        if here != words[place].group():
            break
    if not end or _is_a_place(text, end, most=1):
        return None
    return Name(text[begin:end], begin, end)


def _sort(word: str, places: frozenset[str]) -> tuple[str, str]:
    """Is a word after a forename a surname, a particle of one, a place or neither? And the word without its possessive."""
    bare = POSSESSIVE.sub("", word)
    if word.casefold() in PARTICLES:
        return "particle", word
    if not word[0].isupper() or word.casefold() in ORDINARY:
        return "neither", bare
    return ("place" if word.casefold() in places else "surname"), bare
