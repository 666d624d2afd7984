"""`kith demo`: make the demonstration authority, once, and serve it."""

from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from kith.demo import ground
from kith.demo.large.loading import load_large
from kith.demo.seeding.telling import tell
from kith.demo.seeding.world import Progress
from kith.foreseen import Foreseen
from kith.foundation.clock import now, today
from kith.foundation.vague_dates import say
from kith.operations import serving


class Command(BaseCommand):
    """Everything and everybody in it is invented; it refuses a database that holds anything else."""

    help = "Make the demonstration authority (everything in it is invented) and serve it."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen, and what to make."""
        parser.add_argument("--host", default=serving.DEFAULT_HOST, help="address to listen on (default: %(default)s)")
        parser.add_argument("--port", default=serving.DEFAULT_PORT, type=int, help="port (default: %(default)s)")
        parser.add_argument("--seed", default=1, type=int, help="another seed tells another story (default: %(default)s)")
        parser.add_argument("--reset", action="store_true", help="take the demonstration away and tell it again, as of today")
        parser.add_argument("--size", choices=("small", "large"), default="small", help="large: the benchmark authority as well")
        parser.add_argument("--people", default=20_000, type=int, help="young people, when large (default: %(default)s)")
        parser.add_argument("--contexts", default=5_000, type=int, help="contexts, when large (default: %(default)s)")
        parser.add_argument("--notes", default=1_000_000, type=int, help="notes, when large (default: %(default)s)")
        parser.add_argument("--no-serve", action="store_true", help="make it and stop")

    def handle(self, *, host: str, port: int, reset: bool, no_serve: bool, **options: Any) -> None:
        """Make it unless it is there, then serve."""
        if not no_serve:
            serving.check_port_free(host, port)
        there = ground.is_told()
        if there and reset:
            ground.clear()
        if reset or not there:
            self._make(**options)
        elif options["size"] == "large":
            raise Foreseen("There is a demonstration here already. Add --reset to take it away and make the large one.")
        elif (told := ground.told_on()) != today():
            print(f"This demonstration was told on {say(told)}. `kith demo --reset` tells it again, as of today.", flush=True)
        if not no_serve:
            serving.serve(host=host, port=port)

    def _make(self, *, seed: int, size: str, people: int, contexts: int, notes: int, **options: Any) -> None:
        print("Making the demonstration authority. Everybody and everywhere in it is invented.", flush=True)
        ground.migrate()
        with _bar() as progress:
            tell(seed=seed, at=now(), progress=progress)
        ground.settle()
        if size == "large":
            with _bar() as progress:
                loaded = load_large(people=people, contexts=contexts, notes=notes, seed=seed, at=now(), progress=progress)
            print(
                f"Loaded {loaded.notes:,} notes and {loaded.mentions:,} mentions in {loaded.seconds:,.0f} s: "
                f"{loaded.rows_per_second:,.0f} rows/s, search column and indexes included."
            )


@contextmanager
def _bar() -> Iterator[Progress]:
    """A progress bar, and what to tell it: how far, of how much, of what."""
    with tqdm(total=1, leave=False) as bar:

        def progress(done: int, total: int, what: str) -> None:
            bar.total, bar.n = total, done
            bar.set_description(what.capitalize(), refresh=False)
            bar.update(0)

        yield progress
