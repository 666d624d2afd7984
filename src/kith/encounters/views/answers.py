"""Reading a posted note: what was named, and what was typed, as it was typed."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from kith.encounters import rules
from kith.encounters.terms import NARRATIVE, Named
from kith.language import asking

LEFT_OUT = {"csrfmiddlewaretoken", "version", "do", "wording", "put_away"}  # what is put away is kept nowhere
NAMED = "named"


def tokens(posted: QueryDict) -> frozenset[str]:
    """The answers to offers that were ticked: "field:start:end:kind:id" each."""
    return frozenset(value for name in posted if name.startswith(NAMED) for value in posted.getlist(name) if value)


def named(posted: QueryDict) -> list[Named]:
    """The same, read; anything that is not an answer is left out."""
    found = []
    for token in sorted(tokens(posted)):
        try:
            found.append(rules.read_answer(token))
        except ValueError:
            continue
    return found


def as_typed(posted: QueryDict) -> dict[str, str]:
    """Everything typed, to be kept as a draft: field -> text. Ticked offers are kept as one line of tokens."""
    kept = {name: str(posted[name]) for name in posted if name not in LEFT_OUT and not name.startswith(NAMED)}
    return kept | {NAMED: " ".join(sorted(tokens(posted)))}


def initial(content: Mapping[str, Any]) -> dict[str, Any]:
    """A draft, as a form's first values."""
    parts = [content.get(f"happened_on_{part}", "") for part in ("day", "month", "year")]
    return {**content, "happened_on": parts}


def reworded(posted: QueryDict, *, speaker: str) -> QueryDict:
    """A form whose writer pressed a button of a word prompt, with that done; as it was when the button fits nothing."""
    what, _, rest = posted.get("wording", "").partition(":")
    field, _, rest = rest.partition(":")
    start, _, offer = rest.partition(":")
    after = posted.copy()
    if field in NARRATIVE and field != "own_words":
        text, put_away = asking.answered(
            posted.get(field, ""), start=number(start), what=what, number=number(offer), speaker=speaker
        )
        after[field] = text
        if put_away:
            after.appendlist("put_away", put_away)
    return after


def number(text: str | None) -> int:
    """A version as the form sent it; 0 when it is none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0
