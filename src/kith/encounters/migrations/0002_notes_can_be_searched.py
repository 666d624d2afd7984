"""A search column that the database keeps, and the index that finds words in it."""

from django.db import migrations

SEARCH = """
ALTER TABLE encounters_note ADD COLUMN search tsvector GENERATED ALWAYS AS (
    to_tsvector('english', text || ' ' || own_words || ' ' || pointed_out || ' ' || telling_us)
) STORED;
CREATE INDEX notes_by_their_words ON encounters_note USING gin (search) WITH (fastupdate = off);
"""
UNDO = """
DROP INDEX notes_by_their_words;
ALTER TABLE encounters_note DROP COLUMN search;
"""


class Migration(migrations.Migration):
    """Full-text search over notes; who may see which is row-level security's business."""

    dependencies = [("encounters", "0001_initial")]
    operations = [migrations.RunSQL(SEARCH, UNDO)]
