"""Where the pages of cases are."""

from django.urls import path

from kith.casework.views import cases

urlpatterns = [
    path("cases/", cases.every, name="all"),
    path("cases/late/", cases.late, name="late"),
    path("cases/<uuid:case>/", cases.one, name="one"),
    path("cases/<uuid:case>/story/", cases.story, name="story"),
    path("cases/<uuid:case>/hand-on/", cases.hand_on, name="hand-on"),
    path("cases/<uuid:case>/clocks/<uuid:clock>/", cases.clock, name="clock"),
]
