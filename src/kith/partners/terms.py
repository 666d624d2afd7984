"""How somebody has reach into a context."""

from enum import StrEnum


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
