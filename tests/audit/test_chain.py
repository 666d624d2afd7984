"""The audit shows every way of altering it that we know of (TRUST, section 1)."""

import secrets
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection, connections
from hypothesis import given
from hypothesis import strategies as st

from kith.access.viewers import standing_as_kith
from kith.audit import queries, witness
from kith.audit.models import Entry
from kith.audit.rules import Link, check_heads, check_lane, mac
from kith.audit.terms import FIRST, Happening
from kith.foundation.recorded import OutsideAnAct
from kith.people.models import YoungPerson
from tests.given.cast import NOON, Cast

KEY = secrets.token_bytes(32)


def lane_of(verbs: list[str]) -> list[Link]:
    links, before = [], FIRST
    for seq, verb in enumerate(verbs, start=1):
        happening = Happening(verb, "done", NOON.isoformat())
        mark = mac(happening, lane=0, seq=seq, before=before, key=KEY)
        links.append(Link(0, seq, happening, before, mark))
        before = mark
    return links


verbs = st.lists(st.sampled_from(["people.meet", "encounters.write", "note.see"]), min_size=2, max_size=12)


@given(verbs)
def test_a_lane_nobody_touched_has_no_fault(said):
    assert list(check_lane(lane_of(said), key=KEY)) == []


@given(verbs, st.data())
def test_a_row_changed_taken_out_or_moved_shows(said, data):
    links = lane_of(said)
    at = data.draw(st.integers(0, len(links) - 2))
    other = Happening("something.else", "done", NOON.isoformat())
    changed = [*links[:at], Link(0, links[at].seq, other, links[at].before, links[at].mac), *links[at + 1 :]]
    removed = links[:at] + links[at + 1 :]
    swapped = [*links[:at], links[at + 1], links[at], *links[at + 2 :]]
    for altered in (changed, removed, swapped):
        assert list(check_lane(altered, key=KEY))


@given(verbs)
def test_an_end_cut_off_or_a_lane_written_anew_shows_against_a_head_held_elsewhere(said):
    links = lane_of(said)
    held = [(links[-1].seq, links[-1].mac)]
    assert list(check_heads(0, {link.seq: link.mac for link in links}, held)) == []
    assert list(check_heads(0, {link.seq: link.mac for link in links[:-1]}, held))
    assert list(check_heads(0, {links[-1].seq: b"another"}, held))


def owner(statement: str) -> None:
    """What somebody with the owner's password could do, triggers switched off."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("ALTER TABLE audit_entry DISABLE TRIGGER USER")
        cursor.execute(statement)
        cursor.execute("ALTER TABLE audit_entry ENABLE TRIGGER USER")


LAST = "(SELECT lane, max(seq) FROM audit_entry GROUP BY lane)"
TAMPERING = {
    "the reason is changed": "UPDATE audit_entry SET why = 'nothing' WHERE id = (SELECT min(id) FROM audit_entry)",
    "the actor is changed": "UPDATE audit_entry SET actor = gen_random_uuid() WHERE id = (SELECT min(id) FROM audit_entry)",
    "the time is changed": "UPDATE audit_entry SET at = at - interval '1 day' WHERE id = (SELECT min(id) FROM audit_entry)",
    "the young person is changed": "UPDATE audit_entry SET person = NULL WHERE id = (SELECT min(id) FROM audit_entry WHERE person IS NOT NULL)",
    "a row is taken out": "DELETE FROM audit_entry WHERE (lane, seq) NOT IN " + LAST + " AND seq = 1",
    "the ends are cut off": "DELETE FROM audit_entry WHERE (lane, seq) IN " + LAST,
    "everything is gone": "DELETE FROM audit_entry",
    "a mark is replaced": "UPDATE audit_entry SET mac = decode(repeat('ab', 32), 'hex') WHERE id = (SELECT min(id) FROM audit_entry)",
}


@pytest.fixture
def committed_cast(transactional_db: None) -> Iterator[Cast]:
    from tests.given.cast import gather

    return gather()


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
@pytest.mark.parametrize("what", TAMPERING)
def test_somebody_with_the_owner_s_password_cannot_alter_it_unseen(what: str, committed_cast: Cast):
    with standing_as_kith("checking"):
        assert list(queries.faults()) == []
    owner(TAMPERING[what])
    with standing_as_kith("checking"):
        assert list(queries.faults()), what


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement", ["UPDATE audit_entry SET why = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"]
)
def test_the_app_itself_can_change_nothing(statement: str, cast: Cast):
    from django.db import ProgrammingError, transaction

    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.django_db
def test_a_record_changed_outside_an_act_is_a_mistake_of_ours(cast: Cast):
    changes: list[Callable[[], Any]] = [
        lambda: cast.asif.save(),
        lambda: YoungPerson.objects.update(known_as="x"),
        lambda: YoungPerson.objects.bulk_create([]),
        lambda: cast.asif.delete(),
    ]
    for change in changes:
        with pytest.raises(OutsideAnAct):
            change()


@pytest.mark.django_db
def test_an_act_that_fails_leaves_neither_change_nor_row(cast: Cast):
    from kith.audit.acts import act

    with standing_as_kith("counting"):
        before = Entry.objects.count()

    def fail_half_way() -> None:
        with act("people.tell_about", by=cast.ali, at=NOON, person=cast.asif.pk):
            cast.asif.hopes = "to be a mechanic"
            cast.asif.save()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    with standing_as_kith("counting"):
        assert Entry.objects.count() == before
        assert YoungPerson.objects.get(pk=cast.asif.pk).hopes == ""


def test_heads_are_copied_out_every_hundred_rows(settings, tmp_path):
    settings.KITH_DATA = tmp_path
    assert witness.due(100)
    assert not witness.due(101)
    witness.hold(3, 100, b"\1" * 32)
    assert list(witness.heads()) == [(3, 100, b"\1" * 32)]
