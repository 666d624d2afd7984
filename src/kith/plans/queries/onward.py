"""The ways a case can go from where it stands, each with what it still needs."""

from dataclasses import dataclass

from kith.casework.models import Case
from kith.casework.rules.walking import CaseFacts, Lacking, lacking, may_follow
from kith.casework.terms.cases import STATE_WORDS, CaseState


@dataclass(frozen=True)
class Way:
    """One state a case may go to, and what is missing or worth a thought before it does."""

    to: CaseState
    words: str
    missing: tuple[Lacking, ...]
    warnings: tuple[Lacking, ...]

    @property
    def hint(self) -> str:
        """Everything in one breath; "" when nothing is missing."""
        return " ".join(str(one) for one in (*self.missing, *self.warnings))


def onward(case: Case, known: CaseFacts) -> list[Way]:
    """Every way on, in the order of the walk."""
    ways = []
    for to in [state for state in CaseState if state in may_follow(case.level, case.standing)]:
        found = lacking(case.level, to, known)
        missing, warnings = (tuple(one for one in found if one.warns is warns) for warns in (False, True))
        ways.append(Way(to, STATE_WORDS[to], missing, warnings))
    return ways
