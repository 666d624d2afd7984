"""From answers to the tables of a results page: sentences, groups, what is hidden, and what changed. Plain Python."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kith.mapping.rules.surveys import (
    LEAST_COMPARED,
    LEAST_SHOWN,
    Change,
    Interval,
    Share,
    compare,
    hidden,
    hidden_in_row,
    share,
    wilson,
)
from kith.mapping.terms.surveys import AGE_BANDS, ETHNICITIES, HEADLINE, HOW_OFTEN, ITEMS, NOT_SAID, Audience, Item

HIDDEN = "Hidden"
UNSAID = "Not said"
OTHERWISE = "Said in another way"


class Row(NamedTuple):
    """One answer, as it is counted."""

    scores: Mapping[str, int]
    answered_on: date
    age_band: str = ""
    gender: str = ""
    ethnicity: str = ""
    how_often: str = ""


@dataclass(frozen=True)
class Sentence:
    """What was answered to one sentence; no figures when too few answered it. `change` is against the wave before."""

    item: Item
    counted: Share
    change: Change | None = None
    before: Share | None = None

    @property
    def is_shown(self) -> bool:
        """Did enough people have a view?"""
        return self.counted.of >= LEAST_SHOWN

    @property
    def percent(self) -> int:
        """How many in a hundred of those with a view agree, rounded."""
        return self.counted.rounded

    @property
    def said(self) -> str:
        """In words and figures: "10 of 36 agree (28%)"."""
        if not self.is_shown:
            return "Too few answered this to show it"
        return f"{self.counted.positive} of {self.counted.of} agree ({self.percent}%)"

    @property
    def was(self) -> str:
        """The same of the wave before, when the two can be compared."""
        if self.before is None or self.change is None or self.change.points is None:
            return ""
        return f"{self.before.positive} of {self.before.of} ({self.before.rounded}%)"

    @property
    def interval(self) -> str:
        """Where the share probably lies."""
        return in_words(wilson(self.counted.positive, self.counted.of)) if self.is_shown else ""

    @property
    def interval_before(self) -> str:
        """The same of the wave before, when the two can be compared."""
        return in_words(self.change.before) if self.change and self.change.before else ""


def in_words(interval: Interval) -> str:
    """An interval as people read it.

    >>> in_words(Interval(0.2141, 0.4399))
    '21% to 44%'
    """
    return f"{round(100 * interval.low)}% to {round(100 * interval.high)}%"


@dataclass(frozen=True)
class Table:
    """A breakdown: groups across, sentences down, every cell in words. `lines` is empty when the groups are too small."""

    title: str
    groups: tuple[str, ...]
    people: tuple[str, ...]
    lines: tuple[tuple[str, tuple[str, ...]], ...]


def sentences(audience: Audience, rows: Sequence[Row], before: Sequence[Row] = ()) -> list[Sentence]:
    """Every sentence with its count, beside the wave before when there was one and both have enough answers (V17)."""
    found = []
    for item in ITEMS[audience]:
        now, was = _share(item, rows), _share(item, before)
        compared = compare(was, now, answers_before=len(before), answers_after=len(rows)) if can_compare(rows, before) else None
        found.append(Sentence(item, now, compared, was if compared else None))
    return found


def can_compare(rows: Sequence[Row], before: Sequence[Row]) -> bool:
    """Are there 20 answers or more in both waves?"""
    return min(len(rows), len(before)) >= LEAST_COMPARED


def _share(item: Item, rows: Sequence[Row]) -> Share:
    return share([row.scores.get(item.code) for row in rows])


def headline(audience: Audience, rows: Sequence[Row]) -> str:
    """What a wave says most shortly, to be said in an assessment; "" when too few answered to show anything."""
    if len(rows) < LEAST_SHOWN:
        return ""
    shown = [one for one in sentences(audience, rows) if one.item.code in HEADLINE and one.is_shown]
    return " ".join(f"“{one.item.says}”: {one.said}." for one in shown)


def breakdowns(audience: Audience, rows: Sequence[Row]) -> list[Table]:
    """By age, by how often somebody is here, and by the month of the answer; one group alone is no breakdown."""
    months = {f"{day:%Y-%m}": f"{day:%B %Y}" for day in sorted({row.answered_on for row in rows})}
    asked = [
        ("By age", AGE_BANDS[audience], [row.age_band for row in rows]),
        ("By how often people are here", HOW_OFTEN, [row.how_often for row in rows]),
        ("By month of the answer", months, [row.answered_on.isoformat()[:7] for row in rows]),
    ]
    return [_table(title, groups, keys, audience, rows) for title, groups, keys in asked if len(set(keys)) > 1]


def _table(
    title: str, groups: Mapping[str, str], keys: Sequence[str], audience: Audience, rows: Sequence[Row]
) -> Table:
    codes = [*groups, *([NOT_SAID] if NOT_SAID in keys else [])]
    parts = [[row for row, key in zip(rows, keys, strict=True) if key == code] for code in codes]
    names = tuple(groups.get(code, UNSAID) for code in codes)
    counts = [len(part) for part in parts]
    away = hidden(counts)
    if len(away) == len(counts):
        return Table(title, names, (), ())
    people = tuple(HIDDEN if place in away else str(count) for place, count in enumerate(counts))
    lines = [(item.says, _cells([_share(item, part) for part in parts], away)) for item in ITEMS[audience]]
    return Table(title, names, people, tuple(lines))


def _cells(shares: Sequence[Share], groups_hidden: frozenset[int]) -> tuple[str, ...]:
    bases = [one.of for one in shares]
    away = hidden_in_row(bases, groups_hidden) if sum(bases) >= LEAST_SHOWN else frozenset(range(len(bases)))
    return tuple(HIDDEN if place in away else _cell(one) for place, one in enumerate(shares))


def _cell(one: Share) -> str:
    return f"{one.positive} of {one.of} ({one.rounded}%)" if one.of else "Nobody"


def who(audience: Audience, rows: Sequence[Row]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Who answered, as far as they wanted to say: each heading with its groups and how many, small ones hidden."""
    return [
        ("Age", _people(AGE_BANDS[audience], [row.age_band for row in rows])),
        ("How often here", _people(HOW_OFTEN, [row.how_often for row in rows])),
        ("Gender, in their own words", _described([row.gender for row in rows])),
        ("Ethnic group", _people(ETHNICITIES, [row.ethnicity for row in rows])),
    ]


def _people(groups: Mapping[str, str], keys: Sequence[str]) -> list[tuple[str, str]]:
    codes = [*groups, NOT_SAID]
    counts = [sum(key == code for key in keys) for code in codes]
    away = hidden(counts)
    return [
        (groups.get(code, UNSAID), HIDDEN if place in away else str(count))
        for place, (code, count) in enumerate(zip(codes, counts, strict=True))
    ]


def _described(said: Sequence[str]) -> list[tuple[str, str]]:
    """Words that five or more people chose; all others together."""
    folded = Counter(words.casefold() for words in said if words)
    often = {words: words for words, count in sorted(folded.items()) if count >= LEAST_SHOWN}
    keys = ["" if not words else words.casefold() if words.casefold() in often else "*" for words in said]
    return _people(often | {"*": OTHERWISE}, keys)
