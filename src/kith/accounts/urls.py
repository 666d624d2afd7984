"""Where the pages of accounts are."""

from typing import Any

app_name = "accounts"
urlpatterns: list[Any] = []
