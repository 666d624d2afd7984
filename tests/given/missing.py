"""A time when Asif was missing, for stories to start from."""

from datetime import timedelta

from kith.encounters.actions import missing as actions
from kith.encounters.models import MissingEpisode
from tests.given.cast import NOON, Cast


def asif_missing(cast: Cast, *, hours_ago: int = 20) -> MissingEpisode:
    """Ali writes down that Asif is missing."""
    return actions.report_missing(
        person=cast.asif, last_seen_at=NOON - timedelta(hours=hours_ago), last_seen_where="At the bus station, calm.",
        by=cast.ali, at=NOON,
    )  # fmt: skip


def asif_back(cast: Cast, *, hours_ago: int = 2) -> MissingEpisode:
    """The same, and he is back."""
    episode = asif_missing(cast)
    actions.come_back(
        episode=episode, returned_at=NOON - timedelta(hours=hours_ago), how_returned="By himself.", by=cast.ali, at=NOON
    )
    return episode
