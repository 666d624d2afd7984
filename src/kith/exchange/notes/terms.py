"""What a column of an export can be."""

from enum import StrEnum


class Column(StrEnum):
    """What a column holds. The first four are what a note needs; the rest may be missing."""

    SUBJECT = "subject"
    DATE = "date"
    AUTHOR = "author"
    TEXT = "text"
    OWN_WORDS = "own_words"
    KNOWN_AS = "known_as"
    FAMILY_NAME = "family_name"


COLUMN_WORDS = {
    Column.SUBJECT: "a number the young person is known by: the authority's child id, NHS number or UPN",
    Column.DATE: "the day it happened",
    Column.AUTHOR: "who wrote it, by e-mail address or name",
    Column.TEXT: "what was written",
    Column.OWN_WORDS: "the young person's own words, apart from the worker's",
    Column.KNOWN_AS: "what they like to be called (only with --make-people)",
    Column.FAMILY_NAME: "their family name (only with --make-people)",
}
NOT_SAID = "Not said in the file it came from"
