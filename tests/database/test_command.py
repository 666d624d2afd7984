"""`kith`: quick help, near matches, and one plain sentence for every trouble we foresaw."""

import os
import subprocess
import sys

import pytest
from django.core.management import get_commands, load_command_class

from kith import command


def kith(*words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    """Run `kith` in a process of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("KITH_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "-m", "kith", *words],
        env={**kept, **settings},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_help_answers_without_waking_django():
    script = (
        "import sys, kith.command as c; c.main(['--help']); "
        "heavy = {'django', 'psycopg', 'psutil', 'granian'} & set(sys.modules); assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    for listed in command.COMMANDS:
        assert f"  {listed.name} " in done.stdout


def test_a_mistyped_command_is_offered_its_neighbour(capsys):
    assert command.main(["migate"]) == 2
    assert capsys.readouterr().err == (
        "There is no command called migate. Did you mean migrate? `kith --help` lists them.\n"
    )


@pytest.mark.parametrize("name", sorted(command.NAMES))
def test_every_command_explains_itself(name):
    page = load_command_class(get_commands()[name], name).create_parser("kith", name).format_help()
    assert page.startswith(f"usage: kith {name}")


def test_help_for_one_command_needs_no_database(tmp_path):
    done = kith("serve", "--help", KITH_DATA=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "--port" in done.stdout
    assert not list(tmp_path.glob("postgresql-*"))


@pytest.mark.parametrize(
    ("settings", "code", "sentence"),
    [
        ({"KITH_THREADS": "many"}, 2, "The setting KITH_THREADS is wrong: it must be a whole number from 1 to 64.\n"),
        (
            {"KITH_DATABASE_URL": "postgresql://a:secret@127.0.0.1:1/x"},
            1,
            "The database cannot be reached (a on x at 127.0.0.1:1): Connection refused.\n",
        ),
    ],
)
def test_what_we_foresaw_is_said_in_one_sentence(settings, code, sentence, tmp_path):
    done = kith("migrate", KITH_DATA=str(tmp_path), **settings)
    assert (done.returncode, done.stderr) == (code, sentence)


def test_a_wrong_option_is_a_wrong_call(tmp_path):
    done = kith("doctor", "--prot", "1", KITH_DATA=str(tmp_path))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
