"""What is done about encounters: notes in `notes`, times when a young person is missing in `missing`."""

from kith.encounters.actions.notes import (
    KEPT_AS_WRITTEN,
    TARGETS,
    Written,
    add_new,
    amend,
    answer,
    mention_of,
    promote,
    write,
)

__all__ = ["KEPT_AS_WRITTEN", "TARGETS", "Written", "add_new", "amend", "answer", "mention_of", "promote", "write"]
