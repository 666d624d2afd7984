"""Who opened what: in plain words, newest first, never what a record says."""

import re

import pytest

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, standing_as_kith
from kith.audit import queries, saying
from kith.audit.models import Entry
from kith.people import actions
from tests.given.cast import NOON, Cast
from tests.given.pages import opened, questions, words_of
from tests.laws.code import SOURCE

pytestmark = pytest.mark.django_db


def test_an_opening_is_there_in_plain_words_and_nothing_of_the_record_is(cast: Cast):
    actions.tell_about(person=cast.asif, loves="Bikes, and mending them", by=cast.ali, at=NOON)
    words_of(cast.ali, "people:one", cast.asif.pk)
    page = words_of(cast.dana, "audit:all")
    assert "Opened a young person’s record" in page
    assert "Is their allocated worker" in page
    assert "Bikes" not in page
    assert "Asif" not in page


def test_a_refused_opening_is_there_too(cast: Cast):
    opened(cast.noor, "people:one", cast.asif.pk)
    page = words_of(cast.dana, "audit:all", actor=cast.noor.pk)
    assert "was answered that it cannot be shown" in page


def test_it_narrows_by_young_person_by_worker_and_by_what_they_did(cast: Cast):
    words_of(cast.ali, "people:one", cast.asif.pk)
    words_of(cast.noor, "people:one", cast.mina.pk)
    about_mina = opened(cast.dana, "audit:all", person=cast.mina.pk).context["rows"]
    assert {row.who for row in about_mina} == {"Noor"}
    openings = opened(cast.dana, "audit:all", verb="young_person.see").context["rows"]
    assert {row.what for row in openings} == {"Opened a young person’s record"}


def test_a_code_that_is_not_one_is_answered_with_a_sentence(cast: Cast):
    answer = opened(cast.dana, "audit:all", person="Asif K")
    assert answer.status_code == 422
    assert "That is not a code." in answer.content.decode()
    assert opened(cast.dana, "audit:all", before="x").status_code == 422


@pytest.mark.parametrize("who", ["ali", "sam", "dee", "noor", "ade", "priya"])
def test_only_the_data_protection_officer_comes_here(who: str, cast: Cast):
    assert opened(getattr(cast, who), "audit:all").status_code == 404


def test_older_rows_follow_without_a_gap_or_a_count(cast: Cast):
    for _ in range(60):
        with standing_as_kith("filling"):
            actions.tell_about(person=cast.asif, loves="Bikes", by=cast.ali, at=NOON)
    with standing_as_kith("reading"):
        first = queries.acts(Viewer.of(cast.dana))
        second = queries.acts(Viewer.of(cast.dana), before=first.older)
        everything = list(Entry.objects.order_by("-id").values_list("id", flat=True))
    assert [row.entry.id for row in (*first.rows, *second.rows)] == everything[:100]
    assert "count(" not in " ".join(query["sql"].lower() for query in _asked(cast))


def _asked(cast: Cast) -> list[dict[str, str]]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        words_of(cast.dana, "audit:all")
    return list(asked)


def test_a_rare_deed_is_looked_for_in_one_stretch_at_a_time(cast: Cast, monkeypatch):
    monkeypatch.setattr(queries, "LOOK_BACK", 3)
    with standing_as_kith("reading"):
        newest = Entry.objects.order_by("-id").first().id
        found = queries.acts(Viewer.of(cast.dana), verb="accounts.found")
        assert found.rows == ()
        assert found.older == newest - 2
        rows = []
        while found.older:
            found = queries.acts(Viewer.of(cast.dana), verb="accounts.found", before=found.older)
            rows += found.rows
    assert len(rows) == 1


def test_it_asks_as_little_of_the_database_however_long_it_is(cast: Cast):
    before = questions(cast.dana, "audit:all")
    for person in (cast.asif, cast.asif, cast.asif):
        actions.tell_about(person=person, loves="Bikes", by=cast.ali, at=NOON)
    assert questions(cast.dana, "audit:all") == before


def test_every_verb_has_words():
    assert saying.in_words("bench.never_heard_of", "done") == "Never heard of (bench)"
    assert saying.in_words("whereabouts.see", "opened") == "Opened where a young person lives or stays"
    assert saying.standing("kith") == "Kith itself"
    assert saying.standing("none") == ""


@pytest.mark.parametrize("resource", list(Resource))
def test_every_kind_of_record_has_its_words(resource: Resource):
    for doing in Doing:
        told = saying.in_words(f"{resource}.{doing}", "opened")
        assert told.startswith("Opened ")
        assert "_" not in told
        assert f"({resource}" not in told
    assert saying.RECORDS[resource] in saying.in_words(f"{resource}.see", "refused")
    assert (f"{resource}.see", f"Opened {saying.RECORDS[resource]}") in saying.choices()


def test_every_act_of_casework_is_told_in_plain_words():
    text = "\n".join(path.read_text(encoding="utf-8") for path in (SOURCE / "casework").rglob("*.py"))
    verbs = set(re.findall(r'act\(f?"(casework\.[a-z_.]+)', text))
    assert len(verbs) > 50
    assert [verb for verb in verbs if "casework" in saying.in_words(verb.replace("move.", "move.closed"), "done").lower()] == []
    assert saying.in_words("casework.move.closed", "done") == "Moved a case"
