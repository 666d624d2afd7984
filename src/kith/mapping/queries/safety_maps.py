"""What a viewer may see of a young person's safety map, and the picture of an area that nobody can be known by."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, cast
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from kith.access.terms import Doing
from kith.access.viewers import Viewer, standing_as_kith
from kith.contexts import queries as contexts
from kith.contexts.models import Context
from kith.contexts.terms import BAND_WORDS, ContextKind, TimeBand
from kith.mapping.models import SafetyMark
from kith.mapping.rules import safety_maps as rules
from kith.mapping.rules.safety_maps import Counted, Picture
from kith.mapping.terms.safety_maps import FEEL_SIGNS, FEEL_WORDS, NO_AREA, Feel, Share
from kith.people import queries as people
from kith.people.models import YoungPerson

MOST = 500


@dataclass(frozen=True)
class Beside:
    """One place on two days: what was said of it by then; None when nothing was."""

    context: Context
    before: SafetyMark | None
    after: SafetyMark | None

    @property
    def is_the_same(self) -> bool:
        """Was nothing new said of it between the two days?"""
        return self.before == self.after


@dataclass(frozen=True)
class MapPage:
    """A young person's places: the newest mark of each, and two days side by side when asked for."""

    introduction: people.Introduction
    marks: tuple[SafetyMark, ...]
    beside: tuple[Beside, ...]
    on: date | None
    then: date | None

    @property
    def newest(self) -> list[SafetyMark]:
        """The newest mark of each place, the newest first."""
        return list(_by_place(self.marks).values())

    @property
    def days(self) -> list[date]:
        """The days on which marks were made, the newest first."""
        return list(dict.fromkeys(mark.made_on for mark in self.marks))


def _by_place(marks: Iterable[SafetyMark]) -> dict[Context, SafetyMark]:
    """The first mark of each place, in the order given."""
    found: dict[Context, SafetyMark] = {}
    for mark in marks:
        found.setdefault(mark.context, mark)
    return found


def _standing(viewer: Viewer, doing: Doing = Doing.SEE) -> QuerySet[SafetyMark]:
    rows = SafetyMark.objects.visible_to(viewer, doing).filter(taken_out_at=None)
    return cast(QuerySet[SafetyMark], rows.select_related("context", "person", "by"))


def page(viewer: Viewer, person: UUID, *, today: date, then: str = "", on: str = "") -> MapPage:
    """A young person's places, or `Absent` (3 queries). `then` and `on` are two days to put side by side."""
    top = people.introduction(viewer, person, today)
    marks = tuple(_standing(viewer).filter(person_id=person)[:MOST])
    days = {mark.made_on.isoformat(): mark.made_on for mark in marks}
    one, other = days.get(then), days.get(on) or next(iter(days.values()), None)
    if one is None or other is None or one == other:
        return MapPage(top, marks, (), None, None)
    first, last = sorted((one, other))
    return MapPage(top, marks, tuple(_beside(marks, first, last)), last, first)


def _beside(marks: tuple[SafetyMark, ...], first: date, last: date) -> list[Beside]:
    before, after = (_by_place(mark for mark in marks if mark.made_on <= day) for day in (first, last))
    return [Beside(context, before.get(context), mark) for context, mark in after.items()]


def one(viewer: Viewer, person: UUID, pk: UUID, doing: Doing = Doing.CHANGE) -> SafetyMark:
    """One mark of one young person that is not taken out, or `Absent` (1 query)."""
    rows = SafetyMark.objects.filter(person_id=person, taken_out_at=None).select_related("context", "person")
    return cast(SafetyMark, rows.one_for(viewer, pk, doing))


def to_mark(viewer: Viewer, person: UUID, context: UUID) -> tuple[YoungPerson, Context, SafetyMark | None]:
    """Whom and what a new mark is about, and what they said of it last; or `Absent` (3 queries)."""
    who, place = people.one(viewer, person), contexts.one(viewer, context)
    return who, place, _standing(viewer).filter(person_id=person, context_id=context).first()


def has_area(context: Context) -> bool:
    """Can there be a picture of it? Never of a home or of a group of friends."""
    return ContextKind(context.kind) not in NO_AREA


@dataclass(frozen=True)
class Area:
    """The picture of one place for its page."""

    context: Context
    picture: Picture | None
    until: date

    @property
    def rows(self) -> list[tuple[str, list[str]]]:
        """Each time of which something may be shown, with what: "! Does not feel safe: 4 young people"."""
        cells = self.picture.cells if self.picture else {}
        said = [(BAND_WORDS[band], [_said(feel, cells[band, feel]) for feel in Feel if (band, feel) in cells]) for band in TimeBand]
        return [(when, what) for when, what in said if what]


def _said(feel: Feel, count: int) -> str:
    return f"{FEEL_SIGNS[feel]} {FEEL_WORDS[feel]}: {count} young people"


def area(viewer: Viewer, context: UUID, *, today: date) -> Area:
    """How a place feels to young people who chose to add to its picture, up to the end of last month (2 queries).

    Kith counts across all young people; what comes out names nobody and rests on three or more in every number.
    """
    place, until = contexts.one(viewer, context), rules.month_begins(today)
    if not has_area(place):
        return Area(place, None, until)
    with standing_as_kith("counting how a place feels, for a picture that nobody can be known by"):
        rows = SafetyMark.objects.filter(context=place)
        said = list(rows.values("person_id", "feel", "bands", "share", "chosen_at", "taken_out_at"))
    begins = timezone.make_aware(datetime.combine(until, time.min))
    return Area(place, rules.picture(_counted(said, before=begins)), until)


def _counted(said: Iterable[dict[str, Any]], *, before: datetime) -> list[Counted]:
    """The newest mark of each young person that was added before a moment; none of whoever has chosen otherwise since."""
    newest: dict[UUID, dict[str, Any]] = {}
    counted: dict[UUID, dict[str, Any]] = {}
    for mark in said:
        newest.setdefault(mark["person_id"], mark)
        if _is_added(mark) and mark["chosen_at"] < before:
            counted.setdefault(mark["person_id"], mark)
    return [
        Counted(whose, Feel(mark["feel"]), frozenset(TimeBand(band) for band in mark["bands"]))
        for whose, mark in counted.items()
        if _is_added(newest[whose])
    ]


def _is_added(mark: dict[str, Any]) -> bool:
    return mark["share"] == Share.ADD_TO_AREA_PICTURE.value and mark["taken_out_at"] is None


def may_be_talked_of(viewer: Viewer, person: UUID) -> list[SafetyMark]:
    """The places that do not feel safe now and that a young person's plan may speak of: none that is just between us (1 query)."""
    newest = _by_place(_standing(viewer).filter(person_id=person)[:MOST]).values()
    return [mark for mark in newest if mark.feel == Feel.NOT_SAFE.value and mark.share != Share.JUST_US.value]
