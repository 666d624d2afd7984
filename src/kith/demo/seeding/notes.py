"""Writes the notes in the order they happened, each by its own worker, each at its own time."""

from dataclasses import dataclass
from datetime import datetime

from kith.accounts.models import User
from kith.demo.composing import Speaks, Told, compose
from kith.demo.rules import Passage, spread
from kith.demo.seeding.world import DAYS, Known, Riverside
from kith.encounters import actions as encounters
from kith.encounters.actions import Written
from kith.encounters.models import Note
from kith.encounters.terms import NARRATIVE, SPOTTED_IN, Activity, MentionKind, Named, StartedBy, Theme
from kith.encounters.terms import Known as KnownRecorded
from kith.people import actions as people
from kith.people.models import YoungPerson

SIGNIFICANT = {
    "hopes": (Theme.MILESTONE, "A plan for the future that is {name}'s own."),
    "missing": (Theme.MISSING, "{name} came back, and rang somebody who was glad."),
    "older": (Theme.HARM_BY_OTHERS, "{name} trusted us with something frightening; an adult is responsible for it."),
    "kindness": (Theme.GOOD_THING, "This is who {name} is."),
    "rupture": (Theme.CHANGE, "We put something right between us, and {name} saw that this can be done."),
}


@dataclass(frozen=True)
class Due:
    """A note waiting to be written: on which day of the story, about whom."""

    day: int
    about: Known
    turn: int


def in_order(town: Riverside, how_many: int) -> list[Due]:
    """So many notes over the eighteen months, shared by how long each young person has been known, in order of their days."""
    shares = [DAYS - known.since for known in town.young]
    due: list[Due] = []
    for known, share in zip(town.young, shares, strict=True):
        count = max(3, round(how_many * share / sum(shares)))
        days = spread(town.random, count, first=known.since, last=DAYS - 1)
        due += [Due(day, known, turn) for turn, day in enumerate(days)]
    return sorted(due, key=lambda one: one.day)


def written_note(town: Riverside, due: Due) -> Note:
    """Compose and write one note; some are amended, quoted from or promoted afterwards."""
    known, random = due.about, town.random
    speaks = Speaks(known.things, known.places, known.adults, known.vehicles, known.themes)
    told = compose(random, town.deck, speaks, on=town.day(due.day), early=due.turn < 3)
    late = 1 if due.day < DAYS - 1 and random.random() < 0.2 else 0
    at = town.moment(due.day + late, random.randint(13, 19), random.randint(0, 59))
    note = write_told(known.person, told, happened=town.moment(due.day), by=known.worker, at=at)
    _afterwards(town, known, told, note, at)
    return note


def write_told(person: YoungPerson, told: Told, *, happened: datetime, by: User, at: datetime) -> Note:
    """Write a told note through the real action, confirming what it names."""
    narrative = {name: told.fields[name].text for name in NARRATIVE if name in told.fields}
    written = Written(
        happened_on=happened.date(), activity=Activity(told.activity), started_by=StartedBy(told.started_by),
        who_was_there=told.who_was_there, mood_arrive=told.mood_arrive, mood_leave=told.mood_leave,
        known=KnownRecorded(told.known or "not_said"), known_because=told.known_because, feelings=told.feelings,
        named=named_in(told.fields), **narrative,
    )  # fmt: skip
    return encounters.write(person=person, written=written, by=by, at=at)


def named_in(fields: dict[str, Passage]) -> list[Named]:
    """What the worker confirms when the note is saved: everything on record that it names."""
    return [
        Named(name, start, end, MentionKind(thing.kind), thing.key)
        for name in SPOTTED_IN
        if name in fields
        for start, end, thing in fields[name].spans
    ]


def _afterwards(town: Riverside, known: Known, told: Told, note: Note, at: datetime) -> None:
    random, name = town.random, known.things["name"].words
    if told.theme in SIGNIFICANT and random.random() < 0.25:
        theme, meant = SIGNIFICANT[told.theme]
        encounters.promote(note=note, theme=theme, what_happened=_first_sentence(note.text),
                           what_it_meant=meant.replace("{name}", name), by=known.worker, at=at)  # fmt: skip
    if note.own_words and random.random() < 0.12:
        people.quote(person=known.person, words=note.own_words, said_on=note.happened_on, by=known.worker, at=at)
    if random.random() < 0.02:
        encounters.amend(note=note, field="text", text=f"{name} read this and asked me to add that it was {name}'s idea.",
                         why="Read through together.", by=known.worker, at=at)  # fmt: skip


def _first_sentence(text: str) -> str:
    return text.split(". ")[0].rstrip(".") + "."
