"""Whom a row is about, who wrote it, and what the note names."""

from collections.abc import Callable, Sequence
from typing import NamedTuple
from uuid import UUID

from kith.accounts.models import User
from kith.encounters.spotting import Hints, Index
from kith.encounters.terms import MentionKind
from kith.exchange.rows import ask, texts
from kith.people.terms import IdentifierKind

WHO = "SELECT value, person_id::text FROM people_identifier WHERE value = ANY(%s::text[]) AND kind <> %s AND until_on IS NULL"
OFFERED = (MentionKind.CONTEXT, MentionKind.VEHICLE, MentionKind.ORGANISATION)


class Spotted(NamedTuple):
    """Something a note names, as it will be offered: field, where it stands, kind and id, and why."""

    field: str
    start: int
    end: int
    surface: str
    kind: str
    key: str
    why: str


def people_with(subjects: Sequence[str]) -> dict[str, frozenset[str]]:
    """The young people who have each of these numbers, however it is spaced (1 query). A former UPN proves nothing."""
    spellings: dict[str, list[str]] = {}
    for number in dict.fromkeys(subjects):
        for written in ways_to_write(number):
            spellings.setdefault(written, []).append(number)
    found: dict[str, set[str]] = {}
    for value, person in ask(WHO, texts(list(spellings)), IdentifierKind.FORMER_UPN.value):
        for number in spellings[value]:
            found.setdefault(number, set()).add(person)
    return {number: frozenset(people) for number, people in found.items()}


def ways_to_write(number: str) -> set[str]:
    """A number as it may be kept: as given, or in capitals without spaces and hyphens."""
    return {number, number.replace(" ", "").replace("-", "").upper()}


def authors() -> Callable[[str], UUID | None]:
    """Finds who signs in here under an e-mail address, or alone has a name (1 query)."""
    known: dict[str, set[UUID]] = {}
    for key, email, name in User.objects.values_list("pk", "email", "name"):
        known.setdefault(email.casefold(), set()).add(key)
        known.setdefault(name.casefold(), set()).add(key)
    alone = {words: next(iter(keys)) for words, keys in known.items() if len(keys) == 1}
    return lambda words: alone.get(words.casefold())


def _may_be_offered(key: str) -> bool:
    return not key.startswith(f"{MentionKind.ADULT}:")


HINTS = Hints(may_see=_may_be_offered)


def named_in(texts: Sequence[tuple[str, str]], index: Index) -> list[Spotted]:
    """What these texts (field, text) name beyond doubt, once each. Adults of concern are a restricted list: never offered here."""
    found: dict[str, Spotted] = {}
    for field, text in texts:
        for mention in index.spot(text, hints=HINTS) if text else ():
            if mention.id and mention.id not in found:
                kind, _, key = mention.id.partition(":")
                if kind in OFFERED:
                    found[mention.id] = Spotted(
                        field, mention.start, mention.end, mention.surface[:200], kind, key, mention.why[:300]
                    )
    return list(found.values())
