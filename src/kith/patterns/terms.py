"""Questions and their answers."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class QuestionState(StrEnum):
    """What the context lead answered."""

    OPEN = "open"
    NOT_NOW = "not_now"
    GATHER_MORE = "gather_more"
    REFER = "refer"


STATE_WORDS = {
    QuestionState.OPEN: "Waiting for an answer",
    QuestionState.NOT_NOW: "Not now",
    QuestionState.GATHER_MORE: "Gather more first",
    QuestionState.REFER: "Refer it",
}

# Which answers may follow which: "gather more" may be followed by a decision; "refer it" is kept for the referral.
WALK: dict[QuestionState, frozenset[QuestionState]] = {
    QuestionState.OPEN: frozenset({QuestionState.NOT_NOW, QuestionState.GATHER_MORE, QuestionState.REFER}),
    QuestionState.GATHER_MORE: frozenset({QuestionState.NOT_NOW, QuestionState.REFER}),
    QuestionState.NOT_NOW: frozenset({QuestionState.GATHER_MORE, QuestionState.REFER}),
    QuestionState.REFER: frozenset(),
}


@dataclass(frozen=True)
class Named:
    """One naming of one key: whose note, which key, when, and which note. Subjects are only counted."""

    subject: str
    key_kind: str
    key: str
    on: date
    source: str


@dataclass(frozen=True)
class Recurring:
    """A key named often enough by enough young people: the counts behind a question."""

    key_kind: str
    key: str
    subjects: int
    mentions: int
    first: date
    last: date

    @property
    def why(self) -> str:
        """The counts in a sentence."""
        return f"Named in {self.mentions} notes about {self.subjects} young people."
