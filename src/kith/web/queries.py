"""What somebody's first page holds, and what the search box finds."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Q

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer
from kith.casework.models import Case, ContextReferral, ParkedWorry, WorkingCheck
from kith.casework.queries import assessing, cases, meetings, referrals
from kith.contexts.models import Context
from kith.demo import queries as demo
from kith.encounters import queries as encounters
from kith.encounters.models import Draft, Note
from kith.mapping.models import Wave
from kith.mapping.queries import surveys
from kith.patterns import queries as patterns
from kith.patterns.models import Question
from kith.people.models import Vehicle, YoungPerson
from kith.people.rules import plain_plate
from kith.plans.queries import work
from kith.plans.queries.work import Due

MOST = 10


@dataclass(frozen=True)
class Work:
    """What waits for one person today."""

    drafts: list[Draft] = field(default_factory=list)
    recent: list[Note] = field(default_factory=list)
    unanswered: int = 0
    questions: list[Question] | None = None
    people: list[YoungPerson] = field(default_factory=list)
    due: list[Due] = field(default_factory=list)
    leads: list[Case] = field(default_factory=list)
    worries: list[ParkedWorry] = field(default_factory=list)
    checks: list[WorkingCheck] = field(default_factory=list)
    to_read: list[WorkingCheck] = field(default_factory=list)
    unread: list[Wave] = field(default_factory=list)
    referrals: list[ContextReferral] = field(default_factory=list)


def my_work(viewer: Viewer, *, at: datetime) -> Work:
    """Everything on My work (a constant number of queries)."""
    if not viewer.may_ever(Resource.NOTE, Doing.ADD):
        return Work(checks=_to_sign(viewer))
    return Work(
        drafts=encounters.drafts(viewer),
        recent=encounters.recent(viewer, at=at),
        unanswered=encounters.waiting_for_an_answer(viewer),
        questions=patterns.waiting(viewer) if viewer.may(Resource.QUESTION, Doing.SEE) else None,
        people=list(encounters.people_to_write_about(viewer)[:MOST]),
        due=work.due(viewer, at=at),
        leads=cases.leads(viewer),
        worries=meetings.worries(viewer),
        to_read=assessing.checks_to_read(viewer)[:MOST],
        unread=surveys.unread(viewer),
        referrals=referrals.to_screen(viewer),
    )


def _to_sign(viewer: Viewer) -> list[WorkingCheck]:
    """Checks that wait for somebody who signs and does not work with young people (1 query)."""
    signs = viewer.may(Resource.WORKING_CHECK, Doing.CHANGE)
    return list(assessing.checks_to_sign(viewer)[:MOST]) if signs else []


@dataclass(frozen=True)
class Found:
    """What a search found, a few of each."""

    people: list[Any] = field(default_factory=list)
    contexts: list[Any] = field(default_factory=list)
    vehicles: list[Any] = field(default_factory=list)
    notes: list[Any] = field(default_factory=list)


def search(viewer: Viewer, words: str) -> Found:
    """Young people (this viewer's own), contexts, vehicles (by part plate) and notes that fit some words."""
    words = " ".join(words.replace("\0", "").split())[:100]
    if not words or not viewer.may_ever(Resource.CONTEXT, Doing.SEE):
        return Found()
    people = YoungPerson.objects.visible_to(viewer).filter(
        Q(known_as__icontains=words) | Q(family_name__icontains=words) | Q(first_names__icontains=words)
    )
    contexts = Context.objects.visible_to(viewer).filter(Q(name__icontains=words) | Q(aliases__icontains=words))
    plate = plain_plate(words).replace("?", "_")
    vehicles = Vehicle.objects.visible_to(viewer).filter(
        Q(description__icontains=words) | Q(plate__contains=plate or "-")
    )
    return Found(
        people=list(people[:MOST]),
        contexts=list(contexts[:MOST]),
        vehicles=list(vehicles[:MOST]),
        notes=encounters.search(viewer, words).first(5),
    )


def one_of_the_cast(who: str) -> Any:
    """Somebody the demonstration offers to be, by their id; None for anybody else."""
    return next((user for user, _ in demo.cast() if str(user.pk) == who), None)
