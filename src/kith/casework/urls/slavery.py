"""Where the pages of slavery are."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
