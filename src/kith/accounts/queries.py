"""Accounts, for those who look after them."""

from typing import Any

from kith.accounts.models import Organisation, User


def everybody() -> Any:
    """Every account, with its team, by name (1 query)."""
    return User.objects.select_related("team__organisation").order_by("name")


def colleagues() -> Any:
    """People who work with young people here, to choose from (1 query)."""
    return User.objects.filter(is_active=True).exclude(team=None).order_by("name")


def organisations() -> Any:
    """Every organisation, by name."""
    return Organisation.objects.order_by("name")
