"""Where the pages of maps and surveys are."""

from kith.mapping.urls import safety_maps, surveys

app_name = "mapping"
urlpatterns = [*surveys.urlpatterns, *safety_maps.urlpatterns]
