"""Other young people's cases at other stages: one late because of us, one paused, one that came in yesterday."""

from kith.access.viewers import Viewer, standing_as
from kith.casework.actions import cases, children
from kith.casework.models import Case, Clock
from kith.casework.terms.clocks import ClockKind
from kith.casework.terms.referrals import LegalBasis
from kith.demo.seeding.acting import acting, ago, move
from kith.demo.seeding.world import Known, Riverside
from kith.demo.story.other_cases import CASES, TIED


def tell(town: Riverside) -> list[tuple[Known, Case]]:
    """A case for the first young person of each of these workers; those of them whose life the bus station bears on."""
    told = []
    for worker in CASES:
        known = next((one for one in town.young if one.worker.pk == town.users[worker].pk), None)
        if known:
            told.append((worker, known, _case(town, worker, known)))
    return [(known, case) for worker, known, case in told if worker in TIED]


def _case(town: Riverside, worker: str, known: Known) -> Case:
    told, by = CASES[worker], known.worker
    referral = acting(
        by, children.refer_child, person=known.person, from_whom=told["from"], legal_basis=LegalBasis.SECTION_17, contexts=[],
        harm_types=[], what_worries=told["worries"], what_is_good=told["good"], neighbourhood=told.get("neighbourhood", ""),
        online=told.get("online", ""), at=ago(town, told["days"], 11),
    )  # fmt: skip
    case: Case = referral.case
    for days, to, why in told["walk"]:
        move(town, case, to, why, by=by, days=days)
    if "late" in told:
        days, why = told["late"]
        acting(by, cases.say_why_late, clock=_assessment_clock(case, known), why=why, at=ago(town, days))
    if "pause" in told:
        days, why = told["pause"]
        acting(by, cases.pause, clock=_assessment_clock(case, known), why=why, at=ago(town, days))
    return case


def _assessment_clock(case: Case, known: Known) -> Clock:
    with standing_as(Viewer.of(known.worker)):
        clock: Clock = Clock.objects.get(case=case, kind=ClockKind.ASSESSMENT.value)
        return clock
