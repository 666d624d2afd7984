"""Application configuration."""

from django.apps import AppConfig


class PatternsConfig(AppConfig):
    """The app Django knows as `patterns`."""

    name = "kith.patterns"
    label = "patterns"
