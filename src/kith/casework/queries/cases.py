"""Cases this viewer may see: the list, the top of every page about one, its steps and clocks."""

from dataclasses import dataclass
from datetime import date
from typing import cast
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.casework.models import Case, Clock, Pause, Step
from kith.casework.rules import clocks
from kith.casework.rules.walking import surely_moves
from kith.casework.terms.cases import LEVEL_WORDS, Level

MOST_CLOCKS = 40
MOST_WAITING = 12


@dataclass(frozen=True)
class Running:
    """A clock with how it stands in words."""

    clock: Clock
    words: str
    is_late: bool
    pause: Pause | None


@dataclass(frozen=True)
class Top:
    """What stands on top of every page about a case."""

    case: Case
    clocks: tuple[Running, ...]
    may_move: bool

    @property
    def level(self) -> str:
        """The level in words."""
        return LEVEL_WORDS[self.case.level]

    @property
    def surely_moves(self) -> bool:
        """Can it move on whatever it still lacks?"""
        return surely_moves(self.case.level, self.case.standing)

    @property
    def about(self) -> str:
        """What the case is called: the young person's name for those who may see it, or the context's."""
        return self.case.person.known_as if self.case.person else str(self.case.context)


def one(viewer: Viewer, pk: UUID, doing: Doing = Doing.SEE) -> Case:
    """One case with what it is about and who leads it, or `Absent` (1 query)."""
    rows = Case.objects.select_related("person", "context", "lead")
    return cast(Case, rows.one_for(viewer, pk, doing))


def one_to_add_to(viewer: Viewer, pk: UUID, resource: Resource) -> Case:
    """One case this viewer may add a record of this kind to, or `Absent` (1 query)."""
    found = one(viewer, pk)
    require(viewer, resource, Doing.ADD, person=found.person_id)
    return found


def top(viewer: Viewer, pk: UUID, *, today: date) -> Top:
    """The top of a case's page: the case, and the clocks that run (3 queries)."""
    case = one(viewer, pk)
    running = Clock.objects.visible_to(viewer).filter(case=case, met_on=None, stopped_on=None)
    may_move = viewer.may(Resource.CASE, Doing.CHANGE, person=case.person_id)
    return Top(case, tuple(told(running, viewer, today=today)), may_move)


def top_of_a_print(viewer: Viewer, pk: UUID) -> Top:
    """The top of what is printed: the case, without its clocks, or `Absent` (1 query)."""
    return Top(one(viewer, pk), (), may_move=False)


def told(rows: QuerySet[Clock] | list[Clock], viewer: Viewer, *, today: date) -> list[Running]:
    """Clocks with their pauses, in words (2 queries)."""
    found = list(rows[:MOST_CLOCKS])
    standing = Pause.objects.visible_to(viewer).filter(clock__in=found, until_on=None)
    pauses = {pause.clock_id: pause for pause in standing}
    return [_running(clock, pauses.get(clock.pk), today) for clock in found]


def _running(clock: Clock, pause: Pause | None, today: date) -> Running:
    paused, running = pause is not None, clock.met_on is None and clock.stopped_on is None
    words = clocks.in_words(
        due_on=clock.due_on, met_on=clock.met_on, today=today, paused=paused, stopped_on=clock.stopped_on
    )
    return Running(clock, words, running and not paused and clock.due_on < today, pause)


def listed(
    viewer: Viewer, *, level: str = "", state: str = "", words: str = "", mine: bool = False, closed: bool = False
) -> QuerySet[Case]:
    """Cases, latest moved first, narrowed by level, state, name and whose they are; resting ones only when asked for."""
    rows = Case.objects.visible_to(viewer).select_related("person", "context", "lead")
    rows = rows.filter(closed_at__isnull=not closed)
    if level:
        rows = rows.filter(person__isnull=level == Level.TWO.value)
    if state:
        rows = rows.filter(state=state)
    if mine:
        rows = rows.filter(lead_id=viewer.user_id)
    if words.strip():
        rows = rows.filter(Q(context__name__icontains=words.strip()) | Q(person__known_as__icontains=words.strip()))
    return cast(QuerySet[Case], rows)


def steps(viewer: Viewer, case: Case) -> list[Step]:
    """Every step a case has taken, oldest first (1 query)."""
    return list(Step.objects.visible_to(viewer).filter(case=case).select_related("by"))


def late(viewer: Viewer, *, today: date) -> QuerySet[Clock]:
    """Every clock of the viewer's cases that runs and is late, longest late first; one that stands still is not late."""
    rows = Clock.objects.visible_to(viewer).filter(met_on=None, stopped_on=None, due_on__lt=today)
    rows = rows.exclude(Exists(Pause.objects.filter(clock=OuterRef("pk"), until_on=None)))
    return cast(QuerySet[Clock], rows.select_related("case__person", "case__context", "case__lead"))


def all_clocks(viewer: Viewer, case: Case, *, today: date) -> list[Running]:
    """Every clock a case has had, in the order they were due (2 queries)."""
    return told(Clock.objects.visible_to(viewer).filter(case=case), viewer, today=today)


def clock_of(viewer: Viewer, case: UUID, pk: UUID) -> Clock:
    """One clock of one case that this viewer may change, or `Absent` (1 query)."""
    rows = Clock.objects.filter(case_id=case).select_related("case")
    return cast(Clock, rows.one_for(viewer, pk, Doing.CHANGE))


def is_paused(clock: Clock) -> bool:
    """Does it stand still? (1 query)"""
    return bool(Pause.objects.filter(clock=clock, until_on=None).exists())


def of_context(viewer: Viewer, context: UUID) -> list[Case]:
    """The cases a context has or has had, newest first (1 query)."""
    rows = Case.objects.visible_to(viewer).filter(context_id=context).select_related("lead", "context")
    return list(rows.order_by("-opened_at")[:MOST_CLOCKS])


def of_person(viewer: Viewer, person: UUID) -> list[Case]:
    """The cases a young person has or has had, newest first (1 query)."""
    rows = Case.objects.visible_to(viewer).filter(person_id=person).select_related("lead", "person")
    return list(rows.order_by("-opened_at")[:MOST_CLOCKS])


def leads(viewer: Viewer) -> list[Case]:
    """The open cases this viewer leads, those that moved longest ago first (1 query)."""
    rows = Case.objects.visible_to(viewer).filter(lead_id=viewer.user_id, closed_at=None)
    return list(rows.select_related("person", "context").order_by("moved_at")[:MOST_WAITING])
