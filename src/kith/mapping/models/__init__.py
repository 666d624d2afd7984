"""What mapping keeps."""

from kith.mapping.models.safety_maps import SafetyMark
from kith.mapping.models.surveys import Answer, HeldWords, Knock, ReadWords, Survey, Wave

__all__ = ["Answer", "HeldWords", "Knock", "ReadWords", "SafetyMark", "Survey", "Wave"]
