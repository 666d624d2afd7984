"""The policy table as a page: `docs/generated/permissions.md`."""

from kith.access.kept import KEPT
from kith.access.policy import POLICY
from kith.access.terms import RELATION_WORDS, Doing

TOP = """# Who may open what

This page is made from the one policy table (`src/kith/access/policy.py`) by `kith permissions`; a test keeps it fresh.
What is not written here is refused, and what is refused answers exactly as if it did not exist.

| what | who | may | because |
|---|---|---|---|
"""
DOING_WORDS = {Doing.SEE: "see", Doing.ADD: "add", Doing.CHANGE: "change"}


def permissions_page() -> str:
    """The whole page, as Markdown."""
    rows = [
        f"| {line.resource.value.replace('_', ' ')} | whoever {' or '.join(RELATION_WORDS[r] for r in line.relations)} "
        f"| {', '.join(DOING_WORDS[d] for d in line.doings)} | {line.because} |"
        for line in POLICY
    ]
    tables = sorted(
        f"- `{kept.table}`: {resource.value.replace('_', ' ')}" for resource, rows_ in KEPT.items() for kept in rows_
    )
    return (
        TOP
        + "\n".join(rows)
        + "\n\n## Kept by the database too\n\nRow-level security, made from the same table, guards:\n\n"
        + "\n".join(tables)
        + "\n"
    )
