"""The forms a name may be written in: its whole names, and for people the given name or family name alone."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kith.encounters.spotting.names import PEOPLE, Name
from kith.encounters.spotting.ordinary import TITLES
from kith.encounters.spotting.reading import Reading

FIRST, LAST = 1, 2
LONGEST = 15
"""Names of more words than this are looked up by their first 15 and then compared whole."""

_HASH = (1 << 36) - 1


def prefix_for(count: int, rest: tuple[str, ...]) -> int:
    """What an index entry starts with for a name of `count` words whose words after the first are `rest`."""
    return min(count, LONGEST) << 60 | (hash(rest) & _HASH) << 24


class Form(NamedTuple):
    """One whole name, read: `keys` are compared, `words` are its words before shortening, `gaps` stand between them.

    `article` says it was given with "the" ("the bank"), which is not among the keys.
    """

    written: str
    keys: tuple[str, ...]
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    article: bool


@lru_cache(maxsize=4096)
def form_of(written: str) -> Form | None:
    """Read one whole name; None when it has no word in it. A leading "the" or title is left out when more follows."""
    read = Reading(written)
    count = len(read.words)
    if not count:
        return None
    article = count > 1 and read.words[0] == "the"
    skip = int(article) or int(count > 2 and read.words[0] in TITLES)
    gaps = tuple(read.gap(place) for place in range(skip, count - 1))
    return Form(written, tuple(read.keys[skip:]), tuple(read.words[skip:]), gaps, article)


def forms_of(name: Name) -> list[Form]:
    """The whole names of a record, its main name first, without repeats."""
    found: dict[tuple[str, ...], Form] = {}
    for written in (name.name, *name.aliases):
        form = form_of(written)
        if form is not None and (form.keys not in found or form.article):
            found[form.keys] = form
    return list(found.values())


def parts_of(name: Name) -> list[tuple[int, str]]:
    """A person's given name and family name as (FIRST | LAST, key); [] for anything that is not a person with both."""
    form = form_of(name.name) if name.kind in PEOPLE else None
    if form is None or len(form.keys) < 2:
        return []
    parts = [(LAST, form.keys[-1])]
    if form.words[0] not in TITLES:
        parts.append((FIRST, form.keys[0]))
    return [(which, key) for which, key in parts if len(key) > 1 and not key.isdigit()]
