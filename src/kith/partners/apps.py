"""Application configuration."""

from django.apps import AppConfig


class PartnersConfig(AppConfig):
    """The app Django knows as `partners`."""

    name = "kith.partners"
    label = "partners"
