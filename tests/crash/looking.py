"""Looking into the database afterwards: what is there, and what is half there."""

from typing import Any
from uuid import UUID

import psycopg

HALF_THERE = {
    "a note without its audit row": """
        SELECT n.id FROM encounters_note n WHERE NOT EXISTS (
            SELECT FROM audit_entry a WHERE a.about = n.id AND a.verb = 'encounters.write' AND a.outcome = 'done')""",
    "an audit row without its note": """
        SELECT a.about FROM audit_entry a WHERE a.verb = 'encounters.write'
        AND NOT EXISTS (SELECT FROM encounters_note n WHERE n.id = a.about)""",
    "a note written twice in the audit": """
        SELECT about FROM audit_entry WHERE verb = 'encounters.write' GROUP BY about HAVING count(*) > 1""",
    "a note without the three things it names": """
        SELECT n.id FROM encounters_note n LEFT JOIN encounters_mention m ON m.note_id = n.id
        GROUP BY n.id HAVING count(DISTINCT m.kind) <> 3 OR count(m.id) <> 3""",
    "a mention without its note": """
        SELECT m.id FROM encounters_mention m
        WHERE NOT EXISTS (SELECT FROM encounters_note n WHERE n.id = m.note_id)""",
    "a draft of a note that is saved": """
        SELECT d.id FROM encounters_draft d WHERE EXISTS (SELECT FROM encounters_note n WHERE n.id = d.id)""",
    "a place in a lane that nobody took": """
        SELECT lane, max(seq) - count(*) FROM audit_entry GROUP BY lane HAVING max(seq) <> count(*)""",
    "a note that nobody will look at for patterns": """
        SELECT (SELECT count(*) FROM encounters_note) - count(*) FROM django_tasks_database_dbtaskresult
        WHERE task_path LIKE '%ask_about' HAVING count(*) <> (SELECT count(*) FROM encounters_note)""",
}


def notes(owner: "psycopg.Connection[Any]") -> set[UUID]:
    """Every note there is."""
    return {row[0] for row in owner.execute("SELECT id FROM encounters_note").fetchall()}


def half_there(owner: "psycopg.Connection[Any]") -> dict[str, list[Any]]:
    """Everything that is there in part: what is wrong -> the first rows where it is."""
    found = {wrong: owner.execute(query).fetchmany(5) for wrong, query in HALF_THERE.items()}
    return {wrong: rows for wrong, rows in found.items() if rows}
