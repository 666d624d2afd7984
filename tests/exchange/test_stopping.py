"""An import may be killed, run beside another, or lose its database: nothing is ever half there."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest
from django.core.management import CommandError
from django.db import OperationalError, connection

from kith.access.viewers import standing_as_kith
from kith.audit import queries as audit
from kith.contexts.models import Context
from kith.exchange import actions
from kith.exchange.geojson.bringing import Places
from kith.exchange.models import Import
from tests.exchange.given import bring, feature, places_file

AS = ("--kind", "place", "--name-field", "name", "--source", "killed")


def counted() -> int:
    with standing_as_kith("checking"):
        return Context.objects.exclude(outside_key=None).count()


def free_again() -> None:
    """Wait until the server has noticed that the other process is gone."""
    for _ in range(100):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s) AND pg_advisory_unlock(%s)", [actions.ONE_AT_A_TIME] * 2)
            if cursor.fetchone()[0]:
                return
        time.sleep(0.05)


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_killed_in_the_middle_of_a_batch_leaves_whole_batches_and_goes_on_from_there(tmp_path):
    path = places_file(tmp_path, *[feature(f"Place {n}") for n in range(230)])
    here = connection.settings_dict
    script = Path(__file__).with_name("killed.py")
    words = [sys.executable, str(script), str(path), here["NAME"], here["USER"], here["OPTIONS"].get("options", "")]
    died = subprocess.run(words, cwd=script.parents[2], env=_environment(script.parents[2]), timeout=60, check=False)
    assert died.returncode == -signal.SIGKILL
    assert counted() == 100, "two whole batches, and nothing of the third"
    free_again()
    assert Import.objects.get().state == "under_way"
    assert "130 added, 100 already there" in bring("places", path, *AS, "--apply")
    assert (counted(), Import.objects.get().rows_done, Import.objects.get().state) == (230, 230, "done")
    with standing_as_kith("checking"):
        assert list(audit.faults()) == []


def _environment(root: Path) -> dict[str, str]:
    return {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONPATH": str(root)}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        (psycopg.errors.DiskFull("no space left"), "The database's disk is full. What is already in stays in"),
        (OperationalError("server closed the connection"), "The database was lost. What is already in stays in"),
        (psycopg.errors.UniqueViolation("duplicate"), "was added while this ran"),
    ],
)
def test_trouble_with_the_database_is_a_sentence_and_keeps_whole_batches(tmp_path, monkeypatch, trouble, sentence):
    monkeypatch.setattr("kith.exchange.actions.BATCH_ROWS", 10)
    monkeypatch.setitem(actions.bring_in.__kwdefaults__, "batch", 10)
    path, stored, whole = places_file(tmp_path, *[feature(f"Place {n}") for n in range(25)]), [], Places.store

    def store(self, prepared, *, at):
        stored.append(whole(self, prepared, at=at))
        if len(stored) == 2:
            raise trouble
        return stored[-1]

    monkeypatch.setattr(Places, "store", store)
    with pytest.raises(CommandError, match=sentence):
        bring("places", path, *AS, "--apply")
    assert counted() == 10
    monkeypatch.setattr(Places, "store", whole)
    assert "15 added, 10 already there" in bring("places", path, *AS, "--apply")


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(bool(os.environ.get("KITH_DATABASE_URL")), reason="an organisation's own server has its own disk")
def test_a_database_that_a_full_disk_took_down_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(actions.shutil, "disk_usage", lambda folder: SimpleNamespace(free=9_000_000))
    lost = OperationalError("server closed the connection")
    monkeypatch.setattr(Places, "store", lambda *args, **more: (_ for _ in ()).throw(lost))
    with pytest.raises(CommandError, match="was lost; hardly any room is left on its disk. What is already in"):
        bring("places", places_file(tmp_path, feature("Arcade")), *AS, "--apply")
    assert counted() == 0


@pytest.mark.django_db(transaction=True)
def test_two_imports_do_not_run_at_once(tmp_path):
    here = connection.get_connection_params()
    with psycopg.connect(
        **{key: here[key] for key in ("dbname", "user", "password", "host", "port") if key in here}
    ) as other:
        other.execute("SELECT pg_advisory_lock(%s)", [actions.ONE_AT_A_TIME])
        with pytest.raises(CommandError, match="Another import is under way"):
            bring("places", places_file(tmp_path, feature("Arcade")), *AS, "--apply")
