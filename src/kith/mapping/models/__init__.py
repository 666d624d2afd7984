"""What mapping keeps."""

from kith.mapping.models.safety_maps import SafetyMark
from kith.mapping.models.surveys import Answer, HeldWords, ReadWords, Survey, Wave

__all__ = ["Answer", "HeldWords", "ReadWords", "SafetyMark", "Survey", "Wave"]
