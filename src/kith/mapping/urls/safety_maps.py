"""Where safety maps are: below a young person, and the picture of an area below a context."""

from django.urls import path

from kith.mapping.views import safety_maps

HERE = "young-people/<uuid:person>/places/"

urlpatterns = [
    path(HERE, safety_maps.places, name="places"),
    path(f"{HERE}choose/", safety_maps.choose, name="choose-place"),
    path(f"{HERE}of/<uuid:context>/", safety_maps.mark, name="mark"),
    path(f"{HERE}<uuid:mark>/share/", safety_maps.share, name="change-choice"),
    path(f"{HERE}<uuid:mark>/take-out/", safety_maps.take_out, name="take-out"),
    path("contexts/<uuid:context>/how-it-feels/", safety_maps.area, name="area"),
]
