"""Somebody does something through a real action, as themselves, on a day of the story."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from kith.access.viewers import Viewer, standing_as
from kith.accounts.models import User
from kith.casework.actions import cases
from kith.casework.models import Case
from kith.casework.terms.cases import CaseState
from kith.demo.seeding.world import DAYS, Riverside
from kith.plans.queries.facts import facts


def acting(by: User, do: Callable[..., Any], **told: Any) -> Any:
    """Let somebody do something, with what they may see and nothing more."""
    with standing_as(Viewer.of(by)):
        return do(by=by, **told)


def ago(town: Riverside, days: int, hour: int = 10, minute: int = 0) -> datetime:
    """A moment so many days before the demonstration is made; below 0 for days to come."""
    return town.moment(DAYS - days, hour, minute)


def day(town: Riverside, days: int) -> date:
    """The day so many days before the demonstration is made."""
    return town.day(DAYS - days)


def move(town: Riverside, case: Case, to: str, why: str, *, by: User, days: int) -> None:
    """Move a case on, with what it has by then: the real walk holds it back when something is missing."""
    at = ago(town, days, 15)
    with standing_as(Viewer.of(by)):
        known = facts(Viewer.of(by), case, today=at.date())
        cases.move(case=case, to=CaseState(to), why=why, facts=known, seen_moves=case.moves, by=by, at=at)
