"""Names among what was written down where no young person may be named."""

from collections.abc import Collection

from kith.access.viewers import Viewer
from kith.casework.models import Attendance, Meeting, MeetingEntry
from kith.casework.rules.naming import only_known
from kith.casework.terms.meetings import MeetingKind
from kith.language.nameless import found_in
from kith.language.naming import Name
from kith.people import queries as people


def in_conference(viewer: Viewer, meeting: Meeting, not_a_child: Collection[str] = ()) -> dict[str, list[Name]]:
    """What looks like a young person's name in what a context conference holds, by where it stands (3 queries).

    That is what is still written down, where it was held, and who came: adults come by their names, so somebody with a role or
    an organisation is asked about only when a young person the viewer works with is called so. Nothing for another meeting.
    """
    if meeting.kind != MeetingKind.CONTEXT_CONFERENCE.value:
        return {}
    rows = MeetingEntry.objects.visible_to(viewer).filter(meeting=meeting, taken_out_at=None)
    texts = {str(pk): f"{words}\n{said_by}" for pk, words, said_by in rows.values_list("pk", "words", "said_by")}
    came = list(Attendance.objects.visible_to(viewer).filter(meeting=meeting))
    texts |= {str(who.pk): str(who.name) for who in came if not _says_who(who)} | {"where": str(meeting.where)}
    known = people.names(viewer)
    grown = {str(who.pk): f"{who.name}\n{who.role}" for who in came if _says_who(who)}
    return found_in(texts, known=known, not_a_child=not_a_child) | only_known(grown, known=known, not_a_child=not_a_child)


def _says_who(who: Attendance) -> bool:
    return bool(who.role or who.organisation_id)
