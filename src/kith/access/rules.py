"""From the policy table to relations a role carries, and to the database's row-level security. Plain Python."""

from collections.abc import Collection

from kith.access.kept import KEPT, Kept
from kith.access.policy import relations_that_may
from kith.access.terms import (
    STAFF_ROLES,
    TO_A_YOUNG_PERSON,
    WHERE_NOBODY_IS_NAMED,
    Anchor,
    Doing,
    Relation,
    Resource,
    Role,
)

COMMANDS = {"see": "SELECT", "add": "INSERT", "change": "UPDATE", "remove": "DELETE"}


def relations_of_roles(roles: Collection[str]) -> frozenset[Relation]:
    """The relations a signed-in person has to everything, from their roles alone."""
    found = {Relation.ANYONE}
    if STAFF_ROLES.intersection(roles):
        found.add(Relation.STAFF)
    for role, relation in (
        (Role.CONTEXT_LEAD, Relation.CONTEXT_LEAD),
        (Role.CHAIR, Relation.CHAIR),
        (Role.DPO, Relation.DPO),
        (Role.ADMIN, Relation.ADMINISTRATOR),
    ):
        if role in roles:
            found.add(relation)
    return frozenset(found)


def could_ever(roles: Collection[str], resource: Resource, doing: Doing) -> bool:
    """Could somebody with these roles stand in a relation that allows this? A page asks this before anything else."""
    wanted = relations_that_may(resource, doing)
    held = relations_of_roles(roles)
    of_rows = wanted - frozenset(_ROLE_RELATIONS) - frozenset(WHERE_NOBODY_IS_NAMED)
    nameless = any(WHERE_NOBODY_IS_NAMED[r] in held for r in wanted if r in WHERE_NOBODY_IS_NAMED)
    return bool(wanted & held) or nameless or bool(of_rows and Relation.STAFF in held)


_ROLE_RELATIONS = (
    Relation.STAFF,
    Relation.CONTEXT_LEAD,
    Relation.CHAIR,
    Relation.DPO,
    Relation.ADMINISTRATOR,
    Relation.ANYONE,
)


def condition(kept: Kept, relations: frozenset[Relation]) -> str:
    """The SQL condition under which a row of `kept` is open to somebody in one of `relations`; "false" when nobody is.

    Each function stands in a SELECT of its own: asked once for a query, and not once more by the planner to guess with.
    """
    parts = ["(SELECT access_system())"]
    people = sorted(r.value for r in relations if r in TO_A_YOUNG_PERSON)
    if people and kept.anchor == Anchor.PERSON:
        parts.append(f"{kept.column} IN (SELECT unnest((SELECT access_people('{{{','.join(people)}}}'))))")
    if relations & {Relation.AUTHOR, Relation.KEEPER}:
        parts.append(f"{kept.column} = (SELECT access_viewer())")
    if Relation.AUTHORS_SUPERVISOR in relations:
        parts.append(f"{kept.column} IN (SELECT unnest((SELECT access_supervised())))")
    if Relation.ON_THE_LIST in relations:
        parts.append(f"{kept.column} IN (SELECT unnest((SELECT access_listed())))")
    if Relation.FIRST_TO_MEET in relations:
        parts.append(f"((SELECT access_is('staff')) AND NOT access_met({kept.column}))")
    parts += [
        f"({kept.column} IS NULL AND (SELECT access_is('{held.value}')))"
        for r, held in WHERE_NOBODY_IS_NAMED.items()
        if r in relations
    ]
    parts += [f"(SELECT access_is('{r.value}'))" for r in _ROLE_RELATIONS if r in relations]
    return " OR ".join(parts)


def row_level_security(resource: Resource, kept: Kept) -> list[str]:
    """The statements that put this resource's part of the policy on one table; they may be run again at any time."""
    statements = [
        f"ALTER TABLE {kept.table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {kept.table} {'FORCE' if kept.forced else 'NO FORCE'} ROW LEVEL SECURITY",
    ]
    for name, command in COMMANDS.items():
        doing = Doing.CHANGE if name == "remove" else Doing(name)
        rows = condition(kept, relations_that_may(resource, doing))
        clause = f"WITH CHECK ({rows})" if command == "INSERT" else f"USING ({rows})"
        statements.append(f"DROP POLICY IF EXISTS kith_{name} ON {kept.table}")
        statements.append(f"CREATE POLICY kith_{name} ON {kept.table} FOR {command} {clause}")
    return statements


def all_row_level_security() -> list[str]:
    """Every statement, for every table that holds something about somebody."""
    return [s for resource, tables in KEPT.items() for kept in tables for s in row_level_security(resource, kept)]
