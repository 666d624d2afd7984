"""Where the pages of referrals are."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
