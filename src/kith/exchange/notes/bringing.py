"""Rows of an export become notes, with what they name offered."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.conf import settings

from kith.access.viewers import standing_as_kith
from kith.accounts.models import User
from kith.encounters.known import KNOWN
from kith.encounters.rules import since
from kith.encounters.spotting import Index
from kith.exchange.allocating import Opening, columns_of, open_records
from kith.exchange.jobs import Sorted
from kith.exchange.notes import naming, reading
from kith.exchange.notes.naming import Spotted
from kith.exchange.notes.reading import Asked, Row
from kith.exchange.notes.storing import NewNote, store
from kith.exchange.rows import ask, new_ids, texts
from kith.exchange.terms import NAME_NOT_KNOWN, Outcome, Remark, What
from kith.foundation.ids import uuid7
from kith.patterns.actions import ask_about
from kith.people.terms import IdentifierKind

THERE = "SELECT outside_key FROM encounters_note WHERE outside_key = ANY(%s::text[])"
RECURRING = """
SELECT key FROM encounters_mention WHERE kind = 'context' AND state <> 'dismissed' AND happened_on BETWEEN %s AND %s
GROUP BY key HAVING count(DISTINCT note_id) >= %s AND count(DISTINCT person_id) >= %s ORDER BY key
"""
ASKED_AT_ONCE = 200
LONGEST_NUMBER = 40


@dataclass
class Ready:
    """A batch ready to store: its notes, and young people whose records are opened with it."""

    notes: list[NewNote]
    openings: list[Opening] = field(default_factory=list)


class Found:
    """A new row, with whom it is about and, when their record is opened with it, how."""

    __slots__ = ("key", "opening", "person", "row")

    def __init__(self, row: Row, person: str, key: str, opening: Opening | None) -> None:
        """`key` is the note's outside key."""
        self.row, self.person, self.key, self.opening = row, person, key, opening


class Notes:
    """One exported table of notes."""

    what = What.NOTES

    def __init__(
        self, path: Path, asked: Asked, *, at: datetime, make_people: bool = False, worker: User | None = None
    ) -> None:
        """`worker` gets the young people that `make_people` opens records for; they may be missing only while looking."""
        self.path, self.asked, self.at = path, asked, at
        self.make_people, self.worker = make_people, worker
        self._made: dict[str, str] = {}
        self._seen: set[bytes] = set()
        self._author = naming.authors()
        self._index: Index | None = None

    def check(self) -> int | None:
        """Read the file whole; how many rows it has."""
        return reading.check(self.path, self.asked)

    def rows(self) -> Iterator[Row | Remark]:
        """Every row, or what is wrong with it."""
        return reading.notes(self.path, self.asked)

    def sort(self, rows: Sequence[Row]) -> Sorted:
        """Which are new (2 queries), and about whom. A row about nobody Kith knows is rejected, unless people are made."""
        if self._index is None:
            self._index = KNOWN.up_to_date(self.at)
        people = naming.people_with([number for row in rows for number in row.subjects])
        found, result = [], Sorted()
        for row in rows:
            try:
                found.append(self._about(row, people))
            except LookupError as trouble:
                result.remarks.append(Remark(row.where, Outcome.REJECTED, str(trouble.args[0])))
        there = {key for (key,) in ask(THERE, texts([one.key for one in found]))}
        for one in found:
            mark = bytes.fromhex(one.key)[:12]
            if one.key in there or mark in self._seen:
                result.already += 1
            else:
                self._seen.add(mark)
                result.new.append(one)
        return result

    def _about(self, row: Row, people: dict[str, frozenset[str]]) -> Found:
        """Whom a row is about. Raises LookupError with the reason when that is not one young person."""
        known = {person for number in row.subjects for person in people.get(number, ())}
        if len(known) > 1:
            raise LookupError("Its numbers belong to more than one young person here.")
        if known:
            person = known.pop()
            return Found(row, person, key_of(person, row), None)
        number = row.subjects[0]
        if not self.make_people:
            raise LookupError(
                f"Nobody here has the number {number[:40]}. Bring the young people in first, or add `--make-people`."
            )
        if len(number) > LONGEST_NUMBER:
            raise LookupError(f"The young person's number is longer than {LONGEST_NUMBER} characters.")
        person = self._made.get(number) or str(uuid7())
        opening = None if number in self._made else self._opening(row, person, number)
        self._made[number] = person
        return Found(row, person, key_of(person, row), opening)

    def _opening(self, row: Row, person: str, number: str) -> Opening:
        known_as = row.known_as or f"{NAME_NOT_KNOWN}, {number}"
        return Opening(person, known_as, row.family_name, None, ((IdentifierKind.LA_CHILD_ID, number),))

    def prepare(self, rows: list[Found]) -> Ready:
        """Spot what each note names; no database."""
        notes = [self._note(key, one) for key, one in zip(new_ids(len(rows)), rows, strict=True)]
        return Ready(notes, [one.opening for one in rows if one.opening])

    def _note(self, key: str, found: Found) -> NewNote:
        row = found.row
        author = self._author(row.author)
        return NewNote(
            key, found.person, author, "" if author else row.author, row.on, row.text, row.own_words, found.key, self._named(row)
        )  # fmt: skip

    def _named(self, row: Row) -> list[Spotted]:
        """What a row names, spotted in its two texts."""
        assert self._index is not None
        return naming.named_in((("text", row.text), ("own_words", row.own_words)), self._index)

    def counts(self, prepared: Ready) -> dict[str, int]:
        """How many notes are new, what they offer, and how many records are opened."""
        mentions = sum(len(note.named) for note in prepared.notes)
        return {"new": len(prepared.notes), "offered_mentions": mentions, "young_people": len(prepared.openings)}

    def store(self, prepared: Ready, *, at: datetime) -> list[str]:
        """Store them, inside an open act."""
        if prepared.openings:
            assert self.worker is not None, "somebody has to work with them"
            open_records(columns_of(prepared.openings), worker=self.worker, at=at)
        store(prepared.notes, at=at)
        return [note.key for note in prepared.notes]

    def finish(self, *, at: datetime) -> dict[str, int]:
        """Ask about every context that recurs now, so that an authority's history speaks on the first day."""
        first = since(at.date(), settings.KITH_QUESTION_DAYS)
        with standing_as_kith("finding contexts that recur"):
            rows = ask(RECURRING, first, at.date(), settings.KITH_QUESTION_NOTES, settings.KITH_QUESTION_PEOPLE)
        contexts = [key for (key,) in rows]
        questions = 0
        for start in range(0, len(contexts), ASKED_AT_ONCE):
            questions += len(ask_about(contexts=contexts[start : start + ASKED_AT_ONCE], at=at))
        return {"questions_to_context_leads": questions}


def key_of(person: str, row: Row) -> str:
    """What makes this note the same note when the file comes again: SHA-256, 64 hexadecimal digits."""
    said = "\0".join((person, row.on.isoformat(), row.author, row.text, row.own_words))
    return hashlib.sha256(said.encode()).hexdigest()
