"""Django's name for the language app."""

from django.apps import AppConfig


class Language(AppConfig):
    """Wording prompts: offered while writing, never in the way of saving."""

    name = "kith.language"
    label = "language"
    verbose_name = "Language"
