"""The code, read as text: what the laws look at."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "kith"
ALLOWANCES = tomllib.loads((Path(__file__).parent / "allowances.toml").read_text())


def modules(pattern: str = "**/*.py") -> Iterator[tuple[str, ast.Module]]:
    """Every module of ours that fits, as (path from `src/kith`, tree); migrations are left out."""
    for path in sorted(SOURCE.glob(pattern)):
        if "migrations" not in path.parts:
            yield path.relative_to(SOURCE).as_posix(), ast.parse(path.read_text())


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """Every function and method."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def lines(node: ast.FunctionDef) -> int:
    """How long a function is, without its docstring."""
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    told = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    return length - ((first.end_lineno or 0) - first.lineno + 1 if told else 0)


def unallowed(law: str, found: set[str]) -> tuple[set[str], set[str]]:
    """What breaks a law without an allowance, and allowances that nothing needs any more."""
    allowed = {entry["where"] for entry in ALLOWANCES.get(law, [])}
    assert all(entry["because"].strip() for entry in ALLOWANCES.get(law, [])), "an allowance gives its reason"
    return found - allowed, allowed - found
