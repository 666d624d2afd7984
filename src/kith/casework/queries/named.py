"""Names among what was written down where no young person may be named."""

from collections.abc import Collection

from kith.access.viewers import Viewer
from kith.casework.models import Meeting, MeetingEntry
from kith.casework.rules.naming import found_in
from kith.casework.terms.meetings import MeetingKind
from kith.language.naming import Name
from kith.people import queries as people


def in_conference(viewer: Viewer, meeting: Meeting, not_a_child: Collection[str] = ()) -> dict[str, list[Name]]:
    """What looks like a name among a context conference's entries, by entry; nothing for another meeting (2 queries)."""
    if meeting.kind != MeetingKind.CONTEXT_CONFERENCE.value:
        return {}
    rows = MeetingEntry.objects.visible_to(viewer).filter(meeting=meeting).values_list("pk", "words", "said_by")
    texts = {str(pk): f"{words}\n{said_by}" for pk, words, said_by in rows}
    return found_in(texts, known=people.names(viewer), not_a_child=not_a_child)
