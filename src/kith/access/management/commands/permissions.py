"""`kith permissions`: the policy table as a page."""

from typing import Any

from django.core.management.base import BaseCommand

from kith.access.generated import permissions_page


class Command(BaseCommand):
    """Prints who may open what."""

    help = "Print who may open what, from the one policy table."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the page."""
        self.stdout.write(permissions_page(), ending="")
