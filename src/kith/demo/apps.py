"""The demonstration authority (DESIGN section 4)."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Seeds and serves the demonstration."""

    name = "kith.demo"
