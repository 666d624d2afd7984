"""Where the pages of plans are."""

from kith.plans.urls import goals, links, moving, packs, safety

app_name = "plans"
urlpatterns = [*moving.urlpatterns, *packs.urlpatterns, *goals.urlpatterns, *links.urlpatterns, *safety.urlpatterns]
