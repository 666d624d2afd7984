"""Application configuration."""

from django.apps import AppConfig


class ContextsConfig(AppConfig):
    """The app Django knows as `contexts`."""

    name = "kith.contexts"
    label = "contexts"
