"""How contexts act on each other (PRACTICE 4.4): loops told as stories, and what changed since a day. Plain Python."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kith.casework.rules.weighting import clause
from kith.casework.terms.weighting import EFFECT_ON, LONGEST_LOOP, MOST_LOOPS, Effect

OUTSIDE_HOME = "What outside the home is acting on this?"


@dataclass(frozen=True)
class Link:
    """One context acts on another. Days say since when it is on record, agreed, and no longer so."""

    key: str
    from_context: str
    to_context: str
    effect: Effect
    because: str
    drawn_on: date
    agreed_on: date | None = None
    ended_on: date | None = None

    def was_there(self, day: date) -> bool:
        """Was it drawn, and not yet ended, when this day was over?"""
        return self.drawn_on <= day and (self.ended_on is None or self.ended_on > day)

    def was_agreed(self, day: date) -> bool:
        """Had people agreed on it when this day was over?"""
        return self.agreed_on is not None and self.agreed_on <= day


@dataclass(frozen=True)
class Change:
    """What happened to a link between two days, in words."""

    link: Link
    words: str


def changes(links: Iterable[Link], *, since: date, until: date) -> list[Change]:
    """What was added, agreed and ended after one day and up to another; what stayed as it was is left out."""
    told = ((link, _change(link, since, until)) for link in links)
    return [Change(link, words) for link, words in told if words]


def _change(link: Link, since: date, until: date) -> str:
    before, now = link.was_there(since), link.was_there(until)
    if before and not now:
        return "Ended"
    if now and not before:
        return "Added, and agreed" if link.was_agreed(until) else "Added"
    if now and before and link.was_agreed(until) and not link.was_agreed(since):
        return "Agreed"
    passed = since < link.drawn_on <= until and link.ended_on is not None and link.ended_on <= until
    return "Added, and ended again" if passed else ""


def loops(links: Iterable[Link]) -> list[tuple[Link, ...]]:
    """Ways round through two to four contexts and back, each once, shortest first; at most twelve.

    Between the same two contexts the link that people agreed on tells the story, or the first that was drawn.
    """
    onward: dict[str, dict[str, Link]] = {}
    for link in sorted(links, key=lambda one: (one.agreed_on is None, one.drawn_on, one.key)):
        onward.setdefault(link.from_context, {}).setdefault(link.to_context, link)
    found: list[tuple[Link, ...]] = []
    for length in range(2, LONGEST_LOOP + 1):
        for start in sorted(onward):
            found += _back_to(start, start, onward, (), length)
            if len(found) >= MOST_LOOPS:
                return found[:MOST_LOOPS]
    return found


def _back_to(
    start: str, here: str, onward: dict[str, dict[str, Link]], gone: tuple[Link, ...], length: int
) -> list[tuple[Link, ...]]:
    """Every way from here back to the start in exactly this many links, through contexts that come after it by key."""
    if len(gone) == length - 1:
        last = onward.get(here, {}).get(start)
        return [(*gone, last)] if last else []
    passed = {link.to_context for link in gone}
    return [
        loop
        for there, link in sorted(onward.get(here, {}).items())
        if there > start and there not in passed
        for loop in _back_to(start, there, onward, (*gone, link), length)
    ]


def story(loop: Sequence[Link], names: dict[str, str]) -> str:
    """A loop in one sentence that comes back to where it began."""
    steps = [_step(link, names) for link in loop]
    return f"{'; so '.join(steps)}; and back to {names[loop[0].from_context]}."


def _step(link: Link, names: dict[str, str]) -> str:
    acts = EFFECT_ON[link.effect].format(there=names[link.to_context])
    return f"{names[link.from_context]} {acts}, because {clause(link.because)}"


def only_from_home(links: Iterable[Link], homes: Collection[str]) -> bool:
    """Does home act on something here while nothing outside it is said to act on home?"""
    drawn = list(links)
    acts = any(link.from_context in homes for link in drawn)
    acted_on = any(link.to_context in homes and link.from_context not in homes for link in drawn)
    return acts and not acted_on
