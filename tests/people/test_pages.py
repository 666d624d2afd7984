"""The pages about young people: who they are comes first, and nobody else learns that they exist."""

import pytest

from kith.access.viewers import Viewer, standing_as
from kith.people import actions
from kith.people.models import Allocation, OwnWord, Whereabouts, YoungPerson
from kith.people.terms import IdentifierKind, Tie, WorkKind
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, opened, questions, sent, words_of

pytestmark = pytest.mark.django_db
PAGES = ("one", "world", "tell", "quote", "family", "identify", "whereabouts", "move", "allocate")
ABOUT_HIM = [f"people:{page}" for page in PAGES]


def quote(cast: Cast, words: str) -> None:
    actions.quote(person=cast.asif, words=words, said_on=NOON.date(), by=cast.ali, at=NOON)


def test_his_own_words_stand_before_everything_else_on_his_page(cast: Cast):
    quote(cast, "I know who is about when I am at the Rec.")
    actions.tell_about(person=cast.asif, loves="Bikes, and mending them", by=cast.ali, at=NOON)
    page = words_of(cast.ali, "people:one", cast.asif.pk)
    assert page.index("I know who is about") < page.index("Bikes, and mending them") < page.index("Who is around")
    assert "Asif, 12 March 2026, to Ali" in page


def test_an_empty_page_asks_kindly(cast: Cast):
    page = words_of(cast.ali, "people:one", cast.asif.pk)
    assert "Not asked yet." in page
    assert "What would they want to talk about on a long ride?" in page


def test_his_supervisor_sees_who_works_with_him_and_how_to_reach_them(cast: Cast):
    page = words_of(cast.sam, "people:one", cast.asif.pk)
    assert "ali@riverside.example" in page
    assert "Allocated worker" in page


def test_where_he_lives_is_on_its_own_page_only(cast: Cast):
    actions.note_whereabouts(person=cast.asif, address="With his aunt, above the bakery", by=cast.ali, at=NOON)
    assert "bakery" not in words_of(cast.ali, "people:one", cast.asif.pk)
    assert "With his aunt, above the bakery" in words_of(cast.ali, "people:whereabouts", cast.asif.pk)


def test_after_a_move_the_earlier_address_stays_sealed(cast: Cast):
    actions.note_whereabouts(person=cast.asif, address="Above the bakery", by=cast.ali, at=NOON)
    sent(cast.ali, "people:move", cast.asif.pk, address="With his father")
    page = words_of(cast.ali, "people:whereabouts", cast.asif.pk)
    assert "With his father" in page
    assert "bakery" not in page
    with standing_as(Viewer.of(cast.ali)):
        assert Whereabouts.objects.count() == 2


@pytest.mark.parametrize("name", ABOUT_HIM)
def test_somebody_from_another_team_is_answered_as_if_he_did_not_exist(name: str, cast: Cast):
    assert answers_like_nothing(cast.noor, name, cast.asif.pk)


def test_nobody_else_can_end_his_workers_work(cast: Cast):
    with standing_as(Viewer.of(cast.ali)):
        work = Allocation.objects.get(person=cast.asif, worker=cast.ali)
    assert answers_like_nothing(cast.noor, "people:end", cast.asif.pk, work.pk)
    assert opened(cast.noor, "people:end", cast.mina.pk, work.pk).status_code == 404


def test_the_list_shows_each_worker_their_own_young_people(cast: Cast):
    assert "Asif K" in words_of(cast.ali, "people:all")
    assert "Mina" not in words_of(cast.ali, "people:all")
    assert "Asif K" in words_of(cast.sam, "people:all", whose="supervised")
    assert "Asif K" not in words_of(cast.sam, "people:all", whose="mine")
    assert "will be listed here" in words_of(cast.dee, "people:all")


def test_the_list_finds_any_part_of_a_name(cast: Cast):
    assert "Asif K" in words_of(cast.ali, "people:all", q="si")
    assert "Nobody you may see matches" in words_of(cast.ali, "people:all", q="zz\0z")


def test_opening_a_record_needs_only_the_name_they_use(cast: Cast):
    answer = sent(cast.ali, "people:meet", known_as="Jo")
    assert answer.status_code == 302
    with standing_as(Viewer.of(cast.ali)):
        assert YoungPerson.objects.filter(known_as="Jo", allocations__worker=cast.ali).exists()


def test_a_name_like_one_they_see_is_asked_about_once(cast: Cast):
    asked = sent(cast.ali, "people:meet", known_as="asif", born="spring 2010")
    assert asked.status_code == 422
    page = asked.content.decode()
    assert "Is it the same young person?" in page
    assert 'value="spring 2010"' in page, "what was typed is still there"
    assert sent(cast.ali, "people:meet", known_as="asif", somebody_else="on").status_code == 302


def test_nobody_is_told_about_a_young_person_they_do_not_see(cast: Cast):
    assert "Asif" not in sent(cast.noor, "people:alike", known_as="Asif").content.decode()
    assert "Asif K" in sent(cast.ali, "people:alike", known_as="Asiff").content.decode()
    assert sent(cast.noor, "people:meet", known_as="Asif").status_code == 302


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("people:meet", {"known_as": "Jo", "born": "the day before"}, "is not a date we can read"),
        ("people:meet", {"known_as": "J" * 81}, "80 is the most"),
        ("people:meet", {"known_as": "Jo", "born": "1950"}, "is the year right?"),
        (
            "people:quote",
            {"words": "I like it here", "said_on_day": "32", "said_on_month": "1", "said_on_year": "2026"},
            "not a day in the calendar",
        ),
        ("people:identify", {"kind": "nhs", "value": "943 476 5918"}, "check digit does not fit"),
        ("people:family", {"name": "", "tie": "mother", "good_to_know": "Ring after six"}, "needs an answer"),
        ("people:allocate", {"kind": "co_worker", "why": "They both ride"}, "needs an answer"),
        ("people:move", {"address": " "}, "needs an answer"),
        ("people:record_vehicle", {"description": "", "plate": "KX1? ???"}, "needs an answer"),
        ("people:record_adult", {"name": "Somebody", "aliases": "x" * 200}, "too long for a name"),
    ],
)
def test_what_cannot_be_kept_is_answered_with_a_sentence_and_nothing_typed_is_lost(name, typed, says, cast: Cast):
    keys = [] if name in ("people:meet", "people:record_vehicle", "people:record_adult") else [cast.asif.pk]
    answer = sent(cast.ali, name, *keys, **typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert says in page
    assert all(str(value).strip() in page for value in typed.values())


def test_everything_told_about_him_shows(cast: Cast):
    sent(
        cast.ali,
        "people:tell",
        cast.asif.pk,
        known_as="Asif",
        loves="Bikes",
        trusts="Mr Shah at the shop",
        born="May 2010",
    )
    sent(
        cast.ali,
        "people:quote",
        cast.asif.pk,
        words="It is quiet there.",
        said_on_day="1",
        said_on_month="3",
        said_on_year="2026",
    )
    sent(cast.ali, "people:family", cast.asif.pk, name="Nadia", tie=Tie.MOTHER.value, phone="07700 900123")
    sent(cast.ali, "people:identify", cast.asif.pk, kind=IdentifierKind.NHS.value, value="943 476 5919")
    page = words_of(cast.ali, "people:one", cast.asif.pk)
    for words in ("Mr Shah at the shop", "It is quiet there.", "Nadia", "tel:07700900123", "9434765919", "May 2010"):
        assert words in page, words


def test_working_together_begins_and_ends_with_a_reason(cast: Cast):
    assert opened(cast.noor, "people:one", cast.asif.pk).status_code == 404
    sent(
        cast.ali,
        "people:allocate",
        cast.asif.pk,
        worker=cast.noor.pk,
        kind=WorkKind.CO_WORKER.value,
        why="She knows the school.",
    )
    assert opened(cast.noor, "people:one", cast.asif.pk).status_code == 200
    with standing_as(Viewer.of(cast.ali)):
        work = Allocation.objects.get(person=cast.asif, worker=cast.noor)
    assert sent(cast.noor, "people:end", cast.asif.pk, work.pk, why="").status_code == 422
    assert sent(cast.noor, "people:end", cast.asif.pk, work.pk, why="The school work is done.").status_code == 302
    assert opened(cast.noor, "people:one", cast.asif.pk).status_code == 404


def test_his_page_asks_as_little_of_the_database_however_much_it_holds(cast: Cast):
    before = questions(cast.ali, "people:one", cast.asif.pk)
    for number in range(6):
        quote(cast, f"Thing {number}")
        actions.add_family(person=cast.asif, name=f"Aunt {number}", tie=Tie.OTHER, by=cast.ali, at=NOON)
    with standing_as(Viewer.of(cast.ali)):
        assert OwnWord.objects.count() == 6
    assert questions(cast.ali, "people:one", cast.asif.pk) == before


def test_the_list_asks_as_little_of_the_database_however_long_it_is(cast: Cast):
    before = questions(cast.ali, "people:all")
    for number in range(30):
        actions.meet(known_as=f"Young person {number}", by=cast.ali, at=NOON)
    assert questions(cast.ali, "people:all") == before
    assert "Young person 9" in words_of(cast.ali, "people:all", page="2")


def test_other_words_are_offered_while_somebody_writes_and_his_own_are_left_alone(cast: Cast):
    typed = {"good_to_know": "He is putting himself at risk.", "words": "I was hanging round with a bad crowd."}
    page = sent(cast.ali, "wording", **typed).content.decode()
    assert "putting himself at risk" in page
    assert "bad crowd" not in page
    assert "putting himself" not in sent(cast.ali, "wording", good_to_know="Ring after six.").content.decode()


def test_words_that_were_kept_are_not_asked_about_again_and_their_own_are_given_to_who_said_them(cast: Cast):
    typed = {"good_to_know": "He is putting himself at risk.", "speaker": "Asif"}
    assert "(Asif’s words)" in sent(cast.ali, "wording", **typed).content.decode()
    kept = sent(cast.ali, "wording", put_away="putting himself at risk", **typed).content.decode()
    assert "You wrote" not in kept
    assert 'name="put_away" value="putting himself at risk"' in kept
    assert 'name="speaker" value="Asif"' in words_of(cast.ali, "people:tell", cast.asif.pk)
