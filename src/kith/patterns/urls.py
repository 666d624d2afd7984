"""Where questions are."""

from django.urls import path

from kith.patterns import views

app_name = "patterns"
urlpatterns = [
    path("", views.every, name="all"),
    path("<uuid:question>/", views.one, name="one"),
    path("<uuid:question>/discussion/", views.discuss, name="discuss"),
    path("<uuid:question>/refer/", views.refer, name="refer"),
]
