"""Places and safety, as a young person says it: theirs to say, to share, to choose again and to take out."""

import re
from datetime import date, datetime, timedelta

import pytest

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.audit.models import Entry
from kith.contexts import actions as contexts
from kith.contexts.terms import ContextKind, TimeBand
from kith.foundation.refusals import Refused
from kith.language.rules import prompts
from kith.mapping.actions import safety_maps as actions
from kith.mapping.models import SafetyMark
from kith.mapping.queries import safety_maps as queries
from kith.mapping.terms.safety_maps import Feel, Share
from tests.given import assessments, cases
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, questions, sent, words_of
from tests.given.safety_maps import WORDS, marked, others

pytestmark = pytest.mark.django_db
NEXT_MONTH = date(2026, 4, 2)
TYPED = {
    "feel": "not_safe", "bands": ["evening", "night"], "with_whom": "alone", "why_own_words": WORDS, "what_helps_own_words": "",
    "who_helps_own_words": "Mr Shah.", "share": "just_us", "made_on_day": "12", "made_on_month": "3", "made_on_year": "2026",
    "made_with": "Asif and Ali",
}  # fmt: skip


def text(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def area(user: object, cast: Cast, today: date = NEXT_MONTH, context: object = None) -> queries.Area:
    viewer = Viewer.of(user)
    with standing_as(viewer):
        return queries.area(viewer, getattr(context or cast.bus_station, "pk"), today=today)  # noqa: B009


def three(cast: Cast, **said: object) -> list[SafetyMark]:
    """Asif, Rae and Wren say the same of the bus station."""
    rae, wren = others(cast, "Rae", "Wren")
    return [marked(cast.asif, cast.bus_station, by=cast.ali, **said), *(marked(one, cast.bus_station, by=cast.noor, **said) for one in (rae, wren))]


def test_a_place_is_talked_about_and_said_in_words_and_signs(cast: Cast):
    assert sent(cast.ali, "mapping:mark", cast.asif.pk, cast.bus_station.pk, **TYPED).status_code == 302
    page = words_of(cast.ali, "mapping:places", cast.asif.pk)
    for said in ("Riverside Bus Station", "! Does not feel safe", "In the evening, at night. When I am alone.", f"“{WORDS}”", "Mr Shah.",
                 "12 March 2026, Asif and Ali; written down by Ali. Who may know: just us."):  # fmt: skip
        assert said in text(page), said
    with standing_as_kith("looking"):
        entry = Entry.objects.get(verb="mapping.mark")
    assert entry.facts == "just_us"


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"feel": ""}, "It depends” is an answer."),
        ({"bands": []}, "Say when it feels like this."),
        ({"with_whom": ""}, "Say with whom it feels like this."),
        ({"share": ""}, "Ask them who may know."),
        ({"made_with": ""}, "Say who made it together."),
        ({"made_on_year": "2999"}, "That day has not happened yet."),
    ],
)
def test_what_is_missing_is_asked_for_and_what_was_typed_stays(cast: Cast, changed: dict[str, object], says: str):
    answer = sent(cast.ali, "mapping:mark", cast.asif.pk, cast.bus_station.pk, **TYPED | changed)
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert WORDS in answer.content.decode()


def test_the_place_is_one_that_kith_knows_and_a_mark_has_no_position(cast: Cast):
    fields = {field.name for field in SafetyMark._meta.get_fields()}
    assert not fields & {"geometry", "latitude", "longitude", "position", "point"}
    page = words_of(cast.ali, "mapping:choose-place", cast.asif.pk, q="bus")
    assert f"/young-people/{cast.asif.pk}/places/of/{cast.bus_station.pk}/" in page
    assert "Nothing matches “moon”" in words_of(cast.ali, "mapping:choose-place", cast.asif.pk, q="moon")


def test_only_those_who_work_with_them_and_their_supervisor_see_any_mark_shared_or_not(cast: Cast):
    marked(cast.asif, cast.bus_station, by=cast.ali, share=Share.JUST_US)
    marked(cast.asif, cast.park, by=cast.ali)
    for somebody in (cast.ali, cast.cole, cast.sam):
        assert "Riverside Bus Station" in words_of(somebody, "mapping:places", cast.asif.pk)
    for somebody in (cast.noor, cast.dee, cast.dana, cast.priya):
        assert answers_like_nothing(somebody, "mapping:places", cast.asif.pk)
        with standing_as(Viewer.of(somebody)):
            assert not SafetyMark.objects.exists()
    with pytest.raises(Absent):
        marked(cast.asif, cast.park, by=cast.noor)


def test_what_is_said_again_stands_first_and_two_days_stand_side_by_side(cast: Cast):
    later = NOON + timedelta(days=40)
    marked(cast.asif, cast.bus_station, by=cast.ali, why="I would not wait there.")
    marked(cast.asif, cast.park, by=cast.ali, feel=Feel.SAFE, why="Nan sits there.")
    marked(cast.asif, cast.bus_station, by=cast.ali, feel=Feel.DEPENDS, why="With Sid it is fine.", at=later)
    page = text(words_of(cast.ali, "mapping:places", cast.asif.pk))
    assert "With Sid it is fine." in page
    assert "I would not wait there." not in page
    beside = text(words_of(cast.ali, "mapping:places", cast.asif.pk, then="2026-04-21", on="2026-03-12"))
    assert "12 March 2026 beside 21 April 2026" in beside
    assert beside.index("I would not wait there.") < beside.index("With Sid it is fine.")
    assert "Nothing new" in beside
    assert "beside" not in text(words_of(cast.ali, "mapping:places", cast.asif.pk, then="2026-03-12", on="2026-03-12")).split("Two days")[0]
    assert "Nan sits there." in words_of(cast.ali, "mapping:places", cast.asif.pk, then="no day")


def test_saying_it_again_begins_with_the_last_words_and_asks_afresh_who_may_know(cast: Cast):
    marked(cast.asif, cast.bus_station, by=cast.ali)
    page = words_of(cast.ali, "mapping:mark", cast.asif.pk, cast.bus_station.pk)
    assert WORDS in page
    assert re.search(r'name="feel"[^>]*value="not_safe"[^>]*checked', page)
    assert not re.search(r'name="share"[^>]*checked', page)


def test_they_choose_again_at_any_time_and_it_is_written_down(cast: Cast):
    made = marked(cast.asif, cast.bus_station, by=cast.ali, share=Share.JUST_US)
    with pytest.raises(Refused, match="what they chose before"):
        actions.change_choice(mark=made, share=Share.JUST_US, by=cast.ali, at=NOON)
    assert sent(cast.cole, "mapping:change-choice", cast.asif.pk, made.pk, share="my_plan_people").status_code == 302
    assert "Who may know: the people in my plan." in text(words_of(cast.ali, "mapping:places", cast.asif.pk))
    with standing_as_kith("looking"):
        entry = Entry.objects.get(verb="mapping.change_choice")
    assert entry.facts == "just_us, my_plan_people"
    with pytest.raises(Absent):
        actions.change_choice(mark=made, share=Share.JUST_US, by=cast.noor, at=NOON)


def test_what_is_taken_out_is_shown_nowhere_and_stays_only_as_taken_out(cast: Cast):
    made = marked(cast.asif, cast.bus_station, by=cast.ali)
    assert sent(cast.ali, "mapping:take-out", cast.asif.pk, made.pk).status_code == 302
    page = words_of(cast.ali, "mapping:places", cast.asif.pk)
    assert WORDS not in page
    assert "Riverside Bus Station" not in page
    for name in ("mapping:take-out", "mapping:change-choice"):
        assert sent(cast.ali, name, cast.asif.pk, made.pk, share="just_us").status_code == 404
    with standing_as_kith("looking"):
        assert SafetyMark.objects.get().taken_out_at is not None
    for again in (lambda: actions.take_out(mark=made, by=cast.ali, at=NOON),
                  lambda: actions.change_choice(mark=made, share=Share.JUST_US, by=cast.ali, at=NOON)):  # fmt: skip
        with pytest.raises(Refused, match="taken out already"):
            again()


def test_v27_a_place_has_no_picture_from_two_and_one_from_three_without_a_name_or_a_word(cast: Cast):
    rae, wren = others(cast, "Rae", "Wren")
    marked(cast.asif, cast.bus_station, by=cast.ali)
    for _ in range(3):
        marked(rae, cast.bus_station, by=cast.noor)
    assert area(cast.dee, cast).picture is None
    assert "Fewer than three young people" in words_of(cast.dee, "mapping:area", cast.bus_station.pk)
    marked(wren, cast.bus_station, by=cast.noor, bands=(TimeBand.EVENING, TimeBand.NIGHT))
    assert area(cast.dee, cast).picture.cells == {(TimeBand.EVENING, Feel.NOT_SAFE): 3}
    page = words_of(cast.dee, "mapping:area", cast.bus_station.pk)
    said = text(page)
    assert "In the evening ! Does not feel safe: 3 young people" in said
    assert "At night" not in said, "one young person says so, and that is left out"
    for hidden in ("Asif", "Rae", "Wren", WORDS, "Mr Shah", str(cast.asif.pk)):
        assert hidden not in page, hidden
    assert not prompts(said)


def test_v27_only_what_they_chose_to_add_is_counted_and_it_goes_at_once_when_they_choose_again(cast: Cast):
    first, *_ = three(cast)
    assert area(cast.dee, cast).picture is not None
    actions.change_choice(mark=first, share=Share.MY_PLAN_PEOPLE, by=cast.ali, at=NOON)
    assert area(cast.dee, cast).picture is None
    actions.change_choice(mark=first, share=Share.ADD_TO_AREA_PICTURE, by=cast.ali, at=NOON)
    assert area(cast.dee, cast).picture is not None
    actions.take_out(mark=first, by=cast.ali, at=NOON)
    assert area(cast.dee, cast).picture is None


def test_v27_what_they_last_said_is_what_counts_and_an_older_word_never_comes_back(cast: Cast):
    three(cast)
    last = marked(cast.asif, cast.bus_station, by=cast.ali, share=Share.JUST_US, at=NOON + timedelta(days=2))
    assert area(cast.dee, cast).picture is None
    actions.take_out(mark=last, by=cast.ali, at=NOON + timedelta(days=3))
    assert area(cast.dee, cast).picture is None


def test_v27_nothing_is_added_within_a_month_so_that_no_day_can_be_read_from_it(cast: Cast):
    three(cast)
    fourth, = others(cast, "Wes")
    added = datetime(2026, 4, 20, 12, tzinfo=NOON.tzinfo)
    marked(fourth, cast.bus_station, by=cast.noor, at=added)
    cell = (TimeBand.EVENING, Feel.NOT_SAFE)
    assert [area(cast.dee, cast, today=day).picture for day in (date(2026, 3, 13), date(2026, 3, 31))] == [None, None]
    assert [area(cast.dee, cast, today=day).picture.cells[cell] for day in (date(2026, 4, 1), date(2026, 4, 30), date(2026, 5, 1))] == [3, 3, 4]


def test_v27_choosing_later_to_add_an_old_mark_counts_from_the_next_month_too(cast: Cast):
    first, *_ = three(cast, share=Share.JUST_US)
    rest = [one for one in three_marks() if one.pk != first.pk]
    for one in rest:
        actions.change_choice(mark=one, share=Share.ADD_TO_AREA_PICTURE, by=cast.noor, at=NOON)
    april = datetime(2026, 4, 20, 12, tzinfo=NOON.tzinfo)
    actions.change_choice(mark=first, share=Share.ADD_TO_AREA_PICTURE, by=cast.ali, at=april)
    assert area(cast.dee, cast, today=date(2026, 4, 30)).picture is None
    assert area(cast.dee, cast, today=date(2026, 5, 1)).picture is not None


def three_marks() -> list[SafetyMark]:
    with standing_as_kith("looking"):
        return list(SafetyMark.objects.select_related("context"))


def test_v27_what_is_said_again_this_month_leaves_the_picture_as_it_was_until_the_next(cast: Cast):
    three(cast)
    marked(cast.asif, cast.bus_station, by=cast.ali, feel=Feel.SAFE, at=datetime(2026, 4, 20, 12, tzinfo=NOON.tzinfo))
    cell = (TimeBand.EVENING, Feel.NOT_SAFE)
    assert area(cast.dee, cast, today=date(2026, 4, 30)).picture.cells == {cell: 3}
    assert area(cast.dee, cast, today=date(2026, 5, 1)).picture.cells == {}
    assert area(cast.dee, cast, today=date(2026, 5, 1)).rows == []


def test_v27_a_home_and_a_group_of_friends_have_no_picture(cast: Cast):
    home = contexts.notice(name="Mill Lane", kind=ContextKind.HOME, by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="no picture of a home") as refusal:
        marked(cast.asif, home, by=cast.ali)
    assert refusal.value.field == "share"
    made = marked(cast.asif, home, by=cast.ali, share=Share.JUST_US)
    with pytest.raises(Refused, match="no picture of a home"):
        actions.change_choice(mark=made, share=Share.ADD_TO_AREA_PICTURE, by=cast.ali, at=NOON)
    assert area(cast.ali, cast, context=home).picture is None


def test_the_picture_stands_on_the_page_of_the_place_and_of_its_assessment(cast: Cast):
    made = assessments.of_place(cases.place_case(cast), by=cast.dee)
    where = f'hx-get="/contexts/{cast.bus_station.pk}/how-it-feels/"'
    assert where in words_of(cast.noor, "contexts:one", cast.bus_station.pk)
    assert where in words_of(cast.noor, "casework:assessment", made.case_id, made.pk)
    child = assessments.opened(cases.asifs_case(cast), assessments.AssessmentKind.SCHOOL, by=cast.ali)
    assert "how-it-feels" not in words_of(cast.ali, "casework:assessment", child.case_id, child.pk)


def test_the_pages_ask_no_more_however_much_is_marked(cast: Cast):
    marked(cast.asif, cast.bus_station, by=cast.ali)
    pages = [("mapping:places", cast.asif.pk), ("mapping:area", cast.bus_station.pk)]
    before = [questions(cast.ali, *page) for page in pages]
    for number in range(6):
        marked(cast.asif, cast.park, by=cast.ali, at=NOON + timedelta(days=number))
        marked(cast.asif, cast.bus_station, by=cast.cole, at=NOON + timedelta(days=number))
    assert [questions(cast.ali, *page) for page in pages] == before


def test_the_plan_may_speak_of_places_that_do_not_feel_safe_unless_it_is_just_between_us(cast: Cast):
    marked(cast.asif, cast.bus_station, by=cast.ali, share=Share.JUST_US)
    marked(cast.asif, cast.park, by=cast.ali, share=Share.MY_PLAN_PEOPLE)
    viewer = Viewer.of(cast.ali)
    with standing_as(viewer):
        assert [mark.context for mark in queries.may_be_talked_of(viewer, cast.asif.pk)] == [cast.park]
    page = words_of(cast.ali, "plans:make-safety", cast.asif.pk)
    assert "Asif said that these do not feel safe: Tannery Park." in page
