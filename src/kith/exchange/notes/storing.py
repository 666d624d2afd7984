"""Notes and the mentions they offer go into the database, each table in one statement."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from kith.encounters.terms import Activity, InfoClass, Known, MentionState, StartedBy
from kith.exchange.notes.naming import Spotted
from kith.exchange.rows import ask, new_ids, plain, texts

NOTES = """
INSERT INTO encounters_note (id, person_id, author_id, author_words, happened_on, written_at, activity, started_by,
                             who_was_there, mood_arrive, mood_leave, text, own_words, pointed_out, telling_us, known,
                             known_because, outside_key)
SELECT id, person_id, author_id, author_words, happened_on, %s, %s, %s, '', '', '', text, own_words, '', '', %s, '', outside_key
FROM unnest(%s::uuid[], %s::uuid[], %s::uuid[], %s::text[], %s::date[], %s::text[], %s::text[], %s::text[])
     AS new (id, person_id, author_id, author_words, happened_on, text, own_words, outside_key)
"""
MENTIONS = """
INSERT INTO encounters_mention (id, note_id, person_id, kind, context_id, vehicle_id, organisation_id, key, initials, state,
                                field, start, "end", surface, why, info_class, happened_on)
SELECT id, note_id, person_id, kind, CASE kind WHEN 'context' THEN key END, CASE kind WHEN 'vehicle' THEN key END,
       CASE kind WHEN 'organisation' THEN key END, key, '', %s, field, start, "end", surface, why, %s, happened_on
FROM unnest(%s::uuid[], %s::uuid[], %s::uuid[], %s::text[], %s::uuid[], %s::text[], %s::int4[], %s::int4[], %s::text[],
            %s::text[], %s::date[])
     AS new (id, note_id, person_id, kind, key, field, start, "end", surface, why, happened_on)
"""


class NewNote(NamedTuple):
    """A note about to be stored, with what it names."""

    id: str
    person: str
    author: UUID | None
    author_words: str
    on: date
    text: str
    own_words: str
    key: str
    named: Sequence[Spotted]


def store(notes: Sequence[NewNote], *, at: datetime) -> None:
    """Store these notes and what they seem to name (2 queries), inside an open act."""
    ask(
        NOTES, at, Activity.OTHER.value, StartedBy.NOT_SAID.value, Known.NOT_SAID.value,
        plain(n.id for n in notes), plain(n.person for n in notes), plain(n.author for n in notes),
        texts([n.author_words for n in notes]), plain(n.on for n in notes), texts([n.text for n in notes]),
        texts([n.own_words for n in notes]), texts([n.key for n in notes]),
    )  # fmt: skip
    rows = [(note, spotted) for note in notes for spotted in note.named]
    if not rows:
        return
    ask(
        MENTIONS, MentionState.OFFERED.value, InfoClass.CONTEXT_NOTE.value,
        plain(new_ids(len(rows))), plain(n.id for n, _ in rows), plain(n.person for n, _ in rows),
        texts([s.kind for _, s in rows]), plain(s.key for _, s in rows), texts([s.field for _, s in rows]),
        plain(s.start for _, s in rows), plain(s.end for _, s in rows), texts([s.surface for _, s in rows]),
        texts([s.why for _, s in rows]), plain(n.on for n, _ in rows),
    )  # fmt: skip
