"""Where a case is moved on."""

from django.urls import path

from kith.plans.views import moving

urlpatterns = [
    path("cases/<uuid:case>/ahead/", moving.ahead, name="ahead"),
    path("cases/<uuid:case>/move/", moving.move, name="move"),
]
