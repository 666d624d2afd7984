"""Background work: what was promised to end, ends."""

from django_tasks import task

from kith.casework.actions import friendship
from kith.foundation.clock import now


@task()
def end_if_over(assessment: str) -> str:
    """End a friendship assessment past its review, and destroy its key on its day. Returns what was done."""
    return ", ".join(friendship.end_if_over(assessment_id=assessment, at=now()))
