"""Application configuration."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The app Django knows as `web`."""

    name = "kith.web"
    label = "web"
