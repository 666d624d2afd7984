"""The word lists, one pack per language, as data. `pack("en")` is the way in."""

from __future__ import annotations

from functools import lru_cache

from kith.language.pairs import cy, en
from kith.language.terms import Pack

PACKS = {"en": en.PACK, "cy": cy.PACK}


@lru_cache
def pack(language: str) -> Pack:
    """The pack for a language code. Raises KeyError, with a sentence, when there is none."""
    if language not in PACKS:
        raise KeyError(f"There is no word list for “{language}”; there is one for {' and '.join(PACKS)}.")
    return PACKS[language]
