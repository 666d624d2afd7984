"""A visit to a place is kept: who is around in broad numbers, how it feels, what young people would change."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date, datetime, time

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.actions.assessments import hold
from kith.casework.actions.names import check_nameless
from kith.casework.models import Assessment, Observation
from kith.casework.rules.observing import SCALES
from kith.casework.terms.assessments import TimeBand
from kith.foundation.refusals import Refused

TOLD = ("where", "around", "adults", "how_used", "the_place", "strengths", "worries", "ideas")


@dataclass(frozen=True)
class Seen:
    """What a visit found (PRACTICE 4.9). Scales run from 1, very poor, to 5, very good; None when not answered or not known."""

    visited_on: date
    begins: time
    ends: time
    band: TimeBand
    observers: str
    led_by_young_people: bool = False
    where: str = ""
    young_people_there: bool | None = None
    around: str = ""
    adults: str = ""
    how_used: str = ""
    the_place: str = ""
    lighting: int | None = None
    sight_lines: int | None = None
    feels_safe_us: int | None = None
    feels_safe_young: int | None = None
    strengths: str = ""
    worries: str = ""
    ideas: str = ""


def observe(
    *, assessment: Assessment, seen: Seen, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> Observation:  # fmt: skip
    """Keep a visit. Nobody is described so that they could be known again."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.ADD, person=assessment.person_id)
    _check(seen, at.date())
    check_nameless(assessment, by, {name: getattr(seen, name) for name in TOLD}, not_a_child)
    made = Observation(
        assessment=assessment, case_id=assessment.case_id, person_id=assessment.person_id, by=by, at=at,
        **(asdict(seen) | {"band": seen.band.value}),
    )  # fmt: skip
    with act("casework.observe", by=by, at=at, about=made, person=assessment.person_id) as doing:
        hold(assessment, at.date())
        doing.facts, doing.content = [seen.band.value], [seen.around, seen.strengths, seen.worries, seen.ideas]
        made.save(force_insert=True)
    return made


def _check(seen: Seen, today: date) -> None:
    if seen.visited_on > today:
        raise Refused("That day has not happened yet.", field="visited_on")
    if seen.ends <= seen.begins:
        raise Refused("A visit ends after it begins. One that goes past midnight is two visits.", field="ends")
    if not seen.observers.strip():
        raise Refused("Say who went.", field="observers")
    wrong = [name for name in SCALES if getattr(seen, name) not in (None, 1, 2, 3, 4, 5)]
    if wrong:
        raise Refused("Answer from 1, very poor, to 5, very good.", field=wrong[0])
