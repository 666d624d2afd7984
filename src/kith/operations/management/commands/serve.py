"""`kith serve`: serve Kith until Ctrl-C."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from kith.operations import serving


class Command(BaseCommand):
    """See `kith.operations.serving`."""

    help = "Serve Kith, with its database and its background worker, until Ctrl-C."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen."""
        parser.add_argument("--host", default=serving.DEFAULT_HOST, help="address to listen on (default: %(default)s)")
        parser.add_argument("--port", default=serving.DEFAULT_PORT, type=int, help="port (default: %(default)s)")

    def handle(self, *, host: str, port: int, **options: Any) -> None:
        """Serve."""
        serving.serve(host=host, port=port)
