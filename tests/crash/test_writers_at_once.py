"""Sixteen workers who press Save at the same moment (TRUST 5, C)."""

import pytest

from tests.crash import looking
from tests.crash.running import Running
from tests.crash.writing import Crowd, writers

pytestmark = pytest.mark.slow

NOTES = 320


def test_sixteen_writers_at_once_make_no_error_and_no_gap(kith: Running):
    with kith.connect() as owner:
        before = looking.notes(owner)
    with Crowd(writers(kith.port, kith.authority), NOTES) as crowd:
        pass
    assert (crowd.told.surprises, crowd.told.interruptions) == ([], 0)
    with kith.connect() as owner:
        assert looking.notes(owner) - before == crowd.told.saved
        assert looking.half_there(owner) == {}
    assert len(crowd.told.saved) == NOTES
    assert "The audit holds" in kith.verify()
