"""Law 12: the wording checker passes over our own labels, templates, choices, documents and demonstration notes."""

import ast
import re
from pathlib import Path

import pytest

from kith.language import rules

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "kith"
TAG = re.compile(r"\{#.*?#\}|\{%\s*comment.*?endcomment\s*%\}|<(script|style)\b.*?</\1>|<!--.*?-->", re.DOTALL)
MARKUP = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|<[^>]+>", re.DOTALL)
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
DEMONSTRATION = {".py", ".json", ".jsonl", ".csv", ".txt", ".md", ".toml", ".yaml"}
LABELLED = ("terms.py", "forms.py", "models.py", "notices.py", "foreseen.py", "menu.py")

# (path begins with, phrase, reason). The checker's own data must name the words; everything else should find others.
ALLOWANCES = (("src/kith/language/", "", "the checker's own lists, labels and README name the words they are about"),)


def templates():
    return [(path, MARKUP.sub(" ", TAG.sub(" ", text(path)))) for path in SOURCE.glob("**/templates/**/*.html")]


def documents():
    found = [*(ROOT / "docs").glob("**/*.md"), *ROOT.glob("*.md"), *SOURCE.glob("*/README.md")]
    return [(path, CODE.sub(" ", text(path))) for path in found]


def labels():
    """Every text in the files that hold labels, choices, questions and refusals (not documentation strings)."""
    paths = [path for name in LABELLED for path in SOURCE.glob(f"**/{name}")]
    paths += SOURCE.glob("**/terms/*.py")
    return [(path, spoken) for path in paths for spoken in strings(path)]


def demonstration():
    paths = [path for folder in SOURCE.glob("**/demo") for path in folder.rglob("*") if path.suffix in DEMONSTRATION]
    return [(path, spoken) for path in paths for spoken in (strings(path) if path.suffix == ".py" else [text(path)])]


def text(path):
    return path.read_text(encoding="utf-8", errors="replace")


def strings(path):
    """The string literals of a Python file, formatted ones with a gap for each value; no documentation strings."""
    tree = ast.parse(text(path))
    silent = {id(node.body[0].value) for node in ast.walk(tree) if documented(node)}
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(part.value if isinstance(part, ast.Constant) else "…" for part in node.values)
        elif isinstance(node, ast.Constant) and id(node) not in silent | inside and reads_as_words(node.value):
            yield node.value


def reads_as_words(value):
    return isinstance(value, str) and (" " in value.strip() or value[:1].isupper())


def documented(node):
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return isinstance(node, kinds) and ast.get_docstring(node, clean=False) is not None


def allowed(where, surface):
    return any(where.startswith(path) and phrase in surface.lower() for path, phrase, _ in ALLOWANCES)


def prompted(pieces):
    found = set()
    for path, spoken in pieces:
        where = path.relative_to(ROOT).as_posix()
        for prompt in rules.prompts(spoken):
            if not allowed(where, prompt.surface):
                found.add(f"{where}: “{prompt.surface}” - {prompt.why} Perhaps: {'; '.join(prompt.offers)}")
    return sorted(found)


@pytest.mark.parametrize("gather", [templates, documents, labels, demonstration], ids=lambda gather: gather.__name__)
def test_we_speak_as_we_ask_others_to(gather):
    assert prompted(gather()) == []


def test_every_allowance_says_why_and_points_at_something():
    assert all(reason and (ROOT / path).exists() for path, _, reason in ALLOWANCES)
