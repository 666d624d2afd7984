"""Application configuration."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """The app Django knows as `exchange`."""

    name = "kith.exchange"
    label = "exchange"
