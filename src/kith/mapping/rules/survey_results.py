"""From answers to the tables of a results page: sentences, groups, what is hidden, and what changed. Plain Python."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
    together,
    wilson,
)
from kith.mapping.terms.surveys import AGE_BANDS, ETHNICITIES, HEADLINE, HOW_OFTEN, ITEMS, NOT_SAID, Audience, Item

HIDDEN = "Hidden"
UNSAID = "Not said"
OTHERWISE = "Said in another way"


class Group(NamedTuple):
    """So many answers of one month and age band, from people who are here equally often, counted by sentence."""

    answers: int
    month: date
    age_band: str
    how_often: str
    shares: Mapping[str, Share]


class Described(NamedTuple):
    """So many answers from people who describe themselves in the same words."""

    answers: int
    gender: str
    ethnicity: str


def number(groups: Iterable[Group]) -> int:
    """How many answers there are in all."""
    return sum(group.answers for group in groups)


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


def sentences(audience: Audience, groups: Sequence[Group], before: Sequence[Group] = ()) -> list[Sentence]:
    """Every sentence with its count, beside the wave before when there was one and both have enough answers (V17)."""
    counts = {"answers_before": number(before), "answers_after": number(groups)}
    found = []
    for item in ITEMS[audience]:
        now, was = _share(item, groups), _share(item, before)
        compared = compare(was, now, **counts) if can_compare(groups, before) else None
        found.append(Sentence(item, now, compared, was if compared else None))
    return found


def can_compare(groups: Sequence[Group], before: Sequence[Group]) -> bool:
    """Are there 20 answers or more in both waves?"""
    return min(number(groups), number(before)) >= LEAST_COMPARED


def _share(item: Item, groups: Iterable[Group]) -> Share:
    return together(group.shares[item.code] for group in groups)


def headline(audience: Audience, groups: Sequence[Group]) -> str:
    """What a wave says most shortly, to be said in an assessment; "" when too few answered to show anything."""
    if number(groups) < LEAST_SHOWN:
        return ""
    shown = [one for one in sentences(audience, groups) if one.item.code in HEADLINE and one.is_shown]
    return " ".join(f"“{one.item.says}”: {one.said}." for one in shown)


def breakdowns(audience: Audience, groups: Sequence[Group]) -> list[Table]:
    """By age, by how often somebody is here, and by the month of the answer; one part alone is no breakdown."""
    months = {f"{day:%Y-%m}": f"{day:%B %Y}" for day in sorted({group.month for group in groups})}
    asked = [
        ("By age", AGE_BANDS[audience], [group.age_band for group in groups]),
        ("By how often people are here", HOW_OFTEN, [group.how_often for group in groups]),
        ("By month of the answer", months, [f"{group.month:%Y-%m}" for group in groups]),
    ]
    return [_table(title, names, keys, audience, groups) for title, names, keys in asked if len(set(keys)) > 1]


def _table(
    title: str, named: Mapping[str, str], keys: Sequence[str], audience: Audience, groups: Sequence[Group]
) -> Table:
    codes = [*named, *([NOT_SAID] if NOT_SAID in keys else [])]
    parts = [[group for group, key in zip(groups, keys, strict=True) if key == code] for code in codes]
    names = tuple(named.get(code, UNSAID) for code in codes)
    counts = [number(part) for part in parts]
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


def who(audience: Audience, groups: Sequence[Group], described: Sequence[Described]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Who answered, as far as they wanted to say: each heading with its groups and how many, small ones hidden."""
    return [
        ("Age", _people(AGE_BANDS[audience], [(one.age_band, one.answers) for one in groups])),
        ("How often here", _people(HOW_OFTEN, [(one.how_often, one.answers) for one in groups])),
        ("Gender, in their own words", _chosen([(one.gender, one.answers) for one in described])),
        ("Ethnic group", _people(ETHNICITIES, [(one.ethnicity, one.answers) for one in described])),
    ]


def _people(named: Mapping[str, str], counted: Iterable[tuple[str, int]]) -> list[tuple[str, str]]:
    codes, summed = [*named, NOT_SAID], _summed(counted)
    counts = [summed[code] for code in codes]
    away = hidden(counts)
    return [
        (named.get(code, UNSAID), HIDDEN if place in away else str(count))
        for place, (code, count) in enumerate(zip(codes, counts, strict=True))
    ]


def _chosen(said: Iterable[tuple[str, int]]) -> list[tuple[str, str]]:
    """Words that five or more people chose; all others together."""
    folded = _summed((words.casefold(), answers) for words, answers in said)
    often = {words: words for words, count in sorted(folded.items()) if words and count >= LEAST_SHOWN}
    keys = ((words if words in often or not words else "*", count) for words, count in folded.items())
    return _people(often | {"*": OTHERWISE}, keys)


def _summed(counted: Iterable[tuple[str, int]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for key, count in counted:
        found[key] += count
    return found
