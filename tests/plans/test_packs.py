"""A meeting's pack holds what was said, found, weighed and planned, in one print."""

import pytest

from kith.casework.actions import meetings
from kith.casework.terms.meetings import Item
from tests.given import assessments, cases, plans
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, questions, words_of

pytestmark = pytest.mark.django_db


def test_everything_for_the_room_is_in_one_print_and_costs_the_same_however_much_there_is(cast: Cast):
    case = cases.place_case(cast)
    meeting = cases.conference(case, by=cast.dee)
    assessment = assessments.of_place(case, by=cast.dee)
    assessments.answered(assessment, "presence", by=cast.dee, strength="The kiosk knows everybody.", worry="Nobody after seven.")
    plans.whole(case, cast.dee)
    meetings.minute(meeting=meeting, item=Item.DECISIONS, words="Light at the far bench.", by=cast.dee, at=NOON)
    page = words_of(cast.noor, "plans:pack", case.pk, meeting.pk)
    for words in ("The kiosk knows everybody.", "Nobody after seven.", "Nobody has weighed them yet.", "Light at the far bench."):
        assert words in page
    before = questions(cast.dee, "plans:pack", case.pk, meeting.pk)
    assessments.answered(assessment, "trust", by=cast.dee)
    meetings.minute(meeting=meeting, item=Item.DISSENT, words="The shop sees it differently.", by=cast.dee, at=NOON)
    plans.goal(case, cast.dee, "There is a light that works")
    assert questions(cast.dee, "plans:pack", case.pk, meeting.pk) == before


def test_a_pack_about_a_young_person_is_not_there_for_a_stranger(cast: Cast):
    case = cases.asifs_case(cast)
    meeting = cases.core_group(case, by=cast.ali)
    assert answers_like_nothing(cast.noor, "plans:pack", case.pk, meeting.pk)
