"""On a phone a wide table becomes rows that stand one below the other, and nothing in it has to be pushed sideways."""

from dataclasses import replace

import pytest

from tests.given import cases, plans
from tests.given.cast import Cast
from tests.given.plans import I_WILL
from tests.stories.browser import Reader, sign_in

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]
SIDEWAYS = "node => node.scrollWidth > node.clientWidth + 1"
LONG = "Text mum from the far stop as soon as the bus is there, and again from the corner shop"


def fits(reader: Reader, name: str) -> None:
    table = reader.page.get_by_role("region", name=name)
    table.wait_for()
    assert not table.evaluate(SIDEWAYS), f"{name} is pushed sideways on a {reader.size}"


def test_what_changed_in_their_part_fits_the_screen_and_each_row_says_what_it_is(reader: Reader, cast: Cast):
    first = plans.safety_plan(cast.asif, cast.ali)
    plans.safety_plan(cast.asif, cast.ali, seen=1, lines=[replace(I_WILL, words=LONG)], reasons=plans.reasons(first))
    sign_in(reader, "ali")
    reader.go(f"/young-people/{cast.asif.pk}/safety-plan/")
    fits(reader, "What changed in their part")
    assert reader.page.get_by_text("Now it says: ").first.is_visible() == (reader.size == "phone")
    reader.look("safety-plan-changes")


def test_what_each_voice_says_of_each_context_fits_the_screen(reader: Reader, cast: Cast):
    from kith.casework.terms.saying import Voice
    from tests.casework.test_weighting import mild, strong, weigh

    case = cases.asifs_case(cast)
    for voice, said_by in ((Voice.YOUNG_PERSON, "Asif"), (Voice.PARENT_CARER, "His mum"), (Voice.PRACTITIONER, "Ali")):
        weigh(cast, case, voice, strong(cast.bus_station), mild(cast.park), said_by=said_by)
    sign_in(reader, "ali")
    reader.go(f"/cases/{case.pk}/weight/")
    fits(reader, "What each voice says, as a table")
    reader.look("weights-in-rows")
