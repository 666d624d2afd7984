"""Where the pages of thresholds are."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
