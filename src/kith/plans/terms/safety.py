"""The words of a safety plan, which belongs to the young person and their family (PRACTICE 4.14)."""

from enum import StrEnum

FIRST_REVIEW_DAYS = 28
NEXT_REVIEW_DAYS = 84


class Section(StrEnum):
    """One part of a safety plan."""

    PLACES = "places"
    PEOPLE = "people"
    ROUTES = "routes"
    UNSAFE = "unsafe"
    OUT = "out"
    PHONES = "phones"
    WORKERS = "workers"
    PLACES_CHANGE = "places_change"
    HARD = "hard"


SECTION_WORDS = {
    Section.PLACES: "My safe places",
    Section.PEOPLE: "My people, and how to reach them",
    Section.ROUTES: "Routes and times",
    Section.UNSAFE: "If I feel unsafe",
    Section.OUT: "If I am out late or missing",
    Section.PHONES: "Phones and being online",
    Section.WORKERS: "What workers and services will do",
    Section.PLACES_CHANGE: "What will change in the places",
    Section.HARD: "What makes this hard to keep to",
}


class Promise(StrEnum):
    """Whose line it is."""

    MINE = "mine"
    ADULTS = "adults"
    SAID = "said"


PROMISE_WORDS = {
    Promise.MINE: "I will",
    Promise.ADULTS: "Adults will",
    Promise.SAID: "Good to know",
}


class PartOwner(StrEnum):
    """Whose part of the plan it is: nobody else rewrites it."""

    YOUNG_PERSON = "young_person"
    FAMILY = "family"
    WORKERS = "workers"


PART_WORDS = {
    PartOwner.YOUNG_PERSON: "The young person’s part",
    PartOwner.FAMILY: "The family’s part",
    PartOwner.WORKERS: "The workers’ part",
}
THEIRS = (PartOwner.YOUNG_PERSON, PartOwner.FAMILY)


class Because(StrEnum):
    """Why a line of a young person or a family is not what it was."""

    SAID_SO = "said_so"
    ASKED = "asked"
    NO_LONGER = "no_longer"


BECAUSE_WORDS = {
    Because.SAID_SO: "They said so themselves",
    Because.ASKED: "We asked them, and they agreed",
    Because.NO_LONGER: "It no longer applies, and they know",
}
