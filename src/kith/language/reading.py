"""How a text is read before it is matched: lower case, one space after every word, and a way back to the original.

Curly apostrophes, hyphens, line breaks and capitals make no difference; a blank line, a bullet or a full stop ends the
sentence. Words inside somebody's own words are not read at all: they become one mark that no phrase can reach across.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kith.language.terms import Span

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
TOKEN = re.compile(
    rf"(?P<word>[^\W_]+(?:['’ʼ`´{INVISIBLE}]+[^\W_]+)*)"
    r"|(?P<stop>[.!?…](?=[\s\"'”’»)\]]|$)|[;:—]|\n[ \t]*(?=\n|[-*•·–]|\d+[.)] ))"
    r"|(?P<comma>[,()\[\]]|(?<=\s)[-–](?=\s))"
)
CLITIC = re.compile(r"(?<=.)'(?:s|re|d|ll|ve|m)$")
SAME_LENGTH = str.maketrans("’ʼ`´", "''''")
NOTHING = {ord(character): None for character in INVISIBLE}
OWN_WORDS_MARK = '"'


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as read: `norm` holds the words, `starts` where each begins there, `spans` where it is in the original."""

    norm: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    spans: tuple[Span, ...]

    def last_word_before(self, end: int) -> int:
        """The number of the last word that begins before `end` in `norm`."""
        return bisect_left(self.starts, end) - 1

    def original(self, first: int, last: int) -> Span:
        """Where a run of words stands in the original text."""
        return self.spans[first][0], self.spans[last][1]


def read(text: str, own_words: Sequence[Span] = ()) -> Reading:
    """Read a text, leaving out the spans that are somebody's own words (code-point offsets)."""
    words: list[str] = []
    spans: list[Span] = []
    silent = merged(own_words)
    at = 0
    for match in TOKEN.finditer(text):
        start, end = match.span()
        while at < len(silent) and silent[at][1] <= start:
            at += 1
        if at < len(silent) and silent[at][0] < end:
            words.append(OWN_WORDS_MARK)
            spans.append((start, end))
            continue
        for word, span in _pieces(match, start, end):
            words.append(word)
            spans.append(span)
    return _laid_out(words, spans)


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, overlapping ones joined, empty ones left out.

    >>> merged([(5, 9), (0, 3), (2, 4), (7, 7)])
    [(0, 4), (5, 9)]
    """
    out: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _pieces(match: re.Match[str], start: int, end: int) -> list[tuple[str, Span]]:
    """One token as the words it is read as: "she's" is read as "she" and "'s"."""
    if match.lastgroup != "word":
        return [("," if match.lastgroup == "comma" else ".", (start, end))]
    raw = match.group().translate(SAME_LENGTH)
    tail = CLITIC.search(raw.lower())
    if tail is None:
        return [(_plain(raw), (start, end))]
    middle = start + tail.start()
    return [(_plain(raw[: tail.start()]), (start, middle)), (tail.group(), (middle, end))]


def _plain(word: str) -> str:
    return word.lower().translate(NOTHING).replace("ï", "i").replace("é", "e")


def _laid_out(words: list[str], spans: list[Span]) -> Reading:
    starts: list[int] = []
    position = 0
    for word in words:
        starts.append(position)
        position += len(word) + 1
    norm = " ".join(words) + " " if words else ""
    return Reading(norm, tuple(words), tuple(starts), tuple(spans))
