"""Background work: what happens after a note names somewhere."""

from uuid import UUID

from django_tasks import task

from kith.foundation.clock import now
from kith.patterns import actions


@task()
def ask_about(keys: str) -> int:
    """Ask about every context among these keys ("context:<id>" separated by spaces). Returns how many questions were raised."""
    contexts = [UUID(key.partition(":")[2]) for key in keys.split() if key.startswith("context:")]
    return len(actions.ask_about(contexts=contexts, at=now()))
