"""What a survey of a place asks, of whom, and in which words it can be answered (PRACTICE 4.10; our own items)."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Audience(StrEnum):
    """Whom a survey asks. Young people and adults are never counted together."""

    YOUNG_PEOPLE = "young_people"
    RESIDENTS = "residents"


AUDIENCE_WORDS = {
    Audience.YOUNG_PEOPLE: "Young people",
    Audience.RESIDENTS: "Residents and businesses",
}


class WaveState(StrEnum):
    """Where a wave stands, by its days and by whether somebody has closed it."""

    NOT_YET = "not_yet"
    OPEN = "open"
    ENDED = "ended"
    CLOSED = "closed"


WAVE_STATE_WORDS = {
    WaveState.NOT_YET: "Not open yet",
    WaveState.OPEN: "Open",
    WaveState.ENDED: "Its last day is over; answers on paper can still be typed in",
    WaveState.CLOSED: "Closed",
}


class Score(IntEnum):
    """How far somebody agrees. Not knowing is an answer, and is counted by itself."""

    DONT_KNOW = 0
    STRONGLY_DISAGREE = 1
    DISAGREE = 2
    NEITHER = 3
    AGREE = 4
    STRONGLY_AGREE = 5


SCORE_WORDS = {
    Score.STRONGLY_DISAGREE: "Strongly disagree",
    Score.DISAGREE: "Disagree",
    Score.NEITHER: "Neither",
    Score.AGREE: "Agree",
    Score.STRONGLY_AGREE: "Strongly agree",
    Score.DONT_KNOW: "I don’t know",
}
POSITIVE = frozenset({Score.AGREE, Score.STRONGLY_AGREE})


@dataclass(frozen=True)
class Item:
    """One sentence to agree or disagree with."""

    code: str
    says: str


CORE = (
    Item("safe_day", "I feel safe here in the daytime"),
    Item("safe_dark", "I feel safe here after dark"),
    Item("adult_to_go_to", "I know an adult here I could go to"),
    Item("treated_fairly", "Adults here treat young people fairly"),
    Item("something_to_do", "There is something for young people to do here"),
    Item("would_help", "If something happened here, someone would help"),
    Item("how_to_get_help", "I would know how to get help"),
    Item("look_out", "Young people here look out for each other"),
)
OF_ADULTS = (
    Item("whom_to_contact", "I would know who to contact if I were worried about a young person"),
    Item("able_to_approach", "I feel able to approach young people here kindly"),
    Item("have_approached", "I have done so in the last month"),
    Item("want_support", "I would like training or support"),
)
ITEMS = {Audience.YOUNG_PEOPLE: CORE, Audience.RESIDENTS: (*CORE, *OF_ADULTS)}
# The sentences that say most shortly how a place feels: the headline of a wave.
HEADLINE = ("safe_day", "safe_dark", "adult_to_go_to")


@dataclass(frozen=True)
class Question:
    """Something asked in the person's own words."""

    code: str
    asks: str


OPEN_QUESTIONS = (
    Question("where", "Where exactly does it feel good or not so good here?"),
    Question("when", "When does it feel different?"),
    Question("better", "What would make it better?"),
)
QUESTION_WORDS = {question.code: question.asks for question in OPEN_QUESTIONS}

NOT_SAID = ""
AGE_BANDS = {
    Audience.YOUNG_PEOPLE: {
        "under_11": "10 or younger",
        "11_13": "11 to 13",
        "14_15": "14 or 15",
        "16_17": "16 or 17",
        "18_up": "18 or older",
    },
    Audience.RESIDENTS: {
        "under_18": "Under 18",
        "18_25": "18 to 25",
        "26_45": "26 to 45",
        "46_65": "46 to 65",
        "over_65": "Over 65",
    },
}
HOW_OFTEN = {
    "daily": "Every day or nearly",
    "weekly": "Once or a few times a week",
    "monthly": "Once or a few times a month",
    "seldom": "Less often",
}
# The five groups of the census of England and Wales.
ETHNICITIES = {
    "asian": "Asian or Asian British",
    "black": "Black, Black British, Caribbean or African",
    "mixed": "Mixed or several ethnic groups",
    "white": "White",
    "other": "Another ethnic group",
}
