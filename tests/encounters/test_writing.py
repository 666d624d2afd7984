"""A note is written once, and becomes what it names."""

import pytest
from tests.given.cast import NOON, Cast

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.audit import queries as audit
from kith.encounters import actions
from kith.encounters.actions import Written
from kith.encounters.models import Note
from kith.encounters.terms import MentionKind, Named

pytestmark = pytest.mark.django_db

RIDE = "We rode past the bus station and he waved at somebody in a white golf."


def test_a_note_confirms_what_its_worker_says_it_names(cast: Cast):
    named = Named("text", RIDE.index("the bus"), RIDE.index(" and he"), MentionKind.CONTEXT, str(cast.bus_station.pk))
    note = actions.write(
        person=cast.asif, written=Written(text=RIDE, happened_on=NOON.date(), named=[named]), by=cast.ali, at=NOON
    )
    with standing_as(Viewer.of(cast.ali)):
        (mention,) = note.mentions.select_related("context")
    assert (mention.surface, mention.context) == ("the bus station", cast.bus_station)


def test_somebody_from_another_team_can_neither_write_nor_read_about_him(cast: Cast):
    note = actions.write(person=cast.asif, written=Written(text=RIDE, happened_on=NOON.date()), by=cast.ali, at=NOON)
    with pytest.raises(Absent):
        actions.write(person=cast.asif, written=Written(text=RIDE, happened_on=NOON.date()), by=cast.noor, at=NOON)
    with standing_as(Viewer.of(cast.noor)):
        assert not Note.objects.filter(pk=note.pk).exists(), "row-level security, with no queryset filter"
    with standing_as(Viewer.of(cast.sam)):
        assert Note.objects.filter(pk=note.pk).exists()


def test_everything_done_so_far_is_in_the_audit_and_the_chain_holds(cast: Cast):
    with standing_as_kith("checking"):
        assert list(audit.faults()) == []
        assert audit.how_many() > 10
