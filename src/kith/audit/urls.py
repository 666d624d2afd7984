"""Where the pages of audit are."""

from django.urls import path

from kith.audit import views

app_name = "audit"
urlpatterns = [path("", views.everything, name="all")]
