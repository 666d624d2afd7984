"""The notation the word lists are written in, so that a practitioner can read and extend them.

    @put/@place ~2 {self} ~3 (at risk|in danger)

- `word`            that word, in any case; hyphens, line breaks and curly apostrophes make no difference
- `a/b/c`           any one of these words; `exploit*` any word that begins so
- `@put`            put, puts, putting (every form of the verb)
- `{self}`          a named group of the pack
- `(a b|c)`         either of these phrases; `word?` and `(a b)?` may be left out
- `#`               a number of two digits or more
- `~3`              up to three words of the same clause in between
- `!(law|file)`     not followed by this
- `$`               the clause ends here
- `[...]`           the part to underline, when the phrase needs its surroundings to be understood

A phrase becomes one regular expression over a reading (`kith.language.reading`), in which every word is followed by
exactly one space. Gaps are bounded and words cannot overlap, so no phrase can run away on a long text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kith.language import inflection

PIECE = re.compile(r"~\d|\{\w+\}|#|@?[^\s()\[\]|?!$~{}/#]+(?:/@?[^\s()\[\]|?!$~{}/#]+)*|[()\[\]|?!$]")
CLAUSE_END = r'(?=[.,;:!?()"]|$)'
BEGINNING = 3
ONE_WORD = re.compile(rf"@?[\w']+|[\w']{{{BEGINNING},}}\*")
GAP_WORD = r'[^ .;:!?()"]+ '
Firsts = frozenset[str]


class NotationError(ValueError):
    """A phrase that cannot be read; the message is a sentence for whoever wrote it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase ready to match: the words it can begin with, and its pattern."""

    firsts: Firsts
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Part:
    pattern: str
    firsts: Firsts
    may_be_empty: bool


def read_phrase(written: str, groups: Mapping[str, str]) -> Phrase:
    """Read one phrase; `groups` gives the meaning of `{names}`. Raises NotationError with a sentence."""
    part = _Reader(written, groups).whole()
    if part.may_be_empty or "" in part.firsts:
        raise NotationError(f"The phrase “{written}” must begin with a whole word.")
    return Phrase(part.firsts, re.compile(part.pattern))


class _Reader:
    """A small recursive reader over the pieces of one phrase."""

    def __init__(self, written: str, groups: Mapping[str, str]) -> None:
        self.written, self.groups = written, groups
        self.pieces = PIECE.findall(written)
        if "".join(self.pieces) != "".join(written.split()):
            raise NotationError(f"The phrase “{written}” holds something the notation does not know.")
        self.at = 0

    def whole(self) -> _Part:
        part = self.choice()
        if self.peek():
            raise NotationError(f"The phrase “{self.written}” has a “{self.peek()}” too many.")
        return part

    def peek(self) -> str:
        return self.pieces[self.at] if self.at < len(self.pieces) else ""

    def take(self) -> str:
        self.at += 1
        return str(self.pieces[self.at - 1])

    def choice(self) -> _Part:
        branches = [self.sequence()]
        while self.peek() == "|":
            self.take()
            branches.append(self.sequence())
        if len(branches) == 1:
            return branches[0]
        return _Part(
            "(?:" + "|".join(branch.pattern for branch in branches) + ")",
            frozenset().union(*(branch.firsts for branch in branches)),
            any(branch.may_be_empty for branch in branches),
        )

    def sequence(self) -> _Part:
        pattern, firsts, empty = "", Firsts(), True
        while self.peek() not in {"", "|", ")", "]"}:
            part = self.item()
            pattern += part.pattern
            firsts = firsts | part.firsts if empty else firsts
            empty = empty and part.may_be_empty
        return _Part(pattern, firsts, empty)

    def item(self) -> _Part:
        part = self.primary()
        if self.peek() != "?":
            return part
        self.take()
        return _Part(f"(?:{part.pattern})?", part.firsts, True)

    def primary(self) -> _Part:
        piece = self.take()
        if piece in {"(", "["}:
            return self.enclosed(piece)
        if piece == "!":
            return _Part(f"(?!{self.primary().pattern})", Firsts(), True)
        if piece == "$":
            return _Part(CLAUSE_END, Firsts(), True)
        if piece == "#":
            return _Part(r"\d{2,}[^ ]* ", Firsts({""}), False)
        if piece[0] == "~":
            return _Part(f"(?:{GAP_WORD}){{0,{piece[1:]}}}?", Firsts({""}), True)
        if piece[0] == "{":
            return self.group(piece[1:-1])
        if piece in {"?", ")", "]", "|"}:
            raise NotationError(f"The phrase “{self.written}” has a “{piece}” out of place.")
        return _words(piece)

    def enclosed(self, opening: str) -> _Part:
        part = self.choice()
        if self.peek() != {"(": ")", "[": "]"}[opening]:
            raise NotationError(f"The phrase “{self.written}” has a “{opening}” that is never closed.")
        self.take()
        shape = "(?:{})" if opening == "(" else "({})"
        return _Part(shape.format(part.pattern), part.firsts, part.may_be_empty)

    def group(self, name: str) -> _Part:
        if name not in self.groups:
            raise NotationError(f"The phrase “{self.written}” names “{name}”, which no group explains.")
        part = _Reader(self.groups[name], self.groups).whole()
        return _Part(f"(?:{part.pattern})", part.firsts, part.may_be_empty)


def _words(piece: str) -> _Part:
    """One word, or a choice of single words."""
    whole: set[str] = set()
    begun: set[str] = set()
    for word in piece.lower().split("/"):
        if not ONE_WORD.fullmatch(word):
            raise NotationError(
                f"“{word}” is not a word: use letters, digits and apostrophes, and * after three or more."
            )
        if word.endswith("*"):
            begun.add(word[:-1])
        elif word.startswith("@"):
            whole |= inflection.forms(word[1:])
        else:
            whole.add(word)
    patterns = [re.escape(word) for word in sorted(whole)] + [re.escape(word) + "[^ ]*" for word in sorted(begun)]
    firsts = frozenset(whole) | frozenset(word[:BEGINNING] + "*" for word in begun)
    return _Part(f"(?:{'|'.join(patterns)}) ", firsts, False)
