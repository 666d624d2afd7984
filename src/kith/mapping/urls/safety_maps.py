"""Where safety maps are."""

urlpatterns: list = []
