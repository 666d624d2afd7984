"""Where the pages of partners are."""

from typing import Any

app_name = "partners"
urlpatterns: list[Any] = []
