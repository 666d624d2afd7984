"""Where the pages of safety are."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
