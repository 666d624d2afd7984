"""What was said of one young person leaves a context's conference and stands in their own file (PRACTICE 4.16, V07)."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.audit.acts import act
from kith.casework.actions import meetings, parking
from kith.casework.models import Attendance, Meeting, MeetingEntry, MemberPart, ParkedWorry
from kith.casework.terms.meetings import Attending, Item
from kith.foundation.refusals import Refused
from tests.given import cases as given
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, opened, questions, sent, words_of

pytestmark = pytest.mark.django_db
SAID = "Jordan Smith sleeps there."
WHY = "It is about one young person."


@pytest.fixture
def conference(cast: Cast) -> Meeting:
    """A conference about the bus station, chaired by Dee, held and written up."""
    meeting = given.conference(given.place_case(cast), by=cast.dee)
    for item in (Item.YOUNG_PEOPLE_SAY, Item.PARENTS_SAY, Item.DECISIONS):
        meetings.minute(meeting=meeting, item=item, words="The far bench is dark.", by=cast.dee, at=NOON)
    meetings.hold(meeting=meeting, record=meetings.Record(review_on=NOON.date() + timedelta(60)), by=cast.dee, at=NOON)
    return meeting


def held(meeting: Meeting) -> Meeting:
    with standing_as_kith("reading it anew"):
        return Meeting.objects.get(pk=meeting.pk)  # type: ignore[no-any-return]


def take_out(meeting: Meeting, cast: Cast, **change: Any) -> ParkedWorry:
    entry = change.pop("entry", None) or given.entry(meeting, SAID, by=cast.dee)
    return parking.take_out(**{"entry": entry, "keeper": cast.ali, "why": WHY, "by": cast.dee, "at": NOON, **change})


def test_a_named_young_person_leaves_every_page_print_and_pack_and_the_conference_closes(cast: Cast, conference: Meeting):
    here = (conference.case_id, conference.pk)
    take_out(conference, cast)
    for page in ("casework:meeting", "casework:minutes", "plans:pack"):
        told = words_of(cast.dee, page, *here)
        assert "Jordan" not in told, page
        assert "An entry was taken out: it was about one young person, and belongs in their own file." in told, page
    assert sent(cast.dee, "casework:close-meeting", *here, names_free="on").status_code == 302
    assert held(conference).names_free


def test_no_table_of_the_contexts_case_holds_the_name_afterwards(cast: Cast, conference: Meeting):
    parking.carry(worry=take_out(conference, cast), person=cast.asif, by=cast.ali, at=NOON)
    with standing_as_kith("looking everywhere"), connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")
        holding = []
        for (table,) in cursor.fetchall():
            cursor.execute(f"SELECT count(*) FROM {table} t WHERE t::text LIKE '%Jordan Smith%'")  # noqa: S608 - our own tables
            if cursor.fetchone()[0]:
                holding.append(table)
    assert holding == ["casework_memberpart"]


def test_the_words_stand_in_the_young_persons_own_file_and_nowhere_else(cast: Cast, conference: Meeting):
    worry = take_out(conference, cast)
    told = words_of(cast.ali, "casework:parked", worry.pk)
    assert SAID in told
    assert "It stands" not in told
    answer = sent(cast.ali, "casework:parked", worry.pk, person=cast.asif.pk)
    assert answer.url == reverse("casework:parts", args=[cast.asif.pk])
    assert SAID in words_of(cast.ali, "casework:parts", cast.asif.pk)
    with standing_as_kith("reading what is left"):
        left, part = ParkedWorry.objects.get(pk=worry.pk), MemberPart.objects.get()
    assert (left.words, left.state, part.person_id) == ("", "in_file", cast.asif.pk)
    assert part.words == f"{SAID}\n(Said on 12 March 2026 at a meeting about this place.)"


def test_who_said_it_goes_with_the_words(cast: Cast, conference: Meeting):
    said = {"meeting": conference, "item": Item.FINDINGS, "words": SAID, "said_by": "Jordan Smith’s aunt"}
    entry = meetings.minute(**said, by=cast.dee, at=NOON, not_a_child=["Jordan Smith"])
    kept = take_out(conference, cast, entry=entry)
    with standing_as_kith("reading both"):
        left, parked = MeetingEntry.objects.get(pk=entry.pk), ParkedWorry.objects.get(pk=kept.pk)
    assert (left.words, left.said_by, left.taken_out_by_id) == ("", "", cast.dee.pk)
    assert parked.words == "Jordan Smith sleeps there. (Jordan Smith’s aunt)"


def test_only_the_colleague_who_was_asked_can_read_it_whatever_their_role(cast: Cast, conference: Meeting):
    worry = take_out(conference, cast)
    for other in (cast.dee, cast.sam, cast.noor, cast.dana, cast.ade, cast.priya):
        assert answers_like_nothing(other, "casework:parked", worry.pk), other.name
        with standing_as(Viewer.of(other)):
            assert not ParkedWorry.objects.filter(pk=worry.pk).exists()
    for action, more in ((parking.carry, {"person": cast.asif}), (parking.pass_on, {"keeper": cast.noor})):
        with pytest.raises(Absent):
            action(worry=worry, by=cast.dee, at=NOON, **more)  # type: ignore[operator]


def test_it_goes_only_into_the_file_of_somebody_they_work_with(cast: Cast, conference: Meeting):
    worry = take_out(conference, cast)
    assert "Mina" not in words_of(cast.ali, "casework:parked", worry.pk)
    assert sent(cast.ali, "casework:parked", worry.pk, person=cast.mina.pk).status_code == 422
    with pytest.raises(Absent):
        parking.carry(worry=worry, person=cast.mina, by=cast.ali, at=NOON)


def test_whoever_does_not_work_with_them_asks_somebody_else_and_keeps_nothing(cast: Cast, conference: Meeting):
    worry = take_out(conference, cast)
    assert sent(cast.ali, "casework:pass-on", worry.pk, keeper=cast.ali.pk).status_code == 422
    assert sent(cast.ali, "casework:pass-on", worry.pk, keeper=cast.noor.pk).status_code == 302
    assert answers_like_nothing(cast.ali, "casework:parked", worry.pk)
    with standing_as(Viewer.of(cast.noor)):
        passed = ParkedWorry.objects.get()
    assert SAID in words_of(cast.noor, "casework:parked", passed.pk)
    with pytest.raises(Refused, match="Passed on to somebody else already"):
        parking.carry(worry=worry, person=cast.asif, by=cast.ali, at=NOON)


def test_it_waits_on_the_first_page_of_whoever_was_asked_with_no_word_of_what_it_says(cast: Cast, conference: Meeting):
    before = questions(cast.ali, "my-work")
    worry = take_out(conference, cast)
    told = words_of(cast.ali, "my-work")
    assert reverse("casework:parked", args=[worry.pk]) in told
    assert "Jordan" not in told
    take_out(conference, cast)
    assert questions(cast.ali, "my-work") == before
    assert "For a young person’s own file" not in words_of(cast.noor, "my-work")


def test_the_chair_who_works_with_them_is_led_to_the_file_at_once(cast: Cast):
    meeting = given.conference(given.place_case(cast), by=cast.dee)
    entry = given.entry(meeting, SAID, by=cast.dee)
    at = ("casework:take-out", meeting.case_id, meeting.pk, entry.pk)
    assert SAID in words_of(cast.dee, *at)
    answer = sent(cast.dee, *at, keeper=cast.dee.pk, why=WHY)
    with standing_as(Viewer.of(cast.dee)):
        assert answer.url == reverse("casework:parked", args=[ParkedWorry.objects.get().pk])


@pytest.mark.parametrize(
    ("change", "because"),
    [
        ({"why": " "}, "Say why it is taken out"),
        ({"why": "Jordan Smith is named."}, "looks like somebody’s name"),
    ],
)
def test_it_is_taken_out_with_a_reason_that_names_nobody(cast: Cast, conference: Meeting, change: dict[str, Any], because: str):
    with pytest.raises(Refused, match=because):
        take_out(conference, cast, **change)


def test_it_is_carried_on_by_somebody_who_works_with_young_people(cast: Cast, conference: Meeting):
    with pytest.raises(Refused, match="Dana works with no young people here"):
        take_out(conference, cast, keeper=cast.dana)


def test_nobody_but_leads_and_chairs_takes_anything_out_and_only_once(cast: Cast, conference: Meeting):
    with pytest.raises(Absent):
        take_out(conference, cast, by=cast.noor)
    entry = given.entry(conference, SAID, by=cast.dee)
    take_out(conference, cast, entry=entry)
    with pytest.raises(Refused, match="taken out already"):
        take_out(conference, cast, entry=entry)


def test_where_the_chair_has_an_account_they_take_it_out(cast: Cast):
    case = given.place_case(cast)
    meeting = given.conference(case, by=cast.dee)
    with act("casework.arrange", by=cast.dee, at=NOON, about=meeting):
        meeting.chair = cast.sam
        meeting.save()
    with pytest.raises(Refused, match="Its chair, Chris Ade, takes it out"):
        take_out(meeting, cast)


def test_a_meeting_about_a_young_person_keeps_what_is_about_them(cast: Cast):
    meeting = given.core_group(given.asifs_case(cast), by=cast.ali)
    entry = given.entry(meeting, "He was heard.", by=cast.ali, item=Item.YOUNG_PEOPLE_SAY)
    with pytest.raises(Refused, match="belongs in it"):
        parking.take_out(entry=entry, keeper=cast.ali, why=WHY, by=cast.ali, at=NOON)
    assert "take it out" not in words_of(cast.ali, "casework:meeting", meeting.case_id, meeting.pk)


def test_what_is_found_after_the_conference_was_closed_can_still_be_taken_out(cast: Cast, conference: Meeting):
    entry = given.entry(conference, "The lad from number nine sleeps there.", by=cast.dee)
    here = (conference.case_id, conference.pk)
    assert sent(cast.dee, "casework:close-meeting", *here, names_free="on").status_code == 302
    assert sent(cast.dee, "casework:take-out", *here, entry.pk, keeper=cast.ali.pk, why=WHY).status_code == 302
    assert "number nine" not in words_of(cast.dee, "casework:minutes", *here)


def test_what_was_taken_out_no_longer_counts_as_said(cast: Cast):
    meeting = given.conference(given.place_case(cast), by=cast.dee)
    entry = given.entry(meeting, SAID, by=cast.dee, item=Item.DECISIONS)
    missing = "No decision is written down."
    assert missing not in words_of(cast.dee, "casework:meeting", meeting.case_id, meeting.pk)
    take_out(meeting, cast, entry=entry)
    assert missing in words_of(cast.dee, "casework:meeting", meeting.case_id, meeting.pk)


def test_closing_reads_what_remains_decisions_and_who_came_too(cast: Cast, conference: Meeting):
    here = ("casework:close-meeting", conference.case_id, conference.pk)
    decided = given.entry(conference, "Jordan Smith gets a bus pass.", by=cast.dee, item=Item.DECISIONS)
    assert "“Jordan Smith” is an adult or a place" in words_of(cast.dee, *here)
    take_out(conference, cast, entry=decided)
    assert "Jordan Smith" not in words_of(cast.dee, *here)
    came = {"meeting": conference, "attending": Attending.CAME, "by": cast.dee, "at": NOON}
    meetings.invite(name="Owen Price", role="Head of year", **came)
    assert "Owen Price" not in words_of(cast.dee, *here)
    meetings.invite(name="Aisha Khan", **came)
    assert "“Aisha Khan” is an adult or a place" in words_of(cast.dee, *here)
    assert sent(cast.dee, *here, names_free="on").status_code == 422
    assert sent(cast.dee, *here, names_free="on", not_a_child="Aisha Khan").status_code == 302


def test_a_young_person_the_chair_works_with_is_asked_about_whatever_their_role(cast: Cast, conference: Meeting):
    meetings.invite(meeting=conference, name="Asif", role="Spoke for young people", by=cast.dee, at=NOON)
    from kith.casework.queries.named import in_conference

    with standing_as(Viewer.of(cast.sam)):
        found = in_conference(Viewer.of(cast.sam), conference)
        assert list(found) == [str(Attendance.objects.get().pk)]


@pytest.mark.parametrize("wrong", [{"words": ""}, {"taken_out_at": NOON}])
def test_the_database_refuses_an_entry_that_is_neither_there_nor_taken_out(cast: Cast, conference: Meeting, wrong: dict[str, Any]):
    with pytest.raises(IntegrityError, match="taken_out_whole"), transaction.atomic(), act("casework.minute", by=cast.dee, at=NOON, about=conference):
        MeetingEntry.objects.filter(meeting=conference).update(**wrong)


def test_a_page_that_was_settled_is_gone(cast: Cast, conference: Meeting):
    worry = take_out(conference, cast)
    parking.carry(worry=worry, person=cast.asif, by=cast.ali, at=NOON)
    assert opened(cast.ali, "casework:parked", worry.pk).status_code == 404
