"""What is known of a case when it is asked to move: what casework knows, and what plans know (PRACTICE 2.1)."""

from dataclasses import replace
from datetime import date

from kith.access.viewers import Viewer
from kith.casework.models import Case
from kith.casework.queries import facts as casework
from kith.casework.rules.walking import CaseFacts


def facts(viewer: Viewer, case: Case, *, today: date) -> CaseFacts:
    """Everything the guards of a walk ask about, for one case."""
    return replace(casework.facts(viewer, case, today=today))
