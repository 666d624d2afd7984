"""`kith worker`: do the tasks that pages leave for later, one at a time, until told to stop."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.crypto import get_random_string
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker

from kith.operations import serving


class Command(BaseCommand):
    """The database-backed worker of django-tasks, with our own few options."""

    help = "Do background tasks until told to stop. `kith serve` starts one by itself."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How to stop."""
        parser.add_argument("--until-empty", action="store_true", help="stop when no task is waiting")
        parser.add_argument("--beside", type=int, metavar="PID", help="stop when that process has gone")

    def handle(self, *, until_empty: bool, beside: int | None, **options: Any) -> None:
        """Work."""
        if beside is not None:
            serving.end_with(beside)
        worker = Worker(
            queue_names=["*"], excluded_queue_names=[], interval=1, batch=until_empty, startup_delay=False,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS, max_tasks=None, worker_id=get_random_string(32),
        )  # fmt: skip
        worker.configure_signals()
        worker.run()
