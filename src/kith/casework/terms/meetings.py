"""The words of meetings, and their agendas as data (PRACTICE 4.16, 4.18, 6.3). Young people and parents come first on each."""

from enum import StrEnum


class MeetingKind(StrEnum):
    """What sort of meeting it is."""

    STRATEGY_DISCUSSION = "strategy_discussion"
    CONTEXT_CONFERENCE = "context_conference"
    ROTH_CONFERENCE = "roth_conference"
    INITIAL_CONFERENCE = "initial_conference"
    CORE_GROUP = "core_group"
    REVIEW = "review"


MEETING_WORDS = {
    MeetingKind.STRATEGY_DISCUSSION: "Strategy discussion",
    MeetingKind.CONTEXT_CONFERENCE: "Context conference",
    MeetingKind.ROTH_CONFERENCE: "Risk Outside the Home conference",
    MeetingKind.INITIAL_CONFERENCE: "Initial child protection conference",
    MeetingKind.CORE_GROUP: "Core group",
    MeetingKind.REVIEW: "Review",
}
AROUND_CONTEXTS = (MeetingKind.CONTEXT_CONFERENCE, MeetingKind.REVIEW)
AROUND_YOUNG_PEOPLE = (
    MeetingKind.STRATEGY_DISCUSSION,
    MeetingKind.ROTH_CONFERENCE,
    MeetingKind.INITIAL_CONFERENCE,
    MeetingKind.CORE_GROUP,
    MeetingKind.REVIEW,
)


class ConferenceType(StrEnum):
    """How a context conference is held."""

    NOT_SAID = ""
    SOCIAL_CARE_CHAIRED = "social_care_chaired"
    FAMILY_GROUP_STYLE = "family_group_style"


CONFERENCE_WORDS = {
    ConferenceType.NOT_SAID: "Not said",
    ConferenceType.SOCIAL_CARE_CHAIRED: "Chaired by social care, independently",
    ConferenceType.FAMILY_GROUP_STYLE: "Family group style, led by its coordinator",
}


class MeetingState(StrEnum):
    """Where a meeting stands: arranged, held and being written up, or closed."""

    ARRANGED = "arranged"
    HELD = "held"
    CLOSED = "closed"
    CALLED_OFF = "called_off"


MEETING_STATE_WORDS = {
    MeetingState.ARRANGED: "Arranged",
    MeetingState.HELD: "Held, being written up",
    MeetingState.CLOSED: "Closed",
    MeetingState.CALLED_OFF: "Called off",
}
MEETING_WALK = {
    MeetingState.ARRANGED: frozenset({MeetingState.HELD, MeetingState.CALLED_OFF}),
    MeetingState.HELD: frozenset({MeetingState.CLOSED}),
    MeetingState.CLOSED: frozenset(),
    MeetingState.CALLED_OFF: frozenset(),
}


class Item(StrEnum):
    """One item of an agenda."""

    WELCOME = "welcome"
    WHY_HERE = "why_here"
    YOUNG_PEOPLE_SAY = "young_people_say"
    PARENTS_SAY = "parents_say"
    STRENGTHS = "strengths"
    FINDINGS = "findings"
    WEIGHTING = "weighting"
    HARM_AND_WHERE = "harm_and_where"
    IMMEDIATE_SAFETY = "immediate_safety"
    ROUTE = "route"
    GOALS = "goals"
    RESPONSES = "responses"
    MEASURES = "measures"
    PROGRESS = "progress"
    DECISIONS = "decisions"
    DISSENT = "dissent"
    WHO_TELLS_WHOM = "who_tells_whom"
    REVIEW_DATE = "review_date"
    CLOSING_ROUND = "closing_round"


ITEM_WORDS = {
    Item.WELCOME: "Welcome, ground rules and fair words",
    Item.WHY_HERE: "Why we are here",
    Item.YOUNG_PEOPLE_SAY: "What young people say",
    Item.PARENTS_SAY: "What parents and carers say",
    Item.STRENGTHS: "Strengths, and adults who look out for young people",
    Item.FINDINGS: "What was found, side by side",
    Item.WEIGHTING: "Which context weighs most, and how they act on each other",
    Item.HARM_AND_WHERE: "What harm, where, and who is responsible for it",
    Item.IMMEDIATE_SAFETY: "What makes things safer today",
    Item.ROUTE: "Which route fits",
    Item.GOALS: "Goals",
    Item.RESPONSES: "Responses and levers",
    Item.MEASURES: "How we will know",
    Item.PROGRESS: "What has changed since last time",
    Item.DECISIONS: "What was decided",
    Item.DISSENT: "Who sees it differently",
    Item.WHO_TELLS_WHOM: "Who tells whom",
    Item.REVIEW_DATE: "When we look again",
    Item.CLOSING_ROUND: "Closing round",
}
_I = Item
AGENDAS: dict[MeetingKind, tuple[Item, ...]] = {
    MeetingKind.STRATEGY_DISCUSSION: (
        _I.YOUNG_PEOPLE_SAY, _I.PARENTS_SAY, _I.WHY_HERE, _I.HARM_AND_WHERE, _I.STRENGTHS, _I.IMMEDIATE_SAFETY, _I.DECISIONS,
        _I.DISSENT, _I.WHO_TELLS_WHOM,
    ),
    MeetingKind.CONTEXT_CONFERENCE: (
        _I.WELCOME, _I.YOUNG_PEOPLE_SAY, _I.PARENTS_SAY, _I.WHY_HERE, _I.STRENGTHS, _I.FINDINGS, _I.WEIGHTING, _I.GOALS,
        _I.RESPONSES, _I.MEASURES, _I.DECISIONS, _I.DISSENT, _I.WHO_TELLS_WHOM, _I.REVIEW_DATE, _I.CLOSING_ROUND,
    ),
    MeetingKind.ROTH_CONFERENCE: (
        _I.WELCOME, _I.YOUNG_PEOPLE_SAY, _I.PARENTS_SAY, _I.WHY_HERE, _I.STRENGTHS, _I.HARM_AND_WHERE, _I.WEIGHTING, _I.ROUTE,
        _I.GOALS, _I.RESPONSES, _I.DECISIONS, _I.DISSENT, _I.WHO_TELLS_WHOM, _I.REVIEW_DATE,
    ),
    MeetingKind.INITIAL_CONFERENCE: (
        _I.WELCOME, _I.YOUNG_PEOPLE_SAY, _I.PARENTS_SAY, _I.WHY_HERE, _I.STRENGTHS, _I.HARM_AND_WHERE, _I.WEIGHTING, _I.GOALS,
        _I.RESPONSES, _I.DECISIONS, _I.DISSENT, _I.WHO_TELLS_WHOM, _I.REVIEW_DATE,
    ),
    MeetingKind.CORE_GROUP: (
        _I.YOUNG_PEOPLE_SAY, _I.PARENTS_SAY, _I.PROGRESS, _I.RESPONSES, _I.DECISIONS, _I.DISSENT, _I.WHO_TELLS_WHOM,
        _I.REVIEW_DATE,
    ),
    MeetingKind.REVIEW: (
        _I.YOUNG_PEOPLE_SAY, _I.PARENTS_SAY, _I.PROGRESS, _I.STRENGTHS, _I.GOALS, _I.MEASURES, _I.DECISIONS, _I.DISSENT,
        _I.WHO_TELLS_WHOM, _I.REVIEW_DATE,
    ),
}  # fmt: skip


class Attending(StrEnum):
    """Whether somebody came."""

    INVITED = "invited"
    CAME = "came"
    APOLOGIES = "apologies"
    SPOKEN_FOR = "spoken_for"


ATTENDING_WORDS = {
    Attending.INVITED: "Invited",
    Attending.CAME: "Came",
    Attending.APOLOGIES: "Sent apologies",
    Attending.SPOKEN_FOR: "Was spoken for",
}


class Parked(StrEnum):
    """Where something stands that was taken out of a conference because it is about one young person."""

    WAITS = "waits"
    IN_THEIR_FILE = "in_file"
    PASSED_ON = "passed_on"


PARKED_WORDS = {
    Parked.WAITS: "Waits to be put into their own file",
    Parked.IN_THEIR_FILE: "Stands in their own file",
    Parked.PASSED_ON: "Passed on to somebody else",
}


class HarmLocation(StrEnum):
    """Where the harm happens (PRACTICE 6.3)."""

    NOT_SAID = ""
    HOME = "home"
    OUTSIDE = "outside"
    BOTH = "both"


LOCATION_WORDS = {
    HarmLocation.NOT_SAID: "Not said",
    HarmLocation.HOME: "At home",
    HarmLocation.OUTSIDE: "Outside the home",
    HarmLocation.BOTH: "Both",
}


class CareAttribution(StrEnum):
    """How far the harm comes from the care that parents give: decides the route (PRACTICE 4.18)."""

    NOT_SAID = ""
    NONE = "none"
    SOME = "some"
    MAINLY = "mainly"


ATTRIBUTION_WORDS = {
    CareAttribution.NOT_SAID: "Not said",
    CareAttribution.NONE: "Not at all",
    CareAttribution.SOME: "In part",
    CareAttribution.MAINLY: "Mainly",
}


class CensusCategory(StrEnum):
    """The categories that England’s census knows; none of them says outside the home (PRACTICE 6.12)."""

    NOT_SAID = ""
    NEGLECT = "NEG"
    PHYSICAL = "PHY"
    SEXUAL = "SAB"
    EMOTIONAL = "EMO"
    MULTIPLE = "MUL"


CENSUS_WORDS = {
    CensusCategory.NOT_SAID: "Not said",
    CensusCategory.NEGLECT: "Neglect (NEG)",
    CensusCategory.PHYSICAL: "Physical abuse (PHY)",
    CensusCategory.SEXUAL: "Sexual abuse (SAB)",
    CensusCategory.EMOTIONAL: "Emotional abuse (EMO)",
    CensusCategory.MULTIPLE: "More than one (MUL)",
}
