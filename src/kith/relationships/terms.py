"""The words of reaching out (PRACTICE 5.3) and of a working agreement (5.4). Plain Python."""

from enum import StrEnum

DAYS_WITHOUT_CONTACT = 28  # PRACTICE 5.2: after so many, supervision asks how we reach out differently


class Channel(StrEnum):
    """The way we tried."""

    IN_PERSON = "in_person"
    HOME = "home"
    STREET = "street"
    SCHOOL = "school"
    CALL = "call"
    TEXT = "text"
    LETTER = "letter"
    TRUSTED_ADULT = "trusted_adult"
    ONLINE = "online"


CHANNEL_WORDS = {
    Channel.IN_PERSON: "In person, where we had agreed",
    Channel.HOME: "At home",
    Channel.STREET: "On the street, in a park, where they spend time",
    Channel.SCHOOL: "At school or college",
    Channel.CALL: "A phone call",
    Channel.TEXT: "A text message",
    Channel.LETTER: "A letter or a card",
    Channel.TRUSTED_ADULT: "Through an adult they trust",
    Channel.ONLINE: "Online",
}


class Offer(StrEnum):
    """What we brought with us."""

    PRACTICAL_HELP = "practical_help"
    ACTIVITY = "activity"
    FOOD = "food"
    LIFT = "lift"
    HELLO = "hello"


OFFER_WORDS = {
    Offer.PRACTICAL_HELP: "Practical help",
    Offer.ACTIVITY: "Something to do together",
    Offer.FOOD: "Food",
    Offer.LIFT: "A lift",
    Offer.HELLO: "Just to say hello",
}


class CameBack(StrEnum):
    """What came back to us. None of these is about whether a young person is willing."""

    MET = "met"
    REPLIED = "replied"
    SEEN = "seen"
    NO_REPLY = "no_reply"
    SPACE = "asked_for_space"


CAME_BACK_WORDS = {
    CameBack.MET: "We met",
    CameBack.REPLIED: "They replied",
    CameBack.SEEN: "We saw each other and did not speak",
    CameBack.NO_REPLY: "No reply",
    CameBack.SPACE: "They asked for space",
}
CONTACT = (CameBack.MET, CameBack.REPLIED, CameBack.SPACE)
NEEDS_A_NEXT_TRY = (CameBack.SEEN, CameBack.NO_REPLY, CameBack.SPACE)
NEEDS_A_DIFFERENCE = (CameBack.SEEN, CameBack.NO_REPLY)
TOLD_OF_A_TRY = ("offered_words", "learnt", "next_try", "how_different")
# The first hour of each part of a day, latest first.
PARTS_OF_A_DAY = ((21, "night"), (17, "evening"), (12, "afternoon"), (5, "morning"), (0, "night"))


class Agreed(StrEnum):
    """How a young person answered what we propose. Each is kept as it was."""

    SPOKEN = "spoken"
    SIGNED = "signed"
    EMOJI = "emoji"
    NOT_AGREED = "not_agreed"


AGREED_WORDS = {
    Agreed.SPOKEN: "Said yes",
    Agreed.SIGNED: "Signed it",
    Agreed.EMOJI: "Answered with an emoji",
    Agreed.NOT_AGREED: "Not agreed",
}

# The six parts of an agreement, as they are said to the young person.
PARTS = {
    "what_we_do": "What we do",
    "stays_between_us": "What stays between us",
    "must_share": "When I must share, and how you will be told",
    "can_stop": "What you can ask me to stop",
    "complain_or_see": "How to complain, or see what is written",
    "who_else": "Who else is part of this",
}
NEEDED = {
    "what_we_do": "Say what you do together, even one sentence.",
    "stays_between_us": "Say what stays between you.",
    "must_share": "Say when you must share, and how they will be told.",
}


class WhyRevisited(StrEnum):
    """Why it was talked through again."""

    DISCLOSURE_MADE = "disclosure_made"
    THEY_ASKED = "they_asked"
    SOMEBODY_NEW = "somebody_new"
    TIME_PASSED = "time_passed"
    OTHER = "other"


WHY_REVISITED_WORDS = {
    WhyRevisited.DISCLOSURE_MADE: "They told us something that may have to be shared",
    WhyRevisited.THEY_ASKED: "They asked",
    WhyRevisited.SOMEBODY_NEW: "Somebody new is part of it",
    WhyRevisited.TIME_PASSED: "Time has passed",
    WhyRevisited.OTHER: "Something else",
}
