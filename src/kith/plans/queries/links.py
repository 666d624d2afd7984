"""What is being done about the contexts of a young person's life, read live; and whom a context's plan is for."""

from dataclasses import dataclass
from datetime import date
from typing import cast
from uuid import UUID

from django.db.models import Q, QuerySet

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require, standing_as_kith
from kith.casework.models import Case
from kith.casework.queries import cases
from kith.contexts import queries as contexts
from kith.contexts.models import Context
from kith.people.models import YoungPerson
from kith.plans.models import AffectedCase, SafetyPlan
from kith.plans.queries import choices, plan
from kith.plans.queries.plan import Plan, PlanPage
from kith.plans.rules.ties import count_words


@dataclass(frozen=True)
class Tied:
    """A tie, and the plan of the context it leads to as it stands now."""

    tie: AffectedCase
    plan: Plan


@dataclass(frozen=True)
class TiedHere:
    """What a plan's page says of ties: a young person's own, or how many a context's plan is for."""

    ties: tuple[Tied, ...] = ()
    likely: int = 0
    count: str = ""
    own: tuple[YoungPerson, ...] = ()


def page(viewer: Viewer, case: UUID, *, today: date) -> tuple[PlanPage, TiedHere]:
    """A plan's page: the plan with what it leaves out and what it is tied to, or `Absent` (18 queries at the most)."""
    top = cases.top(viewer, case, today=today)
    found, tied = plan_and_ties(viewer, top.case, today=today)
    return plan.page(viewer, top, found, today=today), tied


def plan_and_ties(viewer: Viewer, case: Case, *, today: date) -> tuple[Plan, TiedHere]:
    """A case's plan and its ties: a young person's with each context's plan, read together with its own (7 queries)."""
    if not case.person_id:
        tied = TiedHere(count=_counted(case), own=own_young_people(viewer, case))
        return plan.plan(viewer, case, today=today), tied
    rows = AffectedCase.objects.visible_to(viewer).filter(case=case, ended_on=None)
    found = list(rows.select_related("context_case__context", "context_case__person", "context_case__lead", "by"))
    live = plan.plans(viewer, [case, *[one.context_case for one in found]], today=today)
    may_tie = viewer.may(Resource.OWN_PART, Doing.ADD, person=case.person_id)
    ties = tuple(Tied(one, live[one.context_case_id]) for one in found)
    return live[case.pk], TiedHere(ties=ties, likely=likely(viewer, case).count() if may_tie else 0)


def _counted(case: Case) -> str:
    with standing_as_kith("counting for how many young people a context's plan is"):
        rows = AffectedCase.objects.filter(context_case=case, ended_on=None)
        people = rows.values("person").distinct().count()
    return count_words(people)


def own_young_people(viewer: Viewer, context_case: Case) -> tuple[YoungPerson, ...]:
    """The young people this viewer works with whose case is tied to a context's (1 query)."""
    ties = AffectedCase.objects.visible_to(viewer).filter(context_case=context_case, ended_on=None)
    return tuple(YoungPerson.objects.visible_to(viewer).filter(pk__in=ties.values("person")).order_by("known_as", "id"))


def likely(viewer: Viewer, case: Case) -> QuerySet[Case]:
    """Open cases of contexts on a young person's weighing, map or referrals that theirs is not tied to yet (1 query)."""
    where = choices.about(viewer, case)
    return open_cases(viewer, case).filter(context__in=Context.objects.filter(where).values("pk"))


def open_cases(viewer: Viewer, case: Case) -> QuerySet[Case]:
    """Every open case of a context that this one is not tied to yet."""
    tied = AffectedCase.objects.visible_to(viewer).filter(case=case, ended_on=None).values("context_case")
    rows = Case.objects.visible_to(viewer).filter(person=None, closed_at=None).exclude(pk__in=tied)
    return cast(QuerySet[Case], rows.select_related("context", "person", "lead").order_by("context__name"))


def to_tie(viewer: Viewer, case: Case, words: str) -> QuerySet[Case]:
    """What is offered to tie to: the likely ones, and what a search finds."""
    offered = Q(pk__in=likely(viewer, case).order_by().values("pk"))
    if words.strip():
        offered |= Q(context__name__icontains=words.strip()) | Q(context__aliases__icontains=words.strip())
    return open_cases(viewer, case).filter(offered)


def to_be_tied(viewer: Viewer, pk: UUID) -> Case:
    """A young person's case that this viewer may tie to a context's, or `Absent` (1 query)."""
    found = cases.one(viewer, pk)
    require(viewer, Resource.OWN_PART, Doing.ADD, person=found.person_id)
    return found


def tie(viewer: Viewer, case: UUID, pk: UUID, doing: Doing = Doing.SEE) -> AffectedCase:
    """One tie of one case, or `Absent` (1 query)."""
    rows = AffectedCase.objects.filter(case_id=case).select_related("case", "context_case__context")
    return cast(AffectedCase, rows.one_for(viewer, pk, doing))


@dataclass(frozen=True)
class CasesHere:
    """The cases of a context, as its page shows them."""

    context: Context
    cases: tuple[Case, ...]

    @property
    def open(self) -> Case | None:
        """The one that is open."""
        return next((case for case in self.cases if not case.closed_at), None)


def of_context(viewer: Viewer, pk: UUID) -> CasesHere:
    """A context and its cases, or `Absent` (2 queries)."""
    return CasesHere(contexts.one(viewer, pk), tuple(cases.of_context(viewer, pk)))


@dataclass(frozen=True)
class Together:
    """Plan and safety of a young person: their cases, what their plan is tied to, their safety plan."""

    cases: tuple[Case, ...]
    open: Case | None
    plan: Plan | None
    tied: TiedHere
    safety_plan: SafetyPlan | None


def together(viewer: Viewer, person: UUID, *, today: date) -> Together:
    """Everything on the way to a young person's plan (9 queries at the most)."""
    theirs = cases.of_person(viewer, person)
    here = next((case for case in theirs if not case.closed_at), None)
    safe = SafetyPlan.objects.visible_to(viewer).filter(person_id=person).select_related("by").first()
    if here is None:
        return Together(tuple(theirs), None, None, TiedHere(), safe)
    live, tied = plan_and_ties(viewer, here, today=today)
    return Together(tuple(theirs), here, live, tied, safe)
