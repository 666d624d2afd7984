"""What is offered when a plan is made: elements of the assessment, contexts to act in, who can do it."""

from dataclasses import dataclass
from typing import cast

from django.db.models import Q, QuerySet

from kith.access.viewers import Viewer
from kith.accounts.models import User
from kith.casework.models import Case, ElementAnswer, ReferralContext, Weight
from kith.casework.terms.assessments import ASSESSMENT_WORDS, TRIANGLES, AssessmentKind, Element
from kith.contexts.models import Context, World, WorldPlace
from kith.contexts.terms import Status
from kith.people.models import Allocation
from kith.plans.rules.goals import element, kinds_for

OFFERED = 40


@dataclass(frozen=True)
class Offered:
    """An element a goal can be made from, and what the assessment says of it."""

    key: str
    element: Element
    worry: str = ""
    strength: str = ""


@dataclass(frozen=True)
class Elements:
    """The elements offered for a goal: worries first, then what is good, then the rest of each triangle by its name."""

    worries: tuple[Offered, ...]
    strengths: tuple[Offered, ...]
    others: tuple[tuple[str, tuple[Offered, ...]], ...]


def elements(viewer: Viewer, case: Case) -> Elements:
    """What a goal of this case can be made from (1 query)."""
    rows = ElementAnswer.objects.visible_to(viewer).filter(case=case).select_related("assessment")
    answered = [_answered(row) for row in rows.order_by("-assessment__opened_on", "side", "id")]
    seen = {one.key for one in answered}
    kinds = kinds_for(case.level, case.context.kind if case.context else "")
    return Elements(
        worries=tuple(one for one in answered if one.worry),
        strengths=tuple(one for one in answered if not one.worry and one.strength),
        others=tuple((ASSESSMENT_WORDS[kind], _rest(kind, seen)) for kind in kinds),
    )


def _answered(row: ElementAnswer) -> Offered:
    kind = row.assessment.kind
    return Offered(f"{kind}:{row.side}:{row.element}", element(kind, row.side, row.element), row.worry, row.strength)


def _rest(kind: AssessmentKind, seen: set[str]) -> tuple[Offered, ...]:
    every = [Offered(f"{kind.value}:{side.number}:{one.code}", one) for side in TRIANGLES[kind] for one in side.elements]
    return tuple(one for one in every if one.key not in seen)


def contexts(viewer: Viewer, case: Case, words: str = "") -> list[Context]:
    """Where an action can be: the contexts this case is about, and what a search finds (1 query)."""
    where = about(viewer, case)
    if words.strip():
        where |= Q(name__icontains=words.strip()) | Q(aliases__icontains=words.strip())
    return list(Context.objects.visible_to(viewer).filter(status=Status.KNOWN.value).filter(where)[:OFFERED])


def about(viewer: Viewer, case: Case) -> Q:
    """The contexts a case is about: weighed, a context's own and those inside it, or on a young person's map or referral."""
    weighed = Q(pk__in=Weight.objects.visible_to(viewer).filter(case=case).values("context"))
    if not case.person_id:
        return weighed | Q(pk=case.context_id) | Q(parent=case.context_id)
    newest = World.objects.visible_to(viewer).filter(person_id=case.person_id).values("pk")[:1]
    drawn = WorldPlace.objects.visible_to(viewer).filter(world__in=newest).values("context")
    named = ReferralContext.objects.visible_to(viewer).filter(person_id=case.person_id).values("context")
    return weighed | Q(pk__in=drawn) | Q(pk__in=named)


def owners(viewer: Viewer, case: Case) -> QuerySet[User]:
    """Who can be asked to do something and find it in their own work: those who may open the plan (1 query)."""
    known = User.objects.filter(is_active=True)
    if case.person_id:
        working = Allocation.objects.filter(person_id=case.person_id, until_on=None).values("worker")
        return cast(QuerySet[User], known.filter(Q(pk__in=working) | Q(pk=viewer.user_id)).order_by("name"))
    mine = Q(pk__in=[viewer.user_id, case.lead_id])
    return cast(QuerySet[User], known.filter(mine | ~Q(team=None)).order_by("name"))
