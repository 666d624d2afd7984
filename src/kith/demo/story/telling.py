"""How a story told by hand is written down here. `[[Riverside Bus Station|the bus station]]` names a thing on record;
`[[+JM]]` is another young person, as initials."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kith.demo.rules import Passage, Thing

MARK = re.compile(r"\[\[(?:\+(\w+)|([^|\]]+)\|([^\]]+))\]\]")


@dataclass(frozen=True)
class Tale:
    """One note told by hand, `ago` days before the demonstration is made (1 is yesterday)."""

    ago: int
    did: str
    text: str
    said: str = ""
    shown: str = ""
    telling: str = ""
    mood: tuple[str, str] = ("", "")
    who: str = "Asif"
    began: str = "worker"
    known: str = "yes"
    because: str = ""
    feelings: str = ""
    story: tuple[str, str, str] = ("", "", "")  # theme of the chronology, what happened, what it meant
    keep: bool = False  # their words go to the top of their page
    amended: tuple[str, str] = ("", "")  # what was added, and why
    offered: bool = False  # what it names still waits for its worker's answer


def passage(told: str, named: Mapping[str, Thing]) -> Passage:
    """A told text with its marks made into spans.

    Raises KeyError when it names something that is not on record.
    """
    found, last = Passage(), 0
    for mark in MARK.finditer(told):
        found.text += told[last : mark.start()]
        initials, name, words = mark.groups()
        thing = Thing(initials, "initials", initials) if initials else named[name]
        start = len(found.text)
        found.text += initials or words
        found.spans.append((start, len(found.text), thing))
        last = mark.end()
    found.text += told[last:]
    return found


def names_in(told: str) -> set[str]:
    """The records that a told text names."""
    return {name for _, name, _ in MARK.findall(told) if name}
