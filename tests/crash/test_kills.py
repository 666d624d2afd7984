"""Kill -9 of Kith and of its database while notes are saved: nothing that was said to be saved is lost (TRUST 5, D)."""

import random

import pytest

from tests.crash import looking
from tests.crash.running import Running
from tests.crash.writing import Crowd, writers

pytestmark = pytest.mark.slow

NOTES = 1_000
KILLS = ("kill_backend", "kill_kith", "kill_postmaster", "kill_everything")
OF_THE_DATABASE = {"kill_backend", "kill_postmaster"}


def test_nothing_that_was_said_to_be_saved_is_lost_and_nothing_is_half_there(kith: Running):
    before = _there(kith)
    chance = random.Random(7)
    moments = sorted(chance.sample(range(50, NOTES - 50), len(KILLS)))
    with Crowd(writers(kith.port, kith.authority)[:8], NOTES) as crowd:
        for moment, kill in zip(moments, KILLS, strict=True):
            crowd.wait_for(moment)
            getattr(kith, kill)()
            if kill in OF_THE_DATABASE:
                kith.wait_until_up()  # by itself: it is the same Kith that goes on
            else:
                kith.start()
    told = crowd.told
    assert told.surprises == []
    assert len(told.saved) == NOTES
    assert told.interruptions > 0, "no save was interrupted: the kills came too late"
    with kith.connect() as owner:
        assert looking.notes(owner) - before == told.saved
        assert looking.half_there(owner) == {}
    assert "The audit holds" in kith.verify()


def _there(kith: Running) -> set[object]:
    with kith.connect() as owner:
        return set(looking.notes(owner))
