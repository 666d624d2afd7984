"""A school looks at itself: its items are brought in as a version, and each is answered with how it is known."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import Organisation, User
from kith.audit.acts import act
from kith.casework.actions.assessments import hold
from kith.casework.actions.names import check_nameless
from kith.casework.models import Assessment, SchoolAnswer, SchoolItem, SchoolList, SchoolLook
from kith.casework.queries import school
from kith.casework.rules.school_lists import Item
from kith.casework.terms.example_school import EXAMPLE_ITEMS, EXAMPLE_NAME
from kith.casework.terms.school import InPlace, Method, SchoolLever
from kith.foundation.refusals import Refused

ITS_OWN = "A school looks at itself in the assessment on the school’s own case."


@dataclass(frozen=True)
class Looked:
    """What is said of one item: how far it is in place, how that is known, and who changes it by when."""

    answer: InPlace
    methods: Sequence[Method] = ()
    words: str = ""
    lever: SchoolLever | None = None
    owner: str = ""
    mine: bool = False
    due_on: date | None = None


def bring_in(*, organisation: Organisation, name: str, items: Sequence[Item], by: User, at: datetime) -> SchoolList:
    """Bring in an organisation's items as its next version. Versions before it stay as they are."""
    return _kept(organisation, name, items, by=by, at=at)


def begin_example(*, by: User, at: datetime) -> SchoolList:
    """Bring in the example, marked as one: it is nobody's own."""
    return _kept(None, EXAMPLE_NAME, [Item(*told) for told in EXAMPLE_ITEMS], by=by, at=at)


def _kept(
    organisation: Organisation | None, name: str, items: Sequence[Item], *, by: User, at: datetime
) -> SchoolList:
    require(Viewer.of(by), Resource.THRESHOLD, Doing.ADD)
    if not name.strip():
        raise Refused("Give the list a name.", field="name")
    if not items:
        raise Refused("There is no item in it.", field="rows")
    with act("casework.bring_in_school_list", by=by, at=at) as doing:
        latest = SchoolList.objects.filter(organisation=organisation).aggregate(latest=Max("version"))["latest"] or 0
        made = SchoolList(organisation=organisation, name=name.strip(), by=by, at=at)
        made.version, made.is_an_example = latest + 1, organisation is None
        made.save(force_insert=True)
        doing.about, doing.facts = made.pk, [f"version {made.version}", f"{len(items)} items"]
        SchoolItem.objects.bulk_create(
            SchoolItem(of=made, number=number, area=one.area.value, text=one.text, red_desc=one.red, amber_desc=one.amber,
                       green_desc=one.green)
            for number, one in enumerate(items, start=1)
        )  # fmt: skip
    return made


def choose(*, assessment: Assessment, items: SchoolList, by: User, at: datetime) -> SchoolLook:
    """Say which list a school's assessment asks; another can be chosen until the first item is answered."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=assessment.person_id)
    if not school.is_a_schools(assessment):
        raise Refused(ITS_OWN)
    with act("casework.choose_school_list", by=by, at=at, about=assessment) as doing:
        hold(assessment, at.date())
        if SchoolAnswer.objects.filter(assessment=assessment).exists():
            raise Refused("Items of the list in use are answered already. It stays, so that the answers keep their meaning.")
        doing.facts = [f"version {items.version}"]
        SchoolLook.objects.filter(assessment=assessment).delete()
        return SchoolLook.objects.create(  # type: ignore[no-any-return]
            assessment=assessment, case_id=assessment.case_id, person_id=None, items=items, by=by, at=at
        )


def answer(
    *, assessment: Assessment, item: SchoolItem, seen: UUID | None, looked: Looked, by: User, at: datetime,
    not_a_child: Collection[str] = (),
) -> SchoolAnswer:  # fmt: skip
    """Say how far an item is in place. What changes it, who and by when may follow: it is asked for before all is complete.

    `seen` is the answer that stood there when whoever answers looked; if somebody answered since, this is refused.
    """
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=assessment.person_id)
    _check(looked)
    check_nameless(assessment, by, {"words": looked.words, "owner": looked.owner}, not_a_child)
    with act("casework.answer_school_item", by=by, at=at, about=assessment) as doing:
        hold(assessment, at.date())
        if not SchoolLook.objects.filter(assessment=assessment, items=item.of_id).exists():
            raise Refused("This item is not in the list that the school uses now. Go back and look again.")
        doing.facts, doing.content = [looked.answer.value], [looked.words, looked.owner]
        before = SchoolAnswer.objects.select_for_update().filter(assessment=assessment, item=item, until_at=None).first()
        _check_unchanged(before, seen)
        _check_day(looked, before, at.date())
        if before:
            before.until_at = at
            before.save(update_fields=["until_at"])
        return SchoolAnswer.objects.create(  # type: ignore[no-any-return]
            assessment=assessment, case_id=assessment.case_id, person_id=None, item=item, by=by, at=at,
            owner_user=_owner(looked, before, by), **_said(looked),
        )  # fmt: skip


def _said(looked: Looked) -> dict[str, object]:
    return {
        "answer": looked.answer.value, "methods": [method.value for method in looked.methods], "words": looked.words.strip(),
        "lever": looked.lever.value if looked.lever else "", "owner": looked.owner.strip(), "due_on": looked.due_on,
    }  # fmt: skip


def _owner(looked: Looked, before: SchoolAnswer | None, by: User) -> User | None:
    """Whoever answers, when they say that it is theirs; somebody else's stays theirs while the words stay."""
    if looked.mine:
        return by
    kept = before and before.owner_user_id != by.pk and before.owner == looked.owner.strip()
    return before.owner_user if before and kept else None


def _check(looked: Looked) -> None:
    if looked.answer is InPlace.NOT_APPLICABLE:
        if not looked.words.strip():
            raise Refused("Say why it does not apply here.", field="words")
    elif not looked.methods:
        raise Refused("Say how this was found out: tick one at least.", field="methods")
    if looked.mine and not looked.owner.strip():
        raise Refused("Say who you are there: a role, or your name.", field="owner")


def _check_day(looked: Looked, before: SchoolAnswer | None, today: date) -> None:
    is_new = looked.due_on and (before is None or before.due_on != looked.due_on)
    if is_new and looked.due_on and looked.due_on < today:
        raise Refused("That day has passed. By when could it be done?", field="due_on")


def _check_unchanged(before: SchoolAnswer | None, seen: UUID | None) -> None:
    if before is None or before.pk == seen:
        return
    told = f"While you were writing, {before.by.name} answered this: {school.in_words(before)}"
    raise Refused(f"{told} Yours is kept below. Put the two together, then save again.")
