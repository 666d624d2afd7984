"""Ordinary English words: never corrected as typing slips, and as names they need more than being written.

`words.txt` holds some ten thousand everyday words in lower case, gathered by hand for this package and grown by regular
inflection (plurals, tenses, comparatives). First names that are rarely anything else in a note (Lily, Jay) are
left out;
"will", "rose", "mark" and the like are in.
"""

from __future__ import annotations

from pathlib import Path

ORDINARY: frozenset[str] = frozenset(Path(__file__).with_name("words.txt").read_text(encoding="ascii").split())

CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "sir",
        "lady",
        "lord",
        "madam",
        "prof",
        "professor",
        "rev",
        "father",
        "sister",
        "brother",
        "uncle",
        "auntie",
        "aunt",
        "aunty",
        "nan",
        "nana",
        "gran",
        "grandad",
        "grandma",
        "mum",
        "dad",
        "cousin",
        "coach",
        "pc",
        "pcso",
        "dc",
        "ds",
        "di",
        "sgt",
        "sergeant",
        "inspector",
        "officer",
        "constable",
        "cllr",
        "councillor",
        "judge",
        "imam",
        "pastor",
        "vicar",
        "miss",
        "headteacher",
        "teacher",
        "friend",
        "mate",
        "boss",
        "neighbour",
    ]
)
PLACE_WORDS = frozenset(
    [
        "rd",
        "st",
        "ave",
        "ln",
        "dr",
        "cres",
        "ter",
        "gdns",
        "sq",
        "school",
        "college",
        "academy",
        "primary",
        "high",
        "station",
        "surgery",
        "centre",
        "estate",
        "street",
        "road",
        "lane",
        "avenue",
        "hotel",
        "hospital",
        "church",
        "mosque",
        "library",
        "bridge",
        "retail",
        "business",
        "car",
        "farm",
        "court",
        "close",
        "house",
    ]
)
"""Words that, straight after a place's name, make another place of it ("Tannery Park" and "Tannery Park School")."""

SAME_WORD = {
    "street": "st", "saint": "st", "road": "rd", "avenue": "ave", "av": "ave", "lane": "ln", "drive": "dr", "drv": "dr",
    "court": "ct", "crt": "ct", "place": "pl", "square": "sq", "gardens": "gdns", "garden": "gdns", "crescent": "cres",
    "terrace": "ter", "terr": "ter", "tce": "ter", "park": "pk", "centre": "ctr", "center": "ctr", "cntr": "ctr",
    "mount": "mt", "close": "cl", "grove": "gr", "grv": "gr", "station": "stn", "school": "sch", "junction": "jn",
    "junct": "jn", "jct": "jn", "building": "bldg", "buildings": "bldg", "boulevard": "blvd", "apartments": "apts",
    "and": "&", "doctor": "dr", "mister": "mr",
}  # fmt: skip
"""Words people shorten when they write an address: each is read as its shortest form."""

SHORTENED = frozenset(SAME_WORD.values()) | {
    "av",
    "terr",
    "jct",
    "drv",
    "crt",
    "mr",
    "mrs",
    "ms",
    "prof",
    "rev",
    "sgt",
    "cllr",
}
"""Short forms that may carry a full stop inside a name ("St. Mary's")."""


def is_ordinary(word: str) -> bool:
    """Whether a folded word (`reading.fold`) is everyday English: `is_ordinary("will")` is True, `("shah")` is
    False."""
    return word in ORDINARY or word.isdigit() or len(word) < 2


def written_as(key: str) -> set[str]:
    """The words read as this key: `written_as("pk")` is {"pk", "park"}."""
    return {key, *_WRITTEN.get(key, ())}


_WRITTEN: dict[str, set[str]] = {}
for _word, _key in SAME_WORD.items():
    _WRITTEN.setdefault(_key, set()).add(_word)
