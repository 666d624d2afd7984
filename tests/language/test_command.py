"""`kith wording` reads and writes JSON Lines, needs no database, and says in one sentence what is wrong."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError


def run(*arguments):
    out = StringIO()
    call_command("wording", *map(str, arguments), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture
def sentences(tmp_path):
    path = tmp_path / "sentences.jsonl"
    lines = [{"id": 1, "text": "He is putting himself at risk."}, {"id": "b", "text": "Asif rode well."}]
    path.write_text("\n".join(map(json.dumps, lines)) + "\n\n", encoding="utf-8")
    return path


def test_each_line_is_answered_with_its_prompts(sentences):
    first, second = run(sentences)
    assert second == {"id": "b", "prompts": []}
    (prompt,) = first["prompts"]
    assert list(prompt) == ["start", "end", "surface", "level", "why", "offers"]
    assert (prompt["surface"], prompt["level"]) == ("putting himself at risk", "rewrite")


def test_answers_can_go_to_a_file(sentences, tmp_path):
    output = tmp_path / "answers.jsonl"
    assert run(sentences, "--output", output) == []
    assert len(output.read_text(encoding="utf-8").splitlines()) == 2


def test_a_local_list_is_used(sentences, tmp_path):
    local = tmp_path / "local.json"
    local.write_text('{"version": "1", "silence": [{"pair": "at-risk", "why": "a test"}]}', encoding="utf-8")
    assert run(sentences, "--local", local)[0]["prompts"] == []


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b"{", "Line 2 is not JSON"),
        (b'{"id": 1}', "Line 2 needs"),
        (b"[1]", "Line 2 needs"),
        (b'{"id": 1, "text": 5}', "must be text"),
        (b'{"id": 1, "text": "\\ud800"}', "must be text"),
        (b"\xff\xfe", "Line 2 is not UTF-8"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path, line, sentence):
    path, output = tmp_path / "bad.jsonl", tmp_path / "out.jsonl"
    path.write_bytes(b'{"id": 0, "text": "fine"}\n' + line + b"\n")
    with pytest.raises(CommandError, match=sentence):
        run(path, "--output", output)
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_missing_is_said_plainly(sentences, tmp_path):
    with pytest.raises(CommandError, match="could not be read"):
        run(tmp_path / "nowhere.jsonl")
    with pytest.raises(CommandError, match="could not be read"):
        run(sentences, "--local", tmp_path / "nowhere.json")
    with pytest.raises(CommandError, match="no word list"):
        run(sentences, "--pack", "xx")
    with pytest.raises(CommandError, match="could not be written"):
        run(sentences, "--output", tmp_path / "no" / "where.jsonl")
    (tmp_path / "local.json").write_text("{", encoding="utf-8")
    with pytest.raises(CommandError, match="not JSON"):
        run(sentences, "--local", tmp_path / "local.json")
