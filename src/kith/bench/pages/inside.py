"""What is done inside one authority's own process: `python -m kith.bench.pages.inside (make|time|sign-in) ...`.

Each size has a data folder of its own (and so a server, or a database, of its own): nothing of anybody's is touched.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from kith.bench.pages import terms


def main(words: list[str]) -> None:
    """Do one thing and print what came of it as one line of JSON."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "kith.settings"
    from kith.configuration import read_settings
    from kith.database.grounds import standing

    with standing(read_settings(os.environ)):
        import django

        django.setup()
        print(json.dumps(WORK[words[0]](*map(int, words[1:]))), flush=True)


def make(notes: int) -> dict[str, Any]:
    """Make the authority of this many notes unless it is there; to one made before Kith had surveys, add what is missing."""
    from django.core.management import call_command

    from kith.access.viewers import standing_as_kith
    from kith.demo.large.loading import add_beside, load_large
    from kith.encounters.models import Note
    from kith.foundation.clock import now
    from kith.mapping.models import Survey

    call_command("migrate", verbosity=0, interactive=False)
    people, contexts = notes // terms.NOTES_OF_A_YOUNG_PERSON, max(50, notes // terms.NOTES_OF_A_CONTEXT)
    with standing_as_kith("is the benchmark authority here, and whole?"):
        is_here, is_whole = Note.objects.exists(), Survey.objects.exists()
    if is_here and not is_whole:
        add_beside(people=people, contexts=contexts, at=now())
    if is_here:
        return {"made": False, "added": not is_whole}
    loaded = load_large(
        people=people, contexts=contexts, notes=notes, seed=terms.SEED, at=now(), progress=_say_how_far
    )
    return {"made": True, "seconds": loaded.seconds}


def _say_how_far(done: int, total: int, what: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{what}: {done:,} of {total:,} ")


def time(notes: int, runs: int) -> list[dict[str, Any]]:
    """Time every page."""
    from kith.bench.pages.timing import timed
    from kith.operations.serving import gather_static_files

    gather_static_files()
    return [asdict(one) for one in timed(notes, runs)]


def sign_in(people: int) -> list[dict[str, Any]]:
    """Sessions of so many workers, and what each may ask for in the mixed load."""
    from kith.bench.pages.signed_in import requests_of

    return requests_of(people)


WORK: dict[str, Callable[..., Any]] = {"make": make, "time": time, "sign-in": sign_in}

if __name__ == "__main__":
    main(sys.argv[1:])
