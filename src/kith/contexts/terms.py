"""Kinds of context (PRACTICE 1.5), and the words of a map of somebody's world."""

from enum import StrEnum


class ContextKind(StrEnum):
    """What sort of social setting or relationship space it is."""

    HOME = "home"
    FRIENDS_PEERS = "friends_peers"
    SCHOOL_EDUCATION = "school_education"
    NEIGHBOURHOOD = "neighbourhood"
    PLACE = "place"
    TRANSPORT_ROUTE = "transport_route"
    ONLINE_SPACE = "online_space"
    SERVICE_SETTING = "service_setting"
    OTHER = "other"


CONTEXT_WORDS = {
    ContextKind.HOME: "Home",
    ContextKind.FRIENDS_PEERS: "Friends",
    ContextKind.SCHOOL_EDUCATION: "School or college",
    ContextKind.NEIGHBOURHOOD: "Neighbourhood",
    ContextKind.PLACE: "Place",
    ContextKind.TRANSPORT_ROUTE: "Route",
    ContextKind.ONLINE_SPACE: "Online space",
    ContextKind.SERVICE_SETTING: "Service",
    ContextKind.OTHER: "Something else",
}


class Status(StrEnum):
    """Where a context stands. Referral and casework add their own states when they come."""

    KNOWN = "known"
    NO_LONGER = "no_longer"


STATUS_WORDS = {Status.KNOWN: "In use", Status.NO_LONGER: "No longer there"}


class Effect(StrEnum):
    """What a context does for somebody's safety, in the words of whoever draws the map."""

    KEEPS_SAFE = "keeps_safe"
    DEPENDS = "depends"
    LINKED_TO_HARM = "linked_to_harm"
    NOT_KNOWN = "not_known"


EFFECT_WORDS = {
    Effect.KEEPS_SAFE: "Keeps them safe",
    Effect.DEPENDS: "It depends",
    Effect.LINKED_TO_HARM: "Linked to harm",
    Effect.NOT_KNOWN: "We do not know yet",
}
EFFECT_SIGNS = {Effect.KEEPS_SAFE: "+", Effect.DEPENDS: "±", Effect.LINKED_TO_HARM: "!", Effect.NOT_KNOWN: "?"}

PULL_WORDS = {1: "A little", 2: "Some", 3: "A lot"}
MOST_ON_A_MAP = 40


class TimeBand(StrEnum):
    """Which part of the week something is said of: a visit, an adult who is there, how it feels (PRACTICE 4.9, 4.12)."""

    MORNING = "morning"
    DAYTIME = "daytime"
    AFTER_SCHOOL = "after_school"
    EVENING = "evening"
    NIGHT = "night"
    WEEKEND = "weekend"


BAND_WORDS = {
    TimeBand.MORNING: "In the morning",
    TimeBand.DAYTIME: "In the day",
    TimeBand.AFTER_SCHOOL: "After school",
    TimeBand.EVENING: "In the evening",
    TimeBand.NIGHT: "At night",
    TimeBand.WEEKEND: "At the weekend",
}
