"""Whose words are these? Finding quotations, and whether the text says who is speaking (PRACTICE 7.1).

A quotation with a speaker ("…," Asif said; he calls it "…") or in the first person is somebody's own words and is never
questioned. A quotation without a speaker ("his “boyfriend”") is the writer holding a word at arm's length: the prompt
stays, but only asks whose word it is and what it means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kith.language.terms import Span

CURLY_DOUBLE = re.compile(r"“[^“”]{1,2000}”|«[^«»]{1,2000}»|„[^„“”]{1,2000}[“”]")
STRAIGHT_DOUBLE = re.compile(r'(?<![^\s(\[—–/,:-])"(?=\S)[^"]{1,2000}?(?<=\S)"(?!\w)')
SINGLE_OPEN = re.compile(r"(?<![^\s(\[—–/,:“\"])['‘](?=\w)(?!(?:em|cause|til|tis|twas|bout)\b)")
SINGLE_CLOSE = re.compile(r"(?<=\S)['’](?!\w)")
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself|[Mm]ine|[Ww]e|[Uu]s|[Oo]ur|[Ii]['’]m|[Ii]['’]ve|i)\b")
SENTENCE_END = re.compile(r"[.!?…][\"”’']?\s|\n\s*\n")
BEFORE, AFTER, SINGLE_REACH = 90, 60, 400


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks; `own_words` says whether somebody is speaking in it."""

    start: int
    end: int
    own_words: bool

    @property
    def span(self) -> Span:
        """From the opening mark to the closing one."""
        return self.start, self.end


def quotations(text: str, speech: re.Pattern[str]) -> list[Quotation]:
    """Every quotation in a text, in order; `speech` is how the language says that somebody speaks."""
    found: list[Quotation] = []
    reached = 0
    for start, end in sorted(_spans(text)):
        if start >= reached:
            found.append(Quotation(start, end, _has_speaker(text, start, end, speech)))
            reached = end
    return found


def _spans(text: str) -> Iterator[Span]:
    for pattern in (CURLY_DOUBLE, STRAIGHT_DOUBLE):
        for match in pattern.finditer(text):
            if "\n\n" not in match.group():
                yield match.span()
    yield from _single_spans(text)


def _single_spans(text: str) -> Iterator[Span]:
    """Single quotation marks, told apart from apostrophes; the nearer closing mark wins, so less is left unread."""
    reached = 0
    for opening in SINGLE_OPEN.finditer(text):
        if opening.start() < reached:
            continue
        limit = text.find("\n\n", opening.end())
        limit = min(opening.end() + SINGLE_REACH, limit if limit >= 0 else len(text))
        closings = [match.end() for match in SINGLE_CLOSE.finditer(text, opening.end(), limit)]
        certain = [end for end in closings if text[end - 2] not in "sS"]
        if closings:
            reached = (certain or closings)[0]
            yield opening.start(), reached


def _has_speaker(text: str, start: int, end: int, speech: re.Pattern[str]) -> bool:
    inside = text[start + 1 : end - 1]
    if FIRST_PERSON.search(inside):
        return True
    return _spoken_before(text, start, speech) or _spoken_after(text, end, inside, speech)


def _spoken_before(text: str, start: int, speech: re.Pattern[str]) -> bool:
    lead = text[max(0, start - BEFORE) : start]
    sentence = SENTENCE_END.split(lead)[-1]
    return bool(speech.search(sentence)) or bool(re.search(r"\w:\s*$", sentence))


def _spoken_after(text: str, end: int, inside: str, speech: re.Pattern[str]) -> bool:
    """“…,” Asif said. A single word before the verb (his “boyfriend” said) is not a speech, but who is speaking."""
    tail = text[end : end + AFTER]
    if not (inside.rstrip()[-1:] in ",.!?…" or tail.lstrip()[:1] in {",", "–", "—", "("} or len(inside.split()) > 2):
        return False
    near = SENTENCE_END.split(re.sub(r"^[\s,–—(-]+", "", tail))[0]
    heard = speech.search(near)
    return heard is not None and len(near[: heard.start()].split()) <= 4
