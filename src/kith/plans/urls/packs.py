"""Where the packs of meetings are."""

from django.urls import path

from kith.plans.views import packs

urlpatterns = [path("cases/<uuid:case>/meetings/<uuid:meeting>/pack/", packs.one, name="pack")]
