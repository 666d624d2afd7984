"""What a referral to the National Referral Mechanism needs, and when its panel decides. Plain Python (PRACTICE 6.2, 6.6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kith.casework.terms.slavery import (
    DAYS_BEFORE_18,
    DAYS_FOR_A_PANEL,
    DECISION_WORDS,
    GROUNDS_WORDS,
    Decision,
    Exploitation,
    Grounds,
)
from kith.foundation.refusals import Refused
from kith.foundation.vague_dates import say
from kith.foundation.working_days import after_months

ADULT = 18 * 12
BEGAN = date(2009, 4, 1)  # the National Referral Mechanism
NOT_YET = "That day has not come yet."


@dataclass(frozen=True)
class Decided:
    """One decision: on which grounds, what, and on which day."""

    grounds: Grounds
    decision: Decision
    on: date


def check_referral(*, referred_on: date, first_responder: str, exploitation: list[Exploitation], indicators: str, today: date) -> None:
    """Raises `Refused` when a referral could not have been made so, or says nothing of what was done to them."""
    check_day(referred_on, since=BEGAN, today=today, field="referred_on")
    if not first_responder.strip():
        raise Refused("Say which first responder made it: the authority, police, or who.", field="first_responder")
    if not exploitation:
        raise Refused("Say how they are exploited; “we do not know yet” is an answer.", field="exploitation")
    if not indicators.strip():
        raise Refused("Say what was seen or told, and who did it.", field="indicators")


def check_day(day: date, *, since: date, today: date, field: str) -> None:
    """Raises `Refused` when a day has not come yet, or comes before what it follows."""
    if day > today:
        raise Refused(NOT_YET, field=field)
    if day < since:
        raise Refused(f"That is before {say(since)}: is the day right?", field=field)


def far_from_18(born_first: date | None, born_last: date | None, referred_on: date) -> bool | None:
    """Was the young person more than 100 days from 18 when they were referred? None when their age does not say.

    Somebody is 18 on their birthday; born on 29 February, on the last day of February, which is the careful reading.
    """
    if born_first is None or born_last is None:
        return None
    earliest, latest = ((after_months(day, ADULT) - referred_on).days > DAYS_BEFORE_18 for day in (born_first, born_last))
    return earliest if earliest == latest else None


def check_panel(far: bool | None) -> None:
    """Raises `Refused` when a pilot panel cannot decide, because they are 18 too soon."""
    if far is False:
        raise Refused(
            f"They are 18 within {DAYS_BEFORE_18} days, so the national authority decides and not a pilot panel.",
            field="to_a_pilot_panel",
        )


def panel_due(referred_on: date) -> date:
    """The day by which a pilot panel decides: 45 days after the referral, every day counted."""
    return referred_on + timedelta(days=DAYS_FOR_A_PANEL)


def panel_words(*, referred_on: date, decided_on: date | None, today: date) -> str:
    """How the panel's time stands, as the system's own business."""
    due = panel_due(referred_on)
    if decided_on:
        late = (decided_on - due).days
        return f"The panel decided on {say(decided_on)}" + (f", {_days(late)} after it was due." if late > 0 else ".")
    if today > due:
        return f"The panel is {_days((today - due).days)} late: it was due on {say(due)}."
    return f"The panel decides by {say(due)}."


def _days(count: int) -> str:
    return f"{count} day{'s' if count != 1 else ''}"


def latest(decided: Sequence[Decided], grounds: Grounds) -> Decided | None:
    """The newest decision on these grounds; they come oldest first."""
    return next((one for one in reversed(decided) if one.grounds is grounds), None)


def check_decision(before: Sequence[Decided], new: Decided, *, referred_on: date, today: date) -> None:
    """Raises `Refused` for a decision on an impossible day, or out of its order. `before` comes oldest first.

    Conclusive grounds follow a positive decision on reasonable grounds. Either can be decided again, later.
    """
    check_day(new.on, since=referred_on, today=today, field="on")
    same = latest(before, new.grounds)
    if same and new.on < same.on:
        raise Refused(f"There is a later decision already, of {say(same.on)}.", field="on")
    if new.grounds is Grounds.REASONABLE:
        return
    reasonable = latest(before, Grounds.REASONABLE)
    if reasonable is None or reasonable.decision is not Decision.POSITIVE:
        raise Refused("Conclusive grounds follow a positive decision on reasonable grounds.", field="grounds")
    if new.on < reasonable.on:
        raise Refused("Conclusive grounds are not decided before reasonable grounds.", field="on")


def stands(decided: Sequence[Decided], grounds: Grounds) -> str:
    """How one of the two decisions stands now: "Reasonable grounds: positive, 3 March 2026"."""
    one = latest(decided, grounds)
    return f"{GROUNDS_WORDS[grounds]}: waiting" if one is None else in_words(one)


def in_words(one: Decided) -> str:
    """One decision in words."""
    return f"{GROUNDS_WORDS[one.grounds]}: {DECISION_WORDS[one.decision].lower()}, {say(one.on)}"
