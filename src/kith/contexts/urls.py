"""Where the pages of contexts are."""

from typing import Any

app_name = "contexts"
urlpatterns: list[Any] = []
