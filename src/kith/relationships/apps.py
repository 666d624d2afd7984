"""Application configuration."""

from django.apps import AppConfig


class RelationshipsConfig(AppConfig):
    """The app Django knows as `relationships`."""

    name = "kith.relationships"
    label = "relationships"
