"""What encounters keep."""

from kith.encounters.models.missing import InterviewPlace, MissingEpisode, ReturnInterview
from kith.encounters.models.notes import Amendment, ChronologyEntry, Draft, Feelings, Mention, Note

__all__ = [
    "Amendment",
    "ChronologyEntry",
    "Draft",
    "Feelings",
    "InterviewPlace",
    "Mention",
    "MissingEpisode",
    "Note",
    "ReturnInterview",
]
