"""Where the pages of links are."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
