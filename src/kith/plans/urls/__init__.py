"""Where the pages of plans are."""

from kith.plans.urls import goals, links, moving, safety

app_name = "plans"
urlpatterns = [*moving.urlpatterns, *goals.urlpatterns, *links.urlpatterns, *safety.urlpatterns]
