"""`kith bench`: what it prints, what it keeps, and what it says when a rival is not installed."""

import json
from datetime import date
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from kith.bench import terms, writing
from kith.bench.management.commands import bench as command

ROW = {"name": "recall", "ours": 0.98, "reference": 0.5, "ratio": 1.96, "goal": 1.0, "met": True, "names": 20_000}
DAY = date(2026, 3, 12)


def pretend(monkeypatch, run):
    """Let every benchmark be `run`."""
    monkeypatch.setattr(command, "import_module", lambda name: SimpleNamespace(run=run))


def test_each_measurement_is_one_line_of_json(monkeypatch, capsys):
    pretend(monkeypatch, lambda **how: [ROW, ROW])
    call_command("bench", "spotting")
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [ROW, ROW]


def test_quick_is_passed_on(monkeypatch):
    asked = []
    pretend(monkeypatch, lambda **how: asked.append(how) or [])
    call_command("bench", "spotting", quick=True)
    assert asked == [{"quick": True}]


def test_a_rival_that_is_not_installed_gets_a_sentence_that_says_what_to_install(monkeypatch):
    def run(**how):
        raise ModuleNotFoundError("no", name="spacy")

    pretend(monkeypatch, run)
    with pytest.raises(CommandError, match="spaCy, which this measures Kith beside, is not installed: pip install"):
        call_command("bench", "spotting")


def test_a_module_of_our_own_that_is_missing_is_a_fault(monkeypatch):
    def run(**how):
        raise ModuleNotFoundError("no", name="kith.gone")

    pretend(monkeypatch, run)
    with pytest.raises(ModuleNotFoundError):
        call_command("bench", "spotting")


def test_a_size_nobody_knows_gets_a_sentence():
    with pytest.raises(CommandError, match="There is no size 3k; there are 1k, 10k, 100k, 1m"):
        call_command("bench", "pages", sizes="3k")


def test_all_stands_for_every_benchmark():
    assert [bench.name for bench in terms.chosen("all")] == ["spotting", "import", "pages"]
    assert [bench.name for bench in terms.chosen("import")] == ["import"]


def test_writing_one_section_leaves_the_others_as_they_were(tmp_path):
    page = tmp_path / "docs" / "benchmarks.md"
    spotting, bringing, _ = terms.BENCHES
    writing.write(page, bringing, [ROW], table=None, on=DAY, busy=0.1, paces=(70.2, 72.4))
    writing.write(page, spotting, [ROW], table=None, on=DAY, busy=0.1, paces=(70.2, 72.4))
    before = page.read_text()
    writing.write(page, spotting, [ROW | {"ours": 0.5}], table=None, on=DAY, busy=0.1, paces=(70.2, 72.4))
    after = page.read_text()
    assert after == before.replace("| recall | 0.98 |", "| recall | 0.5 |", 1)
    assert after.index("## spotting") < after.index("## import")
    assert "2026-03-12" in after
    assert "| 70 / 72 |" in after
    assert "names 20,000" in after
