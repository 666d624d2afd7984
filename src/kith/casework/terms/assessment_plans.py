"""How an assessment of a place or a school is planned, and what it is made of (PRACTICE 4.8)."""

from dataclasses import dataclass
from enum import StrEnum

from kith.casework.terms.assessments import AssessmentKind
from kith.casework.terms.saying import SourceKind

PLANNED = frozenset({AssessmentKind.NEIGHBOURHOOD, AssessmentKind.SCHOOL})
LEAST_WHO_GO = 2


class Component(StrEnum):
    """One thing a neighbourhood assessment is made of."""

    DESK_DATA = "desk_data"
    SESSIONS = "sessions"
    COMMUNITY = "community"
    BUSINESS = "business"
    VISITS = "visits"
    GUARDIANSHIP = "guardianship"
    SAFETY_MAPS = "safety_maps"
    POLICIES = "policies"
    WEIGHTING = "weighting"
    GOALS = "goals"


@dataclass(frozen=True)
class Told:
    """What a component is called, what it asks, and which sources show that somebody has begun."""

    words: str
    asks: str
    sources: frozenset[SourceKind] = frozenset()


S = SourceKind
COMPONENTS: dict[Component, Told] = {
    Component.DESK_DATA: Told(
        "What figures and documents say", "What is known already, before anybody is asked.", frozenset({S.DATA, S.DOCUMENT})
    ),
    Component.SESSIONS: Told(
        "Sessions with young people", "Where they already meet, at their pace.", frozenset({S.YOUNG_PERSON, S.PEER_GROUP_WORK})
    ),
    Component.COMMUNITY: Told(
        "Survey of people who live here", "What would help them to look out for young people.",
        frozenset({S.SURVEY, S.COMMUNITY_MEMBER}),
    ),
    Component.BUSINESS: Told("Survey of businesses", "Shops, venues, whoever works there.", frozenset({S.BUSINESS})),
    Component.VISITS: Told("Visits", "After school, in the evening, at the weekend."),
    Component.GUARDIANSHIP: Told("Who looks out for young people here", "Each part of the second side."),
    Component.SAFETY_MAPS: Told("How young people say it feels", "What they chose to add to the picture of the area."),
    Component.POLICIES: Told("Policies read", "School, licensing, exclusion, transport, housing."),
    Component.WEIGHTING: Told("Weighed", "Which contexts weigh most, by each voice."),
    Component.GOALS: Told("Goals", "A few, in positive words. They stand in the plan of the case."),
}  # fmt: skip


class Progress(StrEnum):
    """How far a component is."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    READY = "ready"
    NOT_NEEDED = "not_needed"


PROGRESS_WORDS = {
    Progress.NOT_STARTED: "Not started",
    Progress.IN_PROGRESS: "In progress",
    Progress.READY: "Ready",
    Progress.NOT_NEEDED: "Not needed, because",
}
BY_HAND = {
    Progress.NOT_STARTED: "As Kith can see for itself",
    Progress.IN_PROGRESS: "In progress",
    Progress.READY: "Ready",
    Progress.NOT_NEEDED: "Not needed",
}
