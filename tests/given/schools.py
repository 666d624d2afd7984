"""A school's assessment with its list of items, for stories to start from."""

from datetime import datetime
from typing import Any

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.audit.acts import act
from kith.casework.actions import school as actions
from kith.casework.actions.school import Looked
from kith.casework.models import Assessment, SchoolAnswer, SchoolItem, SchoolList
from kith.casework.rules import school_lists
from kith.casework.terms.assessments import AssessmentKind
from kith.casework.terms.school import InPlace, Method
from tests.given import assessments, cases
from tests.given.cast import NOON, Cast

ROWS = """area,text,red,amber,green
Structures and systems,Governors ask every term,They do not,Once a year,Every term
Prevention,Corridors are looked after,Nobody is there,At some times,At the times students name
Prevention,Lessons talk about consent,None,One assembly,In every year
Identification,Students know whom to tell,Nobody told them,Some know,Everybody knows
Response and intervention,Nobody moves to be safe,They move,Sometimes,The place changes first
"""


def listed(cast: Cast, rows: str = ROWS) -> SchoolList:
    """Dee brings in a list of five items for Riverside."""
    items = school_lists.read(rows).items
    return actions.bring_in(organisation=cast.riverside, name="Our items", items=items, by=cast.dee, at=NOON)


def assessed(cast: Cast) -> Assessment:
    """A school's assessment, which asks that list."""
    made = assessments.of_place(cases.place_case(cast), by=cast.dee, kind=AssessmentKind.SCHOOL)
    actions.choose(assessment=made, items=listed(cast), by=cast.dee, at=NOON)
    return made


def items(made: Assessment) -> list[SchoolItem]:
    """Its items, in order."""
    with standing_as_kith("looking"):
        return list(SchoolItem.objects.filter(of__looks__assessment=made))


def answered(made: Assessment, item: SchoolItem, how: InPlace, *, by: Any, seen: Any = None, at: datetime = NOON, **said: Any) -> SchoolAnswer:
    """One item answered."""
    given = {"methods": (Method.STUDENT_FOCUS_GROUP,), **said}
    with standing_as(Viewer.of(by)):
        return actions.answer(assessment=made, item=item, seen=seen, looked=Looked(how, **given), by=by, at=at)


def owing(assessment: Assessment, item: SchoolItem, *, by: Any) -> SchoolAnswer:
    """An item that is only partly in place, put there without asking whether the assessment is a school's."""
    about = {"case_id": assessment.case_id, "person_id": assessment.person_id, "assessment": assessment, "item": item}
    made = SchoolAnswer(answer=InPlace.PARTLY.value, by=by, at=NOON, **about)
    with act("casework.answer_school_item", by=None, at=NOON, about=assessment):
        made.save()
    return made
