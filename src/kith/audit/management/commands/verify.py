"""`kith verify`: is the audit whole?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from kith.access.viewers import standing_as_kith
from kith.audit import queries


class Command(BaseCommand):
    """Walks every lane of the audit, and the heads held outside the database."""

    help = "Check every audit row: none changed, none missing, no lane cut short."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print each fault, and fail when there is one."""
        with standing_as_kith("checking the whole chain"):
            faults = list(queries.faults())
            rows = queries.how_many()
        for fault in faults:
            self.stderr.write(fault.says)
        if faults:
            raise CommandError(f"The audit does not hold: {len(faults)} of {rows} rows are not as they were written.")
        self.stdout.write(f"The audit holds: {rows} rows, none changed, none missing.")
