"""Where the pages of weighting are."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
