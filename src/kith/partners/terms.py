"""How somebody has reach into a context, and how ready they are to look out for young people there."""

from enum import IntEnum, StrEnum


class ReachKind(StrEnum):
    """Why somebody's presence counts there."""

    WORKS_THERE = "works_there"
    RUNS_IT = "runs_it"
    LIVES_THERE = "lives_there"
    VISITS = "visits"
    ONLINE = "online"


REACH_WORDS = {
    ReachKind.WORKS_THERE: "Works there",
    ReachKind.RUNS_IT: "Runs or manages it",
    ReachKind.LIVES_THERE: "Lives there",
    ReachKind.VISITS: "Comes by",
    ReachKind.ONLINE: "Moderates it",
}


class Capacity(IntEnum):
    """How ready an adult is to look out for young people in a context (PRACTICE 4.15). It is said of what they can do there."""

    NONE_KNOWN = 0
    PRESENT = 1
    WILLING = 2
    CONFIDENT = 3
    CONNECTED = 4


CAPACITY_WORDS = {
    Capacity.NONE_KNOWN: "None known",
    Capacity.PRESENT: "Present",
    Capacity.WILLING: "Willing",
    Capacity.CONFIDENT: "Confident and informed",
    Capacity.CONNECTED: "Active and connected",
}
CAPACITY_MEANS = {
    Capacity.NONE_KNOWN: "Nobody knows yet whether they would look out for young people.",
    Capacity.PRESENT: "They are there, and say hello.",
    Capacity.WILLING: "They have said that they would like to look out for young people.",
    Capacity.CONFIDENT: "They know what to notice, how to be with young people, and whom to call.",
    Capacity.CONNECTED: "They do so, and know the others who do.",
}
LOOKS_OUT = Capacity.WILLING


class Weekday(IntEnum):
    """A day of the week, from Monday."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


DAY_WORDS = {day: day.name.capitalize() for day in Weekday}
WEEKEND = (Weekday.SATURDAY, Weekday.SUNDAY)
