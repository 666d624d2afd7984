"""What our documents promise is there: commands, links, decisions; and they name nobody's machine."""

import re
from pathlib import Path

import pytest

from kith.command import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
SECTIONS = ["## Context", "## Decision", "## Consequences", "## What would change our mind"]
FOR_PEOPLE = ("practitioners", "supervisors", "administrators", "developers", "accessibility")
AT_THE_TOP = ("README.md", "LICENSE", "CONTRIBUTING.md", "SECURITY.md", "GLOSSARY.md", "CHANGELOG.md")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
CODE_NAME = re.compile(r"(?<!\*)`([A-Z]\w+)`(?!\*)")
ELSEWHERE = re.compile(r"/home/|/Users/|/root\b|/tmp\b|\bshared/|https?://\S*(?:simple|registry|artifactory|nexus)")


def documents() -> list[Path]:
    """Every page that somebody may read: ours at the top, in docs, and one in each app."""
    return [
        *sorted(ROOT.glob("*.md")),
        *sorted((ROOT / "docs").rglob("*.md")),
        *sorted((ROOT / "src").rglob("README.md")),
    ]


def said(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def links(path: Path) -> list[str]:
    """Where a page leads inside the project, pictures included."""
    found = LINK.findall(FENCED.sub("", said(path)))
    return [link for link in found if not re.match(r"[a-z]+:", link)]


def heading_ids(path: Path) -> set[str]:
    """The anchors that a page's headings make."""
    headings = re.findall(r"^#+ +(.+)$", FENCED.sub("", said(path)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def leads_somewhere(page: Path, link: str) -> bool:
    where, _, anchor = link.partition("#")
    target = (page.parent / where).resolve() if where else page
    return target.is_relative_to(ROOT) and target.exists() and (not anchor or anchor in heading_ids(target))


def test_everybody_has_a_page_to_begin_with():
    wanted = [ROOT / name for name in AT_THE_TOP] + [ROOT / "docs" / f"{name}.md" for name in FOR_PEOPLE]
    assert [path.name for path in wanted if not path.exists()] == []


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_is_explained_to_somebody(command: str):
    pages = [path for path in documents() if "docs" in path.parts]
    assert any(re.search(rf"`kith {command}\b", said(path)) for path in pages), f"no page in docs names kith {command}"


def test_no_document_names_a_command_that_is_not_there():
    known = {command.name for command in COMMANDS}
    named = {(path.name, word) for path in documents() for word in re.findall(r"`kith ([a-z]+)", said(path))}
    assert {pair for pair in named if pair[1] not in known} == set()


def test_the_readme_gives_the_two_commands_and_the_wheel():
    lines = said(ROOT / "README.md").splitlines()
    assert {"python dev.py demo", "python dev.py test"} <= set(lines)
    assert "pip install kith_safeguarding-*.whl && kith demo" in lines
    assert re.search(r'command not in \{"demo", "test"\}', said(ROOT / "dev.py"))


def test_the_readme_is_short_and_answers_all_six_lines():
    readme = said(ROOT / "README.md")
    assert len(readme.splitlines()) <= 150
    table = readme.split("## The six lines")[1].split("\n## ")[0]
    answers = re.findall(r"^\| [a-z].*\| \*\*(Yes|Partly|Not yet)", table, re.MULTILINE)
    assert len(answers) == 6


def test_decisions_are_numbered_without_gaps_and_all_are_listed():
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))
    listed = links(ROOT / "docs" / "decisions" / "README.md")
    assert [link for link in listed if link[0] == "0"] == [path.name for path in DECISIONS]


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_says_why_what_follows_and_what_would_change_our_mind(path: Path):
    text = said(path)
    assert text.startswith(f"# {int(path.name[:4])}. ")
    assert re.findall(r"^## .+$", text, re.MULTILINE) == SECTIONS
    assert all(part.split("\n", 1)[1].strip() for part in text.split("\n## ")[1:]), "a section is empty"
    assert len(text.splitlines()) <= 40, "half a page is enough"


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(path: Path):
    assert [link for link in links(path) if not leads_somewhere(path, link)] == []


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_document_names_anybodys_machine_or_a_registry(path: Path):
    assert sorted({found.group() for found in ELSEWHERE.finditer(said(path))}) == []


def test_the_glossary_names_only_code_that_is_there():
    source = "\n".join(said(path) for path in (ROOT / "src" / "kith").rglob("*.py"))
    names = set(CODE_NAME.findall(said(ROOT / "GLOSSARY.md")))
    assert {name for name in names if not re.search(rf"^class {name}\b", source, re.MULTILINE)} == set()
