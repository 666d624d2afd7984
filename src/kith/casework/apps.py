"""Application configuration."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """The app Django knows as `casework`."""

    name = "kith.casework"
    label = "casework"
