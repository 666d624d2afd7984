"""Where the pages of meetings are."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
