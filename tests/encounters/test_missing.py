"""A young person is missing, in touch, back; and we owe them a talk (PRACTICE 6.5)."""

from datetime import timedelta

import pytest
from tests.given.cast import NOON, Cast
from tests.given.missing import asif_back, asif_missing
from tests.given.pages import answers_like_nothing, questions, sent, words_of

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.audit.models import Entry
from kith.contexts import actions as contexts
from kith.contexts.actions import Drawn
from kith.contexts.terms import Effect
from kith.encounters import queries
from kith.encounters.actions import Written, write
from kith.encounters.actions import missing as actions
from kith.encounters.actions.missing import Told
from kith.encounters.models import Mention, MissingEpisode, ReturnInterview
from kith.encounters.terms import InterviewOffer, MentionKind, Named, PoliceCategory
from kith.foundation.refusals import Refused

HOUR = timedelta(hours=1)
SEEN = {"last_seen_on_day": "11", "last_seen_on_month": "3", "last_seen_on_year": "2026", "last_seen_time": "21:30"}

TALKED = {"held_on_day": "12", "held_on_month": "3", "held_on_year": "2026", "held_time": "10:00"}


def seen(user, episode):
    with standing_as(Viewer.of(user)):
        return queries.time_missing(Viewer.of(user), episode.pk, at=NOON)


@pytest.mark.django_db
def test_what_is_known_is_kept_and_only_those_who_work_with_them_see_it(cast: Cast):
    episode = actions.report_missing(
        person=cast.asif, last_seen_at=NOON - 20 * HOUR, last_seen_where=" By the water. ", reported_by="His mother",
        reported_at=NOON - HOUR, police_category=PoliceCategory.MEDIUM, by=cast.ali, at=NOON,
    )  # fmt: skip
    kept = seen(cast.sam, episode).episode
    assert (kept.last_seen_where, kept.reported_by, kept.police_category) == ("By the water.", "His mother", "medium")
    with pytest.raises(Absent):
        seen(cast.noor, episode)
    with standing_as(Viewer.of(cast.noor)):
        assert not MissingEpisode.objects.exists()


@pytest.mark.django_db
def test_somebody_is_missing_once_at_a_time(cast: Cast):
    asif_missing(cast)
    with pytest.raises(Refused, match="down as missing since 11 March 2026"):
        asif_missing(cast, hours_ago=3)


@pytest.mark.django_db
def test_a_time_inside_another_is_refused_and_one_before_it_ends_before_it(cast: Cast):
    asif_back(cast, hours_ago=2)
    with pytest.raises(Refused, match="missing then already"):
        asif_missing(cast, hours_ago=5)
    earlier = asif_missing(cast, hours_ago=40)
    with pytest.raises(Refused, match="missing again by then"):
        actions.come_back(episode=earlier, returned_at=NOON - 10 * HOUR, by=cast.ali, at=NOON)
    actions.come_back(episode=earlier, returned_at=NOON - 30 * HOUR, by=cast.ali, at=NOON)
    assert earlier.returned_at == NOON - 30 * HOUR


@pytest.mark.django_db
def test_being_in_touch_is_a_strength_and_says_who_was_told(cast: Cast):
    episode = asif_missing(cast)
    with pytest.raises(Refused, match="does not end our duty"):
        actions.keep_in_touch(episode=episode, what="He sent a thumbs up.", told="", by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="how you were in touch"):
        actions.keep_in_touch(episode=episode, what=" ", told="Police", by=cast.ali, at=NOON)
    actions.keep_in_touch(episode=episode, what="He sent a thumbs up.", told="Police, his mother", by=cast.ali, at=NOON)
    actions.keep_in_touch(episode=episode, what="He rang.", told="Police", by=cast.cole, at=NOON + HOUR)
    kept = seen(cast.ali, episode).episode.in_touch
    assert kept == (
        "12 March 2026, 12:00, Ali: He sent a thumbs up.\nTold: Police, his mother\n\n"
        "12 March 2026, 13:00, Cole: He rang.\nTold: Police"
    )
    page = words_of(cast.ali, "encounters:time-missing", episode.pk)
    assert "A strength: Asif reached out, or answered." in page
    assert "does not end our duty" in page


@pytest.mark.django_db
def test_somebody_comes_back_once(cast: Cast):
    episode = asif_back(cast)
    with pytest.raises(Refused, match="back already"):
        actions.come_back(episode=episode, returned_at=NOON, by=cast.ali, at=NOON)


@pytest.mark.django_db
def test_v14_a_talk_that_was_not_offered_says_why_in_the_form_and_keeps_what_was_typed(cast: Cast):
    episode = asif_back(cast)
    answer = sent(cast.ali, "encounters:talk", episode.pk, offer="not_offered", held_by="Zed")
    assert answer.status_code == 422
    assert "Say why it was not offered" in answer.content.decode()
    assert 'value="Zed"' in answer.content.decode()
    assert (
        sent(cast.ali, "encounters:talk", episode.pk, offer="not_offered", why_not="Nobody was free.").status_code
        == 302
    )
    with standing_as_kith("looking"):
        assert ReturnInterview.objects.get().why_not == "Nobody was free."


@pytest.mark.django_db
def test_what_was_said_is_kept_with_initials_and_places_they_agree_to(cast: Cast):
    episode = asif_back(cast)
    told = Told(
        InterviewOffer.HELD, held_at=NOON - HOUR, held_by="Zed", is_independent=True, own_words="Nobody asked me.",
        would_help="A lift home.", with_whom=("jm", "J.M.", "TB"), places=(cast.bus_station,),
    )  # fmt: skip
    with pytest.raises(Refused, match="only when the young person agrees"):
        actions.interview(episode=episode, told=told, by=cast.ali, at=NOON)
    agreed = Told(**{**vars(told), "places_agreed": True})
    kept = actions.interview(episode=episode, told=agreed, by=cast.ali, at=NOON)
    assert kept.with_whom == ["JM", "TB"]
    page = words_of(cast.cole, "encounters:time-missing", episode.pk)
    for said in (
        "Nobody asked me.",
        "A lift home.",
        "JM, TB",
        "Riverside Bus Station",
        "makes no decisions about their care",
    ):
        assert said in page
    with standing_as_kith("counting"):
        assert not Mention.objects.exists()  # a place told in confidence here is no mention of it anywhere else


@pytest.mark.django_db
def test_another_young_person_stands_there_as_initials_only(cast: Cast):
    told = Told(InterviewOffer.HELD, held_at=NOON, held_by="Zed", with_whom=("Jamie Moss",))
    with pytest.raises(Refused, match="as initials") as refusal:
        actions.interview(episode=asif_back(cast), told=told, by=cast.ali, at=NOON)
    assert refusal.value.field == "with_whom"


@pytest.mark.django_db
def test_not_this_time_leads_to_another_way_of_asking_and_later_to_a_talk(cast: Cast):
    episode = asif_back(cast)
    actions.interview(episode=episode, told=Told(InterviewOffer.DECLINED, why_not="On a ride."), by=cast.ali, at=NOON)
    assert seen(cast.ali, episode).owed.words == "Not this time; we will ask another way."
    later = Told(InterviewOffer.HELD, held_at=NOON + HOUR, held_by="Zed")
    actions.interview(episode=episode, told=later, by=cast.ali, at=NOON + HOUR)
    assert seen(cast.ali, episode).owed.words == "We talked 3 hours after they were back."


@pytest.mark.django_db
def test_every_change_is_an_act_that_repeats_nothing_anybody_said(cast: Cast):
    episode = asif_back(cast)
    actions.interview(episode=episode, told=Told(InterviewOffer.NOT_OFFERED, why_not="Closed."), by=cast.ali, at=NOON)
    with standing_as_kith("looking"):
        told = list(Entry.objects.filter(person=str(cast.asif.pk)).order_by("id").values_list("verb", "facts"))[-3:]
    assert told == [
        ("encounters.report_missing", ""),
        ("encounters.come_back", ""),
        ("encounters.interview", "not_offered"),
    ]


@pytest.mark.django_db
def test_a_stranger_changes_nothing(cast: Cast):
    episode = asif_missing(cast)
    for act in (
        lambda: actions.report_missing(person=cast.asif, last_seen_at=NOON, by=cast.noor, at=NOON),
        lambda: actions.keep_in_touch(episode=episode, what="x", told="y", by=cast.noor, at=NOON),
        lambda: actions.come_back(episode=episode, returned_at=NOON, by=cast.noor, at=NOON),
        lambda: actions.interview(episode=episode, told=Told(InterviewOffer.OFFERED), by=cast.noor, at=NOON),
    ):
        with pytest.raises(Absent):
            act()


@pytest.mark.django_db
def test_the_pages_walk_from_missing_to_a_talk(cast: Cast):
    answer = sent(cast.ali, "encounters:report-missing", cast.asif.pk, **SEEN)
    assert answer.status_code == 302
    with standing_as_kith("finding it"):
        episode = MissingEpisode.objects.get()
    assert sent(cast.ali, "encounters:in-touch", episode.pk, what="He answered.", told="Police").status_code == 302
    back = {"returned_on_day": "12", "returned_on_month": "3", "returned_on_year": "2026", "returned_time": "2.15"}
    assert sent(cast.ali, "encounters:back", episode.pk, **back).status_code == 302
    assert sent(cast.ali, "encounters:talk", episode.pk, offer="held", held_by="Zed", **TALKED).status_code == 302
    assert "We talked 7 hours after they were back." in words_of(cast.ali, "encounters:missing", cast.asif.pk)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"last_seen_time": ""}, "24-hour clock"),
        ({"last_seen_time": "half nine"}, "24-hour clock"),
        ({"last_seen_on_year": "2126"}, "not happened yet"),
        ({"reported_time": "22:00"}, "Give the day too."),
        ({"reported_on_day": "11", "reported_on_month": "3", "reported_on_year": "2026"}, "24-hour clock"),
    ],
)
def test_an_impossible_or_half_moment_is_asked_for_again(cast: Cast, typed, said):
    answer = sent(
        cast.ali, "encounters:report-missing", cast.asif.pk, **(SEEN | {"last_seen_where": "By the kiosk."} | typed)
    )
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert "By the kiosk." in answer.content.decode()


@pytest.mark.django_db
def test_the_pages_link_from_the_story_and_the_overview(cast: Cast):
    address = f"/notes/about/{cast.asif.pk}/missing/"
    assert address in words_of(cast.ali, "encounters:story", cast.asif.pk)
    assert address in words_of(cast.ali, "people:one", cast.asif.pk)
    empty = words_of(cast.ali, "encounters:missing", cast.asif.pk)
    assert "Nothing here." in empty
    assert "Report missing" in empty
    assert answers_like_nothing(cast.noor, "encounters:missing", cast.asif.pk)
    assert answers_like_nothing(cast.noor, "encounters:time-missing", asif_missing(cast).pk)
    assert "Report missing" not in words_of(cast.ali, "encounters:missing", cast.asif.pk)


@pytest.mark.django_db
def test_places_to_choose_are_those_of_their_own_notes_and_maps(cast: Cast):
    episode = asif_back(cast)
    assert "agree that the places" not in words_of(cast.ali, "encounters:talk", episode.pk)
    named = Named("", 0, 0, MentionKind.CONTEXT, str(cast.bus_station.pk))
    written = Written(text="We rode.", happened_on=NOON.date(), named=[named])
    write(person=cast.asif, written=written, by=cast.ali, at=NOON)
    drawn = [Drawn(cast.park, 2, Effect.KEEPS_SAFE)]
    contexts.draw_world(person=cast.asif, places=drawn, drawn_on=NOON.date(), drawn_with="Asif", by=cast.ali, at=NOON)
    page = words_of(cast.ali, "encounters:talk", episode.pk)
    assert "Riverside Bus Station" in page
    assert "Tannery Park" in page
    typed = {**TALKED, "offer": "held", "held_by": "Zed", "places": [str(cast.park.pk)]}
    assert sent(cast.ali, "encounters:talk", episode.pk, **typed).status_code == 422
    assert sent(cast.ali, "encounters:talk", episode.pk, **typed, places_agreed="on").status_code == 302
    assert "Tannery Park" in words_of(cast.ali, "encounters:time-missing", episode.pk)


@pytest.mark.django_db
def test_the_pages_ask_no_more_however_often_somebody_was_missing(cast: Cast):
    episode = asif_back(cast)
    before = [
        questions(cast.ali, "encounters:missing", cast.asif.pk),
        questions(cast.ali, "encounters:time-missing", episode.pk),
    ]
    for day in range(1, 6):
        more = asif_missing(cast, hours_ago=100 * day)
        actions.come_back(episode=more, returned_at=NOON - timedelta(hours=100 * day - 5), by=cast.ali, at=NOON)
        for one in (more, episode):
            told = Told(
                InterviewOffer.HELD,
                held_at=NOON,
                held_by="Zed",
                places=(cast.park, cast.bus_station),
                places_agreed=True,
            )
            actions.interview(episode=one, told=told, by=cast.ali, at=NOON)
    after = [
        questions(cast.ali, "encounters:missing", cast.asif.pk),
        questions(cast.ali, "encounters:time-missing", episode.pk),
    ]
    # Prefetching places costs one query as soon as there is a talk, and no more with ten.
    assert after[0] == before[0]
    assert after[1] <= before[1] + 1
