"""Lanes to write in, and a database that refuses to change or remove a row of the audit."""

from django.db import migrations

ONLY_ADDED = """
CREATE FUNCTION audit_rows_are_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit rows are only ever added';
END $$;
CREATE TRIGGER audit_rows_are_only_added BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_rows_are_only_added();
CREATE TRIGGER audit_table_is_never_emptied BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_rows_are_only_added();
DO $$
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM %I', current_setting('kith.app_role'));
    EXECUTE format('REVOKE INSERT, DELETE, TRUNCATE ON audit_lane FROM %I', current_setting('kith.app_role'));
END $$;
INSERT INTO audit_lane (number, seq, mac)
    SELECT number, 0, decode(repeat('00', 32), 'hex') FROM generate_series(0, 15) AS number;
"""

UNDO = """
DELETE FROM audit_lane;
DROP TRIGGER audit_table_is_never_emptied ON audit_entry;
DROP TRIGGER audit_rows_are_only_added ON audit_entry;
DROP FUNCTION audit_rows_are_only_added();
DO $$
BEGIN
    EXECUTE format('GRANT UPDATE, DELETE ON audit_entry TO %I', current_setting('kith.app_role'));
    EXECUTE format('GRANT INSERT, DELETE ON audit_lane TO %I', current_setting('kith.app_role'));
END $$;
"""


class Migration(migrations.Migration):
    """Nobody, not even the owner in passing, rewrites what happened."""

    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunSQL(ONLY_ADDED, UNDO)]
