"""Where the pages of goals are."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
