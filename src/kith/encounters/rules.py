"""What makes a note whole, what an answer to an offer means, and when a draft has been changed elsewhere. Plain Python."""

from collections.abc import Mapping
from datetime import date, timedelta

from kith.encounters.terms import MOST_INITIALS, SPOTTED_IN, WRITTEN_LATE_AFTER, MentionKind, Named
from kith.foundation.refusals import Refused

EARLIEST = date(1990, 1, 1)


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
