"""Application configuration."""

from django.apps import AppConfig


class EncountersConfig(AppConfig):
    """The app Django knows as `encounters`."""

    name = "kith.encounters"
    label = "encounters"
