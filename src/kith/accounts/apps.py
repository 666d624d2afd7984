"""Application configuration."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The app Django knows as `accounts`."""

    name = "kith.accounts"
    label = "accounts"
