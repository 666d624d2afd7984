"""What is written about a place names no young person: names are found in it, and whose they are is asked (PRACTICE 4.1, V03)."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from kith.foundation.refusals import Refused
from kith.language.naming import Name, names_in

MOST = 40


def found_in(
    texts: Mapping[str, str], *, known: Iterable[str] = (), not_a_child: Collection[str] = ()
) -> dict[str, list[Name]]:
    """The names in each text, by field, without those a person has said are an adult's or a place's.

    >>> found_in({"what_worries": "Jordan P is there every night."})["what_worries"][0].words
    'Jordan P'
    """
    ours = list(known)
    let_be = {words.casefold() for words in not_a_child}
    names = {
        field: [name for name in names_in(text, known=ours) if name.words.casefold() not in let_be]
        for field, text in texts.items()
    }
    return {field: found for field, found in names.items() if found}


def words_of(found: Mapping[str, list[Name]]) -> list[str]:
    """The names found, each once, in order."""
    return list(dict.fromkeys(name.words for names in found.values() for name in names))


def asks(words: str) -> str:
    """What is said beside a field in which a name was found."""
    return f"“{words}” looks like somebody’s name. Say “a young person”, or tick that it is an adult’s or a place’s."


class NamesSomebody(Refused):
    """Something about a context seems to name a young person; `words` are the names found."""

    def __init__(self, found: Mapping[str, list[Name]], *, because: str = "") -> None:
        self.words = words_of(found)
        super().__init__(because or asks(self.words[0]), field=next(iter(found)))


def check(texts: Mapping[str, str], *, known: Iterable[str] = (), not_a_child: Collection[str] = ()) -> None:
    """Raises `NamesSomebody` when a text has a name that nobody has said is an adult's or a place's."""
    if found := found_in(texts, known=known, not_a_child=not_a_child):
        raise NamesSomebody(found)


def let_be(data: Any) -> tuple[str, ...]:
    """The names that what was sent says are an adult's or a place's."""
    return tuple(dict.fromkeys(data.getlist("not_a_child")))[:MOST] if hasattr(data, "getlist") else ()
