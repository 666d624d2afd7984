"""`kith spot`: JSON Lines in, JSON Lines out, and one plain sentence when something cannot be read."""

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

NAMES = [
    {"id": 7, "kind": "place", "name": "Tannery Park", "aliases": ["the rec"], "plate": "AB12 CDE", "colour": "green"},
    {"id": "j1", "kind": "person", "name": "Jay Marlow"},
    {"id": "j2", "kind": "person", "name": "Jay Reid"},
]


def spot(folder: Path, notes: bytes, names: object = NAMES) -> list[dict]:
    """What the command writes for these notes."""
    (folder / "notes.jsonl").write_bytes(notes)
    (folder / "names.json").write_bytes(names if isinstance(names, bytes) else json.dumps(names).encode())
    out = folder / "out.jsonl"
    call_command("spot", str(folder / "notes.jsonl"), names=str(folder / "names.json"), output=str(out))
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def lines(*notes: object) -> bytes:
    """Notes as JSON Lines."""
    return "".join(json.dumps(note) + "\n" for note in notes).encode()


def test_each_note_comes_back_with_its_mentions(tmp_path):
    (row,) = spot(tmp_path, lines({"id": "n1", "text": "🚲 to Tannery Park with Jay"}))
    park, jay = row["mentions"]
    assert row["id"] == "n1"
    assert park == {
        "start": 5, "end": 17, "surface": "Tannery Park", "id": 7, "kind": "place",
        "candidates": [7], "why": "you wrote the whole name",
    }  # fmt: skip
    assert (jay["id"], jay["candidates"]) == (None, ["j1", "j2"])


def test_it_writes_to_the_screen_too(tmp_path, capsys):
    (tmp_path / "notes.jsonl").write_bytes(lines({"id": 1, "text": ""}))
    (tmp_path / "names.json").write_text("[]")
    call_command("spot", str(tmp_path / "notes.jsonl"), names=str(tmp_path / "names.json"))
    assert json.loads(capsys.readouterr().out) == {"id": 1, "mentions": []}


@pytest.mark.parametrize(
    "text", ["", "\x00\x00", "\ud83d alone", "a" * 2_000_000, "Tannery Park " * 20_000, "?*" * 50_000, "A1" * 50_000]
)
def test_any_text_is_read(tmp_path, text):
    (row,) = spot(tmp_path, lines({"id": 1, "text": text}))
    assert [text[one["start"] : one["end"]] for one in row["mentions"]] == [one["surface"] for one in row["mentions"]]


@pytest.mark.parametrize(
    ("notes", "sentence"),
    [
        (b'{"id": 1, "text": "a"}\n{"id": 2, "te', "line 2 is not valid JSON"),
        (b'{"id": 1, "text": "a"}\n\n{"id": 2}', 'line 3 has no "text"'),
        (b'{"id": 1, "text": "caf\xe9"}', "line 1 is not UTF-8"),
        (b'{"id": 1, "text": 5}', '"text" should be text'),
        (b"[1]", "line 1 should be an object"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_a_note_that_cannot_be_read_is_one_sentence_with_its_line(tmp_path, notes, sentence):
    with pytest.raises(CommandError, match=r"notes\.jsonl") as trouble:
        spot(tmp_path, notes)
    assert sentence in str(trouble.value)
    assert "\n" not in str(trouble.value)
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (b"{}", "should hold a list"),
        ([{"id": 1, "kind": "place"}], 'name 1 has no "name"'),
        ([NAMES[0], NAMES[0]], "already used"),
        ([{"id": 1, "kind": "place", "name": "a", "aliases": "b"}], '"aliases" should be a list'),
        ([{"id": True, "kind": "place", "name": "a"}], '"id" should be'),
        (b"\xff", "not UTF-8"),
    ],
)
def test_names_that_cannot_be_read_are_one_sentence(tmp_path, names, sentence):
    with pytest.raises(CommandError) as trouble:
        spot(tmp_path, lines({"id": 1, "text": "a"}), names)
    assert sentence in str(trouble.value)


def test_a_missing_file_is_one_sentence(tmp_path):
    with pytest.raises(CommandError, match="could not be read"):
        call_command("spot", str(tmp_path / "none.jsonl"), names=str(tmp_path / "none.json"))
