"""Where another wording could be offered, and why (PRACTICE 7.1). Pure: the same text gives the same prompts.

A prompt is an offer to the writer. Nothing here blocks, counts or remembers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kith.language import pairs
from kith.language.notation import BEGINNING, Phrase, read_phrase
from kith.language.quotes import quotations
from kith.language.reading import Reading, read
from kith.language.terms import STRENGTH, Level, LocalPack, Pack, Pair, Prompt, Span, touches

LOOK_BACK = 14
WHOSE_WORD = "It is in quotation marks, but does not say whose word it is."
Index = dict[str, list[tuple[int, re.Pattern[str]]]]
Hit = tuple[int, int, int]  # pair, first word, last word


@dataclass(frozen=True, slots=True)
class Engine:
    """A pack made ready: which phrases may begin with which word, and what keeps each pair quiet."""

    pairs: tuple[Pair, ...]
    index: Index
    quiet: tuple[Index, ...]
    proper_names: Index
    speech: re.Pattern[str]


def prompts(
    text: str, *, own_words: Sequence[Span] = (), pack: str = "en", local: LocalPack | None = None
) -> list[Prompt]:
    """Prompts for a text, in order and never overlapping; offsets count code points.

    `own_words` are spans the writer has marked as somebody's own: they are never prompted. `pack` is a language;
    `local` holds an authority's own additions and silences. Raises KeyError for a language without a pack.
    """
    engine = _engine(pack, local)
    quoted = quotations(text, engine.speech)
    silent = [*own_words, *(quotation.span for quotation in quoted if quotation.own_words)]
    held_at_arms_length = [quotation.span for quotation in quoted if not quotation.own_words]
    reading = read(text, silent)
    hits = _spoken(engine, reading, _hits(engine.index, reading))
    found = (_prompt(engine.pairs[pair], text, reading.original(first, last)) for pair, first, last in hits)
    kept = _without_overlaps(prompt for prompt in found if not touches((prompt.start, prompt.end), silent))
    return [_softened(prompt, held_at_arms_length) for prompt in kept]


@lru_cache(maxsize=32)
def _engine(language: str, local: LocalPack | None) -> Engine:
    """Compile a pack once; a local pack may add pairs, and silence pairs or phrases."""
    base = pairs.pack(language)
    kept = tuple(pair for pair in base.pairs if local is None or pair.code not in local.silence_pairs)
    chosen = kept + (local.add if local else ())
    quiet_everywhere = base.proper_names + (local.silence_phrases if local else ())
    return Engine(
        chosen,
        _indexed(((number, pair.phrases) for number, pair in enumerate(chosen)), base),
        tuple(_indexed([(number, pair.unless)], base) for number, pair in enumerate(chosen)),
        _indexed([(0, quiet_everywhere)], base),
        re.compile(base.speech or r"(?!)", re.IGNORECASE),
    )


def _indexed(written: Iterable[tuple[int, tuple[str, ...]]], pack: Pack) -> Index:
    groups = dict(pack.groups)
    index: Index = {}
    for number, phrases in written:
        for phrase in phrases:
            _enter(index, number, read_phrase(phrase, groups))
    return index


def _enter(index: Index, number: int, phrase: Phrase) -> None:
    for first in phrase.firsts:
        index.setdefault(first, []).append((number, phrase.pattern))


def _hits(index: Index, reading: Reading, first: int = 0, last: int | None = None) -> list[Hit]:
    """Every phrase of an index that begins between two words of a reading."""
    hits: list[Hit] = []
    for at in range(first, len(reading.words) if last is None else last + 1):
        word = reading.words[at]
        for pair, pattern in (*index.get(word, ()), *index.get(word[:BEGINNING] + "*", ())):
            match = pattern.match(reading.norm, reading.starts[at])
            if match:
                start, end = match.span(match.lastindex or 0)
                hits.append((pair, max(reading.last_word_before(start + 1), 0), reading.last_word_before(end)))
    return hits


def _spoken(engine: Engine, reading: Reading, hits: list[Hit]) -> list[Hit]:
    """The hits that are not an ordinary use of the words, nor part of a proper name."""
    return [hit for hit in hits if not _is_quiet(engine, reading, hit)]


def _is_quiet(engine: Engine, reading: Reading, hit: Hit) -> bool:
    pair, first, last = hit
    begin = max(0, first - LOOK_BACK)
    ordinary = _hits(engine.quiet[pair], reading, begin, last) + _hits(engine.proper_names, reading, begin, last)
    return any(start <= last and first <= end for _, start, end in ordinary)


def _prompt(pair: Pair, text: str, span: Span) -> Prompt:
    start, end = span
    return Prompt(start, end, text[start:end], pair.level, pair.why, pair.offers, pair.code)


def _without_overlaps(found: Iterable[Prompt]) -> list[Prompt]:
    """Where two prompts meet, the stronger stays; of equals, the longer, then the earlier."""
    kept: list[Prompt] = []
    for prompt in sorted(found, key=lambda p: (-STRENGTH[p.level], p.start - p.end, p.start, p.code)):
        if not touches((prompt.start, prompt.end), [(other.start, other.end) for other in kept]):
            kept.append(prompt)
    return sorted(kept, key=lambda prompt: prompt.start)


def _softened(prompt: Prompt, held: Sequence[Span]) -> Prompt:
    """A word held at arm's length by quotation marks is asked about, not corrected."""
    if not any(start <= prompt.start and prompt.end <= end for start, end in held):
        return prompt
    why = f"{WHOSE_WORD} {prompt.why}"
    return Prompt(prompt.start, prompt.end, prompt.surface, Level.CHECK_MEANING, why, prompt.offers, prompt.code)
