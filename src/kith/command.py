"""`kith <command>`: one entry point, quick to answer, with errors in one plain sentence."""

import difflib
import os
import signal
import sys
from dataclasses import dataclass
from typing import NoReturn

from kith import __version__
from kith.demo import starting
from kith.foreseen import Foreseen


@dataclass(frozen=True)
class Listed:
    """One command as `kith --help` lists it; `needs_database` starts or joins the server before it runs."""

    name: str
    group: str
    meaning: str
    needs_database: bool = False


COMMANDS = (
    Listed("serve", "Running", "Serve Kith, with its database and its background worker.", True),
    Listed("demo", "Running", "Make the demonstration authority (everything invented) and serve it.", True),
    Listed("worker", "Running", "Do background tasks (serve starts one by itself).", True),
    Listed("migrate", "Running", "Bring the database up to date.", True),
    Listed("doctor", "Running", "Check everything a start needs and say what to do."),
    Listed("welcome", "Running", "Give somebody an account: the first administrator of a new installation.", True),
    Listed("import", "Bringing in", "Bring in places, young people or notes (a dry run without --apply).", True),
    Listed("verify", "Trust", "Check that nothing in the audit has been altered or removed.", True),
    Listed("permissions", "Trust", "Print who may open what, from the one policy table."),
    Listed("states", "Trust", "Print where cases, meetings and referrals can stand, and every clock."),
    Listed("spot", "Batch tools", "Find the people, places and vehicles named in notes."),
    Listed("wording", "Batch tools", "Offer other words where a sentence blames or hides."),
    Listed("bench", "Batch tools", "Measure Kith on this machine, beside other tools where there are any."),
)
DJANGOS_OWN = {"--version", "--settings", "--pythonpath", "--traceback", "--no-color", "--force-color", "--skip-checks"}
NAMES = {command.name: command for command in COMMANDS}


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code (0 only on success, 130 after Ctrl-C, 2 for a wrong call)."""
    words = sys.argv[1:] if arguments is None else arguments
    if not words or words[0] in {"-h", "--help", "help"}:
        print(help_page())
        return 0
    if words[0] == "--version":
        print(__version__)
        return 0
    if words[0] not in NAMES:
        return _say(_no_such(words[0]), code=2)
    return _run_plainly(NAMES[words[0]], words)


def help_page() -> str:
    """What `kith --help` prints."""
    lines = ["Kith: a case system for Contextual Safeguarding.", "", "kith COMMAND [--help]"]
    for group in dict.fromkeys(command.group for command in COMMANDS):
        lines += ["", group]
        lines += [f"  {command.name:<12} {command.meaning}" for command in COMMANDS if command.group == group]
    return "\n".join(lines)


def _run_plainly(command: Listed, words: list[str]) -> int:
    """Run, turning every trouble we foresaw into its sentence; anything else is a fault and shows as one."""
    signal.signal(signal.SIGTERM, _leave)
    try:
        return _run(command, words)
    except Foreseen as trouble:
        return _say(str(trouble), code=trouble.exit_code)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _run(command: Listed, words: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.settings")
    if command.name == "demo":
        starting.begin(os.environ)
    if not command.needs_database or {"--help", "-h"} & set(words):
        return _run_django(words)
    from kith.configuration import read_settings
    from kith.database.grounds import standing

    with standing(read_settings(os.environ)):
        return _run_django(words)


def _run_django(words: list[str]) -> int:
    import django
    from django.core.management import ManagementUtility
    from django.core.management.base import CommandError

    django.setup()
    command = ManagementUtility(["kith", *words]).fetch_command(words[0])
    command.suppressed_base_arguments = DJANGOS_OWN
    command._called_from_command_line = True  # type: ignore[attr-defined]  # a wrong option shows the usage
    parser = command.create_parser("kith", words[0])
    try:
        options = vars(parser.parse_args(words[1:]))
        command.execute(*options.pop("args", ()), **options)
    except CommandError as trouble:
        return _say(str(trouble), code=trouble.returncode)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


def _leave(*_: object) -> NoReturn:
    raise SystemExit(143)


def _no_such(word: str) -> str:
    near = difflib.get_close_matches(word, NAMES, n=3)
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    return f"There is no command called {word}.{hint} `kith --help` lists them."


def _say(sentence: str, *, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code
