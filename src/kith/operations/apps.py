"""The operations app."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    """Commands only: no tables, no pages."""

    name = "kith.operations"
    label = "operations"
