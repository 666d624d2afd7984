"""Two commands on a fresh machine with only Python 3.11 and git.

    python dev.py demo [--port N]       set everything up and serve the demonstration authority
    python dev.py test [pytest args]    set everything up and run every check (with arguments: only those tests)

Everything lands in `.venv`; a second run finds it there and starts in seconds. `KITH_DATA` is respected.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "kith-set-up.json"
LOCK, TEST_LOCK = HERE / "requirements.lock", HERE / "requirements-test.lock"

CHECKS = [
    ("style", ["ruff", "check", "."]),
    ("types", ["mypy", "src/kith"]),
    ("layers", ["lint-imports"]),
    ("tests", ["pytest", "-n", "2", "-m", "not story", "-q"]),
    ("stories", ["pytest", "-n", "2", "-m", "story", "-q"]),
]


def main() -> int:
    """Run one of the two commands; returns its exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036  (that is what this line is for)
        return say("Kith needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".", code=2)
    command, *rest = sys.argv[1:] or ["--help"]
    if command not in {"demo", "test"}:
        return say(__doc__ or "", code=0 if command in {"-h", "--help"} else 2)
    try:
        set_up(TEST_LOCK if command == "test" else LOCK)
        return demo(rest) if command == "demo" else test(rest)
    except subprocess.CalledProcessError as failed:
        return say(f"That did not work: {' '.join(map(str, failed.cmd[:6]))} ...", code=1)
    except KeyboardInterrupt:
        return 130


def set_up(lock: Path) -> None:
    """Make `.venv` hold exactly what the lock says, the front end built, and Kith itself; skip what is done."""
    if not PYTHON.exists():
        step("Making .venv")
        run(sys.executable, "-m", "venv", VENV)
    done = json.loads(STAMP.read_text()) if STAMP.exists() else {}
    if done.get(lock.name) != mark(lock):
        install(lock)
        done[lock.name] = mark(lock)
        if lock == TEST_LOCK:
            done[LOCK.name] = mark(LOCK)  # the test lock holds everything of the other
        STAMP.write_text(json.dumps(done))
    run(PYTHON, HERE / "hatch_build.py")
    if done.get("kith") != mark(HERE / "pyproject.toml") or not list(PROGRAMS.glob("kith*")):
        step("Installing Kith itself")
        run(PYTHON, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "-e", HERE)
        STAMP.write_text(json.dumps({**done, "kith": mark(HERE / "pyproject.toml")}))


def install(lock: Path) -> None:
    """Install a lock file: wheels only, each checked against its hash."""
    total = sum(line[:1].isalnum() for line in lock.read_text().splitlines())
    step(f"Installing packages from {lock.name}")
    command = [PYTHON, "-m", "pip", "install", "--require-hashes", "--only-binary", ":all:", "-r", lock]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, "PIP_NO_INPUT": "1"}
    ) as pip:
        said, seen = [], 0
        for line in pip.stdout or ():
            said.append(line)
            if line.startswith(("Collecting", "Requirement already")):
                seen += 1
                show(f"    {seen} of about {total}")
            elif line.startswith("Installing collected"):
                show("    all fetched; unpacking        ")
    show("", end="\n")
    if pip.returncode:
        sys.stdout.writelines(said[-15:])
        raise subprocess.CalledProcessError(pip.returncode, command)


def demo(rest: list[str]) -> int:
    """Serve the demonstration authority until Ctrl-C."""
    command = [str(PYTHON), "-m", "kith", "demo", *rest]
    if os.name != "nt":
        os.chdir(HERE)
        os.execv(command[0], command)  # noqa: S606  (signals go straight to Kith)
    return subprocess.run(command, cwd=HERE, check=False).returncode


def test(rest: list[str]) -> int:
    """Run every check and say how each went; with arguments, only pytest with those."""
    checks = [("tests", ["pytest", *rest])] if rest else CHECKS
    with tempfile.TemporaryDirectory(prefix="kith-checks-") as data:
        results = [(name, *check(name, words, data)) for name, words in checks]
    print("\nSummary")
    for name, code, seconds in results:
        print(f"  {'ok' if code == 0 else 'FAILED':<7} {name:<8} {seconds:6.1f} s")
    return 0 if all(code == 0 for _, code, _ in results) else 1


def check(name: str, words: list[str], data: str) -> tuple[int, float]:
    """Run one check in a data folder of its own; returns its exit code and how long it took."""
    step(name.capitalize())
    began = time.monotonic()
    paths = os.pathsep.join([str(PROGRAMS), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": paths, "KITH_DATA": data}
    done = subprocess.run([str(PROGRAMS / words[0]), *words[1:]], cwd=HERE, check=False, env=environment)
    return done.returncode, time.monotonic() - began


def mark(path: Path) -> str:
    """A file's fingerprint, with the Python that reads it."""
    return hashlib.sha256(path.read_bytes() + sys.version.encode()).hexdigest()


def run(*command: object) -> None:
    """Run a program; raises CalledProcessError when it fails."""
    subprocess.run([str(word) for word in command], cwd=HERE, check=True)


def step(words: str) -> None:
    print(f"--> {words}", flush=True)


def show(words: str, end: str = "\r") -> None:
    if sys.stdout.isatty():
        print(words, end=end, flush=True)


def say(words: str, *, code: int) -> int:
    print(words, file=sys.stderr if code else sys.stdout)
    return code


if __name__ == "__main__":
    sys.exit(main())
