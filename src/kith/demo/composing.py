"""Puts one demonstration note together: how they met, what came up, what was said, what it might mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any

from kith.demo.bank import meeting, themes_good, themes_hard
from kith.demo.rules import Deck, Passage, Thing, fill, fits, popular

THEMES: dict[str, Any] = {**themes_good.THEMES, **themes_hard.THEMES}
OFTEN = {
    "bike_ride": 7, "walk": 10, "out_and_about": 10, "call": 9, "message": 7, "home_visit": 8, "school": 9, "youth_centre": 12,
    "activity": 8, "meeting": 3, "other": 3,
}  # fmt: skip
SEASON_OF_MONTH = ("winter", "winter", "spring", "spring", "spring", "summer", "summer", "summer", "autumn", "autumn", "autumn", "winter")

HOLIDAYS = 8


def school_is_open(on: date) -> bool:
    """Might somebody be met at school that day? Not at a weekend, nor in the summer holidays."""
    return on.weekday() < 5 and on.month != HOLIDAYS


@dataclass
class Told:
    """A note that has been put together, field by field, before anybody writes it down."""

    activity: str
    theme: str = ""
    fields: dict[str, Passage] = field(default_factory=dict)
    started_by: str = ""
    who_was_there: str = ""
    mood_arrive: str = ""
    mood_leave: str = ""
    known: str = ""
    known_because: str = ""
    feelings: str = ""


@dataclass(frozen=True)
class Speaks:
    """What one young person's notes may speak of: their own words and places, and the adults and cars they know."""

    things: Mapping[str, Thing]
    places: Mapping[str, Sequence[Thing]]
    adults: Sequence[Thing]
    vehicles: Sequence[Thing]
    themes: Mapping[str, float]


def compose(random: Random, deck: Deck, speaks: Speaks, *, on: date, early: bool = False) -> Told:
    """One note about a day; `early` when they have only just met, and may not want to."""
    told = Told(random.choices(list(OFTEN), list(OFTEN.values()))[0], _another(random, speaks))
    if early and random.random() < 0.5:
        return _outreach(random, deck, speaks)
    if told.activity == "school" and not school_is_open(on):
        told.activity = "walk"
    if told.theme == "school" and on.month == HOLIDAYS:
        told.theme = "loves"
    theme = told.theme
    told.fields["text"] = _text(random, deck, speaks, told, on.month)
    for name, often in (("own_words", 0.5), ("pointed_out", 0.38), ("telling_us", 0.42)):
        if random.random() < often and not (name == "pointed_out" and told.activity in meeting.REMOTE):
            told.fields[name] = _theme_part(random, deck, speaks, theme, name)
    _moods(random, deck, speaks, told)
    return told


def _outreach(random: Random, deck: Deck, speaks: Speaks) -> Told:
    text = fill(deck.draw("outreach", meeting.OUTREACH), speaks.things)
    text.add(fill(deck.draw("outreach end", meeting.OUTREACH_ENDS), speaks.things))
    return Told("other", "outreach", {"text": text}, started_by="worker", known="not_yet" if random.random() < 0.5 else "")


def _text(random: Random, deck: Deck, speaks: Speaks, told: Told, month: int) -> Passage:
    sort, sentences = meeting.OPENINGS[told.activity]
    text = _say(random, deck, f"opening {told.activity}", sentences, speaks, sort or "")
    if random.random() < 0.22:
        season = SEASON_OF_MONTH[month - 1]
        text.add(fill(deck.draw(season, meeting.SEASONS[season]), speaks.things))
    if told.activity in meeting.REMOTE:
        sort = THEMES[told.theme].get("sort", "")
        text.add(_say(random, deck, f"about {told.theme}", meeting.ABOUT[told.theme], speaks, sort))
        return _ended(random, deck, speaks, text, meeting.REMOTE_ENDINGS)
    text.add(_theme_part(random, deck, speaks, told.theme, "text"))
    if random.random() < 0.35:
        text.add(_theme_part(random, deck, speaks, _another(random, speaks), "text"))
    return _ended(random, deck, speaks, text, meeting.ENDINGS)


def _ended(random: Random, deck: Deck, speaks: Speaks, text: Passage, endings: Sequence[str]) -> Passage:
    if random.random() < 0.7:
        text.add(fill(deck.draw(f"ending {len(endings)}", endings), speaks.things))
    return text


def _another(random: Random, speaks: Speaks) -> str:
    return random.choices(list(speaks.themes), list(speaks.themes.values()))[0]


def _theme_part(random: Random, deck: Deck, speaks: Speaks, theme: str, part: str) -> Passage:
    about = THEMES[theme]
    return _say(random, deck, f"{theme} {part}", about[part], speaks, about.get("sort", ""))


def _say(random: Random, deck: Deck, name: str, sentences: Sequence[str], speaks: Speaks, sort: str) -> Passage:
    """A sentence that this young person's life can fill; one that it cannot fill is passed over."""
    things = dict(speaks.things)
    if sort and speaks.places.get(sort):
        things["place"] = popular(random, speaks.places[sort])
    if speaks.adults:
        things["adult"] = random.choice(speaks.adults)
    if speaks.vehicles:
        things["car"] = random.choice(speaks.vehicles)
    fitting = [sentence for sentence in sentences if fits(sentence, things)]
    return fill(deck.draw(f"{name} {len(fitting)}", fitting), things) if fitting else Passage()


def _moods(random: Random, deck: Deck, speaks: Speaks, told: Told) -> None:
    def draw(name: str, cards: Sequence[str]) -> str:
        return fill(deck.draw(name, cards), speaks.things).text

    told.started_by = random.choices(("young_person", "worker", "somebody_else", ""), (35, 45, 5, 15))[0]
    if random.random() < 0.6:
        told.mood_arrive, told.mood_leave = draw("arrived", meeting.ARRIVED), draw("left", meeting.LEFT)
    told.known = random.choices(("yes", "not_yet", ""), (65, 15, 20))[0]
    if told.known and random.random() < 0.5:
        told.known_because = draw(told.known, meeting.KNOWN_BECAUSE if told.known == "yes" else meeting.NOT_YET)
    if random.random() < 0.18:
        told.feelings = draw("feelings", themes_hard.FEELINGS)
    initials = [thing.words for passage in told.fields.values() for _, _, thing in passage.spans if thing.kind == "initials"]
    told.who_was_there = ", ".join([speaks.things["name"].words, *dict.fromkeys(initials)]) if random.random() < 0.6 else ""
