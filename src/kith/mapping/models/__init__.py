"""What mapping keeps."""

from kith.mapping.models.surveys import Answer, HeldWords, Knock, ReadWords, Survey, Wave

__all__ = ["Answer", "HeldWords", "Knock", "ReadWords", "Survey", "Wave"]
