"""The words of a session note (PRACTICE 4.13) and of what it names."""

from dataclasses import dataclass
from enum import StrEnum


class Activity(StrEnum):
    """What they did together."""

    BIKE_RIDE = "bike_ride"
    WALK = "walk"
    OUT_AND_ABOUT = "out_and_about"
    CALL = "call"
    MESSAGE = "message"
    HOME_VISIT = "home_visit"
    SCHOOL = "school"
    YOUTH_CENTRE = "youth_centre"
    ACTIVITY = "activity"
    MEETING = "meeting"
    OTHER = "other"


ACTIVITY_WORDS = {
    Activity.BIKE_RIDE: "Bike ride",
    Activity.WALK: "Walk",
    Activity.OUT_AND_ABOUT: "Out and about",
    Activity.CALL: "Phone call",
    Activity.MESSAGE: "Messages",
    Activity.HOME_VISIT: "At home",
    Activity.SCHOOL: "At school",
    Activity.YOUTH_CENTRE: "At the youth centre",
    Activity.ACTIVITY: "Doing something they like",
    Activity.MEETING: "A meeting",
    Activity.OTHER: "Something else",
}


class StartedBy(StrEnum):
    """Who asked for this time together."""

    NOT_SAID = ""
    YOUNG_PERSON = "young_person"
    WORKER = "worker"
    SOMEBODY_ELSE = "somebody_else"


STARTED_WORDS = {
    StartedBy.NOT_SAID: "Not said",
    StartedBy.YOUNG_PERSON: "The young person",
    StartedBy.WORKER: "The worker",
    StartedBy.SOMEBODY_ELSE: "Somebody else",
}


class Known(StrEnum):
    """Does the young person know this is recorded?"""

    YES = "yes"
    NOT_YET = "not_yet"
    NOT_SAID = "not_said"


KNOWN_WORDS = {
    Known.YES: "Yes, they know",
    Known.NOT_YET: "Not yet",
    Known.NOT_SAID: "Not said",
}


class MentionKind(StrEnum):
    """What sort of thing a note names. Another young person is initials, and leads nowhere."""

    CONTEXT = "context"
    VEHICLE = "vehicle"
    ADULT = "adult"
    ORGANISATION = "organisation"
    INITIALS = "initials"


MENTION_WORDS = {
    MentionKind.CONTEXT: "Place or setting",
    MentionKind.VEHICLE: "Vehicle",
    MentionKind.ADULT: "Adult of concern",
    MentionKind.ORGANISATION: "Organisation",
    MentionKind.INITIALS: "Another young person, as initials",
}


class MentionState(StrEnum):
    """What the worker said about it. Nothing is linked until somebody confirms it."""

    OFFERED = "offered"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


class InfoClass(StrEnum):
    """What sort of information a mention is."""

    CONTEXT_NOTE = "context_note"
    SAFEGUARDING = "safeguarding_info"
    FOR_A_PARTNER = "intelligence_for_partner"


INFO_WORDS = {
    InfoClass.CONTEXT_NOTE: "About a place",
    InfoClass.SAFEGUARDING: "Safeguarding information",
    InfoClass.FOR_A_PARTNER: "Something a partner may need to know",
}


class Theme(StrEnum):
    """What a chronology entry is about."""

    MILESTONE = "milestone"
    GOOD_THING = "good_thing"
    HARM_BY_OTHERS = "harm_by_others"
    MISSING = "missing"
    CHANGE = "change"


THEME_WORDS = {
    Theme.MILESTONE: "A turning point",
    Theme.GOOD_THING: "A good thing",
    Theme.HARM_BY_OTHERS: "Harm by others",
    Theme.MISSING: "Missing",
    Theme.CHANGE: "A change around them",
}


class Show(StrEnum):
    """What a story shows (SCREENS C)."""

    EVERYTHING = "everything"
    SIGNIFICANT = "significant"
    THEIR_WORDS = "their_words"
    PLACES = "places"
    MISSING = "missing"
    HARM = "harm"
    GOOD = "good"


SHOW_WORDS = {
    Show.EVERYTHING: "Everything",
    Show.SIGNIFICANT: "Significant only",
    Show.THEIR_WORDS: "Their words",
    Show.PLACES: "Places",
    Show.MISSING: "Missing",
    Show.HARM: "Harm by others",
    Show.GOOD: "Good things",
}


class PoliceCategory(StrEnum):
    """How police graded a missing report, where they did. It says how they looked, not who a young person is."""

    NOT_SAID = ""
    NOTHING_APPARENT = "no_apparent_risk"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


POLICE_WORDS = {
    PoliceCategory.NOT_SAID: "Not said",
    PoliceCategory.NOTHING_APPARENT: "Police: no apparent risk",
    PoliceCategory.LOW: "Police: low",
    PoliceCategory.MEDIUM: "Police: medium",
    PoliceCategory.HIGH: "Police: high",
}


class InterviewOffer(StrEnum):
    """What became of the offer of a return home interview. Declined means: ask another way."""

    OFFERED = "offered"
    HELD = "held"
    DECLINED = "declined"
    NOT_OFFERED = "not_offered"


OFFER_WORDS = {
    InterviewOffer.OFFERED: "Offered, waiting for an answer",
    InterviewOffer.HELD: "We talked",
    InterviewOffer.DECLINED: "Not this time; we will ask another way",
    InterviewOffer.NOT_OFFERED: "Not offered",
}
HOURS_FOR_AN_INTERVIEW = 72
TOLD_IN_AN_INTERVIEW = (
    "before", "during", "after", "pushed_or_pulled", "what_harmed", "feels_now", "would_help", "own_words",
)  # fmt: skip

NARRATIVE = ("text", "own_words", "pointed_out", "telling_us")
SPOTTED_IN = ("text", "own_words", "pointed_out")
FIELD_WORDS = {
    "text": "What happened and what you noticed",
    "own_words": "In their words",
    "pointed_out": "What they pointed out",
    "telling_us": "What this might be telling us",
}
WRITTEN_LATE_AFTER = 5
MOST_INITIALS = 4


@dataclass(frozen=True)
class Offer:
    """Something a note seems to name, with the reason: for the worker to confirm or dismiss.

    `choices` are (kind, id, label) triples: one when it is clear, several when the note does not say which.
    """

    field: str
    start: int
    end: int
    surface: str
    why: str
    choices: tuple[tuple[str, str, str], ...]

    @property
    def place(self) -> str:
        """Where in the note it stands."""
        return f"{self.field}:{self.start}:{self.end}"


@dataclass(frozen=True)
class Named:
    """A worker's answer to an offer: this stretch of this field names that."""

    field: str
    start: int
    end: int
    kind: MentionKind
    key: str
