"""How contexts act on each other is drawn, agreed, ended and compared; nothing that was drawn is taken away."""

from datetime import timedelta
from typing import Any
from xml.etree import ElementTree

import pytest

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.audit.models import Entry
from kith.casework.actions import interplay as actions
from kith.casework.actions import weighting
from kith.casework.models import Case, InterplayLink
from kith.casework.terms.saying import Voice
from kith.casework.terms.weighting import MOST_LINKED, Effect
from kith.contexts import actions as contexts
from kith.contexts.models import Context
from kith.contexts.terms import ContextKind
from kith.foundation.refusals import Refused
from tests.given import cases as given
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, opened, questions, sent, words_of

pytestmark = pytest.mark.django_db
THREATS = "he is threatened there, and comes late."


def draw(cast: Cast, case: Case, here: Context, there: Context, because: str = THREATS, **said: Any) -> InterplayLink:
    given_ = {"effect": Effect.UNDERMINES, "voice": Voice.YOUNG_PERSON, "drawn_on": NOON.date(), "by": cast.ali, "at": NOON}
    return actions.draw(case=case, from_context=here, to_context=there, because=because, **{**given_, **said})


def somewhere(cast: Cast, name: str, kind: ContextKind = ContextKind.SCHOOL_EDUCATION) -> Context:
    return contexts.notice(name=name, kind=kind, by=cast.ali, at=NOON)


def typed(cast: Cast, **changed: Any) -> dict[str, Any]:
    return {
        "from_context": cast.bus_station.pk, "effect": "undermines_safety", "to_context": cast.park.pk, "because": THREATS,
        "voice": "young_person", "is_agreed": "hypothesis", "drawn_on_day": "12", "drawn_on_month": "3",
        "drawn_on_year": "2026", **changed,
    }  # fmt: skip


def offers_them(cast: Cast, case: Case) -> None:
    """Both places have been weighed on this case, so the form offers them."""
    weighed = [weighting.Weighed(context, 1, 1) for context in (cast.bus_station, cast.park)]
    weighting.weigh(case=case, voice=Voice.PRACTITIONER, said_by="Ali", filled_on=NOON.date(), weighed=weighed, by=cast.ali, at=NOON)


def test_a_link_says_how_because_of_what_since_when_and_in_whose_words(cast: Cast):
    case = given.asifs_case(cast)
    draw(cast, case, cast.bus_station, cast.park, since="about a year ago", evidence="Asif on the ride")
    page = words_of(cast.ali, "casework:interplay", case.pk)
    assert "1. Riverside Bus Station makes Tannery Park less safe" in page
    for words in (THREATS, "Since about a year ago", "Asif on the ride", "Young people", "A possibility", "written down by Ali"):
        assert words in page


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"there": "bus_station"}, "does not act on itself"),
        ({"because": "  "}, "Say how"),
        ({"drawn_on": NOON.date() + timedelta(days=1)}, "not happened yet"),
    ],
)
def test_a_link_that_says_too_little_is_refused_in_words(cast: Cast, changed: dict[str, Any], words: str):
    there = getattr(cast, changed.pop("there", "park"))
    with pytest.raises(Refused, match=words):
        draw(cast, given.asifs_case(cast), cast.bus_station, there, **changed)


def test_the_same_is_drawn_once_until_it_has_ended_and_both_ways_may_be_true(cast: Cast):
    case = given.asifs_case(cast)
    link = draw(cast, case, cast.bus_station, cast.park)
    with pytest.raises(Refused, match="drawn already"):
        draw(cast, case, cast.bus_station, cast.park)
    assert draw(cast, case, cast.park, cast.bus_station)
    assert draw(cast, case, cast.bus_station, cast.park, effect=Effect.BUILDS)
    actions.end(link=link, why="Men no longer wait there.", by=cast.ali, at=NOON)
    assert draw(cast, case, cast.bus_station, cast.park)


def test_a_drawing_that_could_not_be_read_is_refused(cast: Cast):
    case = given.asifs_case(cast)
    places = [somewhere(cast, f"Place {n}") for n in range(MOST_LINKED)]
    for place in places[1:]:
        draw(cast, case, places[0], place)
    with pytest.raises(Refused, match="at most 40 contexts"):
        draw(cast, case, places[0], cast.park)
    assert draw(cast, case, places[1], places[0]), "more arrows between those that are on it"
    assert words_of(cast.ali, "casework:interplay", case.pk).count('class="kith-drawn__node"') == MOST_LINKED


def test_a_possibility_is_agreed_once_and_an_end_says_what_changed(cast: Cast):
    link = draw(cast, given.asifs_case(cast), cast.bus_station, cast.park)
    actions.agree(link=link, by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="not a possibility any more"):
        actions.agree(link=link, by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="Say what changed"):
        actions.end(link=link, why=" ", by=cast.ali, at=NOON)
    actions.end(link=link, why="Staff stand there after school.", by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="ended already"):
        actions.end(link=link, why="Again.", by=cast.ali, at=NOON)
    with standing_as_kith("looking"):
        verbs = list(Entry.objects.order_by("id").values_list("verb", flat=True))[-3:]
    assert verbs == ["casework.draw_interplay", "casework.agree_interplay", "casework.end_interplay"]


def test_a_loop_is_told_as_a_story_on_both_pages(cast: Cast):
    case, school = given.asifs_case(cast), somewhere(cast, "Mill Academy")
    draw(cast, case, cast.bus_station, school)
    draw(cast, case, school, cast.park, "he is out of class, with nowhere else to go")
    draw(cast, case, cast.park, cast.bus_station, "the bus is the only way home from there")
    told = "; and back to "
    for name in ("casework:interplay", "casework:weighting"):
        page = words_of(cast.ali, name, case.pk)
        assert page.count(told) == 1
        assert "Riverside Bus Station makes Mill Academy less safe, because he is threatened there, and comes late; so" in page


def test_when_everything_starts_at_home_the_page_asks_what_outside_acts_on_it(cast: Cast):
    case, home = given.asifs_case(cast), weighting.home(by=cast.ali, at=NOON)
    draw(cast, case, home, cast.park, "there is no room to be with friends")
    asks = "What outside the home is acting on this?"
    assert asks in words_of(cast.ali, "casework:interplay", case.pk)
    draw(cast, case, cast.bus_station, home, "his mother is afraid for him when he is late")
    assert asks not in words_of(cast.ali, "casework:interplay", case.pk)


def test_an_earlier_day_is_compared_with_today(cast: Cast):
    case, school = given.asifs_case(cast), somewhere(cast, "Mill Academy")
    january = NOON.date() - timedelta(days=60)
    ends = draw(cast, case, cast.bus_station, cast.park, drawn_on=january)
    agreed = draw(cast, case, cast.park, school, "of the same men", drawn_on=january)
    draw(cast, case, school, cast.park, "the gate is locked at three")
    actions.end(link=ends, why="Staff stand there after school.", by=cast.ali, at=NOON)
    actions.agree(link=agreed, by=cast.ali, at=NOON)
    page = words_of(cast.ali, "casework:interplay", case.pk, since_day="1", since_month="2", since_year="2026")
    assert "<strong>Ended:</strong> Riverside Bus Station makes Tannery Park less safe" in page
    assert "<strong>Agreed:</strong> Tannery Park makes Mill Academy less safe" in page
    assert "<strong>Added:</strong> Mill Academy makes Tannery Park less safe" in page
    assert "As it stood on 1 February 2026" in page
    assert page.count('<svg class="kith-interplay__svg"') == 2
    then = page[page.index("As it stood on") :]
    assert "A possibility" in then
    assert "12 March 2026<" not in then, "what was agreed and ended later is not said of that day"
    assert then.count("stroke-dasharray") == 2
    assert "Ended 12 March 2026: Staff stand there after school." in page
    wrong = opened(cast.ali, "casework:interplay", case.pk, since_day="31", since_month="2", since_year="2026")
    assert wrong.status_code == 422


def test_the_drawing_can_be_walked_by_keyboard_and_says_what_the_table_says(cast: Cast):
    case = given.asifs_case(cast)
    draw(cast, case, cast.bus_station, cast.park)
    page = words_of(cast.ali, "casework:interplay", case.pk)
    drawing = ElementTree.fromstring(page[page.index('<svg class="kith-interplay__svg"') :].split("</svg>")[0] + "</svg>")
    nodes = [node for node in drawing if node.tag == "a"]
    assert [node.attrib["href"] for node in nodes] == [f"/contexts/{one.pk}/" for one in (cast.bus_station, cast.park)]
    assert nodes[0].attrib["aria-label"] == "Riverside Bus Station: Riverside Bus Station makes Tannery Park less safe"
    assert any((text.text or "").strip() == "1: less safe" for text in drawing.iter("text"))


def test_a_link_is_drawn_agreed_and_ended_on_its_pages(cast: Cast):
    case = given.asifs_case(cast)
    offers_them(cast, case)
    assert sent(cast.ali, "casework:draw-interplay", case.pk, **typed(cast)).status_code == 302
    with standing_as(Viewer.of(cast.ali)):
        link = InterplayLink.objects.get()
    assert link.agreed_on is None
    assert "because he is threatened there" in words_of(cast.ali, "casework:agree-interplay", case.pk, link.pk)
    assert sent(cast.ali, "casework:agree-interplay", case.pk, link.pk).status_code == 302
    assert sent(cast.ali, "casework:end-interplay", case.pk, link.pk, why="").status_code == 422
    assert sent(cast.ali, "casework:end-interplay", case.pk, link.pk, why="Staff stand there.").status_code == 302
    assert "No longer so" in words_of(cast.ali, "casework:interplay", case.pk)


def test_what_is_refused_on_the_page_keeps_what_was_typed(cast: Cast):
    case = given.asifs_case(cast)
    offers_them(cast, case)
    answer = sent(cast.ali, "casework:draw-interplay", case.pk, **typed(cast, to_context=cast.bus_station.pk))
    assert answer.status_code == 422
    assert "A context does not act on itself" in answer.content.decode()
    assert THREATS in answer.content.decode()


def test_a_place_that_is_not_offered_is_searched_for(cast: Cast):
    case, school = given.asifs_case(cast), somewhere(cast, "Mill Academy")
    assert school.name not in words_of(cast.ali, "casework:draw-interplay", case.pk)
    assert school.name in words_of(cast.ali, "casework:draw-interplay", case.pk, q="mill")


def test_a_link_of_one_case_is_not_found_under_another(cast: Cast):
    link, other = given.interplay(cast, given.place_case(cast), by=cast.dee), given.asifs_case(cast)
    assert opened(cast.ali, "casework:end-interplay", other.pk, link.pk).status_code == 404


def test_somebody_from_another_team_draws_nothing_and_sees_nothing(cast: Cast):
    case = given.asifs_case(cast)
    with pytest.raises(Absent):
        draw(cast, case, cast.bus_station, cast.park, by=cast.noor)
    link = draw(cast, case, cast.bus_station, cast.park)
    for act in (lambda: actions.agree(link=link, by=cast.noor, at=NOON), lambda: actions.end(link=link, why="x", by=cast.noor, at=NOON)):
        with pytest.raises(Absent):
            act()
    assert answers_like_nothing(cast.noor, "casework:interplay", case.pk)
    assert answers_like_nothing(cast.noor, "casework:draw-interplay", case.pk)
    with standing_as(Viewer.of(cast.noor)):
        assert not InterplayLink.objects.exists(), "the database keeps it too"


def test_the_page_asks_the_database_as_much_with_many_links_as_with_one(cast: Cast):
    case = given.asifs_case(cast)
    draw(cast, case, cast.bus_station, cast.park)
    few = [questions(cast.ali, name, case.pk) for name in ("casework:interplay", "casework:draw-interplay")]
    places = [somewhere(cast, f"Place {n}") for n in range(6)]
    for here in places:
        for there in places:
            if here != there:
                draw(cast, case, here, there)
    assert [questions(cast.ali, name, case.pk) for name in ("casework:interplay", "casework:draw-interplay")] == few
    assert max(few) <= 20, few
