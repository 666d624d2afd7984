"""How a school sees itself: its items, what is answered in each area, and what is owed by whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from uuid import UUID

from django.db.models import Count

from kith.access.viewers import Absent, Viewer
from kith.accounts import queries as accounts
from kith.accounts.models import Organisation
from kith.accounts.terms import OrganisationKind
from kith.casework.models import Assessment, SchoolAnswer, SchoolItem, SchoolList, SchoolLook
from kith.casework.rules import school as rules
from kith.casework.rules.school import AreaShows, Given
from kith.casework.terms.assessments import AssessmentKind
from kith.casework.terms.school import AREA_WORDS, InPlace, SchoolArea

MOST, FIRST = 200, 20


@dataclass(frozen=True)
class Row:
    """One item and the answer that holds."""

    item: SchoolItem
    answer: SchoolAnswer | None
    today: date

    @property
    def given(self) -> Given:
        """The same for the rules."""
        return _given(self.item, self.answer)

    @property
    def lacks(self) -> list[str]:
        """What is still to be said about changing it."""
        return rules.lacks(self.given)

    @property
    def is_owed(self) -> bool:
        """Has somebody said by when it will be different?"""
        return bool(self.answer and self.answer.is_owed)

    @property
    def is_late(self) -> bool:
        """Has that day passed?"""
        return self.is_owed and rules.overdue(self.answer.due_on if self.answer else None, self.today)


@dataclass(frozen=True)
class Area:
    """One area with its rows. Nothing is added up across areas."""

    code: str
    words: str
    rows: tuple[Row, ...]

    @property
    def shows(self) -> AreaShows:
        """Its counts, middle and lowest items."""
        return rules.shows([row.given for row in self.rows])


@dataclass(frozen=True)
class SchoolPage:
    """How a school sees itself, area by area."""

    look: SchoolLook
    areas: tuple[Area, ...]

    @property
    def rows(self) -> list[Row]:
        """Every item, in order."""
        return [row for area in self.areas for row in area.rows]

    @property
    def answered(self) -> str:
        """How far anybody has looked: never how good it is."""
        return f"{sum(1 for row in self.rows if row.answer)} of {len(self.rows)} answered"

    @property
    def is_begun(self) -> bool:
        """Is any item answered? From then on the list stays."""
        return any(row.answer for row in self.rows)

    @property
    def lacking(self) -> list[Row]:
        """Those of which it is not said what moves them, who does it, or by when."""
        return [row for row in self.rows if row.lacks]

    def owed(self, viewer: Viewer) -> tuple[list[Row], list[Row]]:
        """What the viewer owes, and what others owe: soonest first."""
        dated = [(row.answer.due_on, row.item.number, row) for row in self.rows if row.answer and row.is_owed]
        owed = [row for _, _, row in sorted(dated, key=lambda one: one[:2])]
        mine = [row for row in owed if row.answer and row.answer.owner_user_id == viewer.user_id]
        return mine, [row for row in owed if row not in mine]


def is_a_schools(assessment: Assessment) -> bool:
    """Is this the assessment of a school, on its own case?"""
    return assessment.kind == AssessmentKind.SCHOOL.value and assessment.person_id is None


def lists(viewer: Viewer) -> list[SchoolList]:
    """Every list in every version, newest first, each with how many items it has (1 query)."""
    rows = SchoolList.objects.visible_to(viewer).select_related("organisation", "by")
    return list(rows.annotate(has=Count("items"))[:MOST])


def list_of(viewer: Viewer, pk: UUID) -> SchoolList:
    """One list, or `Absent` (1 query)."""
    return cast(SchoolList, SchoolList.objects.select_related("organisation", "by").one_for(viewer, pk))


def items_by_area(of: SchoolList) -> list[tuple[str, list[SchoolItem]]]:
    """The items of a list, area by area (1 query)."""
    items = list(SchoolItem.objects.filter(of=of))
    return [(AREA_WORDS[area], [one for one in items if one.area == area.value]) for area in SchoolArea]


def newest(viewer: Viewer) -> list[SchoolList]:
    """The newest version of each organisation's list, to choose from (1 query)."""
    found: dict[UUID | None, SchoolList] = {}
    for one in lists(viewer):
        if one.organisation_id not in found or one.version > found[one.organisation_id].version:
            found[one.organisation_id] = one
    return list(found.values())


def likely_bodies(words: str) -> list[Organisation]:
    """Whose list it can be: what the words find, or the first schools in the directory (1 query)."""
    return accounts.organisations_named(words) if words.strip() else list(_schools()[:FIRST])


def _schools() -> Any:
    return accounts.organisations().filter(kind=OrganisationKind.SCHOOL.value)


def look_of(viewer: Viewer, assessment: Assessment) -> SchoolLook | None:
    """Which list an assessment asks (1 query)."""
    rows = SchoolLook.objects.visible_to(viewer).filter(assessment=assessment).select_related("items__organisation")
    return cast("SchoolLook | None", rows.first())


def page(viewer: Viewer, assessment: Assessment, *, today: date) -> SchoolPage | None:
    """How a school sees itself, or None while no list is chosen (3 queries)."""
    look = look_of(viewer, assessment)
    if look is None:
        return None
    answers = {one.item_id: one for one in _answers(assessment).visible_to(viewer).select_related("by", "owner_user")}
    rows = [Row(item, answers.get(item.pk), today) for item in SchoolItem.objects.filter(of=look.items_id)]
    areas = [Area(area.value, AREA_WORDS[area], tuple(r for r in rows if r.item.area == area.value)) for area in SchoolArea]
    return SchoolPage(look, tuple(areas))


def item_of(viewer: Viewer, assessment: Assessment, pk: UUID) -> SchoolItem:
    """One item of the list an assessment asks, or `Absent` (1 query)."""
    looks = SchoolLook.objects.visible_to(viewer).filter(assessment=assessment).values("items")
    found = SchoolItem.objects.filter(pk=pk, of__in=looks).select_related("of").first()
    if found is None:
        raise Absent
    return cast(SchoolItem, found)


def answers_to(viewer: Viewer, assessment: Assessment, item: SchoolItem) -> list[SchoolAnswer]:
    """The answer that holds, then those before it (1 query)."""
    rows = SchoolAnswer.objects.visible_to(viewer).filter(assessment=assessment, item=item)
    return list(rows.select_related("by", "owner_user").order_by("-at", "-id")[:MOST])


def next_item(assessment: Assessment, after: SchoolItem) -> SchoolItem | None:
    """The next item nobody has answered, from here to the end and then from the start (2 queries)."""
    done = set(_answers(assessment).values_list("item_id", flat=True))
    items: Sequence[SchoolItem] = list(SchoolItem.objects.filter(of=after.of_id).exclude(pk__in=done))
    order = [*(one for one in items if one.number > after.number), *(one for one in items if one.number < after.number)]
    return order[0] if order else None


def given(assessment: Assessment) -> list[Given]:
    """What is answered, for the rules: nothing when the school has not looked at itself (1 query)."""
    return [_given(one.item, one) for one in _answers(assessment).select_related("item").order_by("item__number")]


def in_words(answer: SchoolAnswer) -> str:
    """An answer as one would tell it."""
    parts: Iterable[str] = (
        answer.get_answer_display(), ", ".join(answer.found_by), answer.words, answer.get_lever_display() if answer.lever else "",
        answer.owner, f"by {answer.due_on:%-d %B %Y}" if answer.due_on else "",
    )  # fmt: skip
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def _answers(assessment: Assessment) -> Any:
    return SchoolAnswer.objects.filter(assessment=assessment, until_at=None)


def _given(item: SchoolItem, answer: SchoolAnswer | None) -> Given:
    if answer is None:
        return Given(item.text)
    return Given(item.text, InPlace(answer.answer), answer.lever, answer.owner, answer.due_on)
