"""Application configuration."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """The app Django knows as `access`."""

    name = "kith.access"
    label = "access"
