"""`kith doctor`: check everything a start needs and say what to do."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from kith.operations import serving
from kith.operations.checkup import check_all


class Command(BaseCommand):
    """One line for each thing that was looked at."""

    help = "Check everything a start needs and say what to do."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where `kith serve` would listen."""
        parser.add_argument("--host", default=serving.DEFAULT_HOST)
        parser.add_argument("--port", default=serving.DEFAULT_PORT, type=int)

    def handle(self, *, host: str, port: int, **options: Any) -> None:
        """Print the findings; fails when one needs attention."""
        attention = 0
        for finding in check_all(host=host, port=port):
            self.stdout.write(f"{'ok' if finding.well else 'ATTENTION':<10} {finding.what}: {finding.how}")
            if not finding.well:
                attention += 1
                self.stdout.write(f"{'':<10} {finding.do}")
        if attention:
            raise CommandError(f"{attention} {'thing needs' if attention == 1 else 'things need'} attention.")
        self.stdout.write("Everything a start needs is there.")
