"""The pages a worker writes on and reads."""

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from tests.given.cast import NOON, Cast

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.encounters import actions, queries, searching
from kith.encounters.actions import Written
from kith.encounters.models import Draft, Mention, Note

pytestmark = pytest.mark.django_db
BACKEND = "django.contrib.auth.backends.ModelBackend"
RIDE = "We rode past the bus station and he waved at somebody in a white golf, KX17 ABC. Darren Voss was there."


def typed(cast: Cast, **more: str) -> dict[str, str]:
    day = {"happened_on_day": "12", "happened_on_month": "3", "happened_on_year": "2026"}
    return {
        "person": str(cast.asif.pk),
        "text": RIDE,
        "draft": str(uuid4()),
        "version": "0",
        "do": "save",
        **day,
        **more,
    }


@pytest.fixture
def ali(client, cast: Cast):
    client.force_login(cast.ali, backend=BACKEND)
    return client


def test_writing_offers_what_is_already_known_each_with_its_reason(ali, cast: Cast):
    page = ali.post(reverse("encounters:offers"), {"text": RIDE}).content.decode()
    for name in ("Riverside Bus Station", "White Golf", "Darren Voss"):
        assert name in page


def test_an_adult_on_a_restricted_list_is_not_offered_to_another_team(client, cast: Cast):
    client.force_login(cast.noor, backend=BACKEND)
    page = client.post(reverse("encounters:offers"), {"text": RIDE}).content.decode()
    assert "Riverside Bus Station" in page
    assert "Darren" not in page


def test_a_saved_note_asks_what_it_names_and_the_bus_station_shows_it(ali, cast: Cast):
    answer = ali.post(reverse("encounters:new"), typed(cast))
    with standing_as(Viewer.of(cast.ali)):
        note = Note.objects.get()
    assert answer.url == reverse("encounters:named_in", args=[note.pk])
    start = RIDE.index("the bus")
    token = f"text:{start}:{start + 15}:context:{cast.bus_station.pk}"
    ali.post(reverse("encounters:named_in", args=[note.pk]), {"confirm": token})
    named = ali.get(reverse("encounters:named", args=[cast.bus_station.pk])).content.decode()
    assert "We rode past" in named
    assert "fewer than 3 young people" in named


def test_a_note_that_says_nothing_comes_back_with_what_was_typed(ali, cast: Cast):
    page = ali.post(reverse("encounters:new"), typed(cast, text=" ", own_words="I like it there"))
    assert page.status_code == 422
    assert "I like it there" in page.content.decode()


def test_a_draft_saves_itself_and_is_there_again(ali, cast: Cast):
    draft = uuid4()
    saved = ali.post(reverse("encounters:keep", args=[draft]), typed(cast))
    assert json.loads(saved.content)["version"] == 1
    assert "white golf" in ali.get(reverse("encounters:draft", args=[draft])).content.decode()
    assert str(draft) in ali.get("/").content.decode()


def test_two_windows_get_both_versions_and_nothing_is_overwritten(ali, cast: Cast):
    draft = uuid4()
    url = reverse("encounters:keep", args=[draft])
    ali.post(url, typed(cast, draft_client="one", draft_sequence="1"))
    second = ali.post(url, typed(cast, text="Another window", version="0", draft_client="two", draft_sequence="1"))
    assert second.status_code == 409
    assert "Another window" in second.content.decode()
    assert "white golf" in second.content.decode()
    with standing_as(Viewer.of(cast.ali)):
        assert Draft.objects.get().content["text"] == RIDE


def test_a_page_whose_answer_was_lost_is_not_in_conflict_with_itself(ali, cast: Cast):
    draft = uuid4()
    url = reverse("encounters:keep", args=[draft])
    ali.post(url, typed(cast, draft_client="one", draft_sequence="1"))
    again = ali.post(url, typed(cast, text="More of it", version="0", draft_client="one", draft_sequence="2"))
    assert again.status_code == 200


def test_pressing_save_twice_writes_one_note(ali, cast: Cast):
    note = typed(cast)
    ali.post(reverse("encounters:new"), note)
    ali.post(reverse("encounters:new"), note)
    with standing_as_kith("counting"):
        assert Note.objects.count() == 1


def test_a_draft_is_nobody_elses(client, cast: Cast, ali):
    draft = uuid4()
    ali.post(reverse("encounters:keep", args=[draft]), typed(cast))
    client.force_login(cast.sam, backend=BACKEND)
    assert client.get(reverse("encounters:draft", args=[draft])).status_code == 404
    assert client.post(reverse("encounters:keep", args=[draft]), typed(cast)).status_code == 404


@pytest.mark.parametrize("page", ["encounters:one", "encounters:named_in", "encounters:amend", "encounters:promote"])
def test_somebody_from_another_team_is_told_a_note_does_not_exist(client, cast: Cast, ali, page):
    ali.post(reverse("encounters:new"), typed(cast))
    with standing_as_kith("finding it"):
        note = Note.objects.get()
    client.force_login(cast.noor, backend=BACKEND)
    theirs, nobodys = client.get(reverse(page, args=[note.pk])), client.get(reverse(page, args=[uuid4()]))
    assert theirs.status_code == nobodys.status_code == 404
    assert theirs.content == nobodys.content


def test_a_worker_s_feelings_are_theirs_and_their_supervisor_s(client, cast: Cast, ali):
    ali.post(reverse("encounters:new"), typed(cast, feelings="I felt I had let him down."))
    with standing_as_kith("finding it"):
        page = reverse("encounters:one", args=[Note.objects.get().pk])
    assert "let him down" in ali.get(page).content.decode()
    client.force_login(cast.sam, backend=BACKEND)
    assert "let him down" in client.get(page).content.decode()


def test_amending_and_promoting_keep_what_was_written(ali, cast: Cast):
    ali.post(reverse("encounters:new"), typed(cast))
    with standing_as_kith("finding it"):
        note = Note.objects.get()
    assert (
        ali.post(
            reverse("encounters:amend", args=[note.pk]), {"field": "text", "text": "It was a grey golf."}
        ).status_code
        == 422
    )
    ali.post(
        reverse("encounters:amend", args=[note.pk]),
        {"field": "text", "text": "It was a grey golf.", "why": "He told me later."},
    )
    ali.post(
        reverse("encounters:promote", args=[note.pk]),
        {"theme": "good_thing", "what_happened": "First ride.", "what_it_meant": "He chose the way."},
    )
    page = ali.get(reverse("encounters:one", args=[note.pk])).content.decode()
    assert RIDE[:20] in page
    assert "grey golf" in page
    story = ali.get(reverse("encounters:chronology", args=[cast.asif.pk])).content.decode()
    assert "He chose the way." in story


def test_a_dismissed_offer_is_not_offered_again(ali, cast: Cast):
    ali.post(reverse("encounters:new"), typed(cast))
    with standing_as_kith("finding it"):
        note = Note.objects.get()
    start = RIDE.index("the bus")
    token = f"text:{start}:{start + 15}:context:{cast.bus_station.pk}"
    page = ali.post(
        reverse("encounters:named_in", args=[note.pk]), {"dismiss": token}, headers={"HX-Request": "true"}
    ).content.decode()
    assert "Riverside Bus Station" not in page
    with standing_as_kith("looking"):
        assert Mention.objects.get().state == "dismissed"


def test_a_page_beyond_the_last_shows_the_last_of_what_was_found(ali, cast: Cast):
    for _ in range(26):
        ali.post(reverse("encounters:new"), typed(cast, draft=str(uuid4())))
    found = {
        page: ali.get(reverse("encounters:search"), {"words": "waved", "page": page}) for page in ("1", "2", "9", "x")
    }
    shown = {page: [note.pk for note in answer.context["page"]] for page, answer in found.items()}
    assert [len(shown[page]) for page in ("1", "2", "9", "x")] == [25, 1, 1, 25]
    assert shown["9"] == shown["2"]
    assert not set(shown["1"]) & set(shown["2"])
    assert all(answer.context["page"].paginator.count == 26 for answer in found.values())
    assert "26 notes, newest first" in found["2"].content.decode()


def test_a_word_that_many_notes_hold_is_found_among_the_newest_and_every_page_is_one_of_all(
    ali, cast: Cast, monkeypatch
):
    for day in range(40):
        once = Written(text="He waved.", happened_on=NOON.date() - timedelta(days=day))
        actions.write(person=cast.asif, written=once, by=cast.ali, at=NOON)

    def pages() -> tuple[list[list[Any]], list[str]]:
        got = [ali.get(reverse("encounters:search"), {"words": "waved", "page": number}) for number in ("1", "2")]
        return [[note.pk for note in one.context["page"]] for one in got], [one.content.decode() for one in got]

    of_all, _ = pages()
    monkeypatch.setattr(searching, "LOOKED_AT_FIRST", 30)
    of_the_newest, words = pages()
    assert of_the_newest == of_all
    assert "At least 31 notes, newest first" in words[0]
    assert "40 notes, newest first" in words[1]
    assert "At least" not in words[1]
    with standing_as(Viewer.of(cast.ali)):
        newest = list(Note.objects.order_by("-happened_on", "-id"))
        for most in (5, 35):
            assert queries.search(Viewer.of(cast.ali), "waved").first(most) == newest[:most]


def test_searching_finds_words_in_my_notes_and_nobody_elses(client, cast: Cast, ali):
    ali.post(reverse("encounters:new"), typed(cast))
    assert "We rode past" in ali.get(reverse("encounters:search"), {"words": "waving stations"}).content.decode()
    client.force_login(cast.noor, backend=BACKEND)
    assert "We rode past" not in client.get(reverse("encounters:search"), {"words": "waving stations"}).content.decode()


RISKS = "We rode out. He was putting himself at risk by the mill."


def pressed(ali, cast: Cast, what: str, **more: str) -> str:
    start = RISKS.index("putting")
    return ali.post(
        reverse("encounters:new"), typed(cast, text=RISKS, wording=what.format(f"text:{start}"), **more)
    ).content.decode()


def test_without_scripts_an_offer_changes_the_words_and_nothing_is_saved(ali, cast: Cast):
    page = pressed(ali, cast, "change:{}:2", pointed_out="The mill")
    assert "He was protective adults were absent by the mill." in page
    assert "The mill" in page
    with standing_as_kith("counting"):
        assert (Note.objects.count(), Draft.objects.count()) == (0, 0)


def test_without_scripts_their_own_words_are_given_to_the_young_person_of_the_note(ali, cast: Cast):
    page = pressed(ali, cast, "own:{}:0")
    assert "He was “putting himself at risk” (Asif’s words) by the mill." in page
    assert "You wrote" not in page
    nobody = pressed(ali, cast, "own:{}:0", person=str(cast.mina.pk))
    assert "(…’s words)" in nobody
    assert "Mina" not in nobody


def test_what_is_kept_is_put_away_while_the_page_is_open_and_is_stored_nowhere(ali, cast: Cast):
    page = pressed(ali, cast, "keep:{}:0")
    assert "You wrote" not in page
    assert '<input type="hidden" name="put_away" value="putting himself at risk">' in page
    again = {"text": RISKS, "put_away": "putting himself at risk"}
    assert "You wrote" not in ali.post(reverse("encounters:offers"), again).content.decode()
    draft = uuid4()
    ali.post(reverse("encounters:keep", args=[draft]), typed(cast, put_away="putting himself at risk"))
    with standing_as(Viewer.of(cast.ali)):
        assert "put_away" not in Draft.objects.get().content
    assert "You wrote" in ali.post(reverse("encounters:offers"), {"text": RISKS}).content.decode()


@pytest.mark.parametrize(
    "nonsense", ["x", "own", "own:text", "own:text:x", "change:own_words:0:0", "own:person:0:0", "\0"]
)
def test_a_button_that_fits_nothing_gives_the_page_back_as_it_was(ali, cast: Cast, nonsense: str):
    assert RISKS in pressed(ali, cast, nonsense)


def test_a_saved_note_is_not_changed_by_a_button(ali, cast: Cast):
    ali.post(reverse("encounters:new"), typed(cast, text=RISKS))
    with standing_as_kith("finding it"):
        page = ali.get(reverse("encounters:named_in", args=[Note.objects.get().pk])).content.decode()
    assert "You wrote" in page
    assert 'name="wording"' not in page
