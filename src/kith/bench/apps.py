"""Application configuration."""

from django.apps import AppConfig


class BenchConfig(AppConfig):
    """The app Django knows as `bench`."""

    name = "kith.bench"
    label = "bench"
