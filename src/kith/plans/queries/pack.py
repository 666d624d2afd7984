"""Everything somebody needs in the room, in one print: what was said, found, weighed and planned."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kith.access.viewers import Viewer
from kith.casework.queries import assessing, cases, interplay, meetings, weighting
from kith.casework.queries.assessing import Triangle
from kith.casework.queries.cases import Top
from kith.casework.queries.interplay import Interplay
from kith.casework.queries.meetings import Recorded
from kith.casework.queries.weighting import Weighing
from kith.plans.queries import plan
from kith.plans.queries.plan import Plan


@dataclass(frozen=True)
class Pack:
    """One meeting with the case it is about: its newest assessment, weighing, interplay and plan."""

    top: Top
    page: Recorded
    triangle: Triangle | None
    weighing: Weighing
    interplay: Interplay
    plan: Plan


def pack(viewer: Viewer, case: UUID, meeting: UUID, *, today: date) -> Pack:
    """The pack of one meeting, or `Absent`; the number of queries does not grow with the case."""
    top = cases.top_of_a_print(viewer, case)
    newest = assessing.newest(viewer, case)
    return Pack(
        top=top,
        page=meetings.recorded(viewer, case, meeting),
        triangle=assessing.triangle(viewer, newest, today=today) if newest else None,
        weighing=weighting.weighing(viewer, top.case),
        interplay=interplay.page(viewer, top.case, today=today),
        plan=plan.plan(viewer, top.case, today=today),
    )
