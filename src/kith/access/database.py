"""Puts the policy table into the database: functions that know who is looking, and row-level security.

`apply()` is run by the owner after every migration; it may be run again at any time. What a transaction has not said
about itself stands for nobody, and nobody sees nothing.

`access_people` says again what `access_standing` says, without calling it: every table of every statement asks it, and a
function within a function takes four times as long.
"""

from typing import Any

from kith.access.rules import all_row_level_security

FUNCTIONS = (
    """
    CREATE OR REPLACE FUNCTION access_viewer() RETURNS uuid LANGUAGE sql STABLE AS $$
        SELECT nullif(current_setting('kith.viewer', true), '')::uuid $$
    """,
    """
    CREATE OR REPLACE FUNCTION access_system() RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT coalesce(current_setting('kith.standing', true), '') = 'system' $$
    """,
    """
    CREATE OR REPLACE FUNCTION access_is(relation text) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT relation = ANY (string_to_array(coalesce(current_setting('kith.relations', true), ''), ',')) $$
    """,
    """
    CREATE OR REPLACE FUNCTION access_supervised() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public AS $$
        SELECT coalesce(array_agg(worker_id), '{}') FROM accounts_supervision
        WHERE supervisor_id = access_viewer() AND until_on IS NULL $$
    """,
    """
    CREATE OR REPLACE FUNCTION access_standing() RETURNS TABLE (person_id uuid, relation text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT person_id, kind::text FROM people_allocation
        WHERE worker_id = access_viewer() AND until_on IS NULL
        UNION
        SELECT person_id, 'supervisor' FROM people_allocation
        WHERE worker_id = ANY (access_supervised()) AND until_on IS NULL $$
    """,
    """
    CREATE OR REPLACE FUNCTION access_people(relations text[]) RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public AS $$
        SELECT array(
            SELECT person_id FROM people_allocation
            WHERE worker_id = access_viewer() AND until_on IS NULL AND kind = ANY (relations) AND access_is('staff')
            UNION ALL
            SELECT theirs.person_id FROM accounts_supervision JOIN people_allocation theirs USING (worker_id)
            WHERE supervisor_id = access_viewer() AND accounts_supervision.until_on IS NULL AND theirs.until_on IS NULL
            AND 'supervisor' = ANY (relations) AND access_is('staff')) $$
    """,
    """
    CREATE OR REPLACE FUNCTION access_met(person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public AS $$
        SELECT EXISTS (SELECT 1 FROM people_allocation WHERE person_id = person) $$
    """,
    """
    CREATE OR REPLACE FUNCTION access_listed() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public AS $$
        SELECT coalesce(array_agg(adult_id), '{}') FROM people_adultlisting
        WHERE team_id = nullif(current_setting('kith.team', true), '')::uuid AND access_is('staff') $$
    """,
)


def apply(cursor: Any) -> None:
    """Put the functions and the row-level security in place. `cursor` is the owner's, after migration."""
    for statement in FUNCTIONS:
        cursor.execute(statement)
    for statement in all_row_level_security():
        cursor.execute(statement)
