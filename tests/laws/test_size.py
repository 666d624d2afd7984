"""Small functions, small files: a reader should be able to hold one in their head."""

import ast

import pytest
from tests.laws.code import SOURCE, functions, lines, modules, unallowed

LONGEST_FUNCTION, LONGEST_FILE, LONGEST_VIEW, LONGEST_TEMPLATE = 40, 300, 20, 120


def long_functions() -> set[str]:
    return {f"{path}:{f.name}" for path, tree in modules() for f in functions(tree) if lines(f) > LONGEST_FUNCTION}


def long_views() -> set[str]:
    trees = [(p, t) for p, t in modules() if "views" in p]
    return {f"{p}:{f.name}" for p, t in trees for f in functions(t) if lines(f) > LONGEST_VIEW}


def long_files() -> set[str]:
    paths = [p for p in SOURCE.glob("**/*.py") if "migrations" not in p.parts]
    return {p.relative_to(SOURCE).as_posix() for p in paths if len(p.read_text().splitlines()) > LONGEST_FILE}


def long_templates() -> set[str]:
    paths = SOURCE.glob("**/templates/**/*.html")
    return {p.relative_to(SOURCE).as_posix() for p in paths if len(p.read_text().splitlines()) > LONGEST_TEMPLATE}


FOUND = {"functions": long_functions, "views": long_views, "files": long_files, "templates": long_templates}


@pytest.mark.parametrize("law", FOUND)
def test_nothing_outgrows_its_reader(law: str):
    breaks, needless = unallowed(law, FOUND[law]())
    assert not breaks, f"too long: {sorted(breaks)}"
    assert not needless, f"no longer needs its allowance: {sorted(needless)}"


def test_everything_public_says_what_it_does():
    silent = {
        f"{path}:{node.name}"
        for path, tree in modules()
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    }
    assert not silent, f"without a docstring: {sorted(silent)}"
