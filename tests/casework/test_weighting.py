"""Which context needs to change first: a sheet for each voice, kept side by side, and people choose."""

from datetime import timedelta
from typing import Any
from xml.etree import ElementTree

import pytest

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.accounts.models import User
from kith.audit.models import Entry
from kith.casework.actions import weighting as actions
from kith.casework.actions.weighting import Weighed
from kith.casework.models import Case, Weight, WeightiestContext, WeightSheet
from kith.casework.queries import facts
from kith.casework.queries import weighting as queries
from kith.casework.terms.saying import Voice
from kith.contexts.models import Context
from kith.foundation.refusals import Refused
from tests.given import cases as given
from tests.given.cast import NOON, Cast
from tests.given.pages import opened, questions, words_of

pytestmark = pytest.mark.django_db
BETTER = "He could wait for the bus without being spoken to."
WHY = "the threats start there, and they follow him into school and home"
WHEN = {"filled_on_day": "12", "filled_on_month": "3", "filled_on_year": "2026"}


def weigh(cast: Cast, case: Case, voice: Voice, *weighed: Weighed, by: User | None = None, days_ago: int = 0, said_by: str = "Asif") -> WeightSheet:
    day = NOON.date() - timedelta(days=days_ago)
    return actions.weigh(case=case, voice=voice, said_by=said_by, filled_on=day, weighed=weighed, by=by or cast.ali, at=NOON)


def strong(context: Context, harm: int = 4, safety: int = 0) -> Weighed:
    return Weighed(context, harm, safety, BETTER, "He said so on 3 March")


def mild(context: Context, harm: int | None = 1, safety: int | None = 2) -> Weighed:
    return Weighed(context, harm, safety)


def typed(cast: Cast, **changed: Any) -> dict[str, Any]:
    bus, park = cast.bus_station.pk, cast.park.pk
    return {
        "said_by": "Asif", **WHEN, f"{bus}-harm": "4", f"{bus}-safety": "0", f"{bus}-if_this_changed": BETTER,
        f"{bus}-evidence": "Asif, 3 March", f"{park}-harm": "dk", f"{park}-safety": "2", **changed,
    }  # fmt: skip


def query(cast: Cast, voice: str = "young_person") -> str:
    return f"?voice={voice}&context={cast.bus_station.pk}&context={cast.park.pk}"


def test_a_sheet_is_kept_with_its_voice_its_day_and_what_is_not_known(cast: Cast):
    case = given.asifs_case(cast)
    sheet = weigh(cast, case, Voice.YOUNG_PERSON, strong(cast.bus_station), mild(cast.park, None, None))
    with standing_as(Viewer.of(cast.ali)):
        kept = {weight.context_id: (weight.harm, weight.safety) for weight in Weight.objects.filter(sheet=sheet)}
        assert WeightSheet.objects.get().person_id == cast.asif.pk
    assert kept == {cast.bus_station.pk: (4, 0), cast.park.pk: (None, None)}
    with standing_as_kith("looking"):
        entry = Entry.objects.order_by("id").last()
    assert entry is not None
    assert (entry.verb, entry.facts) == ("casework.weigh", "young_person, 2 contexts")


@pytest.mark.parametrize(
    ("weighed", "words"),
    [
        (lambda c: [strong(c.bus_station)], "2 to 7 contexts"),
        (lambda c: [mild(c.bus_station), mild(c.bus_station)], "weighed once"),
        (lambda c: [Weighed(c.bus_station, 3, 0, "Too short", "seen"), mild(c.park)], "at least 20 letters"),
        (lambda c: [Weighed(c.bus_station, 0, 3), mild(c.park)], "how this is known"),
    ],
)
def test_a_sheet_that_says_too_little_is_refused_in_words(cast: Cast, weighed: Any, words: str):
    with pytest.raises(Refused, match=words):
        weigh(cast, given.asifs_case(cast), Voice.PRACTITIONER, *weighed(cast))


def test_a_sheet_of_tomorrow_or_of_nobody_is_refused(cast: Cast):
    case = given.asifs_case(cast)
    with pytest.raises(Refused, match="not happened yet"):
        weigh(cast, case, Voice.PRACTITIONER, mild(cast.bus_station), mild(cast.park), days_ago=-1)
    with pytest.raises(Refused, match="who said it"):
        weigh(cast, case, Voice.PRACTITIONER, mild(cast.bus_station), mild(cast.park), said_by=" ")


def test_somebody_from_another_team_weighs_nothing_in_a_young_persons_case_and_anybody_here_does_in_a_places(cast: Cast):
    with pytest.raises(Absent):
        weigh(cast, given.asifs_case(cast), Voice.PARTNER, mild(cast.bus_station), mild(cast.park), by=cast.noor)
    assert weigh(cast, given.place_case(cast), Voice.PARTNER, mild(cast.bus_station), mild(cast.park), by=cast.noor)


def test_people_choose_with_a_reason_the_newest_counts_and_older_ones_stay(cast: Cast):
    case = given.asifs_case(cast)
    assert not _facts(cast.ali, case).is_weighed
    weigh(cast, case, Voice.YOUNG_PERSON, strong(cast.bus_station), mild(cast.park))
    with pytest.raises(Refused, match="at least 40 letters"):
        actions.choose_first(case=case, context=cast.bus_station, rationale="It is bad.", by=cast.ali, at=NOON)
    later = NOON + timedelta(hours=1)
    actions.choose_first(case=case, context=cast.park, rationale=WHY, by=cast.ali, at=NOON)
    actions.choose_first(
        case=case, context=cast.bus_station, together_with=cast.park, rationale=WHY, by=cast.ali, at=later
    )
    page = words_of(cast.ali, "casework:weighting", case.pk)
    assert f"Riverside Bus Station and Tannery Park together weigh most because {WHY}, so we work on Riverside Bus Station first." in page
    assert "What was chosen before" in page
    assert _facts(cast.ali, case).is_weighed
    with standing_as(Viewer.of(cast.ali)):
        assert queries.words_for_the_plan(Viewer.of(cast.ali), case) in page
    with standing_as(Viewer.of(cast.ali)):
        assert WeightiestContext.objects.count() == 2


def _facts(user: User, case: Case) -> Any:
    with standing_as(Viewer.of(user)):
        return facts.facts(Viewer.of(user), case, today=NOON.date())


def test_a_context_nobody_weighed_is_not_chosen_and_one_is_not_chosen_with_itself(cast: Cast):
    case = given.asifs_case(cast)
    with pytest.raises(Refused, match="Nobody has weighed it yet"):
        actions.choose_first(case=case, context=cast.park, rationale=WHY, by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="same context twice"):
        actions.choose_first(case=case, context=cast.park, together_with=cast.park, rationale=WHY, by=cast.ali, at=NOON)


def test_which_context_a_places_case_works_on_first_is_written_down_by_a_context_lead(cast: Cast):
    case = given.place_case(cast)
    weigh(cast, case, Voice.PARTNER, strong(cast.bus_station), mild(cast.park), by=cast.noor)
    with pytest.raises(Absent):
        actions.choose_first(case=case, context=cast.bus_station, rationale=WHY, by=cast.noor, at=NOON)
    assert "Whoever leads this case writes it down" in words_of(cast.noor, "casework:weighting", case.pk)
    assert opened(cast.noor, "casework:choose-first", case.pk).status_code == 404
    assert actions.choose_first(case=case, context=cast.bus_station, rationale=WHY, by=cast.dee, at=NOON)


def test_before_anybody_is_asked_the_page_asks_its_question_and_says_how_to_begin(cast: Cast):
    page = words_of(cast.ali, "casework:weighting", given.asifs_case(cast).pk)
    assert "Which context needs to change first for safety to grow?" in page
    assert "Begin with a voice" in page


def test_voices_stand_side_by_side_and_what_differs_is_said_not_averaged_away(cast: Cast):
    case = given.asifs_case(cast)
    weigh(cast, case, Voice.YOUNG_PERSON, strong(cast.bus_station), mild(cast.park))
    weigh(cast, case, Voice.PARENT_CARER, mild(cast.bus_station, 1), mild(cast.park), said_by="His mother")
    page = words_of(cast.ali, "casework:weighting", case.pk)
    assert "Asif, 12 March 2026" in page
    assert "His mother, 12 March 2026" in page
    assert "From “A little” to “It drives the harm most”" in page
    assert page.count("<strong>Talk about this</strong>") == 1
    assert BETTER in page


def test_the_drawing_has_a_shape_for_each_voice_and_says_what_the_table_says(cast: Cast):
    case = given.asifs_case(cast)
    for voice, said_by in ((Voice.YOUNG_PERSON, "Asif"), (Voice.PARENT_CARER, "His mother"), (Voice.PRACTITIONER, "Ali")):
        weigh(cast, case, voice, strong(cast.bus_station), mild(cast.park, None), said_by=said_by)
    page = words_of(cast.ali, "casework:weighting", case.pk)
    drawing = ElementTree.fromstring(page[page.index('<svg class="kith-weight__svg"') :].split("</svg>")[0] + "</svg>")
    nodes = [node for node in drawing if node.tag == "a"]
    assert [len(node.findall("polygon")) for node in nodes] == [4, 4], "a square and a diamond on each strip"
    assert [len(node.findall("circle")) for node in nodes] == [3, 3], "its own circle, and his mark on each strip"
    assert nodes[0].attrib["aria-label"].startswith("Riverside Bus Station. Asif: harm it drives the harm most, safety none;")
    assert "stroke-dasharray" in nodes[1].find("circle").attrib  # type: ignore[union-attr]


def test_ties_are_shown_as_ties(cast: Cast):
    case = given.asifs_case(cast)
    weigh(cast, case, Voice.YOUNG_PERSON, mild(cast.bus_station), mild(cast.park))
    assert "Riverside Bus Station and Tannery Park, side by side" in words_of(cast.ali, "casework:weighting", case.pk)


def test_each_partner_keeps_a_sheet_of_their_own_and_an_older_one_stays_to_be_read(cast: Cast):
    case = given.place_case(cast)
    for said_by, days in (("The bus company", 30), ("The bus company", 0), ("The school", 0)):
        bus = strong(cast.bus_station) if days else mild(cast.bus_station)
        weigh(cast, case, Voice.PARTNER, bus, mild(cast.park), said_by=said_by, days_ago=days)
    page = words_of(cast.ali, "casework:weighting", case.pk)
    assert "The bus company, 12 March 2026" in page
    assert "The school, 12 March 2026" in page
    assert "10 February 2026" not in page
    assert " checked" not in words_of(cast.ali, "casework:weigh", case.pk, voice="partner"), "another partner starts afresh"
    assert "start from what this voice said last" not in words_of(cast.ali, "casework:weigh", case.pk, voice="partner")
    older = words_of(cast.ali, "casework:sheets", case.pk)
    assert "The bus company, 10 February 2026" in older
    assert older.count(BETTER) == 1, "what was said then can still be read"


def test_an_older_sheet_written_down_later_does_not_stand_for_that_voice_today(cast: Cast):
    case = given.asifs_case(cast)
    weigh(cast, case, Voice.YOUNG_PERSON, mild(cast.bus_station), mild(cast.park))
    weigh(cast, case, Voice.YOUNG_PERSON, strong(cast.bus_station), mild(cast.park), days_ago=60, said_by="Asif K")
    page = words_of(cast.ali, "casework:weighting", case.pk)
    assert "Asif, 12 March 2026" in page
    assert "Asif K" not in page


def test_pages_ask_the_database_as_much_with_many_sheets_as_with_few(cast: Cast):
    case = given.asifs_case(cast)
    weigh(cast, case, Voice.YOUNG_PERSON, strong(cast.bus_station), mild(cast.park))
    pages = ("casework:weighting", "casework:sheets", "casework:weigh", "casework:weigh-contexts", "casework:choose-first")
    few = [questions(cast.ali, name, case.pk) for name in pages]
    for days in range(1, 9):
        for voice in Voice:
            weigh(cast, case, voice, strong(cast.bus_station), mild(cast.park), days_ago=days)
    given.interplay(cast, case, by=cast.ali)
    assert [questions(cast.ali, name, case.pk) for name in pages] == few
    assert max(few) <= 22, few
