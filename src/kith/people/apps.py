"""Application configuration."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The app Django knows as `people`."""

    name = "kith.people"
    label = "people"
