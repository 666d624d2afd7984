"""Application configuration."""

from django.apps import AppConfig


class MappingConfig(AppConfig):
    """The app Django knows as `mapping`."""

    name = "kith.mapping"
    label = "mapping"
