"""What makes a key recur, in plain Python: this is the meaning that every other way of counting must agree with."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from kith.casework.terms.thresholds import PanelDecision
from kith.contexts.rules import LEAST_COUNTED
from kith.foundation.refusals import Refused
from kith.patterns.terms import STATE_WORDS, WALK, Named, QuestionState, Recurring

FITS = {
    PanelDecision.NO_ACTION: QuestionState.NOT_NOW,
    PanelDecision.GATHER_MORE: QuestionState.GATHER_MORE,
    PanelDecision.OPEN_LEVEL_2: QuestionState.REFER,
}


def recurring(
    named: Iterable[Named], *, today: date, days: int, least_notes: int, least_people: int
) -> list[Recurring]:
    """Keys named in at least `least_notes` notes about at least `least_people` young people in the last `days` days.

    A note that names a key twice counts once. Sorted by key kind and key (PRACTICE 4.20).
    """
    earliest = today - timedelta(days=days)
    rows: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for one in named:
        if earliest <= one.on <= today:
            rows[one.key_kind, one.key].append(one)
    found = []
    for (kind, key), ones in sorted(rows.items()):
        notes, people = {o.source for o in ones}, {o.subject for o in ones}
        if len(notes) >= least_notes and len(people) >= least_people:
            on = [o.on for o in ones]
            found.append(Recurring(kind, key, len(people), len(notes), min(on), max(on)))
    return found


def check_answer(*, now: QuestionState, answer: QuestionState, why: str) -> None:
    """Raises `Refused` when an answer does not follow, or gives no reason."""
    if answer not in WALK[now]:
        raise Refused(f"This was already answered: {STATE_WORDS[now].lower()}.", field="answer")
    if not why.strip():
        raise Refused("Say why, for whoever asks next.", field="why")


def suggested(decision: str, reasons: str) -> dict[str, str]:
    """The answer that fits what agencies decided together, with their reasons, for a person to keep or change.

    >>> suggested("gather_more", "Nobody has asked young people.")
    {'answer': 'gather_more', 'why': 'Nobody has asked young people.'}
    """
    fits = FITS.get(PanelDecision(decision)) if decision else None
    return {"answer": fits.value, "why": reasons} if fits else {}


def check_referred(*, now: QuestionState) -> None:
    """Raises `Refused` unless the answer was to refer it."""
    if now is not QuestionState.REFER:
        raise Refused("Answer the question with “Refer it” first.")


def how_many(subjects: int) -> str:
    """How many young people, in words; fewer than three are never counted out loud (ANALYSIS section 3).

    >>> how_many(2), how_many(5)
    ('more than one young person', '5 young people')
    """
    return f"{subjects} young people" if subjects >= LEAST_COUNTED else "more than one young person"


def in_words(name: str, *, subjects: int, notes: int, days: int) -> str:
    """The question, as it is asked.

    >>> in_words("Bus station", subjects=4, notes=6, days=90)
    'Bus station was named in 6 notes about 4 young people in the last 90 days. Does it need a referral of its own?'
    """
    return f"{name} was named in {notes} notes about {how_many(subjects)} in the last {days} days. Does it need a referral of its own?"
