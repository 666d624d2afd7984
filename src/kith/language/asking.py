"""What is asked beside a piece of writing: the prompts of each field, and what each of their buttons would change.

Pure, like the rules: nothing is counted and nothing is remembered. What a writer has put away is said by the page itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kith.language import pairs
from kith.language.quotes import quotations
from kith.language.rules import prompts
from kith.language.terms import GAP, Prompt, is_advice

MARKS = '“”«»„"'
CHANGE, OWN, KEEP = "change", "own", "keep"


@dataclass(frozen=True, slots=True)
class Change:
    """Words to stand where others stood; `was` begins at code point `start`."""

    start: int
    was: str
    words: str

    def made_in(self, text: str) -> str:
        """The text with the change made."""
        return text[: self.start] + self.words + text[self.start + len(self.was) :]


@dataclass(frozen=True, slots=True)
class Offered:
    """One offer of a prompt; `change` is None when it is advice that no button can follow."""

    words: str
    change: Change | None


@dataclass(frozen=True, slots=True)
class Asked:
    """One prompt beside a field, with its offers and with the change that marks the words as somebody's own."""

    prompt: Prompt
    offers: tuple[Offered, ...]
    own: Change


@dataclass(frozen=True, slots=True)
class FieldAsked:
    """Everything asked about one field of a form: its name there, its label for people, and the prompts."""

    name: str
    label: str
    asked: tuple[Asked, ...]


def ask(
    texts: Mapping[str, str],
    *,
    most: int,
    labels: Mapping[str, str] | None = None,
    put_away: Collection[str] = (),
    speaker: str = "",
) -> list[FieldAsked]:
    """At most `most` prompts for each text (field -> text), without those whose words the writer has put away.

    `speaker` is whose own words they would be, when the page knows. Offsets count code points of the text with
    each line break as one.
    """
    found = [
        FieldAsked(name, (labels or {}).get(name, ""), tuple(_asked(one_break(text), put_away, speaker)[:most]))
        for name, text in texts.items()
    ]
    return [field for field in found if field.asked]


def one_break(text: str) -> str:
    r"""A text as a browser's field holds it: a form sends each line break as two characters.

    >>> one_break("one\r\ntwo")
    'one\ntwo'
    """
    return text.replace("\r\n", "\n")


def _asked(text: str, put_away: Collection[str], speaker: str) -> list[Asked]:
    return [
        Asked(prompt, tuple(_offered(prompt, offer) for offer in prompt.offers), own_words(text, prompt, speaker))
        for prompt in prompts(text)
        if prompt.key not in put_away
    ]


def _offered(prompt: Prompt, offer: str) -> Offered:
    return Offered(offer, None if is_advice(offer) else Change(prompt.start, prompt.surface, offer))


def own_words(text: str, prompt: Prompt, speaker: str = "") -> Change:
    """The change that puts a prompt's words in quotation marks and says whose they are; a gap when nobody knows.

    Words that stand in quotation marks already keep them, and are given their speaker.
    """
    whose = f" ({speaker or GAP}’s words)"
    speech = re.compile(pairs.pack("en").speech, re.IGNORECASE)
    for held in quotations(text, speech):
        if held.start <= prompt.start and prompt.end <= held.end:
            was = text[held.start : held.end]
            return Change(held.start, was, was + whose)
    plain = "".join(character for character in prompt.surface if character not in MARKS)
    return Change(prompt.start, prompt.surface, f"“{plain}”{whose}")


def answered(text: str, *, start: int, what: str, number: int = 0, speaker: str = "") -> tuple[str, str]:
    """What a button does, for a page without scripts: the text afterwards, and the key of words put away ("" for none).

    `what` is CHANGE (to offer `number`), OWN or KEEP, for the prompt that begins at `start`. A button that no longer
    fits the text changes nothing.
    """
    text = one_break(text)
    here = next((one for one in _asked(text, (), speaker) if one.prompt.start == start), None)
    if here is None:
        return text, ""
    if what == KEEP:
        return text, here.prompt.key
    offers = [offer.change for offer in here.offers[number : number + 1]] if what == CHANGE else [here.own]
    return next((change.made_in(text) for change in offers if change), text), ""
