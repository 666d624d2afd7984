"""Family and numbers are changed and taken out; what was said before stays kept, and every reason with it."""

import pytest

from kith.access.viewers import standing_as_kith
from kith.audit.models import Entry
from kith.foundation.refusals import Refused
from kith.people import actions
from kith.people.models import FamilyMember, Identifier
from kith.people.terms import IdentifierKind, Tie
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, sent, words_of

pytestmark = pytest.mark.django_db
NHS, OTHER_NHS = "943 476 5919", "401 023 2137"


@pytest.fixture
def mother(cast: Cast) -> FamilyMember:
    return actions.add_family(
        person=cast.asif, name="Nadia", tie=Tie.MOTHER, phone="01632 960 001", by=cast.ali, at=NOON
    )


@pytest.fixture
def number(cast: Cast) -> Identifier:
    return actions.identify(person=cast.asif, kind=IdentifierKind.NHS, value=NHS, by=cast.ali, at=NOON)


def kept(model) -> list:
    with standing_as_kith("looking at everything that was ever said"):
        return list(model.objects.order_by("id"))


def last_act() -> Entry:
    with standing_as_kith("reading it back"):
        return Entry.objects.filter(outcome="done").order_by("-id")[0]


def test_what_is_said_about_his_mother_changes_and_what_was_said_stays_kept(cast: Cast, mother):
    page = words_of(cast.ali, "people:change_family", cast.asif.pk, mother.pk)
    assert "Nadia" in page
    assert "01632 960 001" in page
    answer = sent(
        cast.ali, "people:change_family", cast.asif.pk, mother.pk, name="Nadia K", tie="mother", phone="01632 960 002"
    )
    assert answer.status_code == 302
    overview = words_of(cast.ali, "people:one", cast.asif.pk)
    assert "01632 960 002" in overview
    assert "01632 960 001" not in overview
    before, after = kept(FamilyMember)
    assert (before.phone, before.until_on is not None, after.until_on) == ("01632 960 001", True, None)
    assert last_act().verb == "people.change_family"
    assert str(before.pk) in last_act().facts


def test_somebody_is_taken_out_of_the_family_with_a_reason_and_stays_kept(cast: Cast, mother):
    assert sent(cast.ali, "people:take_out_family", cast.asif.pk, mother.pk, why=" ").status_code == 422
    why = "She asked not to be written here."
    assert sent(cast.ali, "people:take_out_family", cast.asif.pk, mother.pk, why=why).status_code == 302
    assert "Nadia" not in words_of(cast.ali, "people:one", cast.asif.pk)
    assert kept(FamilyMember)[0].name == "Nadia"
    act = last_act()
    assert (act.verb, act.about, act.person, act.actor, act.why) == (
        "people.take_out_family", mother.pk, cast.asif.pk, cast.ali.pk, why,
    )  # fmt: skip


def test_a_mistyped_number_is_put_right_and_checked_like_a_new_one(cast: Cast, number):
    wrong = sent(cast.ali, "people:change_number", cast.asif.pk, number.pk, kind="nhs", value="943 476 5918")
    assert wrong.status_code == 422
    right = sent(cast.ali, "people:change_number", cast.asif.pk, number.pk, kind="nhs", value=OTHER_NHS)
    assert right.status_code == 302
    assert "4010232137" in words_of(cast.ali, "people:one", cast.asif.pk)
    assert [row.until_on is None for row in kept(Identifier)] == [False, True]


def test_a_number_that_is_on_another_record_is_refused_and_nothing_ends(cast: Cast, number):
    actions.identify(person=cast.mina, kind=IdentifierKind.NHS, value=OTHER_NHS, by=cast.noor, at=NOON)
    answer = sent(cast.ali, "people:change_number", cast.asif.pk, number.pk, kind="nhs", value=OTHER_NHS)
    assert answer.status_code == 422
    assert "already on a record" in answer.content.decode()
    assert all(row.until_on is None for row in kept(Identifier))


def test_a_number_taken_out_of_one_record_can_be_added_to_the_right_one(cast: Cast, number):
    why = "It is his cousin's."
    assert sent(cast.ali, "people:take_out_number", cast.asif.pk, number.pk, why=why).status_code == 302
    assert "9434765919" not in words_of(cast.ali, "people:one", cast.asif.pk)
    assert last_act().why == why
    actions.identify(person=cast.mina, kind=IdentifierKind.NHS, value=NHS, by=cast.noor, at=NOON)
    assert "9434765919" in words_of(cast.noor, "people:one", cast.mina.pk)


def test_saving_a_number_unchanged_is_no_conflict_with_itself(cast: Cast, number):
    answer = sent(cast.ali, "people:change_number", cast.asif.pk, number.pk, kind="nhs", value=NHS)
    assert answer.status_code == 302


@pytest.mark.parametrize("again", ["change", "take out"])
def test_two_who_change_the_same_thing_at_once_do_not_leave_two_of_it(again: str, cast: Cast, mother):
    actions.change_family(member=mother, name="Nadia K", tie=Tie.MOTHER, by=cast.cole, at=NOON)
    said = {"name": "Nadja", "tie": Tie.MOTHER} if again == "change" else {"why": "A mistake"}
    action = actions.change_family if again == "change" else actions.take_out_family
    with pytest.raises(Refused, match="Somebody has changed this in the meantime"):
        action(member=mother, by=cast.ali, at=NOON, **said)
    assert [row.name for row in kept(FamilyMember)] == ["Nadia", "Nadia K"]


def test_nothing_is_taken_out_without_a_reason(cast: Cast, mother, number):
    for take_out in (
        lambda: actions.take_out_family(member=mother, why=" ", by=cast.ali, at=NOON),
        lambda: actions.take_out_identifier(number=number, why="", by=cast.ali, at=NOON),
    ):
        with pytest.raises(Refused, match="Say why it is taken out."):
            take_out()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("change_family", "mother"),
        ("take_out_family", "mother"),
        ("change_number", "number"),
        ("take_out_number", "number"),
    ],
)
def test_another_team_is_answered_as_if_nothing_were_there(name: str, kind: str, cast: Cast, request):
    row = request.getfixturevalue(kind)
    assert answers_like_nothing(cast.noor, f"people:{name}", cast.asif.pk, row.pk)
    assert answers_like_nothing(cast.noor, f"people:{name}", cast.mina.pk, row.pk)


def test_what_was_taken_out_cannot_be_opened_to_change_it(cast: Cast, mother):
    actions.take_out_family(member=mother, why="A mistake", by=cast.ali, at=NOON)
    assert answers_like_nothing(cast.ali, "people:change_family", cast.asif.pk, mother.pk)
