"""The plan of an assessment, and how far each of its components is."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.urls import reverse

from kith.access.viewers import Viewer
from kith.casework.models import Assessment, AssessmentPlan, ComponentMark
from kith.casework.queries import assessing, weighting
from kith.casework.queries.assessing import Triangle
from kith.casework.rules import assessment_plans as rules
from kith.casework.rules.assessment_plans import Held
from kith.casework.terms.assessment_plans import COMPONENTS, PLANNED, PROGRESS_WORDS, Component, Progress
from kith.casework.terms.assessments import AssessmentKind
from kith.foundation.vague_dates import say
from kith.mapping.queries import safety_maps

WRITTEN = ("questions", "boundaries", "who_goes", "safety", "information")
C = Component
# Goals are kept by an app above this one, which adds how many there are when the page is shown (`plans:how-many`).
ELSEWHERE = "See the plan of the case"


@dataclass(frozen=True)
class Task:
    """A component, how far it is, who said so or did it last, and where it is done."""

    component: Component
    progress: Progress
    who_when: str
    because: str
    where: str

    @property
    def told(self) -> str:
        """What it is called."""
        return COMPONENTS[self.component].words

    @property
    def asks(self) -> str:
        """What it asks."""
        return COMPONENTS[self.component].asks

    @property
    def stands_elsewhere(self) -> bool:
        """Is it kept by an app above this one, while nobody has said by hand how far it is?"""
        return self.component is C.GOALS and not self.who_when

    @property
    def said(self) -> str:
        """How far it is, in words."""
        if self.stands_elsewhere:
            return ELSEWHERE
        return PROGRESS_WORDS[self.progress] + (f": {self.because}" if self.because else "")


@dataclass(frozen=True)
class PlanPage:
    """The page of a plan: what it says, and its components for a neighbourhood."""

    triangle: Triangle
    plan: AssessmentPlan | None
    tasks: tuple[Task, ...]

    @property
    def done(self) -> int:
        """How many components are ready or not needed."""
        return sum(1 for task in self.tasks if task.progress in (Progress.READY, Progress.NOT_NEEDED))


def is_planned(assessment: Assessment) -> bool:
    """Does an assessment of this kind have a plan?"""
    return AssessmentKind(assessment.kind) in PLANNED


def of(assessment: Assessment) -> AssessmentPlan | None:
    """The plan of an assessment with its promise, which `assessing.one` has read with it."""
    return getattr(assessment, "plan", None)


def standing(assessment: Assessment) -> AssessmentPlan | None:
    """The plan as it stands, with its promise, held while it is changed (inside an act; 1 query)."""
    rows = AssessmentPlan.objects.select_for_update(of=("self",)).select_related("promise", "by")
    return rows.filter(assessment=assessment).first()  # type: ignore[no-any-return]


def mark_of(plan: AssessmentPlan | None) -> str:
    """A short mark of what a plan says, so that two people writing at once are noticed; "" for none."""
    if plan is None or not plan.promise_id:
        return ""
    written = "\0".join([*(getattr(plan, name) for name in WRITTEN), plan.feedback_on.isoformat()])
    return sha256(written.encode()).hexdigest()[:16]


def still_promised(assessment: Assessment, *, today: date) -> str:
    """What is said where an assessment closes while its promise is open, or ""."""
    plan = of(assessment)
    return rules.promise_open(plan.feedback_on, today=today) if plan and not plan.told_on else ""


def page(viewer: Viewer, assessment: Assessment, *, today: date) -> PlanPage:
    """The plan, and for a neighbourhood its components (up to 7 queries)."""
    triangle, plan = assessing.triangle(viewer, assessment, today=today), of(assessment)
    if assessment.kind != AssessmentKind.NEIGHBOURHOOD.value:
        return PlanPage(triangle, plan, ())
    marks = ComponentMark.objects.visible_to(viewer).filter(assessment=assessment).select_related("by")
    by_hand = {Component(mark.component): mark for mark in marks}
    held = Held(
        kind=AssessmentKind(assessment.kind), sources=triangle.found.sources, answered=triangle.found.answered,
        bands=tuple(visit.band for visit in triangle.visits), is_weighed=weighting.is_weighed(viewer, assessment.case),
        has_picture=_has_picture(viewer, assessment, today),
    )  # fmt: skip
    return PlanPage(triangle, plan, tuple(_task(one, by_hand.get(one), held, triangle) for one in Component))


def _has_picture(viewer: Viewer, assessment: Assessment, today: date) -> bool:
    """Have enough young people added how this place feels to them?"""
    context = assessment.case.context_id
    return context is not None and safety_maps.area(viewer, context, today=today).picture is not None


def _task(component: Component, mark: ComponentMark | None, held: Held, triangle: Triangle) -> Task:
    where = _where(component, triangle.assessment)
    if mark:
        return Task(component, Progress(mark.progress), f"{mark.by.name}, {say(mark.at.date())}", mark.because, where)
    return Task(component, rules.seen(component, held), _last(component, triangle), "", where)


def _last(component: Component, triangle: Triangle) -> str:
    """Who did something about a component last, and when, as far as Kith can see."""
    if component is C.VISITS:
        return next((f"{one.observers}, {say(one.visited_on)}" for one in triangle.visits), "")
    if component is C.GUARDIANSHIP:
        looked = [one for one in triangle.sides[rules.GUARDIANSHIP_SIDE - 1].elements if one.answer]
        return max(looked, key=lambda one: one.answer.at).last if looked else ""  # type: ignore[union-attr]
    sources = {source.value for source in COMPONENTS[component].sources}
    return next((f"{one.by.name}, {say(one.said_on)}" for one in triangle.statements if one.source in sources), "")


def _where(component: Component, assessment: Assessment) -> str:
    """The page on which a component is done."""
    one = reverse("casework:assessment", args=[assessment.case_id, assessment.pk])
    pages = {
        C.VISITS: f"{one}visits/", C.GUARDIANSHIP: f"{one}#side-{rules.GUARDIANSHIP_SIDE}", C.POLICIES: f"{one}elements/policies/",
        C.WEIGHTING: reverse("casework:weighting", args=[assessment.case_id]),
    }  # fmt: skip
    return pages.get(component, "")
