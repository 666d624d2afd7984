"""What makes a note whole, what an answer to an offer means, and when a draft has been changed elsewhere. Plain Python."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from kith.encounters.terms import (
    HOURS_FOR_AN_INTERVIEW,
    MOST_INITIALS,
    SPOTTED_IN,
    WRITTEN_LATE_AFTER,
    InterviewOffer,
    MentionKind,
    Named,
)
from kith.foundation.refusals import Refused

EARLIEST = date(1990, 1, 1)


@dataclass(frozen=True)
class Owed:
    """How a return home interview stands, in words; `due` when it is still owed, `is_ours` when we are behind."""

    words: str
    is_ours: bool = False
    due: datetime | None = None


@dataclass(frozen=True)
class Held:
    """What decides whether a return home interview could have been held so."""

    at: datetime | None
    by: str
    says_something: bool
    names_places: bool
    places_agreed: bool


def check_note(*, text: str, happened_on: date, today: date) -> None:
    """Raises `Refused` when a note says nothing, or happened on an impossible day."""
    if not text.strip():
        raise Refused("Write what happened, even one sentence.", field="text")
    if "\0" in text:
        raise Refused("There is a character in this text that cannot be kept. Type that part again.", field="text")
    if happened_on > today:
        raise Refused("That day has not happened yet.", field="happened_on")
    if happened_on < EARLIEST:
        raise Refused("That is too long ago: is the year right?", field="happened_on")


def check_initials(initials: str) -> str:
    """Another young person's initials: letters only, four at most (PRACTICE 4.6).

    Raises `Refused` for anything that looks like a name.
    """
    letters = initials.replace(".", "").replace(" ", "").upper()
    if not letters.isalpha() or len(letters) > MOST_INITIALS:
        raise Refused(f"Another young person stands here as initials: {MOST_INITIALS} letters at most.", field="name")
    return letters


def read_answer(token: str) -> Named:
    """A confirmed offer as the form sends it: "field:start:end:kind:id".

    Raises ValueError when it is not one.
    """
    field, start, end, kind, key = token.split(":", 4)
    if field not in SPOTTED_IN or not 0 <= int(start) < int(end):
        raise ValueError(token)
    return Named(field, int(start), int(end), MentionKind(kind), key)


def written_late(happened_on: date, written_on: date) -> str:
    """A sentence when a note was written long after (PRACTICE section 3), or nothing."""
    days = (written_on - happened_on).days
    if days <= WRITTEN_LATE_AFTER:
        return ""
    return f"Written {days} days later."


PAGE_MARKS = ("draft_client", "draft_sequence")


def same_draft(mine: Mapping[str, str], theirs: Mapping[str, str]) -> bool:
    """Do two versions of a draft say the same? Which page they came from does not count."""
    keys = {k for k in (*mine, *theirs) if k not in PAGE_MARKS}
    return all((mine.get(k) or "") == (theirs.get(k) or "") for k in keys)


def continues(mine: Mapping[str, str], theirs: Mapping[str, str]) -> bool:
    """May `mine` replace `theirs` without anybody losing anything?

    Yes when both say the same, or when both come from one open page and mine is the later of its saves.
    """
    if same_draft(mine, theirs):
        return True
    client = mine.get("draft_client")
    return bool(client) and client == theirs.get("draft_client") and _count(mine) > _count(theirs)


def _count(draft: Mapping[str, str]) -> int:
    sequence = draft.get("draft_sequence") or "0"
    return int(sequence) if sequence.isascii() and sequence.isdigit() else 0


def since(today: date, days: int) -> date:
    """The first day of a period of so many days that ends today."""
    return today - timedelta(days=days)


def check_last_seen(last_seen_at: datetime, *, reported_at: datetime | None, at: datetime) -> None:
    """Raises `Refused` when a missing episode could not have begun so: in the future, long ago, or reported before."""
    if last_seen_at > at:
        raise Refused("That has not happened yet. When were they last seen?", field="last_seen_on")
    if last_seen_at.date() < EARLIEST:
        raise Refused("That is too long ago: is the year right?", field="last_seen_on")
    if reported_at is None:
        return
    if reported_at > at:
        raise Refused("That has not happened yet. When was it reported?", field="reported_on")
    if reported_at < last_seen_at:
        raise Refused("It was reported after they were last seen, not before.", field="reported_on")


def check_back(returned_at: datetime, *, last_seen_at: datetime, next_seen_at: datetime | None, at: datetime) -> None:
    """Raises `Refused` when somebody could not have come back then: before they were last seen, or not yet."""
    if returned_at > at:
        raise Refused("That has not happened yet. When did they come back?", field="returned_on")
    if returned_at < last_seen_at:
        raise Refused("They came back after they were last seen, not before.", field="returned_on")
    if next_seen_at is not None and returned_at > next_seen_at:
        raise Refused("They were missing again by then. When did they come back the first time?", field="returned_on")


def interview_due(returned_at: datetime) -> datetime:
    """The moment by which a return home interview is due: 72 hours, on the clock that never changes in spring or autumn."""
    return returned_at.astimezone(UTC) + timedelta(hours=HOURS_FOR_AN_INTERVIEW)


def interview_standing(*, returned_at: datetime | None, offer: str, held_at: datetime | None, at: datetime) -> Owed:
    """How the return home interview stands. Whatever is late is ours, never the young person's.

    `offer` is the latest answer there is, or "" when nobody has offered yet.
    """
    if returned_at is None:
        return Owed("A talk is owed within 72 hours of their being back.")
    due = interview_due(returned_at)
    late = at > due
    if held_at is not None:
        hours = int((held_at - returned_at).total_seconds() // 3600)
        return Owed(f"We talked {_hours(hours)} after they were back" + (", later than we owed it." if held_at > due else "."))
    if offer == InterviewOffer.NOT_OFFERED.value:
        return Owed("We did not offer a talk. The reason stands below; it can still be offered.", is_ours=True)
    if offer == InterviewOffer.DECLINED.value:
        return Owed("Not this time; we will ask another way.")
    asked = "The talk was offered and has not happened yet." if offer else "We have not offered a talk yet."
    return Owed(f"{asked} {'We are late: it was due by' if late else 'It is due by'} ", is_ours=late, due=due)


def _hours(hours: int) -> str:
    return "less than an hour" if hours < 1 else f"{hours} hour{'s' if hours != 1 else ''}"


def check_interview(*, offer: InterviewOffer, why_not: str, held: Held, returned_at: datetime | None, at: datetime) -> None:
    """Raises `Refused` when a return home interview could not have gone so.

    One that was not offered says why (V14); one that was held says when and by whom; places need the young person's yes.
    """
    if returned_at is None:
        raise Refused("Say first that they are back.")
    if offer is InterviewOffer.NOT_OFFERED and not why_not.strip():
        raise Refused("Say why it was not offered: it is owed every time.", field="why_not")
    if offer is not InterviewOffer.HELD:
        if held.says_something or held.at:
            raise Refused("Choose “We talked” to keep what was said.", field="offer")
        return
    if held.at is None:
        raise Refused("Say when you talked.", field="held_on")
    if held.at > at:
        raise Refused("That has not happened yet. When did you talk?", field="held_on")
    if held.at < returned_at:
        raise Refused("They were still missing then. When did you talk?", field="held_on")
    if not held.by.strip():
        raise Refused("Say who talked with them.", field="held_by")
    if held.names_places and not held.places_agreed:
        raise Refused("Places are kept only when the young person agrees. Ask them, or leave the places out.", field="places")
