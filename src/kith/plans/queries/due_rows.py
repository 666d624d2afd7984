"""The rows of everything that has a day and waits for one worker: one query, a branch for each kind.

Every branch is narrowed by `visible_to`, has the same columns, and is cut to the soonest few. Columns: the day, a moment
when there is one, what kind, two words that say more, a key, and what it is about by name.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, NamedTuple, cast
from uuid import UUID

from django.db.models import (
    Case,
    DateField,
    DateTimeField,
    DurationField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Greatest, TruncDate

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer
from kith.casework.models import Clock, Meeting, Member, NRMDecision, NRMReferral, Pause, SchoolAnswer
from kith.casework.terms.assessments import Told
from kith.casework.terms.meetings import MeetingState
from kith.casework.terms.school import OWES
from kith.casework.terms.slavery import DAYS_FOR_A_PANEL, Grounds
from kith.contexts.models import Context
from kith.encounters.models import MissingEpisode, Note, ReturnInterview
from kith.encounters.terms import HOURS_FOR_AN_INTERVIEW, InterviewOffer
from kith.foundation.among import Keys
from kith.people.models import YoungPerson
from kith.plans.models import PlanAction, SafetyPlan
from kith.plans.terms.goals import ActionState
from kith.relationships.models import OutreachAttempt
from kith.relationships.queries import NOT_TOGETHER
from kith.relationships.terms import CONTACT, DAYS_WITHOUT_CONTACT

SOON = timedelta(days=28)
MOST = 12
NO_MOMENT = Cast(Value(None), DateTimeField())
NOTHING = Value("")
STANDS_STILL = "stands still"
WHO = Subquery(YoungPerson.objects.filter(pk=OuterRef("person_id")).values("known_as")[:1])
WHERE = Subquery(Context.objects.filter(cases=OuterRef("case_id")).values("name")[:1])
"""Names are looked up for the soonest few, after the cut; joined, they would be looked up for everything that is owed."""


class Kind(StrEnum):
    """What has a day."""

    CLOCK = "clock"
    ACTION = "action"
    MEETING = "meeting"
    TELLING = "telling"
    TALK = "talk"
    PANEL = "panel"
    SAFETY_PLAN = "safety plan"
    CONTACT = "contact"
    SCHOOL = "school"


class Row(NamedTuple):
    """One thing with a day, as the database gives it."""

    on: date
    moment: datetime | None
    kind: str
    words: str
    more: str
    key: UUID
    of: UUID
    person: str | None
    context: str | None


def union(viewer: Viewer, theirs: Keys, today: date) -> QuerySet[Any]:
    """Everything with a day that waits for this viewer and for those who work with these young people, soonest first."""
    first, *others = _branches(viewer, theirs, today + SOON, today)
    return first.union(*others, all=True).order_by("on_day", "words_")[:MOST]


def _branches(viewer: Viewer, theirs: Keys, soon: date, today: date) -> Iterator[QuerySet[Any]]:
    yield _clocks(viewer, soon)
    yield _actions(viewer)
    yield _meetings(viewer)
    yield _schools(viewer, soon)
    if viewer.may(Resource.MEMBER_KEY, Doing.CHANGE):
        yield _tellings(viewer, soon)
    if theirs:
        yield _talks(viewer, theirs)
        yield _panels(viewer, theirs, soon)
        yield _safety_plans(viewer, theirs, soon)
        yield _contacts(viewer, theirs, today)


def _branch(found: Any, kind: Kind, *, on: Any, words: Any = NOTHING, more: Any = NOTHING, **other: Any) -> QuerySet[Any]:
    columns = {
        "on_day": on, "moment_": NO_MOMENT, "kind_": Value(kind.value), "words_": words, "more_": more, "key_": F("pk"),
        "of_": F("case_id"), "who_": WHO, "where_": WHERE, **other,
    }  # fmt: skip
    return cast(QuerySet[Any], found.annotate(**columns).order_by("on_day")[:MOST].values_list(*columns))


def _about_them(found: Any, kind: Kind, **columns: Any) -> QuerySet[Any]:
    return _branch(found, kind, **{"of_": F("person_id"), "where_": NOTHING, **columns})


def _clocks(viewer: Viewer, soon: date) -> QuerySet[Any]:
    found = Clock.objects.visible_to(viewer).filter(
        case__lead_id=viewer.user_id, met_on=None, stopped_on=None, due_on__lte=soon
    )
    stands = Exists(Pause.objects.visible_to(viewer).filter(clock=OuterRef("pk"), until_on=None))
    still = Case(When(stands, then=Value(STANDS_STILL)), default=NOTHING)
    return _branch(found, Kind.CLOCK, on=F("due_on"), words=F("kind"), more=still)


def _actions(viewer: Viewer) -> QuerySet[Any]:
    found = PlanAction.objects.visible_to(viewer).filter(owner_user_id=viewer.user_id, state=ActionState.OWED.value)
    return _branch(found, Kind.ACTION, on=F("due_on"), words=F("words"))


def _meetings(viewer: Viewer) -> QuerySet[Any]:
    found = Meeting.objects.visible_to(viewer).filter(
        Q(case__lead_id=viewer.user_id) | Q(chair_id=viewer.user_id),
        state__in=[MeetingState.ARRANGED.value, MeetingState.HELD.value],
    )
    when = {"on": TruncDate("when"), "moment_": F("when")}
    return _branch(found, Kind.MEETING, words=F("kind"), more=F("state"), **when)


def _schools(viewer: Viewer, soon: date) -> QuerySet[Any]:
    """What a school owes after looking at itself: its owner's, or the lead's where none has an account. An action is a plan's."""
    found = SchoolAnswer.objects.visible_to(viewer).filter(
        Q(owner_user_id=viewer.user_id) | Q(owner_user=None, case__lead_id=viewer.user_id),
        until_at=None, answer__in=sorted(OWES), due_on__lte=soon, case__closed_at=None,
    )  # fmt: skip
    same = {"school_answer__assessment": OuterRef("assessment"), "school_answer__item": OuterRef("item")}
    planned = PlanAction.objects.visible_to(viewer).filter(state=ActionState.OWED.value, **same)
    found = found.exclude(Exists(planned))
    return _branch(found, Kind.SCHOOL, on=F("due_on"), words=F("item__text"), more=F("owner"), key_=F("assessment_id"))


def _tellings(viewer: Viewer, soon: date) -> QuerySet[Any]:
    found = Member.objects.visible_to(viewer).filter(
        case__lead_id=viewer.user_id, case__closed_at=None, decide_again_on__lte=soon, assessment__key__isnull=False
    )
    found = found.exclude(young_person_told=Told.TOLD.value, parent_told=Told.TOLD.value)
    return _branch(found, Kind.TELLING, on=F("decide_again_on"), words=F("letter"))


def _talks(viewer: Viewer, theirs: Keys) -> QuerySet[Any]:
    talks = ReturnInterview.objects.visible_to(viewer).filter(episode=OuterRef("pk"))
    found = MissingEpisode.objects.visible_to(viewer).filter(person_id__among=theirs, returned_at__isnull=False)
    found = found.exclude(Exists(talks.exclude(held_at=None)))
    latest = Coalesce(Subquery(talks.order_by("-at", "-id").values("offer")[:1]), NOTHING)
    found = found.annotate(latest=latest).filter(latest__in=["", InterviewOffer.OFFERED.value])
    by = TruncDate(F("returned_at") + timedelta(hours=HOURS_FOR_AN_INTERVIEW))
    return _about_them(found, Kind.TALK, on=by, moment_=F("returned_at"), more=F("latest"))


def _panels(viewer: Viewer, theirs: Keys, soon: date) -> QuerySet[Any]:
    days = timedelta(days=DAYS_FOR_A_PANEL)
    decided = NRMDecision.objects.visible_to(viewer).filter(referral=OuterRef("pk"), grounds=Grounds.REASONABLE.value)
    found = NRMReferral.objects.visible_to(viewer).filter(
        person_id__among=theirs, to_a_pilot_panel=True, referred_on__lte=soon - days
    )
    return _about_them(found.exclude(Exists(decided)), Kind.PANEL, on=_later(F("referred_on"), days))


def _safety_plans(viewer: Viewer, theirs: Keys, soon: date) -> QuerySet[Any]:
    newer = SafetyPlan.objects.visible_to(viewer).filter(person=OuterRef("person"), version__gt=OuterRef("version"))
    found = SafetyPlan.objects.visible_to(viewer).filter(person_id__among=theirs, review_on__lte=soon)
    return _about_them(found.exclude(Exists(newer)), Kind.SAFETY_PLAN, on=F("review_on"))


def _contacts(viewer: Viewer, theirs: Keys, today: date) -> QuerySet[Any]:
    """Young people nobody has been in contact with for so long that we ask how we reach out differently."""
    notes = Note.objects.visible_to(viewer).filter(person=OuterRef("pk")).exclude(activity__in=NOT_TOGETHER)
    tries = OutreachAttempt.objects.visible_to(viewer).filter(person=OuterRef("pk"), came_back__in=CONTACT)
    together = Subquery(notes.order_by("-happened_on", "-id").values("happened_on")[:1])
    answered = Subquery(tries.order_by("-tried_at").values(day=TruncDate("tried_at"))[:1])
    last = Coalesce(Greatest(together, answered), F("opened_on"))
    days = timedelta(days=DAYS_WITHOUT_CONTACT)
    found = YoungPerson.objects.visible_to(viewer).filter(pk__among=theirs).annotate(last=last)
    found = found.filter(last__lte=today - days)
    names = {"of_": F("pk"), "who_": F("known_as"), "where_": NOTHING}
    return _branch(found, Kind.CONTACT, on=_later(F("last"), days), **names)


def _later(day: Any, by: timedelta) -> Any:
    return Cast(day + Value(by, DurationField()), DateField())
