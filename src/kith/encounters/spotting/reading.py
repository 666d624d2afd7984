"""Reading a note: its words, where each stands (in code points), and how each is compared.

Text is never changed, so offsets always point into what was written. Only the *comparison* form of each word is folded:
NFKC, case, accents (e and é are one letter here), curly apostrophes, invisible characters.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate, compress, count
from operator import add

from kith.encounters.spotting.ordinary import CALENDAR, ORDINARY, SAME_WORD, SHORTENED, TITLES

_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"
_SPACED = {code: chr(code).lower() if chr(code).isalnum() or chr(code) in "&'" else " " for code in range(128)}
_WIDE = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}])*(?:'[^\W_](?:[^\W_]|[{_MARKS}])*)*|&")
_UNSEEN = re.compile(f"[{_MARKS}]")
_CURLY = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "\u02bc": "'",
        "\uff07": "'",
        "\u00b4": "'",
        "`": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "-",
        "\u2026": ".",
        "\u00a0": " ",
        "\u00a3": "$",
    }
)
_LOOSE = re.compile(r"[ \t\u00a0\u202f]*[-\u2010-\u2013\u2212]?[ \t\u00a0\u202f]*(?:\r?\n[ \t]*)?")
_SPACES = re.compile(r"\s+")
_ENDS = ".!?:;\n\r\u2022*|\u2026"
_FILLING = " \t\u00a0\"'([{\u201c\u201d\u2018\u2019-\u2013\u2014>"


def fold(word: str) -> str:
    """One word as it is compared: `fold("Siân")` is "sian", `fold("O’Brien")` is "obrien"."""
    if word.isascii():
        return word.lower().replace("'", "")
    spread = unicodedata.normalize("NFKD", word.translate(_CURLY)).casefold()
    return _UNSEEN.sub("", unicodedata.normalize("NFKD", spread)).replace("'", "")


def canon(word: str) -> str:
    """The shortest form of an address word, any other word as it is: `canon("street")` is "st"."""
    return SAME_WORD.get(word, word)


class Reading:
    """The words of one text.

    `words[i]` folded, `keys[i]` folded and shortened, `span(i)` its (start, end); `owners` maps the place of a
    word that
    ends in 's to the word without it, so that "Shah's" reads as "Shah" too.
    """

    __slots__ = ("_starts", "_written", "keys", "owners", "shouting", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        flat = text if text.isascii() else text.translate(_CURLY)
        self.owners: dict[int, str] = {}
        if flat.isascii() and "&" not in flat:
            pieces = flat.translate(_SPACED).split(" ")
            self.words = self._written = list(filter(None, pieces))
            ends = accumulate(map(len, pieces), initial=0)
            self._starts = list(compress(map(add, ends, count()), pieces))
        else:
            found = list(_WIDE.finditer(flat))
            self._written = [one.group() for one in found]
            self.words = [word.lower() if word.isascii() else _keep_quote(word) for word in self._written]
            self._starts = [one.start() for one in found]
        if "'" in flat:
            self._read_apostrophes()
        self.keys = list(map(SAME_WORD.get, self.words, self.words))
        self.shouting = text.isupper() and len(self.words) > 1

    def _read_apostrophes(self) -> None:
        """Take quotes off words, and keep apart the words that end in 's; a "word" of nothing but quotes is no word."""
        self.words = self.words.copy()
        empty: list[int] = []
        for place in [at for at, word in enumerate(self.words) if "'" in word]:
            word = self.words[place].lstrip("'")
            self._starts[place] += len(self.words[place]) - len(word)
            word = word.rstrip("'")
            self._written[place] = self._written[place].strip("'")
            if word.endswith("'s"):
                self.owners[place - len(empty)] = word[:-2].replace("'", "")
            self.words[place] = word.replace("'", "")
            if not word:
                empty.append(place)
        for place in reversed(empty):
            del self.words[place], self._written[place], self._starts[place]

    def span(self, place: int) -> tuple[int, int]:
        """Where word `place` stands: (start, end) in code points."""
        start = self._starts[place]
        return start, start + len(self._written[place])

    def gap(self, place: int) -> str:
        """What stands between word `place` and the next one."""
        return self.text[self.span(place)[1] : self._starts[place + 1]]

    def runs_on(self, place: int) -> bool:
        """Whether word `place` and the next may belong to one name: a space, a hyphen, a line wrap, "St. Mary"."""
        between = self.gap(place)
        if between == " " or _LOOSE.fullmatch(between):
            return True
        short = self.words[place] in SHORTENED or len(self.words[place]) == 1
        return short and between.startswith(".") and bool(_LOOSE.fullmatch(between[1:]))

    def beside(self, place: int) -> str:
        """The gap after word `place` when it holds only spaces or only a hyphen: " ", "-", or "" (anything else)."""
        if place < 0 or place + 1 >= len(self.words):
            return ""
        between = self.gap(place)
        if between in "-\u2010\u2011":
            return "-"
        return " " if between.strip(" \t\u00a0") == "" else ""

    def capital(self, place: int) -> bool:
        """Whether the word starts with a capital that says something (a text or phrase ALL IN CAPITALS says
        nothing)."""
        if self.shouting or not self.text[self._starts[place]].isupper():
            return False
        start, end = self.span(place)
        return not (end - start > 1 and self.text[start:end].isupper() and self._loud_beside(place))

    def _loud_beside(self, place: int) -> bool:
        for other in (place - 1, place + 1):
            if 0 <= other < len(self.words):
                start, end = self.span(other)
                if end - start > 1 and self.text[start:end].isupper():
                    return True
        return False

    def opens_sentence(self, place: int) -> bool:
        """Whether the word stands where any word would have a capital."""
        at = self._starts[place] - 1
        while at >= 0 and self.text[at] in _FILLING:
            at -= 1
        if at < 0:
            return True
        if self.text[at] == "." and place and self.words[place - 1] in TITLES | SHORTENED:
            return False
        return self.text[at] in _ENDS

    def like_a_name(self, place: int) -> bool:
        """Whether the word could be part of somebody's name: a telling capital, not everyday English, not a title."""
        word = self.words[place]
        return self.capital(place) and word.isalpha() and word not in ORDINARY and word not in TITLES

    def goes_on(self, place: int) -> str:
        """How a name ending at word `place` seems to go on: "-" or " " before another capital, else ""."""
        how = self.beside(place)
        if not how or place in self.owners:
            return ""
        after = place + 1
        tells = self.capital(after) and self.words[after].isalpha() and self.words[after] not in CALENDAR
        return how if tells and (len(self.words[after]) > 1 or how == "-") and self.words[after] != "i" else ""


def _keep_quote(word: str) -> str:
    return "'".join(fold(part) for part in word.split("'"))


def same_gap(one: str, other: str) -> bool:
    """Whether two gaps between words are written alike, whatever the spaces."""
    return _SPACES.sub("", one) == _SPACES.sub("", other)
