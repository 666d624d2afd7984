"""Beside a practitioner's sheet: how many notes marked as harm name a context. A reminder to go and read, never a weight."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Count

from kith.access.viewers import Viewer
from kith.casework.models import Case
from kith.casework.rules.weighting import reminder
from kith.contexts.models import Context
from kith.encounters.models import ChronologyEntry, Mention
from kith.encounters.terms import MentionKind, MentionState, Theme


def harm_named(viewer: Viewer, case: Case, contexts: Sequence[Context]) -> dict[UUID, str]:
    """For a young person's case, what to say beside each context that such notes name (2 queries).

    Only notes this viewer may see are counted: those who do not work with the young person never come here.
    """
    if case.person is None:
        return {}
    marked = ChronologyEntry.objects.visible_to(viewer).filter(
        person_id=case.person_id, theme=Theme.HARM_BY_OTHERS.value
    )
    every = marked.aggregate(many=Count("note", distinct=True))["many"]
    named = Mention.objects.visible_to(viewer).filter(
        person_id=case.person_id, note__in=marked.values("note"), key__in=[one.pk for one in contexts],
        kind=MentionKind.CONTEXT.value, state=MentionState.CONFIRMED.value,
    )  # fmt: skip
    counted = named.order_by().values_list("key").annotate(many=Count("note", distinct=True))
    return {key: reminder(many, every, case.person.known_as) for key, many in counted}
