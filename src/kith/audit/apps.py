"""Application configuration."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The app Django knows as `audit`."""

    name = "kith.audit"
    label = "audit"
