"""`kith states`: every walk and every clock as a page."""

from typing import Any

from django.core.management.base import BaseCommand

from kith.operations.states import states_page


class Command(BaseCommand):
    """Prints where things can stand."""

    help = "Print where cases, meetings and referrals can stand, and every clock."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the page."""
        self.stdout.write(states_page(), ending="")
