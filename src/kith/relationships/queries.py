"""What a viewer may see of the working agreement and of reaching out."""

from dataclasses import dataclass
from datetime import date
from typing import cast
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from kith.access.viewers import Absent, Viewer
from kith.encounters.models import Note
from kith.encounters.terms import Activity
from kith.people import queries as people
from kith.people.models import YoungPerson
from kith.relationships import rules
from kith.relationships.models import AgreementRevisit, OutreachAttempt, WorkingAgreement
from kith.relationships.rules import Tried
from kith.relationships.terms import CONTACT

NOT_TOGETHER = (Activity.MEETING.value, Activity.OTHER.value)


@dataclass(frozen=True)
class Reaching:
    """What the service has tried, and the question it asks itself when there was no contact for long."""

    tried: Tried
    last_contact: date | None
    differently: str


def agreements(viewer: Viewer, person: UUID) -> list[WorkingAgreement]:
    """Every version of a young person's agreement, latest first, each with when it was talked through (2 queries)."""
    again = Prefetch("revisits", AgreementRevisit.objects.visible_to(viewer).select_related("by"), to_attr="talks")
    rows = WorkingAgreement.objects.visible_to(viewer).filter(person=person)
    return list(rows.select_related("by").prefetch_related(again))


def agreement(viewer: Viewer, person: UUID) -> WorkingAgreement:
    """The agreement as it stands, with whom it is about, or `Absent` (1 query)."""
    found = WorkingAgreement.objects.visible_to(viewer).filter(person=person).select_related("person").first()
    if found is None:
        raise Absent
    return cast(WorkingAgreement, found)


def to_agree_with(viewer: Viewer, person: UUID) -> tuple[YoungPerson, WorkingAgreement | None]:
    """A young person, and the agreement that stands, if there is one; or `Absent` (2 queries)."""
    who = people.one(viewer, person)
    return who, WorkingAgreement.objects.visible_to(viewer).filter(person=person).first()


def attempts(viewer: Viewer, person: UUID) -> QuerySet[OutreachAttempt]:
    """Each time we reached out to one young person, latest first."""
    rows = OutreachAttempt.objects.visible_to(viewer).filter(person=person).select_related("by")
    return cast(QuerySet[OutreachAttempt], rows)


def reaching(viewer: Viewer, person: YoungPerson, *, today: date) -> Reaching:
    """What we have tried with one young person, and whether to ask how we reach out differently (2 queries).

    Contact is an attempt that was answered, or a note of time together.
    """
    rows = OutreachAttempt.objects.visible_to(viewer).filter(person=person)
    made = [(how, timezone.localtime(moment), back) for how, moment, back in rows.values_list("channel", "tried_at", "came_back")]
    answered = [moment.date() for _, moment, back in made if back in CONTACT]
    notes = Note.objects.visible_to(viewer).filter(person=person).exclude(activity__in=NOT_TOGETHER)
    together = notes.order_by("-happened_on", "-id").values_list("happened_on", flat=True)[:1]
    last = max([*answered, *together], default=None)
    return Reaching(
        rules.tried((how, moment) for how, moment, _ in made),
        last,
        rules.differently(last or person.opened_on, today=today),
    )
