"""What is due for one worker: their cases', and what the young people they work with are owed; one query, however much."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.access.viewers import Viewer, standing_as
from kith.casework.actions import cases as casework
from kith.casework.actions import slavery as nrm
from kith.casework.rules.friendship import Included
from kith.casework.terms.assessments import Told
from kith.casework.terms.slavery import Decision, Grounds
from kith.plans.queries import work
from kith.plans.queries.due_once import THEIR_WORKERS, rows
from kith.plans.queries.due_rows import Kind, union
from kith.plans.queries.work import Due
from kith.relationships.terms import CameBack
from tests.given import assessments, cases, missing, plans, relationships, slavery
from tests.given.cast import NOON, Cast
from tests.given.pages import opened, words_of

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def due(user, *, at: datetime = NOON) -> list[Due]:
    viewer = Viewer.of(user)
    with standing_as(viewer):
        return work.due(viewer, at=at)


def told(user, what: str, *, at: datetime = NOON) -> list[Due]:
    return [one for one in due(user, at=at) if one.what == what]


def friends(cast: Cast):
    """A friendship assessment in which telling one member waits."""
    case = cases.place_case(cast)
    made = assessments.friends(case, cast)
    waits = Included("Jay T", Told.NOT_YET, Told.NOT_YET, "It would be guessed who told.", NOON.date() + 10 * DAY)
    assessments.friendship.add_member(assessment=made, member=waits, by=cast.dee, at=NOON)


def everything(cast: Cast) -> None:
    child = cases.asifs_case(cast)
    cases.core_group(child, by=cast.ali)
    plans.action(plans.response(plans.goal(child, cast.ali), cast.ali), cast.ali, owner_user=cast.ali)
    missing.asif_back(cast)
    slavery.asif_referred(cast)
    plans.safety_plan(cast.asif, cast.ali)


def test_every_kind_of_day_is_there_in_order_with_a_page_that_opens(cast: Cast):
    everything(cast)
    found = due(cast.ali)
    assert [one.on for one in found] == sorted(one.on for one in found)
    assert {one.what for one in found} >= {
        "Core group", "Put two members of staff at bay 4 from three to four", "A talk after being missing",
        "Look at the safety plan again together",
    }  # fmt: skip
    assert {one.about for one in found} == {"Asif"}
    client = opened(cast.ali, "my-work").client
    assert {client.get(one.href).status_code for one in found} == {200}
    page = words_of(cast.ali, "my-work")
    assert "What is due" in page


def test_it_is_one_question_to_the_database_however_much_waits(cast: Cast):
    viewer = Viewer.of(cast.ali)
    with standing_as(viewer):
        assert viewer.standing
        with CaptureQueriesContext(connection) as asked:
            assert work.due(viewer, at=NOON) == []
        everything(cast)
        with CaptureQueriesContext(connection) as asked_again:
            assert len(work.due(viewer, at=NOON)) >= 5
    assert (len(asked), len(asked_again)) == (1, 1)


def test_a_clock_that_stands_still_is_not_late(cast: Cast):
    case, later = cases.place_case(cast), NOON + 40 * DAY
    (late,) = due(cast.dee, at=later)
    assert late.is_late
    assert late.about == "Riverside Bus Station"
    with standing_as(Viewer.of(cast.dee)):
        clock = case.clocks.get()
    casework.pause(clock=clock, why="A fire alarm.", by=cast.dee, at=NOON)
    (still,) = due(cast.dee, at=later)
    assert not still.is_late


def test_telling_a_member_is_decided_again_by_whoever_leads(cast: Cast):
    friends(cast)
    (one,) = told(cast.dee, "Decide again about telling C", at=NOON)
    assert one.about == "Riverside Bus Station"
    assert not one.is_late
    assert told(cast.dee, one.what, at=NOON + 11 * DAY)[0].is_late
    assert "Jay" not in words_of(cast.dee, "my-work")
    assert not told(cast.ali, one.what)
    assert not told(cast.noor, one.what)


def test_a_talk_is_owed_by_those_who_work_with_him_and_not_by_those_who_supervise(cast: Cast):
    episode = missing.asif_missing(cast)
    assert not told(cast.ali, "A talk after being missing")
    missing.actions.come_back(episode=episode, returned_at=NOON, how_returned="By himself.", by=cast.ali, at=NOON)
    for user in (cast.ali, cast.cole):
        (one,) = told(user, "A talk after being missing")
        assert one.on == (NOON + 3 * DAY).date()
        assert one.when == "We have not offered a talk yet. It is due by 12:00 on 15 March 2026"
    assert told(cast.ali, one.what, at=NOON + 4 * DAY)[0].is_late
    assert not told(cast.sam, one.what)
    assert not told(cast.noor, one.what)


def test_a_panel_is_due_until_it_decides(cast: Cast):
    referral, later = slavery.asif_referred(cast), NOON + 60 * DAY
    assert not told(cast.ali, "Trafficking panel", at=NOON)
    (one,) = told(cast.ali, "Trafficking panel", at=later)
    assert one.is_late
    assert one.when == "The panel is 25 days late: it was due on 16 April 2026."
    nrm.decide_grounds(
        referral=referral, grounds=Grounds.REASONABLE, decision=Decision.POSITIVE, on=NOON.date(), why="", by=cast.ali, at=NOON
    )
    assert not told(cast.ali, "Trafficking panel", at=later)


def test_only_the_newest_safety_plan_is_looked_at_again(cast: Cast):
    again = "Look at the safety plan again together"
    plans.safety_plan(cast.asif, cast.ali)
    assert [one.on for one in told(cast.ali, again)] == [plans.SOON]
    plans.safety_plan(cast.asif, cast.ali, seen=1, review_on=plans.SOON + 10 * DAY)
    assert [one.on for one in told(cast.ali, again)] == [plans.SOON + 10 * DAY]
    assert told(cast.ali, again, at=NOON + 30 * DAY)[0].is_late


def test_after_28_days_without_contact_we_ask_how_we_reach_out_differently(cast: Cast):
    (one,) = told(cast.ali, "Reaching out", at=NOON + 28 * DAY)
    assert (one.about, one.when) == ("Asif", "28 days without contact. How do we reach out differently?")
    assert not one.is_late
    relationships.attempt(cast)
    assert told(cast.ali, "Reaching out", at=NOON + 28 * DAY)
    relationships.attempt(cast, hours_ago=1, came_back=CameBack.MET, next_try="", how_different="")
    assert [o.when[:7] for o in told(cast.ali, "Reaching out", at=NOON + 29 * DAY)] == ["29 days"]
    assert not told(cast.ali, "Reaching out", at=NOON + 27 * DAY)
    assert not told(cast.sam, "Reaching out", at=NOON + 28 * DAY)


def test_the_question_made_once_asks_what_the_question_of_each_would(cast: Cast):
    everything(cast)
    friends(cast)
    for user in (cast.ali, cast.cole, cast.sam, cast.dee, cast.noor, cast.dana, cast.ade, cast.priya):
        viewer = Viewer.of(user)
        with standing_as(viewer):
            theirs = [one for one, relations in viewer.standing.items() if relations & THEIR_WORKERS]
            for at in (NOON, NOON + 30 * DAY, NOON + 60 * DAY):
                own = sorted(map(tuple, union(viewer, theirs, at.date())), key=repr)
                assert sorted(map(tuple, rows(viewer, at=at)), key=repr) == own


def test_every_kind_is_said_in_words():
    assert set(work.TOLD) == set(Kind)
