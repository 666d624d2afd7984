"""Application configuration."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """The app Django knows as `plans`."""

    name = "kith.plans"
    label = "plans"
