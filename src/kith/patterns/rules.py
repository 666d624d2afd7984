"""What makes a key recur, in plain Python: this is the meaning that every other way of counting must agree with."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from kith.foundation.refusals import Refused
from kith.patterns.terms import STATE_WORDS, WALK, Named, QuestionState, Recurring


def recurring(named: Iterable[Named], *, today: date, days: int, least_notes: int, least_people: int) -> list[Recurring]:
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


def in_words(name: str, *, subjects: int, notes: int, days: int) -> str:
    """The question, as it is asked.

    >>> in_words("Bus station", subjects=2, notes=3, days=90)
    'Bus station was named in 3 notes about 2 young people in the last 90 days. Does it need a referral of its own?'
    """
    return f"{name} was named in {notes} notes about {subjects} young people in the last {days} days. Does it need a referral of its own?"
