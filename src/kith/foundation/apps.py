"""The ground floor: what two or more apps need and no practitioner would name."""

from importlib import import_module

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    """Foundation: clock, identifiers, refusals, sealed fields, guarded records, notices."""

    name = "kith.foundation"
    label = "foundation"

    def ready(self) -> None:
        """Teach querysets `among`."""
        import_module("kith.foundation.among")
