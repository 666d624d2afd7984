"""Where the pages of assessments are."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
