"""Assessment triangles: kinds, sides and the elements each asks about (PRACTICE 4.5 to 4.11).

The sides follow the published triangles. The elements are the project's own, except the child's, which is Working
Together's; they may be changed locally.
"""

from dataclasses import dataclass
from enum import StrEnum

from kith.contexts.terms import BAND_WORDS as BAND_WORDS
from kith.contexts.terms import TimeBand as TimeBand


class AssessmentKind(StrEnum):
    """Which triangle."""

    CHILD_FAMILY = "child_family"
    FRIENDS_PEERS = "friends_peers"
    NEIGHBOURHOOD = "neighbourhood"
    SCHOOL = "school"
    ONLINE = "online"


ASSESSMENT_WORDS = {
    AssessmentKind.CHILD_FAMILY: "Child and family assessment",
    AssessmentKind.FRIENDS_PEERS: "Friendship and peer assessment",
    AssessmentKind.NEIGHBOURHOOD: "Neighbourhood or place assessment",
    AssessmentKind.SCHOOL: "School assessment",
    AssessmentKind.ONLINE: "Online space assessment",
}


@dataclass(frozen=True)
class Element:
    """One thing a side asks about. `positive` is the statement a goal can be made from."""

    code: str
    words: str
    positive: str


@dataclass(frozen=True)
class Side:
    """One side of a triangle."""

    number: int
    words: str
    elements: tuple[Element, ...]


YOUNG_PEOPLE_THERE = (
    Element("feeling_safe", "Feeling safe", "Young people feel safe here"),
    Element("belonging", "Belonging", "Young people feel that they belong here"),
    Element("identity_respect", "Identity and respect", "Young people are respected for who they are"),
    Element("health_rest", "Health and rest", "Young people can rest and stay well"),
    Element("things_to_do", "Things to do", "There is something here for young people to do"),
    Element("learning_work", "Learning and work", "Young people can learn and find work"),
    Element("friendship", "Friendship", "Friends look out for each other"),
    Element("norms", "What is thought normal", "What is thought normal here keeps young people safe"),
    Element("help_seeking", "Asking for help", "Young people ask for help here and get it"),
)
GUARDIANSHIP = (
    Element("presence", "Adults who are there", "Adults who care are there when young people are"),
    Element("trust", "Trust", "Young people know an adult here whom they trust"),
    Element("knows_what_to_do", "Knowing what to do", "Adults here know what to do when they are worried"),
    Element("consistency", "The same at all times", "Adults can be relied on at every time of day"),
    Element("fairness", "Fairness", "Adults here treat all young people fairly"),
    Element("connected", "Adults who know each other", "Adults here know each other and act together"),
    Element("parents", "Parents and carers", "Parents and carers are part of it"),
    Element("bystanders", "Friends who step in", "Young people help each other when something happens"),
)
SURROUNDINGS = (
    Element("sight_light", "Light, sight lines, ways in and out", "It is lit, open and easy to leave"),
    Element("transport", "Transport", "Young people can get here and home safely"),
    Element("youth_provision", "Something for young people", "There is a welcoming place for young people nearby"),
    Element("housing", "Housing and regeneration", "Housing decisions take young people into account"),
    Element("policies", "School, licensing and exclusion policies", "Policies keep young people in, not out"),
    Element("commerce", "What is sold, and to whom", "Shops and venues sell lawfully and look out for young people"),
    Element("enforcement", "Policing and enforcement", "Enforcement protects young people and is fair"),
    Element("poverty", "Poverty", "No young person here goes without"),
    Element("discrimination", "Racism, sexism, other discrimination", "Discrimination is named here and acted on"),
    Element("online_rules", "Online rules and moderation", "Online spaces are moderated and reports answered"),
)
ONLINE_SURROUNDINGS = (
    Element("reporting_route", "How to report", "Reports are answered in time"),
    Element("age_assurance", "Age checks", "Young people meet people of their own age"),
    Element("moderation", "Moderation", "Somebody fair looks after this space"),
    Element("design", "How it is made", "Its design does not push young people into harm"),
    Element("discrimination", "Racism, sexism, other discrimination", "Discrimination is named here and acted on"),
)
CHILD_NEEDS = (
    Element("health", "Health", "They are well and get the care they need"),
    Element("education", "Education", "They learn somewhere that wants them"),
    Element("feelings", "Feelings and what they show us", "They have somebody to be with in hard times"),
    Element("identity", "Identity", "They are proud of who they are"),
    Element("family_social", "Family and friendships", "They have people who matter to them"),
    Element("presentation", "How they present themselves", "They can show who they are"),
    Element("self_care", "Looking after themselves", "They have what anybody their age needs to learn to care for themselves"),
)
PARENTING = (
    Element("basic_care", "Basic care", "Home gives what they need each day"),
    Element("safety", "Safety", "Their parents are helped to keep them safe"),
    Element("warmth", "Warmth", "They are loved and know it"),
    Element("stimulation", "Interest and encouragement", "Somebody at home is interested in what they do"),
    Element("guidance", "Guidance and boundaries", "Boundaries at home are fair and backed by others"),
    Element("stability", "Stability", "They know where they will be and who with"),
)
FAMILY_SURROUNDINGS = (
    Element("history", "Family history", "What the family has been through is understood"),
    Element("wider_family", "Wider family", "Wider family is part of it"),
    Element("housing", "Housing", "Home is warm, safe and lasting"),
    Element("employment", "Work", "Work leaves room for family"),
    Element("income", "Income", "There is enough money"),
    Element("integration", "Part of the neighbourhood", "The family belongs where it lives"),
    Element("community", "What the community offers", "There is help nearby that they can use"),
)
TRIANGLES: dict[AssessmentKind, tuple[Side, Side, Side]] = {
    AssessmentKind.CHILD_FAMILY: (
        Side(1, "Developmental needs", CHILD_NEEDS),
        Side(2, "Parenting capacity, and what undermines it", PARENTING),
        Side(3, "Family and surroundings", FAMILY_SURROUNDINGS),
    ),
    AssessmentKind.FRIENDS_PEERS: (
        Side(1, "How the group works: how they relate, see themselves and are seen", YOUNG_PEOPLE_THERE),
        Side(2, "Adults with a caring intention around the group", GUARDIANSHIP),
        Side(3, "Surroundings and families: neighbourhood, policies, support for parents, inequality", SURROUNDINGS),
    ),
    AssessmentKind.NEIGHBOURHOOD: (
        Side(1, "Strengths and needs of young people here", YOUNG_PEOPLE_THERE),
        Side(2, "Guardianship: adults who look out for them", GUARDIANSHIP),
        Side(3, "Resources, the place itself, policy and wider systems", SURROUNDINGS),
    ),
    AssessmentKind.SCHOOL: (
        Side(1, "Strengths and needs of students", YOUNG_PEOPLE_THERE),
        Side(2, "Staff and students who look out for others", GUARDIANSHIP),
        Side(3, "School surroundings, policies, culture and local area", SURROUNDINGS),
    ),
    AssessmentKind.ONLINE: (
        Side(1, "Strengths and needs of young people here", YOUNG_PEOPLE_THERE),
        Side(2, "Guardianship: moderators, friends, adults who know it", GUARDIANSHIP),
        Side(3, "Reporting, age checks, moderation and design", ONLINE_SURROUNDINGS),
    ),
}


class Trend(StrEnum):
    """Which way it is going."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    NOT_KNOWN = "not_known"


TREND_WORDS = {
    Trend.BETTER: "Getting better",
    Trend.SAME: "About the same",
    Trend.WORSE: "Getting worse",
    Trend.NOT_KNOWN: "We do not know yet",
}


class AssessmentState(StrEnum):
    """Where an assessment stands."""

    OPEN = "open"
    COMPLETE = "complete"
    ENDED = "ended"


ASSESSMENT_STATE_WORDS = {
    AssessmentState.OPEN: "In progress",
    AssessmentState.COMPLETE: "Complete",
    AssessmentState.ENDED: "Ended without being completed",
}


class Told(StrEnum):
    """Whether somebody has been told that they are part of a friendship assessment."""

    TOLD = "told"
    NOT_YET = "not_yet"


TOLD_WORDS = {Told.TOLD: "Told", Told.NOT_YET: "Not told yet"}


LEAST_MEMBERS, MOST_MEMBERS = 2, 15


@dataclass(frozen=True)
class CheckQuestion:
    """One question of the watching-over, working-with check. `good` is the answer that worries nobody."""

    code: str
    part: str
    words: str
    good: str


CHECK_PARTS = {"focus": "What it is for", "methods": "How it is done", "impact": "What it does"}
CHECK = (
    CheckQuestion("welfare", "focus", "Is the aim the welfare of these young people?", "yes"),
    CheckQuestion("conditions", "focus", "Are we changing conditions rather than watching people?", "yes"),
    CheckQuestion("who_asked", "focus", "Did somebody who cares for young people ask for it?", "yes"),
    CheckQuestion("they_know", "methods", "Do the young people know?", "yes"),
    CheckQuestion("can_shape", "methods", "Can they say no, or shape it?", "yes"),
    CheckQuestion("least_intrusive", "methods", "Is it the least intrusive way?", "yes"),
    CheckQuestion("who_sees", "methods", "Is it clear who will see what we learn?", "yes"),
    CheckQuestion("enforcement", "methods", "Could it reach enforcement?", "no"),
    CheckQuestion("who_gains", "impact", "Do young people gain more than anybody else?", "yes"),
    CheckQuestion("who_pays", "impact", "Does one group carry the cost: by race, gender, class, disability?", "no"),
    CheckQuestion("trust", "impact", "Could trust be lost?", "no"),
    CheckQuestion("they_would_say", "impact", "Would young people say that it is fair?", "yes"),
    CheckQuestion("ends", "impact", "Is there a day on which it ends?", "yes"),
)
METHODS_STOP = 3
