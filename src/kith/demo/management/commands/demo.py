"""`kith demo`: make the demonstration authority, once, and serve it."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from kith.demo import ground
from kith.demo.seeding.telling import tell
from kith.foundation.clock import now
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
        parser.add_argument("--no-serve", action="store_true", help="make it and stop")

    def handle(self, *, host: str, port: int, seed: int, reset: bool, no_serve: bool, **options: Any) -> None:
        """Make it unless it is there, then serve."""
        if not no_serve:
            serving.check_port_free(host, port)
        there = ground.is_told()
        if there and reset:
            ground.clear()
        if reset or not there:
            self._make(seed)
        if not no_serve:
            serving.serve(host=host, port=port)

    def _make(self, seed: int) -> None:
        print("Making the demonstration authority. Everybody and everywhere in it is invented.", flush=True)
        ground.migrate()
        with tqdm(total=1, unit=" notes", desc="Telling its story", leave=False) as bar:

            def progress(done: int, total: int, what: str) -> None:
                bar.total = total
                bar.update(done - bar.n)

            tell(seed=seed, at=now(), progress=progress)
        ground.settle()
