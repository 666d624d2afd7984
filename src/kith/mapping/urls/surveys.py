"""Where surveys are."""

urlpatterns: list = []
